package waybill.claim;

import java.util.Locale;

/** How far a transfer has come; stages are never added together. */
public enum Stage {
  SOUGHT,
  OFFERED,
  /** Announced, promised, agreed. */
  PLEDGED,
  ORDERED,
  /** Sent, supplied, sold, given, received. */
  DELIVERED,
  UNKNOWN;

  private final String code = name().toLowerCase(Locale.ROOT);

  public String code() {
    return code;
  }
}
