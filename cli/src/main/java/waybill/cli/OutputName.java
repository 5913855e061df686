package waybill.cli;

import java.util.Set;

/** Names of output files, made from names of documents, which may be anything. */
final class OutputName {
  private static final int LONGEST = 120;

  private OutputName() {}

  /**
   * The file for a document: {@code a.txt} makes {@code a.jsonl}, {@code a.html} makes {@code
   * a.html.jsonl}; a name that is in {@code taken} gets a number.
   */
  static String of(String document, String extension, Set<String> taken) {
    var stem = document.endsWith(".txt") ? document.substring(0, document.length() - 4) : document;
    var safe = stem.replaceAll("[^\\p{L}\\p{N}._#@+-]+", "_").replaceAll("^\\.+", "_");
    if (safe.isEmpty()) {
      safe = "_";
    }
    if (safe.length() > LONGEST) {
      safe = safe.substring(0, LONGEST) + "-" + "%08x".formatted(document.hashCode());
    }
    var name = safe + "." + extension;
    for (int i = 2; !taken.add(name); i++) {
      name = safe + "-" + i + "." + extension;
    }
    return name;
  }
}
