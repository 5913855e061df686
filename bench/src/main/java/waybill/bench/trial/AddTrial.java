package waybill.bench.trial;

import java.util.ArrayList;
import java.util.List;

/** Kills the program while it adds documents, lets it go on, and so on until it is through. */
final class AddTrial {
  private final Program program;
  private final Documents documents;
  private final Place place;

  AddTrial(Program program, Documents documents, Place place) {
    this.program = program;
    this.documents = documents;
    this.place = place;
  }

  /** Kills as often as is wanted, and returns how many documents were told of before a kill. */
  int run(Kills kills) {
    var whole = program.run(documents.add(place.fresh())).wentWell();
    int told = 0;
    while (!kills.isEnough()) {
      told += runOne(kills, whole);
    }
    return told;
  }

  private int runOne(Kills kills, Program.Run whole) {
    var location = place.fresh();
    var reported = new ArrayList<String>();
    var run = program.runAndKill(kills.moment(whole), documents.add(location));
    while (run.killed()) {
      kills.count(run);
      reported.addAll(added(run.lines()));
      new Soundness(program).check(location, reported);
      run =
          kills.isEnough()
              ? program.run(documents.add(location))
              : program.runAndKill(kills.moment(whole), documents.add(location));
    }
    run.wentWell();
    int told = reported.size();
    reported.addAll(added(run.lines()));
    new Soundness(program).check(location, reported);
    complete(location);
    return told;
  }

  private void complete(String location) {
    try (var ledger = waybill.ledger.Ledgers.open(location)) {
      long count = ledger.documents().countCurrent();
      Soundness.expect(
          count == documents.count(),
          "%d of %d documents after going on".formatted(count, documents.count()));
    }
  }

  /** The ids in lines such as {@code added 4k2j... g000001: 12 claims}. */
  static List<String> added(List<String> lines) {
    return lines.stream()
        .filter(line -> line.matches("added \\S+ \\S+: \\d+ claims?"))
        .map(line -> line.split(" ")[1])
        .toList();
  }
}
