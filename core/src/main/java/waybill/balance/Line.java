package waybill.balance;

/**
 * A lot in its place in a balance.
 *
 * @param part whether it is part of the last line above that is none, and not added to it
 */
public record Line(Lot lot, boolean part) {}
