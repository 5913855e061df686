package waybill.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** A progress bar on standard error, when that is a terminal and nothing else is printed on it. */
final class Progress implements AutoCloseable {
  private static final int SHOWN_FROM = 3;

  private final boolean shown;
  private final String task;
  private final String unit;
  private @Nullable ProgressBar bar;
  private int steps;

  private Progress(boolean shown, String task, String unit) {
    this.shown = shown;
    this.task = task;
    this.unit = unit;
  }

  static Progress of(Terminal terminal, boolean quietOutput) {
    return new Progress(
        terminal.err() && (quietOutput || !terminal.out()), "Reading", " documents");
  }

  /**
   * @param task what is done
   * @param unit what is counted
   */
  static Progress of(Terminal terminal, String task, String unit) {
    return new Progress(terminal.err(), task, " " + unit);
  }

  /** Counts a document; the bar comes up with the third, so that single ones stay quiet. */
  void step(String name) {
    steps++;
    if (!shown || steps < SHOWN_FROM) {
      return;
    }
    if (bar == null) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(task)
              .setUnit(unit, 1)
              .showSpeed()
              .setInitialMax(-1)
              .startsFrom(steps - 1L, java.time.Duration.ZERO)
              .build();
    }
    bar.step();
    bar.setExtraMessage(Safe.line(name));
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
