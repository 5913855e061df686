package waybill.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.attribution.NounPhrases.Noun;
import waybill.attribution.SpeechWords.Kind;
import waybill.attribution.SpeechWords.Small;
import waybill.attribution.Tie.Range;
import waybill.text.Token;

/** A cue that stands beside what was said: "..., X said on Monday" and "..., said X, who". */
final class Asides {
  private final SpeechWords words;
  private final NounPhrases nouns;
  private final Contents contents;

  Asides(SpeechWords words, NounPhrases nouns, Contents contents) {
    this.words = words;
    this.nouns = nouns;
    this.contents = contents;
  }

  /** Whether the cue stands beside what was said, and not before it: "..., X said on Monday". */
  boolean isAside(Place at, Noun subject, int end) {
    boolean verbal = at.cue().kind() != Kind.OBJECT && at.cue().kind() != Kind.AT;
    boolean bare = end >= at.size() || at.isMark(end);
    if (!verbal || at.cue().kind() == Kind.COUNT && !bare || subject.clauseFrom() == 0) {
      return false;
    }
    var before = at.tokens().get(subject.clauseFrom() - 1);
    int opener = subject.clauseFrom() - 1;
    boolean so = before.is("so") || before.is("as");
    boolean closed = at.isClosingQuote(opener);
    if (so) {
      opener--;
      opener -= at.is(opener, "or") ? 1 : 0;
    }
    boolean beside =
        closed
            || before.is(",")
            || before.is("—")
            || before.is("–")
            || before.is("?")
            || so && (opener < 0 || at.is(opener, ","))
            || before.is("(");
    if (!beside) {
      return false;
    }
    int that = closed ? -1 : contents.thatAfter(at, end);
    if (that >= 0 && at.indexOf(",", end, that - end) < 0) {
      return false;
    }
    return end >= at.size() || endsAside(at, end) || closed;
  }

  /** "..., says Kpler, which": the noun after the verb when the cue follows what was said. */
  @Nullable Noun invertedSubject(Place at) {
    boolean speech =
        at.cue().kind() == Kind.CLAUSE
            || at.cue().kind() == Kind.PERFORMATIVE
            || at.cue().kind() == Kind.TELL;
    if (!speech || at.to() >= at.size()) {
      return null;
    }
    var before = at.tokens().get(at.from() - 1);
    boolean closes = at.isClosingQuote(at.from() - 1) || before.is("?") || before.is("!");
    boolean follows = closes || at.cue().kind() != Kind.TELL && (before.is(",") || before.is("so"));
    if (!follows) {
      return null;
    }
    var next = at.tokens().get(at.to());
    if (words.is(Small.PRONOUN, next) && !closes) {
      return null;
    }
    var noun = nouns.after(at.tokens(), at.to()).orElse(null);
    if (noun == null) {
      return null;
    }
    boolean nominal =
        next.isCapital() || words.is(Small.DETERMINER, next) || !isThatClause(at, noun);
    boolean ends = closes || endsAside(at, noun.to());
    return nominal && ends ? noun : null;
  }

  private static boolean isThatClause(Place at, Noun noun) {
    return at.is(noun.from(), "that");
  }

  /** Whether an aside ends at {@code index}: a mark, or a time or place that leads up to one. */
  boolean endsAside(Place at, int index) {
    if (index >= at.size()) {
      return true;
    }
    var token = at.tokens().get(index);
    return at.isMark(index)
        || words.is(Small.TIME, token)
        || isTimePhrase(at, index)
        || words.isAdjunctStart(token)
        || at.isRelative(index);
  }

  /** "a year ago", "three months later": small words that lead up to a time. */
  private boolean isTimePhrase(Place at, int index) {
    for (int i = index; i < Math.min(at.size(), index + 4); i++) {
      var token = at.tokens().get(i);
      if (words.is(Small.TIME, token)) {
        return true;
      }
      if (!words.is(Small.DETERMINER, token) && !token.isNumber() && !token.is("few")) {
        return false;
      }
    }
    return false;
  }

  /** Where the words that belong to an aside end: at the mark that closes it. */
  int endOfAside(Place at, int from, @Nullable Noun noun) {
    int i = from;
    if (noun != null && noun.clauseTo() > noun.to() && isTail(at, noun)) {
      i = noun.clauseTo();
    }
    while (i < at.size() && i - from < 60 && !at.isMark(i) && !at.is(i, ":")) {
      i++;
    }
    return i;
  }

  private boolean isTail(Place at, Noun noun) {
    int next = noun.to() + 1;
    return next < at.size() && (at.isRelative(next) || isDescription(at.tokens(), next));
  }

  /** Where an aside that begins with a cue phrase ends: before the comma that closes it. */
  int asideEnd(Place at, Noun noun) {
    int end = noun.clauseTo();
    boolean relative = noun.to() + 1 < at.size() && at.isRelative(noun.to() + 1);
    boolean apposed = end > noun.to() && end < at.size() && at.is(end, ",");
    boolean apposition = apposed && (relative || isDescription(at.tokens(), noun.to() + 1));
    if (apposition || end >= at.size() - 1 && relative) {
      return end;
    }
    return noun.to();
  }

  private boolean isDescription(List<Token> tokens, int from) {
    for (int i = from; i < Math.min(tokens.size(), from + 6); i++) {
      if (words.is(Small.PERSON, tokens.get(i)) || words.is(Small.GROUP, tokens.get(i))) {
        return true;
      }
      if (tokens.get(i).is(",")) {
        return false;
      }
    }
    return false;
  }

  /** What an aside stands beside: its relative clause when it is in one, else all around it. */
  List<Range> beside(Place at, int from, int to) {
    for (int i = from - 2; i > 0; i--) {
      if (at.is(i, ",")) {
        boolean relative = at.isRelative(i + 1);
        return relative ? Place.ranges(i + 1, from, to, at.size()) : at.around(from, to);
      }
    }
    return at.around(from, to);
  }
}
