package waybill.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waybill.claim.Kind;
import waybill.claim.Party;

/**
 * Who plays which part by the plain rules of a careful reader: the grammar of the sentence first,
 * then the claim before it, then what the article is about. It keeps its own account of what it
 * decided, so that it reads the same whatever the models say.
 */
final class RuleRoles {
  private static final List<String> SUPPLIER =
      List.of(
          "SUPPLIER.gap",
          "justAfter.from",
          "inside.owner",
          "SUPPLIER.by",
          "SUPPLIER.own",
          "after.from",
          "SUPPLIER.near",
          "inside.adjective",
          "justBefore.owner",
          "justBefore.adjective",
          "justBefore.from");
  private static final List<String> RECIPIENT =
      List.of(
          "RECIPIENT.gap",
          "justAfter.to",
          "justAfter.for",
          "justAfter.into",
          "RECIPIENT.own",
          "after.to",
          "after.for",
          "RECIPIENT.near",
          "inside.to",
          "inside.for",
          "justBefore.to");
  private static final List<String> OWNER =
      List.of(
          "OWNER.gap",
          "OWNER.own",
          "inside.adjective",
          "inside.owner",
          "justBefore.owner",
          "justBefore.adjective",
          "inside.of",
          "OWNER.near",
          "justBefore.free",
          "justBefore.free.first",
          "justAfter.of",
          "after.of",
          "after.from",
          "adjective");

  /** A party and the rule that named it; no party where the text does not tell. */
  record Guess(Party party, String rule) {
    static final Guess NONE = new Guess(Party.UNKNOWN, "none");

    boolean isKnown() {
      return party.isKnown();
    }
  }

  /** Both parts of a transfer, or the one of another kind (as supplier). */
  record Roles(Draft draft, Guess supplier, Guess recipient) {}

  private final List<Roles> decided = new ArrayList<>();
  private final Context context;

  RuleRoles(Context context) {
    this.context = context;
  }

  Roles decide(Draft draft) {
    var roles = draft.kind == Kind.TRANSFER ? transfer(draft) : owner(draft);
    decided.add(roles);
    return roles;
  }

  private Roles transfer(Draft draft) {
    var votes = votes(draft, draft.scene());
    var supplier = first(votes, SUPPLIER, Party.UNKNOWN);
    var recipient = first(votes, RECIPIENT, supplier.party);
    var intro = draft.scene().intro;
    if (intro != null) {
      var opened = votes(draft, intro);
      var introSupplier = first(opened, SUPPLIER, Party.UNKNOWN);
      var introRecipient = first(opened, RECIPIENT, introSupplier.party);
      var head =
          first(
              votes,
              List.of("justBefore.free.first", "justBefore.free", "justBefore.adjective.first"),
              Party.UNKNOWN);
      if (head.isKnown()
          && !supplier.isKnown()
          && introRecipient.isKnown()
          && !head.party.equals(introRecipient.party)) {
        supplier = new Guess(head.party, "listHead");
      } else if (head.isKnown()
          && !recipient.isKnown()
          && introSupplier.isKnown()
          && !head.party.equals(introSupplier.party)) {
        recipient = new Guess(head.party, "listHead");
      }
      supplier = or(supplier, introSupplier, recipient.party, "intro");
      recipient = or(recipient, introRecipient, supplier.party, "intro");
    }
    return carry(draft, supplier, recipient);
  }

  /** What the sentence leaves open is as in the claim before. */
  private Roles carry(Draft draft, Guess supplier, Guess recipient) {
    var before = lastTransfer(draft);
    boolean sought = draft.frame != null && draft.frame.stage().equals("sought");
    if (sought && recipient.isKnown()) {
      return new Roles(draft, supplier, recipient);
    }
    if (before != null && !(supplier.isKnown() && recipient.isKnown())) {
      var place =
          before.draft.trigger != null && before.draft.trigger == draft.trigger
              ? "sibling"
              : Context.place(draft.scene(), before.draft);
      if (!supplier.isKnown() && !recipient.isKnown()) {
        supplier = new Guess(before.supplier.party, "carried." + place);
        recipient = new Guess(before.recipient.party, "carried." + place);
      } else if (!recipient.isKnown()) {
        var other =
            supplier.party.equals(before.recipient.party)
                ? before.supplier.party
                : before.recipient.party;
        recipient = new Guess(other, "carried." + place);
      } else {
        var other =
            recipient.party.equals(before.supplier.party)
                ? before.recipient.party
                : before.supplier.party;
        supplier = new Guess(other, "carried." + place);
      }
    }
    if (supplier.isKnown() && !recipient.isKnown()) {
      recipient = topic(supplier.party, -1);
    } else if (recipient.isKnown() && !supplier.isKnown()) {
      supplier = topic(recipient.party, 1);
    }
    return new Roles(draft, supplier, recipient);
  }

  /** The party the article is about that most often stands on this side. */
  private Guess topic(Party other, int side) {
    var best = Guess.NONE;
    int most = Integer.MIN_VALUE;
    for (var party : context.topics()) {
      int weight = 2 * side * context.flow(party) - context.topicRank(party);
      if (!party.equals(other) && weight > most) {
        most = weight;
        best = new Guess(party, "topic");
      }
    }
    return best;
  }

  private Roles owner(Draft draft) {
    var votes = votes(draft, draft.scene());
    var owner = first(votes, OWNER, Party.UNKNOWN);
    if (!owner.isKnown() && draft.scene().intro != null) {
      owner =
          or(
              owner,
              first(votes(draft, draft.scene().intro), OWNER, Party.UNKNOWN),
              Party.UNKNOWN,
              "intro");
    }
    if (!owner.isKnown()) {
      for (int i = decided.size() - 1; i >= Math.max(0, decided.size() - 4); i--) {
        var before = decided.get(i);
        if (before.draft.kind == draft.kind && before.supplier.isKnown()) {
          owner =
              new Guess(
                  before.supplier.party, "carried." + Context.place(draft.scene(), before.draft));
          break;
        }
      }
    }
    if (!owner.isKnown()) {
      owner = subject(draft.scene());
    }
    return new Roles(draft, owner.isKnown() ? owner : topic(Party.UNKNOWN, 0), Guess.NONE);
  }

  private static Guess subject(Scene scene) {
    for (int i = 0; i < scene.parties.size(); i++) {
      var slot = scene.slots.get(i);
      if (slot.equals("free") || slot.equals("owner") || slot.equals("adjective")) {
        return new Guess(scene.parties.get(i).mention().party(), "subject");
      }
    }
    return Guess.NONE;
  }

  private @Nullable Roles lastTransfer(Draft draft) {
    for (int i = decided.size() - 1; i >= Math.max(0, decided.size() - 4); i--) {
      if (decided.get(i).draft.kind == Kind.TRANSFER) {
        return decided.get(i);
      }
    }
    return null;
  }

  private static Map<Party, Set<String>> votes(Draft draft, Scene scene) {
    var fit = new Fit(draft, scene);
    Map<Party, Set<String>> votes = new LinkedHashMap<>();
    for (var party : scene.parties) {
      votes.computeIfAbsent(party.mention().party(), p -> new LinkedHashSet<>(fit.votes(p)));
    }
    return votes;
  }

  private static Guess first(Map<Party, Set<String>> votes, List<String> rules, Party taken) {
    for (var rule : rules) {
      for (var entry : votes.entrySet()) {
        if (!entry.getKey().equals(taken) && entry.getValue().contains(rule)) {
          return new Guess(entry.getKey(), rule);
        }
      }
    }
    return Guess.NONE;
  }

  private static Guess or(Guess guess, Guess other, Party taken, String rule) {
    return guess.isKnown() || !other.isKnown() || other.party.equals(taken)
        ? guess
        : new Guess(other.party, rule + "." + other.rule);
  }
}
