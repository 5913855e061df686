package waybill.claim;

import java.util.Locale;

/** What a quantity is counted over; UNIT is the price of one. */
public enum Per {
  DAY,
  MONTH,
  YEAR,
  UNIT;

  private final String code = name().toLowerCase(Locale.ROOT);

  public String code() {
    return code;
  }
}
