package waybill.balance;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import waybill.claim.Hedge;
import waybill.claim.Quantity;
import waybill.claim.Unit;

/** How far figures reach, when two of them may be one, and what several come to. */
final class Figures {
  private static final BigDecimal TENTH_LESS = new BigDecimal("0.9");
  private static final BigDecimal TENTH_MORE = new BigDecimal("1.1");
  private static final BigDecimal OPEN_ABOVE = new BigDecimal("1.25");
  private static final BigDecimal OPEN_BELOW = new BigDecimal("0.8");

  private Figures() {}

  /** Soldiers are counted in persons by one and in pieces by another: pieces stand for both. */
  static Unit counted(Unit unit) {
    return unit.equals(Unit.ROUND) || unit.equals(Unit.PERSON) ? Unit.PIECE : unit;
  }

  /** The least that was named. */
  static BigDecimal bottom(Quantity quantity) {
    return quantity.low() == null ? Objects.requireNonNull(quantity.high()) : quantity.low();
  }

  /** The most that was named. */
  static BigDecimal top(Quantity quantity) {
    return quantity.high() == null ? Objects.requireNonNull(quantity.low()) : quantity.high();
  }

  /** The least that people mean by it: "about 50" may be 45, "up to 50" is seldom below 40. */
  static BigDecimal reachDown(Quantity quantity) {
    return switch (quantity.hedge()) {
      case ABOUT -> bottom(quantity).multiply(TENTH_LESS);
      case AT_MOST -> quantity.low() == null ? top(quantity).multiply(OPEN_BELOW) : quantity.low();
      case EXACT, AT_LEAST, RANGE, VAGUE -> bottom(quantity);
    };
  }

  /** The most that people mean by it: "about 50" may be 55, "over 40" is seldom above 50. */
  static BigDecimal reachUp(Quantity quantity) {
    return switch (quantity.hedge()) {
      case ABOUT -> top(quantity).multiply(TENTH_MORE);
      case AT_LEAST ->
          quantity.high() == null ? bottom(quantity).multiply(OPEN_ABOVE) : quantity.high();
      case EXACT, AT_MOST, RANGE, VAGUE -> top(quantity);
    };
  }

  /** Equal, within the hedge of one of them, or one range inside the other. */
  static boolean similar(Quantity a, Quantity b) {
    return isWithin(a, b) || isWithin(b, a);
  }

  private static boolean isWithin(Quantity inner, Quantity outer) {
    return bottom(inner).compareTo(reachDown(outer)) >= 0
        && top(inner).compareTo(reachUp(outer)) <= 0;
  }

  /** Whether neither is more than the other by a half. */
  static boolean near(Quantity a, Quantity b) {
    return top(a).multiply(BigDecimal.TWO).compareTo(bottom(b).multiply(BigDecimal.valueOf(3))) <= 0
        && top(b).multiply(BigDecimal.TWO).compareTo(bottom(a).multiply(BigDecimal.valueOf(3)))
            <= 0;
  }

  /**
   * From the least to the most that was told, with the weakest of their hedges, never an average.
   * "Dozens" and the like widen nothing where a plainer figure is told. Null for no figures.
   */
  static @Nullable Quantity range(List<Quantity> all) {
    if (all.isEmpty()) {
      return null;
    }
    var plain = all.stream().filter(quantity -> quantity.hedge() != Hedge.VAGUE).toList();
    var told = plain.isEmpty() ? all : plain;
    var low = told.stream().map(Figures::bottom).reduce(BigDecimal::min).orElseThrow();
    var high = told.stream().map(Figures::top).reduce(BigDecimal::max).orElseThrow();
    boolean openBelow = told.stream().anyMatch(q -> q.low() == null && top(q).compareTo(low) == 0);
    boolean openAbove =
        told.stream().anyMatch(q -> q.high() == null && bottom(q).compareTo(high) == 0);
    return of(
        openBelow && !openAbove ? null : low,
        openAbove && !openBelow ? null : high,
        told.getFirst().unit(),
        weakest(told));
  }

  private static Hedge weakest(List<Quantity> told) {
    return told.stream().anyMatch(q -> q.hedge() == Hedge.VAGUE)
        ? Hedge.VAGUE
        : told.stream().anyMatch(q -> q.hedge() == Hedge.ABOUT) ? Hedge.ABOUT : Hedge.EXACT;
  }

  /** A quantity with the hedge that its ends ask for; {@code inner} is that of the ends. */
  static Quantity of(@Nullable BigDecimal low, @Nullable BigDecimal high, Unit unit, Hedge inner) {
    if (low == null || high == null) {
      return new Quantity(low, high, unit, low == null ? Hedge.AT_MOST : Hedge.AT_LEAST);
    }
    boolean plain = inner != Hedge.ABOUT && inner != Hedge.VAGUE;
    return new Quantity(low, high, unit, plain && low.compareTo(high) < 0 ? Hedge.RANGE : inner);
  }
}
