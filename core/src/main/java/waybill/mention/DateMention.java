package waybill.mention;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waybill.claim.Period;
import waybill.text.Span;

/**
 * A day or a period, worked out against the day of publication; or a length of time.
 *
 * @param span its place, with the preposition that bounds it ("since early summer")
 * @param type what it is
 * @param from earliest day the words allow; null when open ("until May") or when nothing can be
 *     worked out
 * @param to latest day; null when open ("since May")
 * @param bound the preposition's sense
 */
public record DateMention(
    Span span, Type type, @Nullable LocalDate from, @Nullable LocalDate to, Bound bound)
    implements Mention {

  /** What a mention of time is. */
  public enum Type {
    /** One day. */
    DATE,
    /** A stretch with a place in the calendar: a month, a year, "25-27 July", "since May". */
    PERIOD,
    /** A length without a place: "three days", "for two years". */
    DURATION
  }

  /** How the words bound the time. */
  public enum Bound {
    /** In, on, during, between. */
    WITHIN,
    /** Since, from, as of. */
    SINCE,
    /** Until, by, before. */
    UNTIL
  }

  /** The days, when there are any. */
  public Optional<Period> period() {
    return from == null && to == null ? Optional.empty() : Optional.of(new Period(from, to));
  }
}
