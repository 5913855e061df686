package waybill.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of claims that lie beside documents. */
final class ClaimFiles {
  private static final String SUFFIX = ".claims.jsonl";

  private ClaimFiles() {}

  static boolean isOne(String name) {
    return name.endsWith(SUFFIX);
  }

  /**
   * For {@code a.html}: {@code a.claims.jsonl} or {@code a.html.claims.jsonl}, whichever is there.
   */
  static Optional<Path> beside(Path document) {
    var name = String.valueOf(document.getFileName());
    int point = name.lastIndexOf('.');
    var stem = point > 0 ? name.substring(0, point) : name;
    return Stream.of(stem, name)
        .map(base -> document.resolveSibling(base + SUFFIX))
        .filter(Files::isRegularFile)
        .findFirst();
  }
}
