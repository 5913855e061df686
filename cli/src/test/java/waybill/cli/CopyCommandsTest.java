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
import org.junit.jupiter.params.provider.ValueSource;

/** export, backup, restore and verify-ledger as a user calls them. */
class CopyCommandsTest {
  private record Run(int code, String out, String err) {}

  @TempDir Path folder;

  private String place;

  @BeforeEach
  void ledger() throws IOException {
    place = folder.resolve("ledger").toString();
    var article =
        Files.writeString(
            folder.resolve("a.txt"),
            """
            title: Trucks for Lima
            outlet: Example Wire
            published: 2024-06-14
            lang: en

            Poland has sent at least 40 trucks to Peru, the Polish defence minister said.
            Kenya lost two ships in May.
            """);
    assertThat(run("add", "--ledger", place, article.toString()).code()).isZero();
  }

  private static Run run(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    int code = Main.commandLine(new PrintWriter(out), new PrintWriter(err)).execute(arguments);
    return new Run(code, out.toString(), err.toString());
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "jsonl", "parquet"})
  void exportWritesTables(String format) {
    var run = run("export", "--ledger", place, "--format", format, "--out", path("out"));
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isEqualTo(ExitCode.OK);
    assertThat(run.out()).contains("document       1", "written to ");
    assertThat(folder.resolve("out").resolve("claim." + format)).isNotEmptyFile();
    assertThat(folder.resolve("out").resolve("bytes")).isNotEmptyDirectory();
    var again = run("export", "--ledger", place, "--format", format, "--out", path("out"));
    assertThat(again.code()).isEqualTo(ExitCode.USAGE);
    assertThat(again.err()).matches("waybill: .* is not empty; name a new folder\\R");
  }

  @Test
  void exportTakesAChoice() throws IOException {
    var run =
        run(
            "export",
            "--ledger",
            place,
            "--format",
            "csv",
            "--out",
            path("out"),
            "--no-bytes",
            "--table",
            "claim,document",
            "--held",
            "--party",
            "pol",
            "--kind",
            "transfer");
    assertThat(run.code()).isEqualTo(ExitCode.OK);
    try (var files = Files.list(folder.resolve("out"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("claim.csv", "document.csv");
    }
    assertThat(Files.readString(folder.resolve("out").resolve("claim.csv")))
        .startsWith("id,fingerprint,document,kind,supplier,")
        .contains(",transfer,POL,PER,")
        .doesNotContain(",loss,");
    for (var wrong : new String[] {"--table=claims", "--class=zeppelin", "--kind=gift"}) {
      var refused = run("export", "--ledger", place, "--format", "csv", "--out", path("x"), wrong);
      assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
      assertThat(refused.err()).startsWith("waybill: there is no ").contains("; there are ");
    }
  }

  @Test
  void aBackupIsRestoredOnce() {
    var backup = run("backup", "--ledger", place, path("b.waybill"));
    assertThat(backup.code()).isEqualTo(ExitCode.OK);
    assertThat(run("backup", "--ledger", place, path("b.waybill")).err())
        .matches("waybill: .* is there already; name a new file\\R");
    assertThat(run("restore", "--check", path("b.waybill")).out()).contains(" is whole");
    var restore = run("restore", path("b.waybill"), "--ledger", path("copy"));
    assertThat(restore.code()).isEqualTo(ExitCode.OK);
    assertThat(restore.out()).contains("document       1", "restored;");
    var again = run("restore", path("b.waybill"), "--ledger", path("copy"));
    assertThat(again.code()).isEqualTo(ExitCode.USAGE);
    assertThat(again.err())
        .isEqualToIgnoringNewLines("waybill: the ledger is not empty; nothing was restored");
    assertThat(run("verify-ledger", "--ledger", path("copy")).out())
        .contains("1 documents, 2 claims, 1 entries of the history: sound");
    var none = run("restore", path("a.txt"), "--ledger", path("other"));
    assertThat(none.code()).isEqualTo(ExitCode.USAGE);
    assertThat(none.err()).contains("is no backup that can be used");
    assertThat(folder.resolve("other")).doesNotExist();
  }

  @Test
  void verifyLedgerTellsOfFaults() throws Exception {
    assertThat(run("verify-ledger", "--ledger", place).code()).isEqualTo(ExitCode.OK);
    try (var connection =
            java.sql.DriverManager.getConnection("jdbc:sqlite:" + place + "/ledger.sqlite");
        var statement = connection.createStatement()) {
      statement.execute("update claim set low = 41 where kind = 'transfer'");
    }
    var table = run("verify-ledger", "--ledger", place);
    assertThat(table.code()).isEqualTo(ExitCode.SOME_FAILED);
    assertThat(table.out())
        .matches("claim \\w{12}: its column low differs from it\\R.*: 1 fault\\R");
    assertThat(run("verify-ledger", "--format", "json", "--ledger", place).out())
        .startsWith("{\"sound\":false,\"documents\":1,\"claims\":2,")
        .contains("\"reason\":\"its column low differs from it\"");
    assertThat(run("verify-ledger", "--format", "csv", "--ledger", place).out())
        .matches("part,id,reason\r\nclaim,\\w{12},its column low differs from it\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"verify-ledger", "backup", "export"})
  void aLedgerThatIsNotThereIsNotMade(String command) {
    var arguments =
        switch (command) {
          case "backup" -> new String[] {command, "--ledger", path("none"), path("b")};
          case "export" ->
              new String[] {
                command, "--ledger", path("none"), "--format", "csv", "--out", path("o")
              };
          default -> new String[] {command, "--ledger", path("none")};
        };
    var run = run(arguments);
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).startsWith("waybill: there is no ledger in ");
    assertThat(folder.resolve("none")).doesNotExist();
  }
}
