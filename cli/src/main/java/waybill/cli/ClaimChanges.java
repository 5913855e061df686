package waybill.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import waybill.exchange.JsonReader;

/** What differs between two claims, field by field, as {@code --set} names the fields. */
final class ClaimChanges {
  /** Stands for what is null or missing. */
  static final String NOTHING = "none";

  private static final Set<String> NOT_COMPARED =
      Set.of(
          "id",
          "doc",
          "confidence",
          "rule",
          "span.start",
          "span.end",
          "evidence.start",
          "evidence.end");

  /** A field that differs. */
  record Change(String field, String from, String to) {
    @Override
    public String toString() {
      return field + ": " + from + " → " + to;
    }
  }

  private ClaimChanges() {}

  /** From one claim to another, both in the guide's shape, in the guide's order. */
  static List<Change> between(String from, String to) {
    var before = flat(from);
    var after = flat(to);
    var fields = new LinkedHashSet<>(before.keySet());
    fields.addAll(after.keySet());
    var changes = new ArrayList<Change>();
    for (var field : fields) {
      var old = before.getOrDefault(field, NOTHING);
      var now = after.getOrDefault(field, NOTHING);
      if (!old.equals(now)) {
        changes.add(new Change(field, old, now));
      }
    }
    return changes;
  }

  private static Map<String, String> flat(String line) {
    var flat = new LinkedHashMap<String, String>();
    JsonReader.object(line).forEach((field, value) -> put(flat, field, value));
    flat.keySet().removeAll(NOT_COMPARED);
    var quote = flat.remove("evidence.quote");
    if (quote != null) {
      flat.put("evidence", quote);
    }
    return flat;
  }

  private static void put(Map<String, String> flat, String field, @Nullable Object value) {
    switch (value) {
      case null -> {}
      case Map<?, ?> map -> map.forEach((name, part) -> put(flat, field + "." + name, part));
      case List<?> list -> {
        if (!list.isEmpty()) {
          flat.put(field, list.stream().map(String::valueOf).collect(Collectors.joining("; ")));
        }
      }
      case BigDecimal number -> flat.put(field, number.stripTrailingZeros().toPlainString());
      default -> flat.put(field, value.toString());
    }
  }
}
