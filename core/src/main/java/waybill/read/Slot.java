package waybill.read;

import java.util.List;
import java.util.Set;
import waybill.claim.Party;
import waybill.mention.DateMention;
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

  /** After these a demonym is a noun: "the Chinese have", "the British were". */
  private static final Set<String> VERBS =
      Set.of(
          "have",
          "has",
          "had",
          "are",
          "were",
          "was",
          "is",
          "will",
          "would",
          "may",
          "might",
          "could",
          "did",
          "do",
          "can",
          "want",
          "say",
          "said",
          "sent",
          "gave",
          "took",
          "get",
          "got",
          "who",
          "which",
          "that",
          "themselves",
          "in",
          "on",
          "to",
          "for",
          "of",
          "at",
          "with",
          "by",
          "from",
          "as",
          "or",
          "but");

  private Slot() {}

  /** The slot of each party of a sentence, in their order. */
  static List<String> of(
      Sentence sentence, List<Placed<PartyMention>> parties, List<Placed<DateMention>> dates) {
    var slots = new java.util.ArrayList<String>();
    for (int i = 0; i < parties.size(); i++) {
      boolean joined = isJoined(sentence, parties, i);
      var own = own(sentence, parties.get(i), floor(parties, dates, i));
      slots.add(joined && own.equals("free") ? slots.get(i - 1) : own);
    }
    return slots;
  }

  /** "Bangladeshis", "Americans": a people and not a property. */
  private static boolean isPlural(String word) {
    return word.endsWith("s") && !word.endsWith("ss");
  }

  /** The words of an earlier party or date do not lead to this one: "In February Benin". */
  private static int floor(
      List<Placed<PartyMention>> parties, List<Placed<DateMention>> dates, int index) {
    int from = parties.get(index).from();
    int floor = index == 0 ? 0 : Math.min(from, parties.get(index - 1).to());
    for (var date : dates) {
      if (date.to() <= from) {
        floor = Math.max(floor, date.to());
      }
    }
    return floor;
  }

  private static String own(Sentence sentence, Placed<PartyMention> party, int floor) {
    boolean owner =
        party.to() < sentence.size()
            && (sentence.token(party.to()).is("'s")
                || (sentence.token(party.to()).is("'") && sentence.token(party.to()).glued()));
    var preposition = preposition(sentence, party.from(), floor);
    if (owner) {
      return preposition.isEmpty() ? "owner" : preposition + ".owner";
    }
    boolean modifier =
        party.mention().form() == PartyMention.Form.DEMONYM
            && party.to() < sentence.size()
            && sentence.token(party.to()).isWord()
            && !sentence.token(party.to()).is("and")
            && !isPlural(sentence.token(party.to() - 1).lower())
            && !VERBS.contains(sentence.token(party.to()).lower());
    if (modifier) {
      return preposition.isEmpty() ? "adjective" : preposition + ".adjective";
    }
    if (party.to() < sentence.size() && sentence.token(party.to()).is("-")) {
      return "hyphen";
    }
    return preposition.isEmpty() ? "free" : preposition;
  }

  private static String preposition(Sentence sentence, int from, int floor) {
    for (int i = from - 1; i >= floor && from - i <= FARTHEST; i--) {
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

  /** Side by side: "A and B", or "A, B" where an "and C" follows. */
  private static boolean isJoined(
      Sentence sentence, List<Placed<PartyMention>> parties, int right) {
    if (right == 0) {
      return false;
    }
    var link = link(sentence, parties, right);
    for (int next = right + 1; link.equals(",") && next < parties.size(); next++) {
      link = link(sentence, parties, next);
    }
    return link.equals("and");
  }

  /** What links a party to the one before: "and", "," or nothing. */
  private static String link(Sentence sentence, List<Placed<PartyMention>> parties, int right) {
    int from = parties.get(right - 1).to();
    int to = parties.get(right).from();
    var link = "";
    if (to - from > 3) {
      return link;
    }
    for (int i = from; i < to; i++) {
      var token = sentence.token(i);
      if (token.is("and") || token.is("or") || token.is("&")) {
        link = "and";
      } else if (token.is(",")) {
        link = link.isEmpty() ? "," : link;
      } else if (!token.is("the") && !token.is("both")) {
        return "";
      }
    }
    return link;
  }

  /** The other parties that stand side by side with a party: "Ottawa, Warsaw and The Hague". */
  static List<Party> beside(Scene scene, Party party) {
    var group = new java.util.LinkedHashSet<Party>();
    for (int i = 0; i < scene.parties.size(); i++) {
      boolean joined = isJoined(scene.sentence, scene.parties, i);
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
