package waybill.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static waybill.ledger.Samples.SENT;
import static waybill.ledger.Samples.TEXT;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A ledger that cannot grow says so, and holds what it held. */
class FullDiskTest {
  @Test
  void aFullDiskStopsWithOneLineAndASoundLedger() {
    var location = Engines.folder();
    List<String> kept = new ArrayList<>();
    try (var ledger = Ledgers.open(location)) {
      int pages =
          ledger.read(handle -> handle.createQuery("pragma page_count").mapTo(Integer.class).one());
      ledger.write((handle, now) -> handle.execute("pragma max_page_count = " + (pages + 30)));
      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 10_000; i++) {
                  kept.add(file(ledger, i));
                }
              })
          .isInstanceOf(LedgerException.class)
          .hasMessageStartingWith("the disk is full");
      assertThat(ledger.documents().countCurrent()).isEqualTo(kept.size());
    }
    try (var ledger = Ledgers.open(location)) {
      assertThat(kept).isNotEmpty();
      assertThat(ledger.history().findBreak()).isEmpty();
      assertThat(ledger.documents().listCurrent())
          .extracting(DocumentRow::id)
          .containsExactlyInAnyOrderElementsOf(kept);
      file(ledger, 10_000);
    }
  }

  private static String file(Ledger ledger, int i) {
    var address = "https://example.org/" + i;
    return ledger
        .filer()
        .file(Samples.filing("n", address, TEXT + address, SENT), "me", false)
        .document();
  }
}
