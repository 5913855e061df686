package waybill.bench.trial;

import java.util.HashSet;
import java.util.List;
import waybill.ledger.DocumentRow;
import waybill.ledger.Ledger;
import waybill.ledger.Ledgers;

/** What must hold of a ledger, whatever befell the program that wrote it. */
final class Soundness {
  private final Program program;

  Soundness(Program program) {
    this.program = program;
  }

  /**
   * Opens a ledger and looks at all of it.
   *
   * @param reported ids of the documents that the program told of as added
   */
  void check(String location, List<String> reported) {
    try (var ledger = Ledgers.open(location)) {
      expect(ledger.history().findBreak().isEmpty(), "the history is broken");
      var documents = ledger.documents().listCurrent();
      var ids = new HashSet<String>();
      var names = new HashSet<String>();
      for (var document : documents) {
        ids.add(document.id());
        expect(names.add(document.name()), "twice in the ledger: " + document.name());
        whole(ledger, document);
      }
      for (var id : reported) {
        expect(ids.contains(id), "told of as added, but not there: " + id);
      }
    }
    var verified = program.run("verify-ledger", "--ledger", location);
    expect(verified.code() == 0, "verify-ledger: " + verified.lines() + verified.errors());
  }

  private static void whole(Ledger ledger, DocumentRow document) {
    var id = document.id();
    expect(ledger.documents().getBytes(id).length > 0, "without bytes: " + id);
    var text = ledger.documents().get(id).text();
    var claims = ledger.claims().listOf(id);
    expect(claims.size() >= Documents.FEWEST_CLAIMS, "lost claims: " + id);
    for (var claim : claims) {
      expect(
          claim.claim().evidence().of(text).equals(claim.quote()),
          "not at its place: claim " + claim.id());
    }
  }

  static void expect(boolean holds, String otherwise) {
    if (!holds) {
      throw new TrialException(otherwise);
    }
  }
}
