package waybill.text;

import java.util.Locale;

/**
 * A word, a number, a mark or a sign.
 *
 * <p>Hyphens stand alone ({@code T - 72}), numbers keep their grouping and decimals ({@code
 * 1,788,402.2}), a unit glued to a number is a token of its own ({@code 152 mm}, {@code 1.3 bn}), a
 * possessive {@code 's} too; abbreviations keep their dots ({@code U.S.}, {@code Jan.}).
 *
 * @param span its place in the document
 * @param text as written
 * @param lower in lower case, typographic apostrophes made plain
 * @param shape what it looks like
 * @param glued true when no white space stands before it
 */
public record Token(Span span, String text, String lower, Shape shape, boolean glued) {

  /** What a token looks like. */
  public enum Shape {
    /** A word in lower case. */
    LOWER,
    /** A word that begins with a capital. */
    CAPITALISED,
    /** Two or more capitals and nothing else but digits, as in {@code USA} or {@code KN23}. */
    UPPER,
    /** A number in digits, with its grouping and decimals. */
    NUMBER,
    /** Letters and digits mixed, as in {@code 2A6} or {@code MiG29}. */
    MIXED,
    /** A punctuation mark. */
    MARK,
    /** Any other sign: currency signs, per cent, bullets. */
    SIGN
  }

  public static Token of(String document, int start, int end, Shape shape, boolean glued) {
    var text = document.substring(start, end);
    var lower = text.toLowerCase(Locale.ROOT).replace('’', '\'');
    return new Token(new Span(start, end), text, lower, shape, glued);
  }

  public boolean is(String word) {
    return lower.equals(word);
  }

  public boolean isWord() {
    return switch (shape) {
      case LOWER, CAPITALISED, UPPER, MIXED -> true;
      case NUMBER, MARK, SIGN -> false;
    };
  }

  public boolean isNumber() {
    return shape == Shape.NUMBER;
  }

  /** Whether it begins with a capital letter. */
  public boolean isCapital() {
    return isWord() && Character.isUpperCase(text.codePointAt(0));
  }

  @Override
  public String toString() {
    return text;
  }
}
