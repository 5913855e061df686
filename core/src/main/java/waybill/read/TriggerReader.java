package waybill.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import waybill.read.Frame.WordClass;
import waybill.read.Trigger.Form;
import waybill.read.TriggerIndex.Entry;
import waybill.read.TriggerIndex.Shape;
import waybill.text.Sentence;
import waybill.text.Token;
import waybill.vocabulary.PhraseIndex;
import waybill.vocabulary.Vocabulary;

/** Finds the words of frames in a sentence and tells verbs from nouns by their neighbours. */
final class TriggerReader {
  private static final Set<String> BE =
      Set.of(
          "is", "are", "was", "were", "be", "been", "being", "am", "'re", "'m", "get", "got",
          "gets");
  private static final Set<String> HAVE = Set.of("has", "have", "had", "having", "'ve");
  private static final Set<String> MODAL =
      Set.of(
          "will", "would", "may", "might", "could", "can", "shall", "should", "must", "did", "does",
          "do", "cannot", "'ll", "'d");
  private static final Set<String> SKIP =
      Set.of(
          "not",
          "never",
          "n't",
          "also",
          "already",
          "now",
          "since",
          "just",
          "recently",
          "still",
          "only",
          "once",
          "again",
          "then",
          "even",
          "so",
          "far",
          "all",
          "both",
          "ever",
          "soon",
          "later",
          "probably",
          "reportedly",
          "allegedly",
          "officially",
          "been",
          "first",
          "either",
          "no",
          "longer");
  private static final Set<String> PRONOUN =
      Set.of(
          "i", "we", "you", "they", "he", "she", "it", "who", "which", "that", "them", "us", "him");
  private static final Set<String> BEFORE_VERB =
      Set.of("i", "we", "they", "he", "she", "would", "could", "should", "must", "cannot", "will");
  private static final Set<String> NOMINAL =
      Set.of(
          "the",
          "a",
          "an",
          "its",
          "their",
          "his",
          "her",
          "our",
          "my",
          "this",
          "that",
          "these",
          "those",
          "of",
          "in",
          "for",
          "on",
          "with",
          "by",
          "from",
          "at",
          "any",
          "no",
          "some",
          "such",
          "each",
          "every",
          "'s",
          "annual",
          "total",
          "new",
          "first",
          "second",
          "third",
          "last",
          "latest",
          "next",
          "more",
          "another",
          "several",
          "two",
          "three",
          "large",
          "small",
          "big",
          "military",
          "arms",
          "foreign",
          "joint",
          "under",
          "as",
          "per",
          "and");

  /** Where one of these follows, "exports" and "sales" are things: "exports to China fell". */
  private static final Set<String> AFTER_NOUN =
      Set.of(
          "of", "to", "from", "by", "are", "were", "is", "was", "have", "has", "had", "rose",
          "fell", "will", "would", "worth", "and", "in", "which", "that");

  private final TriggerIndex index;

  TriggerReader(Vocabulary vocabulary) {
    index = new TriggerIndex(vocabulary);
  }

  /** The triggers of a sentence, in order, apart from each other. */
  List<Trigger> read(Sentence sentence) {
    var triggers = new ArrayList<Trigger>();
    int i = 0;
    while (i < sentence.size()) {
      var match =
          sentence.token(i).isWord() || sentence.token(i).shape() == Token.Shape.SIGN
              ? index.find(sentence.tokens(), i)
              : java.util.Optional.<PhraseIndex.Match<Entry>>empty();
      if (match.isEmpty()) {
        i++;
        continue;
      }
      var trigger = trigger(sentence, match.get());
      if (trigger != null && !isAuxiliaryHave(sentence.tokens(), match.get())) {
        triggers.add(trigger);
      }
      i = match.get().to();
    }
    return triggers;
  }

  private static @org.jspecify.annotations.Nullable Trigger trigger(
      Sentence sentence, PhraseIndex.Match<Entry> match) {
    var tokens = sentence.tokens();
    var auxiliaries = new LinkedHashSet<String>();
    int group = match.from();
    while (group > 0 && match.from() - group < 6 && isGroupWord(tokens.get(group - 1))) {
      group--;
      auxiliaries.add(tokens.get(group).lower());
    }
    while (group < match.from()
        && SKIP.contains(tokens.get(group).lower())
        && !isAuxiliary(tokens.get(group).lower())) {
      group++;
    }
    boolean verb = isVerb(tokens, match, auxiliaries, group);
    var frames = new ArrayList<Frame>();
    var shapes = new HashSet<Shape>();
    for (var entry : match.values()) {
      if (entry.frame().wordClass() == WordClass.PHRASE || (entry.shape() == Shape.NOUN) != verb) {
        frames.add(entry.frame());
        shapes.add(entry.shape());
      }
    }
    if (frames.isEmpty()) {
      return null;
    }
    var form = verb ? form(tokens, match.from(), match.to(), shapes, auxiliaries) : Form.NOUN;
    return new Trigger(
        frames,
        match.from(),
        match.to(),
        form,
        verb ? group : match.from(),
        verb ? auxiliaries : Set.of());
  }

  /** The "has" of "has sent", "had been" or "have to" holds nothing. */
  private boolean isAuxiliaryHave(List<Token> tokens, PhraseIndex.Match<Entry> match) {
    if (match.to() - match.from() != 1 || !HAVE.contains(tokens.get(match.from()).lower())) {
      return false;
    }
    int next = match.to();
    while (next < tokens.size()
        && next < match.to() + 3
        && (SKIP.contains(tokens.get(next).lower()) || tokens.get(next).lower().endsWith("ly"))
        && !tokens.get(next).is("been")) {
      next++;
    }
    if (next >= tokens.size()) {
      return false;
    }
    var word = tokens.get(next).lower();
    return word.equals("been")
        || word.equals("to")
        || word.endsWith("ed")
        || index.isIrregularParticiple(word);
  }

  private static boolean isAuxiliary(String word) {
    return BE.contains(word) || HAVE.contains(word) || MODAL.contains(word) || word.equals("to");
  }

  private static boolean isGroupWord(Token token) {
    var word = token.lower();
    return isAuxiliary(word)
        || SKIP.contains(word)
        || (word.endsWith("ly") && token.isWord())
        || word.endsWith("n't");
  }

  private static boolean isVerb(
      List<Token> tokens, PhraseIndex.Match<Entry> match, Set<String> auxiliaries, int group) {
    boolean canVerb = false;
    boolean canNoun = false;
    boolean ambiguous = false;
    for (var entry : match.values()) {
      canNoun |= entry.shape() == Shape.NOUN;
      canVerb |= entry.shape() != Shape.NOUN;
      ambiguous |= entry.shape() == Shape.BASE || entry.shape() == Shape.S;
    }
    boolean phrase =
        match.values().stream().anyMatch(e -> e.frame().wordClass() == WordClass.PHRASE);
    if (!canVerb && !phrase && isVerbPlace(tokens, match.from())) {
      return true;
    }
    if (!canVerb || !canNoun) {
      return canVerb && (!ambiguous || !isNominal(tokens, match.from()));
    }
    if (auxiliaries.stream().anyMatch(TriggerReader::isAuxiliary)) {
      return !(auxiliaries.size() == 1
          && auxiliaries.contains("to")
          && isNominalAfterTo(tokens, match));
    }
    if (!ambiguous) {
      boolean gerund = match.values().stream().anyMatch(e -> e.shape() == Shape.ING);
      return !gerund || !isNominal(tokens, match.from());
    }
    if (group == 0) {
      return false;
    }
    var before = tokens.get(group - 1);
    if (PRONOUN.contains(before.lower()) && !before.is("that")) {
      return true;
    }
    if (isNominal(tokens, match.from())) {
      return false;
    }
    boolean objectFollows =
        match.to() < tokens.size()
            && (tokens.get(match.to()).isNumber()
                || Set.of(
                        "the", "a", "an", "its", "their", "his", "more", "some", "up", "at",
                        "about", "around", "to", "nearly", "almost", "over")
                    .contains(tokens.get(match.to()).lower())
                || tokens.get(match.to()).is("$")
                || tokens.get(match.to()).is("€"));
    if (objectFollows) {
      return before.isWord();
    }
    boolean namedSubject =
        before.isCapital()
            || (before.isWord() && match.values().stream().anyMatch(e -> e.shape() == Shape.S));
    boolean noun =
        match.to() >= tokens.size()
            || !tokens.get(match.to()).isWord()
            || AFTER_NOUN.contains(tokens.get(match.to()).lower());
    return namedSubject && !noun;
  }

  /** "They deal in copper", "will lunch": no noun follows these, listed as a verb or not. */
  private static boolean isVerbPlace(List<Token> tokens, int at) {
    if (at == 0 || tokens.get(at).isCapital() || tokens.get(at).lower().endsWith("s")) {
      return false;
    }
    var before = tokens.get(at - 1);
    return BEFORE_VERB.contains(before.lower()) && !(before.isCapital() && at > 1);
  }

  private static boolean isNominal(List<Token> tokens, int at) {
    if (at == 0) {
      return false;
    }
    var before = tokens.get(at - 1);
    return NOMINAL.contains(before.lower()) || before.isNumber();
  }

  /** "to exports of", "to aid": after "to" a noun in the plural is no infinitive. */
  private static boolean isNominalAfterTo(List<Token> tokens, PhraseIndex.Match<Entry> match) {
    boolean base = match.values().stream().anyMatch(entry -> entry.shape() == Shape.BASE);
    return !base || (match.to() < tokens.size() && tokens.get(match.to()).is("of"));
  }

  private static Form form(
      List<Token> tokens, int from, int to, Set<Shape> shapes, Set<String> auxiliaries) {
    boolean be = auxiliaries.stream().anyMatch(BE::contains);
    boolean have = auxiliaries.stream().anyMatch(HAVE::contains);
    boolean participle =
        shapes.contains(Shape.PARTICIPLE) || shapes.contains(Shape.PAST_OR_PARTICIPLE);
    if (participle && be) {
      return Form.PASSIVE;
    }
    if (shapes.contains(Shape.ING)) {
      return Form.PARTICIPLE;
    }
    if (auxiliaries.contains("to") && shapes.contains(Shape.BASE)) {
      return Form.INFINITIVE;
    }
    if (participle && !have && !auxiliaries.contains("to")) {
      boolean only = !shapes.contains(Shape.PAST) && !shapes.contains(Shape.PAST_OR_PARTICIPLE);
      var next = to < tokens.size() ? tokens.get(to).lower() : "";
      boolean complement =
          Set.of(
                  "by", "to", "from", "in", "on", "at", "for", "last", "under", "over", ",", ".",
                  ")", "since", "between", "with", "during")
              .contains(next);
      boolean afterMark = from > 0 && tokens.get(from - 1).shape() == Token.Shape.MARK;
      if (only || next.equals("by") || (afterMark && complement)) {
        return Form.REDUCED;
      }
    }
    return Form.ACTIVE;
  }
}
