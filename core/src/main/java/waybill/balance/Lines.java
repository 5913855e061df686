package waybill.balance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;

/**
 * Puts lots in order: by class as the guide lists them; then those with a figure; then those that
 * most documents tell, the largest, the earliest. Parts follow their whole, the largest first.
 */
final class Lines {
  private record Ranked(Lot lot, boolean figure, int documents, java.math.BigDecimal top) {
    static Ranked of(Lot lot) {
      return new Ranked(lot, lot.figure() != null, lot.documents(), lot.top());
    }
  }

  private static final Comparator<Ranked> ORDER =
      Comparator.comparing((Ranked it) -> it.lot().itemClass())
          .thenComparing(it -> !it.figure())
          .thenComparing(it -> -it.documents())
          .thenComparing(Ranked::top, Comparator.reverseOrder())
          .thenComparing(it -> it.lot().lead(), Telling.ORDER);

  private static final Comparator<Ranked> PARTS =
      Comparator.comparing(Ranked::top, Comparator.reverseOrder()).thenComparing(ORDER);

  private Lines() {}

  static List<Line> of(List<Lot> lots, Wholes wholes) {
    var parts = new IdentityHashMap<Lot, List<Ranked>>();
    var outer = new ArrayList<Ranked>();
    for (var lot : lots) {
      var whole = wholes.outermost(lot);
      if (whole == lot) {
        outer.add(Ranked.of(lot));
      } else {
        parts.computeIfAbsent(whole, key -> new ArrayList<>()).add(Ranked.of(lot));
      }
    }
    var lines = new ArrayList<Line>();
    for (var it : outer.stream().sorted(ORDER).toList()) {
      lines.add(new Line(it.lot(), false));
      Objects.requireNonNullElse(parts.get(it.lot()), List.<Ranked>of()).stream()
          .sorted(PARTS)
          .forEach(part -> lines.add(new Line(part.lot(), true)));
    }
    return lines;
  }
}
