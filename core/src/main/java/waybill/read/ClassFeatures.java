package waybill.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waybill.claim.ItemClass;
import waybill.claim.Kind;
import waybill.claim.Unit;
import waybill.mention.ItemMention;
import waybill.read.Judge.Option;

/** The classes a claim's item may have and the units it may count in, with what speaks for each. */
final class ClassFeatures {
  /** Classes that need no word of their own: sums, people, things in general. */
  private static final List<ItemClass> ALWAYS =
      List.of(
          ItemClass.MONEY,
          ItemClass.PACKAGE,
          ItemClass.LOAN,
          ItemClass.DEBT_RELIEF,
          ItemClass.SPENDING,
          ItemClass.GDP,
          ItemClass.OTHER,
          ItemClass.PERSONNEL,
          ItemClass.AGREEMENT,
          ItemClass.EQUIPMENT,
          ItemClass.VISIT,
          ItemClass.MEETING);

  private final Draft draft;
  private final Scene scene;
  private final Context context;

  ClassFeatures(Draft draft, Context context) {
    this.draft = draft;
    this.scene = draft.scene();
    this.context = context;
  }

  /** Items in reach: the anchor's own, those of the sentence, those of earlier claims. */
  List<Option<ItemClass>> classes() {
    Map<ItemClass, Features> options = new EnumMap<>(ItemClass.class);
    var own = draft.anchor.item();
    if (own != null) {
      option(options, own.mention().itemClass())
          .add("own")
          .add("own+type", draft.anchor.type() + "." + draft.kind.code())
          .add("own.class+kind", own.mention().itemClass().code() + "." + draft.kind.code())
          .add(
              "own+unit",
              KindFeatures.unitGroup(draft.anchor) + "." + own.mention().itemClass().code());
    }
    for (var item : scene.items) {
      if (item == own) {
        continue;
      }
      var side = item.from() < draft.anchor.from() ? "left" : "right";
      int bounds = scene.bounds(item.from(), draft.anchor.from());
      option(options, item.mention().itemClass())
          .add("here")
          .add("here", side + "." + bounds + "." + (own == null))
          .add(
              "here.distance",
              side
                  + "."
                  + Features.distance(item.from() - draft.anchor.from())
                  + "."
                  + (own == null))
          .addIf(nearest(item), "here.nearest." + side + "." + (own == null))
          .add("here.between", side + "." + Math.min(2, figuresBetween(item)) + "." + (own == null))
          .add(
              "here+kind",
              draft.kind.code() + "." + item.mention().itemClass().code() + "." + (own == null));
    }
    if (scene.intro != null) {
      for (var item : scene.intro.items) {
        option(options, item.mention().itemClass()).add("intro." + (own == null));
      }
    }
    if (scene.previous != null) {
      for (var item : scene.previous.items) {
        option(options, item.mention().itemClass()).add("before." + (own == null));
      }
    }
    int back = 0;
    for (var earlier : context.recent()) {
      back++;
      var place =
          earlier.scene() == scene
              ? "same"
              : earlier.scene().block == scene.block ? "block" : "far";
      option(options, earlier.itemClass)
          .add("claim" + back + "." + place + "." + (own == null))
          .addIf(
              earlier.kind == draft.kind,
              "claim" + Math.min(back, 3) + ".sameKind." + (own == null))
          .addIf(unitLike(earlier), "claim" + Math.min(back, 3) + ".sameUnit." + (own == null));
    }
    for (var always : ALWAYS) {
      option(options, always).add("always");
    }
    var list = new ArrayList<Option<ItemClass>>();
    options.forEach(
        (itemClass, features) ->
            list.add(new Option<>(itemClass, common(features, itemClass, own).list())));
    return list;
  }

  private static Features option(Map<ItemClass, Features> options, ItemClass itemClass) {
    return options.computeIfAbsent(itemClass, key -> new Features());
  }

  private Features common(
      Features features, ItemClass itemClass, @Nullable Placed<ItemMention> own) {
    var code = itemClass.code();
    var group = KindFeatures.unitGroup(draft.anchor);
    features
        .add("class", code)
        .add("class+kind", code + "." + draft.kind.code())
        .add("class+unit", code + "." + group);
    features.add("share", context.share(itemClass)).add("named", context.named(itemClass));
    features.add(
        "named+unit", context.named(itemClass) + "." + isMoneyLike(itemClass) + "." + group);
    var first = context.own();
    features.addIf(first != null && first.itemClass == itemClass, "first");
    features.addIf(first != null && first.itemClass == itemClass, "first." + (own == null));
    var following = context.following();
    features.addIf(following != null && following.itemClass == itemClass, "following");
    features.add("class+kind+unit", code + "." + draft.kind.code() + "." + group);
    features.addIf(own == null, "class+noItem." + code + "." + draft.kind.code());
    if (own != null) {
      features.add("class+own", code + "." + own.mention().itemClass().code());
      features.add("class+head", code + "." + scene.word(own.to() - 1));
    }
    for (var trigger : scene.triggers) {
      if (scene.bounds(trigger.from(), draft.anchor.from()) == 0 && isMoneyLike(itemClass)) {
        features.add("class+trigger", code + "." + trigger.frames().getFirst().word());
      }
    }
    if (draft.frame != null && isMoneyLike(itemClass)) {
      features.add("class+frame", code + "." + draft.frame.word());
    }
    return features;
  }

  private static boolean isMoneyLike(ItemClass itemClass) {
    return ALWAYS.contains(itemClass);
  }

  private boolean unitLike(Draft earlier) {
    return earlier.anchor.figure() != null
        && KindFeatures.unitGroup(earlier.anchor).equals(KindFeatures.unitGroup(draft.anchor));
  }

  private boolean nearest(Placed<ItemMention> item) {
    int own = Math.abs(item.from() - draft.anchor.from());
    return scene.items.stream()
        .noneMatch(
            other ->
                other != draft.anchor.item() && Math.abs(other.from() - draft.anchor.from()) < own);
  }

  private int figuresBetween(Placed<ItemMention> item) {
    int low = Math.min(item.from(), draft.anchor.from());
    int high = Math.max(item.from(), draft.anchor.from());
    return (int)
        scene.figures.stream()
            .filter(f -> f.from() > low && f.from() < high && f.from() != draft.anchor.from())
            .count();
  }

  /** Units that a bare count may have. */
  List<Option<Unit>> units() {
    var options = new java.util.LinkedHashMap<Unit, Features>();
    var own = draft.anchor.item();
    if (own != null) {
      unit(options, own.mention().unit()).add("own").add("own+kind", draft.kind.code());
    }
    unit(options, defaultUnit(draft.itemClass)).add("ofClass").add("ofClass." + (own == null));
    unit(options, Unit.PIECE).add("piece." + (own == null));
    int back = 0;
    for (var earlier : context.recent()) {
      back++;
      if (earlier.anchor.figure() == null || back > 3) {
        continue;
      }
      var place =
          earlier.scene() == scene
              ? "same"
              : earlier.scene().block == scene.block ? "block" : "far";
      unit(options, earlier.unit)
          .add("claim" + back + "." + place + "." + (own == null))
          .add(
              "claim."
                  + place
                  + "."
                  + earlier.kind.code()
                  + "."
                  + draft.kind.code()
                  + "."
                  + (own == null))
          .addIf(earlier.itemClass == draft.itemClass, "claim.sameClass." + (own == null));
    }
    for (var figure : scene.figures) {
      var unit = figure.mention().unit();
      if (unit != null && figure.from() != draft.anchor.from()) {
        unit(options, unit)
            .add("figureHere." + (figure.from() < draft.anchor.from()) + "." + (own == null));
      }
    }
    var list = new ArrayList<Option<Unit>>();
    boolean big = isBig();
    options.forEach(
        (unit, features) -> {
          var group = unit.isCurrency() ? "money" : unit.code();
          features
              .add("unit", group)
              .add("unit+class", group + "." + draft.itemClass.code())
              .add("unit+kind", group + "." + draft.kind.code());
          features
              .add("unit+big", group + "." + big)
              .add("unit+big+item", group + "." + big + "." + (own == null));
          list.add(new Option<>(unit, features.list()));
        });
    return list;
  }

  private boolean isBig() {
    var text = scene.sentence.span(draft.anchor.from(), draft.anchor.to());
    for (var token : scene.sentence.tokens()) {
      if (text.contains(token.span())
          && (token.lower().endsWith("illion") || token.is("bn") || token.is("m"))) {
        return true;
      }
    }
    return false;
  }

  private static Features unit(Map<Unit, Features> options, Unit unit) {
    return options.computeIfAbsent(unit, key -> new Features());
  }

  static Unit defaultUnit(ItemClass itemClass) {
    return switch (itemClass) {
      case PERSONNEL, TRAINING -> Unit.PERSON;
      case ARTILLERY_AMMUNITION,
          ROCKET_AMMUNITION,
          MORTAR_AMMUNITION,
          SMALL_ARMS_AMMUNITION,
          AMMUNITION ->
          Unit.ROUND;
      case CONTAINER -> Unit.CONTAINER;
      case FUEL -> Unit.BARREL;
      case FOOD, RAW_MATERIAL, GOLD -> Unit.TONNE;
      default -> Unit.PIECE;
    };
  }

  /** The item's mention behind a class: the anchor's own, else the nearest of that class. */
  static @Nullable Placed<ItemMention> itemOf(Draft draft, Context context) {
    var own = draft.anchor.item();
    if (own != null && own.mention().itemClass() == draft.itemClass) {
      return own;
    }
    @Nullable Placed<ItemMention> best = null;
    int least = Integer.MAX_VALUE;
    for (var item : draft.scene().items) {
      int distance = Math.abs(item.from() - draft.anchor.from());
      if (item.mention().itemClass() == draft.itemClass && distance < least) {
        best = item;
        least = distance;
      }
    }
    if (best == null) {
      for (var earlier : context.recent()) {
        if (earlier.itemClass == draft.itemClass && earlier.item != null) {
          return earlier.item;
        }
      }
    }
    return best != null ? best : own != null && draft.kind != Kind.EVENT ? own : null;
  }
}
