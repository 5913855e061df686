package waybill.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** Moments as the ledger writes them: UTC, always six decimals, so that they sort as they stand. */
final class Moments {
  private static final DateTimeFormatter FORMAT =
      new DateTimeFormatterBuilder().appendInstant(6).toFormatter();

  private Moments() {}

  static String of(Instant moment) {
    return FORMAT.format(moment);
  }

  /** The last moment of a day in UTC. */
  static String endOf(LocalDate day) {
    return of(day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1000));
  }
}
