package waybill.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.claim.Kind;
import waybill.claim.Party;
import waybill.mention.PartyMention;
import waybill.read.Reading.Word;

/** Names the words that a claim was read from, so that their vocabulary rows can be looked up. */
final class UsedWords {
  private static final List<String> ITEMS = List.of("designations.tsv", "items.tsv");
  private static final List<String> FIGURES =
      List.of("hedges.tsv", "numbers.tsv", "currencies.tsv", "units.tsv");
  private static final List<String> PARTIES =
      List.of("states.tsv", "organisations.tsv", "firms.tsv", "leaders.tsv");
  private static final List<String> CUES = List.of("speech.tsv");

  /** A party last named longer ago is not looked for. */
  private static final int FARTHEST = 30;

  private UsedWords() {}

  static List<Word> of(Draft draft) {
    var words = new ArrayList<Word>();
    if (draft.item != null) {
      words.add(new Word("item", draft.item.mention().span(), ITEMS));
    }
    if (draft.anchor.figure() != null) {
      words.add(new Word("figure", draft.anchor.figureMention().span(), FIGURES));
    }
    if (draft.kind == Kind.TRANSFER) {
      addParty(words, "supplier", draft, draft.supplier);
      addParty(words, "recipient", draft, draft.recipient);
    } else if (draft.kind == Kind.EVENT) {
      draft.participants.forEach(party -> addParty(words, "party", draft, party));
    } else {
      addParty(words, "party", draft, draft.party);
    }
    if (draft.attribution != null) {
      words.add(new Word("says so", draft.attribution.cue(), CUES));
    }
    return words;
  }

  private static void addParty(List<Word> words, String role, Draft draft, Party party) {
    var mention = party.isKnown() ? nearest(draft, party) : null;
    if (mention != null) {
      boolean named = mention.form() != PartyMention.Form.PRONOUN;
      words.add(new Word(role + " " + party, mention.span(), named ? PARTIES : List.of()));
    }
  }

  /** The nearest naming of a party, in the sentence, the line that opens its list, or before. */
  private static @Nullable PartyMention nearest(Draft draft, Party party) {
    int at = draft.anchor.from();
    var here = nearest(draft.scene(), party, at);
    if (here == null && draft.scene().intro != null) {
      here = nearest(draft.scene().intro, party, Integer.MAX_VALUE / 2);
    }
    var scene = draft.scene().previous;
    for (int i = 0; here == null && scene != null && i < FARTHEST; i++) {
      here = nearest(scene, party, Integer.MAX_VALUE / 2);
      scene = scene.previous;
    }
    return here;
  }

  private static @Nullable PartyMention nearest(Scene scene, Party party, int at) {
    @Nullable Placed<PartyMention> best = null;
    for (var placed : scene.parties) {
      boolean same = placed.mention().party().equals(party);
      if (same && (best == null || Math.abs(placed.from() - at) < Math.abs(best.from() - at))) {
        best = placed;
      }
    }
    return best == null ? null : best.mention();
  }
}
