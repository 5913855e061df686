package waybill.cli;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import waybill.balance.Seats;
import waybill.balance.Side;
import waybill.balance.Telling;
import waybill.claim.Party;
import waybill.ledger.Ledger;
import waybill.mention.Firms;
import waybill.vocabulary.Vocabulary;

/**
 * The parties that are asked for, one or two, with the firms that count with them.
 *
 * @param parties as named, in the order named
 * @param members of each: itself, and the firms that have their seat there
 * @param firms where all firms have their seat
 * @param statesOnly whether firms are left out
 */
record Asked(List<Party> parties, List<Set<Party>> members, Firms firms, boolean statesOnly) {

  /**
   * Finds the parties.
   *
   * @throws UsageException when a name is not known, or both are one
   */
  static Asked of(List<String> names, Vocabulary vocabulary, Ledger ledger, boolean statesOnly) {
    var finder = new PartyFinder(vocabulary);
    var parties = names.stream().map(name -> finder.get(name, ledger.claims()::hasParty)).toList();
    if (parties.size() == 2 && parties.getFirst().equals(parties.getLast())) {
      throw new UsageException(
          "both names are those of " + PartyNames.of(parties.getFirst()) + "; give two parties");
    }
    var firms = new Firms(vocabulary);
    var members =
        parties.stream()
            .map(
                party -> {
                  var all = new HashSet<Party>(Set.of(party));
                  if (!statesOnly) {
                    all.addAll(firms.listSeatedIn(party));
                  }
                  all.removeIf(member -> !member.equals(party) && parties.contains(member));
                  return Set.copyOf(all);
                })
            .toList();
    return new Asked(parties, members, firms, statesOnly);
  }

  boolean isPair() {
    return parties.size() == 2;
  }

  Set<Party> first() {
    return members.getFirst();
  }

  Set<Party> second() {
    return members.getLast();
  }

  /** Firms count with their state, unless it is the firm that is asked for. */
  Seats seats() {
    return party -> parties.contains(party) ? party : firms.findSeat(party).orElse(party);
  }

  /** Each once, and without firms where they are not wanted. */
  List<Telling> keep(List<Telling> tellings) {
    var byId = new LinkedHashMap<String, Telling>();
    tellings.forEach(telling -> byId.put(telling.id(), telling));
    return byId.values().stream()
        .filter(
            telling ->
                !statesOnly
                    || LotWords.parties(telling.claim().content())
                        .allMatch(party -> parties.contains(party) || !isFirm(party)))
        .toList();
  }

  private boolean isFirm(Party party) {
    return firms.findSeat(party).isPresent();
  }

  String title() {
    return parties.stream().map(PartyNames::of).collect(Collectors.joining(" and "));
  }

  /** The party on the other side of the one that is asked for. */
  Party otherOf(Side side) {
    return side.giver().equals(parties.getFirst()) ? side.taker() : side.giver();
  }

  /**
   * The sides partner by partner: the partner of whom most documents tell first; then the unknown,
   * then the party itself. What is given comes before what is taken.
   */
  List<Side> byPartner(List<Side> sides) {
    var documents =
        sides.stream()
            .collect(Collectors.groupingBy(this::otherOf, Collectors.summingInt(Side::documents)));
    return sides.stream()
        .sorted(
            Comparator.comparing((Side side) -> otherOf(side).equals(parties.getFirst()))
                .thenComparing(side -> !otherOf(side).isKnown())
                .thenComparing(side -> -documents.getOrDefault(otherOf(side), 0))
                .thenComparing(side -> PartyNames.of(otherOf(side)))
                .thenComparing(side -> otherOf(side).code())
                .thenComparing(side -> !side.giver().equals(parties.getFirst())))
        .toList();
  }

  /** The sides of a pair: what the first gives, then what the second does. */
  List<Side> inOrder(List<Side> sides) {
    return isPair()
        ? Stream.concat(
                sides.stream().filter(side -> side.giver().equals(parties.getFirst())),
                sides.stream().filter(side -> !side.giver().equals(parties.getFirst())))
            .toList()
        : byPartner(sides);
  }
}
