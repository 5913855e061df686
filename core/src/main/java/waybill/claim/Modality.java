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

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
