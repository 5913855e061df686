package waybill.ledger;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The store of documents and claims. One writes at a time, in this process and in all others;
 * reading goes on meanwhile. Safe for use by several threads.
 */
public final class Ledger implements AutoCloseable {
  private static final String HOLDS =
      "select 1 from document union all select 1 from history limit 1";

  /** What a new ledger comes with, in the order in which it can be deleted. */
  private static final List<String> SEEDED = List.of("office", "source_name", "source");

  private final Engine engine;
  private final HikariDataSource pool;
  private final Jdbi readers;
  private final Jdbi writers;
  private final InstantSource clock;
  private final ReentrantLock writing = new ReentrantLock();
  private @Nullable Handle writer;

  Ledger(Engine engine, DataSource writer, HikariDataSource readers, InstantSource clock) {
    this.engine = engine;
    this.pool = readers;
    this.readers = Jdbi.create(readers);
    this.writers = Jdbi.create(writer);
    this.clock = clock;
  }

  public Documents documents() {
    return new Documents(this);
  }

  public Claims claims() {
    return new Claims(this);
  }

  public Sources sources() {
    return new Sources(this);
  }

  public Filer filer() {
    return new Filer(this);
  }

  public Reviews reviews() {
    return new Reviews(this);
  }

  /** The claims that a person is to look at. */
  public ReviewQueue reviewQueue(ReviewQueue.Wanted wanted) {
    return new ReviewQueue(this, wanted);
  }

  public Verdicts verdicts() {
    return new Verdicts(this);
  }

  public Notes notes() {
    return new Notes(this);
  }

  public History history() {
    return new History(this);
  }

  /**
   * Claims for putting side by side.
   *
   * @param runningTotal tells of the words of a claim whether they tell of all so far
   */
  public Tellings tellings(Predicate<String> runningTotal) {
    return new Tellings(this, runningTotal);
  }

  /** What is not as it should be of the tables themselves, in words. */
  List<String> damages() {
    var damages = new ArrayList<>(Schema.faults(engine, pool));
    damages.addAll(read(engine::damages));
    return damages;
  }

  /** Runs queries. */
  public <T extends @Nullable Object> T read(Function<Handle, T> queries) {
    try {
      return readers.withHandle(queries::apply);
    } catch (RuntimeException e) {
      throw engine.explained(e);
    }
  }

  /**
   * Runs queries that all see the ledger as it is at one moment, whoever writes meanwhile. The rows
   * of a query come in portions.
   */
  public <T extends @Nullable Object> T snapshot(Function<Handle, T> queries) {
    return read(handle -> engine.snapshot(handle, queries));
  }

  /** The number of the last migration: which tables and columns this program's ledgers have. */
  public static int version() {
    return Schema.VERSION;
  }

  /**
   * Fills a ledger that holds nothing yet, as one transaction: when this returns, all of it is on
   * disk; when it throws or the process dies, the ledger is as empty as before.
   *
   * @param statements put rows into the tables, those of sources and offices too
   * @throws LedgerException when the ledger holds something
   */
  public void fill(Consumer<Handle> statements) {
    write(
        (handle, now) -> {
          if (handle.createQuery(HOLDS).mapTo(Integer.class).findFirst().isPresent()) {
            throw new LedgerException("the ledger is not empty");
          }
          SEEDED.forEach(table -> handle.execute("delete from " + table));
          statements.accept(handle);
          return true;
        });
  }

  /**
   * Runs statements as one transaction: when this returns, all of it is on disk; when it throws,
   * nothing is. Waits for other writers.
   *
   * @param statements get the handle and the moment that the transaction's rows carry
   */
  <T extends @Nullable Object> T write(Transaction<T> statements) {
    writing.lock();
    try {
      return writer()
          .inTransaction(
              handle -> {
                engine.lock(handle);
                return statements.run(handle, Moments.of(now(handle)));
              });
    } catch (RuntimeException e) {
      throw engine.explained(e);
    } finally {
      writing.unlock();
    }
  }

  /** The statements of one transaction. */
  interface Transaction<T extends @Nullable Object> {
    T run(Handle handle, String now);
  }

  /** Never before the last change, whatever the machine's clock says. */
  private Instant now(Handle handle) {
    var last = History.last(handle);
    var now = clock.instant();
    return last == null || Instant.parse(last.at()).isBefore(now) ? now : Instant.parse(last.at());
  }

  private Handle writer() {
    if (writer == null) {
      writer = writers.open();
      engine.prepare(writer);
    }
    return writer;
  }

  @Override
  public void close() {
    writing.lock();
    try {
      if (writer != null) {
        writer.close();
        writer = null;
      }
      pool.close();
    } finally {
      writing.unlock();
    }
  }
}
