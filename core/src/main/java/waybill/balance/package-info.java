/**
 * Claims side by side: which of them tell the same thing, and what they come to. A function of the
 * set of claims, whatever their order. Depends on claims only; it knows no store.
 */
@NullMarked
package waybill.balance;

import org.jspecify.annotations.NullMarked;
