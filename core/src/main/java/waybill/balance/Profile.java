package waybill.balance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import waybill.claim.Kind;

/**
 * What a party has, makes, uses, loses, pays and does, over time.
 *
 * @param lines by kind, in the order in which they are shown; kinds of which nothing is told are
 *     not among them
 */
public record Profile(Map<Kind, List<Line>> lines) {
  /** The kinds that are no transfers. */
  public static final List<Kind> KINDS =
      List.of(
          Kind.HOLDING, Kind.PRODUCTION, Kind.USE, Kind.LOSS, Kind.PRICE, Kind.RATIO, Kind.EVENT);

  /** What the tellings that are no transfers come to; all of them are of one party. */
  public static Profile of(Collection<Telling> tellings, Grouping grouping) {
    var byKind = new EnumMap<Kind, List<Telling>>(Kind.class);
    for (var telling : tellings) {
      byKind.computeIfAbsent(telling.claim().kind(), kind -> new ArrayList<>()).add(telling);
    }
    var lines = new java.util.LinkedHashMap<Kind, List<Line>>();
    for (var kind : KINDS) {
      var told = byKind.get(kind);
      if (told != null) {
        var lots = grouping.lots(told);
        lines.put(kind, Lines.overTime(lots, Wholes.of(lots)));
      }
    }
    return new Profile(java.util.Collections.unmodifiableMap(lines));
  }

  /** All lines, kind by kind. */
  public List<Line> all() {
    return lines.values().stream().flatMap(List::stream).toList();
  }
}
