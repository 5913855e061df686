package waybill.cli;

import java.util.Arrays;
import waybill.text.Span;

/**
 * Turns the UTF-16 positions of a text into counts of Unicode code points, as the claim's JSON has
 * them. A text without characters beyond the basic plane costs one look at each character.
 */
final class CodePoints {
  /** The positions of the second halves of all surrogate pairs, in order. */
  private final int[] seconds;

  CodePoints(String text) {
    int[] found = new int[0];
    int count = 0;
    for (int i = 1; i < text.length(); i++) {
      if (Character.isLowSurrogate(text.charAt(i))
          && Character.isHighSurrogate(text.charAt(i - 1))) {
        if (count == found.length) {
          found = Arrays.copyOf(found, Math.max(16, count * 2));
        }
        found[count++] = i;
      }
    }
    seconds = Arrays.copyOf(found, count);
  }

  /** How many code points stand before a UTF-16 position. */
  int before(int position) {
    if (seconds.length == 0) {
      return position;
    }
    int index = Arrays.binarySearch(seconds, position);
    return position - (index >= 0 ? index : -index - 1);
  }

  int start(Span span) {
    return before(span.start());
  }

  int end(Span span) {
    return before(span.end());
  }
}
