package waybill.attribution;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waybill.claim.Modality;
import waybill.text.Token;
import waybill.vocabulary.PhraseIndex;
import waybill.vocabulary.Table;
import waybill.vocabulary.Vocabulary;

/** The words of speech.tsv: cues, and the small words by which a source is found. */
final class SpeechWords {

  /** What a cue asks of the words around it; speech.tsv explains each. */
  enum Kind {
    CLAUSE,
    TELL,
    SHOW,
    OBJECT,
    COUNT,
    AT,
    PERFORMATIVE,
    BEFORE,
    AFTER,
    BY,
    NOUN,
    IMPERSONAL,
    IDIOM
  }

  /** Words that are no cues. */
  enum Small {
    DOCUMENT,
    MEDIUM,
    PERSON,
    GROUP,
    BODY,
    ADVERB,
    AUXILIARY,
    DETERMINER,
    LINK,
    BORDER,
    TIME,
    HEARER,
    PRONOUN,
    ADJUNCT,
    SUBORDINATOR,
    QUANTIFIER,
    PLURAL,
    INFINITIVE,
    STUFF,
    PASSED
  }

  /** A cue of a vocabulary row; modality null when it leaves the content as it is. */
  record Cue(Kind kind, @Nullable Modality modality, String base) {
    /**
     * Whether a word is the bare form of the verb, which a noun may look like, and no past form.
     */
    boolean isBase(String word) {
      return word.equals(base) && !base.equals("put") && !base.equals("set") && !base.equals("let");
    }
  }

  private final PhraseIndex<Cue> cues = new PhraseIndex<>();
  private final Map<Small, Set<String>> small = new EnumMap<>(Small.class);

  SpeechWords(Vocabulary vocabulary) {
    Map<String, Kind> kinds = new HashMap<>();
    for (var kind : Kind.values()) {
      kinds.put(kind.name().toLowerCase(Locale.ROOT), kind);
    }
    Map<String, Small> smalls = new HashMap<>();
    for (var kind : Small.values()) {
      smalls.put(kind.name().toLowerCase(Locale.ROOT), kind);
      small.put(kind, new HashSet<>());
    }
    for (var row : vocabulary.table("speech.tsv").rows()) {
      var kind = kinds.get(row.get(0));
      var words = smalls.get(row.get(0));
      if (kind != null) {
        var cue = new Cue(kind, modality(row), row.names(1).getFirst());
        row.names(1).forEach(phrase -> cues.add(phrase, cue));
      } else if (words != null) {
        row.names(1).forEach(word -> small(words).add(word.toLowerCase(Locale.ROOT)));
      } else {
        throw row.error("no such kind: " + row.get(0));
      }
    }
  }

  private static @Nullable Modality modality(Table.Row row) {
    var code = row.orEmpty(2);
    if (code.isEmpty() || code.equals("-")) {
      return null;
    }
    for (var modality : Modality.values()) {
      if (modality.code().equals(code)) {
        return modality;
      }
    }
    throw row.error("no such modality: " + code);
  }

  private Set<String> small(Small kind) {
    return small.getOrDefault(kind, Set.of());
  }

  Optional<PhraseIndex.Match<Cue>> cue(List<Token> tokens, int from) {
    return cues.find(tokens, from);
  }

  boolean is(Small kind, Token token) {
    return small(kind).contains(token.lower());
  }

  /** Whether the words from {@code from} to {@code to}, joined by spaces, are one of the kind. */
  boolean is(Small kind, List<Token> tokens, int from, int to) {
    if (to - from == 1) {
      return is(kind, tokens.get(from));
    }
    var words = new StringBuilder();
    for (int i = from; i < to; i++) {
      words.append(i == from ? "" : " ").append(tokens.get(i).lower());
    }
    return small(kind).contains(words.toString());
  }

  /** Whether a word can open what tells time, place or manner, and no content of a cue. */
  boolean isAdjunctStart(Token token) {
    return is(Small.ADJUNCT, token)
        || isAdverb(token) && !token.is("only") && !token.is("both") && !token.is("not");
  }

  /** Adverbs by the list or by their ending. */
  boolean isAdverb(Token token) {
    boolean form = token.lower().length() > 4 && token.lower().endsWith("ly");
    return is(Small.ADVERB, token) || form && !token.isCapital() && !is(Small.STUFF, token);
  }
}
