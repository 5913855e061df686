/**
 * Files, pages, letters and archives in, documents out. {@link waybill.ingest.Ingest} is the door;
 * a reader per format makes a {@code Draft} of parts, which becomes a document in one place.
 */
@NullMarked
package waybill.ingest;

import org.jspecify.annotations.NullMarked;
