package waybill.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts documents and their claims into the ledger. */
@Command(
    name = "add",
    description = {
      "Put documents and what they claim into the ledger.",
      "",
      "What the ledger holds already is left as it is; a new version of a page is kept as a revision."
    },
    footer = {
      "",
      "Examples:",
      "  waybill add articles/",
      "  waybill add --claims marked/",
      "  waybill add --again --ledger ~/desk articles/",
      "  waybill add --ledger jdbc:postgresql://server/desk news.warc.gz"
    })
final class AddCommand extends BaseCommand {
  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Files, folders and archives; - is standard input.")
  List<Path> paths = List.of();

  @Option(
      names = "--claims",
      description =
          "Take the claims from NAME.claims.jsonl beside each document instead of reading it.")
  boolean claims;

  @Option(
      names = "--again",
      description =
          "Read documents again that the ledger holds; what people said of claims stays with the"
              + " words.")
  boolean again;

  @Option(
      names = "--author",
      paramLabel = "NAME",
      description = "Who adds, for the history; else the name of the user.")
  String author = System.getProperty("user.name", "unknown");

  @Option(
      names = {"-v", "--verbose"},
      description = "Print a line for each document, once it is on disk.")
  boolean verbose;

  @Mixin final LedgerOptions ledgerOptions = new LedgerOptions();

  @Mixin final ReadingOptions options = new ReadingOptions();

  @Override
  public Integer call() {
    var ingest = options.ingest();
    var vocabulary = options.vocabulary();
    try (var ledger = ledgerOptions.open();
        var finds = new Finds(ingest, paths);
        var progress = Progress.of(Terminal.find(), !verbose)) {
      var intake =
          new Intake(ledger, ingest, options.reader(), ReaderVersion.of(vocabulary), claims, again);
      var filing = new FilingDesk(ledger, author, again, verbose ? out() : null);
      try {
        InOrder.work(
            finds,
            intake::prepare,
            options.threads(),
            step -> {
              progress.step(step.name());
              filing.take(step);
              return true;
            });
        filing.flush();
      } finally {
        progress.close();
        filing.report(out(), err());
      }
      IndexCommand.follow(ledger, ledgerOptions, err());
      return filing.exitCode();
    }
  }
}
