package waybill.ledger;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waybill.claim.ItemClass;
import waybill.claim.Modality;
import waybill.claim.Stage;

/**
 * Which claims are asked for; an empty set asks for all. Rejected claims are never among them.
 *
 * @param classes of the thing
 * @param from claims whose days all lie before it are left out, and those without days; null for no
 *     such limit
 * @param to claims whose days all lie after it are left out, and those without days; null for no
 *     such limit
 * @param source a part of the name of one who says so or of the outlet, whatever its case; null for
 *     anybody
 * @param minConfidence the least that a claim's confidence may be
 * @param reviewed only what people accepted or claimed
 * @param asOf what the ledger held at the end of this day; null for what it holds
 */
public record TellingFilter(
    Set<ItemClass> classes,
    Set<Stage> stages,
    Set<Modality> modalities,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String source,
    double minConfidence,
    boolean reviewed,
    @Nullable LocalDate asOf) {
  public static final TellingFilter ALL =
      new TellingFilter(Set.of(), Set.of(), Set.of(), null, null, null, 0, false, null);

  public TellingFilter {
    classes = Set.copyOf(classes);
    stages = Set.copyOf(stages);
    modalities = Set.copyOf(modalities);
  }
}
