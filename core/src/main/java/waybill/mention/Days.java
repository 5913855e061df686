package waybill.mention;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** A stretch of days with both ends, and how to cut it into parts. */
record Days(LocalDate from, LocalDate to) {

  /** How fine the words are: a part of a month is not cut like a part of a year. */
  enum Grain {
    DAY,
    WEEK,
    MONTH,
    SEASON,
    YEAR,
    DECADE,
    OTHER
  }

  Days {
    if (from.isAfter(to)) {
      throw new IllegalArgumentException("%s is after %s".formatted(from, to));
    }
  }

  static Days of(LocalDate day) {
    return new Days(day, day);
  }

  /** A day of the calendar; null when there is none such. */
  static @Nullable Days day(int year, int month, int day) {
    try {
      return of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return null;
    }
  }

  static Days month(YearMonth month) {
    return new Days(month.atDay(1), month.atEndOfMonth());
  }

  static Days month(int year, int month) {
    return month(YearMonth.of(year, month));
  }

  static Days months(YearMonth first, int count) {
    return new Days(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
  }

  static Days years(int first, int last) {
    return new Days(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
  }

  static Days year(int year) {
    return years(year, year);
  }

  /** The season that begins in {@code month} of {@code year}; a winter ends in the year after. */
  static Days season(int year, int month) {
    return months(YearMonth.of(year, month), 3);
  }

  /** The week, Monday to Sunday, of a day. */
  static Days week(LocalDate day) {
    var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new Days(monday, monday.plusDays(6));
  }

  static Days decade(int year) {
    int first = Math.floorDiv(year, 10) * 10;
    return years(first, first + 9);
  }

  Days shiftedByDays(int days) {
    return new Days(from.plusDays(days), to.plusDays(days));
  }

  Days shiftedByYears(int years) {
    boolean wholeMonths = to.equals(to.with(TemporalAdjusters.lastDayOfMonth())) && !isDay();
    var end = to.plusYears(years);
    return new Days(
        from.plusYears(years), wholeMonths ? end.with(TemporalAdjusters.lastDayOfMonth()) : end);
  }

  /** Whether it is as long as a year and is not one of the calendar, like a fiscal year. */
  boolean isOtherYear() {
    return from.getDayOfYear() != 1 && from.plusYears(1).minusDays(1).equals(to);
  }

  /** The first days, weeks or months of this; all of it when it is shorter. */
  Days first(String unit, int count) {
    var end = Scene.away(from, unit, count).minusDays(1);
    return end.isBefore(from) || end.isAfter(to) ? this : new Days(from, end);
  }

  Days last(String unit, int count) {
    var start = Scene.away(to.plusDays(1), unit, -count);
    return start.isBefore(from) || start.isAfter(to) ? this : new Days(start, to);
  }

  boolean isDay() {
    return from.equals(to);
  }

  /** From the first day of this to the last day of another; null when that is backwards. */
  @Nullable Days through(Days other) {
    return from.isAfter(other.to) ? null : new Days(from, other.to);
  }

  /**
   * A part of this.
   *
   * @param part early, mid, late, end, half1, half2, quarter1 to quarter4, week1 to week4; any
   *     other is the whole
   */
  Days part(String part, Grain grain) {
    return switch (part) {
      case "early" -> third(0, grain);
      case "mid" -> third(1, grain);
      case "late" -> third(2, grain);
      case "end" -> grain == Grain.YEAR ? of(to) : third(2, grain);
      case "half1", "half2" -> cut(part.charAt(4) - '1', 2, grain);
      case "quarter1", "quarter2", "quarter3", "quarter4" -> cut(part.charAt(7) - '1', 4, grain);
      case "week1", "week2", "week3", "week4" -> sevenDays(part.charAt(4) - '1');
      default -> this;
    };
  }

  private Days third(int index, Grain grain) {
    return switch (grain) {
      case DAY -> this;
      case WEEK -> days(new int[] {0, 2, 4, 7}, index);
      case MONTH -> days(new int[] {0, 10, 20, from.lengthOfMonth()}, index);
      case DECADE -> {
        var years = new int[] {0, 4, 7, 10};
        yield years(from.getYear() + years[index], from.getYear() + years[index + 1] - 1);
      }
      case YEAR -> index == 1 ? cut(1, 3, grain) : cut(index == 0 ? 0 : 3, 4, grain);
      case SEASON, OTHER -> cut(index, 3, grain);
    };
  }

  private Days days(int[] bounds, int index) {
    return new Days(from.plusDays(bounds[index]), from.plusDays(bounds[index + 1] - 1L));
  }

  private Days sevenDays(int index) {
    var first = from.plusDays(7L * index);
    var last = first.plusDays(6);
    return first.isAfter(to) ? this : new Days(first, last.isAfter(to) ? to : last);
  }

  private Days cut(int index, int of, Grain grain) {
    if (grain == Grain.MONTH && of == 2) {
      return days(new int[] {0, 15, from.lengthOfMonth()}, index);
    }
    int months = (int) ChronoUnit.MONTHS.between(from, to.plusDays(1));
    if (months < of) {
      return this;
    }
    int first = months * index / of;
    int next = months * (index + 1) / of;
    return months(YearMonth.from(from).plusMonths(first), next - first);
  }
}
