package waybill.claim;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The earliest and the latest day that a text allows.
 *
 * @param from first day; null when open (until)
 * @param to last day, included; null when open (since)
 */
public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {
  public Period {
    if (from == null && to == null) {
      throw new IllegalArgumentException("a period has a first or a last day");
    }
    if (from != null && to != null && from.isAfter(to)) {
      throw new IllegalArgumentException("%s is after %s".formatted(from, to));
    }
  }

  public static Period of(LocalDate day) {
    return new Period(day, day);
  }
}
