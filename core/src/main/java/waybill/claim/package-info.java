/**
 * The claim: what somebody is said to have given, held, lost, made, used, priced or done. Depends
 * on text only.
 */
@NullMarked
package waybill.claim;

import org.jspecify.annotations.NullMarked;
