package waybill.mention;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import waybill.claim.Unit;
import waybill.mention.Measures.Measure;
import waybill.mention.Numeral.Kind;
import waybill.vocabulary.Vocabulary;

/**
 * Finds numbers with what belongs to them: the scale and the unit after it, the sign before it, a
 * second number where both are a range. Its parts are open to those who go on from there.
 */
final class AmountReader {
  private static final BigDecimal TEN = BigDecimal.TEN;

  final NumberWords words;
  final NumeralReader numerals;
  final Measures measures;
  final Hedges hedges;
  final NoAmount noAmount;

  AmountReader(Vocabulary vocabulary) {
    words = new NumberWords(vocabulary.table("numbers.tsv"));
    numerals = new NumeralReader(words);
    measures = new Measures(vocabulary);
    hedges = new Hedges(vocabulary.table("hedges.tsv"));
    noAmount = new NoAmount(words);
  }

  /** The number or range that begins at token {@code i}; null when there is none. */
  @Nullable Amount at(Line line, int i) {
    return amount(line, i, true);
  }

  private @Nullable Amount amount(Line line, int i, boolean mayRange) {
    if (line.isBlocked(i)) {
      return null;
    }
    var sign = measures.before(line, i);
    var numeral = numerals.at(line, sign == null ? i : sign.to());
    if (numeral == null) {
      return null;
    }
    var after = numeral.leftAlone() == null ? after(line, numeral) : null;
    if (sign != null && (after == null || !isMoney(after.measure()))) {
      after = new Measures.Found(sign.measure(), numeral.to());
    }
    var measure = after == null ? null : after.measure();
    int to = after == null ? numeral.to() : after.to();
    var amount = new Amount(i, numeral, numeral, measure, to, false);
    var range = mayRange && numeral.leftAlone() == null ? range(line, amount) : null;
    return range == null ? amount : range;
  }

  private static boolean isMoney(Measure measure) {
    return measure.unit() != null && measure.unit().isCurrency();
  }

  private Measures.@Nullable Found after(Line line, Numeral numeral) {
    int at = numeral.to();
    boolean of = line.is(at, "of") && numeral.kind() == Kind.VAGUE;
    if (numeral.kind() == Kind.FRACTION || numeral.kind() == Kind.FACTOR) {
      return null;
    }
    if (line.is(at, "times") || (line.is(at, "x") && line.token(at).glued())) {
      boolean factor = line.is(at, "x") || numerals.isCompared(line, at + 1);
      var unit = factor ? Unit.TIMES : null;
      return new Measures.Found(new Measure(unit, BigDecimal.ONE, null, null), at + 1);
    }
    return measures.after(line, of ? at + 1 : at);
  }

  /** "20,000-60,000", "between $20 billion and $30 billion", "5 to 6 million"; null when none. */
  private @Nullable Amount range(Line line, Amount first) {
    int at = first.to();
    boolean dash = line.isHyphen(at) || line.is(at, "—");
    boolean joins = dash || line.is(at, "to") || line.is(at, "or");
    boolean and = line.is(at, "and") && hedges.isBetween(line, beforeHedge(line, first.from()));
    if (!joins && !and) {
      return null;
    }
    var second = amount(line, at + 1, false);
    if (second == null || second.last().leftAlone() != null || !isSameMeasure(first, second)) {
      return null;
    }
    if (!isSameKind(first.first(), second.last()) || !isApart(line, first, second)) {
      return null;
    }
    if (noAmount.isDate(line, first.first().from(), first.to()) && first.measure() == null) {
      return isDays(line, first, second) ? dates(first, second) : null;
    }
    if (dash && line.isJoint(second.to()) && line.token(second.to() + 1).isNumber()) {
      return null;
    }
    var low = scaled(first, second);
    boolean years = noAmount.areYears(line, low, second.last()) && second.measure() == null;
    boolean odds = line.is(at, "to") && line.is(at + 1, "one") && second.measure() == null;
    if (odds && low.low().compareTo(BigDecimal.ONE) > 0 && first.measure() == null) {
      return new Amount(
          first.from(), factor(low, second), factor(low, second), null, second.to(), false);
    }
    boolean rises = low.low().compareTo(second.low()) < 0;
    boolean near = !line.is(at, "or") || second.low().compareTo(low.low().multiply(TEN)) <= 0;
    if (!years && (!rises || !near || (line.is(at, "to") && isChange(line, first.from())))) {
      return rises || !dash || first.measure() != null ? null : score(line, first, second);
    }
    var measure = second.measure() == null ? first.measure() : second.measure();
    return new Amount(first.from(), low, second.last(), measure, second.to(), true);
  }

  /** "July 7 or 8". */
  private static boolean isDays(Line line, Amount first, Amount second) {
    boolean day = line.lower(second.first().from()).length() <= 2;
    return day && second.measure() == null && second.from() == first.to() + 1;
  }

  private static Amount dates(Amount first, Amount second) {
    int to = second.last().to();
    var left = Numeral.leftAlone(first.from(), to, Kind.DIGITS, "a date");
    return new Amount(first.from(), left, left, null, to, false);
  }

  private static Numeral factor(Numeral numeral, Amount second) {
    return Numeral.exact(numeral.from(), second.last().to(), numeral.low(), Kind.FACTOR);
  }

  /** 3-2, where the first is not below the second. */
  private static @Nullable Amount score(Line line, Amount first, Amount second) {
    int to = second.last().to();
    boolean digits = line.isJoint(first.to()) && second.last().kind() == Kind.DIGITS;
    var left = Numeral.leftAlone(first.from(), to, Kind.DIGITS, "a score");
    return digits ? new Amount(first.from(), left, left, null, to, false) : null;
  }

  private static boolean isSameMeasure(Amount first, Amount second) {
    var a = first.measure();
    var b = second.measure();
    boolean signed = first.from() < first.first().from();
    return a == null || a.equals(b) || (b == null && signed);
  }

  private static boolean isSameKind(Numeral first, Numeral second) {
    boolean fractions = first.kind() == Kind.FRACTION && second.kind() == Kind.FRACTION;
    return fractions || (first.isPlain() && second.isPlain());
  }

  /** A hyphen before a word that is itself tied on belongs to that word: "20-million-dollar". */
  private static boolean isApart(Line line, Amount first, Amount second) {
    return second.last().kind() != Kind.WORDS
        || !line.isJoint(first.to())
        || first.first().scale().equals(BigDecimal.ONE);
  }

  /** "5-6 million": the scale of the second number is the first one's too. */
  private static Numeral scaled(Amount first, Amount second) {
    var scale = second.last().scale();
    var numeral = first.first();
    boolean bare = numeral.scale().equals(BigDecimal.ONE) && !scale.equals(BigDecimal.ONE);
    boolean below = bare && numeral.low().multiply(scale).compareTo(second.low()) < 0;
    boolean alone = first.measure() == null || first.from() < numeral.from();
    return below && alone ? numeral.times(scale, numeral.to()) : numeral;
  }

  private int beforeHedge(Line line, int from) {
    var hedge = hedges.before(line, from, 0, false);
    return (hedge == null ? from : hedge.from()) - 1;
  }

  /** "rose from 100 to 150" tells two amounts, "from 100 to 150 shells" one. */
  private boolean isChange(Line line, int from) {
    int before = beforeHedge(line, from);
    if (!line.is(before, "from")) {
      return false;
    }
    for (int i = before - 1; i >= Math.max(0, before - 8); i--) {
      if (line.isAny(i, words.set("change"))) {
        return true;
      }
    }
    return false;
  }
}
