package waybill.ledger;

import java.util.List;

/**
 * What became of a document that was put into the ledger.
 *
 * @param outcome what was done; all of it is on disk
 * @param document its id
 * @param claims how many claims the ledger now holds of it
 * @param lost claims on which a person had spoken and whose words are gone; they stay in the ledger
 *     as retired claims
 */
public record Filed(Outcome outcome, String document, int claims, List<ClaimRow> lost) {
  public Filed {
    lost = List.copyOf(lost);
  }

  /** What was done. */
  public enum Outcome {
    /** A new document. */
    ADDED,
    /** A new version of a document that the ledger holds. */
    REVISED,
    /** The claims of a document were made anew. */
    REREAD,
    /** The ledger holds it already. */
    UNCHANGED
  }
}
