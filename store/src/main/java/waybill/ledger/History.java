package waybill.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * Every change of the ledger, in order. It is only added to: the database refuses anything else,
 * and each entry's hash covers the entry before, so that a row changed behind the ledger's back
 * shows.
 */
public final class History {
  private static final String LAST = "select * from history order by seq desc limit 1";

  private static final String APPEND =
      """
      insert into history (seq, at, who, act, subject, before, after, hash)
      values (:seq, :at, :who, :act, :subject, :before, :after, :hash)
      """;

  private static final String ABOUT = "select * from history where subject = :subject order by seq";

  private static final String ABOUT_ANY =
      "select * from history where subject in (<subjects>) order by seq";

  private static final String LATEST = "select * from history order by seq desc limit :limit";

  private static final String ALL = "select * from history order by seq";

  /** Rows that are fetched at once when all are walked through. */
  private static final int FETCHED = 1000;

  private final Ledger ledger;

  History(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * One change.
   *
   * @param seq its number, from 1 on without gaps
   * @param at the moment (2024-06-14T08:00:00.000000Z)
   * @param who did it
   * @param act what was done: add, revise, reread, accept, reject, correct, undo, redo, carry, note
   * @param subject the id of the document or claim it was done to
   * @param before what was there, in JSON or as an id; null when nothing was
   * @param after what is there now, in JSON; null when nothing is
   * @param hash of this entry and the hash before it
   */
  public record Entry(
      long seq,
      String at,
      String who,
      String act,
      String subject,
      @Nullable String before,
      @Nullable String after,
      String hash) {

    private static Entry of(ResultSet row, StatementContext context) throws SQLException {
      return new Entry(
          row.getLong("seq"),
          row.getString("at"),
          row.getString("who"),
          row.getString("act"),
          row.getString("subject"),
          row.getString("before"),
          row.getString("after"),
          row.getString("hash"));
    }

    private Entry chained(String hashBefore) {
      var hash =
          Ids.sha256(
              hashBefore,
              Long.toString(seq),
              at,
              who,
              act,
              subject,
              before == null ? "-" : "+" + before,
              after == null ? "-" : "+" + after);
      return new Entry(seq, at, who, act, subject, before, after, hash);
    }
  }

  /** The changes of one document or claim, oldest first. */
  public List<Entry> listAbout(String subject) {
    return ledger.read(
        handle -> handle.createQuery(ABOUT).bind("subject", subject).map(Entry::of).list());
  }

  /** The changes of several documents or claims, oldest first. */
  public List<Entry> listAboutAny(List<String> subjects) {
    return ledger.read(
        handle ->
            handle.createQuery(ABOUT_ANY).bindList("subjects", subjects).map(Entry::of).list());
  }

  /** The last changes of all, newest first. */
  public List<Entry> listLatest(int limit) {
    return ledger.read(
        handle -> handle.createQuery(LATEST).bind("limit", limit).map(Entry::of).list());
  }

  /** Walks through all changes, oldest first. */
  public void forEach(Consumer<Entry> each) {
    ledger.snapshot(
        handle -> {
          forEach(handle, each);
          return true;
        });
  }

  private static void forEach(Handle handle, Consumer<Entry> each) {
    handle.createQuery(ALL).setFetchSize(FETCHED).map(Entry::of).forEach(each);
  }

  /** Where the chain is broken, in words; empty when every entry is as it was written. */
  public Optional<String> findBreak() {
    return ledger.snapshot(History::findBreak);
  }

  /** The same inside a snapshot. */
  static Optional<String> findBreak(Handle handle) {
    var chain = new Chain();
    forEach(handle, chain);
    return Optional.ofNullable(chain.broken);
  }

  private static final class Chain implements Consumer<Entry> {
    private String hash = "";
    private long seq;
    private @Nullable String broken;

    @Override
    public void accept(Entry entry) {
      if (broken == null && entry.seq() != seq + 1) {
        broken = "entry %d of the history is missing".formatted(seq + 1);
      } else if (broken == null && !entry.chained(hash).hash().equals(entry.hash())) {
        broken = "entry %d of the history is not as it was written".formatted(entry.seq());
      }
      hash = entry.hash();
      seq = entry.seq();
    }
  }

  static @Nullable Entry last(Handle handle) {
    return handle.createQuery(LAST).map(Entry::of).findOne().orElse(null);
  }

  /** Adds an entry inside the transaction that changes what it tells of, and returns its number. */
  static long append(
      Handle handle,
      String now,
      String who,
      String act,
      String subject,
      @Nullable String before,
      @Nullable String after) {
    var last = last(handle);
    var entry =
        new Entry(last == null ? 1 : last.seq() + 1, now, who, act, subject, before, after, "")
            .chained(last == null ? "" : last.hash());
    handle
        .createUpdate(APPEND)
        .bind("seq", entry.seq())
        .bind("at", entry.at())
        .bind("who", who)
        .bind("act", act)
        .bind("subject", subject)
        .bind("before", before)
        .bind("after", after)
        .bind("hash", entry.hash())
        .execute();
    return entry.seq();
  }
}
