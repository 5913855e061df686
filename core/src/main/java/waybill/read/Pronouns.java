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

/**
 * Resolves pronouns and plain descriptions to the party spoken of: the subject of the clause or
 * sentence before. A simple form of salience (S. Lappin and H. Leass, 1994) without syntax.
 */
final class Pronouns {
  private static final Set<String> PRONOUNS =
      Set.of("it", "its", "they", "their", "he", "his", "she", "her", "them");
  private static final Set<String> NOUNS =
      Set.of(
          "country",
          "island",
          "bloc",
          "kingdom",
          "republic",
          "government",
          "company",
          "firm",
          "regime",
          "nation",
          "state",
          "group",
          "alliance",
          "union",
          "movement",
          "agency",
          "army",
          "navy",
          "ministry",
          "capital",
          "leader",
          "minister",
          "president",
          "fund",
          "bank",
          "militia",
          "rebels",
          "junta");

  private Pronouns() {}

  /** The parties of the document with the resolved ones among them, in order. */
  static List<List<PartyMention>> resolve(
      List<Sentence> sentences, List<List<PartyMention>> parties) {
    var all = new ArrayList<List<PartyMention>>();
    @Nullable Party subject = null;
    for (int i = 0; i < sentences.size(); i++) {
      var sentence = sentences.get(i);
      var known = parties.get(i);
      var merged = new ArrayList<PartyMention>();
      int next = 0;
      @Nullable Party latest = null;
      for (int t = 0; t < sentence.size(); t++) {
        var token = sentence.token(t);
        while (next < known.size() && known.get(next).span().start() <= token.span().start()) {
          latest = known.get(next).party();
          merged.add(known.get(next++));
        }
        var span = described(sentence, t);
        var inside = span != null && known.stream().anyMatch(p -> p.span().overlaps(span));
        var party = latest != null ? latest : subject;
        if (span != null && !inside && party != null) {
          merged.add(new PartyMention(span, party, Form.PRONOUN));
        }
      }
      while (next < known.size()) {
        merged.add(known.get(next++));
      }
      if (!known.isEmpty()) {
        subject = known.getFirst().party();
      }
      all.add(merged);
    }
    return all;
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
