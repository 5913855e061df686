package waybill.exchange;

/** A claim that is not taken, with the reason in one line for the user. */
public final class ClaimException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ClaimException(String reason) {
    super(reason, null, false, false);
  }

  ClaimException(String file, int line, String reason) {
    this("%s, line %d: %s".formatted(file, line, reason));
  }

  /** Where and why: {@code NAME.claims.jsonl, line 3: no such unit: shell}. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
