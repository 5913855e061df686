package waybill.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import waybill.balance.Report;
import waybill.balance.Telling;
import waybill.claim.Claim;
import waybill.claim.Content;
import waybill.claim.Hedge;
import waybill.claim.ItemClass;
import waybill.claim.Kind;
import waybill.claim.Modality;
import waybill.claim.Party;
import waybill.claim.Per;
import waybill.claim.Period;
import waybill.claim.Quantity;
import waybill.claim.Stage;
import waybill.claim.Unit;
import waybill.exchange.ClaimParser;
import waybill.text.Span;

/**
 * Claims with the documents that tell them, for putting side by side. Of a claim only what is
 * needed for that is read: of its sources the first, of its details the manner and who did it.
 */
public final class Tellings {
  private static final String COLUMNS =
      """
      c.id, c.kind, c.supplier, c.recipient, c.party, c.item, c.class, c.designation, c.calibre_mm,
      c.low, c.high, c.unit, c.hedge, c.value_low, c.value_high, c.value_unit, c.per, c.day_from,
      c.day_to, c.stage, c.modality, c.origin, c.manner, c.by_party, c.confidence, c.rule,
      c.evidence_start, c.evidence_end, c.quote, d.id, d.name, d.outlet, d.published
      """;

  private static final String SELECT = "select " + COLUMNS + " from ";

  private static final String CLAIM = "claim c";

  /** One of the engines keeps this order, and would else look at all meetings there are. */
  private static final String CLAIM_OF_PARTY = "claim_party p cross join claim c";

  private static final String WHERE = " join document d on d.id = c.document where ";

  private static final String COUNT =
      "select count(*) from claim c join document d on d.id = c.document where ";

  private static final String OPEN =
      """
      (c.supplier in (<parties>) and c.recipient is null
        or c.recipient in (<parties>) and c.supplier is null)""";

  private static final String STATE_AT =
      """
      coalesce((select r.state_before from review r where r.claim = c.id and r.at > :moment
        order by r.seq limit 1), c.state)""";

  private static final String SOURCE =
      """
      (lower(coalesce(d.outlet, '')) like :source escape '!' or exists (select 1 from claim_source s
        where s.claim = c.id and lower(s.name) like :source escape '!'))""";

  private static final String MET =
      """
      p.party in (<parties>) and p.role = 'party' and c.id = p.claim
        and c.party is null and c.kind = 'event'""";

  private static final String PARTICIPANTS =
      """
      select p.claim, p.party from claim_party p
      where p.role = 'party' and p.claim in (<claims>) order by p.claim, p.party
      """;

  private static final int AT_ONCE = 500;

  private static final Map<String, Kind> KINDS = codes(Kind.values(), Kind::code);
  private static final Map<String, Per> PERS = codes(Per.values(), Per::code);
  private static final Map<String, Stage> STAGES = codes(Stage.values(), Stage::code);
  private static final Map<String, Modality> MODALITIES = codes(Modality.values(), Modality::code);
  private static final Map<String, Hedge> HEDGES = codes(Hedge.values(), Hedge::code);

  private static <T> Map<String, T> codes(T[] values, Function<T, String> code) {
    return Arrays.stream(values).collect(Collectors.toMap(code, Function.identity()));
  }

  private final Ledger ledger;
  private final Predicate<String> runningTotal;

  /**
   * @param runningTotal tells of the words of a claim whether they tell of all so far
   */
  Tellings(Ledger ledger, Predicate<String> runningTotal) {
    this.ledger = ledger;
    this.runningTotal = runningTotal;
  }

  /** What the givers give the takers, as far as both are told; in no fixed order. */
  public List<Telling> listBetween(Set<Party> givers, Set<Party> takers, TellingFilter filter) {
    return list(
        "c.supplier in (<givers>) and c.recipient in (<takers>)",
        query -> query.bindList("givers", codes(givers)).bindList("takers", codes(takers)),
        filter);
  }

  /** What the givers give anybody, also where it is not told whom; in no fixed order. */
  public List<Telling> listGivenBy(Set<Party> givers, TellingFilter filter) {
    return list(
        "c.supplier in (<givers>)", query -> query.bindList("givers", codes(givers)), filter);
  }

  /** What the takers take from anybody, also where it is not told from whom; in no fixed order. */
  public List<Telling> listTakenBy(Set<Party> takers, TellingFilter filter) {
    return list(
        "c.recipient in (<takers>)", query -> query.bindList("takers", codes(takers)), filter);
  }

  /** How many claims tell what a party gives or takes, but not to or from whom. */
  public int countOpen(Set<Party> parties, TellingFilter filter) {
    var conditions = new ArrayList<String>();
    conditions.add(OPEN);
    conditions.addAll(conditions(filter));
    return ledger.read(
        handle -> {
          var query = handle.createQuery(COUNT + String.join(" and ", conditions));
          bind(query.bindList("parties", codes(parties)), filter);
          return query.mapTo(Integer.class).one();
        });
  }

  /**
   * What the parties hold, lose, make, use and the like, alone or with others; in no fixed order.
   */
  public List<Telling> listOf(Set<Party> parties, Set<Kind> kinds, TellingFilter filter) {
    var tellings = new ArrayList<Telling>();
    tellings.addAll(
        list(
            "c.party in (<parties>) and c.kind in (<kinds>)",
            query ->
                query
                    .bindList("parties", codes(parties))
                    .bindList("kinds", kinds.stream().map(Kind::code).toList()),
            filter));
    if (kinds.contains(Kind.EVENT)) {
      var met =
          list(CLAIM_OF_PARTY, MET, query -> query.bindList("parties", codes(parties)), filter);
      tellings.addAll(withParticipants(met));
    }
    return tellings;
  }

  /** The details of claims, all of them; by their ids. */
  public Map<String, Claim.Details> details(Collection<String> claims) {
    var details = new HashMap<String, Claim.Details>();
    var ids = List.copyOf(claims);
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      var some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
      ledger.read(
          handle -> {
            handle
                .createQuery("select c.id, c.json from claim c where c.id in (<claims>)")
                .bindList("claims", some)
                .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(row -> details.put(row.getKey(), detailsOf(row.getValue())));
            return null;
          });
    }
    return details;
  }

  private static Claim.Details detailsOf(String json) {
    var nowhere = new Span(0, 0);
    return ClaimParser.parseStored(json, nowhere, nowhere).details();
  }

  private List<Telling> withParticipants(List<Telling> events) {
    var parties = new HashMap<String, List<Party>>();
    for (int from = 0; from < events.size(); from += AT_ONCE) {
      var ids =
          events.subList(from, Math.min(events.size(), from + AT_ONCE)).stream()
              .map(Telling::id)
              .toList();
      ledger.read(
          handle -> {
            handle
                .createQuery(PARTICIPANTS)
                .bindList("claims", ids)
                .map((row, context) -> Map.entry(row.getString(1), new Party(row.getString(2))))
                .forEach(
                    entry ->
                        parties
                            .computeIfAbsent(entry.getKey(), id -> new ArrayList<>())
                            .add(entry.getValue()));
            return null;
          });
    }
    var seen = new HashSet<String>();
    return events.stream()
        .filter(event -> seen.add(event.id()))
        .map(event -> with(event, parties.getOrDefault(event.id(), List.of())))
        .toList();
  }

  private static Telling with(Telling event, List<Party> parties) {
    return new Telling(
        event.id(),
        event.report(),
        event.claim().withContent(new Content.Event(parties)),
        event.quote(),
        event.runningTotal());
  }

  private static List<String> codes(Set<Party> parties) {
    return parties.stream().map(Party::code).sorted().toList();
  }

  private List<Telling> list(String condition, UnaryOperator<Query> binding, TellingFilter filter) {
    return list(CLAIM, condition, binding, filter);
  }

  private List<Telling> list(
      String tables, String condition, UnaryOperator<Query> binding, TellingFilter filter) {
    var conditions = new ArrayList<String>();
    conditions.add(condition);
    conditions.addAll(conditions(filter));
    var reports = new HashMap<String, Report>();
    return ledger.read(
        handle -> {
          var query =
              handle.createQuery(SELECT + tables + WHERE + String.join(" and ", conditions));
          bind(binding.apply(query), filter);
          return query.map((row, context) -> telling(row, reports)).list();
        });
  }

  private static List<String> conditions(TellingFilter filter) {
    var conditions = new ArrayList<String>();
    boolean then = filter.asOf() != null;
    conditions.add(then ? Claims.heldAt("c") : "c.valid_to is null");
    var state = then ? STATE_AT : "c.state";
    conditions.add(state + (filter.reviewed() ? " = 'accepted'" : " <> 'rejected'"));
    if (!filter.classes().isEmpty()) {
      conditions.add("c.class in (<classes>)");
    }
    if (!filter.stages().isEmpty()) {
      conditions.add("c.stage in (<stages>)");
    }
    if (!filter.modalities().isEmpty()) {
      conditions.add("c.modality in (<modalities>)");
    }
    if (filter.from() != null) {
      conditions.add("(c.day_to >= :from or c.day_to is null and c.day_from is not null)");
    }
    if (filter.to() != null) {
      conditions.add("(c.day_from <= :to or c.day_from is null and c.day_to is not null)");
    }
    if (filter.source() != null) {
      conditions.add(SOURCE);
    }
    if (filter.minConfidence() > 0) {
      conditions.add("c.confidence >= :confidence");
    }
    return conditions;
  }

  private static void bind(Query query, TellingFilter filter) {
    if (filter.asOf() != null) {
      query.bind("moment", Claims.moment(filter.asOf()));
    }
    bindCodes(query, "classes", filter.classes().stream().map(ItemClass::code).toList());
    bindCodes(query, "stages", filter.stages().stream().map(Stage::code).toList());
    bindCodes(query, "modalities", filter.modalities().stream().map(Modality::code).toList());
    if (filter.from() != null) {
      query.bind("from", filter.from().toString());
    }
    if (filter.to() != null) {
      query.bind("to", filter.to().toString());
    }
    if (filter.source() != null) {
      query.bind("source", pattern(filter.source()));
    }
    if (filter.minConfidence() > 0) {
      query.bind("confidence", filter.minConfidence());
    }
  }

  private static void bindCodes(Query query, String name, List<String> codes) {
    if (!codes.isEmpty()) {
      query.bindList(name, codes.stream().sorted().toList());
    }
  }

  /** A letter beyond ASCII is any letter: one of the engines does not know its lower case. */
  private static String pattern(String part) {
    var pattern = new StringBuilder("%");
    part.toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(
            c -> {
              if ("!%_".indexOf(c) >= 0) {
                pattern.append('!');
              }
              pattern.appendCodePoint(c < 128 ? c : '_');
            });
    return pattern.append('%').toString();
  }

  private Telling telling(ResultSet row, Map<String, Report> reports) throws SQLException {
    var quote = row.getString(29);
    var document = row.getString(30);
    var report = reports.get(document);
    if (report == null) {
      var published = day(row.getString(33));
      report = new Report(document, row.getString(31), row.getString(32), published);
      reports.put(document, report);
    }
    return new Telling(row.getString(1), report, claim(row), quote, runningTotal.test(quote));
  }

  private static Claim claim(ResultSet row) throws SQLException {
    var origin = row.getString(22);
    var by = row.getString(24);
    var manner = row.getString(23);
    return new Claim(
        content(row),
        row.getString(6),
        ItemClass.find(row.getString(7)).orElseThrow(),
        row.getString(8),
        number(row, 9),
        quantity(row, 10, 11, row.getString(12), row.getString(13)),
        quantity(row, 14, 15, row.getString(16), null),
        per(row.getString(17)),
        period(row.getString(18), row.getString(19)),
        Objects.requireNonNull(MODALITIES.get(row.getString(21))),
        origin == null ? List.of() : List.of(origin),
        new Span(row.getInt(27), row.getInt(28)),
        null,
        row.getDouble(25),
        row.getString(26),
        manner == null && by == null
            ? Claim.Details.NONE
            : new Claim.Details(manner, by == null ? null : new Party(by), null, null, null));
  }

  private static Content content(ResultSet row) throws SQLException {
    var kind = Objects.requireNonNull(KINDS.get(row.getString(2)));
    if (kind == Kind.TRANSFER) {
      return new Content.Transfer(
          party(row.getString(3)),
          party(row.getString(4)),
          Objects.requireNonNull(STAGES.get(row.getString(20))));
    }
    var party = party(row.getString(5));
    return switch (kind) {
      case TRANSFER -> throw new IllegalStateException("a transfer has no party");
      case HOLDING -> new Content.Holding(party);
      case LOSS -> new Content.Loss(party);
      case PRODUCTION -> new Content.Production(party);
      case USE -> new Content.Use(party);
      case PRICE -> new Content.Price(party);
      case RATIO -> new Content.Ratio(party);
      case EVENT -> new Content.Event(party.isKnown() ? List.of(party) : List.of());
    };
  }

  private static Party party(@Nullable String code) {
    return code == null ? Party.UNKNOWN : new Party(code);
  }

  private static @Nullable Quantity quantity(
      ResultSet row, int low, int high, @Nullable String unit, @Nullable String hedge)
      throws SQLException {
    if (unit == null) {
      return null;
    }
    var least = number(row, low);
    var most = number(row, high);
    return new Quantity(least, most, new Unit(unit), hedge(hedge, least, most));
  }

  /** The hedge of a value is not in its columns; its ends tell the most of it. */
  private static Hedge hedge(
      @Nullable String code, @Nullable BigDecimal low, @Nullable BigDecimal high) {
    if (code != null) {
      return Objects.requireNonNull(HEDGES.get(code));
    }
    return low == null
        ? Hedge.AT_MOST
        : high == null ? Hedge.AT_LEAST : low.compareTo(high) < 0 ? Hedge.RANGE : Hedge.EXACT;
  }

  private static @Nullable BigDecimal number(ResultSet row, int column) throws SQLException {
    double number = row.getDouble(column);
    if (row.wasNull()) {
      return null;
    }
    var plain = BigDecimal.valueOf(number).stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  private static @Nullable Per per(@Nullable String code) {
    return code == null ? null : PERS.get(code);
  }

  private static @Nullable Period period(@Nullable String from, @Nullable String to) {
    return from == null && to == null ? null : new Period(day(from), day(to));
  }

  private static @Nullable LocalDate day(@Nullable String day) {
    return day == null ? null : LocalDate.parse(day);
  }
}
