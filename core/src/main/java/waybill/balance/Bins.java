package waybill.balance;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import waybill.claim.Quantity;

/** Steps of a quarter on the scale of figures, so that like ones are found without asking all. */
final class Bins {
  private static final double STEP = Math.log(1.25);
  private static final double LEAST = 1e-6;
  private static final double MOST = 1e18;
  private static final BigDecimal HALF_MORE = new BigDecimal("1.5");
  private static final BigDecimal THIRD_LESS = new BigDecimal("0.66");

  private Bins() {}

  /** The steps that a figure reaches; one for no figure. */
  static int[] of(@Nullable Quantity quantity) {
    return quantity == null
        ? new int[] {0}
        : steps(Figures.reachDown(quantity), Figures.reachUp(quantity));
  }

  /** The steps that a figure reaches, and those of figures that are more or less by a half. */
  static int[] around(@Nullable Quantity quantity) {
    return quantity == null
        ? new int[] {0}
        : steps(
            Figures.reachDown(quantity).multiply(THIRD_LESS),
            Figures.reachUp(quantity).multiply(HALF_MORE));
  }

  private static int[] steps(BigDecimal from, BigDecimal to) {
    return IntStream.rangeClosed(step(from), step(to)).toArray();
  }

  private static int step(BigDecimal figure) {
    double within = Math.min(MOST, Math.max(LEAST, figure.doubleValue()));
    return (int) Math.floor(Math.log(within) / STEP);
  }
}
