package waybill.claim;

/**
 * Who gives, takes, holds or does: a state, a body, a group or a firm.
 *
 * @param code ISO 3166-1 alpha-3 for a state, capitals for a body (EU, NATO, UN), lower case with
 *     hyphens for a group or a firm; {@link #UNKNOWN} where the text does not tell
 */
public record Party(String code) {
  public static final Party UNKNOWN = new Party("");

  public boolean isKnown() {
    return !code.isEmpty();
  }

  @Override
  public String toString() {
    return isKnown() ? code : "unknown";
  }
}
