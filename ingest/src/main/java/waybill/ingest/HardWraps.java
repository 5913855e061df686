package waybill.ingest;

/**
 * Joins the lines of a text that was cut to a width, as press releases and letters are. A line end
 * becomes a space and nothing else changes, so that offsets stay those of the file.
 */
final class HardWraps {
  private static final int LEAST_WIDTH = 50;
  private static final int MOST_WIDTH = 100;
  private static final int FEWEST_BREAKS = 3;

  private HardWraps() {}

  static String undo(String text) {
    var joined = new StringBuilder(text);
    // Once is enough but for odd texts; each round makes the longest line longer.
    while (round(joined)) {
      continue;
    }
    return joined.toString();
  }

  private static boolean round(StringBuilder text) {
    int width = width(text);
    if (width < LEAST_WIDTH || width > MOST_WIDTH) {
      return false;
    }
    int full = count(text, width, false);
    int breaks = count(text, 0, false);
    if (full < FEWEST_BREAKS || full * 10 < breaks * 8) {
      return false;
    }
    count(text, width, true);
    return true;
  }

  private static int width(CharSequence text) {
    int width = 0;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '\n') {
        width = Math.max(width, i - start);
        start = i + 1;
      }
    }
    return width;
  }

  /**
   * Counts the line ends within paragraphs where the next word would not have fitted into {@code
   * width}, and makes spaces of them if {@code join}.
   */
  private static int count(StringBuilder text, int width, boolean join) {
    int found = 0;
    int start = 0;
    for (int i = 0; i + 1 < text.length(); i++) {
      if (text.charAt(i) != '\n') {
        continue;
      }
      int word = i + 1;
      while (word < text.length() && !Character.isWhitespace(text.charAt(word))) {
        word++;
      }
      boolean inside = i > start && word > i + 1 && !isBullet(text, i + 1, word);
      if (inside && i - start + (word - i) > width) {
        found++;
        if (join) {
          text.setCharAt(i, ' ');
        }
      }
      start = i + 1;
    }
    return found;
  }

  private static boolean isBullet(CharSequence text, int from, int to) {
    char c = text.charAt(from);
    return Draft.BULLETS.indexOf(c) >= 0
        || text.charAt(to - 1) == ')' && to - from <= 3
        || text.charAt(to - 1) == '.' && to - from <= 3 && Character.isDigit(c);
  }
}
