package waybill.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.attribution.NounPhrases.Noun;
import waybill.attribution.SpeechWords.Kind;
import waybill.attribution.SpeechWords.Small;
import waybill.attribution.Tie.Range;

/** What stands under a verb of saying to its right. */
final class Contents {
  private final SpeechWords words;
  private final NounPhrases nouns;

  Contents(SpeechWords words, NounPhrases nouns) {
    this.words = words;
    this.nouns = nouns;
  }

  /** The content to the right of a cue; null when there is none that the cue could govern. */
  @Nullable List<Range> rightContent(Place at, int from, boolean relative) {
    int start = from;
    var kind = at.cue().kind();
    boolean clausal = kind != Kind.OBJECT && kind != Kind.COUNT && kind != Kind.AT;
    int that = clausal || at.is(from, "that") ? thatAfter(at, from) : -1;
    int end = relative ? relativeEnd(at, from) : at.size();
    if (that >= 0) {
      return that + 1 < at.size()
          ? List.of(new Range(that + 1, that + 1 < end ? end : at.size()))
          : null;
    }
    while (start < at.size()
        && words.isAdverb(at.tokens().get(start))
        && !at.tokens().get(start).is("only")) {
      start++;
    }
    if (start >= at.size()) {
      return null;
    }
    boolean quote = at.isOpeningQuote(start) || at.is(start, ",") && at.isOpeningQuote(start + 1);
    if (quote && kind != Kind.PERFORMATIVE) {
      return Place.ranges(start, at.size());
    }
    if (at.is(start, ":")) {
      return List.of(new Range(start + 1, at.size()));
    }
    int colon = at.indexOf(":", start, Place.MOST_ADJUNCT);
    boolean direct = !at.isMark(start) || at.isOpeningQuote(start);
    return switch (kind) {
      case OBJECT -> direct ? List.of(new Range(start, Math.min(end, at.segmentEnd(start)))) : null;
      case COUNT ->
          at.hasFigure(start, Math.min(end, start + 10))
              ? List.of(new Range(start, Math.min(end, at.segmentEnd(start))))
              : null;
      case AT ->
          isPutAt(at, start)
              ? List.of(new Range(start, Math.min(end, at.segmentEnd(start))))
              : null;
      case CLAUSE, TELL, PERFORMATIVE, SHOW -> {
        boolean finite =
            direct
                && kind != Kind.PERFORMATIVE
                && (kind != Kind.SHOW || subjectIsDocument(at))
                && !words.isAdjunctStart(at.tokens().get(start));
        if (finite) {
          yield List.of(new Range(start, end));
        }
        int comma = at.indexOf(",", start, Place.MOST_ADJUNCT);
        if (colon >= 0 && kind != Kind.PERFORMATIVE) {
          yield List.of(new Range(colon + 1, at.size()));
        }
        boolean adjunct = direct && kind == Kind.CLAUSE && comma >= 0 && comma + 1 < end;
        yield adjunct ? List.of(new Range(comma + 1, end)) : null;
      }
      case BEFORE, AFTER, BY, NOUN, IMPERSONAL, IDIOM -> null;
    };
  }

  /** The "that" of a content clause after times, places and hearers; -1 when there is none. */
  int thatAfter(Place at, int from) {
    int commas = 0;
    int start = at.is(from, ",") ? parentheticEnd(at, from) : from;
    for (int i = start; i < Math.min(at.size(), from + Place.MOST_ADJUNCT); i++) {
      var token = at.tokens().get(i);
      if (token.is("that")) {
        return i;
      }
      if (token.is(",")) {
        commas++;
      }
      boolean broken =
          token.is(";")
              || token.is(":")
              || token.is(".")
              || at.isClosingQuote(i)
              || commas > 2
              || commas == 1 && at.cue().kind() != Kind.TELL;
      if (broken) {
        return -1;
      }
    }
    return -1;
  }

  /**
   * After ", on page 41 of a report," right before "that"; {@code comma} itself if there is none.
   */
  private static int parentheticEnd(Place at, int comma) {
    int close = at.indexOf(",", comma + 1, Place.MOST_ADJUNCT);
    return close > 0 && at.is(close + 1, "that") ? close + 1 : comma;
  }

  /** "... at 5 million", "... at between": a figure soon after "at", "as" or "to". */
  private boolean isPutAt(Place at, int from) {
    for (int i = from; i < Math.min(at.size(), from + 40); i++) {
      if (at.is(i, ";")) {
        return false;
      }
      if ((at.is(i, "at") || at.is(i, "as") || at.is(i, "to")) && at.hasFigure(i + 1, i + 6)) {
        return true;
      }
    }
    return false;
  }

  /** "The relief the envoys put at ...", "an economy that the bank puts at ...". */
  List<Range> withFronted(Place at, Noun subject, List<Range> content) {
    if (!at.is(at.to(), "at") && !at.is(at.to(), "as")) {
      return content;
    }
    int before = subject.from() - 1;
    boolean relative = before > 0 && (at.is(before, "that") || at.is(before, "which"));
    var fronted = relative ? nouns.before(at.tokens(), before).orElse(null) : null;
    int from = fronted == null ? at.segmentStart(subject.from()) : fronted.from();
    int to = relative ? before : subject.from();
    return content.isEmpty()
        ? content
        : Place.ranges(from, to, content.getFirst().from(), content.getFirst().to());
  }

  private static int relativeEnd(Place at, int from) {
    int comma = at.indexOf(",", from, 60);
    return comma < 0 ? at.size() : comma;
  }

  private boolean subjectIsDocument(Place at) {
    for (int i = Math.max(0, at.from() - 6); i < at.from(); i++) {
      if (words.is(Small.DOCUMENT, at.tokens().get(i))) {
        return true;
      }
    }
    return false;
  }

  /** "said in its yearly survey", "says in the document". */
  boolean saysInDocument(Place at, int from) {
    if (!at.is(from, "in") && !at.is(from, "on")) {
      return false;
    }
    for (int i = from + 1; i < Math.min(at.size(), from + 8); i++) {
      if (words.is(Small.DOCUMENT, at.tokens().get(i))) {
        return true;
      }
      if (at.isMark(i)) {
        return false;
      }
    }
    return false;
  }
}
