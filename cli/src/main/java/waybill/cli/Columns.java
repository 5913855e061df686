package waybill.cli;

import java.util.ArrayList;
import java.util.List;

/** Text in columns of a given width, by words; widths count what a terminal shows. */
final class Columns {
  private Columns() {}

  /** How many cells of a terminal a text takes. */
  static int width(String text) {
    return text.codePoints().map(Columns::width).sum();
  }

  private static int width(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    boolean wide =
        c >= 0x1100
            && (c <= 0x115f
                || (c >= 0x2e80 && c <= 0xa4cf)
                || (c >= 0xac00 && c <= 0xd7a3)
                || (c >= 0xf900 && c <= 0xfaff)
                || (c >= 0xfe30 && c <= 0xfe6f)
                || (c >= 0xff00 && c <= 0xff60)
                || (c >= 0x1f300 && c <= 0x1faff)
                || (c >= 0x20000 && c <= 0x3fffd));
    return wide ? 2 : 1;
  }

  /** The text in lines of at most {@code width}; a longer word is cut. */
  static List<String> wrap(String text, int width) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    int used = 0;
    for (var word : text.split(" ")) {
      int needed = width(word);
      if (used > 0 && used + 1 + needed > width) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      if (used > 0) {
        line.append(' ');
        used++;
      }
      for (int i = 0; i < word.length(); ) {
        int c = word.codePointAt(i);
        if (used + width(c) > width && used > 0) {
          lines.add(line.toString());
          line.setLength(0);
          used = 0;
        }
        line.appendCodePoint(c);
        used += width(c);
        i += Character.charCount(c);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }

  /** Widths that fit into {@code room}: the widest column gives way first, down to its floor. */
  static int[] fit(int[] natural, int[] floors, int room) {
    var widths = natural.clone();
    int total = java.util.Arrays.stream(widths).sum();
    while (total > room) {
      int widest = -1;
      for (int i = 0; i < widths.length; i++) {
        if (widths[i] > floors[i] && (widest < 0 || widths[i] > widths[widest])) {
          widest = i;
        }
      }
      if (widest < 0) {
        break;
      }
      widths[widest]--;
      total--;
    }
    return widths;
  }
}
