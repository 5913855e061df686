package waybill.ledger;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;

/** The tables of a ledger, and how they are made and brought up to date. */
final class Schema {
  /** The number of the last migration. */
  static final int VERSION = 2;

  private static final String PLACES = "classpath:waybill/ledger/migration/";

  private static final String LAST =
      "select version from flyway_schema_history order by installed_rank desc limit 1";

  private Schema() {}

  /**
   * Whether the tables are those of this program; asking is much faster than migrating.
   *
   * @throws LedgerException when a newer program made them
   */
  static boolean isCurrent(DataSource source) {
    try (var connection = source.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(LAST)) {
      int version = rows.next() ? Integer.parseInt(rows.getString(1)) : 0;
      if (version > VERSION) {
        throw new LedgerException("the ledger was made by a newer version of the program");
      }
      return version == VERSION;
    } catch (SQLException | NumberFormatException e) {
      // There are no tables yet, or migrating will tell what is wrong.
      return false;
    }
  }

  /**
   * Makes the tables or brings them up to date.
   *
   * @throws LedgerException when that cannot be done, with the reason
   */
  static void migrate(Engine engine, DataSource writer) {
    try {
      flyway(engine, writer).migrate();
      Jdbi.create(writer).useTransaction(SourceSeeds::plant);
    } catch (FlywayException e) {
      var explained = engine.explained(e);
      throw explained instanceof LedgerException
          ? explained
          : new LedgerException("the ledger's tables cannot be made: " + reason(e), e);
    }
  }

  private static Flyway flyway(Engine engine, DataSource source) {
    return Flyway.configure(Schema.class.getClassLoader())
        .dataSource(source)
        .locations(PLACES + "common", PLACES + engine.migrations())
        .placeholders(engine.words)
        .loggers("slf4j")
        .load();
  }

  /** What is not as this program's migrations left it, in words. */
  static List<String> faults(Engine engine, DataSource source) {
    try {
      return flyway(engine, source).validateWithResult().invalidMigrations.stream()
          .map(bad -> "migration %s: %s".formatted(bad.version, bad.errorDetails.errorMessage))
          .toList();
    } catch (FlywayException e) {
      return List.of(reason(e));
    }
  }

  private static String reason(Throwable e) {
    var message = String.valueOf(e.getMessage());
    return message.strip().lines().findFirst().orElse("unknown");
  }
}
