package waybill.read;

import java.util.List;
import java.util.Set;
import waybill.claim.Party;
import waybill.mention.PartyMention;
import waybill.text.Sentence;

/**
 * The place of a party in its clause, told by the words beside it: "to", "from", "owner", "free".
 */
final class Slot {
  private static final Set<String> PREPOSITIONS =
      Set.of(
          "to",
          "from",
          "of",
          "by",
          "in",
          "at",
          "with",
          "for",
          "against",
          "into",
          "on",
          "between",
          "among",
          "via",
          "through",
          "than",
          "across",
          "toward",
          "towards",
          "over",
          "near",
          "off",
          "under",
          "like",
          "including",
          "alongside",
          "without",
          "as",
          "on behalf of");
  private static final int FARTHEST = 4;

  private Slot() {}

  /** The slot of each party of a sentence, in their order. */
  static List<String> of(Sentence sentence, List<Placed<PartyMention>> parties) {
    var slots = new java.util.ArrayList<String>();
    for (int i = 0; i < parties.size(); i++) {
      var joined = i > 0 && isJoined(sentence, parties.get(i - 1), parties.get(i));
      var own = own(sentence, parties.get(i));
      slots.add(joined && own.equals("free") ? slots.get(i - 1) : own);
    }
    return slots;
  }

  private static String own(Sentence sentence, Placed<PartyMention> party) {
    boolean owner =
        party.to() < sentence.size()
            && (sentence.token(party.to()).is("'s")
                || (sentence.token(party.to()).is("'") && sentence.token(party.to()).glued()));
    var preposition = preposition(sentence, party.from());
    if (owner) {
      return preposition.isEmpty() ? "owner" : preposition + ".owner";
    }
    boolean modifier =
        party.mention().form() == PartyMention.Form.DEMONYM
            && party.to() < sentence.size()
            && sentence.token(party.to()).isWord()
            && !sentence.token(party.to()).is("and");
    if (modifier) {
      return preposition.isEmpty() ? "adjective" : preposition + ".adjective";
    }
    if (party.to() < sentence.size() && sentence.token(party.to()).is("-")) {
      return "hyphen";
    }
    return preposition.isEmpty() ? "free" : preposition;
  }

  private static String preposition(Sentence sentence, int from) {
    for (int i = from - 1; i >= 0 && from - i <= FARTHEST; i--) {
      var token = sentence.token(i);
      if (PREPOSITIONS.contains(token.lower())) {
        return token.lower();
      }
      boolean inside =
          token.is("the")
              || token.is("a")
              || token.is("an")
              || token.is("its")
              || token.is("their")
              || token.isCapital()
              || token.is("then")
              || token.is("neighbouring")
              || token.is("war")
              || token.is("both")
              || token.is("-")
              || token.is("torn");
      if (!inside) {
        return "";
      }
    }
    return "";
  }

  private static boolean isJoined(
      Sentence sentence, Placed<PartyMention> left, Placed<PartyMention> right) {
    if (right.from() - left.to() > 3) {
      return false;
    }
    for (int i = left.to(); i < right.from(); i++) {
      var token = sentence.token(i);
      if (!(token.is(",")
          || token.is("and")
          || token.is("or")
          || token.is("the")
          || token.is("&"))) {
        return false;
      }
    }
    return right.from() > left.to();
  }

  /** The other parties that stand side by side with a party: "Ottawa, Warsaw and The Hague". */
  static List<Party> beside(Scene scene, Party party) {
    var group = new java.util.LinkedHashSet<Party>();
    for (int i = 0; i < scene.parties.size(); i++) {
      boolean joined =
          i > 0 && isJoined(scene.sentence, scene.parties.get(i - 1), scene.parties.get(i));
      if (!joined) {
        if (group.contains(party)) {
          break;
        }
        group.clear();
      }
      group.add(scene.parties.get(i).mention().party());
    }
    if (!group.remove(party)) {
      return List.of();
    }
    return List.copyOf(group);
  }
}
