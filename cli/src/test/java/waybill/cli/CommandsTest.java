package waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import waybill.vocabulary.Vocabulary;

class CommandsTest {
  private record Run(int code, String out, String err) {}

  @TempDir Path folder;

  private static Run run(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    int code = Main.commandLine(new PrintWriter(out), new PrintWriter(err)).execute(arguments);
    return new Run(code, out.toString(), err.toString());
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "read",
        "add",
        "export",
        "backup",
        "restore",
        "verify-ledger",
        "schema",
        "text",
        "score",
        "vocabulary",
        "doctor",
        "demo",
        "ledger",
        "party",
        "review",
        "claim",
        "source",
        "note",
        "history",
        "learn"
      })
  void helpShowsExamplesAndExitCodes(String command) {
    var run = command.isEmpty() ? run("--help") : run(command, "--help");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Examples:", "  waybill " + command, "Exit codes:");
  }

  @Test
  void versionHasANumber() {
    assertThat(run("--version").out()).matches("waybill \\d+\\.\\d+.*\\R");
  }

  @Test
  void aWrongCommandLineIsUsage() {
    assertThat(run().code()).isEqualTo(ExitCode.USAGE);
    assertThat(run("fly").code()).isEqualTo(ExitCode.USAGE);
    assertThat(run("read").code()).isEqualTo(ExitCode.USAGE);
    assertThat(run("read", "--format", "xml", "a.txt").code()).isEqualTo(ExitCode.USAGE);
    assertThat(run("read", "--min-confidence", "2", "a.txt").code()).isEqualTo(ExitCode.USAGE);
    assertThat(run("read", "--published", "June", "a.txt").code()).isEqualTo(ExitCode.USAGE);
    assertThat(run("score", folder.resolve("none").toString()).code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void fieldsAreThoseThatTheUserNames() throws IOException {
    var table = write("news.csv", "x,y\n1,Oslo sent 12 howitzers to Kyiv.\n2,\n").toString();
    assertThat(run("text", table).err()).contains("not read: news.csv: a table, not articles");
    var run = run("text", "--fields", "text=y,title=x", table);
    assertThat(run.out()).startsWith("title: 1\n").contains("12 howitzers");
    assertThat(run.err()).contains("news.csv: skipped without a text: 1");
    assertThat(run.code()).isEqualTo(ExitCode.OK);
    assertThat(run("text", "--fields", "body", table).code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void aMissingDocumentIsNamedAndTheOthersAreRead() throws IOException {
    var good = write("good.txt", "Nothing was counted here by anyone at all, and nobody came.");
    var run = run("read", folder.resolve("none.txt").toString(), good.toString());
    assertThat(run.code()).isEqualTo(ExitCode.SOME_FAILED);
    assertThat(run.err()).contains("not read: none.txt: ");
    assertThat(run.out()).contains("good.txt");
  }

  @Test
  void nothingFoundHasItsOwnCode() throws IOException {
    var plain = write("plain.txt", "It was a quiet morning in the garden and the birds sang.");
    assertThat(run("read", plain.toString()).code()).isEqualTo(ExitCode.NOTHING_FOUND);
    assertThat(run("vocabulary", "xyzzy-nobody").code()).isEqualTo(ExitCode.NOTHING_FOUND);
    assertThat(run("score", folder.toString()).code()).isEqualTo(ExitCode.NOTHING_FOUND);
  }

  @Test
  void anotherLanguageIsNamed() throws IOException {
    var text = write("de.txt", "title: T\nlang: de\n\nDer Minister lieferte zwölf Panzer.\n");
    var run = run("read", "--format", "jsonl", text.toString());
    assertThat(run.err()).contains("de.txt: not read, it is in German (de)");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aBrokenVocabularyLineIsReportedWithItsPlace() throws IOException {
    write("planets.tsv", "Mars\n");
    var run = run("read", "--vocabulary", folder.toString(), "a.txt");
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("planets.tsv, line 1: ");
    assertThat(run("doctor", "--vocabulary", folder.toString()).code())
        .isEqualTo(ExitCode.SOME_FAILED);
  }

  static List<String> vocabularyFiles() {
    return Vocabulary.FILES;
  }

  @ParameterizedTest
  @MethodSource("vocabularyFiles")
  void aRowThatCannotBeUsedIsReportedWithItsPlace(String file) throws IOException {
    write(file, "# my own\nnonsense\n");
    var run = run("read", "--vocabulary", folder.toString(), "a.txt");
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains(file + ", line 2: column ").contains("; it takes ");
  }

  @Test
  void doctorTriesTheExamplesOfOnesOwnFrames() throws IOException {
    write("frames.tsv", "transfer\tdelivered\tverb\tgives\twaft\n#- Peru [wafted] rice.\n");
    var run = run("doctor", "--vocabulary", folder.toString());
    assertThat(run.code()).isEqualTo(ExitCode.SOME_FAILED);
    assertThat(run.out() + run.err()).contains("#- Peru [wafted] rice.: is read");
  }

  @Test
  void vocabularySuggestsTheNearestName() {
    var run = run("vocabulary", "howitser");
    assertThat(run.code()).isEqualTo(ExitCode.NOTHING_FOUND);
    assertThat(run.err()).contains("did you mean howitzer (items.tsv:");
  }

  @Test
  void vocabularyTellsFileAndLine() {
    var run = run("vocabulary", "a.m.");
    assertThat(run.code()).isZero();
    assertThat(run.out()).containsPattern("abbreviations\\.tsv:\\d+ ");
  }

  @Test
  void outputKeepsTheOrderOfDocumentsWithManyThreads() throws IOException {
    var names = new java.util.ArrayList<String>();
    for (int i = 10; i < 60; i++) {
      write("d" + i + ".txt", "The garden was quiet. ".repeat(i % 7 * 40 + 1));
      names.add("d" + i + ".txt");
    }
    var one = run("read", "--threads", "1", folder.toString());
    var many = run("read", "--threads", "8", folder.toString());
    assertThat(many.out()).isEqualTo(one.out());
    assertThat(one.out()).containsSubsequence(names);
  }

  @Test
  void filesAreNamedAfterDocuments() throws IOException {
    write("a.txt", "The garden was quiet this morning.");
    var out = folder.resolve("out");
    run("read", "--format", "jsonl", "--out", out.toString(), folder.resolve("a.txt").toString());
    assertThat(out.resolve("a.jsonl")).exists();
  }

  @ParameterizedTest
  @CsvSource({
    "a.txt, a.jsonl",
    "a.html, a.html.jsonl",
    "../../etc/passwd, __.._etc_passwd.jsonl",
    "https://example.org/a?b=c, https_example.org_a_b_c.jsonl",
    "feed.xml#3, feed.xml#3.jsonl"
  })
  void outputNamesAreSafe(String document, String file) {
    var taken = new HashSet<String>();
    var name = OutputName.of(document, "jsonl", taken);
    assertThat(name).isEqualTo(file).doesNotContain("/");
    assertThat(OutputName.of(document, "jsonl", taken)).isNotEqualTo(name);
  }

  @Test
  void textCanBeReadAgain() throws IOException {
    var file =
        write("a.txt", "title: Quiet\npublished: 2024-06-14\nlang: en\n\nThe garden was quiet.\n");
    var once = run("text", file.toString()).out();
    assertThat(once).contains("title: Quiet", "published: 2024-06-14", "The garden was quiet.");
    assertThat(run("text", write("b.txt", once).toString()).out()).isEqualTo(once);
  }

  @Test
  void demoWritesItsPage() throws IOException {
    var examples = Files.createDirectory(folder.resolve("examples"));
    Files.writeString(examples.resolve("a.txt"), "The garden was quiet.");
    var page = folder.resolve("build/demo.html");
    var run = run("demo", "--examples", examples.toString(), "--html", page.toString());
    assertThat(run.out())
        .contains("What North Korea gives", "What North Korea takes", page.toString());
    assertThat(page).content().contains("The garden was quiet.");
  }

  @Test
  void terminalIsFoundFromLauncherAndEnvironment() {
    var property = java.util.Map.of("waybill.terminal", "12", "waybill.columns", "72");
    var plain = Terminal.of(java.util.Map.of(), name -> property.getOrDefault(name, ""));
    assertThat(plain).isEqualTo(new Terminal(true, true, 72, true));
    var off =
        Terminal.of(java.util.Map.of("NO_COLOR", "1"), name -> property.getOrDefault(name, ""));
    assertThat(off.colour()).isFalse();
    assertThat(Terminal.of(java.util.Map.of("COLUMNS", "x"), name -> "").columns()).isEqualTo(100);
    assertThat(List.of(plain.out(), plain.err())).containsOnly(true);
  }
}
