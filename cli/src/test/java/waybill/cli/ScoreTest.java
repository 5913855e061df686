package waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A tiny gold set whose figures were worked out by hand. */
class ScoreTest {
  @TempDir Path folder;

  private static String claim(
      String kind,
      String parties,
      String itemClass,
      String low,
      String sources,
      int start,
      int end) {
    return """
        {"kind":"%s",%s,"item":"x","class":"%s","designation":null,"calibre_mm":null,"quantity":{"low":%s,"high":null,"unit":"piece","hedge":"at_least"},"value":null,"per":null,"when":{"from":"2024-01-01","to":null},"modality":"asserted","sources":[%s],"evidence":{"start":%d,"end":%d,"quote":"q%d"}}
        """
        .formatted(kind, parties, itemClass, low, sources, start, end, start);
  }

  private static String transfer(
      String supplier, String itemClass, String low, String source, int at) {
    var parties = "\"supplier\":" + supplier + ",\"recipient\":\"SYR\",\"stage\":\"delivered\"";
    return claim("transfer", parties, itemClass, low, source, at, at + 20);
  }

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(folder.resolve("gold"));
    Files.createDirectories(folder.resolve("out"));
    write("gold/x1.txt", "title: T\npublished: 2024-06-14\n\nBody.");
    write(
        "gold/x1.claims.jsonl",
        transfer("\"RUS\"", "tank", "10", "\"the Ministry of Defence\"", 0)
            + transfer("\"RUS\"", "tank", "20", "", 30)
            + claim("loss", "\"party\":\"wagner-group\"", "tank", "3", "\"Kyiv\"", 60, 80)
            + claim("loss", "\"party\":\"UKR\"", "uav", "4", "", 90, 100));
    write(
        "out/x1.jsonl",
        transfer(
                    "\"SUN\"",
                    "tank",
                    "10.0",
                    "\"Defence Ministry\"",
                    5) // whole, by SUN and the words
                .replace("\"to\":null", "\"to\":\"2024-06-14\"")
            + transfer("null", "tank", "20", "", 30) // found; the supplier is wrong
            + claim(
                "loss",
                "\"party\":\"wagner\"",
                "tank",
                "3",
                "\"Moscow\"",
                60,
                80) // core, not whole
            + claim("loss", "\"party\":\"UKR\"", "uav", "4", "", 96, 140) // too far away
            + claim("use", "\"party\":\"UKR\"", "uav", "4", "", 90, 100)); // another kind
    write("gold/x3.txt", "title: T\n\nBody.");
    write("gold/x3.claims.jsonl", transfer("\"RUS\"", "tank", "7", "", 0));
    write("out/x3.claims.jsonl", transfer("\"RUS\"", "tank", "7", "", 0));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private String run(int code, String... more) {
    var out = new StringWriter();
    var arguments = new java.util.ArrayList<String>();
    arguments.add("score");
    arguments.add(folder.resolve("gold").toString());
    arguments.add(folder.resolve("out").toString());
    arguments.addAll(java.util.List.of(more));
    var line = Main.commandLine(new PrintWriter(out), new PrintWriter(new StringWriter()));
    assertThat(line.execute(arguments.toArray(String[]::new))).isEqualTo(code);
    return out.toString();
  }

  @Test
  void scoresAsTheGuideSays() throws IOException {
    var file = folder.resolve("s.tsv");
    run(0, "--write", file.toString());
    assertThat(Files.readString(file).lines())
        .contains(
            "found\t0.600\t0.750\t0.667\t3 of 4\t1.000\t1.000\t1.000\t1 of 1",
            "core\t0.400\t0.500\t0.444\t2 of 4\t1.000\t1.000\t1.000\t1 of 1",
            "whole\t0.200\t0.250\t0.222\t1 of 4\t1.000\t1.000\t1.000\t1 of 1",
            "field parties\t0.667\t\t\t2 of 3\t1.000\t\t\t1 of 1",
            "field origin\t0.667\t\t\t2 of 3\t1.000\t\t\t1 of 1",
            "field when\t1.000\t\t\t3 of 3\t1.000\t\t\t1 of 1",
            "kind loss\t0.500\t0.500\t0.500\t1 of 2\t0.000\t0.000\t0.000\t0 of 0");
  }

  @Test
  void errorsAreShownForDevelopmentOnly() throws IOException {
    write("out/x3.claims.jsonl", "");
    assertThat(run(0, "--errors"))
        .contains("missed x1 loss", "extra  x1 use", "extra  x1 loss")
        .doesNotContain("missed x3");
  }

  @Test
  void aThresholdHasItsExitCode() {
    run(ExitCode.NOTHING_FOUND, "--at-least", "0.5");
    run(ExitCode.OK, "--at-least", "0.4");
  }

  @Test
  void markdownIsATable() throws IOException {
    var file = folder.resolve("SCORES.md");
    run(0, "--write", file.toString());
    assertThat(file).content().contains("| measure |", "| --- |", "| whole | 0.200 |");
  }

  @ParameterizedTest
  @CsvSource({
    "a01, false",
    "a03, true",
    "b-06, true",
    "r-10, false",
    "seed, false",
    "2024-x-12, true"
  })
  void articlesWhoseNumberIsDivisibleByThreeAreForValidation(String name, boolean validation) {
    assertThat(ScoreCommand.isValidation(name)).isEqualTo(validation);
  }
}
