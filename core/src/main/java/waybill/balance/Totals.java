package waybill.balance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import waybill.claim.Hedge;
import waybill.claim.ItemClass;
import waybill.claim.Modality;
import waybill.claim.Period;
import waybill.claim.Quantity;
import waybill.claim.Stage;
import waybill.claim.Unit;

/**
 * Adds lots up, class by class and unit by unit, as ranges.
 *
 * <p>The high end takes all lots as apart. The low end takes as one all that might be: it adds only
 * lots of days that do not meet, or of types that differ, and only those that a source stands by;
 * what is merely possible counts for the high end alone. Parts of a running total or of a pledge
 * are not added to it. What is denied or hung on a condition, shares, and rates (a day, a month)
 * are left out.
 */
final class Totals {
  private Totals() {}

  private record Group(ItemClass itemClass, Unit unit) {
    static final Comparator<Group> ORDER =
        Comparator.comparing(Group::itemClass).thenComparing(group -> group.unit().code());
  }

  /** What a lot adds. */
  private record Share(Lot lot, Quantity figure, boolean sure) {
    BigDecimal low() {
      return sure && figure.low() != null ? figure.low() : BigDecimal.ZERO;
    }

    @Nullable Period period() {
      return lot.period();
    }

    @Nullable String type() {
      return lot.lead().claim().designation();
    }
  }

  /**
   * The totals of lots between the same parties.
   *
   * @param wholes tells which of them are parts of others
   */
  static List<Total> of(List<Lot> lots, Wholes wholes) {
    var groups = new TreeMap<Group, List<Lot>>(Group.ORDER);
    for (var lot : lots) {
      var figure = lot.figure();
      if (figure != null && counts(lot, figure)) {
        var group = new Group(lot.itemClass(), Figures.counted(figure.unit()));
        groups.computeIfAbsent(group, key -> new ArrayList<>()).add(lot);
      }
    }
    return groups.entrySet().stream()
        .map(entry -> total(entry.getKey(), entry.getValue(), wholes))
        .filter(total -> total.atAnyStage() != null)
        .toList();
  }

  private static boolean counts(Lot lot, Quantity figure) {
    return lot.isAffirmed()
        && lot.lead().claim().per() == null
        && !figure.unit().equals(Unit.PER_CENT)
        && !figure.unit().equals(Unit.TIMES)
        && SimilarTellings.rank(lot.stage()) > 0;
  }

  private static Total total(Group group, List<Lot> lots, Wholes wholes) {
    var delivered = new ArrayList<Share>();
    var atAny = new ArrayList<Share>();
    for (var lot : lots) {
      lot.steps().stream()
          .filter(step -> step.stage() == Stage.DELIVERED && step.modality() != Modality.PLANNED)
          .filter(step -> step.figure() != null)
          .forEach(step -> delivered.add(share(lot, step.figure(), step.modality())));
      atAny.add(share(lot, lot.figure(), lot.steps().getFirst().modality()));
    }
    var added = outermost(atAny, wholes);
    return new Total(
        group.itemClass(),
        group.unit(),
        sum(outermost(delivered, wholes), group.unit()),
        sum(added, group.unit()),
        added.size());
  }

  private static Share share(Lot lot, @Nullable Quantity figure, Modality modality) {
    return new Share(lot, Objects.requireNonNull(figure), modality != Modality.POSSIBLE);
  }

  /** Without those that are parts of others among them. */
  private static List<Share> outermost(List<Share> shares, Wholes wholes) {
    var lots =
        shares.stream()
            .map(Share::lot)
            .collect(
                Collectors.toCollection(() -> Collections.newSetFromMap(new IdentityHashMap<>())));
    return shares.stream()
        .filter(share -> wholes.listAround(share.lot()).stream().noneMatch(lots::contains))
        .toList();
  }

  private static @Nullable Quantity sum(List<Share> shares, Unit unit) {
    if (shares.isEmpty()) {
      return null;
    }
    BigDecimal high = BigDecimal.ZERO;
    var hedge = Hedge.EXACT;
    for (var share : shares) {
      var figure = share.figure();
      high = high == null || figure.high() == null ? null : high.add(figure.high());
      hedge = figure.hedge() == Hedge.ABOUT || figure.hedge() == Hedge.VAGUE ? Hedge.ABOUT : hedge;
    }
    var low = low(shares);
    if (high == null) {
      return Figures.of(low, null, unit, hedge);
    }
    return Figures.of(low.signum() == 0 && high.signum() > 0 ? null : low, high, unit, hedge);
  }

  /** The most that lots come to of which no two can be the same. */
  private static BigDecimal low(List<Share> shares) {
    var byType = new HashMap<String, List<Share>>();
    for (var share : shares) {
      if (share.type() != null) {
        byType.computeIfAbsent(share.type(), type -> new ArrayList<>()).add(share);
      }
    }
    var ofTypes =
        byType.values().stream().map(Totals::apart).reduce(BigDecimal.ZERO, BigDecimal::add);
    return apart(shares).max(ofTypes);
  }

  /** The most that lots of days that do not meet come to, or the largest lot of any. */
  private static BigDecimal apart(List<Share> shares) {
    var closed =
        shares.stream()
            .filter(share -> Periods.isClosed(share.period()))
            .sorted(Comparator.comparing(share -> to(share)))
            .toList();
    var best = new TreeMap<LocalDate, BigDecimal>();
    var most = BigDecimal.ZERO;
    for (var share : closed) {
      var before = best.lowerEntry(from(share));
      var sum = share.low().add(before == null ? BigDecimal.ZERO : before.getValue());
      most = most.max(sum);
      best.put(to(share), most);
    }
    return shares.stream().map(Share::low).reduce(most, BigDecimal::max);
  }

  private static LocalDate from(Share share) {
    return Objects.requireNonNull(Objects.requireNonNull(share.period()).from());
  }

  private static LocalDate to(Share share) {
    return Objects.requireNonNull(Objects.requireNonNull(share.period()).to());
  }
}
