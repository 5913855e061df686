package waybill.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static waybill.ledger.Samples.HAS;
import static waybill.ledger.Samples.LOST;
import static waybill.ledger.Samples.SENT;
import static waybill.ledger.Samples.TEXT;
import static waybill.ledger.Samples.filing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import waybill.claim.Claim;

/**
 * What people say of claims, taken back and said again, and what is made of it; on both engines.
 */
@ParameterizedClass
@MethodSource("waybill.ledger.Engines#all")
class ReviewsTest {
  private static final String URL = "https://example.org/lorries";
  private static final String ANN = "Ann";
  private static final String BOB = "Bob";
  private static final String PLEDGED = SENT.replace("delivered", "pledged");

  @Parameter Engines.Place place;

  private Ledger ledger;
  private Instant time = Instant.parse("2024-07-01T10:00:00Z");

  @BeforeEach
  void open() {
    ledger = Ledgers.open(place.fresh(), () -> time);
  }

  @AfterEach
  void theHistoryIsWhole() {
    assertThat(ledger.history().findBreak()).isEmpty();
    ledger.close();
  }

  private List<ClaimRow> file(String text, String... lines) {
    time = time.plus(Duration.ofDays(1));
    var filed = ledger.filer().file(filing("a.txt", URL, text, lines), ANN, true);
    return ledger.claims().listOf(filed.document());
  }

  private static Claim claim(String line) {
    return Samples.claim(TEXT, line);
  }

  private ClaimRow get(ClaimRow row) {
    return ledger.claims().find(row.id()).orElseThrow();
  }

  private List<String> held(ClaimRow row) {
    return ledger.claims().listOf(row.document()).stream().map(ClaimRow::id).toList();
  }

  private String undo(ClaimRow row) {
    return ledger.reviews().undo(row.id(), ANN).map(Reviews.Review::act).orElse("nothing");
  }

  private String redo(ClaimRow row) {
    return ledger.reviews().redo(row.id(), ANN).map(Reviews.Review::act).orElse("nothing");
  }

  @Test
  void whatWasTakenBackIsSaidAgain() {
    var row = file(TEXT, SENT).getFirst();
    ledger.reviews().accept(row.id(), ANN, null);
    ledger.reviews().reject(row.id(), BOB, "a plan");
    assertThat(List.of(undo(row), undo(row), undo(row)))
        .containsExactly("reject", "accept", "nothing");
    assertThat(get(row).state()).isEqualTo(State.UNREVIEWED);
    assertThat(redo(row)).isEqualTo("accept");
    assertThat(get(row).state()).isEqualTo(State.ACCEPTED);
    assertThat(redo(row)).isEqualTo("reject");
    assertThat(List.of(undo(row), redo(row), redo(row)))
        .containsExactly("reject", "reject", "nothing");
    assertThat(get(row).state()).isEqualTo(State.REJECTED);
  }

  @Test
  void anotherActEndsWhatCanBeSaidAgain() {
    var row = file(TEXT, SENT).getFirst();
    ledger.reviews().accept(row.id(), ANN, null);
    undo(row);
    ledger.reviews().reject(row.id(), ANN, null);
    assertThat(redo(row)).isEqualTo("nothing");
    assertThat(List.of(undo(row), undo(row))).containsExactly("reject", "nothing");
  }

  @Test
  void theLastActOfALineOfCorrectionsIsTakenBackFirst() {
    var read = file(TEXT, SENT).getFirst();
    ledger.reviews().accept(read.id(), ANN, null);
    var first = ledger.reviews().correct(read.id(), claim(PLEDGED), ANN, null);
    ledger.reviews().reject(first.id(), BOB, null);
    var second = ledger.reviews().correct(first.id(), claim(SENT.replace("40,", "41,")), BOB, null);
    assertThat(held(read)).containsExactly(second.id());
    assertThat(undo(read)).isEqualTo("correct");
    assertThat(held(read)).containsExactly(first.id());
    assertThat(get(first).state()).isEqualTo(State.REJECTED);
    assertThat(undo(first)).isEqualTo("reject");
    assertThat(undo(first)).isEqualTo("correct");
    assertThat(held(read)).containsExactly(read.id());
    assertThat(get(read).state()).isEqualTo(State.ACCEPTED);
    assertThat(redo(first)).isEqualTo("correct");
    assertThat(held(read)).containsExactly(first.id());
    assertThat(ledger.claims().listLine(first.id()))
        .extracting(ClaimRow::id)
        .containsExactlyInAnyOrder(read.id(), first.id(), second.id());
  }

  @Test
  void aCorrectionIsTakenBackAfterTheTextWasReadAgain() {
    var read = file(TEXT, SENT).getFirst();
    var mine = ledger.reviews().correct(read.id(), claim(PLEDGED), ANN, null);
    var changed = SENT.replace("\"PER\"", "\"ECU\"");
    assertThat(file(TEXT, changed)).extracting(ClaimRow::id).containsExactly(mine.id());
    assertThat(undo(mine)).isEqualTo("correct");
    var back = ledger.claims().listOf(read.document());
    assertThat(back).singleElement().extracting(ClaimRow::state).isEqualTo(State.UNREVIEWED);
    assertThat(back.getFirst().json()).contains("\"ECU\"");
    assertThat(undo(mine)).isEqualTo("nothing");
    assertThat(redo(read)).isEqualTo("correct");
    assertThat(held(read)).containsExactly(mine.id());
    undo(read);
    assertThat(file(TEXT, changed))
        .extracting(ClaimRow::id)
        .isEqualTo(List.of(back.getFirst().id()));
    assertThat(file(TEXT, SENT))
        .singleElement()
        .extracting(ClaimRow::json)
        .asString()
        .contains("PER");
  }

  @Test
  void aCorrectionIsTakenBackInARevision() {
    var read = file(TEXT, SENT).getFirst();
    var mine = ledger.reviews().correct(read.id(), claim(PLEDGED), ANN, null);
    var moved = file("Updated.\n\n" + TEXT, SENT).getFirst();
    assertThat(moved.claim().content()).isEqualTo(mine.claim().content());
    assertThat(undo(moved)).isEqualTo("correct");
    var back = ledger.claims().listOf(moved.document());
    assertThat(back).extracting(ClaimRow::state).containsExactly(State.UNREVIEWED);
    assertThat(back.getFirst().claim().content()).isEqualTo(read.claim().content());
    assertThat(held(read)).isEmpty();
    assertThat(redo(read)).isEqualTo("correct");
    assertThat(held(moved)).containsExactly(moved.id());
  }

  @Test
  void aReviewThatWasCarriedOverIsTakenBack() {
    var read = file(TEXT, SENT).getFirst();
    ledger.reviews().accept(read.id(), ANN, null);
    var now = file(TEXT, SENT.replace("\"vehicle\"", "\"other\"")).getFirst();
    assertThat(now.state()).isEqualTo(State.ACCEPTED);
    assertThat(undo(now)).isEqualTo("carry");
    assertThat(get(now).state()).isEqualTo(State.UNREVIEWED);
    assertThat(redo(now)).isEqualTo("carry");
    assertThat(get(now).state()).isEqualTo(State.ACCEPTED);
  }

  @Test
  void whoComesSecondIsTold() {
    var seen = file(TEXT, SENT).getFirst();
    ledger.reviews().judge(seen, true, ANN, null);
    assertThatThrownBy(() -> ledger.reviews().judge(seen, false, BOB, null))
        .isInstanceOf(OvertakenException.class)
        .hasMessage("claim " + seen.id() + " was accepted meanwhile, by Ann");
    assertThatThrownBy(() -> ledger.reviews().correct(seen, claim(PLEDGED), BOB, null))
        .isInstanceOf(OvertakenException.class);
    ledger.reviews().correct(get(seen), claim(PLEDGED), BOB, null);
    assertThatThrownBy(() -> ledger.reviews().judge(get(seen), true, ANN, null))
        .hasMessage("claim " + seen.id() + " was corrected meanwhile, by Bob");
  }

  @Test
  void ofTwoAtOnceOneIsTold() throws Exception {
    var seen = file(TEXT, SENT).getFirst();
    try (var threads = Executors.newFixedThreadPool(8)) {
      var work =
          IntStream.range(0, 8)
              .<Callable<Integer>>mapToObj(
                  i ->
                      () -> {
                        try {
                          ledger.reviews().judge(seen, i % 2 == 0, "Reader " + i, null);
                          return 1;
                        } catch (OvertakenException e) {
                          return 0;
                        }
                      })
              .toList();
      int done = 0;
      for (var result : threads.invokeAll(work)) {
        done += result.get();
      }
      assertThat(done).isEqualTo(1);
    }
    assertThat(ledger.reviews().listOf(seen.id())).hasSize(1);
  }

  /** Whatever is done in whatever order: one claim of the line is held, and all can be undone. */
  @Test
  void anyOrderOfActsLeavesOneClaimHeldAndCanBeTakenBack() {
    var read = file(TEXT, SENT).getFirst();
    var random = new Random(20240614);
    for (int round = 0; round < 6; round++) {
      for (int step = 0; step < 12; step++) {
        var line = ledger.claims().listLine(read.id());
        var any = line.get(random.nextInt(line.size()));
        var one = line.stream().filter(ClaimRow::isHeld).toList();
        assertThat(one).as("after %s", ledger.reviews().listLatest(30).reversed()).hasSize(1);
        switch (random.nextInt(6)) {
          case 0 -> ledger.reviews().accept(one.getFirst().id(), ANN, null);
          case 1 -> ledger.reviews().reject(one.getFirst().id(), ANN, null);
          case 2 -> {
            var number = "%d,".formatted(100 + round * 20 + step);
            ledger
                .reviews()
                .correct(
                    one.getFirst().id(),
                    claim(SENT.replace("40,\"high\":40,", number + "\"high\":" + number)),
                    BOB,
                    null);
          }
          case 3 -> undo(any);
          case 4 -> redo(one.getFirst());
          default -> file(TEXT, SENT);
        }
      }
      for (int i = 0; i < 100 && !undo(read).equals("nothing"); i++) {
        assertThat(held(read)).hasSize(1);
      }
      assertThat(held(read)).containsExactly(read.id());
      assertThat(get(read).state()).isEqualTo(State.UNREVIEWED);
    }
  }

  private static ReviewQueue.Wanted wanted(
      String document, String party, String itemClass, String kind, Double below) {
    return new ReviewQueue.Wanted(document, party, itemClass, kind, below, ReviewQueue.Reviewed.NO);
  }

  private List<Double> queue(ReviewQueue.Wanted wanted) {
    var queue = ledger.reviewQueue(wanted);
    var found = new ArrayList<Double>();
    String after = null;
    for (var page = queue.list(null, 1); !page.isEmpty(); page = queue.list(after, 1)) {
      found.add(page.getFirst().claim().confidence());
      after = page.getFirst().id();
    }
    assertThat(queue.count()).isEqualTo(found.size());
    return found;
  }

  @Test
  void theQueueIsSortedAndFiltered() {
    var rows = file(TEXT, SENT, LOST, HAS);
    assertThat(queue(ReviewQueue.Wanted.UNREVIEWED)).containsExactly(0.4, 0.6, 0.8);
    assertThat(queue(wanted(rows.getFirst().document(), "PER", null, null, null)))
        .containsExactly(0.4, 0.8);
    assertThat(queue(wanted(null, null, "vehicle", null, 0.8))).containsExactly(0.6);
    assertThat(queue(wanted(null, null, null, "transfer", null))).containsExactly(0.8);
    assertThat(queue(wanted("none", null, null, null, null))).isEmpty();
    ledger.reviews().reject(rows.get(1).id(), ANN, null);
    assertThat(queue(ReviewQueue.Wanted.UNREVIEWED)).containsExactly(0.6, 0.8);
    assertThat(
            queue(new ReviewQueue.Wanted(null, null, null, null, null, ReviewQueue.Reviewed.YES)))
        .containsExactly(0.4);
    assertThat(
            queue(new ReviewQueue.Wanted(null, null, null, null, null, ReviewQueue.Reviewed.ANY)))
        .hasSize(3);
  }

  @Test
  void claimsThatAreAsSureAsEachOtherAreAllMet() {
    file(TEXT, SENT, LOST.replace("0.4", "0.8"), HAS.replace("0.6", "0.8"));
    assertThat(queue(ReviewQueue.Wanted.UNREVIEWED)).hasSize(3);
  }

  @Test
  void verdictsTellWhatPeopleChangedOnce() {
    var rows = file(TEXT, SENT, LOST, HAS);
    ledger.reviews().accept(rows.get(2).id(), ANN, null);
    ledger.reviews().reject(rows.get(1).id(), ANN, null);
    var first = ledger.reviews().correct(rows.get(0).id(), claim(PLEDGED), ANN, null);
    var last =
        ledger.reviews().correct(first.id(), claim(PLEDGED.replace("40,", "41,")), BOB, null);
    file(TEXT, SENT.replace("send", "send out"), LOST.replace("ECU", "CHL"), HAS);
    assertThat(ledger.verdicts().list())
        .extracting(v -> v.read().claim().rule(), Verdicts.Verdict::state)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("have", State.ACCEPTED),
            org.assertj.core.groups.Tuple.tuple("lose", State.REJECTED),
            org.assertj.core.groups.Tuple.tuple("send", State.CORRECTED));
    assertThat(ledger.verdicts().list().getLast().person()).isEqualTo(get(last));
    assertThat(ledger.verdicts().listDocuments())
        .containsExactly(new Verdicts.Reviewed(rows.getFirst().document(), 3, 0));
    var moved = file("Updated.\n\n" + TEXT, SENT, LOST, HAS, HAS).getFirst();
    assertThat(ledger.verdicts().list().getLast().person()).isEqualTo(get(moved));
    assertThat(ledger.verdicts().listDocuments())
        .containsExactly(new Verdicts.Reviewed(moved.document(), 3, 1));
    undo(moved);
    undo(moved);
    assertThat(ledger.verdicts().list()).hasSize(2);
  }

  @Test
  void claimsAreFoundByTheBeginningOfTheirIdsAndByWhoSaysSo() {
    var rows = file(TEXT, SENT, LOST, HAS);
    var row = rows.getFirst();
    assertThat(ledger.claims().listStarting(row.id().substring(0, 8), 5)).containsExactly(row);
    assertThat(ledger.claims().listStarting("~", 5)).isEmpty();
    assertThat(ledger.claims().listSaidBy(List.of("Oslo", "Nobody"), 5)).containsExactly(row);
    assertThat(ledger.claims().countSaidBy(List.of("Oslo", "Peru's navy"))).isEqualTo(2);
    assertThat(ledger.sources().listNamesWith("peru's n", 5)).contains("Peru's navy");
    assertThat(ledger.sources().listNamesWith("100%_!", 5)).isEmpty();
    ledger.reviews().reject(row.id(), ANN, null);
    assertThat(ledger.claims().countSaidBy(List.of("Oslo"))).isZero();
    assertThat(ledger.documents().listCalled("a.txt"))
        .extracting(DocumentRow::id)
        .containsExactly(row.document());
    assertThat(ledger.history().listLatest(1))
        .extracting(History.Entry::act)
        .containsExactly("reject");
    assertThat(ledger.history().listAboutAny(List.of(row.id(), row.document())))
        .extracting(History.Entry::act)
        .containsExactly("add", "reject");
  }
}
