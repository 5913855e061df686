package waybill.bench.trial;

import java.io.IOException;
import java.nio.file.Path;
import waybill.bench.ledger.Generate;

/**
 * A folder of generated documents with the files of their claims.
 *
 * @param folder where they are
 * @param count how many
 */
record Documents(Path folder, long count) {
  /** No generated document has fewer. */
  static final int FEWEST_CLAIMS = 5;

  static Documents write(Path folder, long claims) throws IOException {
    return new Documents(folder, Generate.write(folder, claims));
  }

  String[] add(String location) {
    return new String[] {
      "add", "--claims", "--verbose", "--ledger", location, folder.toString()
    };
  }
}
