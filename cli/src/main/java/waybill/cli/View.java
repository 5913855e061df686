package waybill.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import waybill.claim.Claim;
import waybill.read.Reading;

/** A way to write claims down: {@link #add} for each document, then {@link #end}. */
interface View {
  /**
   * Writes a document down.
   *
   * @param claims those of the reading that are wanted, in order
   */
  void add(Reading reading, List<Claim> claims, Writer out) throws IOException;

  /** Writes what comes after the last document. */
  default void end(Writer out) throws IOException {}
}
