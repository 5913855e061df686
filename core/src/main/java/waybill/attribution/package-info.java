/** Who says so: the tie of a content to its source by a cue. */
@NullMarked
package waybill.attribution;

import org.jspecify.annotations.NullMarked;
