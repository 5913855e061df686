package waybill.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waybill.text.Span;
import waybill.vocabulary.Vocabulary;
import waybill.vocabulary.VocabularyException;

/** What holds of every text, and what a hostile one must not break. */
class FigureReaderPropertiesTest {
  private static final List<String> PIECES =
      List.of(
          "12",
          "1,234",
          "0",
          "007",
          "3.5",
          "1.2.3",
          "2019",
          "$",
          "€",
          "US$",
          "EUR1.5bn",
          "R500",
          "%",
          "-",
          "–",
          "—",
          " to ",
          " or ",
          " and ",
          "between ",
          "from ",
          "more than ",
          "up to ",
          "a ",
          "half ",
          "third ",
          "quarters ",
          "of ",
          "million",
          "bn",
          "k",
          "m",
          "dozens ",
          "tens ",
          "few ",
          "several ",
          "two",
          "twenty",
          "hundred",
          "thousand ",
          "score",
          "twice ",
          "times ",
          "one in ",
          "ten",
          "/",
          ":",
          "(",
          ")",
          "+",
          "'",
          "’",
          "[",
          "]",
          ".",
          ",",
          "\"",
          "tonnes",
          " a day",
          " per ",
          "each",
          "years ago",
          "No.",
          "page ",
          "Resolution ",
          "T",
          "km",
          "½",
          "\n",
          "\u00a0",
          "é",
          "𝟙",
          " ",
          " ",
          " ",
          " ",
          "Ukraine ",
          "shells ",
          "Paek San ",
          "odd",
          "plus");

  @Test
  void anyTextGivesFiguresInOrderInsideTheText() {
    var random = new Random(7);
    for (int round = 0; round < 5_000; round++) {
      var text = new StringBuilder();
      for (int i = random.nextInt(14); i >= 0; i--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      check(text.toString());
    }
  }

  private static void check(String text) {
    int end = 0;
    for (var figure : Figures.in(text)) {
      assertThat(figure.span().start()).as(text).isGreaterThanOrEqualTo(end);
      assertThat(figure.span().end()).as(text).isLessThanOrEqualTo(text.length());
      assertThat(figure.span().contains(figure.numeral())).as(text).isTrue();
      end = figure.span().end();
      if (figure.low() != null && figure.high() != null) {
        assertThat(figure.low()).as(text).isLessThanOrEqualTo(figure.high());
      }
      if (figure.isUsable()) {
        assertThat(figure.low() != null || figure.high() != null).as(text).isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7",
        "7 ",
        "777 ",
        "7-",
        "7:",
        "7/",
        "7,",
        "7.",
        "one ",
        "million ",
        "one million ",
        "and ",
        "dozens of ",
        "half a ",
        "up to ",
        "a ",
        "between ",
        "$",
        "$7 ",
        "7 to ",
        "a third of a ",
        "one in ",
        "(",
        "pesos ",
        "7 pesos ",
        "+7 ",
        "R7 ",
        "tens of thousands of "
      })
  void aLongLineOfOneThingIsRead(String piece) {
    check(piece.repeat(200_000 / piece.length()));
  }

  @Test
  void aMillionDigitsAreNoAmount() {
    assertThat(Figures.in("It held " + "7".repeat(1_000_000) + " shells."))
        .singleElement()
        .extracting(FigureMention::leftAlone)
        .isEqualTo("no plain number");
  }

  @Test
  void aLineOfFiveMegabytesIsRead() {
    var sentence = "They sent 40 tanks and up to $3 billion, a third of it in May; ";
    var text = sentence.repeat(5_000_000 / sentence.length());
    assertThat(Figures.in(text)).hasSize(3 * (5_000_000 / sentence.length()));
  }

  @Test
  void takenPlacesHoldNoFigure() {
    var text = "On 9 May 2023 it sent 14 T-72 tanks.";
    assertThat(Figures.of(text, new Span(3, 13), new Span(25, 29))).isEqualTo("14 = 14");
  }

  @ParameterizedTest
  @ValueSource(strings = {"guess\tmany\t5", "small\tmany\tfive"})
  void aRowThatCannotBeUsedNamesItsLine(String row) {
    var vocabulary = Vocabulary.withOverlays(Map.of("numbers.tsv", "# own\n" + row));
    assertThatThrownBy(() -> new FigureReader(vocabulary))
        .isInstanceOf(VocabularyException.class)
        .hasMessageContaining("numbers.tsv, line 2");
  }
}
