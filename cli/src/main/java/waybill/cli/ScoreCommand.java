package waybill.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import waybill.exchange.ClaimJson;
import waybill.exchange.JsonReader;

/** Measures the reader, or an output of any other, against gold claims. */
@Command(
    name = "score",
    description = {
      "Score claims against gold claims (NAME.txt with NAME.claims.jsonl).",
      "Articles whose number is divisible by three are for validation and counted apart; their",
      "errors are never shown, so that nothing is tuned on them."
    },
    footer = {
      "",
      "Examples:",
      "  waybill score corpus/",
      "  waybill score corpus/ output/ --errors",
      "  waybill score corpus/ --write corpus/SCORES.md --at-least 0.8"
    })
final class ScoreCommand extends BaseCommand {
  private static final String GOLD = ".claims.jsonl";
  private static final Pattern PUBLISHED = Pattern.compile("(?m)^published: *(\\S+)");
  private static final Pattern NUMBER = Pattern.compile("(\\d{1,9})(?!.*\\d)");

  @Parameters(
      index = "0",
      paramLabel = "GOLD_DIR",
      description = "Articles with their gold claims.")
  @SuppressWarnings("NullAway.Init")
  Path goldFolder;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "OUTPUT_DIR",
      description = "NAME.jsonl for each article; default: read the articles now.")
  @Nullable Path outputFolder;

  @Option(
      names = "--errors",
      description = "List what was missed and what was too much in the development articles.")
  boolean errors;

  @Option(
      names = "--write",
      paramLabel = "FILE",
      description = "Write the table to a .tsv or .md file.")
  @Nullable Path file;

  @Option(
      names = "--at-least",
      paramLabel = "F1",
      description = "Exit with 3 when the core F1 of either part that has articles is lower.")
  double threshold;

  @Mixin final ReadingOptions options = new ReadingOptions();

  private final Score development = new Score();
  private final Score validation = new Score();

  @Override
  public Integer call() {
    if (!Files.isDirectory(goldFolder)) {
      throw new UsageException("there is no folder " + goldFolder);
    }
    if (outputFolder != null && !Files.isDirectory(outputFolder)) {
      throw new UsageException("there is no folder " + outputFolder);
    }
    var names = names();
    if (names.isEmpty()) {
      err().println("waybill: no " + GOLD + " file in " + goldFolder);
      err().flush();
      return ExitCode.NOTHING_FOUND;
    }
    if (outputFolder == null) {
      readAndScore(names);
    } else {
      names.forEach(name -> score(name, output(outputFolder, name)));
    }
    var report = new ScoreReport(development, validation);
    print(report);
    if (file != null) {
      write(report, file);
    }
    return reaches(development) && reaches(validation) ? ExitCode.OK : ExitCode.NOTHING_FOUND;
  }

  private boolean reaches(Score score) {
    return score.documents() == 0 || score.core().f1() >= threshold;
  }

  private List<String> names() {
    try (var files = Files.list(goldFolder)) {
      return files
          .map(path -> path.getFileName().toString())
          .filter(name -> name.endsWith(GOLD))
          .map(name -> name.substring(0, name.length() - GOLD.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void readAndScore(List<String> names) {
    var paths = names.stream().map(name -> goldFolder.resolve(name + ".txt")).toList();
    options
        .readings()
        .read(
            paths,
            outcome -> {
              var name = outcome.name().replaceFirst("\\.txt$", "");
              if (outcome instanceof Readings.Outcome.Done(var reading)) {
                score(name, ClaimJson.lines(reading.document(), reading.claims(), false));
              } else {
                var reason =
                    outcome instanceof Readings.Outcome.Failed failed
                        ? failed.reason()
                        : "language";
                err().println("not read: " + Safe.line(name) + ": " + Safe.line(reason));
                score(name, List.of());
              }
              return true;
            });
  }

  private void score(String name, List<String> outputLines) {
    var published = PUBLISHED.matcher(text(goldFolder.resolve(name + ".txt")));
    var day = published.find() ? published.group(1) : null;
    var gold = claims(name + GOLD, text(goldFolder.resolve(name + GOLD)).lines().toList(), day);
    var output = claims(name, outputLines, day);
    boolean validates = isValidation(name);
    var matching = (validates ? validation : development).add(gold, output);
    if (errors && !validates) {
      matching.missed().forEach(claim -> error("missed", name, claim));
      matching.extra().forEach(claim -> error("extra", name, claim));
    }
  }

  /** Whether the article's number, the last one in its name, is divisible by three. */
  static boolean isValidation(String name) {
    var number = NUMBER.matcher(name);
    return number.find() && Integer.parseInt(number.group(1)) % 3 == 0;
  }

  private void error(String what, String name, GoldClaim claim) {
    var quantity =
        claim.quantity().stream()
            .map(part -> part.map(ScoreCommand::plain).orElse("–"))
            .reduce((a, b) -> a + " " + b)
            .orElse("no figure");
    out()
        .println(
            "%-6s %s %-10s %s | %s"
                .formatted(what, name, claim.kind(), quantity, Safe.line(claim.quote())));
  }

  private static String plain(Object value) {
    return value instanceof java.math.BigDecimal number ? number.toPlainString() : value.toString();
  }

  private static List<String> output(Path folder, String name) {
    for (var candidate : List.of(name + ".jsonl", name + GOLD)) {
      if (Files.exists(folder.resolve(candidate))) {
        return text(folder.resolve(candidate)).lines().toList();
      }
    }
    return List.of();
  }

  private static List<GoldClaim> claims(String name, List<String> lines, @Nullable String day) {
    var claims = new ArrayList<GoldClaim>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      try {
        claims.add(new GoldClaim(JsonReader.object(lines.get(i)), day));
      } catch (JacksonException | IllegalArgumentException e) {
        throw new UsageException("%s, line %d: no claim in JSON".formatted(name, i + 1));
      }
    }
    return claims;
  }

  private static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void print(ScoreReport report) {
    var style = new Style(Terminal.find().colour());
    Grid.print(out(), style, ScoreReport.HEADS, report.rows(), Integer.MAX_VALUE);
    if (report.hasConfidence()) {
      out().println();
      Grid.print(
          out(), style, ScoreReport.RELIABILITY_HEADS, report.reliabilityRows(), Integer.MAX_VALUE);
    }
    out().flush();
    err().flush();
  }

  private void write(ScoreReport report, Path file) {
    var name = file.toString();
    if (!name.endsWith(".tsv") && !name.endsWith(".md")) {
      throw new UsageException("--write takes a file that ends in .tsv or .md");
    }
    try {
      Files.writeString(file, name.endsWith(".tsv") ? report.tsv() : report.markdown());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
