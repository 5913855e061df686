package waybill.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import waybill.claim.Claim;

/** What people say of claims: every act is kept with its author, and can be taken back. */
public final class Reviews {
  /**
   * One act.
   *
   * @param seq its number, which is that of its entry in the history
   * @param claim the id of the claim
   * @param act accept, reject, correct, undo, redo, or carry (the act on another claim holds for
   *     this one)
   * @param stateBefore what had been said of the claim before
   * @param other the id of the correction, or of the claim whose review was carried over; null for
   *     the other acts
   * @param remark null when there is none
   */
  public record Review(
      long seq,
      String claim,
      String act,
      String who,
      String at,
      State stateBefore,
      @Nullable String other,
      @Nullable String remark) {

    private static Review of(ResultSet row, StatementContext context) throws SQLException {
      return new Review(
          row.getLong("seq"),
          row.getString("claim"),
          row.getString("act"),
          row.getString("who"),
          row.getString("at"),
          State.of(row.getString("state_before")),
          row.getString("other"),
          row.getString("remark"));
    }
  }

  private static final String INSERT =
      """
      insert into review (seq, claim, act, who, at, state_before, other, remark)
      values (:seq, :claim, :act, :who, :at, :stateBefore, :other, :remark)
      """;

  private static final String OF = "select * from review where claim = :claim order by seq";

  private static final String LATEST = "select * from review order by seq desc limit :limit";

  private final Ledger ledger;

  Reviews(Ledger ledger) {
    this.ledger = ledger;
  }

  /** The acts on a claim, oldest first. */
  public List<Review> listOf(String claim) {
    return ledger.read(handle -> listOf(handle, claim));
  }

  static List<Review> listOf(Handle handle, String claim) {
    return handle.createQuery(OF).bind("claim", claim).map(Review::of).list();
  }

  /** The last acts on any claims, newest first. */
  public List<Review> listLatest(int limit) {
    return ledger.read(
        handle -> handle.createQuery(LATEST).bind("limit", limit).map(Review::of).list());
  }

  /**
   * The claim is what the document says.
   *
   * @throws LedgerException when the ledger holds no such claim
   */
  public void accept(String claim, String who, @Nullable String remark) {
    ledger.write(
        (handle, now) ->
            judge(handle, now, held(handle, claim), "accept", State.ACCEPTED, who, remark));
  }

  /**
   * The claim is not what the document says.
   *
   * @throws LedgerException when the ledger holds no such claim
   */
  public void reject(String claim, String who, @Nullable String remark) {
    ledger.write(
        (handle, now) ->
            judge(handle, now, held(handle, claim), "reject", State.REJECTED, who, remark));
  }

  /**
   * The claim is, or is not, what the document says, by somebody who looks at it.
   *
   * @param seen the claim that he looks at
   * @throws OvertakenException when somebody else has spoken of it since
   */
  public void judge(ClaimRow seen, boolean right, String who, @Nullable String remark) {
    ledger.write(
        (handle, now) ->
            judge(
                handle,
                now,
                asSeen(handle, seen),
                right ? "accept" : "reject",
                right ? State.ACCEPTED : State.REJECTED,
                who,
                remark));
  }

  private static long judge(
      Handle handle,
      String now,
      ClaimRow row,
      String act,
      State state,
      String who,
      @Nullable String remark) {
    ClaimTable.setState(handle, row.id(), state);
    return insert(handle, now, who, act, row, state.code(), null, remark);
  }

  /**
   * The document says something else in these words: a claim of the person takes the place of the
   * one that is there.
   *
   * @param claim of the same document
   * @return the new claim
   * @throws LedgerException when the ledger holds no claim {@code id}, or it says just this
   */
  public ClaimRow correct(String id, Claim claim, String who, @Nullable String remark) {
    return ledger.write(
        (handle, now) -> correct(handle, now, held(handle, id), claim, who, remark));
  }

  /**
   * The same by somebody who looks at the claim.
   *
   * @throws OvertakenException when somebody else has spoken of it since
   */
  public ClaimRow correct(ClaimRow seen, Claim claim, String who, @Nullable String remark) {
    return ledger.write(
        (handle, now) -> correct(handle, now, asSeen(handle, seen), claim, who, remark));
  }

  private static ClaimRow correct(
      Handle handle, String now, ClaimRow row, Claim claim, String who, @Nullable String remark) {
    var text = Documents.get(handle, row.document()).text();
    var table = new ClaimTable(handle, row.document(), text);
    var print = table.fingerprint(claim);
    if (print.equals(row.fingerprint())) {
      throw new LedgerException("claim " + row.id() + " says just that");
    }
    var mine =
        table.row(free(handle, print), claim, State.ACCEPTED, Maker.person(who), row.id(), now);
    ClaimTable.retire(handle, now, row.id());
    ClaimTable.setState(handle, row.id(), State.CORRECTED);
    table.insert(List.of(mine));
    insert(handle, now, who, "correct", row, mine.json(), mine.id(), remark);
    return mine;
  }

  private static String free(Handle handle, String id) {
    int number = 1;
    while (Claims.find(handle, Ids.numbered(id, number)).isPresent()) {
      number++;
    }
    return Ids.numbered(id, number);
  }

  /**
   * Takes back the last act that stands on a claim, on its correction or on the claim it corrects,
   * whichever of them is named.
   *
   * @return the act that was taken back; empty when there is none
   * @throws LedgerException when the ledger has no such claim
   */
  public Optional<Review> undo(String claim, String who) {
    return ledger.write((handle, now) -> new Undoing(handle, now, who).undo(any(handle, claim)));
  }

  /**
   * Says again what was taken back last, unless something else was said since.
   *
   * @return the act that was said again; empty when there is none
   * @throws LedgerException when the ledger has no such claim, or does not hold it any more
   */
  public Optional<Review> redo(String claim, String who) {
    return ledger.write((handle, now) -> new Undoing(handle, now, who).redo(any(handle, claim)));
  }

  /** What was said of a claim that is no longer held goes over to one with the same words. */
  static void carry(Handle handle, String now, String who, ClaimRow from, ClaimRow to) {
    insert(handle, now, who, "carry", to, from.state().code(), from.id(), null);
  }

  private static ClaimRow any(Handle handle, String id) {
    return Claims.find(handle, id)
        .orElseThrow(() -> new LedgerException("the ledger has no claim " + id));
  }

  private static ClaimRow held(Handle handle, String id) {
    var row = any(handle, id);
    if (!row.isHeld()) {
      throw new LedgerException("claim " + id + " is not held any more");
    }
    return row;
  }

  /** The claim as its reviewer saw it. */
  private static ClaimRow asSeen(Handle handle, ClaimRow seen) {
    var row = any(handle, seen.id());
    if (row.isHeld() && row.state() == seen.state()) {
      return row;
    }
    var last = listOf(handle, row.id());
    throw new OvertakenException(
        last.isEmpty() || last.getLast().stateBefore() == row.state()
            ? "claim " + row.id() + " was replaced meanwhile"
            : "claim %s was %s meanwhile, by %s"
                .formatted(row.id(), row.state().code(), last.getLast().who()));
  }

  /** Writes an act down, and returns its number. */
  static long insert(
      Handle handle,
      String now,
      String who,
      String act,
      ClaimRow row,
      String after,
      @Nullable String other,
      @Nullable String remark) {
    var seq = History.append(handle, now, who, act, row.id(), row.state().code(), after);
    handle
        .createUpdate(INSERT)
        .bind("seq", seq)
        .bind("claim", row.id())
        .bind("act", act)
        .bind("who", who)
        .bind("at", now)
        .bind("stateBefore", row.state().code())
        .bind("other", other)
        .bind("remark", remark)
        .execute();
    return seq;
  }
}
