package waybill.balance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import waybill.balance.Figures.Reach;
import waybill.claim.Claim;
import waybill.claim.Content;
import waybill.claim.ItemClass;
import waybill.claim.Kind;
import waybill.claim.Party;
import waybill.claim.Per;
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
  private record Entry(Telling telling, Key key, @Nullable Reach reach, int count, long days) {
    Claim claim() {
      return telling.claim();
    }

    boolean isOfWeeks() {
      return days <= WEEKS;
    }
  }

  /** A lot as it grows; the number is that of its lead in the order of all. */
  private record Heap(int number, Entry lead, List<Telling> tellings) {}

  /** The lots of one key, by the class of their lead and the steps that its figure reaches. */
  private static final class Shelf {
    private final Map<ItemClass, Map<Integer, List<Heap>>> heaps = new EnumMap<>(ItemClass.class);

    void put(Heap heap) {
      var ofClass = heaps.computeIfAbsent(heap.lead().claim().itemClass(), key -> new HashMap<>());
      for (int bin : Bins.of(heap.lead().reach())) {
        ofClass.computeIfAbsent(bin, key -> new ArrayList<>()).add(heap);
      }
    }

    /** The lot whose lead this one is most like; null when it is like none. */
    @Nullable Heap findNearest(Entry entry) {
      var nearer = nearer(entry);
      Heap best = null;
      int[] bins = entry.isOfWeeks() ? Bins.around(entry.reach()) : Bins.of(entry.reach());
      for (var ofClass : heaps.entrySet()) {
        if (Classes.agree(ofClass.getKey(), entry.claim().itemClass())) {
          for (int bin : bins) {
            for (var heap : ofClass.getValue().getOrDefault(bin, List.of())) {
              if (heap != best
                  && agree(heap, entry)
                  && (best == null || nearer.compare(heap, best) < 0)) {
                best = heap;
              }
            }
          }
        }
      }
      return best;
    }
  }

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
    var shelves = new HashMap<Key, Shelf>();
    for (var entry : inOrder(tellings)) {
      var shelf = shelves.computeIfAbsent(entry.key(), key -> new Shelf());
      var nearest = shelf.findNearest(entry);
      if (nearest == null) {
        nearest = new Heap(heaps.size(), entry, new ArrayList<>());
        heaps.add(nearest);
        shelf.put(nearest);
      }
      nearest.tellings().add(entry.telling());
    }
    return heaps.stream().map(heap -> new Lot(heap.lead().telling(), heap.tellings())).toList();
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
              var quantity = telling.claim().quantity();
              return new Entry(
                  telling,
                  key,
                  quantity == null ? null : Reach.of(quantity),
                  count,
                  Periods.days(telling.claim().when()));
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

  /** The same figure, the same class, the nearest in time, then the first. */
  private static Comparator<Heap> nearer(Entry entry) {
    var claim = entry.claim();
    return Comparator.comparing(
            (Heap heap) -> !Objects.equals(heap.lead().claim().quantity(), claim.quantity()))
        .thenComparing(heap -> heap.lead().claim().itemClass() != claim.itemClass())
        .thenComparing(heap -> Periods.distance(heap.lead().claim().when(), entry.telling().told()))
        .thenComparing(Heap::number);
  }

  private static boolean agree(Heap heap, Entry entry) {
    var one = heap.lead().reach();
    var other = entry.reach();
    if (one == null || other == null) {
      return agreeWithoutFigure(heap.lead().telling(), entry.telling());
    }
    return one.isLike(other)
        ? agreeButForFigure(heap.lead().telling(), entry.telling())
        : one.isNear(other)
            && tellsOfSameWeeks(heap, entry)
            && agreeButForFigure(heap.lead().telling(), entry.telling());
  }

  private static boolean agreeWithoutFigure(Telling a, Telling b) {
    return a.claim().itemClass() == b.claim().itemClass()
        && Objects.equals(a.claim().designation(), b.claim().designation())
        && (a.claim().kind() != Kind.EVENT || Periods.mayMeet(a.claim().when(), b.claim().when()));
  }

  private static boolean agreeButForFigure(Telling a, Telling b) {
    var one = a.claim();
    var other = b.claim();
    return mayBeEqual(one.designation(), other.designation())
        && mayBeEqual(one.calibreMm(), other.calibreMm())
        && (one.kind() != Kind.RATIO || item(one).equals(item(other)))
        && agreeInTime(a, b);
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

  /** Whether another origin tells of the same weeks. */
  private static boolean tellsOfSameWeeks(Heap heap, Entry entry) {
    var lead = heap.lead();
    var origin = entry.telling().origin();
    return lead.isOfWeeks()
        && entry.isOfWeeks()
        && entry.claim().kind() != Kind.RATIO
        && lead.claim().itemClass() == entry.claim().itemClass()
        && lead.telling().stage() == entry.telling().stage()
        && (!lead.telling().report().id().equals(entry.telling().report().id())
            || areBothNamed(lead.telling(), entry.telling()))
        && heap.tellings().stream().noneMatch(telling -> telling.origin().equals(origin));
  }

  /** An outlet that gives two figures of its own means two things. */
  private static boolean areBothNamed(Telling a, Telling b) {
    return !a.claim().sources().isEmpty() && !b.claim().sources().isEmpty();
  }
}
