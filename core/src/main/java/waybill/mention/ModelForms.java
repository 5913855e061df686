package waybill.mention;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import waybill.text.Token;
import waybill.text.Token.Shape;

/** Finds what looks like a designation: {@code CHD620}, {@code KX-9}, {@code Ming-class}. */
final class ModelForms {
  /** Letters before the number; a longer word is a name of something else. */
  private static final int MOST_LETTERS = 5;

  private static final int LONGEST = 12;

  private final Set<String> heads;
  private final Set<String> tails;

  /**
   * @param heads words that a number follows: "type", "project"
   * @param tails words that follow a name and a hyphen: "class", "type"
   */
  ModelForms(Set<String> heads, Set<String> tails) {
    this.heads = Set.copyOf(heads);
    this.tails = Set.copyOf(tails);
  }

  /** The end of {@code -class} or the like at {@code at}; {@code at} when there is none. */
  int tailEnd(List<Token> tokens, int at) {
    boolean tail = Words.joins(tokens, at) && tails.contains(Words.lower(tokens, at + 1));
    return tail ? at + 2 : at;
  }

  /** The form that begins at token {@code from}. */
  Optional<ItemPart.Model> find(List<Token> tokens, int from) {
    var token = tokens.get(from);
    if (!token.isCapital() || Words.joins(tokens, from - 1)) {
      return Optional.empty();
    }
    int to = end(tokens, from);
    return to < 0
        ? Optional.empty()
        : Optional.of(new ItemPart.Model(from, to, name(tokens, from, to)));
  }

  private int end(List<Token> tokens, int from) {
    var token = tokens.get(from);
    if (tailEnd(tokens, from + 1) > from + 1) {
      return from + 3;
    }
    if (heads.contains(token.lower()) && isPlainNumber(tokens, from + 1)) {
      return suffixEnd(tokens, from + 2);
    }
    if (token.shape() == Shape.MIXED && token.text().length() <= LONGEST) {
      return suffixEnd(tokens, from + 1);
    }
    boolean letters = token.text().length() <= MOST_LETTERS && token.shape() != Shape.LOWER;
    if (letters && Words.joins(tokens, from + 1) && isPlainNumber(tokens, from + 2)) {
      return suffixEnd(tokens, from + 3);
    }
    return -1;
  }

  /** Capitals and numbers glued on, with or without a hyphen or a stroke. */
  private static int suffixEnd(List<Token> tokens, int from) {
    int to = from;
    while (to < tokens.size() && to < from + 4 && tokens.get(to).glued()) {
      var token = tokens.get(to);
      boolean mark = (Words.isHyphen(token) || token.is("/")) && isSuffix(tokens, to + 1);
      if (!mark && !isSuffix(tokens, to)) {
        break;
      }
      to += mark ? 2 : 1;
    }
    return to;
  }

  private static boolean isSuffix(List<Token> tokens, int at) {
    if (at >= tokens.size() || !tokens.get(at).glued()) {
      return false;
    }
    var token = tokens.get(at);
    boolean letters = token.isCapital() && token.text().length() <= MOST_LETTERS;
    return letters || token.isNumber() && token.text().length() <= MOST_LETTERS;
  }

  private static boolean isPlainNumber(List<Token> tokens, int at) {
    return at < tokens.size()
        && tokens.get(at).isNumber()
        && tokens.get(at).text().length() <= MOST_LETTERS
        && tokens.get(at).text().chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static String name(List<Token> tokens, int from, int to) {
    var name = new StringBuilder();
    for (int i = from; i < to; i++) {
      name.append(i > from && !tokens.get(i).glued() ? " " : "").append(tokens.get(i).text());
    }
    return name.toString();
  }
}
