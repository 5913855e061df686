package waybill.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import waybill.text.Block.Kind;

/** Every format is told by its content and read to the same paragraphs. */
class FormatsTest {
  private static final String FIRST = "Oslo will send 12 coastal guns to Odesa, the minister said.";
  private static final String SECOND = "The crates hold 4,000 rounds of long-range ammunition.";

  @ParameterizedTest
  @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "ISO-8859-1"})
  void plainTextInAnyEncoding(Charset charset) {
    var text = "The café in Besançon sold 300 rounds – so it is said – to the Zürich police.\n";
    assertThat(Documents.only(text.replace('–', '-').getBytes(charset)).text())
        .isEqualTo(text.replace('–', '-'));
  }

  @ParameterizedTest
  @CsvSource({"windows-1251", "KOI8-R", "UTF-8"})
  void russianTextInItsEncodings(Charset charset) {
    var text =
        "Министерство обороны сообщило, что в порт прибыли 42 контейнера с боеприпасами. "
            + "По словам командующего, груз был отправлен на прошлой неделе и уже на складе.\n";
    var document = Documents.only(text.getBytes(charset));
    assertThat(document.text()).isEqualTo(text);
    assertThat(document.language()).isEqualTo("ru");
    assertThat(document.isEnglish()).isFalse();
  }

  @Test
  void aPageThatDeclaresTheWrongEncoding() {
    var page =
        "<html><head><meta charset=\"utf-8\"><title>Prix</title></head><body><p>%s</p></body></html>";
    var text =
        "Les députés ont voté une aide de 300 millions pour les forces armées à l'été prochain.";
    var french = Documents.only(page.formatted(text).getBytes(StandardCharsets.ISO_8859_1));
    assertThat(french.text()).isEqualTo(text + "\n");
    assertThat(french.language()).isEqualTo("fr");

    var russian =
        "<html><head><meta charset=\"iso-8859-1\"></head><body><p>По данным министерства, в страну"
            + " доставлено более трёх тысяч снарядов, сообщил представитель ведомства.</p></body></html>";
    assertThat(Documents.only(russian.getBytes(Charset.forName("windows-1251"))).text())
        .contains("доставлено более трёх тысяч снарядов");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The ministry said it had handed over 40 tanks to the brigade.",
        "en | Kyiv got 40 tanks.",
        "en | • 40 T-72 tanks\\n• 18 howitzers\\n• 5,000 rounds",
        "de | Das Ministerium hat der Brigade nach eigenen Angaben 40 Panzer übergeben, und es werden mehr.",
        "fr | Le ministère a remis quarante chars à la brigade, selon un porte-parole de la défense.",
        "es | El ministerio entregó 40 tanques a la brigada, según dijo el portavoz de la defensa.",
        "pl | Ministerstwo przekazało brygadzie 40 czołgów, jak poinformował w środę rzecznik, który nie podał daty.",
        "ru | Министерство передало бригаде 40 танков, и это не всё, что было обещано.",
        "uk | Міністерство передало бригаді 40 танків, і це ще не все, що було обіцяно.",
        "zh | 国防部表示已向该旅移交四十辆坦克。",
        "ko | 국방부는 여단에 전차 사십 대를 인도했다고 밝혔다.",
      })
  void language(String language, String text) {
    assertThat(Documents.only(text.replace("\\n", "\n")).language()).isEqualTo(language);
  }

  @Test
  void aDeclaredLanguageYieldsToTheWordsOfTheText() {
    var page =
        "<html lang=\"en\"><body><p>Das Ministerium teilte mit, dass die Brigade im Juni vierzig Panzer"
            + " erhalten hat und dass im Herbst noch zehn dazu kommen werden.</p></body></html>";
    assertThat(Documents.only(page).language()).isEqualTo("de");
  }

  @Test
  void headerLines() {
    var document =
        Documents.only(
            "title: A title\noutlet: Example Wire\npublished: 2024-06-14\nlang: en\n"
                + "url: https://example.org/a\nretrieved: 2024-06-15T10:00:00Z\n\nFirst.\n\nSecond.\n");
    assertThat(document.title()).isEqualTo("A title");
    assertThat(document.outlet()).isEqualTo("Example Wire");
    assertThat(document.published()).isEqualTo(LocalDate.of(2024, 6, 14));
    assertThat(document.url()).isEqualTo("https://example.org/a");
    assertThat(document.retrieved()).isEqualTo("2024-06-15T10:00:00Z");
    assertThat(document.text()).isEqualTo("First.\n\nSecond.\n");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      delimiter = '|',
      value = {
        "KYIV, June 14, 2024 (Wire) - The ministry got 40 tanks. | 2024-06-14",
        "WARSAW, 3 May 2023 — The ministry got 40 tanks.         | 2023-05-03",
        "Posted: 14.06.2024\\n\\nThe ministry got 40 tanks.       | 2024-06-14",
        "On June 14, 2019 the ministry got 40 tanks.             | -",
        "The ministry got 40 tanks.                              | -",
      })
  void theDayOfADateline(String text, LocalDate day) {
    assertThat(Documents.only(text.replace("\\n", "\n")).published()).isEqualTo(day);
  }

  @Test
  void linesCutToAWidthAreJoinedInPlace() {
    var text =
        """
        FOR IMMEDIATE RELEASE

        The Norwegian government has decided to send another 12 coastal guns
        to the southern port, together with 4,000 rounds of ammunition, which
        had been held in reserve since the last of the forts was closed down.

        - the first item of the list
        - the second item of the list

        It is the third gift of this kind in a year, and by far the largest of
        them all.
        """;
    var document = Documents.only(text);
    assertThat(document.text())
        .hasSameSizeAs(text)
        .contains("coastal guns to the southern port")
        .contains("largest of them all.\n")
        .contains("list\n- the second");
  }

  @Test
  void pdf() throws IOException {
    var pages = new ArrayList<List<String>>();
    var months = List.of("March", "April", "May", "June");
    for (int page = 1; page <= 3; page++) {
      pages.add(
          List.of(
              "Northern Review, June 2024",
              "",
              months.get(page) + ": the government in Oslo said that it would send twelve coas-",
              "tal guns to the southern port, with 4,000 rounds of long-range ammu-",
              "nition for them. It is the largest gift of the year, as officials say.",
              "",
              "A second paragraph of page " + page + " follows and says that the long-",
              "range guns are to go by rail in " + months.get(page) + ".",
              "",
              "Page " + page + " of 3"));
    }
    var document = Documents.only(pdf(pages, null));
    assertThat(document.text())
        .contains(
            "send twelve coastal guns to the southern port, with 4,000 rounds of long-range ammunition for them.")
        .contains(
            "\n\nA second paragraph of page 2 follows and says that the long-range guns are to go by rail in May.\n\n")
        .doesNotContain("Northern Review")
        .doesNotContain("of 3");
    assertThat(document.blocks()).hasSize(6);
  }

  /** A line of a PDF: its place from the left and the bottom, and the size of its letters. */
  private record Set(float x, float y, float size, boolean bold, String text) {}

  @Test
  void aPdfWithTitleHeadingsColumnsAndNotes() throws IOException {
    var page =
        List.of(
            new Set(70, 720, 20, true, "Estonia counts its howitzers"),
            new Set(70, 698, 10, false, "By Jane Doe | June 5, 2025"),
            new Set(70, 670, 11, false, "Estonia has received 12 howitzers from France, the de-"),
            new Set(70, 656, 11, false, "fence ministry said."),
            new Set(70, 632, 11, true, "A new order"),
            new Set(70, 618, 11, false, "The army has also ordered 18 guns for 36 million euros."),
            new Set(335, 622, 7, false, "1"),
            new Set(70, 604, 11, false, "It pays in 2026."),
            new Set(330, 670, 11, false, "In the second column Latvia buys 6 launchers, which are"),
            new Set(330, 656, 11, false, "to come in 2027."),
            new Set(70, 60, 8, false, "1 Ministry of Defence, Procurement plan, 2025, p. 77."),
            new Set(300, 30, 8, false, "1"));
    var document = Documents.only(pdf(page));
    assertThat(document.title()).isEqualTo("Estonia counts its howitzers");
    assertThat(document.published()).isEqualTo(LocalDate.of(2025, 6, 5));
    assertThat(document.blocks())
        .extracting(block -> block.kind() + " " + block.span().of(document.text()))
        .containsExactly(
            "BOILERPLATE By Jane Doe | June 5, 2025",
            "PARAGRAPH Estonia has received 12 howitzers from France, the defence ministry said.",
            "HEADING A new order",
            "PARAGRAPH The army has also ordered 18 guns for 36 million euros. It pays in 2026.",
            "PARAGRAPH In the second column Latvia buys 6 launchers, which are to come in 2027.",
            "BOILERPLATE 1 Ministry of Defence, Procurement plan, 2025, p. 77.");
  }

  private static byte[] pdf(List<Set> lines) throws IOException {
    try (var pdf = new PDDocument()) {
      var page = new PDPage();
      pdf.addPage(page);
      try (var content = new PDPageContentStream(pdf, page)) {
        for (var line : lines) {
          var font =
              line.bold
                  ? Standard14Fonts.FontName.TIMES_BOLD
                  : Standard14Fonts.FontName.TIMES_ROMAN;
          content.beginText();
          content.setFont(new PDType1Font(font), line.size);
          content.newLineAtOffset(line.x, line.y);
          content.showText(line.text);
          content.endText();
        }
      }
      var out = new ByteArrayOutputStream();
      pdf.save(out);
      return out.toByteArray();
    }
  }

  @Test
  void encryptedPdf() throws IOException {
    assertThat(Documents.refusal(pdf(List.of(List.of(FIRST)), "secret"))).contains("encrypted");
  }

  @Test
  void pdfWithoutText() throws IOException {
    assertThat(Documents.refusal(pdf(List.of(List.of()), null))).contains("without text");
  }

  private static byte[] pdf(List<List<String>> pages, String password) throws IOException {
    try (var pdf = new PDDocument()) {
      for (var lines : pages) {
        var page = new PDPage();
        pdf.addPage(page);
        try (var content = new PDPageContentStream(pdf, page)) {
          content.beginText();
          content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
          content.newLineAtOffset(70, 720);
          for (var line : lines) {
            content.showText(line);
            content.newLineAtOffset(0, -14);
          }
          content.endText();
        }
      }
      if (password != null) {
        pdf.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
      }
      var out = new ByteArrayOutputStream();
      pdf.save(out);
      return out.toByteArray();
    }
  }

  @Test
  void word() throws IOException {
    var xml =
        """
        <?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
        <w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Guns for the coast</w:t></w:r></w:p>
        <w:p><w:r><w:t>%s</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>
        <w:p><w:pPr><w:pStyle w:val="berschrift1"/></w:pPr><w:r><w:t>By rail.</w:t></w:r></w:p>
        <w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>12 guns</w:t></w:r></w:p>
        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Rounds</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>4,000</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
        <w:p><w:r><w:t xml:space="preserve">The crates hold </w:t></w:r><w:r><w:t>4,000 rounds of long</w:t><w:noBreakHyphen/><w:t>range ammunition.</w:t></w:r></w:p>
        </w:body></w:document>
        """
            .formatted(FIRST);
    var styles =
        "<w:styles xmlns:w=\"x\"><w:style w:styleId=\"berschrift1\"><w:name w:val=\"heading 1\"/></w:style></w:styles>";
    var document =
        Documents.only(Zips.of(Map.of("word/document.xml", xml, "word/styles.xml", styles)));
    assertThat(document.title()).isEqualTo("Guns for the coast");
    assertThat(document.text())
        .isEqualTo(FIRST + "\n\nBy rail.\n\n• 12 guns\n\nRounds | 4,000\n\n" + SECOND + "\n");
    assertThat(document.blocks().get(1).kind()).isEqualTo(Kind.HEADING);
    assertThat(document.blocks().get(2).kind()).isEqualTo(Kind.LIST_ITEM);
  }

  @Test
  void openDocument() throws IOException {
    var xml =
        """
        <?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b"><office:body><office:text>
        <text:h text:outline-level="1">By rail.</text:h>
        <text:p>%s<office:annotation><text:p>A remark.</text:p></office:annotation></text:p>
        <text:list><text:list-item><text:p>12 guns</text:p></text:list-item></text:list>
        <table:table><table:table-row><table:table-cell><text:p>Rounds</text:p></table:table-cell><table:table-cell><text:p>4,000</text:p></table:table-cell></table:table-row></table:table>
        <text:p>The crates hold<text:s/>4,000 <text:span>rounds</text:span> of long-range ammunition.</text:p>
        </office:text></office:body></office:document-content>
        """
            .formatted(FIRST);
    var document =
        Documents.only(Zips.of(Map.of("content.xml", xml, "META-INF/manifest.xml", "<m/>")));
    assertThat(document.text())
        .isEqualTo("By rail.\n\n" + FIRST + "\n\n• 12 guns\n\nRounds | 4,000\n\n" + SECOND + "\n");
    assertThat(
            Documents.refusal(
                Zips.of(Map.of("content.xml", "x", "META-INF/manifest.xml", "<encryption-data/>"))))
        .contains("encrypted");
  }

  @Test
  void rowsOfTablesWithSeveralLinesAndTablesInACell() throws IOException {
    var cell =
        "<w:tc><w:p><w:r><w:t>%s</w:t></w:r></w:p><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc>";
    var inner =
        "<w:tc><w:tbl><w:tr>%s</w:tr></w:tbl></w:tc>".formatted(cell.formatted("a", "b").repeat(2));
    var xml =
        "<w:document xmlns:w=\"x\"><w:tbl><w:tr>%s%s%s</w:tr></w:tbl><w:p><w:pPr><w:pStyle w:val=\"Caption\"/></w:pPr><w:r><w:t>Guns</w:t></w:r></w:p></w:document>"
            .formatted(cell.formatted("Guns", "of all kinds"), cell.formatted("", ""), inner);
    var document = Documents.only(Zips.of(Map.of("word/document.xml", xml)));
    assertThat(document.text()).isEqualTo("Guns of all kinds | a b | a b\n\nGuns\n");
    assertThat(document.blocks().getLast().kind()).isEqualTo(Kind.CAPTION);
  }

  @Test
  void anOfficeFileFetchesNothing() throws IOException {
    var xml =
        "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><w:document xmlns:w=\"x\"><w:p><w:t>&x;</w:t></w:p></w:document>";
    assertThat(Documents.refusal(Zips.of(Map.of("word/document.xml", xml)))).isNotBlank();
  }

  static List<String> letters() {
    var head =
        "Received: from a by b\nFrom: \"Example Wire\" <desk@wire.example>\nTo: all@wire.example\n"
            + "Subject: =?utf-8?Q?Guns_for_Odesa_=E2=80=93_at_last?=\nDate: Tue, 4 Jun 2024 23:50:00 -0400\nMIME-Version: 1.0\n";
    var html = "<html><body><p>" + FIRST + "</p><p>" + SECOND + "</p></body></html>";
    return List.of(
        head + "Content-Type: text/plain; charset=us-ascii\n\n" + FIRST + "\n\n" + SECOND + "\n",
        head + "Content-Type: text/html; charset=utf-8\n\n" + html,
        head
            + "Content-Type: multipart/alternative; boundary=b1\n\n--b1\nContent-Type: text/plain\n\n"
            + "Open this in a browser.\n\n--b1\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
            + java.util.Base64.getMimeEncoder()
                .encodeToString(html.getBytes(StandardCharsets.UTF_8))
            + "\n--b1--\n");
  }

  @ParameterizedTest
  @MethodSource("letters")
  void letter(String letter) {
    var document = Documents.only(letter);
    assertThat(document.title()).isEqualTo("Guns for Odesa – at last");
    assertThat(document.outlet()).isEqualTo("Example Wire");
    assertThat(document.published()).isEqualTo(LocalDate.of(2024, 6, 4));
    assertThat(document.text()).isEqualTo(FIRST + "\n\n" + SECOND + "\n");
  }

  private static final String LETTER =
      """
      From: "Jane Doe" <jane@wire.example>
      To: desk@wire.example
      Subject: The guns
      Date: Tue, 4 Jun 2024 10:00:00 +0000
      MIME-Version: 1.0
      """;

  @Test
  void aLetterWithoutItsSignatureAndWhatItAnswers() {
    var letter =
        LETTER
            + """
            Content-Type: text/plain

            %s

            %s

            Sent from my telephone

            On Mon, 3 Jun 2024 at 09:00, John Roe <roe@wire.example>
            wrote:

            > Did they send 99 guns?
            >> Perhaps.

            --\u0020
            Jane Doe, 17 Harbour Street
            +47 555 0100
            """
                .formatted(FIRST, SECOND);
    assertThat(Documents.only(letter).text().strip()).isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void aLetterThatOnlyPassesAnotherOnIsThatOther() {
    var letter =
        LETTER
            + "Content-Type: text/plain\n\nSee below.\n\n> %s\n>\n> %s\n".formatted(FIRST, SECOND);
    assertThat(Documents.only(letter).text()).contains("\n\n" + FIRST + "\n\n" + SECOND);
  }

  @Test
  void aLetterThatIsAPageWithoutWhatItAnswers() {
    var letter =
        LETTER
            + "Content-Type: text/html\n\n<html><body><div>%s</div><div>%s</div>"
                .formatted(FIRST, SECOND)
            + "<div class=\"gmail_signature\">Jane Doe, 17 Harbour Street</div>"
            + "<div class=\"gmail_quote\">John wrote: <blockquote>Did they send 99 guns, as the paper says?</blockquote></div>";
    assertThat(Documents.only(letter).text()).isEqualTo(FIRST + "\n\n" + SECOND + "\n");
  }

  @Test
  void filesOfALetterAreDocumentsOfTheirOwn() throws IOException {
    var encoder = java.util.Base64.getMimeEncoder();
    var letter =
        LETTER
            + """
            Content-Type: multipart/mixed; boundary=b1

            --b1
            Content-Type: text/plain

            The statement is attached.
            --b1
            Content-Type: application/pdf; name="statement.pdf"
            Content-Disposition: attachment; filename="statement.pdf"
            Content-Transfer-Encoding: base64

            %s
            --b1
            Content-Type: text/plain
            Content-Disposition: attachment; filename="table.txt"

            %s
            --b1
            Content-Type: image/png; name="logo.png"
            Content-Disposition: attachment; filename="logo.png"
            Content-Transfer-Encoding: base64

            iVBORw0KGgo=
            --b1--
            """
                .formatted(encoder.encodeToString(pdf(List.of(List.of(FIRST)), null)), SECOND);
    var source = Ingest.source("mail.eml", letter.getBytes(StandardCharsets.UTF_8));
    assertThat(new Ingest(Ingest.Hints.NONE).open(source))
        .extracting(
            result ->
                result.name() + ": " + ((Ingest.Result.Read) result).document().text().strip())
        .containsExactly(
            "mail.eml: The statement is attached.",
            "mail.eml!/statement.pdf: " + FIRST,
            "mail.eml!/table.txt: " + SECOND);
  }
}
