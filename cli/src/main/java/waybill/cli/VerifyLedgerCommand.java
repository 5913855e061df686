package waybill.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import waybill.exchange.ClaimJson;
import waybill.ledger.Ledger;
import waybill.ledger.LedgerCheck;

/** Looks whether the ledger is sound. */
@Command(
    name = "verify-ledger",
    description = {
      "Look whether the ledger is what it was when it was written. Nothing is changed.",
      "",
      "Every document readable and its bytes those of their hash, every claim's words at their"
          + " place, the rows that queries use in agreement with the claims, the history unbroken,"
          + " the tables those of this version. One line for each fault."
    },
    footer = {
      "",
      "Examples:",
      "  waybill verify-ledger",
      "  waybill verify-ledger --format json --ledger jdbc:postgresql://server/desk"
    },
    exitCodeList = {
      "0:the ledger is sound",
      "1:there are faults",
      "2:the command line or the ledger cannot be used"
    })
final class VerifyLedgerCommand extends BaseCommand {
  /**
   * What stands beside the ledger and is made from it, such as an index.
   *
   * @param part what faults call it
   * @param differences the ways in which it differs from the ledger, in words
   */
  record Derived(String part, Function<Ledger, List<String>> differences) {}

  /** The ways in which faults are told. */
  enum Format {
    TABLE,
    JSON,
    CSV
  }

  static final List<Derived> DERIVED = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} when not given.")
  Format format = Format.TABLE;

  @Mixin final LedgerOptions ledgerOptions = new LedgerOptions();

  @Override
  public Integer call() {
    var faults = new ArrayList<LedgerCheck.Fault>();
    try (var ledger = ledgerOptions.openExisting();
        var progress = Progress.of(Terminal.find(), "Checking", "documents")) {
      if (format == Format.CSV) {
        out().print("part,id,reason\r\n");
      }
      Consumer<LedgerCheck.Fault> each = format == Format.JSON ? faults::add : this::print;
      var counted = new Counted(each);
      var result = new LedgerCheck(ledger, counted, progress::step).run();
      for (var derived : DERIVED) {
        for (var difference : derived.differences().apply(ledger)) {
          counted.accept(new LedgerCheck.Fault(derived.part(), "", difference));
        }
      }
      progress.close();
      report(result, faults, counted.count);
      out().flush();
      return counted.count == 0 ? ExitCode.OK : ExitCode.SOME_FAILED;
    }
  }

  private static final class Counted implements Consumer<LedgerCheck.Fault> {
    private final Consumer<LedgerCheck.Fault> each;
    private long count;

    Counted(Consumer<LedgerCheck.Fault> each) {
      this.each = each;
    }

    @Override
    public void accept(LedgerCheck.Fault fault) {
      count++;
      each.accept(fault);
    }
  }

  private void print(LedgerCheck.Fault fault) {
    if (format == Format.CSV) {
      out()
          .print(
              "%s,%s,%s\r\n"
                  .formatted(
                      fault.part(), CsvView.cell(fault.subject()), CsvView.cell(fault.reason())));
    } else {
      var subject = fault.subject().isEmpty() ? "" : " " + Safe.line(fault.subject());
      out().println(fault.part() + subject + ": " + Safe.line(fault.reason()));
    }
    out().flush();
  }

  private void report(LedgerCheck.Result result, List<LedgerCheck.Fault> faults, long count) {
    switch (format) {
      case CSV -> {}
      case JSON -> out().println(json(result, faults, count));
      case TABLE ->
          out()
              .println(
                  "%d documents, %d claims, %d entries of the history: %s"
                      .formatted(
                          result.documents(),
                          result.claims(),
                          result.entries(),
                          count == 0 ? "sound" : count == 1 ? "1 fault" : count + " faults"));
    }
  }

  private static String json(
      LedgerCheck.Result result, List<LedgerCheck.Fault> faults, long count) {
    return ClaimJson.object(
        json -> {
          json.writeBooleanProperty("sound", count == 0);
          json.writeNumberProperty("documents", result.documents());
          json.writeNumberProperty("claims", result.claims());
          json.writeNumberProperty("entries", result.entries());
          json.writeName("faults");
          json.writeStartArray();
          for (var fault : faults) {
            json.writeStartObject();
            json.writeStringProperty("part", fault.part());
            json.writeStringProperty("id", fault.subject());
            json.writeStringProperty("reason", fault.reason());
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }
}
