package waybill.balance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import waybill.claim.Claim;
import waybill.claim.Content;
import waybill.claim.Kind;
import waybill.claim.Party;
import waybill.claim.Per;
import waybill.claim.Quantity;
import waybill.claim.Stage;
import waybill.claim.Unit;

/**
 * The plain rule by which claims are put together: they speak of the same thing when they agree in
 *
 * <ul>
 *   <li>kind and parties, firms counting with the state of their seat; an unknown party is like no
 *       other;
 *   <li>class, or one is above the other ({@link Classes}); type and calibre where both name one;
 *   <li>unit (pieces, rounds and persons are one) and what it is counted over;
 *   <li>stage: what is sought, what is offered, and what is pledged, ordered or delivered are
 *       apart; a pledge is not later than its delivery, nor more than three years before it;
 *   <li>period: both may be the same days, or one is not told;
 *   <li>figure: equal, within the hedge of one, or one range inside the other; claims of two
 *       origins about the same weeks may also differ by a half at most. Claims without a figure go
 *       together by class and type, apart from those with one.
 * </ul>
 *
 * <p>Such likeness is not passed on from one to the next. The claims are walked through in an order
 * that depends on nothing but themselves: first those of the narrowest class, with a period, whose
 * figure is told most often and earliest. Each joins the lead it is most like, or becomes the lead
 * of a lot of its own; only leads are compared.
 */
public final class SimilarTellings implements Grouping {
  private static final int WEEKS = 62;
  private static final long THREE_YEARS = 3 * 366;

  private final Seats seats;

  public SimilarTellings(Seats seats) {
    this.seats = seats;
  }

  /** What must be equal. */
  private record Key(
      Kind kind,
      List<Party> parties,
      String step,
      @Nullable Unit unit,
      @Nullable Per per,
      @Nullable String manner) {}

  /** A figure in its key, for counting how often it is told. */
  private record Told(Key key, @Nullable BigDecimal low, @Nullable BigDecimal high) {}

  /** A telling with what is looked at again and again. */
  private record Entry(Telling telling, Key key, int count, long days) {}

  /** A lot as it grows; the number is that of its lead in the order of all. */
  private record Heap(int number, Telling lead, List<Telling> tellings) {}

  private static final Comparator<Entry> LEADS_FIRST =
      Comparator.comparing((Entry entry) -> !entry.telling().isAffirmed())
          .thenComparing(entry -> Classes.breadth(entry.telling().claim().itemClass()))
          .thenComparing(entry -> entry.telling().claim().when() == null)
          .thenComparing(entry -> -entry.count())
          .thenComparing(Entry::days)
          .thenComparing(Entry::telling, Telling.ORDER);

  @Override
  public List<Lot> lots(Collection<Telling> tellings) {
    var heaps = new ArrayList<Heap>();
    var places = new HashMap<Key, Map<Integer, List<Heap>>>();
    for (var entry : inOrder(tellings)) {
      var telling = entry.telling();
      var bins = places.computeIfAbsent(entry.key(), key -> new HashMap<>());
      var lead = nearest(telling, bins);
      if (lead != null) {
        lead.tellings().add(telling);
        continue;
      }
      var heap = new Heap(heaps.size(), telling, new ArrayList<>(List.of(telling)));
      heaps.add(heap);
      for (int bin : Bins.of(telling.claim().quantity())) {
        bins.computeIfAbsent(bin, number -> new ArrayList<>()).add(heap);
      }
    }
    return heaps.stream().map(heap -> new Lot(heap.lead(), heap.tellings())).toList();
  }

  private List<Entry> inOrder(Collection<Telling> tellings) {
    var byId = new LinkedHashMap<String, Telling>();
    var keys = new HashMap<String, Key>();
    var counts = new HashMap<Told, Integer>();
    for (var telling : tellings) {
      if (byId.put(telling.id(), telling) == null) {
        var key = key(telling.claim());
        keys.put(telling.id(), key);
        counts.merge(told(key, telling), 1, Integer::sum);
      }
    }
    return byId.values().stream()
        .map(
            telling -> {
              var key = Objects.requireNonNull(keys.get(telling.id()));
              int count = counts.getOrDefault(told(key, telling), 0);
              return new Entry(telling, key, count, Periods.days(telling.claim().when()));
            })
        .sorted(LEADS_FIRST)
        .toList();
  }

  private static Told told(Key key, Telling telling) {
    var quantity = telling.claim().quantity();
    return new Told(
        key,
        quantity == null ? null : Figures.bottom(quantity),
        quantity == null ? null : Figures.top(quantity));
  }

  private Key key(Claim claim) {
    var quantity = claim.quantity();
    return new Key(
        claim.kind(),
        parties(claim.content()),
        claim.content() instanceof Content.Transfer transfer ? step(transfer.stage()) : "",
        quantity == null ? null : Figures.counted(quantity.unit()),
        claim.per(),
        claim.details().manner());
  }

  private List<Party> parties(Content content) {
    return switch (content) {
      case Content.Transfer(var supplier, var recipient, var stage) ->
          List.of(seats.of(supplier), seats.of(recipient));
      case Content.Holding(var party) -> List.of(seats.of(party));
      case Content.Loss(var party) -> List.of(seats.of(party));
      case Content.Production(var party) -> List.of(seats.of(party));
      case Content.Use(var party) -> List.of(seats.of(party));
      case Content.Price(var party) -> List.of(seats.of(party));
      case Content.Ratio(var party) -> List.of(seats.of(party));
      case Content.Event(var parties) ->
          List.copyOf(
              parties.stream()
                  .map(seats::of)
                  .collect(
                      java.util.stream.Collectors.toCollection(
                          () -> new TreeSet<>(Comparator.comparing(Party::code)))));
    };
  }

  private static String step(Stage stage) {
    return switch (stage) {
      case SOUGHT, OFFERED -> stage.code();
      case PLEDGED, ORDERED, DELIVERED, UNKNOWN -> "given";
    };
  }

  private static @Nullable Heap nearest(Telling telling, Map<Integer, List<Heap>> places) {
    Heap best = null;
    for (int bin : Bins.around(telling.claim().quantity())) {
      for (var heap : places.getOrDefault(bin, List.of())) {
        if (heap != best
            && agree(heap, telling)
            && (best == null || nearer(telling).compare(heap, best) < 0)) {
          best = heap;
        }
      }
    }
    return best;
  }

  /** The same figure, the same class, the nearest in time, then the first. */
  private static Comparator<Heap> nearer(Telling telling) {
    var claim = telling.claim();
    return Comparator.comparing(
            (Heap heap) -> !Objects.equals(heap.lead().claim().quantity(), claim.quantity()))
        .thenComparing(heap -> heap.lead().claim().itemClass() != claim.itemClass())
        .thenComparing(heap -> Periods.distance(heap.lead().claim().when(), telling.told()))
        .thenComparing(Heap::number);
  }

  private static boolean agree(Heap heap, Telling telling) {
    var lead = heap.lead();
    return telling.claim().quantity() == null
        ? agreeWithoutFigure(lead, telling)
        : agreeButForFigure(lead, telling)
            && (Figures.similar(figure(lead.claim()), figure(telling.claim()))
                || tellsOfSameWeeks(heap, telling));
  }

  private static boolean agreeWithoutFigure(Telling a, Telling b) {
    return a.claim().itemClass() == b.claim().itemClass()
        && Objects.equals(a.claim().designation(), b.claim().designation())
        && (a.claim().kind() != Kind.EVENT || Periods.mayMeet(a.claim().when(), b.claim().when()));
  }

  private static boolean agreeButForFigure(Telling a, Telling b) {
    var one = a.claim();
    var other = b.claim();
    return Classes.agree(one.itemClass(), other.itemClass())
        && mayBeEqual(one.designation(), other.designation())
        && mayBeEqual(one.calibreMm(), other.calibreMm())
        && (one.kind() != Kind.RATIO || item(one).equals(item(other)))
        && agreeInTime(a, b);
  }

  private static Quantity figure(Claim claim) {
    return Objects.requireNonNull(claim.quantity());
  }

  private static boolean mayBeEqual(@Nullable Object a, @Nullable Object b) {
    return a == null || b == null || a.equals(b);
  }

  private static String item(Claim claim) {
    return claim.item() == null ? "" : claim.item().toLowerCase(Locale.ROOT);
  }

  private static boolean agreeInTime(Telling a, Telling b) {
    int way = rank(a.stage()) - rank(b.stage());
    var one = a.claim().when();
    var other = b.claim().when();
    if (way == 0 || one == null || other == null) {
      return Periods.mayMeet(one, other);
    }
    var earlier = way < 0 ? one : other;
    var later = way < 0 ? other : one;
    return !Periods.isBefore(later, earlier)
        && (later.from() == null || Periods.distance(earlier, later.from()) <= THREE_YEARS);
  }

  /** How far a stage is on the way. */
  static int rank(Stage stage) {
    return switch (stage) {
      case SOUGHT, OFFERED -> 0;
      case PLEDGED, UNKNOWN -> 1;
      case ORDERED -> 2;
      case DELIVERED -> 3;
    };
  }

  /** An outlet that gives two figures of its own means two things. */
  private static boolean areBothNamed(Telling a, Telling b) {
    return !a.claim().sources().isEmpty() && !b.claim().sources().isEmpty();
  }

  /** Whether another origin gives a figure that is near for the same weeks. */
  private static boolean tellsOfSameWeeks(Heap heap, Telling telling) {
    return tellOfSameWeeks(heap.lead(), telling)
        && heap.tellings().stream().noneMatch(it -> it.origin().equals(telling.origin()));
  }

  private static boolean tellOfSameWeeks(Telling a, Telling b) {
    return a.claim().kind() != Kind.RATIO
        && a.claim().itemClass() == b.claim().itemClass()
        && Periods.days(a.claim().when()) <= WEEKS
        && Periods.days(b.claim().when()) <= WEEKS
        && a.stage() == b.stage()
        && (!a.report().id().equals(b.report().id()) || areBothNamed(a, b))
        && Figures.near(figure(a.claim()), figure(b.claim()));
  }
}
