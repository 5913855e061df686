/**
 * Documents made by a rule, with their claims, in any number: for measuring a large ledger and for
 * trying to break one.
 */
@NullMarked
package waybill.bench.ledger;

import org.jspecify.annotations.NullMarked;
