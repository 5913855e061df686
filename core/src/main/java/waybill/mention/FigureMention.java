package waybill.mention;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waybill.claim.Hedge;
import waybill.claim.Per;
import waybill.claim.Quantity;
import waybill.claim.Unit;
import waybill.text.Span;

/**
 * A number as written, with its hedge, unit and rate. Every number of a text becomes one, those
 * that no claim may use too, so that what was left out can be told.
 *
 * @param span its place with hedge, unit word and rate ("more than $2 billion a year")
 * @param numeral its place without them ("2 billion"); for a range from the first number to the
 *     last
 * @param low the least; null when only an upper bound is told
 * @param high the most; null when only a lower bound is told
 * @param hedge how the writer put it
 * @param unit a currency, per cent, times, tonne, barrel, litre, person, container, round, day,
 *     year where the figure's own words tell; null for a bare count, whose unit its item tells.
 *     Numbers are already converted to it (kilograms to tonnes, a third to 33.333333 per cent)
 * @param per the rate told in the figure's own words; null when none
 * @param perUnit the measure of a price, as written ("gram"); null when none
 * @param leftAlone why no claim may use it ("an age", "a clock time"); null when one may
 */
public record FigureMention(
    Span span,
    Span numeral,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    Hedge hedge,
    @Nullable Unit unit,
    @Nullable Per per,
    @Nullable String perUnit,
    @Nullable String leftAlone)
    implements Mention {

  /** Whether a claim may use it. */
  public boolean isUsable() {
    return leftAlone == null;
  }

  /** The quantity, in its own unit or else in {@code other}. */
  public Quantity quantity(Unit other) {
    return new Quantity(low, high, Optional.ofNullable(unit).orElse(other), hedge);
  }
}
