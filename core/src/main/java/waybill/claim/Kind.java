package waybill.claim;

import java.util.Locale;

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

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The word in the claim's JSON. */
  public String code() {
    return code;
  }
}
