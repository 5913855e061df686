package waybill.cli;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/** Places for empty ledgers, on both engines; the server is started once for all tests. */
final class Places {
  private static int count;

  private Places() {}

  /** Gives a place in a folder, or elsewhere. */
  interface Place {
    String in(Path folder);
  }

  private static final class Server {
    static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  static Stream<Named<Place>> all() {
    return Stream.of(
        Named.of("SQLite", folder -> folder.resolve("ledger").toString()),
        Named.of("PostgreSQL", folder -> database()));
  }

  private static synchronized String database() {
    var name = "ledger" + ++count;
    try (var connection = Server.POSTGRES.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return Server.POSTGRES.getJdbcUrl("postgres", name);
  }
}
