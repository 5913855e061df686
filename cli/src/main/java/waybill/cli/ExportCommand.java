package waybill.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import waybill.claim.ItemClass;
import waybill.claim.Kind;
import waybill.copy.Choice;
import waybill.copy.Export;
import waybill.copy.Format;
import waybill.ledger.Claims;

/** Writes the ledger's tables for other tools. */
@Command(
    name = "export",
    description = {
      "Write the ledger's tables into a new folder, one file each, all as they are at one moment.",
      "",
      "Tables: blob, document, claim, claim_party, claim_source, source, source_name, office,"
          + " history, review, note. The bytes of the documents go into bytes/, named by their"
          + " SHA-256."
    },
    footer = {
      "",
      "Examples:",
      "  waybill export --format csv --out tables/",
      "  waybill export --format parquet --no-bytes --out tables/",
      "  waybill export --format jsonl --held --party PRK --kind transfer --out prk/",
      "  waybill export --format csv --table claim --as-of 2024-06-14 --out june/"
    })
final class ExportCommand extends BaseCommand {
  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}.")
  @SuppressWarnings("NullAway.Init")
  Format format;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "A folder that is empty or not there yet.")
  @SuppressWarnings("NullAway.Init")
  Path out;

  @Option(names = "--no-bytes", description = "Leave the bytes of the documents out.")
  boolean noBytes;

  @Option(names = "--table", paramLabel = "TABLE", split = ",", description = "Only these tables.")
  List<String> tables = List.of();

  @Option(names = "--held", description = "Only claims that the ledger holds now.")
  boolean held;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Only claims that the ledger held at the end of that day (UTC).")
  @Nullable LocalDate asOf;

  @Option(
      names = "--party",
      paramLabel = "CODE",
      split = ",",
      description = "Only claims that name one of these parties in any role.")
  List<String> parties = List.of();

  @Option(names = "--class", paramLabel = "CLASS", split = ",", description = "Only these classes.")
  List<String> classes = List.of();

  @Option(names = "--kind", paramLabel = "KIND", split = ",", description = "Only these kinds.")
  List<String> kinds = List.of();

  @Option(names = "--reviewed", description = "Only claims that a person accepted or made.")
  boolean reviewed;

  @Option(
      names = "--min-confidence",
      paramLabel = "P",
      description = "Only claims with at least this confidence, from 0 to 1.")
  double least;

  @Option(
      names = "--spreadsheet",
      description = "In CSV, put a ' before a cell that a spreadsheet would run as a formula.")
  boolean spreadsheet;

  @Mixin final LedgerOptions ledgerOptions = new LedgerOptions();

  @Override
  public Integer call() {
    var chosen = tables.isEmpty() ? Export.tables() : tables;
    known("table", tables, Export.tables());
    known("class", classes, Stream.of(ItemClass.values()).map(ItemClass::code).toList());
    known("kind", kinds, Stream.of(Kind.values()).map(Kind::code).toList());
    var choice = choice();
    try (var ledger = ledgerOptions.openExisting();
        var progress = Progress.of(Terminal.find(), "Writing", "rows")) {
      var counts =
          new Export(ledger, format, choice, !noBytes, spreadsheet, progress::step)
              .write(out, chosen);
      progress.close();
      Counts.print(out(), counts);
      out().println("written to " + Safe.line(out.toString()));
      out().flush();
    }
    return ExitCode.OK;
  }

  private static void known(String what, List<String> named, List<String> all) {
    for (var name : named) {
      if (!all.contains(name)) {
        throw new UsageException(
            "there is no %s %s; there are %s".formatted(what, name, String.join(", ", all)));
      }
    }
  }

  private Choice choice() {
    var choice = Choice.all();
    if (held) {
      choice.held();
    }
    if (asOf != null) {
      choice.heldAt(Claims.moment(asOf));
    }
    if (!parties.isEmpty()) {
      choice.parties(parties.stream().map(code -> code.toUpperCase(Locale.ROOT)).toList());
    }
    if (!classes.isEmpty()) {
      choice.classes(classes);
    }
    if (!kinds.isEmpty()) {
      choice.kinds(kinds);
    }
    if (reviewed) {
      choice.reviewed();
    }
    if (least > 0) {
      choice.confidence(least);
    }
    return choice;
  }
}
