package waybill.ledger;

/** Why the ledger cannot do what it was asked, in one line for the user. The ledger stays sound. */
public class LedgerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LedgerException(String reason) {
    super(reason);
  }

  public LedgerException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
