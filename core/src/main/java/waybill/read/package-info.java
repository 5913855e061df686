/** From a document to its claims: the stages of the cascade, in the order in which they run. */
@NullMarked
package waybill.read;

import org.jspecify.annotations.NullMarked;
