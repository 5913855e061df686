package waybill.mention;

import java.util.ArrayList;
import java.util.List;
import waybill.text.Sentence;
import waybill.text.Span;
import waybill.text.Token;
import waybill.text.Token.Shape;

/**
 * A sentence's tokens cut finer, where letters and digits meet, so that {@code T72B3} and {@code
 * T-72B3} look alike.
 *
 * @param all the pieces in order; those inside a token are glued
 * @param tokens for each piece the index of its token
 * @param firsts for each token the index of its first piece, and the number of pieces at the end
 */
record Pieces(List<Token> all, List<Integer> tokens, List<Integer> firsts) {

  static Pieces of(Sentence sentence) {
    return of(sentence.tokens());
  }

  static Pieces of(List<Token> sentence) {
    var all = new ArrayList<Token>();
    var tokens = new ArrayList<Integer>();
    var firsts = new ArrayList<Integer>();
    for (int i = 0; i < sentence.size(); i++) {
      firsts.add(all.size());
      cut(sentence.get(i), all);
      while (tokens.size() < all.size()) {
        tokens.add(i);
      }
    }
    firsts.add(all.size());
    return new Pieces(all, tokens, firsts);
  }

  /** Whether a token begins at piece {@code index}, or the sentence ends there. */
  boolean isTokenStart(int index) {
    return index == all.size() || firsts.get(tokens.get(index)) == index;
  }

  /** The index of the token that piece {@code index} belongs to. */
  int tokenAt(int index) {
    return index == all.size() ? firsts.size() - 1 : tokens.get(index);
  }

  private static void cut(Token token, List<Token> pieces) {
    if (token.shape() != Shape.MIXED) {
      pieces.add(token);
      return;
    }
    var text = token.text();
    int from = 0;
    for (int i = 1; i <= text.length(); i++) {
      if (i == text.length() || isDigit(text.charAt(i)) != isDigit(text.charAt(from))) {
        pieces.add(piece(token, from, i));
        from = i;
      }
    }
  }

  private static Token piece(Token token, int from, int to) {
    var text = token.text().substring(from, to);
    int start = token.span().start();
    var shape =
        isDigit(text.charAt(0))
            ? Shape.NUMBER
            : text.equals(text.toUpperCase(java.util.Locale.ROOT)) && text.length() > 1
                ? Shape.UPPER
                : Character.isUpperCase(text.charAt(0)) ? Shape.CAPITALISED : Shape.LOWER;
    boolean glued = from > 0 || token.glued();
    var lower = text.toLowerCase(java.util.Locale.ROOT);
    return new Token(new Span(start + from, start + to), text, lower, shape, glued);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
