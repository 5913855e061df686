package waybill.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waybill.text.Span;

class CodePointsTest {
  @ParameterizedTest
  @CsvSource({
    "ten tanks, tanks, 4, 9",
    "🚢 ten tanks, tanks, 6, 11",
    "🚢🚢 ten 🎖 tanks 🛢, tanks, 9, 14",
    "é ø ten tanks, tanks, 8, 13"
  })
  void countsCodePoints(String text, String word, int start, int end) {
    var points = new CodePoints(text);
    int at = text.indexOf(word);
    var span = new Span(at, at + word.length());
    assertThat(points.start(span)).isEqualTo(start);
    assertThat(points.end(span)).isEqualTo(end);
  }

  @Property
  void agreesWithTheJdk(@ForAll String text) {
    var points = new CodePoints(text);
    for (int i = 0; i <= text.length(); i++) {
      boolean insidePair =
          i > 0
              && i < text.length()
              && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
      if (!insidePair) {
        assertThat(points.before(i)).isEqualTo(text.codePointCount(0, i));
      }
    }
  }
}
