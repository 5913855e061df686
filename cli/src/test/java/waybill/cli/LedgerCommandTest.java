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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waybill.exchange.JsonReader;

/** What the ledger holds of parties, side by side. */
class LedgerCommandTest {
  private record Run(int code, String out, String err) {}

  @TempDir static Path folder;

  private static final String TRANSFER =
      """
      {"kind":"transfer","supplier":%s,"recipient":%s,"item":"%s","class":"vehicle","designation":null,"calibre_mm":null,"quantity":{"low":%d,"high":%d,"unit":"piece","hedge":"exact"},"value":null,"per":null,"when":null,"stage":"%s","modality":"asserted","sources":[%s],"evidence":{"start":%d,"end":%d,"quote":"%s"}}
      """;

  private static final String LOSS =
      """
      {"kind":"loss","party":"PER","item":"ferries","class":"ship","designation":null,"calibre_mm":null,"quantity":{"low":2,"high":2,"unit":"piece","hedge":"exact"},"value":null,"per":null,"when":{"from":"2024-05-01","to":"2024-05-31"},"modality":"asserted","sources":["Lima"],"evidence":{"start":%d,"end":%d,"quote":"%s"}}
      """;

  private static Run run(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    int code = Main.commandLine(new PrintWriter(out), new PrintWriter(err)).execute(arguments);
    return new Run(code, out.toString(), err.toString());
  }

  private static Run ledger(String... arguments) {
    var all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--ledger", folder.resolve("ledger").toString()));
    return run(all.toArray(String[]::new));
  }

  private static String sent(
      String text,
      String giver,
      String taker,
      int count,
      String stage,
      String source,
      String quote) {
    int start = text.indexOf(quote);
    return TRANSFER.formatted(
        giver, taker, "lorries", count, count, stage, source, start, start + quote.length(), quote);
  }

  private static void write(String name, String day, String text, String... claims)
      throws IOException {
    var docs = Files.createDirectories(folder.resolve("docs"));
    Files.writeString(
        docs.resolve(name + ".txt"),
        "title: Lorries\noutlet: Wire %s\npublished: %s\n\n%s\n".formatted(name, day, text));
    Files.writeString(docs.resolve(name + ".claims.jsonl"), String.join("", claims));
  }

  @BeforeAll
  static void fill() throws IOException {
    var first = "Riga pledged Lima 40 lorries. The fleet lost two ferries in May, Lima said.";
    int loss = first.indexOf("The fleet");
    write(
        "a",
        "2024-06-14",
        first,
        sent(
            first, "\"LVA\"", "\"PER\"", 40, "pledged", "\"Riga\"", "Riga pledged Lima 40 lorries"),
        LOSS.formatted(loss, loss + 22, first.substring(loss, loss + 22)));
    var second = "Twelve lorries came. Volkswagen sent 3 lorries too; Cuzco had 12 of them.";
    write(
        "b",
        "2024-07-14",
        second,
        sent(second, "\"LVA\"", "\"PER\"", 12, "delivered", "\"Oslo\"", "Twelve lorries came"),
        sent(second, "\"PER\"", "null", 12, "delivered", "", "Cuzco had 12 of them"),
        sent(
            second,
            "\"rheinmetall\"",
            "\"PER\"",
            3,
            "delivered",
            "",
            "Volkswagen sent 3 lorries too"));
    assertThat(ledger("add", "--claims", folder.resolve("docs").toString()).code()).isZero();
  }

  @Test
  void aPairIsShownWithItsPledgeAndTheDeliveryOfAPart() {
    var run = ledger("ledger", "Riga", "peru");
    assertThat(run.code()).isEqualTo(ExitCode.OK);
    assertThat(run.out())
        .startsWith("Latvia and Peru\n2 claims of 2 documents in 2 lots\n")
        .containsSubsequence(
            "Latvia gives Peru",
            "vehicle",
            "40",
            "lorries",
            "pledged",
            "Riga",
            "“Riga pledged Lima 40 lorries” Wire a, 14 Jun 2024",
            "12",
            "lorries",
            "delivered",
            "Oslo",
            "IN ALL",
            "vehicle",
            "12",
            "40")
        .contains("1 more claim tells");
  }

  @Test
  void sentencesAreToldWithDocumentDayAndClaim() {
    assertThat(ledger("ledger", "LVA", "PER", "--sentences").out())
        .containsPattern("a(\\.txt)? · Wire a · 14 Jun 2024 · says Riga · waybill:\\w+");
  }

  @Test
  void onePartyIsShownPartnerByPartner() {
    var out = ledger("ledger", "PER").out();
    assertThat(out)
        .containsSubsequence(
            "Latvia gives Peru", "Germany gives Peru", "Rheinmetall", "gives somebody not told");
    assertThat(ledger("ledger", "PER", "--states-only").out()).doesNotContain("Rheinmetall");
  }

  @Test
  void filtersLeaveOut() {
    assertThat(ledger("ledger", "LVA", "PER", "--stage", "delivered").out())
        .contains("1 claim of 1 document in 1 lot · stage delivered");
    assertThat(ledger("ledger", "LVA", "PER", "--class", "equipment").out()).contains("2 claims");
    assertThat(ledger("ledger", "LVA", "PER", "--source", "wire b").out()).contains("1 claim of");
    assertThat(ledger("ledger", "LVA", "PER", "--reviewed").code())
        .isEqualTo(ExitCode.NOTHING_FOUND);
    assertThat(ledger("ledger", "LVA", "PER", "--as-of", "2020-01-01").code())
        .isEqualTo(ExitCode.NOTHING_FOUND);
  }

  @Test
  void jsonIsOneObjectWithTheClaimsOfEachLot() {
    var json = JsonReader.object(ledger("ledger", "LVA", "PER", "--format", "json").out());
    assertThat(json.get("parties")).isEqualTo(List.of("LVA", "PER"));
    var side = (Map<?, ?>) ((List<?>) json.get("sides")).getFirst();
    var lots = (List<?>) side.get("lots");
    assertThat(lots).hasSize(2);
    var whole = (Map<?, ?>) lots.getFirst();
    var part = (Map<?, ?>) lots.getLast();
    assertThat(part.get("part_of")).isEqualTo(whole.get("id"));
    var claim = (Map<?, ?>) ((List<?>) whole.get("claims")).getFirst();
    assertThat(claim.get("address")).isEqualTo("waybill:" + claim.get("id"));
  }

  @Test
  void csvHasARowForEachLot() {
    var rows = ledger("ledger", "LVA", "PER", "--format", "csv").out().split("\r\n");
    assertThat(rows).hasSize(3);
    assertThat(rows[0]).startsWith("id,part_of,kind,giver,taker,");
    assertThat(rows[1]).contains(",transfer,LVA,PER,,vehicle,lorries,,,40,40,piece,exact,");
  }

  @Test
  void aPartyIsShownWithWhatItLoses() {
    var run = ledger("party", "Lima");
    assertThat(run.out())
        .startsWith("Peru\n1 claim of 1 document in 1 line\n")
        .containsSubsequence("Loses", "ship", "2", "ferries", "May 2024", "Lima");
    assertThat(ledger("party", "PER", "--kind", "holding").code())
        .isEqualTo(ExitCode.NOTHING_FOUND);
    assertThat(ledger("party", "PER", "--kind", "gift").err()).contains("there is no gift");
  }

  @Test
  void anUnknownPartyIsAnsweredWithTheNearest() {
    var run = ledger("ledger", "Latvja");
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("no party is known as “Latvja”; did you mean Latvia (LVA)");
    assertThat(ledger("ledger", "LVA", "Riga").err()).contains("both names are those of Latvia");
    assertThat(ledger("ledger", "LVA", "--class", "boat").err()).contains("there is no boat");
    assertThat(run("ledger", "LVA", "--ledger", folder.resolve("none").toString()).err())
        .contains("there is no ledger in");
  }
}
