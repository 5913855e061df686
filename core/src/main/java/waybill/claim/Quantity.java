package waybill.claim;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How many, as far as the writer commits to it. "At least 40" is not 40.
 *
 * @param low the least it can be; null when only an upper bound is told
 * @param high the most it can be; null when only a lower bound is told
 * @param unit what is counted
 * @param hedge how the writer put it
 */
public record Quantity(
    @Nullable BigDecimal low, @Nullable BigDecimal high, Unit unit, Hedge hedge) {
  public Quantity {
    if (low == null && high == null) {
      throw new IllegalArgumentException("a quantity has a low or a high end");
    }
    if (low != null && high != null && low.compareTo(high) > 0) {
      throw new IllegalArgumentException("low %s is above high %s".formatted(low, high));
    }
    low = plain(low);
    high = plain(high);
  }

  public static Quantity exact(BigDecimal value, Unit unit) {
    return new Quantity(value, value, unit, Hedge.EXACT);
  }

  public Quantity withUnit(Unit other) {
    return new Quantity(low, high, other, hedge);
  }

  /** One scale for equal numbers, so that 40 and 40.0 are the same quantity. */
  private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
    if (number == null) {
      return null;
    }
    var stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
