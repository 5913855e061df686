package waybill.mention;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number in digits or words, without hedge and unit.
 *
 * @param from its first token
 * @param to the token after its last
 * @param low the least it may stand for; zero where {@code leftAlone} says that it has no value
 * @param high the most it may stand for
 * @param scale the last scale it was written with ("million"); one when none
 * @param kind how it is to be read
 * @param leftAlone why its own form makes it no amount ("an ordinal"); null when it may be one
 */
record Numeral(
    int from,
    int to,
    BigDecimal low,
    BigDecimal high,
    BigDecimal scale,
    Kind kind,
    @Nullable String leftAlone) {

  /** How a number is to be read. */
  enum Kind {
    DIGITS,
    WORDS,
    VAGUE,
    /** A part of a whole; the values are per cent. */
    FRACTION,
    /** A multiple of something; the values are times. */
    FACTOR
  }

  static Numeral exact(int from, int to, BigDecimal value, Kind kind) {
    return new Numeral(from, to, value, value, BigDecimal.ONE, kind, null);
  }

  static Numeral leftAlone(int from, int to, Kind kind, String reason) {
    var zero = BigDecimal.ZERO;
    return new Numeral(from, to, zero, zero, BigDecimal.ONE, kind, reason);
  }

  Numeral times(BigDecimal factor, int end) {
    return new Numeral(
        from, end, low.multiply(factor), high.multiply(factor), factor, kind, leftAlone);
  }

  Numeral withKind(Kind other) {
    return new Numeral(from, to, low, high, scale, other, leftAlone);
  }

  boolean isPlain() {
    return leftAlone == null && (kind == Kind.DIGITS || kind == Kind.WORDS);
  }
}
