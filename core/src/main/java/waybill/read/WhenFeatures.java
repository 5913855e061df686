package waybill.read;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waybill.attribution.Attribution;
import waybill.claim.Period;
import waybill.mention.DateMention;
import waybill.read.Judge.Option;

/** The days a claim may be of, with what speaks for each. */
final class WhenFeatures {
  /** How many sentences back a paragraph is searched for a date. */
  private static final int REACH = 4;

  /** So many words before a date tell what it is for. */
  private static final int NEAR = 4;

  private final Draft draft;
  private final Scene scene;
  private final List<Attribution> attributions;
  private final Context context;

  WhenFeatures(Draft draft, Context context, List<Attribution> attributions) {
    this.draft = draft;
    this.scene = draft.scene();
    this.context = context;
    this.attributions = attributions;
  }

  List<Option<Optional<Period>>> options() {
    var options = new ArrayList<Option<Optional<Period>>>();
    options.add(none());
    for (var date : scene.dates) {
      add(options, date, scene, "here");
    }
    if (scene.intro != null) {
      for (var date : scene.intro.dates) {
        add(options, date, scene.intro, "intro");
      }
    }
    before(options);
    earlier(options);
    published(options);
    return options;
  }

  /** The dates of the sentences before in the paragraph. */
  private void before(List<Option<Optional<Period>>> options) {
    var before = scene.previous;
    for (int back = 1; back <= REACH && before != null && before.block == scene.block; back++) {
      for (var date : before.dates) {
        add(options, date, before, back == 1 ? "before" : "block");
      }
      before = before.previous;
    }
  }

  private Option<Optional<Period>> none() {
    var features = new Features();
    features
        .add("none")
        .add("none.kind", draft.kind.code())
        .add("none.class", draft.itemClass.code());
    long dates = scene.dates.stream().filter(d -> d.mention().period().isPresent()).count();
    features.add("none.dates", Math.min(2, dates));
    features.add("none.kind+dates", draft.kind.code() + "." + Math.min(2, dates));
    features.addIf(scene.isListItem(), "none.listItem");
    features.addIf(scene.intro != null && !scene.intro.dates.isEmpty(), "none.introDates");
    var before = scene.previous;
    boolean opens = before == null || before.block != scene.block;
    features.addIf(opens, "none.opens");
    features.addIf(before != null && !opens && !before.dates.isEmpty(), "none.datesBefore");
    features.addIf(draft.trigger == null, "none.noTrigger");
    var last = context.last();
    features.addIf(last != null && last.scene() == scene && last.when == null, "none.previousNone");
    draft.governing.ifPresent(
        g -> features.add("none.stage", g.frame().stage() + "." + g.trigger().form()));
    for (var date : scene.dates) {
      if (date.mention().period().isPresent()
          && scene.bounds(date.from(), draft.anchor.from()) == 0) {
        features.add("none.dateInClause");
      }
    }
    return new Option<>(Optional.empty(), features.list());
  }

  private void add(
      List<Option<Optional<Period>>> options, Placed<DateMention> date, Scene where, String place) {
    var period = date.mention().period();
    if (period.isEmpty()) {
      return;
    }
    var features = new Features();
    var mention = date.mention();
    features.add("place", place).add("type", mention.type()).add("bound", mention.bound());
    features.add("place+kind", place + "." + draft.kind.code());
    features.add("bound+kind", mention.bound() + "." + draft.kind.code());
    features.add("lastWord", where.word(date.to() - 1));
    comparison(features, where, date.from());
    placeInTime(features, period.get());
    features.add("before", where.word(date.from() - 1)).add("firstWord", where.word(date.from()));
    if (where == scene) {
      int at = draft.anchor.from();
      int bounds = scene.bounds(date.from(), at);
      var side = date.from() < at ? "left" : "right";
      features.add("bounds", bounds).add("side+bounds", side + "." + bounds);
      features.add("side+commas", side + "." + bounds + "." + scene.commas(date.from(), at));
      features.add("distance", Features.distance(date.from() - at));
      features.addIf(nearest(date), "nearest");
      features.addIf(nearest(date), "nearest." + side + "." + bounds);
      figuresBetween(features, date, side);
      if (draft.trigger != null) {
        int toTrigger = scene.bounds(date.from(), draft.trigger.from());
        features.add(
            "toTrigger", toTrigger + "." + Features.distance(date.from() - draft.trigger.from()));
      }
    } else {
      features.addIf(date.from() == 0, place + ".first");
      features.addIf(scene.dates.isEmpty(), place + ".noOther");
      features.add(place + ".kind+noOther", draft.kind.code() + "." + scene.dates.isEmpty());
      features.add(place + ".length+stage", place + "." + mention.type() + "." + stage());
      features.add(place + ".bound", mention.bound());
    }
    features.addIf(date.from() == 0, "first");
    features.addIf(besideCue(mention), "besideCue");
    features.addIf(besideCue(mention), "besideCue." + place);
    previous(features, period.get());
    options.add(new Option<>(period, features.list()));
  }

  /** "More than in 2022", "half the price of last June": what is compared with is another time. */
  private void comparison(Features features, Scene where, int date) {
    for (int i = date - 1; i >= Math.max(0, date - NEAR); i--) {
      features.add("near", where.word(i)).add("near+kind", where.word(i) + "." + draft.kind.code());
    }
  }

  /** Whether it is gone by, and how long it is: what is planned is ahead, a share is of a year. */
  private void placeInTime(Features features, Period period) {
    var from = period.from();
    var to = period.to();
    var day = scene.published;
    if (day != null) {
      boolean ahead = from != null && from.isAfter(day);
      boolean gone = to != null && to.isBefore(day);
      var time = ahead ? "ahead" : gone ? "gone" : to != null ? "around" : "open";
      features.add("time", time);
      features.add("time+stage", time + "." + stage());
    }
    long days = from == null || to == null ? -1 : ChronoUnit.DAYS.between(from, to);
    var length =
        days < 0 ? "open" : days == 0 ? "day" : days < 32 ? "month" : days < 366 ? "year" : "years";
    features.add("length", length).add("length+kind", length + "." + draft.kind.code());
    features.add("length+class", length + "." + draft.itemClass.code());
  }

  private String stage() {
    return draft.governing.map(g -> g.frame().stage() + "." + g.trigger().form()).orElse("-");
  }

  private void figuresBetween(Features features, Placed<DateMention> date, String side) {
    int between = 0;
    for (var figure : scene.figures) {
      int low = Math.min(date.from(), draft.anchor.from());
      int high = Math.max(date.from(), draft.anchor.from());
      if (figure.mention().isUsable()
          && figure.from() > low
          && figure.from() < high
          && figure.from() != draft.anchor.from()) {
        between++;
      }
    }
    features.add("figuresBetween", side + "." + Math.min(2, between));
  }

  private boolean nearest(Placed<DateMention> date) {
    int own = Math.abs(date.from() - draft.anchor.from());
    return scene.dates.stream()
        .noneMatch(
            d ->
                d.mention().period().isPresent() && Math.abs(d.from() - draft.anchor.from()) < own);
  }

  /** "said on Tuesday" dates the statement, not the thing. */
  private boolean besideCue(DateMention date) {
    for (var attribution : attributions) {
      int gap =
          Math.max(
              date.span().start() - attribution.cue().end(),
              attribution.cue().start() - date.span().end());
      if (gap <= 6) {
        return true;
      }
    }
    return false;
  }

  private void previous(Features features, Period period) {
    var last = context.last();
    if (last != null) {
      boolean same = period.equals(last.when);
      var place =
          last.scene() == scene ? "same" : last.scene().block == scene.block ? "block" : "far";
      features.addIf(same, "previous." + place);
      features.addIf(same && last.trigger == draft.trigger, "previousTrigger");
      features.addIf(!same && last.when != null, "previousOther." + place);
    }
  }

  /** The latest claim that has a date: the last one, or an earlier one of the same text. */
  private @Nullable Draft dated() {
    var last = context.last();
    if (last == null || last.when != null) {
      return last;
    }
    for (var draft : context.recent()) {
      if (draft.when != null && !Context.place(scene, draft).equals("far")) {
        return draft;
      }
    }
    return last;
  }

  /** The days of the claim before, where the text goes on without naming them again. */
  private void earlier(List<Option<Optional<Period>>> options) {
    var last = dated();
    if (last == null || last.when == null) {
      return;
    }
    for (var option : options) {
      if (option.value().equals(Optional.of(last.when))) {
        return;
      }
    }
    var features = new Features();
    var place =
        last.scene() == scene
            ? "same"
            : last.scene().block == scene.block
                ? "block"
                : scene.intro != null && last.scene().intro == scene.intro ? "list" : "far";
    features
        .add("carried")
        .add("carried", place)
        .add("carried.kind", place + "." + (last.kind == draft.kind));
    features.add("carried.dates", place + "." + Math.min(2, scene.dates.size()));
    features.addIf(last.trigger != null && last.trigger == draft.trigger, "carried.trigger");
    features.addIf(scene.intro != null, "carried.inList");
    features.addIf(last != context.last(), "carried.over");
    placeInTime(features, last.when);
    options.add(new Option<>(Optional.of(last.when), features.list()));
  }

  /** Announced today: the day of publication. */
  private void published(List<Option<Optional<Period>>> options) {
    var day = scene.published;
    if (day == null) {
      return;
    }
    for (var option : options) {
      if (option.value().equals(Optional.of(Period.of(day)))) {
        return;
      }
    }
    var features = new Features();
    features.add("published").add("published.kind", draft.kind.code());
    draft.governing.ifPresent(
        g -> features.add("published.stage", g.frame().stage() + "." + g.trigger().form()));
    features.add("published.dates", Math.min(2, scene.dates.size()));
    options.add(new Option<>(Optional.of(Period.of(day)), features.list()));
  }
}
