/**
 * Copies of the ledger: its tables as CSV, JSON Lines and Parquet for other tools, and backups from
 * which the same ledger is made again, on either engine.
 */
@NullMarked
package waybill.copy;

import org.jspecify.annotations.NullMarked;
