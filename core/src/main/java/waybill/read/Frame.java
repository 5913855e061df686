package waybill.read;

import java.util.Locale;
import waybill.claim.Kind;

/**
 * A word that says what was done, and which part its subject plays; a row of frames.tsv.
 *
 * @param word the verb's base form, the noun's singular, or the phrase
 * @param kind what it makes
 * @param stage of a transfer; "-" for other kinds
 * @param wordClass verb, noun or phrase
 * @param part what its subject or owner is
 * @param row where it stands in the vocabulary, for explanations
 */
public record Frame(
    String word, Kind kind, String stage, WordClass wordClass, Part part, String row) {

  /** The grammatical class of the word. */
  public enum WordClass {
    VERB,
    NOUN,
    PHRASE
  }

  /** What the subject of a verb, or the owner of a noun, is. */
  public enum Part {
    /** The supplier: "send". */
    GIVES,
    /** The recipient: "receive". */
    TAKES,
    /** The thing itself: "arrive". */
    MOVES,
    /** The party of the claim: "lose", "produce". */
    SELF,
    /** Not the party, who owns the object: "destroy". */
    HITS,
    NONE
  }

  private static final String[][] SENSES = new String[Kind.values().length][Part.values().length];

  static {
    for (var kind : Kind.values()) {
      for (var part : Part.values()) {
        SENSES[kind.ordinal()][part.ordinal()] =
            kind.code() + "." + part.name().toLowerCase(Locale.ROOT);
      }
    }
  }

  /** Kind and part in one word, as features name it. */
  String sense() {
    return SENSES[kind.ordinal()][part.ordinal()];
  }
}
