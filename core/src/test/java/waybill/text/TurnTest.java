package waybill.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TurnTest {
  private static List<Turn> turns(String text) {
    return Turn.of(text, new Layout().blocks(text));
  }

  @Test
  void eachSpeakerHasTheBlocksUpToTheNext() {
    var text =
        """
        The minister met the press on Tuesday.

        SECRETARY DOE: Good morning. We have sent 40 tanks.

        We will send 12 more.

        QUESTION: How many have arrived?

        MR. O’ROE (via translator): Thirty of them.

        SECRETARY DOE: That is right.
        """;
    var turns = turns(text);
    assertThat(turns)
        .extracting(Turn::speaker)
        .containsExactly("Secretary Doe", "Question", "Mr. O’Roe", "Secretary Doe");
    assertThat(turns.getFirst().label().of(text)).isEqualTo("SECRETARY DOE");
    assertThat(turns.getFirst().words().of(text).strip())
        .isEqualTo("Good morning. We have sent 40 tanks.\n\nWe will send 12 more.");
    assertThat(turns).extracting(Turn::isQuestion).containsExactly(false, true, false, false);
  }

  @Test
  void questionsAndAnswers() {
    var text = "Q: How many tanks?\n\nA: Forty tanks.\n\nQ: And guns?\n\nA: Twelve, as of May.\n";
    assertThat(turns(text)).extracting(Turn::speaker).containsExactly("Q", "A", "Q", "A");
  }

  @Test
  void namesOnLinesOfTheirOwn() {
    var text = "Jane Doe:\nForty tanks came.\n\nJohn Roe:\nWhen?\n\nJane Doe:\nIn May.\n";
    assertThat(turns(text))
        .extracting(Turn::speaker)
        .containsExactly("Jane Doe", "John Roe", "Jane Doe");
  }

  @Test
  void listsAndArticlesAreNoTranscripts() {
    assertThat(turns("Norway: 40 tanks\n\nSweden: 12 tanks\n\nNorway: 7 guns\n")).isEmpty();
    assertThat(turns("OSLO: The minister spoke on Monday.\n\nHe listed the gifts: tanks.\n"))
        .isEmpty();
    assertThat(turns("The gifts are these: 40 tanks.\n\nThe loans: 12.\n\nThe rest: 7.\n"))
        .isEmpty();
  }

  @Property
  void turnsAreApart(@ForAll String text) {
    int end = 0;
    for (var turn : turns(text)) {
      assertThat(turn.label().start()).isGreaterThanOrEqualTo(end);
      assertThat(turn.words().start()).isGreaterThan(turn.label().end());
      end = turn.words().end();
    }
  }
}
