package waybill.ledger;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;

/** What differs between the databases; all other SQL runs on both unchanged. */
enum Engine {
  SQLITE(Map.of("text", "text", "bytes", "blob", "real", "real", "packed", "without rowid")) {
    /** Pages of indexes are changed all over: fewer and larger rounds write each less often. */
    @Override
    void prepare(Handle handle) {
      handle.execute("pragma wal_autocheckpoint = 8000");
      handle.execute("pragma journal_size_limit = 67108864");
    }

    /** The transaction began as the only writing one. */
    @Override
    void lock(Handle handle) {}

    /** The driver itself would begin a writing transaction. */
    @Override
    <T extends @Nullable Object> T snapshot(Handle handle, Function<Handle, T> queries) {
      handle.execute("begin deferred");
      try {
        return queries.apply(handle);
      } finally {
        handle.execute("rollback");
      }
    }

    @Override
    List<String> damages(Handle handle) {
      return handle.createQuery("pragma quick_check(20)").mapTo(String.class).stream()
          .filter(line -> !line.equals("ok"))
          .toList();
    }

    @Override
    Optional<String> reason(SQLException e) {
      if (!(e instanceof SQLiteException sqlite)) {
        return Optional.empty();
      }
      return switch (sqlite.getResultCode().name().split("_")[1]) {
        case "FULL" -> Optional.of("the disk is full; nothing of the last document was kept");
        case "BUSY" -> Optional.of("another process has been writing to the ledger for too long");
        case "READONLY" -> Optional.of("the ledger may only be read by this user");
        case "CANTOPEN" -> Optional.of("the ledger cannot be opened: " + e.getMessage());
        case "NOTADB", "CORRUPT" -> Optional.of("the ledger's file is damaged or is none");
        case "IOERR" -> Optional.of("the disk cannot be read or written: " + e.getMessage());
        default -> Optional.empty();
      };
    }
  },

  POSTGRESQL(
      Map.of(
          "text",
          "text collate \"C\"",
          "bytes",
          "bytea",
          "real",
          "double precision",
          "packed",
          "")) {
    @Override
    void prepare(Handle handle) {}

    @Override
    void lock(Handle handle) {
      handle.execute("lock table history in exclusive mode");
    }

    @Override
    <T extends @Nullable Object> T snapshot(Handle handle, Function<Handle, T> queries) {
      return handle.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, queries::apply);
    }

    @Override
    Optional<String> reason(SQLException e) {
      var state = String.valueOf(e.getSQLState());
      if (state.equals("53100")) {
        return Optional.of("the server's disk is full; nothing of the last document was kept");
      }
      if (state.equals("22021")) {
        return Optional.of("a text holds a character that PostgreSQL cannot keep");
      }
      if (state.startsWith("08") || state.startsWith("57P")) {
        return Optional.of("the connection to the server failed: " + e.getMessage());
      }
      if (state.startsWith("28") || state.equals("3D000") || state.equals("42501")) {
        return Optional.of("the server refuses: " + e.getMessage());
      }
      return Optional.empty();
    }
  };

  /** The words of the migrations' placeholders. */
  final Map<String, String> words;

  Engine(Map<String, String> words) {
    this.words = words;
  }

  String migrations() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Runs queries that see the same rows, whoever writes meanwhile. */
  abstract <T extends @Nullable Object> T snapshot(Handle handle, Function<Handle, T> queries);

  /** What the engine itself finds wrong with its files, in words. */
  List<String> damages(Handle handle) {
    return List.of();
  }

  /** Sets up a connection for writing. */
  abstract void prepare(Handle handle);

  /** Makes other writers wait until the transaction ends. */
  abstract void lock(Handle handle);

  /** What the user can understand of an error; empty for our own faults. */
  abstract Optional<String> reason(SQLException e);

  /** The error as one line, where the user can understand it; otherwise as it came. */
  RuntimeException explained(RuntimeException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        var reason = reason(sql);
        if (reason.isPresent()) {
          return new LedgerException(reason.get(), e);
        }
      }
    }
    return e;
  }
}
