package waybill.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Opens ledgers, and makes those that are not there yet. */
public final class Ledgers {
  private static final String FILE = "ledger.sqlite";
  private static final int BUSY_MILLIS = 60_000;
  private static final int CACHE_KILOBYTES = 64_000;
  private static final int READERS = 4;

  private Ledgers() {}

  /**
   * Opens a ledger and brings its tables up to date.
   *
   * @param location a folder, made when missing, or an address {@code jdbc:postgresql://...}
   * @throws LedgerException when that cannot be done, with the reason
   */
  public static Ledger open(String location) {
    return open(location, InstantSource.system());
  }

  /**
   * Opens a ledger that is there, and brings its tables up to date.
   *
   * @throws LedgerException when there is none, or it cannot be opened
   */
  public static Ledger openExisting(String location) {
    if (!location.startsWith("jdbc:") && !Files.exists(Path.of(location).resolve(FILE))) {
      throw new LedgerException("there is no ledger in " + location);
    }
    return open(location);
  }

  static Ledger open(String location, InstantSource clock) {
    if (location.startsWith("jdbc:postgresql:")) {
      return openServer(location, clock);
    }
    if (location.startsWith("jdbc:")) {
      throw new LedgerException(
          "no ledger: neither a folder nor jdbc:postgresql://...: " + location);
    }
    return openFolder(Path.of(location), clock);
  }

  /**
   * Where the user's ledger is: {@code WAYBILL_LEDGER}, else {@code waybill} in the folder for
   * data.
   *
   * @param environment the variables of the process
   * @param home the user's folder
   */
  public static String defaultLocation(Map<String, String> environment, Path home) {
    var named = environment.getOrDefault("WAYBILL_LEDGER", "");
    if (!named.isBlank()) {
      return named;
    }
    var data = environment.getOrDefault("XDG_DATA_HOME", "");
    var folder = data.isBlank() ? home.resolve(".local").resolve("share") : Path.of(data);
    return folder.resolve("waybill").toString();
  }

  private static Ledger openFolder(Path folder, InstantSource clock) {
    try {
      Files.createDirectories(folder);
      var file = folder.resolve(FILE);
      var writer = sqlite(file, false);
      if (!Files.exists(file) || !Schema.isCurrent(writer)) {
        migrateAlone(folder, writer);
      }
      return new Ledger(Engine.SQLITE, writer, pool(sqlite(file, true)), clock);
    } catch (IOException e) {
      throw new LedgerException("the ledger's folder cannot be made or written: " + folder, e);
    }
  }

  /** Two processes must not make the tables at once. */
  private static void migrateAlone(Path folder, DataSource writer) throws IOException {
    try (var channel =
            FileChannel.open(
                folder.resolve("ledger.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        var lock = channel.lock()) {
      Schema.migrate(Engine.SQLITE, writer);
    }
  }

  private static DataSource sqlite(Path file, boolean readOnly) {
    var config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MILLIS);
    config.setCacheSize(-CACHE_KILOBYTES);
    config.enforceForeignKeys(true);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    if (readOnly) {
      config.setReadOnly(true);
    } else {
      config.setJournalMode(SQLiteConfig.JournalMode.WAL);
      config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    }
    var source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
    return source;
  }

  private static Ledger openServer(String location, InstantSource clock) {
    var source = new PGSimpleDataSource();
    try {
      source.setURL(location);
    } catch (IllegalArgumentException e) {
      throw new LedgerException("no address of a ledger: " + location, e);
    }
    source.setApplicationName("waybill");
    if (!Schema.isCurrent(source)) {
      Schema.migrate(Engine.POSTGRESQL, source);
    }
    return new Ledger(Engine.POSTGRESQL, source, pool(source), clock);
  }

  /** Connections are opened when they are first needed. */
  private static HikariDataSource pool(DataSource source) {
    var config = new HikariConfig();
    config.setDataSource(source);
    config.setReadOnly(true);
    config.setMinimumIdle(0);
    config.setMaximumPoolSize(READERS);
    config.setInitializationFailTimeout(-1);
    config.setPoolName("readers");
    return new HikariDataSource(config);
  }
}
