package waybill.balance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import waybill.claim.Claim;
import waybill.claim.ItemClass;
import waybill.claim.Kind;
import waybill.claim.Period;
import waybill.claim.Stage;
import waybill.claim.Unit;

/**
 * Which lots are parts of others, so that nothing is counted twice. A lot is part of a larger one
 * of the same unit, of its class or one above, of its type where both name one, when
 *
 * <ul>
 *   <li>the larger is told as all so far ("in total", "since the start") and reaches as far as the
 *       smaller in time, or
 *   <li>both are done (delivered, lost, made, used) in times that are told, and that of the larger
 *       is longer and covers that of the smaller, or
 *   <li>one origin told the smaller, and later, in another document, the larger, not of other days,
 *       or
 *   <li>the larger is pledged or ordered and the smaller delivered, both have the same words or
 *       type, and there is no other such pledge.
 * </ul>
 *
 * <p>A delivery is never part of what is only promised later, nor does a delivery take in promises.
 */
final class Wholes {
  private final Map<Lot, Lot> wholes = new IdentityHashMap<>();

  /** What is asked of a lot again and again. */
  private record Facts(
      Lot lot, BigDecimal top, @Nullable Period period, int rank, Stage stage, boolean isTotal) {
    static Facts of(Lot lot) {
      return new Facts(
          lot,
          lot.top(),
          lot.period(),
          SimilarTellings.rank(lot.stage()),
          lot.stage(),
          lot.tellings().stream().anyMatch(Telling::isOfAllSoFar));
    }

    /** Delivered, lost, made or used. */
    boolean isDone() {
      return stage == Stage.DELIVERED || lot.lead().claim().kind() != Kind.TRANSFER;
    }

    ItemClass itemClass() {
      return lot.itemClass();
    }

    Telling last() {
      return lot.tellings().getLast();
    }
  }

  /** A telling of an origin, in its lot. */
  private record Said(Telling telling, Facts in) {}

  /** What a pledge and its delivery share. */
  private record Goods(ItemClass itemClass, String words) {}

  private static final Comparator<Facts> SMALLEST =
      Comparator.comparing(Facts::top).thenComparing(it -> it.lot().lead(), Telling.ORDER);

  private Wholes() {}

  /**
   * The wholes among lots.
   *
   * @param lots of one kind and between the same parties
   */
  static Wholes of(List<Lot> lots) {
    var byUnit = new HashMap<Unit, List<Facts>>();
    for (var lot : lots) {
      var figure = lot.figure();
      if (figure != null && lot.isAffirmed() && addsUp(lot.lead().claim())) {
        byUnit
            .computeIfAbsent(Figures.counted(figure.unit()), unit -> new ArrayList<>())
            .add(Facts.of(lot));
      }
    }
    var wholes = new Wholes();
    for (var all : byUnit.values()) {
      all.sort(SMALLEST);
      wholes.takeIntoTotals(all);
      wholes.takeIntoLater(all);
      wholes.takeIntoLongerTimes(all);
      wholes.takeIntoPledges(all);
    }
    return wholes;
  }

  /** What is held or dear at a time, and what is done day by day, adds up to nothing. */
  private static boolean addsUp(Claim claim) {
    return claim.per() == null
        && switch (claim.kind()) {
          case TRANSFER, LOSS, PRODUCTION, USE -> true;
          case HOLDING, PRICE, RATIO, EVENT -> false;
        };
  }

  /** The lots of which this one is a part, the smallest first. */
  List<Lot> listAround(Lot lot) {
    var around = new ArrayList<Lot>();
    for (var whole = wholes.get(lot); whole != null; whole = wholes.get(whole)) {
      around.add(whole);
    }
    return around;
  }

  /** The lot of which this one is a part and which is no part itself. */
  Lot outermost(Lot lot) {
    var whole = lot;
    while (wholes.containsKey(whole)) {
      whole = Objects.requireNonNull(wholes.get(whole));
    }
    return whole;
  }

  private void takeIntoTotals(List<Facts> all) {
    var totals = all.stream().filter(Facts::isTotal).toList();
    for (var part : all) {
      totals.stream()
          .filter(whole -> mayTakeIn(whole, part) && reachesAsFar(whole, part))
          .findFirst()
          .ifPresent(whole -> put(part, whole));
    }
  }

  /** What is done in a time has in it what is done in a part of that time. */
  private void takeIntoLongerTimes(List<Facts> all) {
    var longest = all.stream().filter(it -> it.isDone() && Periods.isClosed(it.period())).toList();
    for (var part : longest) {
      if (isWhole(part)) {
        longest.stream()
            .filter(whole -> isLonger(whole.period(), part.period()) && mayTakeIn(whole, part))
            .findFirst()
            .ifPresent(whole -> put(part, whole));
      }
    }
  }

  private static boolean isLonger(@Nullable Period whole, @Nullable Period part) {
    return whole != null
        && part != null
        && Periods.days(whole) > Periods.days(part)
        && Periods.covers(whole, part);
  }

  private static boolean mayTakeIn(Facts whole, Facts part) {
    var over = whole.lot().lead().claim();
    var under = part.lot().lead().claim();
    return whole.top().compareTo(part.top()) > 0
        && whole.rank() <= part.rank()
        && (whole.rank() > 0 || whole.stage() == part.stage())
        && Classes.isOver(over.itemClass(), under.itemClass())
        && mayCover(over.details().manner(), under.details().manner())
        && mayCover(over.designation(), under.designation())
        && (over.calibreMm() == null || over.calibreMm().equals(under.calibreMm()));
  }

  private static boolean mayCover(@Nullable String over, @Nullable String under) {
    return over == null || over.equals(under);
  }

  /** Whether the part neither lies before the whole nor ends after it. */
  private static boolean reachesAsFar(Facts whole, Facts part) {
    var over = whole.period();
    var under = part.period();
    if (over != null && under != null && Periods.isBefore(under, over)) {
      return false;
    }
    var end = over != null && over.to() != null ? over.to() : whole.last().told();
    var last = under == null ? part.last().told() : under.to() == null ? under.from() : under.to();
    return end == null || last == null || !last.isAfter(end);
  }

  private void takeIntoLater(List<Facts> all) {
    var byOrigin = new HashMap<String, List<Said>>();
    for (var it : all) {
      for (var telling : it.lot().tellings()) {
        if (telling.isAffirmed() && !telling.claim().sources().isEmpty()) {
          byOrigin
              .computeIfAbsent(telling.origin(), origin -> new ArrayList<>())
              .add(new Said(telling, it));
        }
      }
    }
    byOrigin.values().forEach(this::takeIntoLaterOfOne);
  }

  private void takeIntoLaterOfOne(List<Said> said) {
    for (int i = 0; i < said.size(); i++) {
      var part = said.get(i);
      for (int j = i + 1; j < said.size() && isWhole(part.in()); j++) {
        var whole = said.get(j);
        if (isLater(whole.telling(), part.telling())
            && mayTakeIn(whole.in(), part.in())
            && notOfOtherDays(whole.in().period(), part.in().period())) {
          put(part.in(), whole.in());
        }
      }
    }
  }

  private static boolean isLater(Telling a, Telling b) {
    return a.told() != null && b.told() != null && a.told().isAfter(b.told());
  }

  private static boolean notOfOtherDays(@Nullable Period whole, @Nullable Period part) {
    return whole == null || part == null || Periods.covers(whole, part);
  }

  private void takeIntoPledges(List<Facts> all) {
    var pledges = new HashMap<Goods, List<Facts>>();
    for (var it : all) {
      if (it.stage() == Stage.PLEDGED || it.stage() == Stage.ORDERED) {
        pledges.computeIfAbsent(goods(it), goods -> new ArrayList<>()).add(it);
      }
    }
    for (var part : all) {
      if (part.stage() == Stage.DELIVERED && isWhole(part)) {
        var fitting =
            pledges.getOrDefault(goods(part), List.of()).stream()
                .filter(whole -> mayTakeIn(whole, part) && isPledgedBefore(whole, part))
                .limit(2)
                .toList();
        if (fitting.size() == 1) {
          put(part, fitting.getFirst());
        }
      }
    }
  }

  private static Goods goods(Facts it) {
    var claim = it.lot().lead().claim();
    var words = claim.designation() == null ? claim.item() : claim.designation();
    return new Goods(it.itemClass(), words == null ? "" : words.toLowerCase(Locale.ROOT));
  }

  private static boolean isPledgedBefore(Facts pledge, Facts delivery) {
    var pledged = pledge.period();
    var delivered = delivery.period();
    return pledged == null || delivered == null || !Periods.isBefore(delivered, pledged);
  }

  private boolean isWhole(Facts it) {
    return !wholes.containsKey(it.lot());
  }

  /** Wholes are larger than their parts, so that no lot comes to be part of itself. */
  private void put(Facts part, Facts whole) {
    wholes.putIfAbsent(part.lot(), whole.lot());
  }
}
