package waybill.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waybill.claim.Claim.Details;
import waybill.claim.ItemClass;
import waybill.claim.Kind;
import waybill.claim.Party;
import waybill.claim.Unit;
import waybill.text.Sentence;
import waybill.vocabulary.PhraseIndex;
import waybill.vocabulary.Table.Row;
import waybill.vocabulary.Vocabulary;

/**
 * Reads what no score counts from the words around a claim that is already made: how a loss came
 * about and by whom, which way a ratio moved and of what whole, what measure a price is for.
 */
final class DetailReader {
  /** A word farther off than this tells of something else. */
  private static final int FARTHEST = 9;

  /** A measure told this many claims ago still holds: "$87 a barrel ... at $49". */
  private static final int LONGEST_MEMORY = 6;

  /** Two prices of one measure differ less than by this factor. */
  private static final int LIKE = 12;

  private static final int LONGEST_BASE = 9;

  private static final Set<String> MANNERS =
      Set.of("destroyed", "damaged", "captured", "abandoned", "seized", "killed", "wounded");

  /** What a manner's word needs of the thing lost. */
  private enum Of {
    PEOPLE,
    ALOFT,
    ARMS,
    ANYTHING;

    static Of of(ItemClass itemClass) {
      return switch (itemClass) {
        case PERSONNEL -> PEOPLE;
        case UAV, MISSILE, AIRCRAFT, HELICOPTER, ROCKET_AMMUNITION -> ALOFT;
        case TANK, ARMOURED_VEHICLE, ARTILLERY, MLRS, MORTAR, AIR_DEFENCE -> ARMS;
        default -> ANYTHING;
      };
    }
  }

  /** A word that tells something, and how far from the figure it stands. */
  private record Near(String value, int cost) {}

  private final Map<Of, Map<String, String>> manners = new HashMap<>();
  private final Map<String, String> directions = new HashMap<>();
  private final PhraseIndex<String> directionPhrases = new PhraseIndex<>();
  private final PhraseIndex<String> measures = new PhraseIndex<>();
  private final Set<String> levels = new HashSet<>();
  private final Set<String> aims = new HashSet<>();
  private final Set<String> baseless = new HashSet<>();
  private final Set<String> baseEnds = new HashSet<>();

  DetailReader(Vocabulary vocabulary) {
    vocabulary.table("details.tsv").rows().forEach(this::add);
  }

  private void add(Row row) {
    for (var word : row.names(3)) {
      switch (row.get(0)) {
        case "manner" -> manner(row, word);
        case "direction" -> direction(row, word);
        case "level" -> levels.add(word);
        case "aim" -> aims.add(word);
        case "measure" -> measures.add(word, word);
        case "no-base" -> baseless.add(word);
        case "base-end" -> baseEnds.add(word);
        default -> throw row.error("\"" + row.get(0) + "\" is no detail of a claim");
      }
    }
  }

  private void manner(Row row, String word) {
    if (!MANNERS.contains(row.get(1))) {
      throw row.error("\"%s\" is none of %s".formatted(row.get(1), MANNERS));
    }
    var of =
        switch (row.get(2)) {
          case "people" -> Of.PEOPLE;
          case "aloft" -> Of.ALOFT;
          case "arms" -> Of.ARMS;
          case "-" -> Of.ANYTHING;
          default -> throw row.error("\"" + row.get(2) + "\" is not people, aloft, arms or -");
        };
    manners.computeIfAbsent(of, key -> new HashMap<>()).putIfAbsent(word, row.get(1));
  }

  private void direction(Row row, String word) {
    if (!row.get(1).equals("up") && !row.get(1).equals("down")) {
      throw row.error("a direction is up or down");
    }
    switch (row.get(2)) {
      case "frame" -> directions.putIfAbsent(word, row.get(1));
      case "phrase" -> directionPhrases.add(word, row.get(1));
      default -> throw row.error("\"" + row.get(2) + "\" is not frame or phrase");
    }
  }

  /** The details of each claim, in their order; a claim may lean on those before it. */
  List<Details> read(List<Draft> drafts, String text) {
    var details = new ArrayList<Details>();
    for (int i = 0; i < drafts.size(); i++) {
      details.add(read(drafts, i, details, text));
    }
    return details;
  }

  private Details read(List<Draft> drafts, int index, List<Details> before, String text) {
    var draft = drafts.get(index);
    return switch (draft.kind) {
      case LOSS -> loss(draft, index == 0 ? null : drafts.get(index - 1), before);
      case USE -> new Details(null, target(draft), null, null, null);
      case RATIO -> new Details(null, null, direction(draft), base(draft, text), null);
      case PRICE -> new Details(null, null, null, null, measure(drafts, index, before));
      case TRANSFER, HOLDING, PRODUCTION, EVENT -> Details.NONE;
    };
  }

  private Details loss(Draft draft, @Nullable Draft previous, List<Details> before) {
    var manner = manner(draft);
    var by = causer(draft);
    if (previous != null && goesOn(previous, draft)) {
      var last = before.getLast();
      boolean sameWord = previous.trigger == draft.trigger;
      manner = manner == null && sameWord ? last.manner() : manner;
      by = by == null ? last.by() : by;
    }
    return new Details(manner, by, null, null, null);
  }

  /** Another loss of the same party in the same sentence. */
  private static boolean goesOn(Draft previous, Draft draft) {
    return previous.kind == Kind.LOSS
        && previous.scene() == draft.scene()
        && previous.party.equals(draft.party);
  }

  /** By the nearest word of loss in the sentence, or else in the line that opens the list. */
  private @Nullable String manner(Draft draft) {
    var anchor = draft.anchor;
    var own = nearestManner(draft, anchor.scene(), anchor.from(), anchor.to());
    var intro = anchor.scene().intro;
    if (own == null && intro != null) {
      int end = intro.sentence.size();
      own = nearestManner(draft, intro, end, end);
    }
    return own;
  }

  private @Nullable String nearestManner(Draft draft, Scene scene, int from, int to) {
    @Nullable Near best = null;
    for (var trigger : scene.triggers) {
      var value = mannerOf(trigger, draft.itemClass);
      boolean bare = trigger == draft.trigger; // "lost", "losses": it tells nothing
      int cost = follows(draft.anchor, trigger) ? 0 : Governor.cost(scene, trigger, from, to);
      if ((value != null || bare) && (best == null || cost < best.cost)) {
        best = new Near(value == null ? "" : value, cost);
      }
    }
    return best == null || best.value.isEmpty() ? null : best.value;
  }

  /** "155 <b>damaged</b>", "196 men <b>were wounded</b>". */
  private static boolean follows(Anchor anchor, Trigger trigger) {
    int end = anchor.item() == null ? anchor.to() : Math.max(anchor.to(), anchor.item().to());
    boolean said = trigger.form() == Trigger.Form.ACTIVE && hasObject(anchor.scene(), trigger.to());
    return trigger.groupFrom() == end && !said;
  }

  private static boolean hasObject(Scene scene, int at) {
    return scene.figures.stream().anyMatch(it -> it.from() == at)
        || scene.items.stream().anyMatch(it -> it.from() == at)
        || scene.parties.stream().anyMatch(it -> it.from() == at)
        || scene.word(at).equals("the");
  }

  /** What a word of loss tells of the thing; null when it tells nothing ("lost"). */
  private @Nullable String mannerOf(Trigger trigger, ItemClass itemClass) {
    for (var frame : trigger.frames()) {
      var value = frame.kind() == Kind.LOSS ? mannerOf(frame, itemClass) : null;
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private @Nullable String mannerOf(Frame frame, ItemClass itemClass) {
    var special = manners.getOrDefault(Of.of(itemClass), Map.of()).get(frame.word());
    return special != null
        ? special
        : manners.getOrDefault(Of.ANYTHING, Map.of()).get(frame.word());
  }

  /** Whose act it was: the subject of "destroyed", whoever stands behind "by". */
  private static @Nullable Party causer(Draft draft) {
    var scene = draft.governing.map(Governor.Governing::scene).orElse(draft.scene());
    var fit = new Fit(draft, scene);
    for (var vote : List.of("OTHER.own", "OTHER.by", "OWNER.by", "OTHER.near")) {
      for (var party : scene.parties) {
        var code = party.mention().party();
        if (code.isKnown() && !code.equals(draft.party) && fit.votes(code).contains(vote)) {
          return code;
        }
      }
    }
    return null;
  }

  /** Whom something was fired at: "fired 30 rockets at Israel". */
  private @Nullable Party target(Draft draft) {
    var scene = draft.scene();
    for (int i = 0; i < scene.parties.size(); i++) {
      var slot = scene.slots.get(i);
      var preposition = slot.indexOf('.') < 0 ? slot : slot.substring(0, slot.indexOf('.'));
      var party = scene.parties.get(i).mention().party();
      boolean after = scene.parties.get(i).from() > draft.anchor.from();
      if (aims.contains(preposition) && after && !party.equals(draft.party) && party.isKnown()) {
        return party;
      }
    }
    return null;
  }

  /** Which way it moved, by the nearest word that tells; a share moves no way. */
  private @Nullable String direction(Draft draft) {
    var anchor = draft.anchor;
    var scene = anchor.scene();
    if (isShare(scene, anchor)) {
      return null;
    }
    @Nullable Near best = null;
    for (var trigger : scene.triggers) {
      int cost = Governor.cost(scene, trigger, anchor.from(), anchor.to());
      for (var frame : trigger.frames()) {
        var value = frame.kind() == Kind.RATIO ? directions.get(frame.word()) : null;
        if (value != null && (best == null || cost < best.cost)) {
          best = new Near(value, cost);
        }
      }
    }
    var phrase = nearestPhrase(scene, anchor);
    if (phrase != null && (best == null || phrase.cost <= best.cost)) {
      best = phrase;
    }
    // "to 42 per cent" is where it stands; "was 3 per cent lower" is how far it moved
    boolean level = levels.contains(scene.word(anchor.from() - 1));
    return best == null || best.cost > (level ? 0 : FARTHEST) ? null : best.value;
  }

  /** "34 per cent of": how large a part it is, and not how far it moved. */
  private static boolean isShare(Scene scene, Anchor anchor) {
    boolean of = scene.word(anchor.to()).equals("of") || scene.word(anchor.to() - 1).equals("of");
    return of && !scene.word(anchor.from() - 1).equals("by");
  }

  private @Nullable Near nearestPhrase(Scene scene, Anchor anchor) {
    @Nullable Near best = null;
    for (int i = Math.max(0, anchor.from() - 3);
        i < Math.min(scene.sentence.size(), anchor.to() + 3);
        i++) {
      var match = directionPhrases.find(scene.sentence.tokens(), i);
      if (match.isEmpty() || isHedge(scene.sentence, anchor, match.get())) {
        continue;
      }
      int near = Math.max(Math.max(anchor.from() - match.get().to(), i - anchor.to()), 0);
      if (best == null || near < best.cost) {
        best = new Near(match.get().value(), near);
      }
    }
    return best;
  }

  /** The "more than" of "more than 40 per cent" tells of no rise. */
  private static boolean isHedge(
      Sentence sentence, Anchor anchor, PhraseIndex.Match<String> match) {
    boolean before = match.from() < anchor.to() && match.to() < anchor.to();
    boolean sign = sentence.token(match.from()).shape() == waybill.text.Token.Shape.SIGN;
    boolean inside = before && match.from() >= anchor.from();
    return inside && !sign;
  }

  /** The words after "of": "38 per cent <b>of its wheat</b>". */
  private @Nullable String base(Draft draft, String text) {
    var sentence = draft.scene().sentence;
    int from = draft.anchor.to();
    if (from < sentence.size() && sentence.token(from).is("of")) {
      from++;
    } else if (!(from > draft.anchor.from() && sentence.token(from - 1).is("of"))) {
      return null;
    }
    int to = from;
    while (to < sentence.size()
        && to - from < LONGEST_BASE
        && !baseEnds.contains(sentence.token(to).lower())
        && !startsVerb(draft.scene(), to)) {
      to++;
    }
    boolean names = to > from && !baseless.contains(sentence.token(from).lower());
    return names ? sentence.span(from, to).of(text) : null;
  }

  private static boolean startsVerb(Scene scene, int token) {
    return scene.triggers.stream().anyMatch(t -> t.from() == token && t.isVerb());
  }

  /** The measure in the figure's own words, in its sentence, or of a like price before it. */
  private @Nullable String measure(List<Draft> drafts, int index, List<Details> before) {
    var draft = drafts.get(index);
    var figure = draft.anchor.figure();
    if (figure == null) {
      return null;
    }
    if (figure.mention().perUnit() != null) {
      return figure.mention().perUnit().toLowerCase(Locale.ROOT);
    }
    return behind(draft)
        .or(() -> subject(draft))
        .or(() -> remembered(drafts, index, before))
        .orElse(null);
  }

  /** "$36 a pound", "€40 per dose". */
  private Optional<String> behind(Draft draft) {
    var sentence = draft.scene().sentence;
    int last = Math.min(draft.anchor.to() + 1, sentence.size());
    for (int i = draft.anchor.from() + 1; i < last; i++) {
      if (opensMeasure(sentence, i) || sentence.token(i).is("per")) {
        return measureAt(sentence, i + 1);
      }
    }
    return Optional.empty();
  }

  private Optional<String> measureAt(Sentence sentence, int token) {
    return measures.find(sentence.tokens(), token).map(PhraseIndex.Match::value);
  }

  private static boolean opensMeasure(Sentence sentence, int token) {
    return switch (sentence.token(token).lower()) {
      case "a", "an", "each", "every", "one" -> true;
      default -> false;
    };
  }

  /** "A kilo brings about $25,000": one measure as the subject. */
  private Optional<String> subject(Draft draft) {
    var sentence = draft.scene().sentence;
    for (int i = draft.anchor.from() - 1; i > 0; i--) {
      if (opensMeasure(sentence, i - 1) && draft.scene().bounds(i, draft.anchor.from()) == 0) {
        var measure = measureAt(sentence, i);
        if (measure.isPresent()) {
          return measure;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> remembered(List<Draft> drafts, int index, List<Details> before) {
    var draft = drafts.get(index);
    for (int i = index - 1; i >= Math.max(0, index - LONGEST_MEMORY); i--) {
      var other = drafts.get(i);
      var told = before.get(i).perUnit();
      if (told != null && other.itemClass == draft.itemClass && areLike(other, draft)) {
        return Optional.of(told);
      }
    }
    return Optional.empty();
  }

  private static boolean areLike(Draft a, Draft b) {
    var first = most(a);
    var second = most(b);
    return unit(a) == unit(b)
        && first > 0
        && second > 0
        && first < LIKE * second
        && second < LIKE * first;
  }

  private static @Nullable Unit unit(Draft draft) {
    return draft.anchor.figureMention().unit();
  }

  private static double most(Draft draft) {
    var figure = draft.anchor.figureMention();
    var number = figure.high() == null ? figure.low() : figure.high();
    return number == null ? 0 : number.doubleValue();
  }
}
