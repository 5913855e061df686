package waybill.mention;

import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.mention.DateWords.Kind;
import waybill.mention.DateWords.Word;
import waybill.mention.Days.Grain;
import waybill.mention.Scene.Direction;
import waybill.mention.Stretch.Binding;
import waybill.text.Token;

/**
 * Reads days and months as a calendar names them: 27 July 2023, July 25-27, 27.07.2023, Tuesday,
 * the 9th.
 */
final class CalendarDays extends DateTokens {
  private final Scene scene;
  private final RelativeDates relatives;

  CalendarDays(DateWords words, Scene scene, List<Token> tokens, RelativeDates relatives) {
    super(words, tokens);
    this.scene = scene;
    this.relatives = relatives;
  }

  /** 2023-07-27, 27.07.2023, 27/07/2023. */
  @Nullable Stretch figures(int i) {
    if (!isNumber(i)) {
      return null;
    }
    var dotted = tokens.get(i).text().split("\\.", 5);
    if (dotted.length == 3) {
      return dotted(i + 1, dotted[0], dotted[1], dotted[2]);
    }
    boolean three =
        (isHyphen(i + 1) || is(i + 1, "/"))
            && isNumber(i + 2)
            && tokens.get(i + 1).text().equals(text(i + 3))
            && isNumber(i + 4)
            && glued(i + 1, i + 5);
    return three ? figures(i + 5, text(i), text(i + 2), text(i + 4)) : null;
  }

  /** With dots the day comes first, unless the year does; a year may lack its century. */
  private static @Nullable Stretch dotted(int end, String a, String b, String c) {
    if (a.length() == 4) {
      return figures(end, a, b, c);
    }
    boolean shortened = c.length() == 2 && b.length() == 2;
    if (!shortened && c.length() != 4) {
      return null;
    }
    int year = integer(c);
    var days = Days.day(shortened && year >= 0 ? 2000 + year : year, integer(b), integer(a));
    return days == null ? null : new Stretch(end, days, Grain.DAY, Binding.FULL);
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

  @Nullable Stretch dated(int i, Direction direction) {
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
    var week = relatives.relative(skip(at, "of", "the"), direction);
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
    if (isHyphen(end) && end + 1 < tokens.size() && month(end + 1) != null) {
      return hyphened(end, first);
    }
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

  /** 25-Jul-2023. */
  private @Nullable Stretch hyphened(int i, int day) {
    var month = month(i + 1);
    int year = isHyphen(i + 2) ? yearFigure(i + 3) : 0;
    return month == null || year == 0
        ? null
        : new Stretch(i + 4, Days.day(year, month.number(), day), Grain.DAY, Binding.FULL);
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
  Stretch withYear(int i, int month, int first, int second, Direction direction) {
    int at = skip(i, ",", "of", "in");
    var year = at == i || first > 0 || !is(i, ",") ? yearFigure(at) : 0;
    var grain = first == 0 ? Grain.MONTH : Grain.DAY;
    if (year == 0 && is(i, ",")) {
      year = first == 0 && is(at + 1, ",") ? yearFigure(at) : 0;
    }
    if (year > 0 && !isUnit(at + 1)) {
      return new Stretch(at + 1, days(year, month, first, second), grain, Binding.FULL);
    }
    var relative = relatives.relative(skip(i, "of", "in"), direction);
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

  /** On the 9th. */
  @Nullable Stretch dayOfMonth(int i, Direction direction) {
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
}
