/**
 * Full text search over the documents and claims of a ledger. The index is a derived copy: it can
 * be thrown away and made again from the ledger at any time, and no class of the ledger knows of
 * it.
 */
@NullMarked
package waybill.search;

import org.jspecify.annotations.NullMarked;
