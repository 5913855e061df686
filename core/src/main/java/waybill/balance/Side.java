package waybill.balance;

import java.util.List;
import java.util.stream.Stream;
import waybill.claim.Party;

/**
 * What one party gives another.
 *
 * @param giver {@link Party#UNKNOWN} where it is not told
 * @param taker {@link Party#UNKNOWN} where it is not told
 * @param lines what is pledged, ordered, delivered, or given at a stage that is not told
 * @param wishes what is sought or offered
 * @param totals of the lines, by class and unit
 */
public record Side(
    Party giver, Party taker, List<Line> lines, List<Line> wishes, List<Total> totals) {

  /** The lines and the wishes. */
  public List<Line> all() {
    return Stream.concat(lines.stream(), wishes.stream()).toList();
  }

  /** How many documents tell of it. */
  public int documents() {
    return (int)
        all().stream()
            .flatMap(line -> line.lot().tellings().stream())
            .map(telling -> telling.report().id())
            .distinct()
            .count();
  }
}
