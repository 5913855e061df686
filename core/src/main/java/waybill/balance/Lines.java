package waybill.balance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;

/** Puts lots in order. Parts follow their whole, the largest first. */
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

  /**
   * By class as the guide lists them; then those with a figure; then those that most documents
   * tell, the largest, the earliest.
   */
  static List<Line> of(List<Lot> lots, Wholes wholes) {
    return of(lots, wholes, ORDER);
  }

  /** By class as the guide lists them; then by the first day; then as else. */
  static List<Line> overTime(List<Lot> lots, Wholes wholes) {
    return of(
        lots,
        wholes,
        Comparator.comparing((Ranked it) -> it.lot().itemClass())
            .thenComparing(it -> start(it.lot()))
            .thenComparing(ORDER));
  }

  private static LocalDate start(Lot lot) {
    var period = lot.period();
    if (period == null) {
      return LocalDate.MAX;
    }
    return period.from() == null ? Objects.requireNonNull(period.to()) : period.from();
  }

  private static List<Line> of(List<Lot> lots, Wholes wholes, Comparator<Ranked> order) {
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
    for (var it : outer.stream().sorted(order).toList()) {
      lines.add(new Line(it.lot(), false));
      Objects.requireNonNullElse(parts.get(it.lot()), List.<Ranked>of()).stream()
          .sorted(PARTS)
          .forEach(part -> lines.add(new Line(part.lot(), true)));
    }
    return lines;
  }
}
