package waybill.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import waybill.ledger.Ledgers;

/** A ledger with one small article, and the commands that work on it. */
final class Desk {
  record Run(int code, String out, String err) {}

  static final String TEXT =
      """
      🚢 Oslo said on Friday that Riga had sent Lima 40 lorries since May. The lorries came by ship.

      Lima lost two ferries in a storm, its navy said. Riga has about 300 lorries left, the minister, Jane Doe, told reporters.
      """;

  private static final List<String> CLAIMS =
      List.of(
          claim(
              "transfer",
              "\"supplier\":\"LVA\",\"recipient\":\"PER\"",
              "lorries",
              "vehicle",
              "40",
              "exact",
              "\"when\":{\"from\":\"2024-05-01\",\"to\":null},\"stage\":\"delivered\"",
              "\"Oslo\"",
              "Riga had sent Lima 40 lorries since May",
              "40",
              "0.8",
              "send"),
          claim(
              "loss",
              "\"party\":\"PER\"",
              "ferries",
              "ship",
              "2",
              "exact",
              "\"when\":null",
              "\"Peru's navy\"",
              "Lima lost two ferries in a storm",
              "two",
              "0.4",
              "lose"),
          claim(
              "holding",
              "\"party\":\"LVA\"",
              "lorries",
              "vehicle",
              "300",
              "about",
              "\"when\":null",
              "\"Jane Doe\"",
              "Riga has about 300 lorries left",
              "about 300",
              "0.6",
              "have"));

  private final String place;
  private final Path folder;

  /**
   * @param place of the ledger
   * @param folder for files
   */
  Desk(String place, Path folder) {
    this.place = place;
    this.folder = folder;
  }

  private static String claim(
      String kind,
      String who,
      String item,
      String itemClass,
      String number,
      String hedge,
      String more,
      String source,
      String quote,
      String figure,
      String confidence,
      String rule) {
    int start = points(TEXT.indexOf(quote));
    int at = points(TEXT.indexOf(figure, TEXT.indexOf(quote)));
    return ("{'kind':'%s',%s,'item':'%s','class':'%s','designation':null,'calibre_mm':null,"
            + "'quantity':{'low':%s,'high':%s,'unit':'piece','hedge':'%s'},'value':null,'per':null,"
            + "%s,'modality':'asserted','sources':[%s],"
            + "'evidence':{'start':%d,'end':%d,'quote':'%s'},'confidence':%s,'rule':'%s',"
            + "'span':{'start':%d,'end':%d}}")
        .replace('\'', '"')
        .formatted(
            kind,
            who,
            item,
            itemClass,
            number,
            number,
            hedge,
            more,
            source,
            start,
            start + quote.length(),
            quote,
            confidence,
            rule,
            at,
            at + figure.length());
  }

  private static int points(int position) {
    return TEXT.codePointCount(0, position);
  }

  /** Puts the article and its claims into the ledger. */
  Desk filled() {
    try {
      var articles = Files.createDirectories(folder.resolve("articles"));
      Files.writeString(
          articles.resolve("lorries.txt"),
          "title: Lorries for Lima\noutlet: Example Wire\npublished: 2024-06-14\nlang: en\n\n"
              + TEXT);
      Files.write(articles.resolve("lorries.claims.jsonl"), CLAIMS);
      var run = run("add", "--claims", "--author", "Zoe", articles.toString());
      if (run.code() != ExitCode.OK) {
        throw new AssertionError(run.err());
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The id of the claim of a rule, as it was made. */
  String id(String rule) {
    try (var ledger = Ledgers.open(place)) {
      var document = ledger.documents().listCurrent().getFirst().id();
      return ledger.claims().listAllOf(document).stream()
          .filter(row -> row.claim().rule().equals(rule))
          .findFirst()
          .orElseThrow()
          .id();
    }
  }

  Run run(String command, String... more) {
    return typing("", command, more);
  }

  /** Runs a command with an input, on a terminal of 100 columns without colour. */
  Run typing(String input, String command, String... more) {
    var arguments = new ArrayList<>(List.of(command, "--ledger", place));
    arguments.addAll(List.of(more));
    var out = new StringWriter();
    var err = new StringWriter();
    var before = System.in;
    System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    System.setProperty("waybill.columns", "100");
    try {
      int code =
          Main.commandLine(new PrintWriter(out), new PrintWriter(err))
              .execute(arguments.toArray(String[]::new));
      return new Run(code, out.toString(), err.toString());
    } finally {
      System.setIn(before);
      System.clearProperty("waybill.columns");
    }
  }
}
