package waybill.read;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waybill.attribution.Attribution;
import waybill.claim.Party;
import waybill.mention.PartyMention;
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

  RoleFeatures(Draft draft, Context context, List<Attribution> attributions) {
    this.draft = draft;
    this.scene = draft.scene();
    this.context = context;
    this.attributions = attributions;
    this.governing = Governor.find(draft.anchor, draft.kind);
    this.sense = governing.map(g -> g.frame().part().name()).orElse("NOFRAME") + (isGoods(draft) ? "" : "$");
    this.voice = governing.map(g -> g.trigger().form().name()).orElse("-");
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
    features.add(
        "none.parties",
        Math.min(3, scene.parties.stream().map(p -> p.mention().party()).distinct().count()));
    for (var slot : scene.slots) {
      features.add("none.slot", slot);
      features.add("none.slot+sense", slot + "." + sense);
    }
    previous(features, Party.UNKNOWN, "none.");
    features.add("none.class", draft.itemClass.code());
    features.addIf(context.parties().size() < 2, "none.fewParties");
    return features.list();
  }

  List<String> of(Party party) {
    var features = new Features();
    features.add("bias").add("kind", draft.kind.code());
    boolean here = mentions(features, scene, party, "", draft.anchor);
    if (scene.intro != null) {
      mentions(features, scene.intro, party, "intro.", null);
    }
    if (!here) {
      var before = scene.previous;
      boolean near = before != null && mentions(features, before, party, "before.", null);
      features.addIf(!near, "farAway");
      features.add("away+kind", draft.kind.code());
    }
    int order = context.parties().indexOf(party);
    features.add("recency", order < 0 ? "none" : String.valueOf(Math.min(order, 4)));
    int topic = context.topicRank(party);
    features.add("topic", topic).add("topic+here", topic + "." + here).add("topic+sense+here", topic + "." + sense + "." + here);
    features.add("topic+kind", topic + "." + draft.kind.code());
    int others = 0;
    for (var other : context.parties()) {
      if (!other.equals(party) && scene.parties.stream().anyMatch(p -> p.mention().party().equals(other))) {
        others++;
      }
    }
    features.add("others+here", Math.min(2, others) + "." + here);
    features.add("others+here+sense", Math.min(2, others) + "." + here + "." + sense);
    previous(features, party, "");
    group(features, party);
    return features.list();
  }

  private static void group(Features features, Party party) {
    var code = party.code();
    boolean state = code.length() == 3 && code.equals(code.toUpperCase(java.util.Locale.ROOT));
    features.add(
        "group",
        state ? "state" : code.equals(code.toUpperCase(java.util.Locale.ROOT)) ? "body" : "other");
  }

  private boolean mentions(
      Features features, Scene where, Party party, String prefix, @Nullable Anchor anchor) {
    boolean found = false;
    for (int i = 0; i < where.parties.size(); i++) {
      var mention = where.parties.get(i);
      if (mention.mention().party().equals(party)) {
        found = true;
        mention(features, where, i, prefix, anchor);
      }
    }
    features.addIf(!found, prefix + "absent");
    return found;
  }

  private void mention(
      Features features, Scene where, int index, String prefix, @Nullable Anchor anchor) {
    var mention = where.parties.get(index);
    var slot = where.slots.get(index);
    features.add(prefix + "slot", slot);
    features.add(prefix + "form", mention.mention().form());
    features.addIf(mention.mention().form() == PartyMention.Form.PRONOUN, prefix + "pronoun");
    features.add(prefix + "slot+sense+voice", slot + "." + sense + "." + voice);
    features.add(prefix + "slot+kind", slot + "." + draft.kind.code());
    governing
        .filter(g -> g.scene() == where)
        .ifPresent(g -> relation(features, where, mention, slot, prefix, g));
    if (anchor != null) {
      var side =
          mention.to() <= anchor.from()
              ? "before"
              : mention.from() >= anchor.to() ? "after" : "over";
      int bounds = where.bounds(mention.from(), anchor.from());
      features.add("side", side + "." + bounds);
      features.add("side+slot", side + "." + slot + "." + (bounds == 0));
      features.add("side+slot+sense", side + "." + slot + "." + sense + "." + voice);
      features.add("distance", Features.distance(mention.from() - anchor.from()));
      nearest(features, where, index, anchor);
      var item = draft.item;
      boolean inItem =
          item != null
              && (mention.to() == item.from()
                  || (mention.from() >= item.from() && mention.to() <= item.to()));
      features.addIf(inItem, "beforeItem." + slot + "." + sense);
    }
    features.addIf(
        mention.from() == 0 || (mention.from() == 1 && where.isListItem()),
        prefix + "first+" + sense);
    features.addIf(isSource(mention.mention().span()), prefix + "source");
    features.addIf(isSource(mention.mention().span()), prefix + "source+" + sense + "." + slot);
  }

  private void nearest(Features features, Scene where, int index, Anchor anchor) {
    boolean before = where.parties.get(index).from() < anchor.from();
    boolean nearest = true;
    for (int i = 0; i < where.parties.size(); i++) {
      int from = where.parties.get(i).from();
      int own = where.parties.get(index).from();
      if (before ? from > own && from < anchor.from() : from < own && from >= anchor.from()) {
        nearest = false;
      }
    }
    features.addIf(nearest, before ? "nearestBefore" : "nearestAfter");
    features.addIf(
        nearest,
        (before ? "nearestBefore." : "nearestAfter.") + sense + "." + where.slots.get(index));
  }

  private void relation(
      Features features,
      Scene where,
      Placed<PartyMention> mention,
      String slot,
      String prefix,
      Governing governing) {
    var trigger = governing.trigger();
    boolean before = mention.to() <= trigger.groupFrom();
    boolean after = mention.from() >= trigger.to();
    var side = before ? "before" : after ? "after" : "inside";
    int near = before ? trigger.groupFrom() : trigger.to();
    int gap = before ? near - mention.to() : mention.from() - near;
    int bounds = where.bounds(mention.from(), trigger.from());
    boolean crossed = false;
    for (var other : where.parties) {
      crossed |=
          before
              ? other.from() >= mention.to() && other.to() <= trigger.groupFrom()
              : after && other.from() >= trigger.to() && other.to() <= mention.from();
    }
    var relation = side + "." + slot + "." + (bounds == 0 ? "in" : "out");
    features.add(prefix + "relation", relation + "." + sense + "." + voice);
    features.add(prefix + "relation+kind", relation + "." + draft.kind.code() + "." + sense);
    features.add(
        prefix + "relation+crossed", side + "." + slot + "." + crossed + "." + sense + "." + voice);
    features.addIf(after && gap <= 1, prefix + "object." + sense + "." + voice + "." + slot);
    features.addIf(before && gap <= 1, prefix + "subject." + sense + "." + voice + "." + slot);
    features.add(prefix + "word", governing.frame().word() + "." + side + "." + slot);
    if (where == scene) {
      features.add("word+goods", governing.frame().word() + "." + side + "." + sense.endsWith("$"));
      features.add("beforeAnchor", scene.word(draft.anchor.from() - 1) + "." + side + "." + slot + "." + sense);
    }
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
      neighbour(features, party, prefix + "previous" + seen, earlier, Context.place(scene, earlier));
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
      features.add(prefix + "shareAsOwner+kind", context.shareAsOwner(party) + "." + draft.kind.code());
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
      features.addIf(other.party.equals(party), name + ".party." + other.kind.code() + "." + draft.kind.code());
    }
  }
}
