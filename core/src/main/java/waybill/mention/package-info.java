/** Spans recognised as dates, parties, items, figures or persons before any rule joins them. */
@NullMarked
package waybill.mention;

import org.jspecify.annotations.NullMarked;
