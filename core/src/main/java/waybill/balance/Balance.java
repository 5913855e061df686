package waybill.balance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import waybill.claim.Content;
import waybill.claim.Kind;
import waybill.claim.Party;
import waybill.claim.Stage;

/**
 * What parties give each other.
 *
 * @param sides one for each giver and taker, in the order of their codes
 */
public record Balance(List<Side> sides) {
  private record Pair(Party giver, Party taker) {
    static final Comparator<Pair> ORDER =
        Comparator.comparing((Pair pair) -> pair.giver().code())
            .thenComparing(pair -> pair.taker().code());
  }

  /**
   * The balance of all transfers among the tellings.
   *
   * @param seats tells with which state a firm counts
   */
  public static Balance of(Collection<Telling> tellings, Grouping grouping, Seats seats) {
    var transfers = tellings.stream().filter(it -> it.claim().kind() == Kind.TRANSFER).toList();
    var pairs = new HashMap<Pair, List<Lot>>();
    for (var lot : grouping.lots(transfers)) {
      if (lot.lead().claim().content() instanceof Content.Transfer transfer) {
        var pair = new Pair(seats.of(transfer.supplier()), seats.of(transfer.recipient()));
        pairs.computeIfAbsent(pair, key -> new ArrayList<>()).add(lot);
      }
    }
    return new Balance(
        pairs.entrySet().stream()
            .sorted(Map.Entry.comparingByKey(Pair.ORDER))
            .map(entry -> side(entry.getKey(), entry.getValue()))
            .toList());
  }

  private static Side side(Pair pair, List<Lot> lots) {
    var wholes = Wholes.of(lots);
    var given = new ArrayList<Lot>();
    var wished = new ArrayList<Lot>();
    for (var lot : lots) {
      boolean wish = lot.stage() == Stage.SOUGHT || lot.stage() == Stage.OFFERED;
      (wish ? wished : given).add(lot);
    }
    return new Side(
        pair.giver(),
        pair.taker(),
        Lines.of(given, wholes),
        Lines.of(wished, wholes),
        Totals.of(given, wholes));
  }
}
