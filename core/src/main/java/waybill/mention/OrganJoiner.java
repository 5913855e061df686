package waybill.mention;

import java.util.ArrayList;
import java.util.List;
import waybill.mention.PartyMention.Form;
import waybill.mention.PartyReader.Found;
import waybill.text.Sentence;
import waybill.text.Token;

/**
 * Joins an organ to its state: "Ukraine's General Staff", "the Ministry of Defence of Poland". An
 * organ that stands alone is that of the state of which the same words were said before.
 */
final class OrganJoiner {

  /** The same list with organs joined to their states; linear in its length. */
  List<Found> join(Sentence sentence, List<Found> found, PartyMemory memory) {
    return joinBackward(sentence, joinForward(sentence, found), memory);
  }

  /** From the right, so that "Staff of the Forces of X" finds its X. */
  private static List<Found> joinForward(Sentence sentence, List<Found> found) {
    var joined = new ArrayList<Found>();
    for (var one : found.reversed()) {
      if (one.organ() && !joined.isEmpty()) {
        var next = joined.getLast();
        boolean owner = next.isState() || isJoined(next) || isBody(next);
        if (owner && next.from() == afterOf(sentence, one.to())) {
          joined.removeLast();
          one = new Found(one.from(), next.to(), next.party(), Form.ORGAN, false);
        }
      }
      joined.add(one);
    }
    return joined.reversed();
  }

  private List<Found> joinBackward(Sentence sentence, List<Found> found, PartyMemory memory) {
    var joined = new ArrayList<Found>();
    for (var one : found) {
      if (one.form() == Form.ORGAN || one.organ()) {
        var before = joined.isEmpty() ? one : joined.getLast();
        if (owns(sentence, before, one)) {
          joined.removeLast();
          keep(sentence, one, before, memory);
          joined.add(new Found(before.from(), one.to(), before.party(), Form.ORGAN, false));
          continue;
        }
      }
      joined.add(one.organ() ? alone(sentence, one, memory) : one);
    }
    return joined;
  }

  /**
   * "Syria's new government" may have one word between. An organ with a name of its own is taken by
   * another state only where that is sure.
   */
  private static boolean owns(Sentence sentence, Found before, Found organ) {
    int next = afterPossessive(sentence, before.to());
    boolean possessive = next > before.to();
    boolean leader = before.form() == Form.LEADER && possessive;
    boolean owner = before.isState() || isJoined(before) || isBody(before) || leader;
    boolean adjective =
        possessive && organ.from() == next + 1 && sentence.token(next).shape() == Token.Shape.LOWER;
    if (!owner || (organ.from() != next && !adjective)) {
      return false;
    }
    return organ.organ()
        || organ.party().equals(before.party())
        || ((before.form() == Form.DEMONYM || possessive) && organ.to() - organ.from() > 1);
  }

  private static boolean isJoined(Found found) {
    return found.form() == Form.ORGAN && !found.organ();
  }

  /** EU, NATO and UN have organs as states have. */
  private static boolean isBody(Found found) {
    return found.form() == Form.GROUP
        && found.party().code().chars().allMatch(Character::isUpperCase);
  }

  private static void keep(Sentence sentence, Found organ, Found owner, PartyMemory memory) {
    var words = words(sentence, organ);
    memory.keepOrgan(words, owner.party());
    memory.keepOrgan(sentence.token(organ.from()).lower(), owner.party());
    memory.keepOrgan(sentence.token(organ.to() - 1).lower(), owner.party());
  }

  private static Found alone(Sentence sentence, Found organ, PartyMemory memory) {
    boolean definite = organ.from() > 0 && sentence.token(organ.from() - 1).is("the");
    var owner = memory.findOrgan(words(sentence, organ));
    if (definite && owner.isPresent()) {
      return new Found(organ.from(), organ.to(), owner.get(), Form.ORGAN, false);
    }
    return organ;
  }

  private static String words(Sentence sentence, Found found) {
    var words = new StringBuilder();
    for (int i = found.from(); i < found.to(); i++) {
      words.append(i > found.from() ? " " : "").append(sentence.token(i).lower());
    }
    return words.toString();
  }

  /** Where a name may begin after "of" or "of the"; -1 when there is no "of". */
  private static int afterOf(Sentence sentence, int at) {
    if (at >= sentence.size() || !sentence.token(at).is("of")) {
      return -1;
    }
    return at + 1 < sentence.size() && sentence.token(at + 1).is("the") ? at + 2 : at + 1;
  }

  private static int afterPossessive(Sentence sentence, int at) {
    if (at >= sentence.size()) {
      return -1;
    }
    var token = sentence.token(at);
    boolean possessive = token.glued() && (token.is("'s") || token.is("'"));
    return possessive ? at + 1 : at;
  }
}
