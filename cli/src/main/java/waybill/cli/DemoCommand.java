package waybill.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import waybill.claim.Claim;
import waybill.claim.Content;
import waybill.claim.Party;
import waybill.read.Reading;

/** Shows on the examples what the program is for. */
@Command(
    name = "demo",
    description = "Read the examples and tell what North Korea gives and takes, and who says so.",
    footer = {
      "",
      "Examples:",
      "  waybill demo",
      "  waybill demo --examples my-articles/ --party IRN"
    })
final class DemoCommand extends BaseCommand {
  private static final int MOST_ROWS = 12;

  @Option(
      names = "--examples",
      paramLabel = "DIR",
      description = "The articles to read; default: the examples that come with the program.")
  @Nullable Path examples;

  @Option(
      names = "--party",
      paramLabel = "CODE",
      description = "Whose giving and taking; default: ${DEFAULT-VALUE}.")
  String party = "PRK";

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Where to write the page; default: build/demo.html beside the program.")
  @Nullable Path html;

  @Mixin final ReadingOptions options = new ReadingOptions();

  private record Found(Claim claim, Reading reading) {}

  @Override
  public Integer call() {
    var home = Path.of(System.getProperty("waybill.home", ""));
    var folder = examples == null ? home.resolve("examples") : examples;
    if (!Files.isDirectory(folder)) {
      throw new UsageException("there is no folder " + folder + " to read");
    }
    var readings = new ArrayList<Reading>();
    var failures = new ArrayList<String>();
    options
        .readings()
        .read(
            List.of(folder),
            outcome -> {
              switch (outcome) {
                case Readings.Outcome.Done(var reading) -> readings.add(reading);
                case Readings.Outcome.Foreign(var document) ->
                    failures.add(document.name() + ": in another language");
                case Readings.Outcome.Failed(var name, var reason) ->
                    failures.add(name + ": " + reason);
              }
              return true;
            });
    boolean found = show(readings);
    write(readings, html == null ? home.resolve("build").resolve("demo.html") : html);
    failures.forEach(failure -> err().println("not read: " + Safe.line(failure)));
    err().flush();
    if (!failures.isEmpty()) {
      return ExitCode.SOME_FAILED;
    }
    return found ? ExitCode.OK : ExitCode.NOTHING_FOUND;
  }

  private boolean show(List<Reading> readings) {
    var who = new Party(party);
    var name = PartyNames.of(who);
    var gives = new ArrayList<Found>();
    var takes = new ArrayList<Found>();
    for (var reading : readings) {
      for (var claim : reading.claims()) {
        if (claim.content() instanceof Content.Transfer transfer) {
          if (transfer.supplier().equals(who)) {
            gives.add(new Found(claim, reading));
          }
          if (transfer.recipient().equals(who)) {
            takes.add(new Found(claim, reading));
          }
        }
      }
    }
    out().println("%d documents read.".formatted(readings.size()));
    print("What " + name + " gives", gives, true);
    print("What " + name + " takes", takes, false);
    return !gives.isEmpty() || !takes.isEmpty();
  }

  private void print(String title, List<Found> found, boolean gives) {
    var terminal = Terminal.find();
    var style = new Style(terminal.colour());
    out().println();
    out().println(style.bold(title));
    if (found.isEmpty()) {
      out().println("  nothing that the documents tell");
      return;
    }
    var heads = List.of("FIGURE", "WHAT", gives ? "TO" : "FROM", "WHEN", "STANDING", "WHO SAYS SO");
    var rows = found.stream().limit(MOST_ROWS).map(it -> cells(it, gives)).toList();
    Grid.print(out(), style, heads, rows, terminal.columns());
    if (found.size() > MOST_ROWS) {
      out().println("  and %d more, in the page".formatted(found.size() - MOST_ROWS));
    }
  }

  private static List<String> cells(Found found, boolean gives) {
    var claim = found.claim();
    var document = found.reading().document();
    var cells = new ArrayList<>(TableView.cells(claim, document));
    var transfer = (Content.Transfer) claim.content();
    var other = Safe.line(PartyNames.of(gives ? transfer.recipient() : transfer.supplier()));
    return List.of(cells.get(1), cells.get(2), other, cells.get(3), cells.get(4), cells.get(5));
  }

  private void write(List<Reading> readings, Path file) {
    try {
      var folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      try (var page = Files.newBufferedWriter(file)) {
        var view = new HtmlView();
        for (var reading : readings) {
          view.add(reading, reading.claims(), page);
        }
        view.end(page);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out().println();
    out().println("Every claim in its place in the text: " + file);
    out().flush();
  }
}
