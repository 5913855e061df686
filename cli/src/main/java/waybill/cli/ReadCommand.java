package waybill.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import waybill.claim.Claim;
import waybill.read.Reading;

/** Reads documents and prints what they claim. */
@Command(
    name = "read",
    description = "Read documents and print every claim that can be counted or dated.",
    footer = {
      "",
      "Letters in the table: T transfer, H holding, L loss, P production, U use, $ price, R ratio,",
      "E event. In CSV a cell that a spreadsheet would run as a formula begins with '.",
      "",
      "Examples:",
      "  waybill read article.txt",
      "  waybill read --published 2024-06-14 --outlet \"Example Wire\" page.html",
      "  waybill read --format jsonl articles/ > claims.jsonl",
      "  waybill read --format html --explain article.txt > article.html",
      "  waybill read crawl.warc.gz news.csv feed.xml newsletters.mbox",
      "  waybill read --fields text=body,title=headline,published=day export.jsonl",
      "  curl -s https://example.org/article.html | waybill read -"
    })
final class ReadCommand extends BaseCommand {
  /** How claims are written down. */
  enum Format {
    TABLE("table.txt"),
    JSONL("jsonl"),
    CSV("csv"),
    HTML("html"),
    MENTIONS("mentions.jsonl");

    final String extension;

    Format(String extension) {
      this.extension = extension;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description =
          "Files, folders and archives, and files of many articles: WARC, WACZ, mbox, RSS, Atom, JSON,"
              + " CSV; - is standard input.")
  List<Path> paths = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "One of ${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
  Format format = Format.TABLE;

  @Option(
      names = "--explain",
      description =
          "Tell which rule and which vocabulary lines made each claim, and what was turned down"
              + " (beside jsonl, csv and mentions: on standard error).")
  boolean explain;

  @Option(
      names = "--unread",
      description =
          "List the figures that became no claim, each with the reason"
              + " (beside jsonl, csv and mentions: on standard error).")
  boolean unread;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Write a file a document: NAME.jsonl for NAME.txt, NAME.html.jsonl for NAME.html.")
  @Nullable Path folder;

  @Option(
      names = "--min-confidence",
      paramLabel = "N",
      description =
          "Leave out claims below this confidence, from 0 to 1. Confidence is the share that is right"
              + " in kind, figure, parties and class; corpus/SCORES.md tells how many claims 0.5 and"
              + " 0.8 leave, and which share of them was right when measured.")
  double minConfidence;

  @Mixin final ReadingOptions options = new ReadingOptions();

  private final List<String> failures = new ArrayList<>();
  private final Set<String> written = new HashSet<>();
  private @Nullable Reasons reasons;
  private int documents;
  private int claims;

  @Override
  public Integer call() {
    if (!(minConfidence >= 0 && minConfidence <= 1)) {
      throw new UsageException("--min-confidence takes a number from 0 to 1");
    }
    var terminal = Terminal.find();
    reasons = explain ? new Reasons(options.vocabulary()) : null;
    var readings = options.readings();
    try (var progress = Progress.of(terminal, folder != null)) {
      var view = view(terminal, true);
      readings.read(
          paths,
          outcome -> {
            progress.step(outcome.name());
            return take(outcome, view, terminal);
          });
      if (folder == null) {
        view.end(out());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out().flush();
    return finish();
  }

  private View view(Terminal terminal, boolean named) {
    return switch (format) {
      case TABLE ->
          new TableView(
              terminal.columns(), new Style(terminal.colour() && folder == null), reasons, unread);
      case JSONL -> new JsonLinesView(named);
      case CSV -> new CsvView();
      case HTML -> new HtmlView(List.of(), reasons);
      case MENTIONS -> new MentionsView();
    };
  }

  /** Deals with one document; false when nobody reads the output any more. */
  private boolean take(Readings.Outcome outcome, View view, Terminal terminal) {
    switch (outcome) {
      case Readings.Outcome.Failed(var name, var reason) ->
          failures.add(Safe.line(name) + ": " + Safe.line(reason));
      case Readings.Outcome.Skipped(var name, var reason) ->
          err().println(Safe.line(name) + ": skipped " + Safe.line(reason));
      case Readings.Outcome.Foreign(var document) -> {
        documents++;
        err()
            .println(
                Safe.line(document.name())
                    + ": not read, it is in "
                    + language(document.language()));
      }
      case Readings.Outcome.Done(var reading) -> {
        documents++;
        var strong = strong(reading);
        claims += strong.size();
        write(reading, strong, view, terminal);
      }
    }
    err().flush();
    return !out().checkError();
  }

  private List<Claim> strong(Reading reading) {
    return reading.claims().stream().filter(claim -> claim.confidence() >= minConfidence).toList();
  }

  private void write(Reading reading, List<Claim> strong, View view, Terminal terminal) {
    try {
      if (folder == null) {
        view.add(reading, strong, out());
      } else {
        writeFile(reading, strong, folder, view(terminal, false));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (format != Format.TABLE && format != Format.HTML) {
      Leftovers.print(reading, reasons, unread, err());
    }
  }

  private void writeFile(Reading reading, List<Claim> strong, Path folder, View view)
      throws IOException {
    Files.createDirectories(folder);
    var name = OutputName.of(reading.document().name(), format.extension, written);
    try (Writer file = Files.newBufferedWriter(folder.resolve(name))) {
      view.add(reading, strong, file);
      view.end(file);
    }
  }

  static String language(String code) {
    var name = Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
    return name.isEmpty() || name.equals(code) ? "the language " + code : name + " (" + code + ")";
  }

  private int finish() {
    failures.forEach(failure -> err().println("not read: " + failure));
    if (documents == 0 && failures.isEmpty()) {
      err().println("waybill: no document found");
    }
    err().flush();
    if (!failures.isEmpty()) {
      return ExitCode.SOME_FAILED;
    }
    return documents == 0 || (claims == 0 && format != Format.MENTIONS)
        ? ExitCode.NOTHING_FOUND
        : ExitCode.OK;
  }
}
