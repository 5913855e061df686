package waybill.bench.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;

/** Runs all trials and tells of each on a line. */
public final class Trials {
  private static final long CLAIMS = 3_000;

  private final Program program;
  private final Path folder;
  private final int kills;
  private final long seed;
  private int killed;
  private int failed;

  private Trials(Program program, Path folder, int kills, long seed) {
    this.program = program;
    this.folder = folder;
    this.kills = kills;
    this.seed = seed;
  }

  /** {@code LAUNCHER KILLS SEED}; see ./benchmark. */
  public static void main(String[] args) throws IOException {
    var folder = Files.createTempDirectory("trials");
    try {
      var trials =
          new Trials(
              new Program(Path.of(args[0])),
              folder,
              Integer.parseInt(args[1]),
              Long.parseLong(args[2]));
      System.exit(trials.run() ? 0 : 1);
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Kills are spread over what can be killed on each engine. */
  private boolean run() throws IOException {
    System.out.printf("killing %d times; seed %d%n", kills, seed);
    var documents = Documents.write(folder.resolve("documents"), CLAIMS);
    try (var sqlite = Place.sqlite(folder);
        var postgresql = Place.postgresql()) {
      var places = List.of(sqlite, postgresql);
      for (int i = 0; i < places.size(); i++) {
        var place = places.get(i);
        int share = kills / 2 + (i < kills % 2 ? 1 : 0);
        var adding = new Kills(share, seed + i);
        trial(
            "add on " + place.name(),
            () -> {
              int told = new AddTrial(program, documents, place).run(adding);
              return "killed %d times, %d documents told of".formatted(adding.done(), told);
            });
        killed += adding.done();
        trial(
            "two at once on " + place.name(),
            () -> new TwoWritersTrial(program, documents, place).run());
      }
      trial("full disk", () -> new FullDiskTrial(program, documents, folder).run());
    }
    System.out.printf(
        "trials: killed %d times, %s%n",
        killed, failed == 0 ? "nothing lost" : failed + " trials failed");
    return failed == 0;
  }

  private void trial(String name, Callable<String> trial) {
    String outcome;
    try {
      outcome = trial.call();
    } catch (Exception e) {
      failed++;
      outcome = "FAILED: " + (e instanceof TrialException ? e.getMessage() : e);
    }
    System.out.printf("%-24s %s%n", name, outcome);
  }
}
