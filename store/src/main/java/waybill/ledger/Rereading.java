package waybill.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import waybill.claim.Claim;
import waybill.claim.Kind;
import waybill.claim.Quantity;
import waybill.text.Span;

/**
 * What becomes of the claims of a document when claims of it are made anew, of the same text or of
 * its revision. What the same claim is, tells its fingerprint; what a person said of a claim goes
 * over to a new one that says the same in the same words; what a person claimed or accepted stays,
 * or moves to where its words now stand.
 */
final class Rereading {
  /**
   * A claim that is new to the ledger.
   *
   * @param state what people said of the claim whose words it has
   * @param spoken that claim; null when nobody spoke of these words
   */
  record Fresh(Claim claim, State state, @Nullable ClaimRow spoken) {}

  /** A claim that is made again as it was. */
  record Kept(ClaimRow row, Claim claim) {}

  /** A person's claim whose words stand in the new text too. */
  record Moved(ClaimRow row, Claim claim) {}

  final List<Kept> kept = new ArrayList<>();
  final List<Fresh> fresh = new ArrayList<>();
  final List<Moved> moved = new ArrayList<>();
  final List<ClaimRow> retired = new ArrayList<>();
  final List<ClaimRow> lost = new ArrayList<>();

  private record Words(String quote, Kind kind, @Nullable Quantity quantity) {}

  private final Map<Words, Deque<ClaimRow>> spoken = new HashMap<>();
  private final Set<String> corrected = new HashSet<>();

  private Rereading() {}

  /**
   * Claims of the same text.
   *
   * @param before all claims that the ledger ever held of the document
   * @param fingerprint of a claim made anew
   */
  static Rereading ofSameText(
      List<ClaimRow> before, List<Claim> now, String text, Function<Claim, String> fingerprint) {
    var rereading = new Rereading();
    var again = new HashMap<String, Deque<ClaimRow>>();
    for (var row : before) {
      if (row.isHeld() && !row.maker().isPerson()) {
        again.computeIfAbsent(row.fingerprint(), key -> new ArrayDeque<>()).add(row);
      } else if (row.state() == State.CORRECTED) {
        rereading.corrected.add(row.fingerprint());
        rereading.speak(row);
      }
    }
    var others = new ArrayList<Claim>();
    for (var claim : now) {
      var print = fingerprint.apply(claim);
      var same = again.getOrDefault(print, new ArrayDeque<>()).poll();
      if (same != null) {
        rereading.kept.add(new Kept(same, claim));
      } else if (!rereading.corrected.contains(print)) {
        others.add(claim);
      }
    }
    again.values().forEach(rows -> rows.forEach(rereading::retire));
    others.forEach(claim -> rereading.take(claim, text));
    rereading.findLost();
    return rereading;
  }

  /**
   * Claims of another text.
   *
   * @param before all claims that the ledger ever held of the document before
   * @param now claims of {@code text}
   */
  static Rereading ofRevision(List<ClaimRow> before, List<Claim> now, String text) {
    var rereading = new Rereading();
    for (var row : before) {
      if (row.isHeld() && row.maker().isPerson()) {
        rereading.move(row, text);
      } else if (row.isHeld()) {
        rereading.retire(row);
      } else if (row.state() == State.CORRECTED) {
        rereading.speak(row);
      }
    }
    now.forEach(claim -> rereading.take(claim, text));
    rereading.findLost();
    return rereading;
  }

  private void retire(ClaimRow row) {
    retired.add(row);
    if (row.isJudged()) {
      speak(row);
    }
  }

  private void speak(ClaimRow row) {
    spoken.computeIfAbsent(words(row), key -> new ArrayDeque<>()).add(row);
  }

  private static Words words(ClaimRow row) {
    return new Words(row.quote(), row.claim().kind(), row.claim().quantity());
  }

  /**
   * A correction stands whatever a reader says of its words, and so does what was accepted; a
   * rejection is of what was said then, not of something else that is said in the same words.
   */
  private void take(Claim claim, String text) {
    var words = new Words(claim.evidence().of(text), claim.kind(), claim.quantity());
    var row = spoken.getOrDefault(words, new ArrayDeque<>()).poll();
    if (row == null) {
      fresh.add(new Fresh(claim, State.UNREVIEWED, null));
    } else if (row.state() == State.CORRECTED || saysTheSame(row.claim(), claim)) {
      fresh.add(new Fresh(claim, row.state(), row));
    } else if (row.state() == State.ACCEPTED) {
      int by = claim.evidence().start() - row.claim().evidence().start();
      fresh.add(new Fresh(shifted(row.claim(), by), row.state(), row));
    } else {
      fresh.add(new Fresh(claim, State.UNREVIEWED, null));
      lost.add(row);
    }
  }

  /** Whether two claims of the same words, kind and quantity say the same. */
  private static boolean saysTheSame(Claim a, Claim b) {
    return a.content().equals(b.content())
        && a.itemClass() == b.itemClass()
        && a.modality() == b.modality()
        && a.sources().equals(b.sources())
        && Objects.equals(a.designation(), b.designation())
        && Objects.equals(a.value(), b.value())
        && Objects.equals(a.per(), b.per())
        && Objects.equals(a.when(), b.when());
  }

  /** To the place of the same words that is nearest to the old one. */
  private void move(ClaimRow row, String text) {
    retired.add(row);
    var old = row.claim().evidence();
    int place = nearest(text, row.quote(), old.start());
    if (place < 0) {
      lost.add(row);
    } else {
      moved.add(new Moved(row, shifted(row.claim(), place - old.start())));
    }
  }

  private static int nearest(String text, String words, int from) {
    int behind = text.indexOf(words, from);
    int before = text.lastIndexOf(words, from);
    if (behind < 0 || before < 0) {
      return Math.max(behind, before);
    }
    return behind - from < from - before ? behind : before;
  }

  private static Claim shifted(Claim claim, int by) {
    var evidence = claim.evidence();
    var figure = claim.figure();
    boolean inside = figure != null && evidence.contains(figure);
    return claim.withPlace(
        new Span(evidence.start() + by, evidence.end() + by),
        figure != null && inside ? new Span(figure.start() + by, figure.end() + by) : null);
  }

  /**
   * What was accepted or rejected and is not said any more; a corrected claim has its correction.
   */
  private void findLost() {
    for (var rows : spoken.values()) {
      rows.stream().filter(ClaimRow::isJudged).forEach(lost::add);
    }
  }
}
