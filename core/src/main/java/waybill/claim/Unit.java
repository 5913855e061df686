package waybill.claim;

import java.util.Set;

/**
 * What a quantity counts or measures: one of the guide's units, or an ISO 4217 currency code.
 *
 * @param code as in the claim's JSON
 */
public record Unit(String code) {
  private static final Set<String> WORDS =
      Set.of(
          "piece",
          "round",
          "container",
          "tonne",
          "barrel",
          "litre",
          "person",
          "per_cent",
          "times",
          "day",
          "year");

  public static final Unit PIECE = new Unit("piece");
  public static final Unit ROUND = new Unit("round");
  public static final Unit CONTAINER = new Unit("container");
  public static final Unit TONNE = new Unit("tonne");
  public static final Unit BARREL = new Unit("barrel");
  public static final Unit LITRE = new Unit("litre");
  public static final Unit PERSON = new Unit("person");
  public static final Unit PER_CENT = new Unit("per_cent");
  public static final Unit TIMES = new Unit("times");
  public static final Unit DAY = new Unit("day");
  public static final Unit YEAR = new Unit("year");

  public Unit {
    if (!WORDS.contains(code) && !isCurrencyCode(code)) {
      throw new IllegalArgumentException("no unit: " + code);
    }
  }

  public boolean isCurrency() {
    return isCurrencyCode(code);
  }

  private static boolean isCurrencyCode(String code) {
    return code.length() == 3 && code.chars().allMatch(c -> c >= 'A' && c <= 'Z');
  }

  @Override
  public String toString() {
    return code;
  }
}
