package waybill.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import waybill.ledger.Reviews.Review;

/**
 * Takes back what people said of claims and says it again, inside one transaction. A claim, its
 * correction, the correction of that, and where they went when the document was read again, are one
 * line: the last act on any of them is taken back first.
 */
final class Undoing {
  private static final String MOVED =
      """
      select * from claim where replaces = :id and made_by = 'person'
      and id not in (select other from review where act = 'correct' and claim = :id)
      order by valid_from desc, id desc limit 1
      """;

  private static final String CARRIED =
      """
      select c.* from review r join claim c on c.id = r.claim
      where r.other = :id and r.act = 'carry' order by r.seq desc limit 1
      """;

  private static final String IS_CURRENT =
      "select 1 from document where id = :id and superseded_at is null";

  /** The acts on a claim that stand, and those that were taken back; the last of each on top. */
  private static final class Acts {
    final Deque<Review> standing = new ArrayDeque<>();
    final Deque<Review> taken = new ArrayDeque<>();

    Acts(List<Review> reviews) {
      for (var review : reviews) {
        switch (review.act()) {
          case "undo" -> move(standing, taken);
          case "redo" -> move(taken, standing);
          default -> {
            standing.push(review);
            taken.clear();
          }
        }
      }
    }

    private static void move(Deque<Review> from, Deque<Review> to) {
      if (!from.isEmpty()) {
        to.push(from.pop());
      }
    }
  }

  private final Handle handle;
  private final String now;
  private final String who;

  Undoing(Handle handle, String now, String who) {
    this.handle = handle;
    this.now = now;
    this.who = who;
  }

  /** The act that was taken back; empty when none stands. */
  Optional<Review> undo(ClaimRow claim) {
    for (var row = corrected(claim); row != null; row = before(row)) {
      var last = lastFrom(row.id());
      if (last != null) {
        takeBack(last);
        return Optional.of(last);
      }
    }
    return Optional.empty();
  }

  /** The claim that a person corrected, of one that says the same and was made later. */
  private ClaimRow corrected(ClaimRow claim) {
    var row = claim;
    while (row.state() == State.CORRECTED) {
      var last = acts(row.id()).standing.peek();
      if (last == null || !last.act().equals("carry")) {
        break;
      }
      row = get(String.valueOf(last.other()));
    }
    return row;
  }

  private @Nullable ClaimRow before(ClaimRow row) {
    return row.replaces() == null ? null : get(row.replaces());
  }

  private ClaimRow get(String id) {
    return Claims.find(handle, id).orElseThrow();
  }

  private Acts acts(String id) {
    return new Acts(Reviews.listOf(handle, id));
  }

  /** The last act that stands on a claim or on what took its place. */
  private @Nullable Review lastFrom(String claim) {
    Review last = null;
    for (var id = claim; id != null; ) {
      var own = acts(id).standing.peek();
      last = own == null ? last : own;
      id = after(id, own);
    }
    return last;
  }

  /** Where a claim went when its document was read again or revised. */
  private @Nullable String next(String id) {
    return one(MOVED, id).or(() -> one(CARRIED, id)).map(ClaimRow::id).orElse(null);
  }

  private Optional<ClaimRow> one(String query, String id) {
    return handle.createQuery(query).bind("id", id).map(ClaimRow::of).findOne();
  }

  /** A claim, where it went, and so on. */
  private List<ClaimRow> line(String query, String claim) {
    var line = new ArrayList<ClaimRow>();
    for (var row = Optional.of(get(claim)); row.isPresent(); ) {
      line.add(row.get());
      row = one(query, row.get().id());
    }
    return line;
  }

  private void takeBack(Review review) {
    var row = get(review.claim());
    if (!review.act().equals("correct")) {
      boolean carried = review.act().equals("carry");
      say("undo", row, carried ? State.UNREVIEWED : review.stateBefore(), review);
      return;
    }
    line(MOVED, mine(review)).forEach(this::retire);
    var read = line(CARRIED, row.id());
    read.forEach(one -> say("undo", one, review.stateBefore(), review));
    reinstate(read.getLast());
  }

  /** The person's claim of a correction. */
  private static String mine(Review correction) {
    return String.valueOf(correction.other());
  }

  private void say(String act, ClaimRow row, State state, Review review) {
    ClaimTable.setState(handle, row.id(), state);
    Reviews.insert(handle, now, who, act, row, state.code(), review.other(), null);
  }

  private void retire(ClaimRow row) {
    if (row.isHeld()) {
      ClaimTable.retire(handle, now, row.id());
    }
  }

  /** A claim of a text that a revision took the place of is not held again. */
  private void reinstate(ClaimRow row) {
    var current =
        handle.createQuery(IS_CURRENT).bind("id", row.document()).mapTo(Integer.class).findOne();
    if (current.isPresent()) {
      ClaimTable.reinstate(handle, row.id());
    }
  }

  /** The act that was said again; empty when none was taken back since the last act. */
  Optional<Review> redo(ClaimRow claim) {
    var last = acts(heldOf(claim)).taken.peek();
    while (last != null && last.act().equals("carry")) {
      // Taken back with the correction of an earlier claim that said the same.
      var earlier = acts(String.valueOf(last.other())).taken.peek();
      if (earlier == null) {
        break;
      }
      last = earlier;
    }
    if (last != null) {
      sayAgain(get(last.claim()), last);
    }
    return Optional.ofNullable(last);
  }

  /** The claim that the ledger holds of a line, else its last. */
  private String heldOf(ClaimRow claim) {
    var first = corrected(claim);
    for (var row = before(first); row != null; row = before(row)) {
      first = row;
    }
    var last = first.id();
    for (var id = last; id != null; id = after(id, acts(id).standing.peek())) {
      last = id;
    }
    return last;
  }

  private @Nullable String after(String id, @Nullable Review own) {
    return own != null && own.act().equals("correct") ? own.other() : next(id);
  }

  private void sayAgain(ClaimRow row, Review review) {
    var read = line(CARRIED, row.id());
    if (!read.getLast().isHeld()) {
      throw new LedgerException("claim " + row.id() + " is not held any more");
    }
    switch (review.act()) {
      case "accept" -> say("redo", row, State.ACCEPTED, review);
      case "reject" -> say("redo", row, State.REJECTED, review);
      case "carry" -> say("redo", row, get(mine(review)).state(), review);
      default -> {
        read.forEach(
            one -> {
              retire(one);
              say("redo", one, State.CORRECTED, review);
            });
        reinstate(line(MOVED, mine(review)).getLast());
      }
    }
  }
}
