package waybill.copy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.Query;

/** Which claims are copied, with what belongs to them; each condition narrows it. */
public final class Choice {
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();

  /** All there is, also what is not held any more. */
  public static Choice all() {
    return new Choice();
  }

  /** Only claims that the ledger holds now. */
  public Choice held() {
    conditions.add("c.valid_to is null");
    return this;
  }

  /**
   * Only claims that the ledger held then.
   *
   * @param moment as the ledger writes moments (2024-06-14T08:00:00.000000Z)
   */
  public Choice heldAt(String moment) {
    conditions.add("c.valid_from <= :moment and (c.valid_to is null or c.valid_to > :moment)");
    values.put("moment", moment);
    return this;
  }

  /** Only claims that name one of these parties, by their codes, in any role. */
  public Choice parties(List<String> codes) {
    var names = bind("party", codes);
    conditions.add("c.id in (select p.claim from claim_party p where p.party in (" + names + "))");
    return this;
  }

  /** Only claims of these classes. */
  public Choice classes(List<String> codes) {
    return in("class", codes);
  }

  /** Only claims of these kinds. */
  public Choice kinds(List<String> codes) {
    return in("kind", codes);
  }

  /** Only claims that a person accepted or made. */
  public Choice reviewed() {
    conditions.add("(c.state = 'accepted' or (c.made_by = 'person' and c.state <> 'rejected'))");
    return this;
  }

  /** Only claims with at least this confidence, from 0 to 1. */
  public Choice confidence(double least) {
    conditions.add("c.confidence >= :confidence");
    values.put("confidence", least);
    return this;
  }

  private Choice in(String column, List<String> codes) {
    conditions.add("c.%s in (%s)".formatted(column, bind(column, codes)));
    return this;
  }

  private String bind(String name, List<String> codes) {
    var names = new ArrayList<String>();
    for (var code : codes) {
      names.add(":" + name + names.size());
      values.put(name + (names.size() - 1), code);
    }
    return String.join(", ", names);
  }

  boolean isAll() {
    return conditions.isEmpty();
  }

  /** The head of a query that gives it the table {@code chosen}. */
  String chosen() {
    return "with chosen as (select c.id, c.document from claim c where "
        + String.join(" and ", conditions)
        + ") ";
  }

  Query bind(Query query) {
    return query.bindMap(values);
  }
}
