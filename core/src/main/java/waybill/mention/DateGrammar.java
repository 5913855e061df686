package waybill.mention;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import waybill.mention.DateWords.Kind;
import waybill.mention.DateWords.Word;
import waybill.mention.Days.Grain;
import waybill.mention.Scene.Direction;
import waybill.mention.Stretch.Binding;
import waybill.text.Token;
import waybill.vocabulary.PhraseIndex.Match;

/**
 * Reads a day or a period at a place of one sentence, without the preposition before it. Every
 * method takes the index of a token and answers null when nothing of its sort begins there.
 */
final class DateGrammar {
  private static final int FIRST_YEAR = 1700;
  private static final int LAST_YEAR = 2099;

  /** With a dot too, which the tokenizer takes for that of "St." and "Rd.". */
  private static final Set<String> ORDINAL_ENDS = Set.of("st", "nd", "rd", "th", "st.", "rd.");

  private final DateWords words;
  private final Scene scene;
  private final List<Token> tokens;
  private final DateCues cues;
  private final Predicate<List<String>> about;

  /**
   * @param about whether the document holds one of these names
   */
  DateGrammar(DateWords words, Scene scene, List<Token> tokens, Predicate<List<String>> about) {
    this.words = words;
    this.scene = scene;
    this.tokens = tokens;
    this.cues = new DateCues(words, tokens);
    this.about = about;
  }

  /** A count of units. */
  record Length(int end, int count, String unit, boolean vague) {}

  /** The longest reading at token {@code i}; a "the" before it belongs to it. */
  @Nullable Stretch read(int i, Direction direction) {
    int at = is(i, "the") ? i + 1 : i;
    var edge = edge(at, direction);
    var parted = edge != null ? edge : parted(at, direction);
    return parted != null ? parted : whole(i, direction);
  }

  Direction direction(int i, Direction otherwise) {
    return cues.direction(i, otherwise);
  }

  /** The direction of a deadline: ahead, unless "had" tells that it has gone by. */
  Direction deadline(int i) {
    return cues.deadline(i);
  }

  /** The first nine months of 2024, the last ten days of January. */
  private @Nullable Stretch edge(int i, Direction direction) {
    boolean first = is(i, "first") || is(i, "opening");
    if (!first && !is(i, "last") && !is(i, "final")) {
      return null;
    }
    var length = length(i + 1);
    length = length == null ? oneUnit(i + 1) : length;
    if (length == null || !is(length.end(), "of") || length.unit().equals("quarters")) {
      return null;
    }
    int at = skip(length.end(), "of");
    var whole = whole(at, direction);
    whole = whole == null ? definite(at) : whole;
    if (whole == null || whole.grain() == Grain.DAY) {
      return null;
    }
    var days = whole.days();
    if (days != null && !length.vague()) {
      days =
          first
              ? days.first(length.unit(), length.count())
              : days.last(length.unit(), length.count());
    }
    return new Stretch(whole.end(), days, Grain.OTHER, whole.binding());
  }

  private @Nullable Stretch parted(int i, Direction direction) {
    var part = find(Kind.PART, i);
    if (part == null) {
      return shortPart(i);
    }
    int at = skip(part.to(), "-", "of", "in", "on", "through", "to");
    var whole = whole(at, direction);
    if (whole == null) {
      whole = definite(at);
    }
    if (whole == null || whole.grain() == Grain.DAY) {
      return null;
    }
    boolean joined = at > part.to() || part.to() - part.from() == 1 || is(at - 1, "of");
    return joined ? whole.part(part.value().value()) : null;
  }

  /** Q3 2022, 2022 Q3, H1 of 2024. */
  private @Nullable Stretch shortPart(int i) {
    var part = find(Kind.SHORT, i);
    if (part == null) {
      return null;
    }
    var year = year(skip(part.to(), "of", "in", "/"), true);
    if (year == null) {
      year = relative(skip(part.to(), "of"), Direction.PAST);
    }
    return year == null || year.grain() != Grain.YEAR ? null : year.part(part.value().value());
  }

  /** "The year", "the month" after "the end of": the one the text is in. */
  private @Nullable Stretch definite(int i) {
    int at = is(i, "the") ? i + 1 : i;
    var unit = find(Kind.UNIT, at);
    boolean the = at > i || is(i - 1, "the");
    if (unit == null || !the || isPlural(at) || is(unit.to(), "of")) {
      return null;
    }
    return ofNow(unit.to(), unit.value().value());
  }

  /** "The year" of "before the year is out". */
  @Nullable Stretch definiteYear(int i) {
    return definite(i);
  }

  private Stretch ofNow(int end, String unit) {
    var near = scene.lastInParagraph();
    var published = scene.published();
    var day = near != null ? near.to() : published;
    var days = day == null ? null : Scene.unit(day, unit, 0);
    return new Stretch(end, days, Scene.grain(unit), Binding.LEANING);
  }

  private @Nullable Stretch whole(int i, Direction direction) {
    var found = ago(i);
    found = found != null ? found : windowTo(i);
    return found != null ? found : simple(i, direction);
  }

  /** A stretch that leans on no other stretch after it. */
  private @Nullable Stretch simple(int i, Direction direction) {
    var found = figures(i);
    found = found != null ? found : dated(i, direction);
    found = found != null ? found : dayWord(i);
    found = found != null ? found : unitsEnd(i);
    found = found != null ? found : weekOf(i, direction);
    found = found != null ? found : thatFollowed(i);
    found = found != null ? found : window(i);
    found = found != null ? found : relative(i, direction);
    found = found != null ? found : decade(i);
    found = found != null ? found : fiscal(i);
    found = found != null ? found : season(i, direction);
    found = found != null ? found : year(i, false);
    found = found != null ? found : dayOfMonth(i, direction);
    found = found != null ? found : anniversary(i, direction);
    return found != null ? found : anchor(i, direction);
  }

  /** 2023-07-27, 27.07.2023, 27/07/2023. */
  private @Nullable Stretch figures(int i) {
    if (!isNumber(i)) {
      return null;
    }
    var dotted = tokens.get(i).text().split("\\.", 5);
    if (dotted.length == 3) {
      return figures(i + 1, dotted[0], dotted[1], dotted[2]);
    }
    boolean three =
        (isHyphen(i + 1) || is(i + 1, "/"))
            && isNumber(i + 2)
            && tokens.get(i + 1).text().equals(text(i + 3))
            && isNumber(i + 4)
            && glued(i + 1, i + 5);
    return three ? figures(i + 5, text(i), text(i + 2), text(i + 4)) : null;
  }

  private static @Nullable Stretch figures(int end, String a, String b, String c) {
    int first = integer(a);
    int second = integer(b);
    int third = integer(c);
    Days days = null;
    if (a.length() == 4) {
      days = Days.day(first, second, third);
    } else if (c.length() == 4 && first > 12) {
      days = Days.day(third, second, first);
    } else if (c.length() == 4 && (second > 12 || first == second)) {
      days = Days.day(third, first, second);
    }
    return days == null ? null : new Stretch(end, days, Grain.DAY, Binding.FULL);
  }

  private @Nullable Stretch dated(int i, Direction direction) {
    var weekday = weekday(i);
    if (weekday != null) {
      return weekdayAt(i, weekday, direction);
    }
    var dayFirst = dayMonth(i, direction);
    return dayFirst != null ? dayFirst : monthFirst(i, direction);
  }

  private Stretch weekdayAt(int i, Word weekday, Direction direction) {
    int at = i + 1;
    var daypart = find(Kind.DAYPART, at);
    at = daypart == null ? at : daypart.to();
    int date = skip(at, ".", ",", "(", "the");
    var day = dayMonth(date, direction);
    day = day != null ? day : monthFirst(date, direction);
    if (day != null && day.grain() == Grain.DAY) {
      return day;
    }
    var week = relative(skip(at, "of", "the"), direction);
    if (week != null && week.grain() == Grain.WEEK) {
      var days = week.days();
      var in = days == null ? null : Days.of(days.from().plusDays(weekday.number() - 1L));
      return new Stretch(week.end(), in, Grain.DAY, week.binding());
    }
    return new Stretch(at, scene.weekday(weekday.number(), direction), Grain.DAY, Binding.BARE);
  }

  /** 27 July 2023, 25-27 July, 7 or 8 July, the 5th of May. */
  private @Nullable Stretch dayMonth(int i, Direction direction) {
    int at = is(i, "the") ? i + 1 : i;
    var word = find(Kind.ORDINAL, at);
    if (word != null && is(word.to(), "of")) {
      var month = month(word.to() + 1);
      return month == null
          ? null
          : withYear(word.to() + 2, month.number(), word.value().number(), 0, direction);
    }
    int first = dayNumber(at);
    if (first == 0) {
      return null;
    }
    int second = 0;
    int end = dayEnd(at);
    int more = skip(end, "-", "–", "to", "or", "and", "/");
    int other = is(more, "the") ? more + 1 : more;
    if (more > end && dayNumber(other) > first) {
      second = dayNumber(other);
      end = dayEnd(other);
    }
    end = skip(end, "of");
    var month = end < tokens.size() ? month(end) : null;
    return month == null ? null : withYear(end + 1, month.number(), first, second, direction);
  }

  /** July 27, 2023; July 25-27; July 2023; July. */
  private @Nullable Stretch monthFirst(int i, Direction direction) {
    var month = i < tokens.size() ? month(i) : null;
    if (month == null) {
      return null;
    }
    int at = skip(i + 1, "the");
    int first = is(i - 1, "in") ? 0 : dayNumber(at);
    if (first == 0 || isCounted(at)) {
      return bareMonth(i, month.number(), direction);
    }
    int second = 0;
    int end = dayEnd(at);
    int more = skip(end, "-", "–", "to", "or", "and", "/");
    if (more > end && dayNumber(more) > first && month(dayEnd(more)) == null && !isCounted(more)) {
      second = dayNumber(more);
      end = dayEnd(more);
    }
    return withYear(end, month.number(), first, second, direction);
  }

  private @Nullable Stretch bareMonth(int i, int month, Direction direction) {
    var found = withYear(i + 1, month, 0, 0, direction);
    boolean sure =
        found.binding() != Binding.BARE
            || words.name(Kind.UNSURE, tokens.get(i)) == null
            || (i > 0 && isTrigger(i) && !isName(i + 1));
    boolean triggered = i == 0 || sure;
    return sure && triggered ? found : null;
  }

  private boolean isTrigger(int i) {
    boolean noun = i + 1 < tokens.size() && tokens.get(i + 1).shape() == Token.Shape.LOWER;
    return find(Kind.TRIGGER, i - 1) != null
        || (is(i - 1, "the") && noun && !is(i + 1, "of"))
        || find(Kind.PART, i - 1) != null
        || isHyphen(i - 1)
        || (isNumber(i + 1) && !is(i - 1, ",") && text(i + 1).length() == 4);
  }

  private boolean isName(int i) {
    return i < tokens.size()
        && tokens.get(i).shape() == Token.Shape.CAPITALISED
        && (is(i - 2, "by") || is(i - 2, "from") || is(i - 2, "to") || is(i - 2, "for"))
        && month(i) == null
        && weekday(i) == null;
  }

  /** The year after a month or a day, and the days of all of it. */
  private Stretch withYear(int i, int month, int first, int second, Direction direction) {
    int at = skip(i, ",", "of", "in");
    var year = at == i || first > 0 || !is(i, ",") ? yearFigure(at) : 0;
    var grain = first == 0 ? Grain.MONTH : Grain.DAY;
    if (year == 0 && is(i, ",")) {
      year = first == 0 && is(at + 1, ",") ? yearFigure(at) : 0;
    }
    if (year > 0 && !isUnit(at + 1)) {
      return new Stretch(at + 1, days(year, month, first, second), grain, Binding.FULL);
    }
    var relative = relative(skip(i, "of", "in"), direction);
    if (relative != null && relative.grain() == Grain.YEAR) {
      var in = relative.days();
      var days = in == null ? null : days(in.from().getYear(), month, first, second);
      return new Stretch(relative.end(), days, grain, Binding.DEICTIC);
    }
    var days = scene.month(month, direction);
    if (first > 0) {
      var day = scene.day(month, first, direction);
      days = day == null ? null : days(day.from().getYear(), month, first, second);
    }
    return new Stretch(i, days, grain, Binding.BARE);
  }

  private static @Nullable Days days(int year, int month, int first, int second) {
    if (first == 0) {
      return Days.month(year, month);
    }
    var from = Days.day(year, month, first);
    var to = second == 0 ? from : Days.day(year, month, second);
    return from == null || to == null ? from : from.through(to);
  }

  /** Two years ago, three weeks later, four days before, the day after. */
  private @Nullable Stretch ago(int i) {
    var length = is(i, "the") ? oneUnit(i + 1) : length(i);
    var distance = length == null ? null : find(Kind.DISTANCE, length.end());
    if (length == null || distance == null) {
      return null;
    }
    if (length.vague()) {
      return is(length.end(), "ago")
          ? new Stretch(distance.to(), null, Grain.OTHER, Binding.DEICTIC)
          : null;
    }

    return switch (distance.value().value()) {
      case "ago" -> agoOf(distance.to(), length);
      case "later" -> is(distance.to() - 1, "on") ? null : leaning(distance.to(), length, 1);
      case "earlier" -> leaning(distance.to(), length, -1);
      case "after" -> beside(distance.to(), length, 1);
      default -> beside(distance.to(), length, -1);
    };
  }

  /** The unit of "the day after". */
  private @Nullable Length oneUnit(int i) {
    var unit = isPlural(i) ? null : find(Kind.UNIT, i);
    return unit == null ? null : new Length(unit.to(), 1, unit.value().value(), false);
  }

  private Stretch agoOf(int end, Length length) {
    var published = scene.published();
    if (published == null) {
      return new Stretch(end, null, Scene.grain(length.unit()), Binding.DEICTIC);
    }
    if (is(end, "today")) {
      var day = Scene.away(published, length.unit(), -length.count());
      return new Stretch(end + 1, Days.of(day), Grain.DAY, Binding.FULL);
    }
    var days = Scene.around(published, length.unit(), -length.count());
    return new Stretch(end, days, Scene.grain(length.unit()), Binding.DEICTIC);
  }

  private Stretch leaning(int end, Length length, int sign) {
    var last = scene.last();
    var day = last == null ? scene.published() : sign > 0 ? last.to() : last.from();
    boolean exact = length.unit().equals("weeks") && last != null && last.isDay();
    if (day != null && exact) {
      var away = Scene.away(day, "weeks", (long) sign * length.count());
      return new Stretch(end, Days.of(away), Grain.DAY, Binding.LEANING);
    }
    var days = day == null ? null : Scene.around(day, length.unit(), (long) sign * length.count());
    if (last != null && length.unit().equals("years") && last.isOtherYear()) {
      days = last.shiftedByYears(sign * length.count());
    }
    return new Stretch(end, days, Scene.grain(length.unit()), Binding.LEANING);
  }

  /** "Two days after 5 May" leans on what follows; "two days after" on what was before. */
  private @Nullable Stretch beside(int end, Length length, int sign) {
    var base = simple(end, Direction.PAST);
    if (base != null && find(Kind.OPEN, base.end()) != null) {
      return null;
    }
    if (base != null) {
      var in = base.days();
      var day = in == null ? null : sign > 0 ? in.to() : in.from();
      var days =
          day == null ? null : Scene.around(day, length.unit(), (long) sign * length.count());
      return new Stretch(base.end(), days, Scene.grain(length.unit()), base.binding());
    }
    boolean stands =
        end >= tokens.size()
            || !tokens.get(end).isWord()
            || find(Kind.PAST, end) != null
            || is(end, "and")
            || is(end, "but");
    return stands ? leaning(end, length, sign) : null;
  }

  private @Nullable Stretch dayWord(int i) {
    var published = scene.published();
    int at = is(i, "the") ? i + 1 : i;
    var day = find(Kind.DAY, at);
    if (day != null) {
      var days = published == null ? null : Days.of(published.plusDays(day.value().number()));
      var daypart = find(Kind.DAYPART, day.to());
      return new Stretch(
          daypart == null ? day.to() : daypart.to(), days, Grain.DAY, Binding.DEICTIC);
    }
    var night = find(Kind.NIGHT, i);
    if (night == null) {
      return null;
    }
    var days = published == null ? null : new Days(published.minusDays(1), published);
    return new Stretch(night.to(), days, Grain.DAY, Binding.DEICTIC);
  }

  /** Year's end, the month's end. */
  private @Nullable Stretch unitsEnd(int i) {
    int at = is(i, "the") ? i + 1 : i;
    var unit = find(Kind.UNIT, at);
    if (unit == null) {
      return null;
    }
    int end = skip(unit.to(), "'s", "-");
    if (end == unit.to() || !is(end, "end")) {
      return null;
    }
    return ofNow(end + 1, unit.value().value()).part("late");
  }

  /** The week of 5 May. */
  private @Nullable Stretch weekOf(int i, Direction direction) {
    int at = is(i, "the") ? i + 1 : i;
    if (!is(at, "week") || !(is(at + 1, "of") || is(at + 1, "beginning") || is(at + 1, "ending"))) {
      return null;
    }
    var day = dated(skip(at + 2, "on"), direction);
    if (day == null || day.grain() != Grain.DAY) {
      return null;
    }
    var in = day.days();
    var week = in == null ? null : Days.week(in.from());
    if (in != null && is(at + 1, "ending")) {
      week = new Days(in.from().minusDays(6), in.from());
    }
    return new Stretch(day.end(), week, Grain.WEEK, day.binding());
  }

  /** The month that followed: from the day mentioned before, or the one after the month. */
  private @Nullable Stretch thatFollowed(int i) {
    var unit = is(i, "the") ? find(Kind.UNIT, i + 1) : null;
    if (unit == null
        || isPlural(i + 1)
        || !is(unit.to(), "that")
        || !is(unit.to() + 1, "followed")) {
      return null;
    }
    var name = unit.value().value();
    var last = scene.last();
    Days days = null;
    if (last != null) {
      days =
          last.isDay()
              ? new Days(last.to(), Scene.away(last.to(), name, 1))
              : Scene.unit(last.to(), name, 1);
    }
    return new Stretch(unit.to() + 2, days, Scene.grain(name), Binding.LEANING);
  }

  /** The past 24 hours, the last three years, the coming week. */
  private @Nullable Stretch window(int i) {
    int at = is(i, "the") ? i + 1 : i;
    var relative = find(Kind.RELATIVE, at);
    if (relative == null) {
      return null;
    }
    boolean before = is(at, "past") || is(at, "last") || is(at, "previous");
    boolean ahead = is(at, "next") || is(at, "coming");
    var length = length(at + 1);
    boolean open = is(at, "past") || is(at, "coming") || (is(at, "last") && at > i);
    if (length == null && open) {
      var unit = find(Kind.UNIT, at + 1);
      length =
          unit == null ? null : new Length(unit.to(), 1, unit.value().value(), isPlural(at + 1));
    }
    if (length == null || (!before && !ahead) || is(length.end(), "of")) {
      return null;
    }
    return window(length, before, is(at, "previous"));
  }

  /** The 24 hours to this morning. */
  private @Nullable Stretch windowTo(int i) {
    var length = length(is(i, "the") ? i + 1 : i);
    if (length == null
        || length.vague()
        || !(is(length.end(), "to") || is(length.end(), "until"))) {
      return null;
    }
    var until = simple(length.end() + 1, Direction.PAST);
    if (until == null || until.grain() != Grain.DAY) {
      return null;
    }
    var in = until.days();
    int count = length.unit().equals("hours") ? Math.max(24, length.count()) : length.count();
    var days = in == null ? null : new Days(Scene.away(in.to(), length.unit(), -count), in.to());
    return new Stretch(until.end(), days, Grain.OTHER, until.binding());
  }

  private Stretch window(Length length, boolean before, boolean leaning) {
    var last = scene.last();
    var day = leaning && last != null ? last.from() : scene.published();
    var binding = leaning ? Binding.LEANING : Binding.DEICTIC;
    if (day == null || length.vague()) {
      return new Stretch(length.end(), null, Grain.OTHER, binding);
    }
    int count = length.unit().equals("hours") ? Math.max(24, length.count()) : length.count();
    var far = Scene.away(day, length.unit(), before ? -count : count);
    var days = before ? new Days(far, day) : new Days(day, far);
    return new Stretch(length.end(), days, Grain.OTHER, binding);
  }

  /** This month, last October, next Tuesday, that summer, the following year. */
  private @Nullable Stretch relative(int i, Direction direction) {
    int at = is(i, "the") ? i + 1 : i;
    var relative = find(Kind.RELATIVE, at);
    if (relative == null) {
      return null;
    }
    var which = relative.value().value();
    var unit = find(Kind.UNIT, relative.to());
    if (unit != null) {
      return isPlural(relative.to()) ? null : relativeUnit(unit, which, at > i, relative.to());
    }
    if (is(relative.to(), "weekend")) {
      return weekend(relative.to() + 1, which);
    }
    return relativeName(relative.to(), which, direction);
  }

  private @Nullable Stretch relativeUnit(Match<Word> unit, String which, boolean the, int at) {
    var published = scene.published();
    var last = scene.last();
    var name = unit.value().value();
    if (name.equals("hours") || is(unit.to(), "of") && !is(at - 1, "same")) {
      return null;
    }
    int end = unit.to();
    int distance =
        switch (which) {
          case "last", "previous", "past" -> -1;
          case "next", "coming", "following" -> 1;
          default -> 0;
        };
    boolean leans =
        switch (which) {
          case "that", "following", "previous" -> true;
          case "next", "coming" -> the && last != null;
          default -> false;
        };
    var day = leans && last != null ? last.to() : published;
    if (distance < 0 && leans && last != null) {
      day = last.from();
    }
    var days = day == null ? null : Scene.unit(day, name, distance);
    int year = is(end, ",") && !leans ? yearFigure(end + 1) : 0;
    if (year > 0 && name.equals("years")) {
      return new Stretch(end + 2, Days.year(year), Grain.YEAR, Binding.FULL);
    }
    return new Stretch(end, days, Scene.grain(name), leans ? Binding.LEANING : Binding.DEICTIC);
  }

  private Stretch weekend(int end, String which) {
    var last = scene.last();
    var published = scene.published();
    var day = which.equals("that") && last != null ? last.to() : published;
    int weeks = which.equals("last") || which.equals("past") ? -1 : which.equals("next") ? 1 : 0;
    if (day == null) {
      return new Stretch(end, null, Grain.OTHER, Binding.DEICTIC);
    }
    var week = Days.week(day.plusWeeks(weeks));
    return new Stretch(
        end, new Days(week.from().plusDays(5), week.to()), Grain.OTHER, Binding.DEICTIC);
  }

  private @Nullable Stretch relativeName(int i, String which, Direction direction) {
    if (i >= tokens.size()) {
      return null;
    }
    var month = month(i);
    var weekday = weekday(i);
    var season = find(Kind.SEASON, i);
    var grain = month != null ? Grain.MONTH : weekday != null ? Grain.DAY : Grain.SEASON;
    if (month == null && weekday == null && season == null) {
      return null;
    }
    var base = leans(which) ? lastDay() : scene.published();
    var binding = leans(which) ? Binding.LEANING : Binding.DEICTIC;
    int end = i + 1;
    if (weekday != null) {
      var daypart = find(Kind.DAYPART, end);
      end = daypart == null ? end : daypart.to();
      var days = base == null ? null : Days.of(RelativeDays.weekday(base, weekday.number(), which));
      return new Stretch(end, days, grain, binding);
    }
    if (month != null && dayNumber(end) > 0 && !isCounted(end)) {
      int year =
          base == null ? 0 : RelativeDays.month(base, month.number(), which).from().getYear();
      var days = year == 0 ? null : Days.day(year, month.number(), dayNumber(end));
      return new Stretch(dayEnd(end), days, Grain.DAY, binding);
    }
    if (base == null) {
      return new Stretch(end, null, grain, binding);
    }
    var days =
        month != null
            ? RelativeDays.month(base, month.number(), which)
            : RelativeDays.season(base, season == null ? 3 : season.value().number(), which);
    return new Stretch(end, days, grain, binding);
  }

  private static boolean leans(String which) {
    return which.equals("that") || which.equals("following") || which.equals("previous");
  }

  private @Nullable LocalDate lastDay() {
    var last = scene.last();
    return last == null ? scene.published() : last.to();
  }

  /** The 1990s, the '90s, the nineties. */
  private @Nullable Stretch decade(int i) {
    int at = is(i, "the") ? i + 1 : i;
    at = skip(at, "'", "’", "‘");
    var word = at < tokens.size() ? words.name(Kind.DECADE, tokens.get(at)) : null;
    if (word != null) {
      boolean the = is(i, "the") || is(i - 1, "the");
      return the || find(Kind.PART, i - 1) != null
          ? new Stretch(at + 1, Days.decade(1900 + word.number()), Grain.DECADE, Binding.FULL)
          : null;
    }
    if (!isNumber(at) || !(is(at + 1, "s") || is(at + 1, "'s")) || !glued(at + 1, at + 2)) {
      return null;
    }
    int year = integer(text(at));
    if (text(at).length() == 2 && year % 10 == 0) {
      year += year < 30 ? 2000 : 1900;
    }
    boolean decade = year % 10 == 0 && year >= FIRST_YEAR && year <= LAST_YEAR;
    return decade ? new Stretch(at + 2, Days.decade(year), Grain.DECADE, Binding.FULL) : null;
  }

  /** Fiscal year 2023, FY2023, fiscal 2022-23; a fiscal year counts as its calendar year. */
  private @Nullable Stretch fiscal(int i) {
    if (i >= tokens.size()) {
      return null;
    }
    var lower = tokens.get(i).lower();
    if (lower.startsWith("fy") && lower.length() >= 4) {
      int year = integer(lower.substring(2));
      year = lower.length() == 4 && year > 0 ? 2000 + year : year;
      return year >= FIRST_YEAR && year <= LAST_YEAR
          ? new Stretch(i + 1, Days.year(year), Grain.YEAR, Binding.FULL)
          : null;
    }
    if (is(i, "the") && is(i + 1, "year")) {
      return yearEnding(i + 2);
    }
    var fiscal = find(Kind.FISCAL, i);
    if (fiscal == null) {
      return null;
    }
    var ending = yearEnding(fiscal.to());
    return ending != null ? ending : year(skip(fiscal.to(), "of"), true);
  }

  /** The fiscal year that ended on 30 June; the year to March 2024. */
  private @Nullable Stretch yearEnding(int i) {
    int at = skip(i, "that", "which");
    int end = skip(at, "ended", "ending", "ends", "to", "on", "in");
    var last = end == at ? null : dated(end, Direction.PAST);
    if (last == null) {
      return null;
    }
    var days = last.days();
    var year = days == null ? null : new Days(days.to().plusDays(1).minusYears(1), days.to());
    return new Stretch(last.end(), year, Grain.OTHER, last.binding());
  }

  /** Summer 2023, the spring of last year, the winter of 2022-23, in the autumn. */
  private @Nullable Stretch season(int i, Direction direction) {
    int at = is(i, "the") ? i + 1 : i;
    var season = find(Kind.SEASON, at);
    if (season == null) {
      return null;
    }
    int month = season.value().number();
    int next = skip(season.to(), "of", "in", ",");
    int year = yearFigure(next);
    if (year > 0 && !isCounted(next)) {
      int end = secondYear(next) > 0 ? next + 3 : next + 1;
      return new Stretch(end, Days.season(year, month), Grain.SEASON, Binding.FULL);
    }
    var relative = relative(skip(season.to(), "of", "in"), direction);
    if (relative != null && relative.grain() == Grain.YEAR) {
      var in = relative.days();
      var days = in == null ? null : Days.season(in.from().getYear(), month);
      return new Stretch(relative.end(), days, Grain.SEASON, Binding.DEICTIC);
    }
    boolean placed = find(Kind.TRIGGER, i - 1) != null || find(Kind.PART, i - 1) != null;
    boolean noun = !tokens.get(at).is("fall") && !tokens.get(at).is("spring");
    return placed
            && (noun
                || (is(i, "the") && !is(i - 1, "before") && !is(i - 1, "after"))
                || is(i - 1, "since")
                || is(i - 1, "by")
                || is(i - 1, "early")
                || is(i - 1, "late"))
            && !is(season.to(), "of")
            && !is(season.to(), "in")
        ? new Stretch(season.to(), scene.season(month, direction), Grain.SEASON, Binding.BARE)
        : null;
  }

  /** A year, or a range of years written as one (2016-20). */
  private @Nullable Stretch year(int i, boolean expected) {
    int year = yearFigure(i);
    if (year == 0) {
      return null;
    }
    int second = secondYear(i);
    int end = second > 0 ? i + 3 : i + 1;
    if (!expected && !isYearHere(i, end)) {
      return null;
    }
    return new Stretch(end, Days.years(year, Math.max(year, second)), Grain.YEAR, Binding.FULL);
  }

  private int secondYear(int i) {
    int year = yearFigure(i);
    if (year == 0
        || !(isHyphen(i + 1) || is(i + 1, "/"))
        || !isNumber(i + 2)
        || !glued(i + 1, i + 3)) {
      return 0;
    }
    int second = integer(text(i + 2));
    if (text(i + 2).length() == 2) {
      second += year / 100 * 100;
    }
    return second > year && second <= LAST_YEAR ? second : 0;
  }

  private boolean isYearHere(int i, int end) {
    if (isCounted(end - 1) && !is(i - 1, "in")
        || isMoney(i - 1)
        || find(Kind.RATE, end) != null && !is(end, "a")) {
      return false;
    }
    boolean closed =
        end >= tokens.size() || !tokens.get(end).isWord() || find(Kind.FUNCTION, end) != null;
    boolean opened =
        i == 0
            || !tokens.get(i - 1).isWord()
            || find(Kind.FUNCTION, i - 1) != null
            || find(Kind.TRIGGER, i - 1) != null;
    boolean hyphen =
        isHyphen(end) && glued(end, end + 1)
            || isHyphen(i - 1) && glued(i, i + 1) && find(Kind.PART, i - 2) == null;
    return (opened || closed) && !hyphen && !is(end, "%");
  }

  private boolean isMoney(int i) {
    return i >= 0 && tokens.get(i).shape() == Token.Shape.SIGN && !is(i, "•");
  }

  /** On the 9th. */
  private @Nullable Stretch dayOfMonth(int i, Direction direction) {
    int day = is(i, "the") && isNumber(i + 1) && dayEnd(i + 1) == i + 3 ? dayNumber(i + 1) : 0;
    if (day == 0 || find(Kind.NOUN, i + 3) != null) {
      return null;
    }
    boolean on = is(i - 1, "on");
    boolean placed = on || find(Kind.BOUND, i - 1) != null || is(i - 1, "of");
    boolean free =
        i + 3 >= tokens.size()
            || !tokens.get(i + 3).isWord()
            || find(Kind.FUNCTION, i + 3) != null
            || (on && tokens.get(i + 3).isCapital());
    return placed && free
        ? new Stretch(i + 3, scene.dayOfMonth(day, direction), Grain.DAY, Binding.LEANING)
        : null;
  }

  /** The second anniversary of the invasion: its day in the year of publication or before. */
  private @Nullable Stretch anniversary(int i, Direction direction) {
    int at = is(i, "the") ? i + 1 : i;
    var ordinal = find(Kind.ORDINAL, at);
    at = ordinal == null ? at : ordinal.to();
    if (!is(at, "anniversary") || !is(at + 1, "of")) {
      return null;
    }
    var first = dated(at + 2, direction);
    first = first == null ? anchor(at + 2, direction) : first;
    if (first == null || first.grain() != Grain.DAY) {
      return null;
    }
    var in = first.days();
    if (in == null) {
      return first;
    }
    int years = ordinal == null ? 0 : ordinal.value().number();
    var days =
        years > 0
            ? in.shiftedByYears(years)
            : scene.day(in.from().getMonthValue(), in.from().getDayOfMonth(), direction);
    return new Stretch(first.end(), days, Grain.DAY, first.binding());
  }

  /** A feast with or without its year; "the invasion" where it can be only one. */
  private @Nullable Stretch anchor(int i, Direction direction) {
    int at = is(i, "the") ? i + 1 : i;
    var event = find(Kind.EVENT, at);
    if (event != null && is(i, "the") && about.test(event.value().only())) {
      var day = LocalDate.parse(event.value().value());
      return new Stretch(event.to(), Days.of(day), Grain.DAY, Binding.LEANING);
    }
    var anchor = find(Kind.ANCHOR, at);
    if (anchor == null) {
      return null;
    }
    var parts = anchor.value().value().split("-", 2);
    int month = integer(parts[0]);
    int day = integer(parts[1]);
    return withYear(anchor.to(), month, day, 0, direction);
  }

  /** "Three days", "a year", "24 hours"; null when the count or the unit is missing. */
  @Nullable Length length(int i) {
    var half = is(i, "half") && is(i + 1, "a") ? half(i + 2) : null;
    if (half != null) {
      return half;
    }
    int at = i;
    int count = 1;
    boolean vague = false;
    var word = find(Kind.COUNT, i);
    if (isNumber(i) && integer(text(i)) >= 0 && text(i).length() <= 4) {
      count = integer(text(i));
      at = i + 1;
    } else if (word != null) {
      count = word.value().number();
      at = word.to();
    } else {
      var many = find(Kind.VAGUE, i);
      if (many == null) {
        return null;
      }
      vague = true;
      at = many.to();
    }
    boolean hyphen = isHyphen(at);
    var unit = find(Kind.UNIT, hyphen ? at + 1 : at);
    boolean clock = unit != null && at == i + 1 && text(i).length() == 4 && isHours(unit);
    boolean fraction = unit != null && hyphen && unit.value().value().equals("quarters");
    return unit == null || clock || fraction
        ? null
        : new Length(unit.to(), count, unit.value().value(), vague);
  }

  private static boolean isHours(Match<Word> unit) {
    return unit.value().value().equals("hours");
  }

  /** Half a year is six months. */
  private @Nullable Length half(int i) {
    var unit = find(Kind.UNIT, i);
    if (unit == null) {
      return null;
    }
    return switch (unit.value().value()) {
      case "years" -> new Length(unit.to(), 6, "months", false);
      case "decades" -> new Length(unit.to(), 5, "years", false);
      case "centuries" -> new Length(unit.to(), 50, "years", false);
      default -> new Length(unit.to(), 1, unit.value().value(), true);
    };
  }

  private @Nullable Word month(int i) {
    return i >= 0 && i < tokens.size() && tokens.get(i).isCapital()
        ? words.name(Kind.MONTH, tokens.get(i))
        : null;
  }

  /** A weekday; a shortened one ("Sun") only before a date. */
  private @Nullable Word weekday(int i) {
    if (i < 0 || i >= tokens.size() || !tokens.get(i).isCapital()) {
      return null;
    }
    var token = tokens.get(i);
    var weekday = words.name(Kind.WEEKDAY, token);
    boolean whole = token.lower().endsWith("day");
    int next = skip(i + 1, ".", ",");
    return whole || dayNumber(next) > 0 || month(next) != null ? weekday : null;
  }

  /** A day of the month, "9" or "9th"; 0 when it is none. */
  private int dayNumber(int i) {
    if (!isNumber(i) || text(i).length() > 2) {
      return 0;
    }
    int day = integer(text(i));
    boolean unit = i + 1 < tokens.size() && tokens.get(i + 1).glued() && tokens.get(i + 1).isWord();
    boolean fits = day >= 1 && day <= 31 && (!unit || isOrdinalEnd(tokens.get(i + 1).lower()));
    return fits ? day : 0;
  }

  /** The index after the day of the month at {@code i}: the tokenizer cuts "9th" in two. */
  private int dayEnd(int i) {
    boolean ordinal =
        i + 1 < tokens.size()
            && tokens.get(i + 1).glued()
            && isOrdinalEnd(tokens.get(i + 1).lower());
    return ordinal ? i + 2 : i + 1;
  }

  private static boolean isOrdinalEnd(String end) {
    return ORDINAL_ENDS.contains(end);
  }

  /** Four digits that may be a year; 0 when they are none. */
  private int yearFigure(int i) {
    if (!isNumber(i) || text(i).length() != 4) {
      return 0;
    }
    int year = integer(text(i));
    boolean unit =
        i + 1 < tokens.size()
            && tokens.get(i + 1).glued()
            && tokens.get(i + 1).isWord()
            && !is(i + 1, "'s");
    return year >= FIRST_YEAR && year <= LAST_YEAR && !unit ? year : 0;
  }

  /** Whether the number at {@code i} counts what follows: tons, rifles, AK-47s. */
  private boolean isCounted(int i) {
    int next = i + 1;
    if (next >= tokens.size()) {
      return false;
    }
    var token = tokens.get(next);
    if (isUnit(next)) {
      return true;
    }
    boolean lower = token.shape() == Token.Shape.LOWER;
    boolean plural =
        lower
            && token.text().length() > 3
            && token.lower().endsWith("s")
            && !token.lower().endsWith("ss");
    return plural && find(Kind.FUNCTION, next) == null && find(Kind.ONWARD, next) == null;
  }

  private boolean isUnit(int i) {
    return i < tokens.size() && words.name(Kind.COUNTED, tokens.get(i)) != null;
  }

  private @Nullable Match<Word> find(Kind kind, int i) {
    return words.find(kind, tokens, i).orElse(null);
  }

  private int skip(int i, String... marks) {
    int at = i;
    boolean found = true;
    while (found && at < tokens.size() && at < i + 3) {
      found = false;
      for (var mark : marks) {
        if (is(at, mark)) {
          at++;
          found = true;
          break;
        }
      }
    }
    return is(at, "the") && at > i && List.of(marks).contains("of") ? at + 1 : at;
  }

  private boolean is(int i, String word) {
    return i >= 0 && i < tokens.size() && tokens.get(i).is(word);
  }

  private boolean isPlural(int i) {
    return i < tokens.size() && tokens.get(i).lower().endsWith("s");
  }

  private boolean isNumber(int i) {
    return i >= 0 && i < tokens.size() && tokens.get(i).isNumber();
  }

  private boolean isHyphen(int i) {
    return is(i, "-") || is(i, "–") || is(i, "‑") || is(i, "‐") || is(i, "—");
  }

  private String text(int i) {
    return i < tokens.size() ? tokens.get(i).text() : "";
  }

  private boolean glued(int from, int to) {
    for (int i = from; i < to; i++) {
      if (i >= tokens.size() || !tokens.get(i).glued()) {
        return false;
      }
    }
    return true;
  }

  /** The digits as a number; -1 when there is anything else or more than four. */
  private static int integer(String digits) {
    if (digits.isEmpty() || digits.length() > 4) {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }
}
