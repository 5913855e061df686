package waybill.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import waybill.ledger.ClaimRow;
import waybill.ledger.DocumentRow;
import waybill.ledger.Ledger;
import waybill.ledger.Notes;

/** Shows all that the ledger knows of a claim. */
@Command(
    name = "claim",
    description = {
      "Show a claim: its words in their paragraph, its fields, its document, who says so and to whom"
          + " they belong, what people said of it, and its history.",
      "",
      "A claim is named by waybill:ID, which never changes, by ID, or by the beginning of it."
    },
    footer = {
      "",
      "Examples:",
      "  waybill claim waybill:7mre4kppezke",
      "  waybill claim 7mre 0h2c",
      "  waybill claim --format json 7mre4kppezke"
    })
final class ClaimCommand extends BaseCommand {
  @Parameters(paramLabel = "ID", arity = "1..*", description = "Claims.")
  List<String> ids = List.of();

  @Mixin final FormatOptions format = new FormatOptions();

  @Mixin final LedgerOptions ledgerOptions = new LedgerOptions();

  @Override
  public Integer call() {
    try (var ledger = ledgerOptions.open()) {
      var rows = ids.stream().map(id -> ClaimAddress.find(ledger, id)).toList();
      switch (format.format) {
        case JSON -> rows.forEach(row -> out().println(Json.line(json(ledger, row))));
        case CSV -> {
          var printer = new ClaimPrinter(ledger, out(), format.format);
          rows.forEach(printer::add);
        }
        case TABLE -> rows.forEach(row -> print(ledger, row));
      }
      out().flush();
      return ExitCode.OK;
    }
  }

  private void print(Ledger ledger, ClaimRow row) {
    var terminal = Terminal.find();
    var style = new Style(terminal.colour());
    int width = terminal.columns();
    out().println(style.bold(ClaimAddress.of(row.id())) + style.dim("  " + ClaimCard.making(row)));
    new ClaimCard(out(), style, width).print(ledger, row);
    var document = ledger.documents().find(row.document()).orElseThrow();
    section(style, "Document", document(document));
    section(style, "Who says so", new SourceChain(ledger).lines(row, document));
    section(style, "Its line", line(ledger, row));
    section(style, "Notes", notes(ledger, row).stream().map(ClaimCommand::words).toList());
    var view = new HistoryView(ledger);
    section(
        style,
        "History",
        HistoryCommand.entries(ledger, row).stream()
            .map(
                entry ->
                    "%s  %s by %s: %s %s"
                        .formatted(
                            HistoryView.when(entry.at()),
                            entry.act(),
                            entry.who(),
                            entry.subject(),
                            view.words(entry)))
            .toList());
    out().println();
  }

  private void section(Style style, String head, List<String> lines) {
    if (lines.isEmpty()) {
      return;
    }
    out().println();
    out().println("  " + style.bold(head));
    int width = Terminal.find().columns() - 4;
    for (var line : lines) {
      Columns.wrap(Safe.line(line), width).forEach(part -> out().println("    " + part));
    }
  }

  private static List<String> document(DocumentRow document) {
    var lines = new ArrayList<String>();
    lines.add(document.id() + "  " + ClaimCard.source(document));
    add(lines, "address", document.address());
    add(lines, "archive", document.archive());
    add(lines, "retrieved", document.retrieved());
    lines.add("added " + HistoryView.when(document.addedAt()));
    add(lines, "revision of", document.revisionOf());
    if (document.supersededAt() != null) {
      lines.add("a newer version took its place " + HistoryView.when(document.supersededAt()));
    }
    return lines;
  }

  private static void add(List<String> lines, String name, @Nullable String value) {
    if (value != null) {
      lines.add(name + " " + value);
    }
  }

  /** What it replaced and what replaced it; nothing when it stands alone. */
  private static List<String> line(Ledger ledger, ClaimRow row) {
    var line = ledger.claims().listLine(row.id());
    if (line.size() < 2) {
      return List.of();
    }
    return line.stream()
        .map(
            one ->
                "%s %s, %s%s%s"
                    .formatted(
                        ClaimAddress.of(one.id()),
                        one.maker().sort().code() + " " + one.maker().name(),
                        one.state().code(),
                        one.isHeld() ? ", held" : "",
                        one.id().equals(row.id()) ? "  (this one)" : ""))
        .toList();
  }

  private static List<Notes.Note> notes(Ledger ledger, ClaimRow row) {
    var notes = new ArrayList<Notes.Note>();
    for (var one : ledger.claims().listLine(row.id())) {
      notes.addAll(ledger.notes().listAbout(one.id()));
    }
    notes.addAll(ledger.notes().listAbout(row.document()));
    return notes;
  }

  static String words(Notes.Note note) {
    return "%s  %s: %s".formatted(HistoryView.when(note.at()), note.who(), note.text());
  }

  private static Map<String, @Nullable Object> json(Ledger ledger, ClaimRow row) {
    var document = ledger.documents().find(row.document()).orElseThrow();
    var json = ClaimPrinter.json(row);
    json.put("context", new Excerpt(ledger.documents().get(row.document()), row).plain());
    json.put("document", json(document));
    json.put("chain", new SourceChain(ledger).json(row, document));
    json.put(
        "line",
        ledger.claims().listLine(row.id()).stream()
            .map(one -> one.id().equals(row.id()) ? one.id() : ClaimPrinter.json(one))
            .toList());
    json.put("notes", notes(ledger, row).stream().map(NoteCommand::json).toList());
    json.put(
        "history", HistoryCommand.entries(ledger, row).stream().map(HistoryView::json).toList());
    return json;
  }

  private static Map<String, @Nullable Object> json(DocumentRow document) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("id", document.id());
    json.put("name", document.name());
    json.put("title", document.title());
    json.put("outlet", document.outlet());
    json.put("published", document.published());
    json.put("address", document.address());
    json.put("archive", document.archive());
    json.put("retrieved", document.retrieved());
    json.put("added_at", document.addedAt());
    json.put("revision_of", document.revisionOf());
    json.put("superseded_at", document.supersededAt());
    json.put("sha256", document.sha256());
    return json;
  }
}
