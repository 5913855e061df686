package waybill.search;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import waybill.vocabulary.Table;
import waybill.vocabulary.Vocabulary;

/** Codes of parties by all their names: "North Korea", "DPRK" and "Pyongyang" are PRK. */
final class PartyBook {
  private static final Set<String> NO_NAMES =
      Set.of("nobody", "not-before", "not-after", "people-not-before", "organ-kind");

  private final Map<String, Set<String>> codes = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Set<String> written = new TreeSet<>();

  PartyBook(Vocabulary vocabulary) {
    for (var row : vocabulary.table("states.tsv").rows()) {
      if (!NO_NAMES.contains(row.get(1)) && isCode(row.get(0))) {
        add(row, 2, 3);
      }
    }
    for (var row : vocabulary.table("organisations.tsv").rows()) {
      if (isCode(row.get(0))) {
        add(row, 1, 2);
      }
    }
    for (var file : new String[] {"firms.tsv", "leaders.tsv"}) {
      for (var row : vocabulary.table(file).rows()) {
        if (isCode(row.get(0))) {
          add(row, 1, Integer.MAX_VALUE);
        }
      }
    }
  }

  /** Rows whose first cell is a sign hold words of another sort. */
  private static boolean isCode(String cell) {
    return cell.length() > 1;
  }

  private void add(Table.Row row, int column, int needs) {
    var code = row.get(0);
    put(code, code);
    for (var cell : row.names(column)) {
      int start = 0;
      while (start < cell.length() && "=?!".indexOf(cell.charAt(start)) >= 0) {
        start++;
      }
      var name = cell.substring(start);
      put(name, code);
      if (row.names(needs).isEmpty()) {
        names.putIfAbsent(code, name);
      }
    }
  }

  private void put(String name, String code) {
    codes.computeIfAbsent(plain(name), key -> new LinkedHashSet<>()).add(code);
    written.add(name);
  }

  private static String plain(String name) {
    var words =
        name.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("[-‐‑–\\s]+", " ").strip();
    return words.startsWith("the ") ? words.substring(4) : words;
  }

  /** The codes a name may stand for; empty when it is not known. */
  Set<String> find(String name) {
    return codes.getOrDefault(plain(name), Collections.emptySet());
  }

  /** The code that a party without a row in the vocabulary would have. */
  static String unlisted(String name) {
    return plain(name).replace(' ', '-');
  }

  /** The first name of a party; the code in words when the vocabulary has none. */
  String name(String code) {
    return names.getOrDefault(code, code.replace('-', ' '));
  }

  /** All names and codes as they are written, in order. */
  Set<String> names() {
    return Collections.unmodifiableSet(written);
  }
}
