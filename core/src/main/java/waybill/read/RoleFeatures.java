package waybill.read;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import waybill.attribution.Attribution;
import waybill.claim.Party;
import waybill.read.Governor.Governing;
import waybill.text.Span;

/** What bears on which party plays a part in a claim. */
final class RoleFeatures {
  private final Draft draft;
  private final Scene scene;
  private final Context context;
  private final List<Attribution> attributions;
  private final Optional<Governing> governing;
  private final String sense;
  private final String voice;
  private final RuleRoles.Roles rules;
  private final Fit fit;
  private final Fit introFit;
  private final Set<Party> here;

  RoleFeatures(
      Draft draft, Context context, List<Attribution> attributions, RuleRoles.Roles rules) {
    this.rules = rules;
    this.draft = draft;
    this.scene = draft.scene();
    this.context = context;
    this.attributions = attributions;
    this.governing = draft.governing;
    this.sense =
        governing.map(g -> g.frame().part().name()).orElse("NOFRAME") + (isGoods(draft) ? "" : "$");
    this.voice = governing.map(g -> g.trigger().form().name()).orElse("-");
    this.fit = new Fit(draft, scene);
    this.introFit = new Fit(draft, scene.intro == null ? scene : scene.intro);
    this.here = new LinkedHashSet<>();
    scene.parties.forEach(p -> here.add(p.mention().party()));
  }

  /** Who pays for goods receives them: the same verb gives money and takes goods. */
  private static boolean isGoods(Draft draft) {
    return switch (draft.itemClass) {
      case MONEY, LOAN, DEBT_RELIEF, SPENDING, GDP -> false;
      default -> true;
    };
  }

  /** For "none of them": what speaks for a part that the text leaves open. */
  List<String> none() {
    var features = new Features();
    features.add("none").add("none.kind", draft.kind.code()).add("none.sense", sense + "." + voice);
    features.add("none.class", draft.itemClass.code());
    var votes = new TreeSet<String>();
    for (var party : here) {
      votes.addAll(fit.votes(party));
    }
    for (var vote : votes) {
      features.add("none.vote", vote);
    }
    features.add("none.parties", Math.min(3, here.size()));
    features.addIf(context.hasFewParties(), "none.fewParties");
    rule(features, Party.UNKNOWN, "none.");
    previous(features, Party.UNKNOWN, "none.");
    return features.list();
  }

  List<String> of(Party party, int recency) {
    var features = new Features();
    boolean inSentence = here.contains(party);
    features.add("bias").add("kind", draft.kind.code());
    var votes = fit.votes(party);
    for (var vote : votes) {
      features
          .add("vote", vote)
          .add("vote+sense", vote + "." + sense)
          .add("vote+kind", vote + "." + draft.kind.code());
    }
    for (var other : here) {
      if (!other.equals(party)) {
        for (var vote : othersVotes(other)) {
          features.add("others", vote + "." + inSentence);
        }
      }
    }
    features.add("place", inSentence ? "here" : before(party));
    features.add("place+sense", (inSentence ? "here." : before(party) + ".") + sense);
    if (scene.intro != null) {
      for (var vote : introFit.votes(party)) {
        features.add("intro", vote);
      }
    }
    mentions(features, party);
    features
        .add("recency", Math.min(recency, 4))
        .add("recency+place", Math.min(recency, 4) + "." + inSentence);
    int topic = context.topicRank(party);
    features
        .add("topic", topic)
        .add("topic+place", topic + "." + inSentence + "." + Math.min(2, here.size()));
    features.add("topic+kind", topic + "." + draft.kind.code());
    titled(features, party, inSentence);
    rule(features, party, "");
    int flow = context.flow(party);
    features
        .add("flow", flow)
        .add("flow+place", flow + "." + inSentence)
        .add("flow+topic", flow + "." + topic);
    features.add("flow+kind", flow + "." + draft.kind.code());
    previous(features, party, "");
    group(features, party);
    return features.list();
  }

  private void titled(Features features, Party party, boolean inSentence) {
    boolean titled = context.isTitled(party);
    features
        .add("titled", titled + "." + inSentence)
        .add("titled+kind", titled + "." + draft.kind.code())
        .add("titled+topic", titled + "." + context.topicRank(party));
    features.addIf(titled, "titled.here." + Math.min(2, here.size()));
  }

  private void rule(Features features, Party party, String prefix) {
    boolean transfer = draft.kind == waybill.claim.Kind.TRANSFER;
    for (var guess :
        transfer ? List.of(rules.supplier(), rules.recipient()) : List.of(rules.supplier())) {
      var part = !transfer ? "owner" : guess == rules.supplier() ? "supplier" : "recipient";
      boolean same = guess.party().equals(party);
      features.addIf(same, prefix + "rule." + part);
      features.addIf(same, prefix + "rule." + part + "." + guess.rule());
      features.addIf(!same, prefix + "notRule." + part + "." + guess.rule());
    }
  }

  private List<String> othersVotes(Party other) {
    return fit.votes(other).stream()
        .filter(v -> v.endsWith(".own") || v.startsWith("just"))
        .toList();
  }

  private String before(Party party) {
    var before = scene.previous;
    if (before == null) {
      return "away";
    }
    for (int i = 0; i < before.parties.size(); i++) {
      if (before.parties.get(i).mention().party().equals(party)) {
        return before.block == scene.block ? "before." + before.slots.get(i) : "blockBefore";
      }
    }
    return "away";
  }

  private void mentions(Features features, Party party) {
    for (int i = 0; i < scene.parties.size(); i++) {
      var mention = scene.parties.get(i);
      if (!mention.mention().party().equals(party)) {
        continue;
      }
      var slot = scene.slots.get(i);
      var side =
          mention.to() <= draft.anchor.from()
              ? "left"
              : mention.from() >= draft.anchor.to() ? "right" : "over";
      int bounds = scene.bounds(mention.from(), draft.anchor.from());
      features.add("slot", slot).add("form", mention.mention().form());
      features
          .add("side", side + "." + bounds)
          .add("side+slot", side + "." + slot + "." + (bounds == 0));
      features.add("side+slot+sense", side + "." + slot + "." + sense);
      features.add("distance", Features.distance(mention.from() - draft.anchor.from()));
      features.addIf(isNearest(i, side), "nearest." + side);
      features.addIf(isNearest(i, side), "nearest." + side + "." + slot + "." + sense);
      features.addIf(mention.from() <= 1, "first." + sense);
      features.addIf(isSource(mention.mention().span()), "source");
      features.addIf(isSource(mention.mention().span()), "source." + slot + "." + bounds);
    }
  }

  private boolean isNearest(int index, String side) {
    int own = Math.abs(scene.parties.get(index).from() - draft.anchor.from());
    for (int i = 0; i < scene.parties.size(); i++) {
      int from = scene.parties.get(i).from();
      boolean sameSide = (from < draft.anchor.from()) == side.equals("left");
      if (i != index && sameSide && Math.abs(from - draft.anchor.from()) < own) {
        return false;
      }
    }
    return true;
  }

  private static void group(Features features, Party party) {
    var code = party.code();
    boolean state = code.length() == 3 && code.equals(code.toUpperCase(java.util.Locale.ROOT));
    features.add(
        "group",
        state ? "state" : code.equals(code.toUpperCase(java.util.Locale.ROOT)) ? "body" : "other");
  }

  private boolean isSource(Span span) {
    return attributions.stream()
        .anyMatch(a -> a.sourceSpans().stream().anyMatch(s -> s.overlaps(span)));
  }

  private void previous(Features features, Party party, String prefix) {
    var own = context.own();
    if (own != null) {
      neighbour(features, party, prefix + "own", own, "here");
    }
    int seen = 0;
    for (var earlier : context.recent()) {
      if (++seen > 2) {
        break;
      }
      neighbour(
          features, party, prefix + "previous" + seen, earlier, Context.place(scene, earlier));
    }
    var following = context.following();
    if (following != null) {
      neighbour(features, party, prefix + "following", following, Context.place(scene, following));
    }
    if (draft.kind == waybill.claim.Kind.TRANSFER) {
      features.add(prefix + "shareAsSupplier", context.shareAsSupplier(party));
      features.add(prefix + "shareAsRecipient", context.shareAsRecipient(party));
    } else {
      features.add(prefix + "shareAsOwner", context.shareAsOwner(party));
      features.add(
          prefix + "shareAsOwner+kind", context.shareAsOwner(party) + "." + draft.kind.code());
    }
  }

  private void neighbour(Features features, Party party, String name, Draft other, String place) {
    if (other.kind == waybill.claim.Kind.TRANSFER) {
      boolean supplier = other.supplier.equals(party);
      boolean recipient = other.recipient.equals(party);
      boolean sameTrigger = draft.trigger != null && other.trigger == draft.trigger;
      features.addIf(supplier, name + ".supplier." + place);
      features.addIf(recipient, name + ".recipient." + place);
      features.addIf(supplier, name + ".supplier." + draft.kind.code());
      features.addIf(recipient, name + ".recipient." + draft.kind.code());
      features.addIf(supplier && sameTrigger, "sameTrigger.supplier");
      features.addIf(recipient && sameTrigger, "sameTrigger.recipient");
    } else {
      features.addIf(other.party.equals(party), name + ".party." + place);
      features.addIf(
          other.party.equals(party),
          name + ".party." + other.kind.code() + "." + draft.kind.code());
    }
  }
}
