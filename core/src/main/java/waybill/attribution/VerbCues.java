package waybill.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.attribution.NounPhrases.Noun;
import waybill.attribution.Sources.Source;
import waybill.attribution.SpeechWords.Kind;
import waybill.attribution.SpeechWords.Small;
import waybill.text.Token;

/** Cues that are verbs with a subject: "X said that", "X puts it at", "is told by X". */
final class VerbCues {
  private final SpeechWords words;
  private final NounPhrases nouns;
  private final VerbForms verbForms;
  private final Asides asides;
  private final Contents contents;

  VerbCues(
      SpeechWords words, NounPhrases nouns, VerbForms verbForms, Asides asides, Contents contents) {
    this.words = words;
    this.nouns = nouns;
    this.verbForms = verbForms;
    this.asides = asides;
    this.contents = contents;
  }

  @Nullable Tie verb(Place at) {
    if (!verbForms.isVerb(at)) {
      return null;
    }
    if (verbForms.isPassive(at)) {
      return passive(at);
    }
    var subject = nouns.before(at.tokens(), at.from()).orElse(null);
    var inverted = asides.invertedSubject(at);
    if (inverted != null) {
      return inverted(at, inverted);
    }
    if (subject == null) {
      return elided(at);
    }
    return active(at, subject);
  }

  /** "was told by X that ...", "is put by X at ...". */
  private @Nullable Tie passive(Place at) {
    if (!at.is(at.to(), "by")) {
      return null;
    }
    var noun = nouns.after(at.tokens(), at.to() + 1).orElse(null);
    if (noun == null) {
      return null;
    }
    var source = at.sources().of(at.sentence(), noun);
    if (source == null) {
      return null;
    }
    int that = at.indexOf("that", noun.to(), Place.MOST_ADJUNCT);
    boolean clause = that >= 0 && at.cue().kind() != Kind.AT;
    if (at.cue().kind() == Kind.AT && !at.hasFigure(noun.to(), at.size())) {
      return null;
    }
    int end = at.segmentEnd(noun.to());
    var content =
        clause
            ? Place.ranges(that + 1, at.size())
            : Place.ranges(at.segmentStart(at.from()), at.from(), noun.to(), end);
    return at.tie(at.from(), noun.to(), source, null, content, clause);
  }

  private @Nullable Tie inverted(Place at, Noun noun) {
    var source = at.sources().of(at.sentence(), noun);
    if (source == null) {
      return null;
    }
    int end = asides.endOfAside(at, noun.to(), noun);
    return at.tie(at.from(), end, source, null, at.around(at.from(), end), true);
  }

  /** "... and denied that": the verb shares the subject of the cue before it. */
  private @Nullable Tie elided(Place at) {
    int i = at.from() - 1;
    while (i > 0 && words.isAdverb(at.tokens().get(i))) {
      i--;
    }
    var before = at.tokens().get(i);
    boolean joined = before.is("and") || before.is("but") || before.is(",") || before.is("or");
    if (!joined) {
      return null;
    }
    var content = contents.rightContent(at, at.to(), false);
    if (content == null || before.is(",")) {
      return null;
    }
    var previous = at.previous();
    if (previous != null && previous.source() != null) {
      return at.tie(at.from(), at.to(), previous.source(), previous.teller(), content, true);
    }
    var noun = sharedSubject(at);
    var source = noun == null ? null : at.sources().of(at.sentence(), noun);
    return source == null ? null : at.tie(at.from(), at.to(), source, null, content, false);
  }

  /** Whose verbs are joined by "and": before a relative clause, or at the sentence's beginning. */
  private @Nullable Noun sharedSubject(Place at) {
    for (int i = at.from() - 1; i > Math.max(1, at.from() - 40); i--) {
      if (at.isRelative(i) && at.is(i - 1, ",")) {
        return nouns.before(at.tokens(), i - 1).orElse(null);
      }
    }
    return null;
  }

  private @Nullable Tie active(Place at, Noun subject) {
    var antecedent = antecedent(at, subject);
    if (antecedent == null) {
      return null;
    }
    int hearerEnd = at.to();
    @Nullable Source teller = null;
    if (at.cue().kind() == Kind.TELL) {
      var hearer = nouns.after(at.tokens(), at.to()).orElse(null);
      if (hearer == null) {
        return null;
      }
      hearerEnd = hearer.to();
    }
    boolean relative = antecedent != subject;
    boolean within = relative || isWithin(at, subject);
    if (at.cue().kind() == Kind.COUNT && !isNamed(at, antecedent)) {
      return null;
    }
    boolean narrated = at.cue().kind() == Kind.COUNT || at.cue().kind() == Kind.OBJECT;
    if (narrated && isSubordinator(at, subject.clauseFrom() - 1)) {
      return null;
    }
    boolean aside = !relative && asides.isAside(at, subject, hearerEnd);
    var content = aside ? null : contents.rightContent(at, hearerEnd, within);
    if (content == null && !aside) {
      return null;
    }
    var source = at.sources().of(at.sentence(), antecedent);
    if (source == null) {
      return null;
    }
    if (contents.saysInDocument(at, hearerEnd)) {
      source = source.inDocument();
    }
    if (at.cue().kind() == Kind.TELL) {
      teller = teller(at, hearerEnd);
    }
    if (!aside && content != null && at.cue().kind() == Kind.AT) {
      content = contents.withFronted(at, subject, content);
    }
    if (!aside) {
      return at.tie(
          subject.from(),
          hearerEnd,
          source,
          teller,
          content == null ? List.of() : content,
          carries(at) && !within);
    }
    int end = asides.endOfAside(at, hearerEnd, null);
    return at.tie(
        subject.clauseFrom(), end, source, teller, at.around(subject.clauseFrom(), end), true);
  }

  /** Whether the cue stands in a clause that describes something: "which X says it has". */
  private boolean isWithin(Place at, Noun subject) {
    int before = subject.clauseFrom() - 1;
    return before > 0
        && (at.isRelative(before) || at.is(before, "that") || isSubordinator(at, before));
  }

  private boolean isSubordinator(Place at, int index) {
    return index >= 0 && words.is(Small.SUBORDINATOR, at.tokens().get(index));
  }

  /** Counting is saying when a name, a pronoun or "the researchers" counts. */
  private boolean isNamed(Place at, Noun noun) {
    var first = at.tokens().get(noun.from());
    return first.is("the")
        || words.is(Small.PRONOUN, first)
        || at.tokens().subList(noun.from(), noun.to()).stream().anyMatch(Token::isCapital);
  }

  private static boolean carries(Place at) {
    return switch (at.cue().kind()) {
      case CLAUSE, TELL, BEFORE, NOUN, AFTER -> true;
      case SHOW, OBJECT, COUNT, AT, PERFORMATIVE, BY, IMPERSONAL, IDIOM -> false;
    };
  }

  /** The noun that "who" or "which" stands for; the subject itself when it is no such word. */
  private @Nullable Noun antecedent(Place at, Noun subject) {
    boolean relative = subject.to() - subject.from() == 1 && at.isRelative(subject.from());
    if (!relative) {
      return subject;
    }
    if (!at.is(subject.from() - 1, ",") && !at.is(subject.from() - 1, "and")) {
      return null;
    }
    if (at.is(subject.from() - 1, "and")) {
      return sharedSubject(at);
    }
    return nouns.before(at.tokens(), subject.from() - 1).orElse(null);
  }

  private @Nullable Source teller(Place at, int hearerEnd) {
    var hearer = nouns.after(at.tokens(), at.to()).orElse(null);
    if (hearer == null || hearer.to() != hearerEnd) {
      return null;
    }
    var last = at.tokens().get(hearer.to() - 1);
    if (!last.isCapital() || words.is(Small.HEARER, last)) {
      return null;
    }
    return at.sources().teller(at.sentence(), hearer);
  }
}
