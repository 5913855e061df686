/**
 * Tries to make the ledger lose something: kills the program while it works, fills the disk, lets
 * two write at once. The program is the one that users start.
 */
@NullMarked
package waybill.bench.trial;

import org.jspecify.annotations.NullMarked;
