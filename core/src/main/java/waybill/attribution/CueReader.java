package waybill.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waybill.attribution.NounPhrases.Noun;
import waybill.attribution.SpeechWords.Cue;
import waybill.attribution.SpeechWords.Kind;
import waybill.text.Sentence;
import waybill.text.Token;
import waybill.vocabulary.PhraseIndex.Match;

/** Finds the cues of one sentence with their sources and contents. */
final class CueReader {
  private final SpeechWords words;
  private final NounPhrases nouns;
  private final PhraseCues phrases;
  private final VerbCues verbs;

  CueReader(SpeechWords words) {
    this.words = words;
    this.nouns = new NounPhrases(words);
    var contents = new Contents(words, nouns);
    var asides = new Asides(words, nouns, contents);
    this.phrases = new PhraseCues(words, nouns, asides);
    this.verbs = new VerbCues(words, nouns, new VerbForms(words), asides, contents);
  }

  /** The ties of a sentence in the order of their cues. */
  List<Tie> ties(Sentence sentence, Sources sources) {
    var ties = new ArrayList<Tie>();
    var tokens = sentence.tokens();
    int i = 0;
    while (i < tokens.size()) {
      var match = words.cue(tokens, i).orElse(null);
      if (match == null) {
        i++;
        continue;
      }
      if (match.value().kind() == Kind.IDIOM) {
        i = match.to();
        continue;
      }
      var tie = tie(sentence, match, sources, ties.isEmpty() ? null : ties.getLast());
      if (tie != null) {
        ties.add(tie);
        i = match.to();
      } else {
        i++;
      }
    }
    if (ties.stream().allMatch(tie -> tie.source() == null)) {
      var tie = announced(sentence, sources);
      if (tie != null) {
        ties.add(tie);
      }
    }
    return Clipping.clip(sentence, ties);
  }

  private @Nullable Tie tie(
      Sentence sentence, Match<Cue> match, Sources sources, @Nullable Tie previous) {
    for (var cue : match.values()) {
      var at = new Place(sentence, match.from(), match.to(), cue, sources, previous);
      var tie =
          switch (cue.kind()) {
            case BEFORE -> phrases.prefix(at);
            case AFTER -> phrases.suffix(at);
            case BY -> phrases.quoted(at);
            case IDIOM -> null;
            case NOUN -> phrases.possession(at);
            case IMPERSONAL -> phrases.impersonal(at);
            case CLAUSE, TELL, SHOW, OBJECT, COUNT, AT, PERFORMATIVE -> verbs.verb(at);
          };
      if (tie != null) {
        return tie;
      }
    }
    return null;
  }

  /** "X doubts it: "Nobody pays that."": a colon and a quotation, whatever the verb. */
  private @Nullable Tie announced(Sentence sentence, Sources sources) {
    var tokens = sentence.tokens();
    for (int i = 2; i + 1 < tokens.size(); i++) {
      boolean opens = tokens.get(i).is(":") && isOpening(tokens.get(i + 1));
      if (opens) {
        int colon = i;
        var noun =
            nouns.after(tokens, 0).filter(n -> n.to() < colon).or(() -> name(tokens)).orElse(null);
        var source = noun == null || noun.to() >= i ? null : sources.of(sentence, noun);
        return source == null
            ? null
            : new Tie(
                i, i + 1, i, i + 1, source, null, Place.ranges(i + 1, tokens.size()), null, false);
      }
    }
    return null;
  }

  /** The capitals that open a sentence, where no known verb ends its subject. */
  private static Optional<Noun> name(List<Token> tokens) {
    int to = 0;
    while (to < tokens.size() && tokens.get(to).isCapital()) {
      to++;
    }
    return to < 2 ? Optional.empty() : Optional.of(new Noun(0, to, 0, to));
  }

  private static boolean isOpening(Token token) {
    return token.is("\"") || token.is("“") || token.is("«") || token.is("„");
  }
}
