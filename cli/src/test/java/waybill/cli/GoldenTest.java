package waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is read in the examples, line by line as it was when last looked at, so that a change of
 * words, rules or models shows what it does.
 */
class GoldenTest {
  private static final Path EXAMPLES = Path.of("../examples");
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final boolean WRITES = Boolean.getBoolean("golden.write");
  private static final String REWRITE =
      "mvn -q -pl core,ingest,exchange,store,cli test -Dtest=GoldenTest"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.write=true";

  static Stream<String> examples() throws IOException {
    return names(EXAMPLES).stream().filter(name -> !name.endsWith(".md"));
  }

  private static List<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(f -> f.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void anExampleIsReadAsBefore(String name) throws IOException {
    var out = new StringWriter();
    var err = new StringWriter();
    int code =
        Main.commandLine(new PrintWriter(out), new PrintWriter(err))
            .execute("read", "--format", "jsonl", EXAMPLES.resolve(name).toString());
    assertThat(code).as(err.toString()).isZero();
    var golden = GOLDEN.resolve(name + ".jsonl");
    if (WRITES) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, out.toString());
    }
    assertThat(golden).as("no golden claims of %s; make them with: %s", name, REWRITE).exists();
    assertThat(out.toString().lines())
        .as("the claims of %s changed; if for the better, rewrite them: %s", name, REWRITE)
        .containsExactlyElementsOf(Files.readAllLines(golden));
  }

  @Test
  void noGoldenClaimsAreLeftOver() throws IOException {
    assumeFalse(WRITES);
    var expected = examples().map(name -> name + ".jsonl").toList();
    assertThat(names(GOLDEN)).containsExactlyElementsOf(expected);
  }
}
