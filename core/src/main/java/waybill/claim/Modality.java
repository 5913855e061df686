package waybill.claim;

import java.util.Locale;

/** How the source puts a claim. */
public enum Modality {
  ASSERTED,
  /** Estimates, believes, assesses. */
  ESTIMATED,
  /** May, could, reportedly, allegedly, suspected. */
  POSSIBLE,
  /** Will, expected, to be. */
  PLANNED,
  /** If, were, would. */
  CONDITIONAL,
  /** Denies, did not, no evidence. */
  DENIED;

  private final String code = name().toLowerCase(Locale.ROOT);

  public String code() {
    return code;
  }
}
