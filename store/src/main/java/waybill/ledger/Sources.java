package waybill.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks: states, their organs, bodies, groups, firms, people, outlets, and who belongs to
 * whom.
 */
public final class Sources {
  /**
   * One that speaks.
   *
   * @param id a party's code, or the kind and the name: {@code person:jane-doe}
   * @param kind state, organ, body, firm, person or outlet
   * @param belongsTo the code of the party for which it speaks; null when it speaks for itself
   */
  public record Source(String id, String kind, String name, @Nullable String belongsTo) {
    static Source of(ResultSet row, StatementContext context) throws SQLException {
      return new Source(
          row.getString("id"),
          row.getString("kind"),
          row.getString("name"),
          row.getString("belongs_to"));
    }
  }

  /**
   * What a person is or was.
   *
   * @param source the person's id
   * @param to the last day; null while it lasts
   */
  public record Office(
      String source, String party, String title, LocalDate from, @Nullable LocalDate to) {
    static Office of(ResultSet row, StatementContext context) throws SQLException {
      var to = row.getString("day_to");
      return new Office(
          row.getString("source"),
          row.getString("party"),
          row.getString("title"),
          LocalDate.parse(row.getString("day_from")),
          to == null ? null : LocalDate.parse(to));
    }
  }

  private static final String BY_ID = "select * from source where id = :id";

  private static final String BY_NAME =
      """
      select s.* from source s join source_name n on n.source = s.id where n.name = :name
      order by s.id
      """;

  private static final String NAMES =
      "select name from source_name where source = :source order by name";

  private static final String NEAR =
      """
      select name from source_name where lower(name) like :pattern escape '!'
      union select name from claim_source where lower(name) like :pattern escape '!'
      order by name limit :limit
      """;

  private static final String BELONGING =
      "select * from source where belongs_to = :party order by kind, name, id";

  private static final String OFFICES =
      "select * from office where source = :source order by day_from, title";

  private final Ledger ledger;

  Sources(Ledger ledger) {
    this.ledger = ledger;
  }

  public Optional<Source> find(String id) {
    return ledger.read(
        handle -> handle.createQuery(BY_ID).bind("id", id).map(Source::of).findOne());
  }

  /** All that go by a name, as it is written in {@code claim_source}; case counts. */
  public List<Source> listNamed(String name) {
    return ledger.read(
        handle -> handle.createQuery(BY_NAME).bind("name", name).map(Source::of).list());
  }

  /** All names that it goes by. */
  public List<String> listNames(String source) {
    return ledger.read(
        handle -> handle.createQuery(NAMES).bind("source", source).mapTo(String.class).list());
  }

  /** Names that hold these words, of sources known and of those only met in a text. */
  public List<String> listNamesWith(String words, int limit) {
    var literal = words.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
    return ledger.read(
        handle ->
            handle
                .createQuery(NEAR)
                .bind("pattern", "%" + literal + "%")
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
  }

  /** The organs, people and firms of a party. */
  public List<Source> listBelongingTo(String party) {
    return ledger.read(
        handle -> handle.createQuery(BELONGING).bind("party", party).map(Source::of).list());
  }

  /** What a person is or was, in order of time. */
  public List<Office> listOffices(String person) {
    return ledger.read(
        handle -> handle.createQuery(OFFICES).bind("source", person).map(Office::of).list());
  }
}
