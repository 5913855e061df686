package waybill.cli;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import waybill.claim.Party;

/** English names for party codes. */
final class PartyNames {
  /** States that are gone have no name in the JDK. */
  private static final Map<String, String> GONE =
      Map.of(
          "SUN", "Soviet Union",
          "CSK", "Czechoslovakia",
          "YUG", "Yugoslavia",
          "DDR", "East Germany",
          "XKX", "Kosovo");

  private static final Map<String, String> REGIONS = regions();

  private PartyNames() {}

  /** The name of a state, a body as it is, a group's code as words; "?" where nobody is told. */
  static String of(Party party) {
    var code = party.code();
    if (!party.isKnown()) {
      return "?";
    }
    if (GONE.containsKey(code)) {
      return GONE.get(code);
    }
    var region = REGIONS.get(code);
    if (region != null) {
      return Locale.of("", region).getDisplayCountry(Locale.ENGLISH);
    }
    return Character.isLowerCase(code.charAt(0)) ? title(code) : code;
  }

  private static String title(String code) {
    var title = new StringBuilder(code.length());
    boolean starts = true;
    for (char c : code.toCharArray()) {
      title.append(starts ? Character.toUpperCase(c) : c == '-' ? ' ' : c);
      starts = c == '-';
    }
    return title.toString();
  }

  private static Map<String, String> regions() {
    var regions = new HashMap<String, String>();
    for (var region : Locale.getISOCountries()) {
      try {
        regions.put(Locale.of("", region).getISO3Country(), region);
      } catch (MissingResourceException e) {
        // A region without a code of three letters is no state of ours.
      }
    }
    return regions;
  }
}
