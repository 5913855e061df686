package waybill.bench.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
    return add(location, List.of(folder));
  }

  /** The same with those first that else come last. */
  String[] addBackwards(String location) throws IOException {
    try (var files = Files.list(folder)) {
      return add(
          location,
          files
              .filter(file -> file.toString().endsWith(".txt"))
              .sorted(Comparator.reverseOrder())
              .toList());
    }
  }

  private static String[] add(String location, List<Path> paths) {
    var command = new ArrayList<>(List.of("add", "--claims", "--verbose", "--ledger", location));
    paths.forEach(path -> command.add(path.toString()));
    return command.toArray(String[]::new);
  }
}
