package waybill.exchange;

import java.util.Arrays;
import waybill.text.Span;

/**
 * Turns the UTF-16 positions of a text into counts of Unicode code points, as the claim's JSON has
 * them. A text without characters beyond the basic plane costs one look at each character.
 */
public final class CodePoints {
  /** The positions of the second halves of all surrogate pairs, in order. */
  private final int[] seconds;

  public CodePoints(String text) {
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
  public int before(int position) {
    if (seconds.length == 0) {
      return position;
    }
    int index = Arrays.binarySearch(seconds, position);
    return position - (index >= 0 ? index : -index - 1);
  }

  /** The UTF-16 position before which {@code points} code points stand. */
  public int position(int points) {
    int low = 0;
    int high = seconds.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (seconds[middle] - 1 - middle < points) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return points + low;
  }

  public int start(Span span) {
    return before(span.start());
  }

  public int end(Span span) {
    return before(span.end());
  }
}
