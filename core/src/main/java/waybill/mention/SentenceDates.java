package waybill.mention;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import waybill.mention.DateMention.Bound;
import waybill.mention.DateMention.Type;
import waybill.mention.DateWords.Kind;
import waybill.mention.Days.Grain;
import waybill.mention.Lengths.Length;
import waybill.mention.Scene.Direction;
import waybill.mention.Stretch.Binding;
import waybill.text.Sentence;
import waybill.text.Token;

/** The mentions of time of one sentence: stretches with their prepositions, and lengths. */
final class SentenceDates extends DateTokens {
  /** A date that begins within so many tokens heads its sentence. */
  private static final int HEAD = 2;

  private final Scene scene;
  private final Sentence sentence;
  private final DateGrammar grammar;

  SentenceDates(DateWords words, Scene scene, Sentence sentence, Predicate<List<String>> about) {
    super(words, sentence.tokens());
    this.scene = scene;
    this.sentence = sentence;
    this.grammar = new DateGrammar(words, scene, tokens, about);
  }

  /** A mention by the indices of its tokens. */
  private record Reading(
      int from,
      int end,
      @Nullable LocalDate first,
      @Nullable LocalDate last,
      Bound bound,
      Type type) {}

  void read(List<DateMention> mentions) {
    if (isOfToday()) {
      scene.leaveHistory();
    }
    int i = 0;
    while (i < tokens.size()) {
      var reading = bounded(i);
      reading = reading != null ? reading : soFar(i);
      reading = reading != null ? reading : plain(i);
      reading = reading != null ? reading : length(i);
      if (reading == null) {
        i++;
        continue;
      }
      mentions.add(
          new DateMention(
              sentence.span(reading.from(), reading.end()),
              reading.type(),
              reading.first(),
              reading.last(),
              reading.bound()));
      i = reading.end();
    }
  }

  private boolean isOfToday() {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).shape() == Token.Shape.LOWER && find(Kind.PRESENT, i) != null) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Reading bounded(int i) {
    var bound = find(Kind.BOUND, i);
    if (bound == null) {
      return null;
    }
    int at = bound.to();
    return switch (bound.value().value()) {
      case "since" -> since(i, at);
      case "from" -> from(i, at);
      case "asof" -> asOf(i, at);
      case "in" -> within(i, at(at, Direction.PAST, false));
      case "after" -> after(i, at);
      case "between" -> range(i, at, "and");
      case "within" -> within(i, at);
      case "by" -> until(i, grammar.read(at, grammar.deadline(i)));
      case "before" -> before(i, at);
      default -> until(i, at(at, Direction.FUTURE, false));
    };
  }

  private @Nullable Reading since(int i, int at) {
    var last = scene.last();
    if (is(at, "then")) {
      return new Reading(
          i, at + 1, last == null ? null : last.from(), null, Bound.SINCE, Type.PERIOD);
    }
    return open(i, at, Direction.PAST, Bound.SINCE);
  }

  /** "As of 5 May 40 had come" counts until then; a rule holds as of a day from then on. */
  private @Nullable Reading asOf(int i, int at) {
    var stretch = at(at, Direction.PAST, false);
    var days = stretch == null ? null : stretch.days();
    var published = scene.published();
    boolean heads = i == 0 || !tokens.get(i - 1).isWord();
    boolean gone = days != null && published != null && !days.from().isAfter(published);
    return !heads || !gone ? open(i, at, Direction.PAST, Bound.SINCE) : until(i, stretch);
  }

  private @Nullable Reading within(int i, @Nullable Stretch stretch) {
    if (stretch == null) {
      return null;
    }
    remember(i, stretch);
    var days = stretch.days();
    return new Reading(
        i,
        stretch.end(),
        days == null ? null : days.from(),
        days == null ? null : days.to(),
        Bound.WITHIN,
        days != null && days.isDay() ? Type.DATE : Type.PERIOD);
  }

  /** The index after "onwards" or "on" where it closes a stretch; else the index itself. */
  private int onward(int i) {
    var onward = find(Kind.ONWARD, i);
    if (onward == null) {
      return i;
    }
    boolean preposition =
        tokens.get(onward.to() - 1).is("on")
            && onward.to() < tokens.size()
            && tokens.get(onward.to()).isWord();
    return preposition ? i : onward.to();
  }

  private @Nullable Reading open(int i, int at, Direction otherwise, Bound bound) {
    var stretch =
        at(
            at,
            otherwise == Direction.PAST && bound == Bound.SINCE && is(i, "since")
                ? Direction.PAST
                : grammar.direction(i, otherwise),
            is(i, "since"));
    if (stretch == null) {
      return null;
    }
    remember(i, stretch);
    var days = stretch.days();
    return new Reading(
        i, onward(stretch.end()), days == null ? null : days.from(), null, bound, Type.PERIOD);
  }

  /** "The June 3 strike" is known already, whatever will be done about it. */
  private @Nullable Stretch at(int i, Direction direction, boolean fixed) {
    boolean named = is(i - 1, "the") && i < tokens.size() && tokens.get(i).isCapital();
    return grammar.read(i, fixed || named ? direction : grammar.direction(i, direction));
  }

  private @Nullable Reading from(int i, int at) {
    var range = range(i, at, "to", "until", "till", "through", "-", "–", "up");
    if (range != null) {
      return range;
    }
    var stretch = at(at, Direction.PAST, false);
    var days = stretch == null || stretch.grain() != Grain.DAY ? null : stretch.days();
    if (stretch != null && days != null && !days.isDay()) {
      remember(i, stretch);
      return new Reading(i, stretch.end(), days.from(), days.to(), Bound.WITHIN, Type.PERIOD);
    }
    return open(i, at, Direction.PAST, Bound.SINCE);
  }

  private @Nullable Reading after(int i, int at) {
    var stretch = at(at, Direction.PAST, false);
    if (stretch == null) {
      return null;
    }
    remember(i, stretch);
    var days = stretch.days();
    var first = days == null ? null : days.to().plusDays(1);
    return new Reading(i, stretch.end(), first, null, Bound.SINCE, Type.PERIOD);
  }

  private @Nullable Reading before(int i, int at) {
    var stretch = grammar.read(at, grammar.deadline(i));
    if (stretch == null) {
      var year = grammar.definiteYear(at);
      stretch = year != null && find(Kind.OPEN, year.end()) != null ? gone(i, year) : null;
    }
    if (stretch == null) {
      return null;
    }
    var open = find(Kind.OPEN, stretch.end());
    remember(i, stretch);
    var days = stretch.days();
    if (open != null) {
      return new Reading(
          i, open.to(), null, days == null ? null : days.to(), Bound.UNTIL, Type.PERIOD);
    }
    int part = is(at, "the") ? at + 1 : at;
    var end = find(Kind.PART, part);
    if (end != null && end.value().value().equals("end")) {
      return new Reading(
          i, stretch.end(), null, days == null ? null : days.to(), Bound.UNTIL, Type.PERIOD);
    }
    var last = days == null ? null : days.from().minusDays(1);
    return new Reading(i, stretch.end(), null, last, Bound.UNTIL, Type.PERIOD);
  }

  /** The year that was out when something had been done is not the one of publication. */
  private Stretch gone(int i, Stretch year) {
    var days = year.days();
    var published = scene.published();
    boolean gone =
        days != null
            && published != null
            && days.to().isAfter(published)
            && grammar.deadline(i) == Direction.PAST;
    return gone && days != null
        ? new Stretch(year.end(), days.shiftedByYears(-1), year.grain(), year.binding())
        : year;
  }

  private @Nullable Reading until(int i, @Nullable Stretch stretch) {
    if (stretch == null) {
      return null;
    }
    remember(i, stretch);
    var days = stretch.days();
    var last = days == null ? null : days.to();
    return new Reading(i, stretch.end(), null, last, Bound.UNTIL, Type.PERIOD);
  }

  /** Within twelve months: from the day told before in the sentence, else from publication. */
  private @Nullable Reading within(int i, int at) {
    var length = grammar.length(at);
    if (length == null || length.vague()) {
      return null;
    }
    boolean past = grammar.direction(i, Direction.FUTURE) == Direction.PAST;
    var near = past ? scene.last() : scene.lastInParagraph();
    var day = near != null && (past || near.isDay()) ? near.to() : scene.published();
    var last = day == null ? null : Scene.away(day, length.unit(), length.count());
    return new Reading(i, length.end(), day, last, Bound.WITHIN, Type.PERIOD);
  }

  /** Two stretches with a word between them; the year of one serves the other. */
  private @Nullable Reading range(int i, int at, String... joints) {
    var first = at(at, Direction.PAST, false);
    if (first == null || !isAny(first.end(), joints)) {
      return null;
    }
    int next = first.end() + 1;
    next = is(next, "to") ? next + 1 : next;
    var second = at(next, Direction.PAST, false);
    if (second == null) {
      return null;
    }
    return joined(i, first, second);
  }

  private Reading joined(int i, Stretch first, Stretch second) {
    var days = through(first, second);
    remember(i, new Stretch(second.end(), days, Grain.OTHER, second.binding()));
    return new Reading(
        i,
        second.end(),
        days == null ? null : days.from(),
        days == null ? null : days.to(),
        Bound.WITHIN,
        Type.PERIOD);
  }

  private static @Nullable Days through(Stretch first, Stretch second) {
    var one = first.days();
    var two = second.days();
    if (one == null || two == null) {
      return null;
    }
    if (isWeekdays(first, second)) {
      return one.from().isAfter(two.to()) ? one.shiftedByDays(-7).through(two) : one.through(two);
    }
    if (first.binding() == Binding.BARE) {
      one = one.shiftedByYears(two.to().getYear() - one.from().getYear());
      one = one.from().isAfter(two.to()) ? one.shiftedByYears(-1) : one;
    } else if (second.binding() == Binding.BARE) {
      two = two.shiftedByYears(one.from().getYear() - two.from().getYear());
      two = two.to().isBefore(one.from()) ? two.shiftedByYears(1) : two;
    }
    return one.through(two);
  }

  /** Tuesday to Sunday: two days at most a week apart. */
  private static boolean isWeekdays(Stretch first, Stretch second) {
    var one = first.days();
    var two = second.days();
    boolean days = first.grain() == Grain.DAY && second.grain() == Grain.DAY;
    return days
        && one != null
        && two != null
        && Math.abs(one.from().toEpochDay() - two.to().toEpochDay()) < 7;
  }

  /** January and February: two months side by side are one stretch. */
  private static boolean adjoins(Stretch first, Stretch second) {
    var days = through(first, second);
    return days != null && days.from().plusMonths(2).minusDays(1).equals(days.to());
  }

  /** So far this year; earlier this month; later this week. */
  private @Nullable Reading soFar(int i) {
    boolean ahead = is(i, "later");
    boolean sofar = is(i, "so") && is(i + 1, "far");
    if (is(i, "to") && is(i + 1, "date") && !is(i - 1, "up")) {
      return new Reading(i, i + 2, null, scene.published(), Bound.UNTIL, Type.PERIOD);
    }
    if (!ahead && !sofar && !is(i, "earlier")) {
      return null;
    }
    int at = sofar ? i + 2 : i + 1;
    at = is(at, "in") ? at + 1 : at;
    if (!is(at, "this")) {
      return null;
    }
    var stretch = grammar.read(at, Direction.PAST);
    var published = scene.published();
    if (stretch == null || stretch.grain() == Grain.DAY) {
      return null;
    }
    remember(i, stretch);
    var days = stretch.days();
    if (days == null || published == null) {
      return new Reading(i, stretch.end(), null, null, Bound.WITHIN, Type.PERIOD);
    }
    var from = ahead && days.from().isBefore(published) ? published : days.from();
    var to = !ahead && days.to().isAfter(published) ? published : days.to();
    return from.isAfter(to)
        ? new Reading(i, stretch.end(), days.from(), days.to(), Bound.WITHIN, Type.PERIOD)
        : new Reading(i, stretch.end(), from, to, Bound.WITHIN, Type.PERIOD);
  }

  private @Nullable Reading plain(int i) {
    var stretch = at(i, Direction.PAST, false);
    if (stretch == null) {
      return null;
    }
    if (isAny(stretch.end(), "-", "–", "—", "to") && stretch.grain() != Grain.OTHER) {
      var second = at(stretch.end() + 1, Direction.PAST, false);
      boolean alike = second != null && second.grain() == stretch.grain();
      if (second != null && alike) {
        return joined(i, stretch, second);
      }
    }
    var pair = pair(i, stretch);
    if (pair != null) {
      return pair;
    }
    remember(i, stretch);
    var days = stretch.days();
    boolean day = stretch.grain() == Grain.DAY && (days == null || days.isDay());
    int onward = onward(stretch.end());
    if (onward > stretch.end() && days != null) {
      return new Reading(i, onward, days.from(), null, Bound.SINCE, Type.PERIOD);
    }
    return new Reading(
        i,
        stretch.end(),
        days == null ? null : days.from(),
        days == null ? null : days.to(),
        Bound.WITHIN,
        day ? Type.DATE : Type.PERIOD);
  }

  /** January and February; 2022 and 2023; this year and next. */
  private @Nullable Reading pair(int i, Stretch first) {
    boolean months = first.grain() == Grain.MONTH;
    if (!is(first.end(), "and") || !(months || first.grain() == Grain.YEAR)) {
      return null;
    }
    int at = first.end() + 1;
    var second = at(at, Direction.PAST, false);
    second = second == null ? bareRelative(first, at) : second;
    boolean alike = second != null && second.grain() == first.grain();
    return second != null && alike && (months ? adjoins(first, second) : follows(first, second))
        ? joined(i, first, second)
        : null;
  }

  /** "Next" of "this year and next". */
  private @Nullable Stretch bareRelative(Stretch first, int i) {
    boolean stands = i + 1 >= tokens.size() || !tokens.get(i + 1).isWord();
    var days = first.days();
    return is(i, "next") && stands && first.grain() == Grain.YEAR && days != null
        ? new Stretch(i + 1, days.shiftedByYears(1), Grain.YEAR, first.binding())
        : null;
  }

  private static boolean follows(Stretch first, Stretch second) {
    var one = first.days();
    var two = second.days();
    return one != null && two != null && one.to().plusDays(1).equals(two.from());
  }

  private @Nullable Reading length(int i) {
    var span = find(Kind.SPAN, i);
    var length = grammar.length(span == null ? i : span.to());
    if (span != null && grammar.read(span.to(), Direction.PAST) != null) {
      return null;
    }
    if (length == null || isRate(span == null ? i : span.to(), length, span != null)) {
      return null;
    }
    return new Reading(i, length.end(), null, null, Bound.WITHIN, Type.DURATION);
  }

  /** "$2 billion a year", "24 hours a day", "a 56-year-old". */
  private boolean isRate(int i, Length length, boolean placed) {
    if ((is(i, "a") || is(i, "an")) && !placed && length.end() == i + 2) {
      return true;
    }
    int next = length.end();
    return is(next, "old")
        || is(next, "-") && is(next + 1, "old")
        || is(i - 1, "every")
        || is(i - 1, "per")
        || is(i - 1, "aged")
        || (is(next, "a") || is(next, "per")) && find(Kind.UNIT, next + 1) != null;
  }

  private void remember(int from, Stretch stretch) {
    var days = stretch.days();
    if (days != null) {
      scene.remember(days, stretch, from <= HEAD);
    }
  }

  private boolean isAny(int i, String... any) {
    for (var word : any) {
      if (is(i, word)) {
        return true;
      }
    }
    return false;
  }
}
