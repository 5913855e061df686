/**
 * Words as data: the tables an analyst can edit, and the index that finds their phrases in tokens.
 */
@NullMarked
package waybill.vocabulary;

import org.jspecify.annotations.NullMarked;
