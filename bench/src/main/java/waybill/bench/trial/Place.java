package waybill.bench.trial;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** Where empty ledgers are made. */
abstract class Place implements AutoCloseable {
  private final String name;
  private int count;

  private Place(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  /** The location of a ledger that is not there yet. */
  String fresh() {
    return make("ledger" + ++count);
  }

  abstract String make(String ledger);

  @Override
  public void close() throws IOException {}

  /** In one file each, in folders of a folder. */
  static Place sqlite(Path folder) {
    return new Place("SQLite") {
      @Override
      String make(String ledger) {
        return folder.resolve(ledger).toString();
      }
    };
  }

  /** In databases of a server that runs until this is closed. */
  static Place postgresql() throws IOException {
    var server = EmbeddedPostgres.start();
    return new Place("PostgreSQL") {
      @Override
      String make(String ledger) {
        try (var connection = server.getPostgresDatabase().getConnection();
            var statement = connection.createStatement()) {
          statement.execute("create database " + ledger);
        } catch (SQLException e) {
          throw new IllegalStateException(e);
        }
        return server.getJdbcUrl("postgres", ledger);
      }

      @Override
      public void close() throws IOException {
        server.close();
      }
    };
  }
}
