package waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waybill.ledger.ClaimRow;
import waybill.ledger.DocumentRow;
import waybill.ledger.Ledger;
import waybill.ledger.Ledgers;

class AddCommandTest {
  private static final String ARTICLE =
      """
      title: Trucks for Lima
      outlet: Example Wire
      published: 2024-06-14
      lang: en

      Poland has sent at least 40 trucks to Peru, the Polish defence minister said.
      """;

  private record Run(int code, String out, String err) {}

  @TempDir Path folder;

  private Path articles;
  private String place;

  @BeforeEach
  void folders() throws IOException {
    articles = Files.createDirectory(folder.resolve("articles"));
    place = folder.resolve("ledger").toString();
  }

  private static Run run(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    int code = Main.commandLine(new PrintWriter(out), new PrintWriter(err)).execute(arguments);
    return new Run(code, out.toString(), err.toString());
  }

  private Run add(String... more) {
    var arguments = new java.util.ArrayList<>(java.util.List.of("add", "--ledger", place, "-v"));
    arguments.addAll(java.util.List.of(more));
    arguments.add(articles.toString());
    return run(arguments.toArray(String[]::new));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(articles.resolve(name), text);
  }

  @Test
  void addsOnceAndKeepsANewVersionAsARevision() throws IOException {
    write("a.txt", ARTICLE);
    var first = add();
    assertThat(first.code()).isEqualTo(ExitCode.OK);
    assertThat(first.out())
        .matches("(?s)added \\w{12} a\\.txt: 1 claim\\R.*added 1, revised 0, .*");
    var second = add();
    assertThat(second.code()).isEqualTo(ExitCode.OK);
    assertThat(second.out()).contains("added 0,", "skipped 1: already in the ledger");
    write("a.txt", ARTICLE.replace("40", "50"));
    assertThat(add().out()).contains("revised 1,");
    assertThat(add("--again").out()).contains("read again 1:");
    try (var ledger = Ledgers.open(place)) {
      var document = ledger.documents().listCurrent().getFirst();
      assertThat(document.address()).startsWith("file:").endsWith("/articles/a.txt");
      assertThat(document.revisionOf()).isNotNull();
      assertThat(ledger.claims().listOf(document.id()))
          .singleElement()
          .satisfies(
              row ->
                  assertThat(row.claim().quantity())
                      .hasToString("Quantity[low=50, high=null, unit=piece, hedge=AT_LEAST]"));
    }
  }

  @Test
  void keepsWhatItCannotReadAndTellsWhatItCannotKeep() throws IOException {
    write("a.txt", ARTICLE);
    write("b.txt", "title: T\nlang: de\n\nDer Minister lieferte zwölf Panzer.\n");
    write("c.pdf", "%PDF-broken");
    var run = add();
    assertThat(run.code()).isEqualTo(ExitCode.SOME_FAILED);
    assertThat(run.out()).contains("b.txt: in German (de)", "added 2,", "failed 1");
    assertThat(run.err()).contains("not added: c.pdf: ");
    try (var ledger = Ledgers.open(place)) {
      assertThat(ledger.documents().listCurrent())
          .extracting(DocumentRow::language)
          .containsExactlyInAnyOrder("en", "de");
      assertThat(ledger.claims().count()).isEqualTo(1);
    }
  }

  @Test
  void takesClaimsMadeElsewhereAndLeavesThemToTheirMaker() throws IOException {
    var article = write("a.txt", ARTICLE);
    var read = run("read", "--format", "jsonl", article.toString());
    write("a.claims.jsonl", read.out().replace("\"POL\"", "\"CZE\""));
    write("b.txt", ARTICLE.replace("40", "41"));
    var run = add("--claims");
    assertThat(run.code()).isEqualTo(ExitCode.OK);
    assertThat(run.out()).contains("added 1,", "skipped 1: no file of claims beside it");
    assertThat(add("--claims").out()).contains("skipped 1: already in the ledger");
    assertThat(add().out()).contains("added 1,", "skipped 1: already in the ledger");
    try (var ledger = Ledgers.open(place)) {
      assertThat(claims(ledger, "a.txt").json()).contains("\"supplier\":\"CZE\"");
      assertThat(claims(ledger, "a.txt").maker().name()).startsWith("a.claims.jsonl ");
    }
  }

  private static ClaimRow claims(Ledger ledger, String name) {
    var document =
        ledger.documents().listCurrent().stream()
            .filter(row -> row.name().equals(name))
            .findFirst()
            .orElseThrow();
    return ledger.claims().listOf(document.id()).getFirst();
  }

  @Test
  void refusesAClaimThatDoesNotStandInTheText() throws IOException {
    var article = write("a.txt", ARTICLE);
    var read = run("read", "--format", "jsonl", article.toString());
    write("a.claims.jsonl", "\n" + read.out().replace("\"start\":0", "\"start\":1"));
    var run = add("--claims");
    assertThat(run.code()).isEqualTo(ExitCode.SOME_FAILED);
    assertThat(run.err())
        .contains("a.claims.jsonl, line 2: evidence.quote is not what stands at its offsets");
    assertThat(run.out()).contains("added 0,");
  }

  @Test
  void aPlaceThatIsNoLedgerGetsOneLine() throws IOException {
    write("a.txt", ARTICLE);
    Files.createDirectories(Path.of(place));
    Files.writeString(Path.of(place, "ledger.sqlite"), "This is no database at all. ".repeat(99));
    var run = add();
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err().lines())
        .containsExactly("waybill: the ledger's file is damaged or is none");
  }

  @Test
  void printsASchemaThatWhatIsReadKeepsTo() throws IOException {
    var schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(run("schema").out());
    var read = run("read", "--format", "jsonl", write("a.txt", ARTICLE).toString());
    assertThat(schema.validate(read.out().strip(), InputFormat.JSON)).isEmpty();
    assertThat(schema.validate("{\"kind\":\"gift\"}", InputFormat.JSON)).isNotEmpty();
    try (var golden = Files.list(Path.of("src/test/resources/golden"))) {
      for (var file : golden.toList()) {
        for (var line : Files.readAllLines(file)) {
          assertThat(schema.validate(line, InputFormat.JSON)).as(file.toString()).isEmpty();
        }
      }
    }
  }
}
