package waybill.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import waybill.exchange.ClaimJson;
import waybill.ingest.Ingest;
import waybill.ledger.ClaimRow;
import waybill.ledger.Ledger;
import waybill.ledger.State;

/** Tells where people corrected the reader. */
@Command(
    name = "learn",
    description = {
      "Tell where people corrected the reader: by rule, which fields, and what became of what.",
      "Rules that went wrong most often come first. A review that was carried over to a claim read"
          + " again counts once.",
      "",
      "With --out, write the documents all of whose claims are reviewed as marked articles, from"
          + " which ./train learns."
    },
    footer = {
      "",
      "Examples:",
      "  waybill learn",
      "  waybill learn --format csv > corrections.csv",
      "  waybill learn --out reviewed && ./train reviewed"
    })
final class LearnCommand extends BaseCommand {
  private static final List<String> HEADS =
      List.of("RULE", "REVIEWED", "ACCEPTED", "REJECTED", "CORRECTED", "RIGHT");
  private static final List<String> COLUMNS =
      List.of(
          "rule",
          "reviewed",
          "accepted",
          "rejected",
          "corrected",
          "field",
          "changed",
          "read",
          "said",
          "count",
          "example",
          "quote");
  private static final int MOST_REJECTED = 2;

  /** Articles are told apart by a number, as those of the corpus are. */
  private static final int NUMBERS = 1000;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for the marked articles, made when missing.")
  @Nullable Path folder;

  @Option(
      names = "--partly",
      description =
          "Write documents too some of whose claims are not reviewed; what was not is left out, and"
              + " would be learned as no claim.")
  boolean partly;

  @Mixin final FormatOptions format = new FormatOptions();

  @Mixin final LedgerOptions ledgerOptions = new LedgerOptions();

  @Override
  public Integer call() {
    try (var ledger = ledgerOptions.open()) {
      var lessons = Lessons.of(ledger.verdicts().list());
      switch (format.format) {
        case TABLE -> print(ledger, lessons);
        case JSON -> lessons.rules().forEach(rule -> out().println(Json.line(json(rule))));
        case CSV -> printCsv(lessons);
      }
      if (folder != null) {
        write(ledger, folder);
      }
      return lessons.rules().isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.OK;
    } finally {
      out().flush();
      err().flush();
    }
  }

  private void print(Ledger ledger, Lessons lessons) {
    if (lessons.rules().isEmpty()) {
      out().println("nobody has reviewed a claim yet: waybill review");
      return;
    }
    var terminal = Terminal.find();
    var style = new Style(terminal.colour());
    var rows = new ArrayList<>(lessons.rules().stream().map(LearnCommand::cells).toList());
    if (rows.size() > 1) {
      rows.add(cells(sum(lessons.rules())));
    }
    Grid.print(out(), style, HEADS, rows, terminal.columns());
    for (var rule : lessons.rules()) {
      if (rule.wrong() > 0) {
        out().println();
        out().println(style.bold(Safe.line(rule.name())));
        rule.fields().forEach(field -> print(ledger, field, style));
        rule.rejected().stream().limit(MOST_REJECTED).forEach(row -> example("rejected", row));
      }
    }
  }

  private static List<String> cells(Lessons.Rule rule) {
    return List.of(
        rule.name().isEmpty() ? "(no rule)" : Safe.line(rule.name()),
        Integer.toString(rule.reviewed()),
        Integer.toString(rule.accepted()),
        Integer.toString(rule.rejected().size()),
        Integer.toString(rule.corrected()),
        Math.round(100.0 * rule.accepted() / rule.reviewed()) + " %");
  }

  private static Lessons.Rule sum(List<Lessons.Rule> rules) {
    return new Lessons.Rule(
        "all rules",
        rules.stream().mapToInt(Lessons.Rule::accepted).sum(),
        rules.stream().mapToInt(Lessons.Rule::corrected).sum(),
        rules.stream().flatMap(rule -> rule.rejected().stream()).toList(),
        List.of());
  }

  private void print(Ledger ledger, Lessons.Field field, Style style) {
    for (var pair : field.pairs()) {
      out()
          .println(
              "  %s: %s → %s  %s"
                  .formatted(
                      field.name(),
                      Safe.line(pair.read()),
                      Safe.line(pair.said()),
                      style.dim(pair.count() + "×")));
      pair.examples().forEach(row -> example("", row));
    }
  }

  private void example(String head, ClaimRow row) {
    var words = "“" + Safe.line(row.quote()) + "” " + ClaimAddress.of(row.id());
    int width = Math.max(20, Terminal.find().columns() - 4);
    if (!head.isEmpty()) {
      out().println("  " + head);
    }
    Columns.wrap(words, width).forEach(line -> out().println("    " + line));
  }

  private static Map<String, @Nullable Object> json(Lessons.Rule rule) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("rule", rule.name());
    json.put("reviewed", rule.reviewed());
    json.put("accepted", rule.accepted());
    json.put("rejected", rule.rejected().size());
    json.put("corrected", rule.corrected());
    json.put("rejected_examples", examples(rule.rejected().stream().limit(MOST_REJECTED).toList()));
    json.put("fields", rule.fields().stream().map(LearnCommand::json).toList());
    return json;
  }

  private static Map<String, @Nullable Object> json(Lessons.Field field) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("field", field.name());
    json.put("changed", field.changed());
    json.put(
        "pairs",
        field.pairs().stream()
            .map(
                pair -> {
                  var one = new LinkedHashMap<String, @Nullable Object>();
                  one.put("read", pair.read());
                  one.put("said", pair.said());
                  one.put("count", pair.count());
                  one.put("examples", examples(pair.examples()));
                  return one;
                })
            .toList());
    return json;
  }

  private static List<Map<String, @Nullable Object>> examples(List<ClaimRow> rows) {
    var examples = new ArrayList<Map<String, @Nullable Object>>();
    for (var row : rows) {
      var one = new LinkedHashMap<String, @Nullable Object>();
      one.put("claim", ClaimAddress.of(row.id()));
      one.put("doc", row.document());
      one.put("quote", row.quote());
      examples.add(one);
    }
    return examples;
  }

  /** A row for each pair; a rule of which nothing was corrected has one row. */
  private void printCsv(Lessons lessons) {
    out().print(CsvView.line(COLUMNS));
    for (var rule : lessons.rules()) {
      if (rule.fields().isEmpty()) {
        out().print(CsvView.line(csv(rule, "", 0, null)));
      }
      for (var field : rule.fields()) {
        field
            .pairs()
            .forEach(
                pair -> out().print(CsvView.line(csv(rule, field.name(), field.changed(), pair))));
      }
    }
  }

  private static List<String> csv(
      Lessons.Rule rule, String field, int changed, Lessons.@Nullable Pair pair) {
    var example =
        pair == null
            ? rule.rejected().stream().findFirst().orElse(null)
            : pair.examples().getFirst();
    return List.of(
        rule.name(),
        Integer.toString(rule.reviewed()),
        Integer.toString(rule.accepted()),
        Integer.toString(rule.rejected().size()),
        Integer.toString(rule.corrected()),
        field,
        Integer.toString(changed),
        pair == null ? "" : pair.read(),
        pair == null ? "" : pair.said(),
        pair == null ? "" : Integer.toString(pair.count()),
        example == null ? "" : ClaimAddress.of(example.id()),
        example == null ? "" : example.quote());
  }

  private void write(Ledger ledger, Path into) {
    int written = 0;
    int left = 0;
    int open = 0;
    try {
      Files.createDirectories(into);
      for (var reviewed : ledger.verdicts().listDocuments()) {
        if (reviewed.open() > 0 && !partly) {
          left++;
          open += reviewed.open();
        } else {
          write(ledger, reviewed.document(), into);
          written++;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    err()
        .println(
            "written to " + into + ": " + (written == 1 ? "1 article" : written + " articles"));
    if (left > 0) {
      err()
          .printf(
              "left out, because %d of their claims are not reviewed: %d (--partly writes them too)%n",
              open, left);
    }
  }

  /** What was accepted and what people put in the place of claims; what was rejected is none. */
  private static void write(Ledger ledger, String id, Path into) throws IOException {
    var document = ledger.documents().get(id);
    var json = new ClaimJson(document.text());
    var lines =
        ledger.claims().listOf(id).stream()
            .filter(row -> row.state() == State.ACCEPTED)
            .map(row -> json.content(row.claim()) + "\n")
            .collect(Collectors.joining());
    var name = "ledger-%03d-%s".formatted(Math.floorMod(id.hashCode(), NUMBERS), id);
    Files.writeString(into.resolve(name + ".txt"), Ingest.withHeader(document));
    Files.writeString(into.resolve(name + ".claims.jsonl"), lines);
  }
}
