package waybill.mention;

import org.jspecify.annotations.Nullable;
import waybill.mention.Days.Grain;

/**
 * A part of the calendar as words give it, before a preposition bounds it.
 *
 * @param end the index after its last token
 * @param days null when they cannot be worked out
 * @param grain how fine the words are
 * @param binding what the days were worked out from
 */
record Stretch(int end, @Nullable Days days, Grain grain, Binding binding) {
  /** What the days were worked out from. */
  enum Binding {
    /** The words alone. */
    FULL,
    /** The day of publication: "last year". */
    DEICTIC,
    /** A month, day or weekday without its year: its direction decides. */
    BARE,
    /** The date mentioned before: "the following week". */
    LEANING
  }

  Stretch withEnd(int newEnd) {
    return new Stretch(newEnd, days, grain, binding);
  }

  Stretch part(String part) {
    return new Stretch(end, days == null ? null : days.part(part, grain), Grain.OTHER, binding);
  }
}
