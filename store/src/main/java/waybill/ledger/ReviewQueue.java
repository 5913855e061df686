package waybill.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The claims that a person is to look at, least sure first. */
public final class ReviewQueue {
  /** Whether people have spoken of a claim. */
  public enum Reviewed {
    NO,
    YES,
    ANY
  }

  /**
   * Which claims are wanted; what is null does not matter.
   *
   * @param document its id
   * @param party who gives, takes, has, or did it
   * @param itemClass the code of a class
   * @param kind the code of a kind
   * @param below claims that are less sure than this, from 0 to 1
   */
  public record Wanted(
      @Nullable String document,
      @Nullable String party,
      @Nullable String itemClass,
      @Nullable String kind,
      @Nullable Double below,
      Reviewed reviewed) {
    public static final Wanted UNREVIEWED = new Wanted(null, null, null, null, null, Reviewed.NO);
  }

  /** Beyond this many claims nobody asks how many there are. */
  public static final int MOST_COUNTED = 1000;

  /** A party of so many claims is met soon when all are walked through; a rarer one is not. */
  private static final int MANY = 5000;

  private static final String CLAIMS_OF_PARTY =
      "select count(*) from (select 1 from claim_party where party = :party limit :limit) as few";

  private static final String SURE = "select confidence from claim where id = :id";

  private final Ledger ledger;
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();

  ReviewQueue(Ledger ledger, Wanted wanted) {
    this.ledger = ledger;
    conditions.add("c.valid_to is null");
    switch (wanted.reviewed()) {
      case NO -> conditions.add("c.state = 'unreviewed'");
      case YES -> conditions.add("c.state <> 'unreviewed'");
      case ANY -> {}
    }
    add("document", "c.document = :document", wanted.document());
    if (wanted.party() != null) {
      add("party", ofParty(wanted.party()), wanted.party());
    }
    add("class", "c.class = :class", wanted.itemClass());
    add("kind", "c.kind = :kind", wanted.kind());
    add("below", "c.confidence < :below", wanted.below());
  }

  private void add(String name, String condition, @Nullable Object value) {
    if (value != null) {
      conditions.add(condition);
      values.put(name, value);
    }
  }

  /** Neither engine tells by itself which of the two ways is quick. */
  private String ofParty(String party) {
    int some =
        ledger.read(
            handle ->
                handle
                    .createQuery(CLAIMS_OF_PARTY)
                    .bind("party", party)
                    .bind("limit", MANY)
                    .mapTo(Integer.class)
                    .one());
    return some < MANY
        ? "c.id in (select p.claim from claim_party p where p.party = :party)"
        : "exists (select 1 from claim_party p where p.claim = c.id and p.party = :party)";
  }

  /** How many claims there are, at most {@link #MOST_COUNTED} and one more. */
  public int count() {
    var sql =
        "select count(*) from (select 1 from claim c where "
            + String.join(" and ", conditions)
            + " limit :limit) as few";
    return ledger.read(
        handle ->
            bound(handle.createQuery(sql))
                .bind("limit", MOST_COUNTED + 1)
                .mapTo(Integer.class)
                .one());
  }

  /**
   * The next claims.
   *
   * @param after the id of the claim behind which they come; null for the first
   */
  public List<ClaimRow> list(@Nullable String after, int limit) {
    var all = new ArrayList<>(conditions);
    if (after != null) {
      all.add("c.confidence >= :sure and (c.confidence > :sure or c.id > :after)");
    }
    var sql =
        "select c.* from claim c where "
            + String.join(" and ", all)
            + " order by c.confidence, c.id limit :limit";
    return ledger.read(
        handle -> {
          var query = bound(handle.createQuery(sql)).bind("limit", limit);
          if (after != null) {
            var sure = handle.createQuery(SURE).bind("id", after).mapTo(Double.class).one();
            query.bind("after", after).bind("sure", sure);
          }
          return query.map(ClaimRow::of).list();
        });
  }

  private Query bound(Query query) {
    values.forEach((name, value) -> query.bind(name, value));
    return query;
  }
}
