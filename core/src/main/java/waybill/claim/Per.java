package waybill.claim;

import java.util.Locale;

/** What a quantity is counted over; UNIT is the price of one. */
public enum Per {
  DAY,
  MONTH,
  YEAR,
  UNIT;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
