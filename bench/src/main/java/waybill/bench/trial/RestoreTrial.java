package waybill.bench.trial;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import waybill.ledger.History;
import waybill.ledger.Ledger;
import waybill.ledger.Ledgers;

/** Kills the program while it makes a ledger of a backup, and lets it begin anew. */
final class RestoreTrial {
  private final Program program;
  private final Documents documents;
  private final Place place;
  private final Path backup;

  /**
   * @param folder where the backup is put
   */
  RestoreTrial(Program program, Documents documents, Place place, Path folder) {
    this.program = program;
    this.documents = documents;
    this.place = place;
    this.backup = folder.resolve("backup-" + place.name());
  }

  /** Kills as often as is wanted, and returns how many ledgers were whole all the same. */
  int run(Kills kills) {
    if (kills.isEnough()) {
      return 0;
    }
    var source = place.fresh();
    program.run(documents.add(source)).wentWell();
    program.run("backup", backup.toString(), "--ledger", source).wentWell();
    var last = last(source);
    var whole = program.run(restore(place.fresh())).wentWell();
    int complete = 0;
    while (!kills.isEnough()) {
      var location = place.fresh();
      var run = program.runAndKill(kills.moment(whole), restore(location));
      kills.count(run);
      boolean told = run.lines().stream().anyMatch(line -> line.startsWith("restored"));
      if (isThere(location)) {
        new Soundness(program).check(location, List.of());
      }
      boolean restored = isThere(location) && count(location) == documents.count();
      Soundness.expect(restored || !told, "told of as restored, but not there");
      if (restored) {
        complete++;
      } else {
        Soundness.expect(
            !isThere(location) || count(location) == 0, "half a ledger looks like a whole one");
        program.run(restore(location)).wentWell();
      }
      Soundness.expect(last(location).equals(last), "the ledger restored is another one");
      new Soundness(program).check(location, List.of());
    }
    return complete;
  }

  private String[] restore(String location) {
    return new String[] {"restore", backup.toString(), "--ledger", location};
  }

  private static boolean isThere(String location) {
    return location.startsWith("jdbc:") || Files.exists(Path.of(location));
  }

  private static long count(String location) {
    try (var ledger = Ledgers.open(location)) {
      return ledger.documents().countCurrent();
    }
  }

  /** The last hash of the history, which covers all that was ever done. */
  private static String last(String location) {
    var entries = new ArrayList<History.Entry>();
    try (Ledger ledger = Ledgers.open(location)) {
      ledger
          .history()
          .forEach(
              entry -> {
                entries.clear();
                entries.add(entry);
              });
    }
    return entries.getFirst().hash();
  }
}
