package waybill.mention;

import java.util.List;
import waybill.text.Token;

/** Questions about neighbouring tokens that several readers of this package ask. */
final class Words {
  private Words() {}

  static boolean isHyphen(Token token) {
    return token.is("-") || token.is("‑") || token.is("‐");
  }

  /** Whether a hyphen at {@code i} joins the words on both sides of it. */
  static boolean joins(List<Token> tokens, int i) {
    return i > 0
        && i + 1 < tokens.size()
        && isHyphen(tokens.get(i))
        && tokens.get(i).glued()
        && tokens.get(i + 1).glued();
  }

  /** The token at {@code i} in lower case; empty outside the sentence. */
  static String lower(List<Token> tokens, int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i).lower() : "";
  }
}
