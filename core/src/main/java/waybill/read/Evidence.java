package waybill.read;

import waybill.text.Span;
import waybill.text.Token;

/** The clause that carries a claim: around its anchor, without its neighbours' figures. */
final class Evidence {
  private Evidence() {}

  static Span around(Anchor anchor, @org.jspecify.annotations.Nullable Trigger trigger) {
    var scene = anchor.scene();
    int from = anchor.from();
    int to = anchor.item() == null ? anchor.to() : Math.max(anchor.to(), anchor.item().to());
    while (from > 0 && !stops(scene, from - 1, true)) {
      from--;
    }
    while (to < scene.sentence.size() && !stops(scene, to, false)) {
      to++;
    }
    while (from < anchor.from() && isLoose(scene.sentence.token(from))) {
      from++;
    }
    while (to > anchor.to() && isLoose(scene.sentence.token(to - 1))) {
      to--;
    }
    return scene.sentence.span(from, to);
  }

  /** A strong mark, or another figure of the sentence, ends the clause. */
  private static boolean stops(Scene scene, int at, boolean left) {
    var token = scene.sentence.token(at);
    boolean mark =
        switch (token.text()) {
          case ";", ":", "—", "•" -> true;
          case "(", ")" -> true;
          case "–", "-" -> !token.glued();
          case "," -> scene.figures.size() > 1;
          default -> false;
        };
    if (mark) {
      return true;
    }
    for (var figure : scene.figures) {
      if (figure.mention().isUsable() && figure.from() <= at && at < figure.to()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLoose(Token token) {
    return !token.isWord() && !token.isNumber() && token.shape() != Token.Shape.SIGN
        || token.is("and")
        || token.is("or")
        || token.is("but")
        || token.is("•");
  }
}
