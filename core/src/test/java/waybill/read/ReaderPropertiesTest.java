package waybill.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import waybill.claim.Claim;
import waybill.text.Document;
import waybill.text.Span;
import waybill.vocabulary.Vocabulary;

/** What holds for the claims of any text. */
class ReaderPropertiesTest {
  private static final Reader READER = new Reader(Vocabulary.standard());
  private static final LocalDate PUBLISHED = LocalDate.of(2024, 6, 14);

  private static final String WIRE =
      """
      OSLO, June 13 (Example Wire) - Norway has delivered 22 howitzers and 10,000 shells to Ukraine, \
      Defence Minister Kari Lund said on Thursday.

      “We will send 14 more guns by the end of the year,” she told reporters. The whole package is \
      worth 1.2 billion kroner, the ministry said.

      Ukraine has lost at least 300 guns since February 2022, according to the Institute for Land \
      Warfare. It fires about 6,000 shells a day.
      """;
  private static final String LIST =
      """
      What Chile bought

      The navy of Chile listed what it received from Spain in 2023:
      • 12 patrol boats
      • up to 40 anti-ship missiles worth $90 million
      • three Mi-17 helicopters

      Photo: one of the boats in Valparaíso. It cost €7 million.

      Read more: Peru orders 6 boats
      """;
  private static final String ECONOMY =
      """
      Exports of coal from Indonesia to India rose by 40 per cent in 2023 to 120 million tonnes, \
      data showed. India's share of the total is a quarter.

      China forgave $600 million of Zambia's debt; Zambia denied that it had asked for it.

      The two presidents met in Lusaka on 3 May 2024. The visit lasted two days.
      """;

  static List<String> texts() {
    return List.of(WIRE, LIST, ECONOMY);
  }

  private static Reading read(String text) {
    return READER.read(Document.of("test", PUBLISHED, text));
  }

  private static void check(String text, Reading reading) {
    for (var claim : reading.claims()) {
      assertThat(claim.evidence().end()).isLessThanOrEqualTo(text.length());
      assertThat(claim.evidence().of(text)).isNotBlank();
      var figure = claim.figure();
      if (figure != null) {
        assertThat(claim.evidence().contains(figure)).as("%s", claim).isTrue();
      }
      assertThat(reading.document().blocks())
          .as("evidence within one block that is read: %s", claim)
          .anyMatch(block -> block.isRead() && block.span().contains(claim.evidence()));
    }
    for (var mention : reading.mentions()) {
      assertThat(mention.span().end()).isLessThanOrEqualTo(text.length());
    }
    for (var unread : reading.unread()) {
      assertThat(unread.span().end()).isLessThanOrEqualTo(text.length());
    }
    assertThat(reading.explanations())
        .extracting(Reading.Explanation::claim)
        .containsExactlyElementsOf(reading.claims());
  }

  @ParameterizedTest
  @MethodSource("texts")
  void claimsStandInTheirText(String text) {
    var reading = read(text);
    assertThat(reading.claims()).isNotEmpty();
    check(text, reading);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void theSameTextGivesTheSameClaims(String text) {
    assertThat(read(text).claims()).isEqualTo(read(text).claims());
    assertThat(
            new Reader(Vocabulary.standard()).read(Document.of("test", PUBLISHED, text)).claims())
        .isEqualTo(read(text).claims());
  }

  @ParameterizedTest
  @MethodSource("texts")
  void anUnrelatedParagraphInFrontShiftsSpansAndNothingElse(String text) {
    var front = "The weather was mild and the streets were quiet.\n\n";
    assertThat(told(read(front + text), -front.length())).isEqualTo(told(read(text), 0));
  }

  /** Kind with parties, class, figure and places of each claim. */
  private static List<String> told(Reading reading, int shift) {
    return reading.claims().stream().map(claim -> told(claim, shift)).toList();
  }

  private static String told(Claim claim, int shift) {
    var figure = claim.figure();
    return "%s %s %s %s at %s, %s"
        .formatted(
            claim.content(),
            claim.item(),
            claim.itemClass(),
            claim.quantity(),
            shifted(claim.evidence(), shift),
            figure == null ? "-" : shifted(figure, shift));
  }

  private static Span shifted(Span span, int shift) {
    return new Span(span.start() + shift, span.end() + shift);
  }

  @Test
  void linksGiveNoClaims() {
    int link = LIST.indexOf("Read more");
    assertThat(read(LIST).claims()).allMatch(claim -> claim.evidence().end() <= link);
  }

  @Test
  void aTextInAnotherLanguageGivesNothing() {
    var document = Document.of("test", null, WIRE);
    var french = new Document("test", null, null, null, "fr", null, null, WIRE, document.blocks());
    assertThat(READER.read(french).claims()).isEmpty();
    assertThat(READER.read(french).mentions()).isEmpty();
  }

  /** The work grows with the text and no faster: as many sentences give as many mentions. */
  @ParameterizedTest
  @ValueSource(ints = {10, 100})
  void aLongerTextGivesMoreInProportion(int times) {
    var once = "Norway sent 40 tanks to Ukraine in 2023. Chile lost 3 ships.\n\n";
    var one = read(once);
    var many = read(once.repeat(times));
    assertThat(many.mentions()).hasSize(times * one.mentions().size());
    assertThat(many.claims()).hasSizeBetween(times, 2 * times * one.claims().size());
    check(once.repeat(times), many);
  }

  @Property(tries = 300)
  void anyTextIsRead(@ForAll("texts of words and signs") String text) {
    check(text, read(text));
  }

  @Property(tries = 200)
  void anyCharactersAreRead(@ForAll String text) {
    check(text, read(text));
  }

  @Provide("texts of words and signs")
  Arbitrary<String> wordsAndSigns() {
    return Arbitraries.of(PIECES).list().ofMaxSize(60).map(list -> String.join("", list));
  }

  private static final List<String> PIECES = pieces();

  private static List<String> pieces() {
    var pieces = new ArrayList<String>();
    for (int i = 0; i < 20; i++) {
      pieces.add(" ");
    }
    pieces.addAll(
        List.of(
            "Norway",
            "Ukraine's",
            "Russian",
            "Kim Jong Un",
            "EU",
            "the ministry",
            "Acme Corp.",
            "sent",
            "has",
            "been",
            "sold",
            "to",
            "from",
            "by",
            "and",
            "will",
            "not",
            "it",
            "the",
            "said",
            "according to",
            "reportedly",
            "“",
            "”",
            "\"",
            "'",
            "’s",
            "(",
            ")",
            "—",
            "-",
            ",",
            ".",
            "...",
            ":",
            ";",
            "?",
            "\n",
            "\n\n",
            "• ",
            "1. ",
            "40",
            "1,000",
            "2.5",
            "$",
            "€",
            "%",
            "million",
            "bn",
            "dozens of",
            "more than",
            "half",
            "each",
            "per",
            "a day",
            "152mm",
            "T-72",
            "shells",
            "tanks",
            "debt",
            "visit",
            "grain",
            "tonnes",
            "in 2023",
            "on Monday",
            "last year",
            "since",
            "May",
            "14.06.2024",
            "Read more: ",
            "Photo: ",
            "U.S.",
            "No.",
            "é",
            "𝟙",
            "😀",
            "\u00a0",
            "\u200b",
            "\u0000",
            "\uD800",
            "العربية",
            "中文"));
    return List.copyOf(pieces);
  }

  static List<String> hostile() {
    var parties =
        IntStream.range(0, 1000)
            .mapToObj(i -> "Acme%d Industries Ltd".formatted(i))
            .collect(Collectors.joining(", "));
    return List.of(
        "Norway sent " + "1234567890".repeat(100_000) + " shells.",
        "Norway sent " + "1,234".repeat(50_000) + " shells.",
        "He said “we sent 5 tanks ".repeat(2_000) + "”".repeat(2_000) + ".",
        "(".repeat(100_000) + " 40 tanks were sent",
        "and ".repeat(100_000),
        "\n".repeat(200_000) + "Norway sent 40 tanks.",
        "a.".repeat(50_000),
        "40 tanks, ".repeat(2_000),
        parties + " sent 500 tanks to Ukraine.",
        "'".repeat(100_000),
        "x".repeat(1_000_000));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void hostileTextsEnd(String text) {
    check(text, read(text));
  }
}
