package waybill.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import waybill.ingest.Ingest;
import waybill.ledger.Ledger;
import waybill.read.Reader;

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
      "  waybill add --watch inbox/",
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
      names = "--watch",
      description = "Stay, and add what comes into the folders or changes in them; Ctrl-C ends it.")
  boolean watch;

  @Mixin final AuthorOptions author = new AuthorOptions();

  @Option(
      names = {"-v", "--verbose"},
      description = "Print a line for each document, once it is on disk.")
  boolean verbose;

  @Mixin final LedgerOptions ledgerOptions = new LedgerOptions();

  @Mixin final ReadingOptions options = new ReadingOptions();

  @Override
  public Integer call() throws IOException, InterruptedException {
    var vocabulary = options.vocabulary();
    var ingest = options.ingest();
    // Watching begins before the first look, so that nothing slips in between.
    try (var watching = watch ? new Watch(folders()) : null;
        var ledger = ledgerOptions.open()) {
      var version = ReaderVersion.of(vocabulary);
      var reader = new Reader(vocabulary);
      var intake = new Intake(ledger, ingest, reader, version, claims, again);
      int code = add(ledger, ingest, intake, paths);
      IndexCommand.follow(ledger, ledgerOptions, err());
      while (watching != null) {
        code = add(ledger, ingest, intake, watching.next());
        IndexCommand.follow(ledger, ledgerOptions, err());
      }
      return code;
    }
  }

  private List<Path> folders() {
    var folders = paths.stream().filter(Files::isDirectory).toList();
    if (folders.isEmpty()) {
      throw new UsageException("--watch needs a folder");
    }
    return folders;
  }

  private int add(Ledger ledger, Ingest ingest, Intake intake, List<Path> paths) {
    var desk = new FilingDesk(ledger, author.author(), again, verbose ? out() : null);
    try (var finds = new Finds(ingest, paths);
        var progress = Progress.of(Terminal.find(), !verbose)) {
      InOrder.work(
          finds,
          intake::prepare,
          options.threads(),
          step -> {
            progress.step(step.name());
            desk.take(step);
            return true;
          });
      desk.flush();
    } finally {
      desk.report(out(), err());
    }
    return desk.exitCode();
  }
}
