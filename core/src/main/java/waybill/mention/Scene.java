package waybill.mention;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import waybill.mention.Days.Grain;
import waybill.mention.Stretch.Binding;

/** What is known where a date stands: the day of publication and the dates told before. */
final class Scene {
  /** Which way a bare month or weekday looks from the day of publication. */
  enum Direction {
    PAST,
    FUTURE
  }

  /** More years than these before publication make a paragraph history if they head it. */
  private static final int HISTORY = 2;

  /** And so many do wherever in its first sentences they stand. */
  private static final int DISTANT = 15;

  private final @Nullable LocalDate published;
  private @Nullable Days last;
  private @Nullable Integer narrative;
  private boolean opening = true;
  private boolean carried;
  private @Nullable Days lastInParagraph;
  private @Nullable Days lastFullDay;
  private @Nullable YearMonth lastMonth;
  private @Nullable Integer lastFullYear;

  Scene(@Nullable LocalDate published) {
    this.published = published;
  }

  @Nullable LocalDate published() {
    return published;
  }

  /** The days mentioned before, wherever in the document; null when there are none. */
  @Nullable Days last() {
    return last;
  }

  @Nullable Days lastInParagraph() {
    return lastInParagraph;
  }

  /** Begins a list item: it takes the year that the paragraph before it ended in. */
  void newItem() {
    newParagraph();
    carried = false;
    if (lastFullYear != null && published != null && published.getYear() - lastFullYear > HISTORY) {
      narrative = lastFullYear;
    }
  }

  /** Begins a paragraph. */
  void newParagraph() {
    opening = true;
    carried = true;
    lastInParagraph = null;
    lastFullDay = null;
  }

  /** A sentence of today in a new paragraph ends the history of the one before. */
  void leaveHistory() {
    if (carried) {
      narrative = null;
    }
  }

  /**
   * Keeps days for those that lean on them.
   *
   * @param heads whether the words head their sentence, as in "In 1973 ..."
   */
  void remember(Days days, Stretch stretch, boolean heads) {
    carried = false;
    last = days;
    lastInParagraph = days;
    var month = YearMonth.from(days.from());
    lastMonth = month.equals(YearMonth.from(days.to())) ? month : lastMonth;
    if (stretch.binding() == Binding.FULL) {
      lastFullYear = days.to().getYear();
    }
    lastFullDay = stretch.binding() == Binding.FULL && stretch.grain() == Grain.DAY ? days : null;
    if (opening && stretch.binding() != Binding.BARE && stretch.binding() != Binding.LEANING) {
      boolean told = stretch.binding() == Binding.FULL;
      narrative = told && isHistory(days, heads) ? Integer.valueOf(days.to().getYear()) : null;
    }
    opening = false;
  }

  private boolean isHistory(Days days, boolean heads) {
    int years = published == null ? 0 : published.getYear() - days.to().getYear();
    return years > (heads ? HISTORY : DISTANT);
  }

  /** A month whose year is not told. */
  @Nullable Days month(int month, Direction direction) {
    var year = year(month, 0, direction);
    return year == null ? null : Days.month(year, month);
  }

  /** A day of a month whose year is not told. */
  @Nullable Days day(int month, int day, Direction direction) {
    var year = year(month, day, direction);
    return year == null ? null : Days.day(year, month, day);
  }

  private @Nullable Integer year(int month, int day, Direction direction) {
    if (narrative != null) {
      return narrative;
    }
    if (published == null) {
      return null;
    }
    if (lastFullDay != null
        && day > 0
        && month > lastFullDay.to().getMonthValue()
        && lastFullDay.to().isBefore(published)) {
      return lastFullDay.to().getYear();
    }
    var near = lastInParagraph;
    int year = published.getYear();
    if (direction == Direction.PAST && follows(near, month)) {
      return near == null ? year : near.to().getYear();
    }
    var first = LocalDate.of(year, month, 1);
    first = first.withDayOfMonth(Math.clamp(day, 1, first.lengthOfMonth()));
    if (direction == Direction.PAST) {
      return first.isAfter(published) ? year - 1 : year;
    }
    var end = day == 0 ? first.with(TemporalAdjusters.lastDayOfMonth()) : first;
    return end.isBefore(published) ? year + 1 : year;
  }

  /** A tale that goes on through the months of last year: "in January ... in March". */
  private boolean follows(@Nullable Days near, int month) {
    if (near == null || published == null) {
      return false;
    }
    boolean lastYear = near.to().getYear() == published.getYear() - 1;
    boolean fine = near.from().plusMonths(3).isAfter(near.to());
    int gap = month - near.to().getMonthValue();
    return lastYear && fine && gap >= 0 && gap <= 2;
  }

  /** A weekday whose week is not told. */
  @Nullable Days weekday(int weekday, Direction direction) {
    var day = DayOfWeek.of(weekday);
    if (narrative != null && last != null && last.isDay() && lastInParagraph != null) {
      return Days.of(last.to().with(TemporalAdjusters.nextOrSame(day)));
    }
    if (published == null) {
      return null;
    }
    return Days.of(
        published.with(
            direction == Direction.PAST
                ? TemporalAdjusters.previousOrSame(day)
                : TemporalAdjusters.nextOrSame(day)));
  }

  /** A season whose year is not told. */
  @Nullable Days season(int month, Direction direction) {
    if (narrative != null) {
      return Days.season(narrative, month);
    }
    if (published == null) {
      return null;
    }
    var days = Days.season(published.getYear(), month);
    if (direction == Direction.PAST) {
      return days.from().isAfter(published) ? Days.season(published.getYear() - 1, month) : days;
    }
    return days.to().isBefore(published) ? Days.season(published.getYear() + 1, month) : days;
  }

  /** "The 9th": a day of the month mentioned before. */
  @Nullable Days dayOfMonth(int day, Direction direction) {
    if (lastMonth != null && (lastInParagraph != null || narrative != null)) {
      return Days.day(lastMonth.getYear(), lastMonth.getMonthValue(), day);
    }
    if (published == null) {
      return null;
    }
    var month = YearMonth.from(published);
    if (direction == Direction.PAST && day > published.getDayOfMonth()) {
      month = month.minusMonths(1);
    } else if (direction == Direction.FUTURE && day < published.getDayOfMonth()) {
      month = month.plusMonths(1);
    }
    return Days.day(month.getYear(), month.getMonthValue(), day);
  }

  /** The unit around a day, {@code count} units away. */
  static Days unit(LocalDate day, String unit, long count) {
    return switch (unit) {
      case "hours" -> Days.of(day);
      case "weeks" -> Days.week(day.plusWeeks(count));
      case "fortnights" -> Days.week(day.plusWeeks(2 * count));
      case "months" -> Days.month(YearMonth.from(day).plusMonths(count));
      case "quarters" -> {
        var month = YearMonth.from(day).plusMonths(3 * count);
        yield Days.year(month.getYear())
            .part("quarter" + (month.getMonthValue() + 2) / 3, Grain.YEAR);
      }
      case "years" -> Days.year(day.getYear() + (int) count);
      case "decades" -> Days.decade(day.getYear() + 10 * (int) count);
      case "centuries" -> Days.year(day.getYear() + 100 * (int) count);
      default -> Days.of(day.plusDays(count));
    };
  }

  /** What "ten years ago" is: a year, and not a decade; else the unit around the day. */
  static Days around(LocalDate day, String unit, long count) {
    return switch (unit) {
      case "decades" -> unit(day, "years", 10 * count);
      case "centuries" -> unit(day, "years", 100 * count);
      default -> unit(day, unit, count);
    };
  }

  /** The day that lies exactly {@code count} units away. */
  static LocalDate away(LocalDate day, String unit, long count) {
    return switch (unit) {
      case "hours" -> day.plusDays(count / 24);
      case "weeks" -> day.plusWeeks(count);
      case "fortnights" -> day.plusWeeks(2 * count);
      case "months" -> day.plusMonths(count);
      case "quarters" -> day.plusMonths(3 * count);
      case "years" -> day.plusYears(count);
      case "decades" -> day.plusYears(10 * count);
      case "centuries" -> day.plusYears(100 * count);
      default -> day.plusDays(count);
    };
  }

  /** How fine a unit is. */
  static Grain grain(String unit) {
    return switch (unit) {
      case "weeks", "fortnights" -> Grain.WEEK;
      case "months" -> Grain.MONTH;
      case "quarters" -> Grain.OTHER;
      case "years" -> Grain.YEAR;
      case "decades" -> Grain.DECADE;
      case "centuries" -> Grain.OTHER;
      default -> Grain.DAY;
    };
  }
}
