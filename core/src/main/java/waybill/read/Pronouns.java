package waybill.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waybill.claim.Party;
import waybill.mention.PartyMention;
import waybill.mention.PartyMention.Form;
import waybill.text.Sentence;
import waybill.text.Span;
import waybill.text.Token;

/**
 * Resolves pronouns and plain descriptions to the party spoken of: the subject of the clause or
 * sentence before. A simple form of salience (S. Lappin and H. Leass, 1994) without syntax.
 */
final class Pronouns {
  private static final Set<String> PRONOUNS =
      Set.of("it", "its", "they", "their", "he", "his", "she", "her", "them");
  private static final Set<String> FIRST_PERSON = Set.of("we", "our", "ours", "us");
  private static final Set<String> NOUNS =
      Set.of(
          "country",
          "island",
          "bloc",
          "kingdom",
          "republic",
          "company",
          "firm",
          "regime",
          "nation",
          "alliance",
          "movement",
          "junta",
          "lender");

  private static final Set<String> CLAUSE_OPENERS =
      Set.of(
          "that", "and", "but", "which", "when", "while", "because", "if", "as", "what", "where",
          "than", "since", "after", "before", "so", "said", "says");

  private Pronouns() {}

  /**
   * The parties of the document with the resolved ones among them, in order.
   *
   * @param speaker whom "we" means outside quotations; null when not known
   */
  static List<List<PartyMention>> resolve(
      List<Sentence> sentences, List<List<PartyMention>> parties, @Nullable Party speaker) {
    var all = new ArrayList<List<PartyMention>>();
    boolean quoted = false;
    @Nullable Party subject = null;
    for (int i = 0; i < sentences.size(); i++) {
      var sentence = sentences.get(i);
      var known = parties.get(i);
      var merged = new ArrayList<PartyMention>();
      int next = 0;
      quoted = quoted && i > 0 && sentences.get(i - 1).block() == sentence.block();
      @Nullable Party latest = null;
      for (int t = 0; t < sentence.size(); t++) {
        var token = sentence.token(t);
        while (next < known.size() && known.get(next).span().start() <= token.span().start()) {
          latest = known.get(next).party();
          merged.add(known.get(next++));
        }
        quoted = quoted(quoted, token.text());
        if (speaker != null && !quoted && isFirstPerson(token)) {
          merged.add(new PartyMention(token.span(), speaker, Form.PRONOUN));
        }
        var span = described(sentence, t);
        var inside = span != null && known.stream().anyMatch(p -> p.span().overlaps(span));
        boolean object = latest != null && isObject(sentence, t);
        var party = latest == null || object ? subject : latest;
        if (span != null && !inside && party != null) {
          merged.add(new PartyMention(span, party, Form.PRONOUN));
        }
      }
      while (next < known.size()) {
        merged.add(known.get(next++));
      }
      subject = subject(sentence, known, subject);
      all.add(merged);
    }
    return all;
  }

  /** The first party of a sentence that no preposition leads to, else the subject before. */
  private static @Nullable Party subject(
      Sentence sentence, List<PartyMention> parties, @Nullable Party before) {
    var placed = parties.stream().map(party -> Placed.in(sentence, party)).toList();
    var slots = Slot.of(sentence, placed, List.of());
    for (int i = 0; i < slots.size(); i++) {
      if (slots.get(i).equals("free") || slots.get(i).equals("owner")) {
        return parties.get(i).party();
      }
    }
    return before != null || parties.isEmpty() ? before : parties.getFirst().party();
  }

  /** "Japan gave it trucks": an object is not the subject of its own clause. */
  private static boolean isObject(Sentence sentence, int t) {
    var token = sentence.token(t);
    if (!token.is("it") && !token.is("them")) {
      return false;
    }
    return t > 0
        && sentence.token(t - 1).isWord()
        && !CLAUSE_OPENERS.contains(sentence.token(t - 1).lower());
  }

  private static boolean quoted(boolean quoted, String mark) {
    return switch (mark) {
      case "“" -> true;
      case "”" -> false;
      case "\"" -> !quoted;
      default -> quoted;
    };
  }

  /** "US" is a state. */
  private static boolean isFirstPerson(Token token) {
    return FIRST_PERSON.contains(token.lower()) && !token.text().equals("US");
  }

  private static @Nullable Span described(Sentence sentence, int t) {
    var token = sentence.token(t);
    if (PRONOUNS.contains(token.lower())) {
      return token.span();
    }
    boolean noun =
        token.is("the") && t + 1 < sentence.size() && NOUNS.contains(sentence.token(t + 1).lower());
    return noun ? sentence.span(t, t + 2) : null;
  }
}
