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
    add(
        "party",
        "exists (select 1 from claim_party p where p.claim = c.id and p.party = :party)",
        wanted.party());
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

  public long count() {
    return ledger.read(
        handle ->
            bound(
                    handle.createQuery(
                        "select count(*) from claim c where " + String.join(" and ", conditions)))
                .mapTo(Long.class)
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
      all.add("(c.confidence, c.id) > (select confidence, id from claim where id = :after)");
    }
    var sql =
        "select c.* from claim c where "
            + String.join(" and ", all)
            + " order by c.confidence, c.id limit :limit";
    return ledger.read(
        handle -> {
          var query = bound(handle.createQuery(sql)).bind("limit", limit);
          return (after == null ? query : query.bind("after", after)).map(ClaimRow::of).list();
        });
  }

  private Query bound(Query query) {
    values.forEach((name, value) -> query.bind(name, value));
    return query;
  }
}
