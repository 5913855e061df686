package waybill.mention;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.mention.DateWords.Kind;
import waybill.mention.DateWords.Word;
import waybill.mention.Days.Grain;
import waybill.mention.Lengths.Length;
import waybill.mention.Scene.Direction;
import waybill.mention.Stretch.Binding;
import waybill.text.Token;
import waybill.vocabulary.PhraseIndex.Match;

/**
 * Reads times seen from the day of publication or from the date told before: yesterday, last May,
 * that summer, the past three years, the month that followed.
 */
final class RelativeDates extends DateTokens {
  private final Scene scene;
  private final Lengths lengths;

  RelativeDates(DateWords words, Scene scene, List<Token> tokens, Lengths lengths) {
    super(words, tokens);
    this.scene = scene;
    this.lengths = lengths;
  }

  @Nullable Stretch dayWord(int i) {
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

  /** The month that followed: from the day mentioned before, or the one after the month. */
  @Nullable Stretch thatFollowed(int i) {
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
  @Nullable Stretch window(int i) {
    int at = is(i, "the") ? i + 1 : i;
    var relative = find(Kind.RELATIVE, at);
    if (relative == null) {
      return null;
    }
    boolean before = is(at, "past") || is(at, "last") || is(at, "previous");
    boolean ahead = is(at, "next") || is(at, "coming");
    var length = lengths.length(at + 1);
    boolean decade = is(at, "next") && at > i && is(at + 1, "decade");
    boolean open = decade || is(at, "past") || is(at, "coming") || (is(at, "last") && at > i);
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

  /** "At the weekend": the one gone by or the one to come. */
  @Nullable Stretch bareWeekend(int i, Direction direction) {
    boolean placed = find(Kind.TRIGGER, i - 1) != null || is(i - 1, "at");
    if (!placed || !is(i, "the") || !is(i + 1, "weekend") || is(i + 2, "of")) {
      return null;
    }
    return weekend(i + 2, direction == Direction.PAST ? "last" : "this");
  }

  /** This month, last October, next Tuesday, that summer, the following year. */
  @Nullable Stretch relative(int i, Direction direction) {
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
          case "next", "coming" -> (the || name.equals("days")) && last != null;
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
}
