/**
 * The command line: each command parses, calls one thing, prints, and returns a named exit code.
 */
@NullMarked
package waybill.cli;

import org.jspecify.annotations.NullMarked;
