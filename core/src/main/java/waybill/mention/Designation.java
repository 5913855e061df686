package waybill.mention;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import waybill.claim.ItemClass;
import waybill.claim.Unit;

/**
 * A type of arms or goods with a name of its own.
 *
 * @param name the usual designation
 * @param itemClass what it is
 * @param calibreMm null when it has none or none is of interest
 * @param unit what one of it counts as
 */
record Designation(String name, ItemClass itemClass, @Nullable BigDecimal calibreMm, Unit unit) {}
