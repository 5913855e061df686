package waybill.balance;

import org.jspecify.annotations.Nullable;
import waybill.claim.ItemClass;
import waybill.claim.Quantity;
import waybill.claim.Unit;

/**
 * What lots of one class in one unit come to; see {@link Totals} for what the two ends mean.
 *
 * @param unit persons, pieces and rounds are all pieces
 * @param delivered what is told as delivered; null when nothing is
 * @param atAnyStage with what is pledged, ordered or at a stage that is not told, what is delivered
 *     of a pledge counted once; null when nothing is
 * @param lots how many were added, without those that are parts of others
 */
public record Total(
    ItemClass itemClass,
    Unit unit,
    @Nullable Quantity delivered,
    @Nullable Quantity atAnyStage,
    int lots) {}
