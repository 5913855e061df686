package waybill.ledger;

import java.util.Locale;

/** What people have said of a claim. */
public enum State {
  /** Nobody has looked at it. */
  UNREVIEWED,
  ACCEPTED,
  REJECTED,
  /** A person's claim stands in its place. */
  CORRECTED;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The word in the ledger's tables. */
  public String code() {
    return code;
  }

  static State of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
