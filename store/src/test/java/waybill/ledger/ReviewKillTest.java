package waybill.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static waybill.ledger.Samples.HAS;
import static waybill.ledger.Samples.LOST;
import static waybill.ledger.Samples.SENT;
import static waybill.ledger.Samples.TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A reviewer whose process is killed loses nothing that he was told of. */
class ReviewKillTest {
  private static final int KILLS = Integer.getInteger("waybill.kills", 2);

  @ParameterizedTest
  @MethodSource("waybill.ledger.Engines#all")
  void whatWasSaidIsThere(Engines.Place place) throws Exception {
    var location = place.fresh();
    String document;
    List<String> read;
    try (var ledger = Ledgers.open(location)) {
      var filed =
          ledger.filer().file(Samples.filing("n", null, TEXT, SENT, LOST, HAS), "test", false);
      document = filed.document();
      read = ledger.claims().listOf(document).stream().map(ClaimRow::id).toList();
    }
    var random = new Random(2);
    var told = new ArrayList<String>();
    for (int i = 0; i < KILLS; i++) {
      told.addAll(KillTest.writeAndKill(Child.class, location, i, random.nextInt(60)));
      try (var ledger = Ledgers.open(location)) {
        assertThat(ledger.history().findBreak()).isEmpty();
        var kept =
            ledger.reviews().listLatest(Integer.MAX_VALUE).stream()
                .map(review -> "review-" + review.seq() + "-" + review.act())
                .toList();
        assertThat(kept).containsAll(told);
        assertThat(ledger.claims().listOf(document)).hasSize(3);
        for (var id : read) {
          assertThat(ledger.claims().listLine(id)).filteredOn(ClaimRow::isHeld).hasSize(1);
        }
      }
    }
    assertThat(told).hasSizeGreaterThanOrEqualTo(KILLS);
  }

  /** Speaks of claims without end, and tells of each act when it is kept. */
  static final class Child {
    public static void main(String[] arguments) {
      var random = new Random(Integer.parseInt(arguments[1]));
      try (var ledger = Ledgers.open(arguments[0])) {
        var document = ledger.documents().listCurrent().getFirst().id();
        var reviews = ledger.reviews();
        for (int i = 0; ; i++) {
          var held = ledger.claims().listOf(document);
          var row = held.get(random.nextInt(held.size()));
          switch (random.nextInt(5)) {
            case 0 -> reviews.accept(row.id(), "child", null);
            case 1 -> reviews.reject(row.id(), "child", null);
            case 2 -> reviews.undo(row.id(), "child");
            case 3 -> reviews.redo(row.id(), "child");
            default -> correct(ledger, row, 1000 + random.nextInt(1_000_000));
          }
          var last = reviews.listLatest(1);
          if (!last.isEmpty()) {
            System.out.println("review-" + last.getFirst().seq() + "-" + last.getFirst().act());
            System.out.flush();
          }
        }
      }
    }

    private static void correct(Ledger ledger, ClaimRow row, int number) {
      var line = row.json().replaceAll("\"(low|high)\":[0-9]+", "\"$1\":" + number);
      var claim = new waybill.exchange.ClaimParser(TEXT).parse(line);
      if (!claim.equals(row.claim())) {
        ledger.reviews().correct(row.id(), claim, "child", null);
      }
    }
  }
}
