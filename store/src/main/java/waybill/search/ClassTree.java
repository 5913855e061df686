package waybill.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import waybill.claim.ItemClass;
import waybill.vocabulary.Table;

/** Which classes are found under which name. */
final class ClassTree {
  private static final String FILE = "classes.tsv";

  private final Map<String, List<String>> under = new TreeMap<>();

  ClassTree() {
    for (var itemClass : ItemClass.values()) {
      under.put(itemClass.code(), List.of());
    }
    var rows = Table.parse(FILE, resource()).rows();
    for (var row : rows) {
      under.put(row.get(0), row.names(1));
    }
    for (var row : rows) {
      for (var name : row.names(1)) {
        if (!under.containsKey(name)) {
          throw row.error("no such class: " + name);
        }
      }
    }
  }

  private static String resource() {
    try (var in = ClassTree.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + FILE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The classes that a name stands for; empty when there is no such name. */
  Set<String> find(String name) {
    var plain = name.strip().toLowerCase(Locale.ROOT).replaceAll("[-\\s]+", "_");
    for (var form : Arrays.asList(plain, plain.replaceFirst("s$", ""), plain + "s")) {
      if (under.containsKey(form)) {
        var found = new LinkedHashSet<String>();
        collect(form, found);
        return found;
      }
    }
    return Collections.emptySet();
  }

  private void collect(String name, Set<String> found) {
    if (found.add(name)) {
      under.getOrDefault(name, List.of()).forEach(part -> collect(part, found));
    }
  }

  Set<String> names() {
    return under.keySet();
  }
}
