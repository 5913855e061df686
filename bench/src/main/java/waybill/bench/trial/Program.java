package waybill.bench.trial;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program, each run a process of its own. */
final class Program {
  private static final int LONGEST_MINUTES = 5;

  private final Path launcher;

  /**
   * @param launcher the script that starts it
   */
  Program(Path launcher) {
    this.launcher = launcher;
  }

  /**
   * What a run left.
   *
   * @param killed whether it was killed before it ended
   * @param code its exit code
   * @param lines whole lines of its standard output
   * @param errors lines of its standard error
   * @param firstLineMillis from the start to its first output
   * @param millis from the start to its end
   */
  record Run(
      boolean killed,
      int code,
      List<String> lines,
      List<String> errors,
      long firstLineMillis,
      long millis) {

    /** The run itself when it ended well. */
    Run wentWell() {
      if (killed || code != 0) {
        throw new TrialException("exit code %d: %s".formatted(code, String.join("\n", errors)));
      }
      return this;
    }
  }

  /** Runs it to its end. */
  Run run(String... arguments) {
    return start(arguments).end();
  }

  /** Runs it and kills it at a moment, unless it has ended. */
  Run runAndKill(Kills.Moment moment, String... arguments) {
    var running = start(arguments);
    running.await(moment);
    return running.kill();
  }

  Running start(String... arguments) {
    var command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    return startCommand(command);
  }

  /** Starts it so that no file that it writes can grow beyond a size. */
  Running startWithSmallFiles(int kilobytes, String... arguments) {
    var command = new ArrayList<>(List.of("bash", "-c", "ulimit -f $0; exec \"$@\""));
    command.add(Integer.toString(kilobytes));
    command.add(launcher.toString());
    command.addAll(List.of(arguments));
    return startCommand(command);
  }

  private static Running startCommand(List<String> command) {
    try {
      return new Running(command);
    } catch (IOException e) {
      throw new TrialException("the program does not start: " + e.getMessage());
    }
  }

  /** A process of it. */
  static final class Running {
    private final Process process;
    private final Path errors = Files.createTempFile("trial", ".err");
    private final long start = System.nanoTime();
    private final StringBuilder out = new StringBuilder();
    private final Thread reader;
    private volatile long firstLine;

    private Running(List<String> command) throws IOException {
      process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
      reader = Thread.ofPlatform().start(this::read);
    }

    private void read() {
      try (var stream = process.inputReader(StandardCharsets.UTF_8)) {
        for (int c = stream.read(); c >= 0; c = stream.read()) {
          out.append((char) c);
          if (c == '\n' && firstLine == 0) {
            firstLine = System.nanoTime();
          }
        }
      } catch (IOException e) {
        // The pipe broke with the process; what came before counts.
      }
    }

    private void await(Kills.Moment moment) {
      try {
        while (moment.afterFirstLine() && firstLine == 0 && process.isAlive()) {
          process.waitFor(2, TimeUnit.MILLISECONDS);
        }
        process.waitFor(moment.millis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    /** Ends it at once, as a power cut would, if it has not ended. */
    Run kill() {
      boolean killed = process.isAlive();
      process.destroyForcibly();
      return finished(killed);
    }

    /** Waits for its end. */
    Run end() {
      return finished(false);
    }

    private Run finished(boolean killed) {
      try {
        if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
          process.destroyForcibly();
          throw new TrialException("the program hangs: " + process.info().commandLine().orElse(""));
        }
        long millis = millis(System.nanoTime());
        reader.join();
        var all = Files.readAllLines(errors);
        Files.delete(errors);
        // Killed by a signal though we came too late to do it: no exit code of ours is above 128.
        boolean cut = killed && process.exitValue() > 128;
        return new Run(cut, process.exitValue(), wholeLines(), all, millis(firstLine), millis);
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    private long millis(long nanos) {
      return (nanos - start) / 1_000_000;
    }

    private List<String> wholeLines() {
      int end = out.lastIndexOf("\n");
      return end < 0 ? List.of() : out.substring(0, end).lines().toList();
    }
  }
}
