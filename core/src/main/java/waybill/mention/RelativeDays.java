package waybill.mention;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** Last May, next Tuesday, this summer, that spring: a named time seen from a day. */
final class RelativeDays {
  private RelativeDays() {}

  static LocalDate weekday(LocalDate day, int weekday, String which) {
    var name = DayOfWeek.of(weekday);
    return switch (which) {
      case "last", "past", "previous" -> day.with(TemporalAdjusters.previous(name));
      case "next", "coming", "following" -> day.with(TemporalAdjusters.next(name));
      default -> Days.week(day).from().plusDays(weekday - 1L);
    };
  }

  /** "Last May" is the latest May before the month of the day, "this May" is that of its year. */
  static Days month(LocalDate day, int month, String which) {
    int year = day.getYear();
    int now = day.getMonthValue();
    return switch (which) {
      case "last", "past", "previous" -> Days.month(month < now ? year : year - 1, month);
      case "next", "coming", "following" -> Days.month(month > now ? year : year + 1, month);
      default -> Days.month(year, month);
    };
  }

  static Days season(LocalDate day, int month, String which) {
    int year = day.getYear();
    var same = Days.season(year, month);
    return switch (which) {
      case "last", "past", "previous" ->
          same.to().isBefore(day) ? same : Days.season(year - 1, month);
      case "next", "coming", "following" ->
          same.from().isAfter(day) ? same : Days.season(year + 1, month);
      default -> month == 12 && day.getMonthValue() <= 2 ? Days.season(year - 1, month) : same;
    };
  }
}
