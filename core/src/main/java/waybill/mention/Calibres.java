package waybill.mention;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waybill.text.Token;

/**
 * Finds calibres: {@code 152 mm}, {@code 122, 152 and 170mm}, {@code .50-calibre}, {@code 5.45x39}.
 */
final class Calibres {
  /** No list of calibres is longer, and no sentence is searched further. */
  private static final int MOST = 12;

  private static final BigDecimal INCH = new BigDecimal("25.4");
  private static final Set<String> SEPARATORS = Set.of(",", "and", "or", "/", "&", "to", "–");

  private final Set<String> millimetres;
  private final Set<String> words;
  private final Set<String> usual;

  /**
   * A calibre or several, from token {@code from} up to but not including {@code to}.
   *
   * @param millimetres the calibres; empty for the length of a barrel ("52-calibre")
   */
  record Found(int from, int to, List<BigDecimal> millimetres) {}

  Calibres(NounIndex vocabulary) {
    millimetres = vocabulary.wordSet("millimetre");
    words = vocabulary.wordSet("calibre");
    usual = vocabulary.wordSet("usual-calibre");
  }

  /** The calibre that begins at token {@code from}. */
  Optional<Found> find(List<Token> tokens, int from) {
    var token = tokens.get(from);
    if (words.contains(token.lower())) {
      int at = Words.lower(tokens, from + 1).equals("of") ? from + 2 : from + 1;
      return list(tokens, from, at, true);
    }
    if (token.is(".") && isGluedNumber(tokens, from + 1)) {
      return inches(tokens, from, from + 1, "0." + tokens.get(from + 1).text());
    }
    if (!token.isNumber()) {
      return Optional.empty();
    }
    return cartridge(tokens, from)
        .or(() -> list(tokens, from, from, false))
        .or(() -> inches(tokens, from, from, token.text()));
  }

  /** {@code 5.45x39 mm}: the first number is the calibre. */
  private Optional<Found> cartridge(List<Token> tokens, int from) {
    int to = from + 1;
    var next = Words.lower(tokens, to);
    boolean one = next.length() > 1 && next.charAt(0) == 'x' && isDigits(next.substring(1));
    boolean two =
        (next.equals("x") || next.equals("×"))
            && to + 1 < tokens.size()
            && tokens.get(to + 1).isNumber();
    if (!(one || two) || !usual.contains(tokens.get(from).text())) {
      return Optional.empty();
    }
    to += one ? 1 : 2;
    int unit = unitEnd(tokens, to);
    return found(tokens, from, unit < 0 ? to : unit, List.of(tokens.get(from).text()));
  }

  /** One number or several, with their unit behind each or behind the last. */
  private Optional<Found> list(List<Token> tokens, int from, int first, boolean unitOptional) {
    var numbers = new ArrayList<String>();
    var pending = new ArrayList<String>();
    int end = -1;
    int at = first;
    while (at < tokens.size() && tokens.get(at).isNumber() && numbers.size() < MOST) {
      var number = tokens.get(at).text();
      pending.add(number);
      int unit = unitEnd(tokens, at + 1);
      if (unit >= 0 || (unitOptional && usual.contains(number))) {
        end = unit >= 0 ? unit : at + 1;
        numbers.addAll(pending);
        pending.clear();
      } else if (!usual.contains(number) || pending.size() > MOST) {
        break;
      }
      at = afterSeparators(tokens, unit >= 0 ? unit : at + 1);
    }
    return end < 0 ? Optional.empty() : found(tokens, from, end, numbers);
  }

  /** {@code .50-calibre} and {@code 50 cal}; other figures are lengths of barrels. */
  private Optional<Found> inches(List<Token> tokens, int from, int at, String number) {
    int word = at + 1 < tokens.size() && Words.isHyphen(tokens.get(at + 1)) ? at + 2 : at + 1;
    if (!words.contains(Words.lower(tokens, word))) {
      return Optional.empty();
    }
    var inches = number(number);
    if (inches == null) {
      return Optional.empty();
    }
    if (inches.compareTo(BigDecimal.ONE) >= 0) {
      inches = inches.movePointLeft(2);
    }
    var millimetre = inches.multiply(INCH).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
    var calibres =
        usual.contains(millimetre.toPlainString()) ? List.of(millimetre) : List.<BigDecimal>of();
    return Optional.of(new Found(from, word + 1, calibres));
  }

  /** The end of a unit of length at {@code at}; -1 when there is none. */
  private int unitEnd(List<Token> tokens, int at) {
    int unit = at < tokens.size() && Words.isHyphen(tokens.get(at)) ? at + 1 : at;
    return millimetres.contains(Words.lower(tokens, unit)) ? unit + 1 : -1;
  }

  private static int afterSeparators(List<Token> tokens, int from) {
    int at = from;
    while (at < from + 2 && SEPARATORS.contains(Words.lower(tokens, at))) {
      at++;
    }
    return at == from ? tokens.size() : at;
  }

  private Optional<Found> found(List<Token> tokens, int from, int to, List<String> numbers) {
    var calibres = new ArrayList<BigDecimal>();
    for (var number : numbers) {
      var value = number(number);
      if (value == null) {
        return Optional.empty();
      }
      calibres.add(value);
    }
    return Optional.of(new Found(from, withWord(tokens, to), calibres));
  }

  /** "a 155 mm calibre gun". */
  private int withWord(List<Token> tokens, int to) {
    int word = to < tokens.size() && Words.isHyphen(tokens.get(to)) ? to + 1 : to;
    return words.contains(Words.lower(tokens, word)) ? word + 1 : to;
  }

  private static @Nullable BigDecimal number(String text) {
    boolean plain = text.length() <= 8 && text.chars().allMatch(c -> c == '.' || isDigit(c));
    boolean oneDot = text.indexOf('.') == text.lastIndexOf('.');
    return plain && oneDot ? new BigDecimal(text) : null;
  }

  private static boolean isGluedNumber(List<Token> tokens, int at) {
    return at < tokens.size() && tokens.get(at).glued() && tokens.get(at).isNumber();
  }

  private static boolean isDigits(String text) {
    return text.chars().allMatch(Calibres::isDigit);
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
