package waybill.attribution;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.attribution.NounPhrases.Noun;
import waybill.attribution.Sources.Source;
import waybill.attribution.SpeechWords.Kind;
import waybill.attribution.SpeechWords.Small;
import waybill.attribution.Tie.Range;
import waybill.text.Token;

/** Cues that are no verbs: "according to X", "by X's count", "quoted by X", "it is believed". */
final class PhraseCues {
  private final SpeechWords words;
  private final NounPhrases nouns;
  private final Asides asides;

  PhraseCues(SpeechWords words, NounPhrases nouns, Asides asides) {
    this.words = words;
    this.nouns = nouns;
    this.asides = asides;
  }

  /** "According to X, ...", "..., according to X". */
  @Nullable Tie prefix(Place at) {
    var noun = nouns.after(at.tokens(), at.to()).orElse(null);
    if (noun == null || Character.isDigit(at.tokens().get(at.to()).text().charAt(0))) {
      return null;
    }
    if (at.cue().kind() == Kind.BEFORE
        && at.is(at.from(), "per")
        && !at.tokens().get(at.to()).isCapital()) {
      return null;
    }
    var source = sourceOf(at, noun);
    if (source == null) {
      return null;
    }
    int end = asides.asideEnd(at, noun);
    return at.tie(at.from(), end, source, null, at.around(at.from(), end), true);
  }

  /** The source of a phrase; for "tables that X put online" it is X. */
  private @Nullable Source sourceOf(Place at, Noun noun) {
    boolean document = words.is(Small.DOCUMENT, at.tokens().get(noun.to() - 1));
    boolean made = document && (at.is(noun.to(), "that") || at.is(noun.to(), "which"));
    var maker = made ? nouns.after(at.tokens(), noun.to() + 1).orElse(null) : null;
    var source = at.sources().of(at.sentence(), maker == null ? noun : maker);
    return source == null || maker == null ? source : source.inDocument();
  }

  /** "..., if X is to be believed". */
  @Nullable Tie suffix(Place at) {
    int verb = at.is(at.from() - 1, "'s") ? at.from() - 1 : at.from();
    var noun = nouns.before(at.tokens(), verb).orElse(null);
    if (noun == null) {
      return null;
    }
    int from = noun.from();
    int back = from;
    while (back > 0 && from - back < 12 && !at.is(back - 1, "if") && !at.is(back - 1, ",")) {
      back--;
    }
    if (!at.is(back - 1, "if")) {
      return null;
    }
    var source = at.sources().of(at.sentence(), owner(at.tokens(), noun));
    if (source == null) {
      return null;
    }
    return at.tie(back - 1, at.to(), source, null, at.around(back - 1, at.to()), true);
  }

  /** The owner of a word that is good: "Gallant" in "Gallant's word". */
  private static Noun owner(List<Token> tokens, Noun noun) {
    for (int i = noun.from() + 1; i < noun.to(); i++) {
      if (tokens.get(i).is("'s")) {
        return new Noun(noun.from(), i, noun.from(), i);
      }
    }
    return noun;
  }

  /** "own", "final", "old": a word between an owner and what he counts. */
  private static boolean isAttribute(Place at, int index) {
    return at.tokens().get(index).shape() == Token.Shape.LOWER && !at.is(index, "'s");
  }

  /** "by X's count", "in X's telling"; "X's estimate of ... comes to". */
  @Nullable Tie possession(Place at) {
    int apostrophe = at.from() - 1;
    while (apostrophe > 0 && at.from() - apostrophe < 3 && isAttribute(at, apostrophe)) {
      apostrophe--;
    }
    if (!at.is(apostrophe, "'s")) {
      return null;
    }
    var noun = nouns.before(at.tokens(), apostrophe).orElse(null);
    if (noun == null || noun.to() != apostrophe) {
      return null;
    }
    int from = noun.from();
    boolean led = at.is(from - 1, "by") || at.is(from - 1, "in") || at.is(from - 1, "on");
    var source = at.sources().of(at.sentence(), noun);
    if (source == null) {
      return null;
    }
    if (led) {
      return at.tie(from - 1, at.to(), source, null, at.around(from - 1, at.to()), true);
    }
    boolean figures = at.cue().modality() != null || at.hasFigure(at.to(), at.size());
    return figures
        ? at.tie(
            from, at.to(), source, null, List.of(new Range(at.to(), at.segmentEnd(at.to()))), true)
        : null;
  }

  /** "X quoted by Y": Y is the nearer teller; the content is told by other cues or a colon. */
  @Nullable Tie quoted(Place at) {
    var teller = nouns.after(at.tokens(), at.to()).orElse(null);
    var noun = nouns.before(at.tokens(), at.from()).orElse(null);
    if (teller == null || noun == null) {
      return null;
    }
    int colon = at.indexOf(":", teller.to(), Place.MOST_ADJUNCT);
    var source = colon < 0 ? null : at.sources().of(at.sentence(), noun);
    return source == null
        ? null
        : at.tie(
            noun.from(),
            teller.to(),
            source,
            at.sources().teller(at.sentence(), teller),
            Place.ranges(colon + 1, at.size()),
            true);
  }

  Tie impersonal(Place at) {
    int from = at.from();
    int start = at.segmentStart(from);
    int end = at.segmentEnd(at.to());
    boolean adverb = at.to() - at.from() == 1;
    if (adverb) {
      return at.tie(
          from, at.to(), null, null, List.of(new Range(at.to(), at.segmentEnd(at.to()))), false);
    }
    var content = new ArrayList<Range>();
    if (start < from) {
      content.add(new Range(start, from));
    }
    if (at.to() < end) {
      content.add(new Range(at.to(), end));
    }
    return at.tie(from, at.to(), null, null, content, false);
  }
}
