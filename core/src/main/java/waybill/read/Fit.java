package waybill.read;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waybill.claim.Kind;
import waybill.claim.Party;
import waybill.mention.PartyMention.Form;
import waybill.read.Frame.Part;

/**
 * What the grammar of a sentence says of a party: whether it stands where a frame's supplier,
 * recipient or owner stands. A claim's own frame speaks louder than the others of its clause.
 */
final class Fit {
  /** What a place in the sentence makes of a party. */
  enum Vote {
    SUPPLIER,
    RECIPIENT,
    /** Whose holding, loss, production, use, price, ratio or event it is. */
    OWNER,
    /** The other side: who destroys what is another's. */
    OTHER
  }

  private final @Nullable Draft draft;
  private final Scene scene;

  /**
   * @param scene where the parties are looked at: the draft's own or the one that opens its list
   */
  Fit(@Nullable Draft draft, Scene scene) {
    this.draft = draft;
    this.scene = scene;
  }

  /**
   * How much more often a party stands as a supplier than as a recipient in a whole document,
   * whatever is said to pass.
   */
  static Map<Party, Integer> flow(List<Scene> scenes) {
    Map<Party, Integer> flow = new HashMap<>();
    for (var scene : scenes) {
      var fit = new Fit(null, scene);
      for (var trigger : scene.triggers) {
        for (int i = 0; i < scene.parties.size(); i++) {
          fit.flow(trigger, i, flow);
        }
      }
    }
    return flow;
  }

  private void flow(Trigger trigger, int index, Map<Party, Integer> flow) {
    for (var frame : trigger.frames()) {
      var vote = frame.kind() == Kind.TRANSFER ? vote(trigger, frame.part(), index) : null;
      if (vote == Vote.SUPPLIER || vote == Vote.RECIPIENT) {
        flow.merge(
            scene.parties.get(index).mention().party(),
            vote == Vote.SUPPLIER ? 1 : -1,
            Integer::sum);
        return;
      }
    }
  }

  /** The votes for a party: a word of the vote and how loud it is, as features name them. */
  Set<String> votes(Party party) {
    var votes = new LinkedHashSet<String>();
    for (int i = 0; i < scene.parties.size(); i++) {
      if (scene.parties.get(i).mention().party().equals(party)) {
        votes(votes, i);
      }
    }
    return votes;
  }

  private Draft draft() {
    return Objects.requireNonNull(draft);
  }

  private void votes(Set<String> votes, int index) {
    var draft = draft();
    for (var trigger : scene.triggers) {
      for (var frame : trigger.frames()) {
        boolean own = trigger == draft.trigger;
        if (frame.kind() == draft.kind && (own || draft.trigger == null || near(trigger))) {
          var vote = vote(trigger, frame.part(), index);
          if (vote != null) {
            votes.add(vote + (own ? ".own" : ".near") + (near(trigger) ? "" : ".far"));
            boolean agent = scene.slots.get(index).startsWith("by");
            if (agent && near(trigger)) {
              votes.add(vote + ".by");
            }
          }
          if (own && isGapped(trigger, index)) {
            votes.add(agentVote(trigger, frame.part()) + ".gap");
          }
        }
      }
    }
    beside(votes, index);
  }

  /** "Egypt received 6,000, Syria 3,750": the verb is not said again. */
  private boolean isGapped(Trigger trigger, int index) {
    var draft = draft();
    var party = scene.parties.get(index);
    if (scene != draft.scene()
        || trigger.to() > party.from()
        || !scene.slots.get(index).equals("free")) {
      return false;
    }
    var before = party.from() == 0 ? "," : scene.word(party.from() - 1);
    boolean opens =
        before.equals(",")
            || before.equals("and")
            || before.equals(";")
            || before.equals("while")
            || before.equals("the");
    int gap = draft.anchor.from() - party.to();
    return opens && gap >= 0 && gap <= 1;
  }

  private @Nullable Vote agentVote(Trigger trigger, Part part) {
    boolean passive =
        trigger.form() == Trigger.Form.PASSIVE || trigger.form() == Trigger.Form.REDUCED;
    return switch (part) {
      case GIVES -> passive ? Vote.RECIPIENT : Vote.SUPPLIER;
      case TAKES -> Vote.RECIPIENT;
      case MOVES -> Vote.RECIPIENT;
      case SELF, NONE -> Vote.OWNER;
      case HITS -> Vote.OTHER;
    };
  }

  private boolean near(Trigger trigger) {
    return draft == null
        || scene != draft.scene()
        || scene.bounds(trigger.from(), draft.anchor.from()) <= 1;
  }

  private @Nullable Vote vote(Trigger trigger, Part part, int index) {
    return switch (place(trigger, index)) {
      case AGENT ->
          switch (part) {
            case GIVES -> swaps(trigger) ? Vote.RECIPIENT : Vote.SUPPLIER;
            case TAKES -> Vote.RECIPIENT;
            case SELF -> Vote.OWNER;
            case HITS -> Vote.OTHER;
            case MOVES, NONE -> null;
          };
      case GOAL ->
          switch (part) {
            case GIVES -> swaps(trigger) ? Vote.SUPPLIER : Vote.RECIPIENT;
            case MOVES -> Vote.RECIPIENT;
            case HITS -> Vote.OWNER;
            case TAKES, SELF, NONE -> null;
          };
      case ORIGIN ->
          switch (part) {
            case GIVES, TAKES, MOVES -> Vote.SUPPLIER;
            case HITS, SELF -> Vote.OWNER;
            case NONE -> null;
          };
      case ELSEWHERE -> null;
    };
  }

  /** "pays France for twelve jets": money goes one way and the goods come the other. */
  private boolean swaps(Trigger trigger) {
    boolean pays =
        trigger.frames().stream()
            .anyMatch(f -> f.word().startsWith("pay") || f.word().equals("spend"));
    boolean goods =
        draft != null
            && switch (draft.itemClass) {
              case MONEY, LOAN, DEBT_RELIEF, SPENDING, PACKAGE -> false;
              default -> true;
            };
    return pays && goods;
  }

  /** Where a party stands beside a trigger. */
  private enum Place {
    AGENT,
    GOAL,
    ORIGIN,
    ELSEWHERE
  }

  private Place place(Trigger trigger, int index) {
    var party = scene.parties.get(index);
    var slot = scene.slots.get(index);
    boolean before = party.to() <= trigger.groupFrom();
    boolean after = party.from() >= trigger.to();
    boolean close = scene.bounds(party.from(), trigger.from()) <= 1;
    if (!close || (!before && !after)) {
      return Place.ELSEWHERE;
    }
    var preposition = slot.indexOf('.') < 0 ? slot : slot.substring(0, slot.indexOf('.'));
    boolean deal =
        preposition.equals("with")
            && trigger.frames().stream().anyMatch(f -> f.part() == Part.TAKES);
    if (preposition.equals("from") || (deal && after)) {
      return Place.ORIGIN;
    }
    if (preposition.equals("to")
        || preposition.equals("for")
        || preposition.equals("into")
        || preposition.equals("against")) {
      return before && trigger.isVerb() ? Place.ELSEWHERE : Place.GOAL;
    }
    if (preposition.equals("by")) {
      return after ? Place.AGENT : Place.ELSEWHERE;
    }
    boolean bare = slot.equals("free") || slot.equals("owner") || slot.equals("adjective");
    return bare ? bare(trigger, index, before, slot) : Place.ELSEWHERE;
  }

  private Place bare(Trigger trigger, int index, boolean before, String slot) {
    boolean passive =
        trigger.form() == Trigger.Form.PASSIVE || trigger.form() == Trigger.Form.REDUCED;
    if (before) {
      return isNearest(trigger, index) ? (passive ? Place.GOAL : Place.AGENT) : Place.ELSEWHERE;
    }
    boolean object = trigger.isVerb() && scene.parties.get(index).from() - trigger.to() <= 3;
    return object && (slot.equals("free") || slot.equals("owner") || slot.equals("adjective"))
        ? Place.GOAL
        : Place.ELSEWHERE;
  }

  /** Whether no other bare party stands between this one and the trigger. */
  private boolean isNearest(Trigger trigger, int index) {
    for (int i = index + 1; i < scene.parties.size(); i++) {
      var other = scene.parties.get(i);
      boolean between = other.to() <= trigger.groupFrom();
      boolean bare = scene.slots.get(i).equals("free") || scene.slots.get(i).equals("owner");
      if (between
          && bare
          && !other.mention().party().equals(scene.parties.get(index).mention().party())) {
        return false;
      }
    }
    return true;
  }

  /**
   * Beside the item or the figure itself: "Iranian drones", "40 tanks for Poland", "Syria 3,750".
   */
  private void beside(Set<String> votes, int index) {
    var draft = draft();
    if (scene != draft.scene()) {
      return;
    }
    var party = scene.parties.get(index);
    var slot = scene.slots.get(index);
    int from = draft.anchor.from();
    var item = draft.anchor.item();
    int to = item == null ? draft.anchor.to() : Math.max(draft.anchor.to(), item.to());
    if (party.from() >= from && party.to() <= to) {
      votes.add("inside." + slot);
    } else if (party.to() <= from && from - party.to() <= 2) {
      votes.add("justBefore." + slot + (party.from() <= 1 ? ".first" : ""));
    } else if (party.from() >= to && party.from() - to <= 3) {
      votes.add("justAfter." + slot);
    } else if (party.from() >= to
        && scene.bounds(to - 1, party.from()) == 0
        && scene.commas(to - 1, party.from()) == 0) {
      votes.add("after." + slot);
    }
    if (slot.startsWith("against")) {
      votes.add("target");
    }
    if (party.mention().form() == Form.PRONOUN) {
      votes.add("pronoun");
    }
    if (draft.kind == Kind.LOSS && slot.endsWith("adjective")) {
      votes.add("adjective");
    }
  }
}
