package waybill.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import waybill.claim.Claim;
import waybill.claim.Content;
import waybill.claim.Party;
import waybill.claim.Quantity;
import waybill.exchange.ClaimJson;

/** Writes claims into their tables, all of one document at once. */
final class ClaimTable {
  private static final String INSERT =
      """
      insert into claim (id, fingerprint, document, kind, supplier, recipient, party, item, class,
        designation, calibre_mm, low, high, unit, hedge, value_low, value_high, value_unit, per,
        day_from, day_to, stage, modality, origin, manner, by_party, confidence, rule, made_by,
        maker, state, replaces, valid_from, valid_to, evidence_start, evidence_end, figure_start,
        figure_end, quote, json)
      values (:id, :fingerprint, :document, :kind, :supplier, :recipient, :party, :item, :class,
        :designation, :calibre_mm, :low, :high, :unit, :hedge, :value_low, :value_high,
        :value_unit, :per, :day_from, :day_to, :stage, :modality, :origin, :manner, :by_party,
        :confidence, :rule, :madeBy, :maker, :state, :replaces, :validFrom, :validTo, :start, :end,
        :figureStart, :figureEnd, :quote, :json)
      """;

  private static final String INSERT_PARTY =
      "insert into claim_party (party, role, claim) values (:party, :role, :claim)";

  private static final String INSERT_SOURCE =
      "insert into claim_source (claim, place, name) values (:claim, :place, :name)";

  private static final String UPDATE_MAKER =
      """
      update claim set confidence = :confidence, rule = :rule, made_by = :madeBy, maker = :maker,
        json = :json
      where id = :id
      """;

  private static final String RETIRE = "update claim set valid_to = :now where id = :id";

  private static final String SET_STATE = "update claim set state = :state where id = :id";

  /** A party in its role. */
  record Role(String name, String party) {}

  private final Handle handle;
  private final String document;
  private final String text;
  private final ClaimJson json;

  /**
   * @param document id of the claims' document
   * @param text of that document
   */
  ClaimTable(Handle handle, String document, String text) {
    this.handle = handle;
    this.document = document;
    this.text = text;
    this.json = new ClaimJson(text);
  }

  /** The same for claims of this document that claim the same, whoever made them. */
  String fingerprint(Claim claim) {
    return Ids.of(document, json.content(claim));
  }

  /** A row for a claim of this document. */
  ClaimRow row(
      String id, Claim claim, State state, Maker maker, @Nullable String replaces, String now) {
    return new ClaimRow(
        id,
        fingerprint(claim),
        document,
        claim,
        claim.evidence().of(text),
        state,
        maker,
        replaces,
        now,
        null,
        json.line(claim, id, document));
  }

  void insert(List<ClaimRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    try (var claims = handle.prepareBatch(INSERT);
        var parties = handle.prepareBatch(INSERT_PARTY);
        var sources = handle.prepareBatch(INSERT_SOURCE)) {
      for (var row : rows) {
        bind(claims, row);
        for (var role : roles(row.claim())) {
          parties
              .bind("party", role.party())
              .bind("role", role.name())
              .bind("claim", row.id())
              .add();
        }
        for (int i = 0; i < row.claim().sources().size(); i++) {
          sources
              .bind("claim", row.id())
              .bind("place", i)
              .bind("name", row.claim().sources().get(i))
              .add();
        }
      }
      execute(claims);
      execute(parties);
      execute(sources);
    }
  }

  private static void execute(PreparedBatch batch) {
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  private static void bind(PreparedBatch batch, ClaimRow row) {
    var claim = row.claim();
    batch
        .bind("id", row.id())
        .bind("fingerprint", row.fingerprint())
        .bind("document", row.document())
        .bind("madeBy", row.maker().sort().code())
        .bind("maker", row.maker().name())
        .bind("state", row.state().code())
        .bind("replaces", row.replaces())
        .bind("validFrom", row.validFrom())
        .bind("validTo", row.validTo())
        .bind("quote", row.quote())
        .bind("json", row.json())
        .bind("start", claim.evidence().start())
        .bind("end", claim.evidence().end())
        .bind("figureStart", claim.figure() == null ? null : (Integer) claim.figure().start())
        .bind("figureEnd", claim.figure() == null ? null : (Integer) claim.figure().end());
    batch.bind("confidence", claim.confidence()).bind("rule", claim.rule());
    batch.bindMap(columns(claim)).add();
  }

  /** What is claimed, by the names of the columns that queries use. */
  static Map<String, @Nullable Object> columns(Claim claim) {
    var columns = new LinkedHashMap<String, @Nullable Object>();
    var transfer = claim.content() instanceof Content.Transfer it ? it : null;
    var when = claim.when();
    columns.put("kind", claim.kind().code());
    columns.put("supplier", transfer == null ? null : code(transfer.supplier()));
    columns.put("recipient", transfer == null ? null : code(transfer.recipient()));
    columns.put("stage", transfer == null ? null : transfer.stage().code());
    columns.put("party", only(claim));
    columns.put("day_from", when == null || when.from() == null ? null : when.from().toString());
    columns.put("day_to", when == null || when.to() == null ? null : when.to().toString());
    columns.put("modality", claim.modality().code());
    columns.put("origin", claim.sources().isEmpty() ? null : claim.sources().getFirst());
    columns.put("manner", claim.details().manner());
    columns.put("by_party", code(claim.details().by()));
    putThing(columns, claim);
    return columns;
  }

  private static void putThing(Map<String, @Nullable Object> columns, Claim claim) {
    var quantity = claim.quantity();
    var value = claim.value();
    columns.put("item", claim.item());
    columns.put("class", claim.itemClass().code());
    columns.put("designation", claim.designation());
    columns.put("calibre_mm", number(claim.calibreMm()));
    columns.put("low", low(quantity));
    columns.put("high", high(quantity));
    columns.put("unit", quantity == null ? null : quantity.unit().code());
    columns.put("hedge", quantity == null ? null : quantity.hedge().code());
    columns.put("value_low", low(value));
    columns.put("value_high", high(value));
    columns.put("value_unit", value == null ? null : value.unit().code());
    columns.put("per", claim.per() == null ? null : claim.per().code());
  }

  private static @Nullable Double low(@Nullable Quantity quantity) {
    return quantity == null ? null : number(quantity.low());
  }

  private static @Nullable Double high(@Nullable Quantity quantity) {
    return quantity == null ? null : number(quantity.high());
  }

  private static @Nullable Double number(@Nullable BigDecimal number) {
    return number == null ? null : (Double) number.doubleValue();
  }

  private static @Nullable String code(@Nullable Party party) {
    return party == null || !party.isKnown() ? null : party.code();
  }

  /** The party of a claim that has one and no other. */
  private static @Nullable String only(Claim claim) {
    var parties = roles(claim).stream().filter(role -> role.name().equals("party")).toList();
    return parties.size() == 1 ? parties.getFirst().party() : null;
  }

  /** The parties that are known, each role once. */
  static List<Role> roles(Claim claim) {
    var roles = new LinkedHashSet<Role>();
    switch (claim.content()) {
      case Content.Transfer transfer -> {
        add(roles, "supplier", transfer.supplier());
        add(roles, "recipient", transfer.recipient());
      }
      case Content.Holding holding -> add(roles, "party", holding.party());
      case Content.Loss loss -> add(roles, "party", loss.party());
      case Content.Production production -> add(roles, "party", production.party());
      case Content.Use use -> add(roles, "party", use.party());
      case Content.Price price -> add(roles, "party", price.party());
      case Content.Ratio ratio -> add(roles, "party", ratio.party());
      case Content.Event event -> event.parties().forEach(party -> add(roles, "party", party));
    }
    if (claim.details().by() != null) {
      add(roles, "by", claim.details().by());
    }
    return new ArrayList<>(roles);
  }

  private static void add(LinkedHashSet<Role> roles, String name, Party party) {
    if (party.isKnown()) {
      roles.add(new Role(name, party.code()));
    }
  }

  /** The same claim, made again: what does not change its content may differ. */
  void remake(ClaimRow row, Claim claim, Maker maker) {
    var line = json.line(claim, row.id(), document);
    if (!line.equals(row.json()) || !maker.equals(row.maker())) {
      handle
          .createUpdate(UPDATE_MAKER)
          .bind("id", row.id())
          .bind("confidence", claim.confidence())
          .bind("rule", claim.rule())
          .bind("madeBy", maker.sort().code())
          .bind("maker", maker.name())
          .bind("json", line)
          .execute();
    }
  }

  static void retire(Handle handle, String now, String id) {
    handle.createUpdate(RETIRE).bind("now", now).bind("id", id).execute();
  }

  static void reinstate(Handle handle, String id) {
    handle.createUpdate(RETIRE).bind("now", (String) null).bind("id", id).execute();
  }

  static void setState(Handle handle, String id, State state) {
    handle.createUpdate(SET_STATE).bind("state", state.code()).bind("id", id).execute();
  }
}
