package waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import waybill.attribution.Attribution;
import waybill.claim.Hedge;
import waybill.claim.Party;
import waybill.claim.Unit;
import waybill.mention.FigureMention;
import waybill.mention.PartyMention;
import waybill.read.Reading;
import waybill.text.Span;
import waybill.vocabulary.Vocabulary;

class ViewsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          plain          | plain
          one, two       | "one, two"
          say "no" now   | "say ""no"" now"
          =1+1           | '=1+1
          -5             | '-5
          @SUM(A1,B1)    | "'@SUM(A1,B1)"
          """)
  void csvCellsAreQuotedAndNeverFormulas(String text, String cell) {
    assertThat(CsvView.cell(text)).isEqualTo(cell);
  }

  @Test
  void csvHasARowAClaim() throws IOException {
    var csv = Samples.print(new CsvView(), Samples.small());
    assertThat(csv).startsWith("doc,id,kind,").endsWith("\r\n");
    assertThat(csv.split("\r\n")).hasSize(2);
    assertThat(csv)
        .contains(",transfer,PRK,RUS,,containers,container,,,6700,,container,at_least,")
        .contains(",2023-08-01,,delivered,asserted,Seoul,0.88,sent,");
    assertThat(Samples.print(new CsvView())).isEqualTo(String.join(",", CsvView.COLUMNS) + "\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "</title></style><script>x()</script>",
        "<!-- <svg/onload=alert(1)> -->",
        "{{7*7}} ${7*7} @raw<b>",
        "javascript:alert(1)",
        "\u202Egnp.exe"
      })
  void htmlEscapesEveryTextOfADocument(String attack) throws IOException {
    var text = "They sent 12 " + attack + " tanks.";
    var document = Samples.document(attack, attack, text);
    var line =
        """
        {"kind":"transfer","supplier":null,"recipient":null,"item":%1$s,"class":"tank","quantity":{"low":12,"high":12,"unit":"piece","hedge":"exact"},"stage":"delivered","modality":"asserted","sources":[%1$s],"evidence":{"quote":%2$s},"rule":%1$s,"base":%1$s}"""
            .formatted(quoted(attack), quoted("12 " + attack + " tanks"));
    var unread = new Reading.Unread(new Span(0, 4), attack);
    var page =
        Samples.print(new HtmlView(), Samples.reading(document, List.of(line), List.of(unread)));
    var parsed = org.jsoup.Jsoup.parse(page);
    var harmless = org.jsoup.Jsoup.parse(Samples.print(new HtmlView(), harmless()));
    assertThat(tags(parsed)).isEqualTo(tags(harmless));
    for (var element : parsed.getAllElements()) {
      for (var attribute : element.attributes()) {
        assertThat(attribute.getKey()).doesNotStartWith("on").isNotIn("style", "src");
      }
      assertThat(element.attr("href")).matches("(#[\\w-]+)?");
    }
    assertThat(parsed.select(".item").text()).startsWith(attack);
  }

  private static Reading harmless() {
    var document = Samples.document("name", "name", "They sent 12 name tanks.");
    var line =
        """
        {"kind":"transfer","supplier":null,"recipient":null,"item":"name","class":"tank","quantity":{"low":12,"high":12,"unit":"piece","hedge":"exact"},"stage":"delivered","modality":"asserted","sources":["name"],"evidence":{"quote":"12 name tanks"},"rule":"name","base":"name"}""";
    return Samples.reading(
        document, List.of(line), List.of(new Reading.Unread(new Span(0, 4), "name")));
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  /** All elements in order: what a document says must not change them. */
  private static List<String> tags(org.jsoup.nodes.Document page) {
    return page.getAllElements().stream().map(element -> element.tagName()).toList();
  }

  @Test
  void htmlMarksTheFigureAndNeedsNothingElse() throws IOException {
    var small = Samples.small();
    int three = small.document().text().indexOf("3-day");
    var reading =
        new Reading(
            small.document(),
            small.claims(),
            List.of(),
            List.of(),
            List.of(new Reading.Unread(new Span(three, three + 1), "no frame for it")),
            small.explanations(),
            List.of());
    var page = Samples.print(new HtmlView(), reading);
    assertThat(page)
        .contains("title=\"No claim: no frame for it\">3</span>")
        .contains(">at least 6,700</span>")
        .contains("North Korea → Russia")
        .contains("≥\u00a06,700")
        .contains("href=\"#a1-c1\"", "id=\"a1-c1\"")
        .doesNotContain("src=", "<link", "@import", "url(", "<script");
  }

  @Test
  void htmlOfSeveralDocumentsHasContents() throws IOException {
    var page = Samples.print(new HtmlView(), Samples.small(), harmless());
    assertThat(page)
        .contains("href=\"#a1\"", "href=\"#a2\"", "id=\"a2\"", "2 claims in 2 documents");
  }

  @ParameterizedTest
  @ValueSource(ints = {30, 60, 79, 80, 100, 200})
  void tableFitsTheTerminal(int width) throws IOException {
    var view = new TableView(width, new Style(false), new Reasons(Vocabulary.standard()), true);
    var table = Samples.print(view, Samples.small());
    assertThat(table.lines().skip(2)).allMatch(line -> Columns.width(line) <= Math.max(width, 30));
    assertThat(table).contains("6,700", "≥", "Seoul", "delivered").doesNotContain("\u001b");
  }

  @Test
  void tableColoursOnlyWhenAsked() throws IOException {
    var view = new TableView(100, new Style(true), null, false);
    assertThat(Samples.print(view, Samples.small())).contains("\u001b[");
  }

  @Test
  void tableLetsNoEscapeSequenceThrough() throws IOException {
    var document =
        Samples.document(
            "a\u001b]0;x\u0007.txt", "t\u001b[2J", "He sent \u001b[31m12 tanks\u009b.");
    var line =
        """
        {"kind":"holding","party":"RUS","item":"tanks\\u001b[1m","class":"tank","quantity":null,"modality":"asserted","sources":["\\u001b[5mhim"],"evidence":{"quote":"12 tanks"}}""";
    var view = new TableView(100, new Style(false), new Reasons(Vocabulary.standard()), true);
    var table = Samples.print(view, Samples.reading(document, List.of(line), List.of()));
    assertThat(table).doesNotContain("\u001b", "\u0007", "\u009b");
  }

  @Test
  void mentionsAreSortedAndCountCodePoints() throws IOException {
    var text = "🚢 Seoul says $5 million went to Moscow.";
    var document = Samples.document("m.txt", "t", text);
    int money = text.indexOf("$5");
    var million = java.math.BigDecimal.valueOf(5_000_000);
    var usd = new Unit("USD");
    var seoul = new Span(3, 8);
    var reading =
        new Reading(
            document,
            List.of(),
            List.of(
                new FigureMention(
                    new Span(money, money + 10),
                    new Span(money + 1, money + 10),
                    million,
                    million,
                    Hedge.EXACT,
                    usd,
                    null,
                    null,
                    null),
                new PartyMention(seoul, new Party("KOR"), PartyMention.Form.SEAT)),
            List.of(
                new Attribution(
                    List.of("Seoul"),
                    List.of(seoul),
                    new Span(9, 13),
                    List.of(new Span(14, text.length())),
                    null)),
            List.of(),
            List.of(),
            List.of());
    assertThat(Samples.print(new MentionsView(), reading))
        .isEqualTo(
            """
            {"doc":"m.txt","start":2,"end":39,"type":"attribution","text":"Seoul says $5 million went to Moscow.","value":{"source":[[2,7]],"cue":[[8,12]],"content":[[13,39]]}}
            {"doc":"m.txt","start":2,"end":7,"type":"party","text":"Seoul","value":"KOR"}
            {"doc":"m.txt","start":13,"end":23,"type":"money","text":"$5 million","value":{"low":5000000,"high":5000000,"unit":"USD","hedge":"exact"}}
            """);
  }
}
