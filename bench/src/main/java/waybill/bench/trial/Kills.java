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

  /**
   * A moment of a run.
   *
   * @param afterFirstLine whether the time is counted from the first output on, else from the start
   */
  record Moment(boolean afterFirstLine, long millis) {}

  /** A moment of a run like this one; a program that tells as it goes is mostly let begin. */
  Moment moment(Program.Run whole) {
    boolean tells = whole.firstLineMillis() < whole.millis() * 4 / 5;
    boolean late = tells && random.nextInt(6) > 0;
    long time = late ? whole.millis() - whole.firstLineMillis() : whole.millis();
    return new Moment(late, random.nextLong(Math.max(1, time)));
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
