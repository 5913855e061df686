/** Trains the models of the reader on marked articles, and cross-validates them. */
@NullMarked
package waybill.bench.quality;

import org.jspecify.annotations.NullMarked;
