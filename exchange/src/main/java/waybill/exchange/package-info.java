/**
 * The claim as JSON, one object a line: the contract between Waybill and other tools. Depends on
 * core and Jackson's streaming part.
 */
@NullMarked
package waybill.exchange;

import org.jspecify.annotations.NullMarked;
