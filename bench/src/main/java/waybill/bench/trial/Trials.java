package waybill.bench.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;

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

  /** Half of the kills are of adding, a quarter each of reviewing and restoring. */
  private boolean run() throws IOException {
    System.out.printf("killing %d times; seed %d%n", kills, seed);
    var documents = Documents.write(folder.resolve("documents"), CLAIMS);
    try (var sqlite = Place.sqlite(folder);
        var postgresql = Place.postgresql()) {
      for (var place : List.of(sqlite, postgresql)) {
        run(documents, place);
      }
      trial(
          "documents in any order",
          () -> new OrderTrial(program, documents, List.of(sqlite, postgresql)).run());
    }
    trial("full disk", () -> new FullDiskTrial(program, documents, folder).run());
    System.out.printf(
        "trials: killed %d times, %s%n",
        killed, failed == 0 ? "nothing lost" : failed + " trials failed");
    return failed == 0;
  }

  private void run(Documents documents, Place place) {
    killing(
        "add on " + place.name(),
        (kills + 3) / 4,
        "documents told of",
        new AddTrial(program, documents, place)::run);
    killing(
        "review on " + place.name(),
        (kills + 7) / 8,
        "acts told of",
        new ReviewTrial(program, documents, place)::run);
    killing(
        "restore on " + place.name(),
        (kills + 7) / 8,
        "whole before the kill",
        new RestoreTrial(program, documents, place, folder)::run);
    trial(
        "two at once on " + place.name(),
        () -> new TwoWritersTrial(program, documents, place).run());
  }

  private void killing(String name, int share, String what, ToIntFunction<Kills> trial) {
    var moments = new Kills(share, seed + name.hashCode());
    trial(
        name,
        () -> {
          int count = trial.applyAsInt(moments);
          return "killed %d times, %d %s".formatted(moments.done(), count, what);
        });
    killed += moments.done();
  }

  private void trial(String name, Callable<String> trial) {
    String outcome;
    try {
      outcome = trial.call();
    } catch (Exception e) {
      failed++;
      outcome = "FAILED: " + (e instanceof TrialException ? e.getMessage() : e);
    }
    System.out.printf("%-26s %s%n", name, outcome);
  }
}
