package waybill.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.claim.Kind;
import waybill.mention.FigureMention;
import waybill.mention.PartyMention;

/** What bears on what an anchor is said of. */
final class KindFeatures {
  /** How far to either side words count by themselves. */
  private static final int WINDOW = 8;

  private final Anchor anchor;
  private final Scene scene;
  private final Context context;
  private final Features features = new Features();

  private KindFeatures(Anchor anchor, Context context) {
    this.anchor = anchor;
    this.scene = anchor.scene();
    this.context = context;
  }

  static List<String> of(Anchor anchor, Context context, boolean attributed) {
    var kind = new KindFeatures(anchor, context);
    kind.features.add("bias");
    kind.features.addIf(attributed, "attributed");
    kind.figure();
    kind.item();
    kind.words();
    kind.triggers();
    kind.place();
    kind.history();
    return kind.features.list();
  }

  /** Money, per cent, count, and so on: what the figure's own words tell. */
  static String unitGroup(Anchor anchor) {
    if (anchor.figure() == null) {
      return anchor.type();
    }
    var unit = anchor.figureMention().unit();
    if (unit == null) {
      return "count";
    }
    return unit.isCurrency() ? "money" : unit.code();
  }

  private void figure() {
    var placed = anchor.figure();
    if (placed == null) {
      return;
    }
    FigureMention figure = placed.mention();
    var group = unitGroup(anchor);
    features.add("unit", group).add("hedge", figure.hedge().code());
    features.add("unit+hedge", group + "." + figure.hedge().code());
    if (figure.per() != null) {
      features.add("per", figure.per().code()).add("unit+per", group + "." + figure.per().code());
    }
    features.addIf(figure.perUnit() != null, "perUnit");
    var value = figure.low() != null ? figure.low() : figure.high();
    if (value != null && figure.unit() == null) {
      features.add("size", Math.min(8, value.precision() - value.scale()));
    }
    boolean year =
        value != null
            && figure.unit() == null
            && value.signum() > 0
            && value.scale() <= 0
            && value.precision() == 4
            && value.intValue() >= 1900
            && value.intValue() < 2100;
    features.addIf(
        year && scene.sentence.span(anchor.from(), anchor.to()).length() == 4, "looksLikeYear");
  }

  private void item() {
    var item = anchor.item();
    var group = unitGroup(anchor);
    if (item == null) {
      features.add("noItem").add("noItem+" + group);
      return;
    }
    features.add("class", item.mention().itemClass().code());
    features.add("class+unit", item.mention().itemClass().code() + "." + group);
    features.add("head", scene.word(item.to() - 1));
    features.addIf(item.mention().plural(), "plural");
    features.addIf(item.mention().designation() != null, "designated");
    int gap = anchor.figure() == null ? 0 : item.from() - anchor.figure().to();
    features.add("gap", Math.clamp(gap, 0, 3));
  }

  private void words() {
    int from = anchor.from();
    int to = anchor.to();
    var group = unitGroup(anchor);
    features
        .add("w-1", scene.word(from - 1))
        .add("w-2", scene.word(from - 2))
        .add("w+1", scene.word(to))
        .add("w+2", scene.word(to + 1));
    features.add("w-1Fine", scene.words.fine(scene.word(from - 1)) + "." + group);
    features.add("w-2Fine", scene.words.fine(scene.word(from - 2)));
    features.add("w+1Fine", scene.words.fine(scene.word(to)) + "." + group);
    features.add("w-1+unit", scene.word(from - 1) + "." + group);
    features.add("w+1+unit", scene.word(to) + "." + group);
    features.add("w-2w-1", scene.word(from - 2) + "_" + scene.word(from - 1));
    features.add("w+1w+2", scene.word(to) + "_" + scene.word(to + 1));
    for (int i = Math.max(0, from - WINDOW);
        i < Math.min(scene.sentence.size(), to + WINDOW);
        i++) {
      if ((i < from || i >= to) && scene.sentence.token(i).isWord() && scene.bounds(i, from) <= 1) {
        var side = i < from ? "left" : "right";
        features.add(side, stem(scene.word(i)));
        features.add(side + "Coarse", scene.words.coarse(scene.word(i)));
        features.add(side + "Fine", scene.words.fine(scene.word(i)));
      }
    }
    var item = anchor.item();
    if (anchor.figure() != null && item != null && item.from() >= to) {
      features.add("after", scene.word(item.to())).add("after2", scene.word(item.to() + 1));
    }
  }

  /** A word without its ending, roughly. */
  static String stem(String word) {
    return word.length() > 6 ? word.substring(0, 6) : word;
  }

  private void triggers() {
    var left = new ArrayList<Trigger>();
    var right = new ArrayList<Trigger>();
    var inside = new ArrayList<Trigger>();
    int end = anchor.item() == null ? anchor.to() : Math.max(anchor.to(), anchor.item().to());
    for (var trigger : scene.triggers) {
      if (trigger.to() <= anchor.from()) {
        left.add(trigger);
      } else if (trigger.from() >= end) {
        right.add(trigger);
      } else {
        inside.add(trigger);
      }
    }
    left.sort(Comparator.comparingInt(t -> Governor.cost(scene, t, anchor.from(), anchor.to())));
    right.sort(Comparator.comparingInt(t -> Governor.cost(scene, t, anchor.from(), anchor.to())));
    side("L1", left, 0);
    side("L2", left, 1);
    side("R1", right, 0);
    side("R2", right, 1);
    for (var trigger : inside) {
      senses("own", trigger, "");
    }
    for (var trigger : inside.isEmpty() ? List.<Trigger>of() : inside.subList(0, 1)) {
      features.add("ownWord", trigger.frames().getFirst().word());
    }
    features.addIf(left.isEmpty() && right.isEmpty(), "noTrigger");
    var best =
        !left.isEmpty()
                && (right.isEmpty()
                    || Governor.cost(scene, left.getFirst(), anchor.from(), anchor.to())
                        <= Governor.cost(scene, right.getFirst(), anchor.from(), anchor.to()))
            ? left
            : right;
    side("best", best, 0);
    var intro = scene.intro;
    if (intro != null) {
      var seen = new HashSet<String>();
      for (var trigger : intro.triggers) {
        for (var frame : trigger.frames()) {
          if (seen.add(frame.sense())) {
            features.add("intro", frame.sense());
          }
        }
      }
    }
  }

  private void side(String name, List<Trigger> triggers, int index) {
    if (index >= triggers.size()) {
      features.add(name, "none");
      return;
    }
    var trigger = triggers.get(index);
    int near = trigger.to() <= anchor.from() ? trigger.to() - 1 : trigger.from();
    int bounds = scene.bounds(near, anchor.from());
    features.add(name + "bounds", bounds);
    features.add(name + "distance", Features.distance(near - anchor.from()));
    features.add(name + "word", trigger.frames().getFirst().word());
    features.add(name + "form", trigger.form());
    senses(name, trigger, bounds == 0 ? "" : bounds == 1 ? "~" : "~~");
  }

  private void senses(String name, Trigger trigger, String mark) {
    var group = unitGroup(anchor);
    for (var frame : trigger.frames()) {
      features.add(name + mark, frame.sense());
      features.add(name + mark + "+unit", frame.sense() + "." + group);
      if (!name.endsWith("2")) {
        var itemClass = anchor.item() == null ? "none" : anchor.item().mention().itemClass().code();
        features.add(name + mark + "+class", frame.sense() + "." + itemClass);
      }
    }
    if (trigger.frames().size() == 1) {
      features.add(name + mark + "only", trigger.frames().getFirst().sense());
    }
  }

  private void place() {
    features.add("block", scene.sentence.block().kind());
    features.add(
        "parties",
        Math.min(3, scene.parties.stream().map(p -> p.mention().party()).distinct().count()));
    for (int i = 0; i < scene.parties.size(); i++) {
      var party = scene.parties.get(i);
      if (scene.bounds(party.from(), anchor.from()) == 0) {
        features.add("slot", scene.slots.get(i));
        features.add(party.from() < anchor.from() ? "slotBefore" : "slotAfter", scene.slots.get(i));
      }
    }
    features.addIf(
        scene.parties.stream().noneMatch(p -> p.mention().form() != PartyMention.Form.PRONOUN),
        "noParty");
    features.addIf(anchor.from() == 0, "first");
    features.addIf(scene.figures.size() > 1, "manyFigures");
    int size = scene.sentence.size();
    features.addIf(size < 6, "short");
  }

  /** What the first pass made of this anchor and of its neighbours. */
  private void history() {
    var group = unitGroup(anchor);
    var own = context.own();
    features.add("own", own == null ? "none" : own.kind.code());
    features.add("own+unit", (own == null ? "none." : own.kind.code() + ".") + group);
    neighbour("previous", context.last(), group);
    neighbour("following", context.following(), group);
    for (var kind : Kind.values()) {
      int share = context.share(kind);
      if (share > 0) {
        features.add("share", kind.code() + Math.min(share, 6));
      }
    }
    int back = 0;
    for (var earlier : context.recent()) {
      if (++back > 1 && earlier.scene().block == scene.block) {
        features.add("inBlock", earlier.kind.code());
      }
    }
  }

  private void neighbour(String name, @Nullable Draft other, String group) {
    if (other == null) {
      features.add(name, "nothing");
      return;
    }
    var place = Context.place(scene, other);
    var kind = other.kind.code();
    features.add(name, kind + "." + place);
    features.add(name + "+unit", kind + "." + place + "." + group);
    boolean alike = unitGroup(other.anchor).equals(group);
    features.add(name + "+alike", kind + "." + place + "." + alike);
    if (other.scene() == scene) {
      int gap = Math.max(anchor.from() - other.anchor.to(), other.anchor.from() - anchor.to());
      features.add(name + "+gap", kind + "." + Features.distance(gap) + "." + alike);
      features.addIf(
          gap > 0 && gap <= 4, name + "+link." + kind + "." + scene.word(anchor.from() - 1));
    }
  }
}
