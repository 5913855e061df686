package waybill.balance;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import waybill.balance.Figures.Reach;

/** Steps of a quarter on the scale of figures, so that like ones are found without asking all. */
final class Bins {
  private static final double STEP = Math.log(1.25);
  private static final double LEAST = 1e-6;
  private static final double MOST = 1e18;

  private Bins() {}

  /** The steps that a figure reaches; one for no figure. */
  static int[] of(@Nullable Reach reach) {
    return reach == null ? new int[] {0} : steps(reach.down(), reach.up());
  }

  /** The steps that a figure reaches, and those of figures that are more or less by a half. */
  static int[] around(@Nullable Reach reach) {
    return reach == null
        ? new int[] {0}
        : steps(
            Math.min(reach.down(), reach.top() / 1.5), Math.max(reach.up(), reach.bottom() * 1.5));
  }

  private static int[] steps(double from, double to) {
    return IntStream.rangeClosed(step(from), step(to)).toArray();
  }

  private static int step(double figure) {
    double within = Math.min(MOST, Math.max(LEAST, figure));
    return (int) Math.floor(Math.log(within) / STEP);
  }
}
