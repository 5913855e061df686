package waybill.bench.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import waybill.ledger.ClaimRow;
import waybill.ledger.Ledgers;
import waybill.ledger.State;

/** Kills the program while it accepts and rejects claims, and lets it go on with the others. */
final class ReviewTrial {
  /** Acts of one run. */
  private static final int ACTS = 400;

  private static final Pattern DONE = Pattern.compile("(accept|reject) waybill:(\\S+) .*");

  private final Program program;
  private final Documents documents;
  private final Place place;

  ReviewTrial(Program program, Documents documents, Place place) {
    this.program = program;
    this.documents = documents;
    this.place = place;
  }

  /** Kills as often as is wanted, and returns how many acts were told of before a kill. */
  int run(Kills kills) {
    if (kills.isEnough()) {
      return 0;
    }
    var whole = program.run(review(ledger(), State.ACCEPTED)).wentWell();
    int told = 0;
    while (!kills.isEnough()) {
      told += runOne(kills, whole);
    }
    return told;
  }

  private String ledger() {
    var location = place.fresh();
    program.run(documents.add(location)).wentWell();
    return location;
  }

  private int runOne(Kills kills, Program.Run whole) {
    var location = ledger();
    int told = 0;
    for (boolean accept = true; !kills.isEnough(); accept = !accept) {
      var wanted = accept ? State.ACCEPTED : State.REJECTED;
      var command = review(location, wanted);
      if (command.length == 0) {
        break;
      }
      var run = program.runAndKill(kills.moment(whole), command);
      kills.count(run);
      var done = done(run.lines());
      told += done.size();
      check(location, done, wanted);
    }
    new Soundness(program).check(location, List.of());
    return told;
  }

  /** The command that speaks of the next claims nobody has spoken of; empty when there are none. */
  private static String[] review(String location, State wanted) {
    var command = new ArrayList<>(List.of("review", "--ledger", location, "--author", "trial"));
    command.add(wanted == State.ACCEPTED ? "--accept" : "--reject");
    try (var ledger = Ledgers.open(location)) {
      var ids = ledger.claims().listUnsure(ACTS).stream().map(ClaimRow::id).toList();
      command.addAll(ids);
      return ids.isEmpty() ? new String[0] : command.toArray(String[]::new);
    }
  }

  private static List<String> done(List<String> lines) {
    var ids = new ArrayList<String>();
    for (var line : lines) {
      var matcher = DONE.matcher(line);
      if (matcher.matches()) {
        ids.add(matcher.group(2));
      }
    }
    return ids;
  }

  private static void check(String location, List<String> done, State wanted) {
    try (var ledger = Ledgers.open(location)) {
      for (var id : done) {
        var state = ledger.claims().find(id).orElseThrow().state();
        Soundness.expect(state == wanted, "told of as %s, but %s: %s".formatted(wanted, state, id));
        Soundness.expect(
            ledger.reviews().listOf(id).stream().anyMatch(review -> review.who().equals("trial")),
            "told of as done, but not among the reviews: " + id);
      }
      Soundness.expect(ledger.history().findBreak().isEmpty(), "the history is broken");
    }
  }
}
