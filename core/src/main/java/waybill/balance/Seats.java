package waybill.balance;

import waybill.claim.Party;

/** Tells with which party another counts: a firm with the state of its seat. */
@FunctionalInterface
public interface Seats {
  /** Everybody counts for himself. */
  Seats NONE = party -> party;

  /** The party with which this one counts; itself when with none. */
  Party of(Party party);
}
