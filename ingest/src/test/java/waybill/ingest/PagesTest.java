package waybill.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import waybill.ingest.Ingest.Hints;
import waybill.text.Block.Kind;
import waybill.text.Document;

/** One article in ten layouts of pages: it is kept, and what stands around it is not. */
class PagesTest {
  /** Words of the menus, banners, comments and lists of the pages, and of no article. */
  private static final Set<String> AROUND =
      Set.of(
          "homepage",
          "sport",
          "lifestyle",
          "horoscope",
          "whatsapp",
          "facebook",
          "trademark",
          "imprint",
          "cookies",
          "privacy",
          "listen",
          "headlines",
          "trending",
          "skip",
          "newsroom");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "modern",
        "tables",
        "wordpress",
        "government",
        "bare",
        "hashed",
        "comments",
        "webforms",
        "amp",
        "newsroom"
      })
  void keepsTheArticleAndNothingAround(String page) {
    var document = Pages.read(page);
    var kept = words(read(document));
    var wanted = words(Pages.text("article.txt"));
    long found = wanted.stream().filter(kept::contains).count();
    assertThat((double) found / wanted.size()).as(document.text()).isGreaterThanOrEqualTo(0.99);
    assertThat(kept).as(document.text()).doesNotContainAnyElementsOf(AROUND);
    assertThat(document.text()).doesNotContain("42 armoured vehicles by autumn");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "modern",
        "tables",
        "wordpress",
        "government",
        "bare",
        "hashed",
        "comments",
        "webforms",
        "amp",
        "newsroom"
      })
  void listsAreItemsAndParagraphsStandApart(String page) {
    var document = Pages.read(page);
    assertThat(document.text())
        .contains(
            "\n\n• 30 tracked carriers with winter kits and radios;\n"
                + "• 8 recovery vehicles taken from the reserve;\n• 4 command posts on wheels.\n\n")
        .contains("in March, almost a fifth");
    assertThat(document.blocks().stream().filter(block -> block.kind() == Kind.LIST_ITEM))
        .hasSize(3);
    assertThat(
            document.blocks().stream()
                .filter(block -> block.kind() == Kind.HEADING)
                .map(block -> block.span().of(document.text())))
        .contains("Where the money comes from");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "modern,     2024-06-04, Baltic Courier",
        "tables,     2003-06-04, Baltic Courier",
        "wordpress,  2022-11-08, Eastern Notebook",
        "government, 2024-06-04, Ministry of Defence",
        "bare,       2024-06-04, -",
        "hashed,     2024-06-04, Wireline",
        "comments,   2024-06-04, Daily Amber",
        "webforms,   2024-06-04, -",
        "amp,        2024-06-04, -",
        "newsroom,   2024-06-04, Amber Motors",
      })
  void tellsDayAndOutlet(String page, LocalDate day, String outlet) {
    var document = Pages.read(page);
    assertThat(document.published()).isEqualTo(day);
    assertThat(document.outlet()).isEqualTo(outlet);
    assertThat(document.language()).isEqualTo("en");
    if (!page.equals("tables") && !page.equals("webforms")) {
      assertThat(document.title()).isEqualTo("Riga to send 42 armoured vehicles by autumn");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"modern", "wordpress", "amp"})
  void captionsAreMarked(String page) {
    var document = Pages.read(page);
    assertThat(document.blocks().stream().filter(block -> block.kind() == Kind.CAPTION))
        .extracting(block -> block.span().of(document.text()))
        .containsExactly("A carrier rolls onto a wagon at Adazi, 3 June 2024.");
  }

  @Test
  void linksToOtherTextsAreMarkedAsSuch() {
    var document = Pages.read("modern");
    assertThat(document.blocks().stream().filter(block -> block.kind() == Kind.LINK))
        .extracting(block -> block.span().of(document.text()))
        .containsExactly("Read more: Harbour strike enters second week");
  }

  @Test
  void rowsOfFiguresStayTogether() {
    assertThat(Pages.read("newsroom").text()).contains("\n\nCarriers | 30\n\n");
  }

  @Test
  void hintsCountOnlyWhereThePageIsSilent() {
    var hints = new Hints(LocalDate.of(1999, 1, 1), "Hinted");
    assertThat(Pages.read("modern", hints).outlet()).isEqualTo("Baltic Courier");
    assertThat(Pages.read("modern", hints).published()).isEqualTo(LocalDate.of(2024, 6, 4));
    assertThat(Pages.read("bare", hints).outlet()).isEqualTo("Hinted");
  }

  @Test
  void namesOfPageBuildersAreNoSign() {
    var part =
        """
        <div class="builder-widget builder-widget-text overflow-hidden"><div class="w paywall">
        <p>The ministry handed over %d tanks to the <a class="popup" href="/b">ninth brigade</a> on Monday, it said.</p></div></div>
        """;
    var page = new StringBuilder("<html><body><h1>Tanks for the ninth</h1>");
    for (int i = 10; i < 15; i++) {
      page.append(part.formatted(i));
    }
    assertThat(Documents.only(page.toString()).text())
        .startsWith("The ministry handed over 10 tanks to the ninth brigade on Monday")
        .contains("over 14 tanks");
  }

  @Test
  void aPageThatAScriptFillsIsReadFromItsData() {
    var page =
        """
        <html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"Tanks",
        "articleBody":"The ministry handed over 40 tanks.\\nIt promised %s more."}</script></head>
        <body><div id="app"></div></body></html>
        """;
    assertThat(Documents.only(page.formatted("twenty")).text())
        .isEqualTo("The ministry handed over 40 tanks.\n\nIt promised twenty more.\n");
  }

  private static String read(Document document) {
    var text = new StringBuilder();
    document.blocks().stream()
        .filter(block -> block.kind() != Kind.LINK && block.kind() != Kind.BOILERPLATE)
        .forEach(block -> text.append(block.span().of(document.text())).append('\n'));
    return text.toString();
  }

  private static Set<String> words(String text) {
    return new HashSet<>(
        Arrays.asList(text.toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
  }

  /** The pages of the test folder. */
  static final class Pages {
    private Pages() {}

    static Document read(String page) {
      return read(page, Hints.NONE);
    }

    static Document read(String page, Hints hints) {
      return Documents.only(new Ingest(hints), page, bytes(page + ".html"));
    }

    static String text(String file) {
      return new String(bytes(file), StandardCharsets.UTF_8);
    }

    static byte[] bytes(String file) {
      try (var in = PagesTest.class.getResourceAsStream("pages/" + file)) {
        return in.readAllBytes();
      } catch (java.io.IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    static List<String> all() {
      return List.of(
          "modern",
          "tables",
          "wordpress",
          "government",
          "bare",
          "hashed",
          "comments",
          "webforms",
          "amp",
          "newsroom");
    }
  }
}
