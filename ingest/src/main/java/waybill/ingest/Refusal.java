package waybill.ingest;

/** Why a document is not read, in one line for the user; it never leaves this package. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  /** Whether a whole archive is refused for it, and not one of its entries. */
  private final boolean whole;

  Refusal(String reason) {
    this(reason, false);
  }

  private Refusal(String reason, boolean whole) {
    super(reason, null, false, false);
    this.whole = whole;
  }

  static Refusal ofWhole(String reason) {
    return new Refusal(reason, true);
  }

  boolean isOfWhole() {
    return whole;
  }

  String reason() {
    var reason = getMessage();
    return reason == null ? "unreadable" : reason;
  }
}
