package waybill.attribution;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.attribution.Sources.Source;
import waybill.attribution.SpeechWords.Cue;
import waybill.attribution.Tie.Range;
import waybill.text.Sentence;
import waybill.text.Token;

/**
 * A cue where it stands, and steps through the tokens around it.
 *
 * @param from the first token of the cue
 * @param to the one after its last
 * @param previous the tie before it in the sentence; null when it is the first
 */
record Place(
    Sentence sentence, int from, int to, Cue cue, Sources sources, @Nullable Tie previous) {
  /** How far from its verb a "that" is looked for. */
  static final int MOST_ADJUNCT = 28;

  List<Token> tokens() {
    return sentence.tokens();
  }

  int size() {
    return sentence.size();
  }

  String text() {
    return sentence.token(from).lower();
  }

  boolean is(int index, String word) {
    return index >= 0 && index < size() && sentence.token(index).is(word);
  }

  Tie tie(
      int from,
      int to,
      @Nullable Source source,
      @Nullable Source teller,
      List<Range> content,
      boolean carries) {
    return new Tie(this.from, this.to, from, to, source, teller, content, cue.modality(), carries);
  }

  boolean isOpeningQuote(int i) {
    return is(i, "\"") || is(i, "“") || is(i, "«") || is(i, "‘");
  }

  boolean isClosingQuote(int index) {
    return index >= 0
        && switch (tokens().get(index).text()) {
          case "\"", "”", "’", "'", "»" -> true;
          default -> false;
        };
  }

  boolean hasFigure(int from, int to) {
    for (int i = from; i < Math.min(size(), to); i++) {
      if (tokens().get(i).isNumber()) {
        return true;
      }
      if (is(i, ";")) {
        return false;
      }
    }
    return false;
  }

  int indexOf(String word, int from, int most) {
    for (int i = from; i < Math.min(size(), from + most); i++) {
      if (is(i, word)) {
        return i;
      }
      if (is(i, ";")) {
        return -1;
      }
    }
    return -1;
  }

  /** Where the part between semicolons ends that holds {@code from}. */
  int segmentEnd(int from) {
    int i = from;
    while (i < size() && !is(i, ";")) {
      i++;
    }
    return i;
  }

  /** Where the part between semicolons begins that ends with {@code to}. */
  int segmentStart(int to) {
    int i = to;
    while (i > 0 && !is(i - 1, ";")) {
      i--;
    }
    return i;
  }

  boolean isRelative(int index) {
    return is(index, "who") || is(index, "which") || is(index, "whose") || is(index, "whom");
  }

  /** Whether a mark stands at {@code index} that may close an aside. */
  boolean isMark(int index) {
    return switch (sentence.token(index).text()) {
      case ",", ".", ";", "?", "!", ")", "—", "–", "\"", "”" -> true;
      default -> false;
    };
  }

  /**
   * What an aside stands beside: the part between semicolons around it; the whole of a quotation
   * that it closes.
   */
  List<Range> around(int from, int to) {
    boolean quotes = isClosingQuote(from - 1) || is(from - 1, ",") && isClosingQuote(from - 2);
    return ranges(quotes ? 0 : segmentStart(from), from, to, segmentEnd(to));
  }

  /** The ranges of these bounds that are not empty. */
  static List<Range> ranges(int... bounds) {
    var ranges = new ArrayList<Range>();
    for (int i = 0; i + 1 < bounds.length; i += 2) {
      if (bounds[i] < bounds[i + 1]) {
        ranges.add(new Range(bounds[i], bounds[i + 1]));
      }
    }
    return ranges;
  }
}
