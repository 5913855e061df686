package waybill.balance;

import java.util.Collection;
import java.util.List;

/**
 * Tells which claims speak of the same thing. The lots are a function of the set: the order in
 * which claims and documents come makes no difference. Every claim is in just one lot.
 */
@FunctionalInterface
public interface Grouping {
  /** The lots of these claims, of one kind and between the same parties each, in a fixed order. */
  List<Lot> lots(Collection<Telling> tellings);
}
