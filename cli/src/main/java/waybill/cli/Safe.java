package waybill.cli;

/**
 * Text of strangers, made harmless for a terminal: no escape sequence, no line break and no change
 * of direction gets through.
 */
final class Safe {
  private Safe() {}

  /**
   * The text on one line, runs of white space as one space, signs that steer a terminal left out.
   */
  static String line(String text) {
    var safe = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        gap = !safe.isEmpty();
      } else if (!steers(c)) {
        if (gap) {
          safe.append(' ');
          gap = false;
        }
        safe.appendCodePoint(c);
      }
    }
    return safe.toString();
  }

  private static boolean steers(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE -> true;
      default -> false;
    };
  }
}
