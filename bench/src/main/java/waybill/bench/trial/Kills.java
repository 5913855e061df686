package waybill.bench.trial;

import java.util.SplittableRandom;

/** When the program is killed: at any moment of its work, and now and then while it starts. */
final class Kills {
  private final SplittableRandom random;
  private final int wanted;
  private int done;

  Kills(int wanted, long seed) {
    this.wanted = wanted;
    this.random = new SplittableRandom(seed);
  }

  boolean isEnough() {
    return done >= wanted;
  }

  /** Milliseconds after the start, given how long a whole run takes. */
  long moment(Program.Run whole) {
    long from = random.nextInt(8) == 0 ? 0 : whole.firstLineMillis() * 9 / 10;
    return random.nextLong(from, Math.max(from + 1, whole.millis()));
  }

  void count(Program.Run run) {
    if (run.killed()) {
      done++;
    }
  }

  int done() {
    return done;
  }
}
