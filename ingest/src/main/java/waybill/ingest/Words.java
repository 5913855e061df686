package waybill.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import waybill.vocabulary.Table;

/** The word files of this module: a list's name in the first cell, its words in the second. */
final class Words {
  private Words() {}

  /** The lists of a file, in order, each with its words in order. */
  static Map<String, Set<String>> lists(String file) {
    var lists = new LinkedHashMap<String, Set<String>>();
    for (var row : Table.parse(file, resource(file)).rows()) {
      lists.computeIfAbsent(row.get(0), key -> new LinkedHashSet<>()).addAll(row.names(1));
    }
    return lists;
  }

  private static String resource(String file) {
    try (var in = Words.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException("no word file " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
