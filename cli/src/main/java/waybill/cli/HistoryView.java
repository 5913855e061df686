package waybill.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import waybill.exchange.JsonReader;
import waybill.ledger.History;
import waybill.ledger.Ledger;

/** Changes of the ledger: who did what, when, and what it was before and after. */
final class HistoryView {
  private static final List<String> HEADS =
      List.of("CHANGE", "WHEN", "WHO", "ACT", "OF", "WHAT CHANGED");
  private static final List<String> COLUMNS =
      List.of("seq", "at", "who", "act", "subject", "before", "after", "hash");
  private static final int MINUTES = 16;

  private final Ledger ledger;

  HistoryView(Ledger ledger) {
    this.ledger = ledger;
  }

  void print(PrintWriter out, List<History.Entry> entries, FormatOptions.Format format) {
    switch (format) {
      case JSON -> entries.forEach(entry -> out.println(Json.line(json(entry))));
      case CSV -> {
        out.print(CsvView.line(COLUMNS));
        entries.forEach(entry -> out.print(CsvView.line(csv(entry))));
      }
      case TABLE -> {
        var terminal = Terminal.find();
        Grid.print(
            out,
            new Style(terminal.colour()),
            HEADS,
            entries.stream().map(this::cells).toList(),
            terminal.columns());
      }
    }
  }

  private List<String> cells(History.Entry entry) {
    return Stream.of(
            Long.toString(entry.seq()),
            when(entry.at()),
            entry.who(),
            entry.act(),
            entry.subject(),
            words(entry))
        .map(Safe::line)
        .toList();
  }

  /** Minutes are enough for the eye. */
  static String when(String moment) {
    return moment.substring(0, MINUTES).replace('T', ' ');
  }

  /** What changed, in words. */
  String words(History.Entry entry) {
    var before = entry.before();
    var after = entry.after();
    return switch (entry.act()) {
      case "add", "revise", "reread" -> filed(after);
      case "correct" -> corrected(entry);
      case "note" -> after == null ? "" : after;
      default -> (before == null ? "" : before + " → ") + (after == null ? "" : after);
    };
  }

  private static String filed(@Nullable String after) {
    var json = object(after);
    int claims = json.get("claims") instanceof List<?> list ? list.size() : 0;
    return Stream.of(json.get("title"), json.get("name"), json.get("address"))
            .filter(java.util.Objects::nonNull)
            .findFirst()
            .map(String::valueOf)
            .orElse("")
        + (claims == 1 ? ", 1 new claim" : ", %d new claims".formatted(claims));
  }

  /** Field by field; the claim that was corrected is still known. */
  private String corrected(History.Entry entry) {
    var after = entry.after();
    var old = ledger.claims().find(entry.subject());
    if (after == null || old.isEmpty()) {
      return "";
    }
    return ClaimAddress.of(String.valueOf(object(after).get("id")))
        + ClaimChanges.between(old.get().json(), after).stream()
            .map(change -> "; " + change)
            .collect(Collectors.joining());
  }

  private static Map<String, @Nullable Object> object(@Nullable String json) {
    try {
      return json == null ? Map.of() : JsonReader.object(json);
    } catch (JacksonException | IllegalArgumentException e) {
      return Map.of();
    }
  }

  static Map<String, @Nullable Object> json(History.Entry entry) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("seq", entry.seq());
    json.put("at", entry.at());
    json.put("who", entry.who());
    json.put("act", entry.act());
    json.put("subject", entry.subject());
    json.put("before", value(entry.before()));
    json.put("after", value(entry.after()));
    json.put("hash", entry.hash());
    return json;
  }

  /** What was kept as an object comes out as one. */
  private static @Nullable Object value(@Nullable String kept) {
    return kept != null && kept.startsWith("{") && !object(kept).isEmpty() ? object(kept) : kept;
  }

  private static List<String> csv(History.Entry entry) {
    return Arrays.asList(
        Long.toString(entry.seq()),
        entry.at(),
        entry.who(),
        entry.act(),
        entry.subject(),
        entry.before() == null ? "" : entry.before(),
        entry.after() == null ? "" : entry.after(),
        entry.hash());
  }
}
