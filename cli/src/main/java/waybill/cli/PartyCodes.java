package waybill.cli;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import waybill.ledger.Ledger;
import waybill.ledger.Sources;

/** Turns what a person types into the code of a party: {@code north korea} into {@code PRK}. */
final class PartyCodes {
  private static final Set<String> PARTIES = Set.of("state", "body", "firm");

  private PartyCodes() {}

  /** The code; what no source is called is returned as it is. */
  static String of(Ledger ledger, String typed) {
    if (isParty(ledger.sources().find(typed).stream().toList()).isEmpty()) {
      for (var name : Stream.of(typed, titled(typed)).distinct().toList()) {
        var codes = isParty(ledger.sources().listNamed(name));
        if (codes.size() == 1) {
          return codes.getFirst();
        }
      }
    }
    return typed;
  }

  private static List<String> isParty(List<Sources.Source> sources) {
    return sources.stream()
        .filter(source -> PARTIES.contains(source.kind()))
        .map(Sources.Source::id)
        .toList();
  }

  private static String titled(String typed) {
    var titled = new StringBuilder(typed);
    for (int i = 0; i < titled.length(); i++) {
      if (i == 0 || titled.charAt(i - 1) == ' ') {
        titled.setCharAt(i, Character.toUpperCase(titled.charAt(i)));
      }
    }
    return titled.toString();
  }
}
