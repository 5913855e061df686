package waybill.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import waybill.ingest.Ingest.Hints;
import waybill.ingest.Ingest.Result;
import waybill.text.Document;

/** What is printed with its header is the document, and every document has sound blocks. */
class RoundTripTest {
  static java.util.List<String> pages() {
    return PagesTest.Pages.all();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void pages(String page) {
    check(PagesTest.Pages.read(page));
  }

  @Test
  void titlesOfSeveralLines() {
    check(
        Documents.only(
            "<html><title>A\n: title</title><body><p>One piece of text it is, said he, of 40 pieces.</p>"));
  }

  @Property(tries = 300)
  void texts(
      @ForAll
          @StringLength(max = 400)
          @CharRange(from = ' ', to = '~')
          @CharRange(from = '\n', to = '\n')
          @CharRange(from = 'а', to = 'я')
          String text) {
    open(text);
  }

  @Property(tries = 300)
  void wrapped(@ForAll long seed) {
    var random = new java.util.Random(seed);
    var text = new StringBuilder(random.nextBoolean() ? "" : "title: x\n\n");
    for (int i = 0; i < 150; i++) {
      text.append("a".repeat(1 + random.nextInt(60))).append(random.nextInt(3) == 0 ? "\n" : " ");
    }
    open(text.toString());
  }

  @Property(tries = 300)
  void markup(@ForAll long seed) {
    var random = new java.util.Random(seed);
    var pieces =
        java.util.List.of(
            "<p>",
            "</p>",
            "<div class=\"related\">",
            "</div>",
            "<ul><li>",
            "</ul>",
            "<h2>",
            "</h2>",
            "<table><tr><td>",
            "</table>",
            "<figcaption>",
            "<a href=x>",
            "</a>",
            "<br>",
            " ",
            "\u00a0",
            "The ministry handed over 40 tanks to the brigade. ",
            "Read more: that",
            "© me",
            "- item",
            "Photo: a ship",
            "<article>",
            "<span class=ad>",
            "\n",
            "word",
            "title: x",
            "3) point",
            "\u0085");
    var page = new StringBuilder("<html><body>");
    for (int i = 0; i < 60; i++) {
      page.append(pieces.get(random.nextInt(pieces.size())));
    }
    open(page.toString());
  }

  private static void open(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    for (var result : new Ingest(Hints.NONE).open(Ingest.source("document", bytes))) {
      if (result instanceof Result.Read read) {
        check(read.document());
      }
    }
  }

  static void check(Document document) {
    int end = 0;
    for (var block : document.blocks()) {
      assertThat(block.span().start()).isGreaterThanOrEqualTo(end);
      end = block.span().end();
      assertThat(block.span().of(document.text()))
          .isNotBlank()
          .isEqualTo(block.span().of(document.text()).strip());
    }
    assertThat(end).isLessThanOrEqualTo(document.text().length());
    assertThat(document.blocks()).isNotEmpty();
    var printed = Ingest.withHeader(document);
    var again =
        Documents.only(
            new Ingest(Hints.NONE), document.name(), printed.getBytes(StandardCharsets.UTF_8));
    assertThat(again).as(printed).isEqualTo(document);
  }
}
