package waybill.claim;

import java.util.Locale;

/** How far the writer commits to a figure. */
public enum Hedge {
  EXACT,
  /** About, nearly, almost, some, estimated. */
  ABOUT,
  AT_LEAST,
  AT_MOST,
  RANGE,
  /** Dozens, several, hundreds. */
  VAGUE;

  private final String code = name().toLowerCase(Locale.ROOT);

  public String code() {
    return code;
  }
}
