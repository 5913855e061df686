package waybill.search;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import waybill.search.Ask.End;
import waybill.text.Span;

/** Numbers and days of a query. */
final class Values {
  private static final Pattern NUMBER =
      Pattern.compile("(-?\\d[\\d,_]{0,40}(?:\\.\\d{1,40})?(?:[eE][+-]?\\d{1,2})?)\\s*([a-zA-Z]*)");

  private static final Pattern DAY = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");

  private static final Map<String, Integer> POWERS =
      Map.ofEntries(
          Map.entry("", 0),
          Map.entry("k", 3),
          Map.entry("thousand", 3),
          Map.entry("m", 6),
          Map.entry("mn", 6),
          Map.entry("million", 6),
          Map.entry("b", 9),
          Map.entry("bn", 9),
          Map.entry("billion", 9),
          Map.entry("tn", 12),
          Map.entry("trillion", 12));

  private Values() {}

  /**
   * @throws QueryException when it is no number
   */
  static double number(End end) {
    var match = NUMBER.matcher(end.text().strip());
    if (match.matches()) {
      var power = POWERS.get(match.group(2).toLowerCase(Locale.ROOT));
      if (power != null) {
        var digits = match.group(1).replace(",", "").replace("_", "");
        return new BigDecimal(digits).scaleByPowerOfTen(power).doubleValue();
      }
    }
    throw new QueryException(
        "“%s” is no number: write 1500, 1e6, 2.5m or 3bn".formatted(end.text()), end.place());
  }

  /**
   * A day, a month or a year.
   *
   * @param first day since 1970
   * @param last day since 1970
   */
  record Days(long first, long last) {}

  /**
   * @throws QueryException when it is no day, month or year
   */
  static Days days(End end) {
    return days(end.text().strip(), end.place());
  }

  private static Days days(String text, Span place) {
    var match = DAY.matcher(text);
    if (!match.matches()) {
      throw new QueryException(
          "“%s” is no day: write 2024-06-14, 2024-06 or 2024".formatted(text), place);
    }
    int year = Integer.parseInt(match.group(1));
    try {
      if (match.group(2) == null) {
        return of(Year.of(year).atDay(1), Year.of(year).atMonth(12).atEndOfMonth());
      }
      var month = YearMonth.of(year, Integer.parseInt(match.group(2)));
      if (match.group(3) == null) {
        return of(month.atDay(1), month.atEndOfMonth());
      }
      var day = month.atDay(Integer.parseInt(match.group(3)));
      return of(day, day);
    } catch (DateTimeException e) {
      throw new QueryException("there is no day “%s”".formatted(text), place);
    }
  }

  private static Days of(LocalDate first, LocalDate last) {
    return new Days(first.toEpochDay(), last.toEpochDay());
  }
}
