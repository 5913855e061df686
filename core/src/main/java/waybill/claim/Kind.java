package waybill.claim;

/** What a claim says was done. */
public enum Kind {
  TRANSFER,
  HOLDING,
  LOSS,
  PRODUCTION,
  USE,
  PRICE,
  RATIO,
  EVENT;

  /** The word in the claim's JSON. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
