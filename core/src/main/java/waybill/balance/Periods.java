package waybill.balance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import waybill.claim.Period;

/** Periods whose ends may be open. */
final class Periods {
  private Periods() {}

  /** Whether both may be the same time; one that is not told may be any. */
  static boolean mayMeet(@Nullable Period a, @Nullable Period b) {
    return a == null || b == null || !(isBefore(a, b) || isBefore(b, a));
  }

  /** Whether the first surely ends before the second begins. */
  static boolean isBefore(Period a, Period b) {
    return a.to() != null && b.from() != null && a.to().isBefore(b.from());
  }

  static boolean isClosed(@Nullable Period period) {
    return period != null && period.from() != null && period.to() != null;
  }

  /** How many days; very many for an open one or one that is not told. */
  static long days(@Nullable Period period) {
    return period == null || period.from() == null || period.to() == null
        ? Integer.MAX_VALUE
        : ChronoUnit.DAYS.between(period.from(), period.to()) + 1;
  }

  /** Whether all of the second lies in the first. */
  static boolean covers(Period outer, Period inner) {
    boolean begins =
        outer.from() == null || (inner.from() != null && !inner.from().isBefore(outer.from()));
    boolean ends = outer.to() == null || (inner.to() != null && !inner.to().isAfter(outer.to()));
    return begins && ends;
  }

  /** How many days lie between a day and the nearest day of the period. */
  static long distance(@Nullable Period period, @Nullable LocalDate day) {
    if (period == null || day == null) {
      return Integer.MAX_VALUE;
    }
    if (period.to() != null && period.to().isBefore(day)) {
      return ChronoUnit.DAYS.between(period.to(), day);
    }
    return period.from() != null && period.from().isAfter(day)
        ? ChronoUnit.DAYS.between(day, period.from())
        : 0;
  }

  /** From the first to the last day of all; null when none is told. */
  static @Nullable Period hull(Collection<@Nullable Period> periods) {
    var told = periods.stream().filter(Objects::nonNull).map(Objects::requireNonNull).toList();
    var from =
        told.stream().anyMatch(period -> period.from() == null)
            ? null
            : told.stream()
                .map(period -> Objects.requireNonNull(period.from()))
                .min(LocalDate::compareTo)
                .orElse(null);
    var to =
        told.stream().anyMatch(period -> period.to() == null)
            ? null
            : told.stream()
                .map(period -> Objects.requireNonNull(period.to()))
                .max(LocalDate::compareTo)
                .orElse(null);
    return from == null && to == null ? null : new Period(from, to);
  }
}
