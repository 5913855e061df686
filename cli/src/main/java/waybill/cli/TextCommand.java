package waybill.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import waybill.ingest.Ingest;

/** Prints what is taken from a document as its text. */
@Command(
    name = "text",
    description = "Print the text that is read from a document, with its header lines.",
    footer = {
      "",
      "Examples:",
      "  waybill text page.html > page.txt",
      "  waybill text --published 2024-06-14 archive.warc.gz"
    })
final class TextCommand extends BaseCommand {
  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description =
          "Files, folders and archives, and files of many articles: WARC, WACZ, mbox, RSS, Atom, JSON,"
              + " CSV; - is standard input.")
  List<Path> paths = List.of();

  @Mixin final ReadingOptions options = new ReadingOptions();

  private int printed;
  private int refused;

  @Override
  public Integer call() {
    var ingest = options.ingest();
    try (var items = ingest.items(paths)) {
      items.forEachRemaining(item -> print(ingest.read(item)));
    }
    out().flush();
    err().flush();
    if (refused > 0) {
      return ExitCode.SOME_FAILED;
    }
    return printed == 0 ? ExitCode.NOTHING_FOUND : ExitCode.OK;
  }

  private void print(Ingest.Result result) {
    switch (result) {
      case Ingest.Result.Read(var item, var document) -> {
        if (printed++ > 0) {
          out().print("\n");
        }
        var text = Ingest.withHeader(document);
        out().print(text.endsWith("\n") ? text : text + "\n");
      }
      case Ingest.Result.Skipped(var name, var reason) ->
          err().println(Safe.line(name) + ": skipped " + Safe.line(reason));
      case Ingest.Result.Refused(var name, var reason) -> {
        refused++;
        err().println("not read: " + Safe.line(name) + ": " + Safe.line(reason));
      }
    }
  }
}
