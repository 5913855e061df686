package waybill.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import waybill.text.Token.Shape;

/** Cuts text into tokens in one pass; see {@link Token} for what is kept whole. */
public final class Tokenizer {
  private final Set<String> abbreviations;

  /**
   * @param abbreviations words that end in a dot which is part of them, in lower case with the dot
   */
  public Tokenizer(Set<String> abbreviations) {
    this.abbreviations = Set.copyOf(abbreviations);
  }

  /** The tokens of {@code text} from {@code start} to {@code end}, with positions in all of it. */
  public List<Token> tokens(String text, int start, int end) {
    var tokens = new ArrayList<Token>();
    int at = start;
    boolean glued = false;
    while (at < end) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c) || isSpaceSign(c)) {
        glued = false;
        at++;
        continue;
      }
      int stop;
      Shape shape;
      if (isDigit(c)) {
        stop = numberEnd(text, at, end);
        shape = Shape.NUMBER;
      } else if (Character.isLetter(text.codePointAt(at))) {
        stop = wordEnd(text, at, end);
        shape = shape(text, at, stop);
      } else if (isPossessive(text, at, end)) {
        stop = at + 2;
        shape = Shape.LOWER;
      } else {
        stop = at + Character.charCount(text.codePointAt(at));
        shape = isMark(c) ? Shape.MARK : Shape.SIGN;
      }
      stop = Math.min(stop, end);
      tokens.add(Token.of(text, at, stop, shape, glued));
      at = stop;
      glued = true;
    }
    return tokens;
  }

  /** The tokens of a whole text. */
  public List<Token> tokens(String text) {
    return tokens(text, 0, text.length());
  }

  private static int numberEnd(String text, int at, int end) {
    int stop = at;
    while (stop < end) {
      char c = text.charAt(stop);
      boolean inside =
          isDigit(c)
              || ((c == ',' || c == '.')
                  && stop + 1 < end
                  && isDigit(text.charAt(stop + 1))
                  && stop > at);
      if (!inside) {
        break;
      }
      stop++;
    }
    return stop;
  }

  private int wordEnd(String text, int at, int end) {
    int stop = at;
    while (stop < end) {
      int c = text.codePointAt(stop);
      if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
        stop += Character.charCount(c);
      } else if (isApostrophe(c) && isInnerApostrophe(text, at, stop, end)) {
        stop++;
      } else if (c == '.' && isInnerDot(text, at, stop, end)) {
        stop++;
      } else {
        break;
      }
    }
    return Math.min(stop, end);
  }

  /** O'Brien, don't; but a possessive 's is a token of its own. */
  private static boolean isInnerApostrophe(String text, int at, int stop, int end) {
    if (stop + 1 >= end || !Character.isLetter(text.charAt(stop + 1))) {
      return false;
    }
    boolean possessive =
        (text.charAt(stop + 1) == 's' || text.charAt(stop + 1) == 'S')
            && (stop + 2 >= end || !Character.isLetterOrDigit(text.charAt(stop + 2)));
    return !possessive && stop > at;
  }

  /** The dots of U.S. and of known abbreviations belong to the word. */
  private boolean isInnerDot(String text, int at, int stop, int end) {
    boolean single = stop - at == 1 || text.charAt(stop - 2) == '.';
    if (single && Character.isLetter(text.charAt(stop - 1))) {
      boolean letterFollows =
          stop + 1 < end
              && Character.isLetter(text.charAt(stop + 1))
              && (stop + 2 >= end || !Character.isLetter(text.charAt(stop + 2)));
      boolean closes = text.lastIndexOf('.', stop - 1) >= at;
      boolean initial = stop - at == 1 && Character.isUpperCase(text.charAt(at));
      if (letterFollows || closes || initial) {
        return true;
      }
    }
    return abbreviations.contains(text.substring(at, stop + 1).toLowerCase(java.util.Locale.ROOT));
  }

  private static boolean isPossessive(String text, int at, int end) {
    return isApostrophe(text.charAt(at))
        && at + 1 < end
        && (text.charAt(at + 1) == 's' || text.charAt(at + 1) == 'S')
        && (at + 2 >= end || !Character.isLetterOrDigit(text.charAt(at + 2)))
        && at > 0
        && endsWord(text, at);
  }

  /** Whether a word ends right before {@code at}, the last dot of an abbreviation included. */
  private static boolean endsWord(String text, int at) {
    int last = text.charAt(at - 1) == '.' && at > 1 ? at - 2 : at - 1;
    return Character.isLetterOrDigit(text.charAt(last));
  }

  private static Shape shape(String text, int start, int stop) {
    boolean digit = false;
    boolean lower = false;
    int upper = 0;
    for (int i = start; i < stop; i++) {
      char c = text.charAt(i);
      digit |= isDigit(c);
      lower |= Character.isLowerCase(c);
      upper += Character.isUpperCase(c) ? 1 : 0;
    }
    if (digit) {
      return Shape.MIXED;
    }
    if (upper > 1 && !lower) {
      return Shape.UPPER;
    }
    return Character.isUpperCase(text.charAt(start)) ? Shape.CAPITALISED : Shape.LOWER;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isApostrophe(int c) {
    return c == '\'' || c == '’';
  }

  private static boolean isSpaceSign(char c) {
    return c == '\u00a0' || c == '\u202f' || c == '\u2007' || c == '\u200b' || c == '\ufeff';
  }

  private static boolean isMark(char c) {
    return switch (c) {
      case '.', ',', ';', ':', '!', '?', '(', ')', '[', ']', '{', '}', '"', '\'' -> true;
      case '-', '‐', '‑', '–', '—', '“', '”', '„', '‘', '’', '«', '»', '…', '/' -> true;
      default -> false;
    };
  }
}
