/**
 * The ledger: every document with its claims, what people said of them, and the history of it all.
 * Nothing is lost that was reported as added, and nothing is overwritten that somebody may have
 * cited.
 */
@NullMarked
package waybill.ledger;

import org.jspecify.annotations.NullMarked;
