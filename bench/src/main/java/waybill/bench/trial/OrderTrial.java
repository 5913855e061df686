package waybill.bench.trial;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The same documents, added in one order to a ledger of one engine and in the opposite order to one
 * of the other, give the same balances.
 */
final class OrderTrial {
  private static final List<List<String>> QUESTIONS =
      List.of(
          List.of("ledger", "PRK", "RUS"),
          List.of("ledger", "USA", "UKR", "--sentences"),
          List.of("ledger", "RUS"),
          List.of("party", "PRK"));

  private final Program program;
  private final Documents documents;
  private final List<Place> places;

  /**
   * @param places two
   */
  OrderTrial(Program program, Documents documents, List<Place> places) {
    this.program = program;
    this.documents = documents;
    this.places = places;
  }

  /** Returns how much was compared. */
  String run() throws IOException {
    var one = places.getFirst().fresh();
    var other = places.getLast().fresh();
    program.run(documents.add(one)).wentWell();
    program.run(documents.addBackwards(other)).wentWell();
    for (var question : QUESTIONS) {
      Soundness.expect(
          ask(question, one).equals(ask(question, other)),
          "the order makes a difference to waybill " + String.join(" ", question));
    }
    return "%d balances are the same".formatted(QUESTIONS.size());
  }

  private List<String> ask(List<String> question, String location) {
    var command = new ArrayList<>(question);
    command.addAll(List.of("--format", "json", "--ledger", location));
    var lines = program.run(command.toArray(String[]::new)).wentWell().lines();
    Soundness.expect(!lines.isEmpty(), "no answer to waybill " + String.join(" ", question));
    return lines;
  }
}
