package waybill.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import waybill.ledger.ClaimRow;
import waybill.ledger.DocumentRow;
import waybill.ledger.History;
import waybill.ledger.Ledger;

/** Tells every change of the ledger, or those of one thing. */
@Command(
    name = "history",
    description = {
      "Tell who changed what in the ledger, and when.",
      "",
      "Without an ID the last changes, newest first. With the ID of a claim all changes of it, of the"
          + " claims that it replaced or that replaced it, and of its document, oldest first; the ID,"
          + " name or address of a document, or the code of a party, will do too."
    },
    footer = {
      "",
      "Examples:",
      "  waybill history",
      "  waybill history waybill:7mre4kppezke",
      "  waybill history --author Ann --limit 200 --format json"
    })
final class HistoryCommand extends BaseCommand {
  @Parameters(paramLabel = "ID", arity = "0..1", description = "A claim, a document, a party.")
  @Nullable String subject;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many of the last changes are looked at; 50 is the default.")
  int limit = 50;

  @Option(names = "--author", paramLabel = "NAME", description = "Only what he or she did.")
  @Nullable String author;

  @Mixin final FormatOptions format = new FormatOptions();

  @Mixin final LedgerOptions ledgerOptions = new LedgerOptions();

  @Override
  public Integer call() {
    if (limit < 1) {
      throw new UsageException("--limit takes a number from 1");
    }
    try (var ledger = ledgerOptions.open()) {
      var entries =
          subject == null
              ? ledger.history().listLatest(limit)
              : ledger.history().listAboutAny(subjects(ledger, subject));
      var wanted =
          entries.stream().filter(entry -> author == null || entry.who().equals(author)).toList();
      if (wanted.isEmpty()) {
        err()
            .println(
                subject == null
                    ? "nothing of that in the history"
                    : "no change of " + Safe.line(subject));
        err().flush();
        return ExitCode.NOTHING_FOUND;
      }
      new HistoryView(ledger).print(out(), wanted, format.format);
      out().flush();
      return ExitCode.OK;
    }
  }

  /** All that the history may name of what is meant. */
  private static List<String> subjects(Ledger ledger, String subject) {
    var documents = ledger.documents().listCalled(subject);
    if (!documents.isEmpty()) {
      return documents.stream().map(DocumentRow::id).toList();
    }
    if (ledger.sources().find(subject).isPresent()) {
      return List.of(subject);
    }
    return of(ledger, ClaimAddress.find(ledger, subject));
  }

  /** The ids of a claim's line and of its documents. */
  static List<String> of(Ledger ledger, ClaimRow claim) {
    var ids = new ArrayList<String>();
    for (var row : ledger.claims().listLine(claim.id())) {
      ids.add(row.id());
      if (!ids.contains(row.document())) {
        ids.add(row.document());
      }
    }
    return ids;
  }

  /** The changes of a claim's line and of its documents, oldest first. */
  static List<History.Entry> entries(Ledger ledger, ClaimRow claim) {
    return ledger.history().listAboutAny(of(ledger, claim));
  }
}
