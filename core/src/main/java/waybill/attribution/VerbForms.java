package waybill.attribution;

import waybill.attribution.SpeechWords.Small;
import waybill.text.Token;

/** Tells a verb of saying from the noun, the infinitive or the name that looks like it. */
final class VerbForms {
  private final SpeechWords words;

  VerbForms(SpeechWords words) {
    this.words = words;
  }

  /** Not a noun ("the report"), not an infinitive ("to say"), not a part of a name. */
  boolean isVerb(Place at) {
    var token = at.tokens().get(at.from());
    if (token.isCapital() || at.from() == 0) {
      return false;
    }
    var before = at.tokens().get(at.from() - 1);
    if (before.is("to")) {
      return at.from() > 1 && words.is(Small.INFINITIVE, at.tokens().get(at.from() - 2));
    }
    boolean noun =
        words.is(Small.DETERMINER, before) && !isSubjectWord(before)
            || before.is("'s")
            || words.is(Small.LINK, before)
            || before.is("-");
    return !noun && !(at.cue().isBase(at.text()) && !agrees(at));
  }

  /** Whether a bare form can be a verb: after a plural or an auxiliary. */
  private boolean agrees(Place at) {
    int i = at.from() - 1;
    while (i > 0 && words.isAdverb(at.tokens().get(i))) {
      i--;
    }
    if (i > 3 && at.is(i, "part") && at.is(i - 2, "for")) {
      i -= at.is(i - 3, ",") ? 4 : 3;
    }
    var before = at.tokens().get(i);
    boolean bare =
        before.isWord() && !words.is(Small.AUXILIARY, before) && !words.is(Small.PRONOUN, before);
    boolean plural =
        before.lower().endsWith("s") || words.is(Small.PLURAL, before) || joined(at, i);
    return !bare || plural || !before.isWord() || hasPlural(at, i);
  }

  /** "Moscow and Minsk": two names are a plural. */
  private static boolean joined(Place at, int last) {
    return last > 1
        && at.tokens().get(last).isCapital()
        && at.is(last - 1, "and")
        && at.tokens().get(last - 2).isCapital();
  }

  private boolean hasPlural(Place at, int to) {
    for (int i = to; i >= Math.max(0, to - 6) && at.tokens().get(i).isWord(); i--) {
      var token = at.tokens().get(i);
      if (words.is(Small.DETERMINER, token) && i < to) {
        return isSubjectWord(token);
      }
      if (token.shape() == Token.Shape.LOWER && token.lower().endsWith("s") && !token.is("'s")) {
        return true;
      }
    }
    return false;
  }

  private boolean isSubjectWord(Token token) {
    return words.is(Small.QUANTIFIER, token);
  }

  boolean isPassive(Place at) {
    var form = at.tokens().get(at.from()).lower();
    if (form.endsWith("ing") || form.endsWith("s")) {
      return false;
    }
    int i = at.from() - 1;
    while (i > 0 && words.isAdverb(at.tokens().get(i))) {
      i--;
    }
    return i >= 0
        && switch (at.tokens().get(i).lower()) {
          case "is", "are", "was", "were", "be", "been", "being" -> true;
          default -> false;
        };
  }
}
