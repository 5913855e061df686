package waybill.bench.trial;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;

/** Two processes add the same documents to one ledger at the same time, from either end. */
final class TwoWritersTrial {
  private final Program program;
  private final Documents documents;
  private final Place place;

  TwoWritersTrial(Program program, Documents documents, Place place) {
    this.program = program;
    this.documents = documents;
    this.place = place;
  }

  /** Returns how many documents each of them added. */
  String run() throws IOException {
    var location = place.fresh();
    var first = program.start(documents.add(location));
    var second = program.start(documents.addBackwards(location));
    var one = AddTrial.added(first.end().wentWell().lines());
    var other = AddTrial.added(second.end().wentWell().lines());
    var all = new ArrayList<>(one);
    all.addAll(other);
    Soundness.expect(new HashSet<>(all).size() == all.size(), "a document was added twice");
    Soundness.expect(
        all.size() == documents.count(),
        "%d of %d documents were added".formatted(all.size(), documents.count()));
    new Soundness(program).check(location, all);
    return "%d + %d documents".formatted(one.size(), other.size());
  }
}
