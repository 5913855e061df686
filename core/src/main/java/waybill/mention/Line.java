package waybill.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import waybill.text.Sentence;
import waybill.text.Span;
import waybill.text.Token;
import waybill.text.Token.Shape;

/**
 * The tokens of a sentence as the figure reader wants them: a number whose groups stand apart is
 * one token, a currency sign written together with its number ({@code EUR1bn}) is two. Positions
 * outside are asked for freely and hold an empty word.
 *
 * @param tokens in order
 * @param blocked the indexes of tokens that hold no figure
 */
record Line(List<Token> tokens, BitSet blocked) {
  private static final int MOST_GROUPS = 8;
  private static final Token NOTHING = new Token(new Span(0, 0), "", "", Shape.MARK, false);

  static Line of(List<Token> tokens) {
    return new Line(tokens, new BitSet());
  }

  /**
   * @param taken places that hold no figure
   * @param isSign whether letters written together with a number are a currency's
   * @param isScale whether a word is a scale such as "million"
   */
  static Line of(
      Sentence sentence, List<Span> taken, Predicate<String> isSign, Predicate<String> isScale) {
    var blocked = blocked(sentence.tokens(), taken);
    var tokens = new ArrayList<Token>(sentence.size());
    var kept = new BitSet();
    var raw = new Line(sentence.tokens(), blocked);
    for (int i = 0; i < raw.size(); ) {
      if (blocked.get(i)) {
        kept.set(tokens.size());
        tokens.add(raw.token(i++));
      } else if (raw.token(i).isNumber()) {
        i = raw.addNumber(tokens, i, raw.token(i));
      } else if (raw.token(i).shape() == Shape.MIXED) {
        i = raw.addMixed(tokens, i, isSign, isScale.test(raw.lower(i + 1)));
      } else {
        tokens.add(raw.token(i++));
      }
    }
    return new Line(tokens, kept);
  }

  private static BitSet blocked(List<Token> tokens, List<Span> taken) {
    var blocked = new BitSet();
    var spans = taken.stream().sorted().toList();
    int end = 0;
    int next = 0;
    for (int i = 0; i < tokens.size(); i++) {
      var span = tokens.get(i).span();
      while (next < spans.size() && spans.get(next).start() < span.end()) {
        end = Math.max(end, spans.get(next++).end());
      }
      blocked.set(i, span.start() < end);
    }
    return blocked;
  }

  /** Adds a number with the groups that follow it; returns the index after them. */
  private int addNumber(List<Token> out, int i, Token first) {
    int to = i + 1;
    if (isGroup(first.text(), 1)) {
      while (to < size() && to - i < 2 * MOST_GROUPS && groupEnd(to) > to) {
        to = groupEnd(to);
      }
    }
    if (to > i + 1 && lower(to).equals("mm")) {
      to = i + 1;
    }
    out.add(to == i + 1 ? first : join(first, i + 1, to));
    return to;
  }

  /** The index after a group of three digits that continues a number; {@code at} when none. */
  private int groupEnd(int at) {
    boolean apostrophe = (is(at, "'") || is(at, "’")) && token(at).glued();
    int digits = apostrophe ? at + 1 : at;
    var token = token(digits);
    boolean near = apostrophe ? token.glued() : gap(digits) == 1;
    boolean group = near && token.isNumber() && isGroup(token.text(), 3) && !isBlocked(digits);
    return group ? digits + 1 : at;
  }

  /** Digits alone, from {@code least} to three of them; the last group may have decimals. */
  private static boolean isGroup(String text, int least) {
    int digits = 0;
    while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    boolean whole = digits == text.length();
    return digits >= least && digits <= 3 && (whole || (least == 3 && text.length() - digits < 4));
  }

  private Token join(Token first, int from, int to) {
    var text = new StringBuilder(first.text());
    for (int i = from; i < to; i++) {
      if (token(i).isNumber() || token(i).is(".")) {
        text.append(token(i).text());
      }
    }
    var span = Span.cover(first.span(), token(to - 1).span());
    var joined = text.toString();
    return new Token(span, joined, joined, Shape.NUMBER, first.glued());
  }

  /** EUR1.3bn: letters, number and scale apart; any other mix stays whole. */
  private int addMixed(List<Token> out, int i, Predicate<String> isSign, boolean scaled) {
    var token = token(i);
    var text = token.text();
    int digits = 0;
    while (digits < text.length() && !Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    int end = digits;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    var sign = text.substring(0, digits);
    boolean money = digits < text.length() && isSign.test(sign);
    boolean bare = end == text.length();
    boolean decimals = bare && (is(i + 1, ".") || is(i + 1, ",")) && glued(i + 1, i + 3);
    decimals &= token(i + 2).isNumber();
    if (!money || (digits == 1 && bare && !decimals && !scaled)) {
      out.add(token);
      return i + 1;
    }
    int start = token.span().start();
    out.add(part(sign, start, token.glued(), Shape.UPPER));
    var number = part(text.substring(digits, end), start + digits, true, Shape.NUMBER);
    if (decimals) {
      var grouped = number.text() + token(i + 1).text() + token(i + 2).text();
      out.add(part(grouped, start + digits, true, Shape.NUMBER));
      return i + 3;
    }
    if (bare) {
      return addNumber(out, i, number);
    }
    out.add(number);
    out.add(part(text.substring(end), start + end, true, Shape.LOWER));
    return i + 1;
  }

  private static Token part(String text, int start, boolean glued, Shape shape) {
    var lower = text.toLowerCase(java.util.Locale.ROOT);
    return new Token(new Span(start, start + text.length()), text, lower, shape, glued);
  }

  int size() {
    return tokens.size();
  }

  Token token(int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i) : NOTHING;
  }

  boolean isBlocked(int i) {
    return i >= 0 && blocked.get(i);
  }

  String lower(int i) {
    return token(i).lower();
  }

  boolean is(int i, String word) {
    return token(i).is(word);
  }

  boolean isAny(int i, Set<String> words) {
    return words.contains(lower(i));
  }

  boolean isHyphen(int i) {
    return switch (lower(i)) {
      case "-", "‑", "‐", "–" -> true;
      default -> false;
    };
  }

  /** A hyphen between two words with nothing but it between them. */
  boolean isJoint(int i) {
    return isHyphen(i) && token(i).glued() && token(i + 1).glued();
  }

  /** Whether the tokens from {@code from} up to {@code to} have no white space before them. */
  boolean glued(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!token(i).glued()) {
        return false;
      }
    }
    return true;
  }

  /** How many characters stand between token {@code i} and the one before it. */
  int gap(int i) {
    return token(i).span().start() - token(i - 1).span().end();
  }

  boolean isEnd(int i) {
    return i < 0 || i >= tokens.size();
  }

  Span span(int from, int to) {
    return Span.cover(token(from).span(), token(to - 1).span());
  }
}
