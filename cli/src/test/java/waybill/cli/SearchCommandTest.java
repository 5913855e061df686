package waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waybill.exchange.JsonReader;
import waybill.search.Field;

class SearchCommandTest {
  private static final String TEXT =
      """
      🚢 North Korea has sent Russia 4,000 artillery shells, Seoul's minister said on Friday.

      Ukraine lost twelve lorries in May, its army said.
      """;

  @TempDir Path folder;

  private record Run(int code, String out, String err) {}

  @BeforeEach
  void fill() throws IOException {
    var text = "title: Shells by rail\noutlet: Example Wire\npublished: 2024-06-14\n\n" + TEXT;
    Files.writeString(Files.createDirectories(folder.resolve("in")).resolve("a.txt"), text);
    assertThat(run("add", folder.resolve("in").toString()).code()).isZero();
  }

  private Run run(String... arguments) {
    var all = new ArrayList<>(List.of(arguments));
    all.addAll(1, List.of("--ledger", folder.resolve("ledger").toString()));
    var out = new StringWriter();
    var err = new StringWriter();
    var line = Main.commandLine(new PrintWriter(out), new PrintWriter(err));
    return new Run(line.execute(all.toArray(String[]::new)), out.toString(), err.toString());
  }

  @Test
  void showsClaimsWithTheirWords() {
    var run = run("search", "shells", "supplier:PRK");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .startsWith("1 claim\n")
        .contains("North Korea > Russia", "4,000", "artillery shells", "Example Wire");
    assertThat(run.err()).isEmpty();
  }

  @Test
  @SuppressWarnings("unchecked")
  void placesInJsonCountCodePointsOfTheText() {
    var run = run("search", "--format", "json", "shells");
    var answer = JsonReader.object(run.out().strip());
    var hit = (Map<String, Object>) ((List<Object>) answer.get("hits")).getFirst();
    var word = (Map<String, Object>) ((List<Object>) hit.get("words")).getFirst();
    int start = Integer.parseInt(String.valueOf(word.get("start")));
    int end = Integer.parseInt(String.valueOf(word.get("end")));
    int from = TEXT.offsetByCodePoints(0, start);
    assertThat(TEXT.substring(from, TEXT.offsetByCodePoints(from, end - start)))
        .isEqualTo("shells");
    assertThat(hit).containsKeys("claim", "document", "state", "score");
  }

  @Test
  void printsRowsAndDocuments() {
    var claims = run("search", "--format", "csv", "kind:loss").out().lines().toList();
    assertThat(claims).hasSize(2);
    assertThat(claims.getFirst()).startsWith("doc,id,kind,").endsWith(",published,address");
    assertThat(claims.getLast()).contains(",loss,", "Example Wire", "2024-06-14");
    assertThat(run("search", "--documents", "lorries").out())
        .startsWith("1 document\n")
        .contains("Shells by rail", "Ukraine lost twelve lorries");
  }

  @Test
  void foundWordsAreBoldAcrossLines() {
    var out = new StringWriter();
    var table = new HitTable(new PrintWriter(out), new Style(true), 30, 1, 20);
    table.writeText("one two  three\nfour", List.of(new waybill.text.Span(4, 14)));
    assertThat(out.toString().replace("\u001b[1m", "<").replace("\u001b[0m", ">"))
        .isEqualTo("    one <two three> four\n");
  }

  @Test
  void aBadQueryIsExplainedWithItsPlace() {
    var run = run("search", "shells suplier:PRK");
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err())
        .isEqualTo(
            """
            waybill: query, at 8: there is no field “suplier”; did you mean supplier?
              shells suplier:PRK
                     ^
            """);
  }

  @Test
  void nothingFoundTellsWhatWasMeant() {
    var run = run("search", "artilery");
    assertThat(run.code()).isEqualTo(ExitCode.NOTHING_FOUND);
    assertThat(run.err()).contains("nothing was found", "did you mean artillery ?");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void helpNamesAllFields() {
    var help = run("search", "--help").out();
    for (var field : Field.values()) {
      assertThat(help).containsPattern("\\b" + field.word() + "\\b");
    }
  }

  @Test
  void theIndexIsMadeAndChecked() throws IOException {
    assertThat(run("index").out()).contains("up to date");
    assertThat(run("index", "--check").code()).isZero();
    assertThat(run("index", "--rebuild").code()).isZero();
    assertThat(folder.resolve("ledger").resolve("search")).isDirectory();
    assertThat(run("search", "--page", "0", "a").code()).isEqualTo(ExitCode.USAGE);
  }
}
