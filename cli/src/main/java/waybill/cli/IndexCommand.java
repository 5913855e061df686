package waybill.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import waybill.ledger.Ledger;
import waybill.search.IndexFolder;
import waybill.search.SearchIndex;

/** Looks after the index that searches use. */
@Command(
    name = "index",
    description = {
      "Bring the index that searches use up to date with the ledger.",
      "",
      "A search does so by itself. The index is a copy: it can be deleted and is made again."
    },
    footer = {
      "",
      "Examples:",
      "  waybill index",
      "  waybill index --rebuild",
      "  waybill index --check"
    })
final class IndexCommand extends BaseCommand {
  /** Fewer changes are done before anybody wonders. */
  private static final long SHOWN_FROM = 3000;

  @Option(names = "--rebuild", description = "Make it anew from the ledger.")
  boolean rebuild;

  @Option(names = "--check", description = "Compare it with the ledger, claim by claim.")
  boolean check;

  @Mixin final LedgerOptions ledgerOptions = new LedgerOptions();

  /** The index of a ledger. */
  static SearchIndex index(Ledger ledger, LedgerOptions options) {
    var home = Path.of(System.getProperty("user.home", "."));
    return new SearchIndex(ledger, IndexFolder.of(options.location(), System.getenv(), home));
  }

  /** Brings the index up to date; tells how much is left when that takes long. */
  static long refresh(SearchIndex index, PrintWriter err) {
    return index.refresh(progress(err));
  }

  private static LongConsumer progress(PrintWriter err) {
    if (!Terminal.find().err()) {
      return left -> {};
    }
    var shown = new boolean[1];
    return left -> {
      if (left >= SHOWN_FROM) {
        err.printf("\rmaking the index: %,d changes left\u001b[K", left);
        shown[0] = true;
      } else if (left == 0 && shown[0]) {
        err.print("\r\u001b[K");
      }
      err.flush();
    };
  }

  @Override
  public Integer call() {
    try (var ledger = ledgerOptions.open();
        var index = index(ledger, ledgerOptions)) {
      long behind = 0;
      if (rebuild) {
        index.rebuild(progress(err()));
      } else {
        behind = refresh(index, err());
      }
      if (behind > 0) {
        err().printf("another process is writing the index: %d changes behind%n", behind);
        err().flush();
        return ExitCode.SOME_FAILED;
      }
      if (check) {
        return report(index);
      }
      out().println("the index is up to date");
      out().flush();
      return ExitCode.OK;
    }
  }

  private int report(SearchIndex index) {
    var differences = index.check();
    differences.forEach(out()::println);
    out()
        .println(
            differences.isEmpty()
                ? "the index is what the ledger is"
                : "waybill index --rebuild makes it anew");
    out().flush();
    return differences.isEmpty() ? ExitCode.OK : ExitCode.SOME_FAILED;
  }
}
