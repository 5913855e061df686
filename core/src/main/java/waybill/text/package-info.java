/**
 * A document as text: blocks, sentences and tokens with their places in it. Depends on nothing
 * else.
 */
@NullMarked
package waybill.text;

import org.jspecify.annotations.NullMarked;
