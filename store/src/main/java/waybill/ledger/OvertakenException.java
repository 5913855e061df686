package waybill.ledger;

/** Somebody else has spoken of the claim meanwhile; look at it again. */
public final class OvertakenException extends LedgerException {
  private static final long serialVersionUID = 1L;

  OvertakenException(String reason) {
    super(reason);
  }
}
