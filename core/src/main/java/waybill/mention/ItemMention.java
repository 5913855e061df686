package waybill.mention;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import waybill.claim.ItemClass;
import waybill.claim.Unit;
import waybill.text.Span;

/**
 * Goods, money, people or a matter that a claim can be about.
 *
 * @param span the head words as the guide gives the item: "T-72 tanks", "artillery shells"
 * @param head the last noun, by which it is counted
 * @param itemClass what it is
 * @param unit what one of it counts as; piece when nothing else
 * @param designation the usual name of its type; null when none is named
 * @param calibreMm null when none is named
 * @param plural whether the head stands in the plural
 */
public record ItemMention(
    Span span,
    Span head,
    ItemClass itemClass,
    Unit unit,
    @Nullable String designation,
    @Nullable BigDecimal calibreMm,
    boolean plural)
    implements Mention {}
