package waybill.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;

/** Places for ledgers on both engines; the server is started once for all tests. */
public final class Engines {
  private static int count;

  private Engines() {}

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

  /** A place for an empty ledger. */
  public interface Place {
    String fresh();
  }

  public static Stream<org.junit.jupiter.api.Named<Place>> all() {
    return Stream.of(
        org.junit.jupiter.api.Named.of("SQLite", Engines::folder),
        org.junit.jupiter.api.Named.of("PostgreSQL", Engines::database));
  }

  static String folder() {
    try {
      var folder = Files.createTempDirectory("ledger");
      folder.toFile().deleteOnExit();
      return folder.resolve("of").resolve("mine").toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static synchronized String database() {
    var name = "ledger" + ++count;
    try (var connection = Server.POSTGRES.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return Server.POSTGRES.getJdbcUrl("postgres", name);
  }

  static Path file(String folder) {
    return Path.of(folder).resolve("ledger.sqlite");
  }
}
