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
                case Readings.Outcome.Skipped(var name, var reason) ->
                    err().println(Safe.line(name) + ": skipped " + Safe.line(reason));
                case Readings.Outcome.Failed(var name, var reason) ->
                    failures.add(name + ": " + reason);
              }
              return true;
            });
    var balance = GiveAndTake.of(new Party(party), readings, options.vocabulary());
    out().println(count(readings));
    show(balance);
    write(balance, readings, html == null ? home.resolve("build").resolve("demo.html") : html);
    failures.forEach(failure -> err().println("not read: " + Safe.line(failure)));
    err().flush();
    if (!failures.isEmpty()) {
      return ExitCode.SOME_FAILED;
    }
    return balance.isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.OK;
  }

  private static String count(List<Reading> readings) {
    int claims = readings.stream().mapToInt(reading -> reading.claims().size()).sum();
    return "%d documents read, %d claims found; these are some of them."
        .formatted(readings.size(), claims);
  }

  private void show(GiveAndTake balance) {
    print(balance.givesTitle(), "TO", balance.gives());
    print(balance.takesTitle(), "FROM", balance.takes());
  }

  private void print(String title, String other, List<GiveAndTake.Entry> entries) {
    var terminal = Terminal.find();
    var style = new Style(terminal.colour());
    out().println();
    out().println(style.bold(title));
    if (entries.isEmpty()) {
      out().println("  nothing that the documents tell");
      return;
    }
    var heads = List.of("FIGURE", "WHAT", other, "WHEN", "STANDING", "WHO SAYS SO");
    var shown =
        GiveAndTake.surest(entries, MOST_ROWS).stream().map(GiveAndTake.Entry::cells).toList();
    Grid.print(out(), style, heads, shown, terminal.columns());
    if (entries.size() > shown.size()) {
      out().println("  and %d more, in the page".formatted(entries.size() - shown.size()));
    }
  }

  private void write(GiveAndTake balance, List<Reading> readings, Path file) {
    try {
      var folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      try (var page = Files.newBufferedWriter(file)) {
        var view = new HtmlView(balance.tables());
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
