/**
 * How fast the reader is, beside other programs on the same documents. Wall-clock time is asked
 * here and nowhere else.
 */
@NullMarked
package waybill.bench.speed;

import org.jspecify.annotations.NullMarked;
