package waybill.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import waybill.exchange.ClaimJson;
import waybill.exchange.JsonReader;
import waybill.ledger.ClaimRow;
import waybill.ledger.DocumentRow;
import waybill.ledger.Ledger;
import waybill.text.Span;

/** Prints claims of the ledger one after the other, as a table, as JSON lines or as CSV. */
final class ClaimPrinter {
  private static final List<String> MORE =
      List.of("address", "state", "maker", "valid_from", "valid_to");

  private static final List<String> HEADS =
      List.of("CLAIM", "SURE", "STATE", "WHAT", "WHO SAYS SO", "DOCUMENT");

  private final Ledger ledger;
  private final PrintWriter out;
  private final FormatOptions.Format format;
  private final Map<String, DocumentRow> documents = new HashMap<>();
  private final List<List<String>> rows = new ArrayList<>();
  private boolean begun;

  ClaimPrinter(Ledger ledger, PrintWriter out, FormatOptions.Format format) {
    this.ledger = ledger;
    this.out = out;
    this.format = format;
  }

  void add(ClaimRow row) {
    switch (format) {
      case TABLE -> rows.add(cells(row));
      case JSON -> out.println(Json.line(json(row)));
      case CSV -> {
        if (!begun) {
          out.print(CsvView.line(heads()));
        }
        out.print(CsvView.line(csv(row)));
      }
    }
    begun = true;
  }

  /** Prints what waits; whether there was any claim. */
  boolean end() {
    if (!rows.isEmpty()) {
      var terminal = Terminal.find();
      Grid.print(out, new Style(terminal.colour()), HEADS, rows, terminal.columns());
    }
    return begun;
  }

  private DocumentRow document(ClaimRow row) {
    return documents.computeIfAbsent(
        row.document(), id -> ledger.documents().find(id).orElseThrow());
  }

  private List<String> cells(ClaimRow row) {
    var document = document(row);
    return Stream.of(
            row.id(),
            ClaimJson.rounded(row.claim().confidence()).toPlainString(),
            row.state().code(),
            ClaimCard.summary(row.claim()),
            Wording.sources(row.claim(), document.outlet()),
            ClaimCard.source(document))
        .map(Safe::line)
        .toList();
  }

  /** The claim in the guide's shape, and what the ledger knows of it. */
  static Map<String, @Nullable Object> json(ClaimRow row) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("address", ClaimAddress.of(row.id()));
    json.put("state", row.state().code());
    json.put("held", row.isHeld());
    json.put("made_by", row.maker().sort().code());
    json.put("maker", row.maker().name());
    json.put("replaces", row.replaces());
    json.put("valid_from", row.validFrom());
    json.put("valid_to", row.validTo());
    json.put("claim", JsonReader.object(row.json()));
    return json;
  }

  static List<String> heads() {
    return Stream.concat(CsvView.COLUMNS.stream(), MORE.stream()).toList();
  }

  static List<String> csv(ClaimRow row) {
    var cells = CsvView.row(row.document(), row.id(), row.claim(), evidence(row), row.quote());
    return Stream.concat(
            cells.stream(),
            Stream.of(
                ClaimAddress.of(row.id()),
                row.state().code(),
                row.maker().name(),
                row.validFrom(),
                row.validTo() == null ? "" : row.validTo()))
        .toList();
  }

  /** Its place in code points, as the claim's own JSON has it. */
  private static Span evidence(ClaimRow row) {
    return JsonReader.object(row.json()).get("evidence") instanceof Map<?, ?> map
            && map.get("start") instanceof Number start
            && map.get("end") instanceof Number end
        ? new Span(start.intValue(), end.intValue())
        : row.claim().evidence();
  }
}
