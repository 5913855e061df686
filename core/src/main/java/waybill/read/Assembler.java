package waybill.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waybill.attribution.Attribution;
import waybill.claim.Claim;
import waybill.claim.Content;
import waybill.claim.Kind;
import waybill.claim.Modality;
import waybill.claim.Party;
import waybill.claim.Per;
import waybill.claim.Quantity;
import waybill.claim.Stage;
import waybill.rank.Calibration;
import waybill.read.Judge.Decision;
import waybill.read.Judge.Option;
import waybill.read.Judge.Verdict;
import waybill.read.Judge.Voice;
import waybill.text.Document;
import waybill.text.Span;

/** Joins mentions to claims: takes each anchor in the order of the text and decides on it. */
final class Assembler {
  /** Labels of the kind decisions besides the kinds themselves. */
  static final String NONE = "none";

  /** The figure is what the claim before is worth. */
  static final String VALUE = "value";

  /** Something seized on its way: the owner's loss and the transfer that was under way. */
  static final String SEIZED = "loss+transfer";

  /** Parties last met longer ago are out of mind. */
  private static final int MOST_PARTIES = 7;

  /** A party less likely than this is a guess, and is shown as not known. */
  private static final double LEAST_SURE = 0.3;

  private final StanceFeatures stance;
  private final Judge judge;
  private final Document document;
  private final List<Attribution> attributions;
  private final Prevalence prevalence;
  private final Context context;
  private final RuleRoles rules;
  private final List<Scene> scenes;
  private final boolean isFirst;
  private final List<Draft> drafts = new ArrayList<>();
  private List<Attribution> nearby = List.of();
  private List<Attribution> before = List.of();
  private final List<Reading.Unread> unread = new ArrayList<>();
  private final List<Reading.Rejected> rejected = new ArrayList<>();

  /**
   * @param first what the first pass made; empty in the first pass itself
   */
  Assembler(
      StanceFeatures stance,
      Judge judge,
      Document document,
      List<Attribution> attributions,
      Scenes.Found found,
      List<Draft> first) {
    this.stance = stance;
    this.judge = judge;
    this.document = document;
    this.attributions = attributions;
    this.prevalence = new Prevalence(attributions);
    this.scenes = found.scenes();
    this.context = new Context(first, found);
    this.rules = new RuleRoles(context);
    this.isFirst = first.isEmpty();
  }

  /** Reads scene after scene. */
  List<Draft> read() {
    int order = 0;
    var touching = touching(scenes, attributions);
    for (int i = 0; i < scenes.size(); i++) {
      var scene = scenes.get(i);
      context.enter(scene);
      nearby = touching.get(i);
      before = i == 0 ? List.of() : touching.get(i - 1);
      for (var anchor : Anchors.of(scene, order)) {
        order = anchor.order() + 1;
        context.moveTo(anchor.order());
        decide(anchor);
      }
      for (var figure : scene.figures) {
        var reason = figure.mention().leftAlone();
        if (reason != null) {
          unread.add(new Reading.Unread(figure.mention().span(), reason));
        }
      }
    }
    return drafts;
  }

  /** For each sentence, the attributions whose source, cue or content touches it. */
  private static List<List<Attribution>> touching(
      List<Scene> scenes, List<Attribution> attributions) {
    var lists = new ArrayList<List<Attribution>>();
    scenes.forEach(scene -> lists.add(new ArrayList<>()));
    for (var attribution : attributions) {
      touch(scenes, lists, attribution, attribution.cue());
      attribution.sourceSpans().forEach(span -> touch(scenes, lists, attribution, span));
      attribution.content().forEach(span -> touch(scenes, lists, attribution, span));
    }
    return lists;
  }

  private static void touch(
      List<Scene> scenes, List<List<Attribution>> lists, Attribution attribution, Span span) {
    for (int i = firstEndingAfter(scenes, span.start());
        i < scenes.size() && scenes.get(i).span().start() < span.end();
        i++) {
      var list = lists.get(i);
      if (list.isEmpty() || list.getLast() != attribution) {
        list.add(attribution);
      }
    }
  }

  private static int firstEndingAfter(List<Scene> scenes, int position) {
    int low = 0;
    int high = scenes.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (scenes.get(middle).span().end() > position) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private void decide(Anchor anchor) {
    var decision =
        anchor.figure() != null
            ? Decision.KIND_OF_FIGURE
            : anchor.item() != null ? Decision.KIND_OF_ITEM : Decision.KIND_OF_EVENT;
    if (decision != Decision.KIND_OF_FIGURE && !mayStandAlone(anchor)) {
      return;
    }
    var verdict =
        judge.classify(
            decision,
            anchor.subject(null, null),
            KindFeatures.of(anchor, context, isAttributed(anchor)));
    switch (verdict.value()) {
      case NONE -> turnDown(anchor, verdict.probability());
      case VALUE -> giveValue(anchor);
      case SEIZED -> {
        var loss = draft(anchor, Kind.LOSS, verdict.probability());
        var transfer = draft(anchor, Kind.TRANSFER, verdict.probability());
        transfer.itemClass = loss.itemClass;
      }
      default ->
          draft(
              anchor,
              Kind.valueOf(verdict.value().toUpperCase(Locale.ROOT)),
              verdict.probability());
    }
  }

  /** Without a figure a claim needs a word that says what was done, in the sentence or its list. */
  private static boolean mayStandAlone(Anchor anchor) {
    var scene = anchor.scene();
    return !scene.triggers.isEmpty() || (scene.intro != null && !scene.intro.triggers.isEmpty());
  }

  private boolean isAttributed(Anchor anchor) {
    var at = anchor.scene().sentence.span(anchor.from(), anchor.to());
    return nearby.stream().anyMatch(a -> a.content().stream().anyMatch(span -> span.overlaps(at)));
  }

  private void turnDown(Anchor anchor, double probability) {
    var span = anchor.scene().sentence.span(anchor.from(), anchor.to());
    if (anchor.figure() != null) {
      unread.add(new Reading.Unread(span, Refusal.of(anchor, probability)));
    } else if (probability < 0.9) {
      rejected.add(
          new Reading.Rejected(
              span,
              anchor.type(),
              "nothing is counted here, and it is %d %% sure that nothing is claimed"
                  .formatted(Math.round(probability * 100))));
    }
  }

  private void giveValue(Anchor anchor) {
    var last = drafts.isEmpty() ? null : drafts.getLast();
    var figure = anchor.figureMention();
    if (last != null
        && last.scene() == anchor.scene()
        && figure.unit() != null
        && figure.unit().isCurrency()) {
      last.value = figure.quantity(figure.unit());
    }
  }

  private Draft draft(Anchor anchor, Kind kind, double probability) {
    var draft = new Draft(anchor, kind, probability);
    draft.governing = Governor.find(anchor, kind);
    draft.trigger = draft.governing.map(Governor.Governing::trigger).orElse(null);
    draft.frame = draft.governing.map(Governor.Governing::frame).orElse(null);
    decideClass(draft);
    decideUnit(draft);
    decidePer(draft);
    decideParties(draft);
    decideOrigin(draft);
    drafts.add(draft);
    return draft;
  }

  private void decideClass(Draft draft) {
    var verdict =
        judge.rank(
            Decision.ITEM_CLASS, draft.subject(), new ClassFeatures(draft, context).classes());
    draft.itemClass = verdict.value();
    draft.confidence *= verdict.probability();
    draft.item = ClassFeatures.itemOf(draft, context);
  }

  private void decideUnit(Draft draft) {
    if (draft.anchor.figure() == null) {
      return;
    }
    var own = draft.anchor.figureMention().unit();
    draft.unit =
        own != null
            ? own
            : judge
                .rank(Decision.UNIT, draft.subject(), new ClassFeatures(draft, context).units())
                .value();
  }

  private void decidePer(Draft draft) {
    if (draft.anchor.figure() == null) {
      return;
    }
    draft.per = draft.anchor.figureMention().per();
    if (draft.per == null) {
      var label =
          judge.classify(Decision.PER, draft.subject(), PerFeatures.of(draft, context)).value();
      draft.per = label.equals(NONE) ? null : Per.valueOf(label.toUpperCase(Locale.ROOT));
    }
  }

  private void decideParties(Draft draft) {
    draft.rules = rules.decide(draft);
    var features = new RoleFeatures(draft, context, nearby, draft.rules);
    if (draft.kind == Kind.TRANSFER) {
      decideBothEnds(draft, features);
    } else if (draft.kind == Kind.EVENT) {
      draft.participants = participants(draft, features);
      draft.party = draft.participants.isEmpty() ? Party.UNKNOWN : draft.participants.getFirst();
    } else {
      var party = roles(Decision.PARTY, draft, features).getFirst();
      draft.party = sure(party);
      draft.confidence *= party.probability();
    }
  }

  /** The likeliest pair; nobody gives to himself, so who surely receives cannot be the giver. */
  private void decideBothEnds(Draft draft, RoleFeatures features) {
    double best = -1;
    double all = 0;
    var recipients = roles(Decision.RECIPIENT, draft, features);
    for (var supplier : roles(Decision.SUPPLIER, draft, features)) {
      for (var recipient : recipients) {
        if (supplier.value().isKnown() && supplier.value().equals(recipient.value())) {
          continue;
        }
        double both = supplier.probability() * recipient.probability();
        all += both;
        if (both > best) {
          best = both;
          draft.supplier = sure(supplier);
          draft.recipient = sure(recipient);
        }
      }
    }
    draft.confidence *= all == 0 ? 0 : best / all;
  }

  private List<Verdict<Party>> roles(Decision decision, Draft draft, RoleFeatures features) {
    var options = new ArrayList<Option<Party>>();
    options.add(new Option<>(Party.UNKNOWN, features.none()));
    int recency = 0;
    for (var party : context.parties(MOST_PARTIES)) {
      options.add(new Option<>(party, features.of(party, recency++)));
    }
    return judge.ranking(decision, draft.subject(), options);
  }

  /** A guess is shown as not known; the first pass keeps its guesses, as hints for the second. */
  private Party sure(Verdict<Party> verdict) {
    return isFirst || verdict.probability() >= LEAST_SURE ? verdict.value() : Party.UNKNOWN;
  }

  private List<Party> participants(Draft draft, RoleFeatures features) {
    var participants = new ArrayList<Party>();
    for (var party : context.parties(MOST_PARTIES)) {
      var options =
          List.of(
              new Option<>(false, List.<String>of("no")),
              new Option<>(true, features.of(party, participants.size())));
      if (judge
          .rank(Decision.PARTICIPANT, draft.anchor.subject(draft.kind, party), options)
          .value()) {
        participants.add(party);
      }
      if (participants.size() == 4) {
        break;
      }
    }
    return participants;
  }

  private void decideOrigin(Draft draft) {
    draft.when =
        judge
            .rank(
                Decision.WHEN, draft.subject(), new WhenFeatures(draft, context, nearby).options())
            .value()
            .orElse(null);
    Voice voice =
        judge
            .rank(
                Decision.ORIGIN,
                draft.subject(),
                new OriginFeatures(draft, context, document.text(), prevalence)
                    .options(nearby, before))
            .value();
    draft.sources = voice.sources();
    draft.attribution = voice.attribution();
    var features = stance.of(draft, context, voice.attribution());
    if (draft.kind == Kind.TRANSFER) {
      var stage = judge.classify(Decision.STAGE, draft.subject(), features);
      draft.stage = Stage.valueOf(stage.value().toUpperCase(Locale.ROOT));
    }
    var modality = judge.classify(Decision.MODALITY, draft.subject(), features);
    draft.modality = Modality.valueOf(modality.value().toUpperCase(Locale.ROOT));
  }

  /** What was decided, as claims. */
  Reading reading(
      List<waybill.mention.Mention> mentions, Calibration calibration, DetailReader reader) {
    var details = reader.read(drafts, document.text());
    var claims = new ArrayList<Claim>();
    var explanations = new ArrayList<Reading.Explanation>();
    for (int i = 0; i < drafts.size(); i++) {
      var draft = drafts.get(i);
      var claim = claim(draft, calibration, details.get(i));
      claims.add(claim);
      explanations.add(new Reading.Explanation(claim, explain(draft), UsedWords.of(draft)));
    }
    return new Reading(document, claims, mentions, attributions, unread, explanations, rejected);
  }

  private Claim claim(Draft draft, Calibration calibration, Claim.Details details) {
    var figure = draft.anchor.figure();
    var item = draft.item;
    @Nullable Quantity quantity = figure == null ? null : figure.mention().quantity(draft.unit);
    return new Claim(
        content(draft),
        item == null ? null : item.mention().span().of(document.text()),
        draft.itemClass,
        item == null ? null : item.mention().designation(),
        item == null ? null : item.mention().calibreMm(),
        quantity,
        draft.value,
        draft.per,
        draft.when,
        draft.modality,
        draft.sources,
        Evidence.around(draft.anchor, draft.trigger),
        figure == null ? null : figure.mention().span(),
        calibration.share(Math.clamp(draft.confidence, 0, 1)),
        rule(draft),
        details);
  }

  private static Content content(Draft draft) {
    return switch (draft.kind) {
      case TRANSFER ->
          new Content.Transfer(
              draft.supplier,
              draft.recipient,
              Optional.ofNullable(draft.stage).orElse(Stage.UNKNOWN));
      case HOLDING -> new Content.Holding(draft.party);
      case LOSS -> new Content.Loss(draft.party);
      case PRODUCTION -> new Content.Production(draft.party);
      case USE -> new Content.Use(draft.party);
      case PRICE -> new Content.Price(draft.party);
      case RATIO -> new Content.Ratio(draft.party);
      case EVENT -> new Content.Event(draft.participants);
    };
  }

  private static String rule(Draft draft) {
    var frame = draft.frame;
    return frame == null
        ? draft.kind.code() + ":" + KindFeatures.unitGroup(draft.anchor)
        : frame.sense() + ":" + frame.word();
  }

  private static List<String> explain(Draft draft) {
    var lines = new ArrayList<String>();
    var frame = draft.frame;
    lines.add(
        frame == null
            ? "%s: no frame near it; by the figure and its neighbours".formatted(draft.kind.code())
            : "%s: frame \"%s\" (%s), %s"
                .formatted(draft.kind.code(), frame.word(), frame.sense(), frame.row()));
    var item = draft.item;
    lines.add(
        item == null
            ? "class %s: by the figure and its neighbours".formatted(draft.itemClass.code())
            : "class %s: the item stands at %d"
                .formatted(draft.itemClass.code(), item.mention().span().start()));
    var rules = draft.rules;
    if (rules != null && draft.kind == Kind.TRANSFER) {
      lines.add(
          "supplier %s: the rules say %s (%s)"
              .formatted(draft.supplier, rules.supplier().party(), rules.supplier().rule()));
      lines.add(
          "recipient %s: the rules say %s (%s)"
              .formatted(draft.recipient, rules.recipient().party(), rules.recipient().rule()));
    } else if (rules != null && draft.kind != Kind.EVENT) {
      lines.add(
          "party %s: the rules say %s (%s)"
              .formatted(draft.party, rules.supplier().party(), rules.supplier().rule()));
    }
    lines.add(
        draft.sources.isEmpty()
            ? "the outlet's own words"
            : "said by " + String.join(", told by ", draft.sources));
    return lines;
  }
}
