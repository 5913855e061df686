package waybill.ledger;

import static waybill.ledger.Samples.HAS;
import static waybill.ledger.Samples.LOST;
import static waybill.ledger.Samples.SENT;
import static waybill.ledger.Samples.TEXT;
import static waybill.ledger.Samples.filing;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/** Ledgers with a bit of everything, for tests of other packages. */
public final class Desks {
  private static final String URL = "https://example.org/lorries";

  private Desks() {}

  /** Places for ledgers on both engines; each call of one gives a new one. */
  public static Stream<Named<Supplier<String>>> places() {
    return Stream.of(
        Named.of("SQLite", Engines::folder), Named.of("PostgreSQL", Engines::database));
  }

  /** Documents with revisions, claims that were judged, corrected and carried over, notes. */
  public static Ledger full(String location) {
    var time = new Instant[] {Instant.parse("2024-07-01T10:00:00Z")};
    var ledger =
        Ledgers.open(
            location,
            () -> {
              time[0] = time[0].plus(Duration.ofHours(1));
              return time[0];
            });
    var filer = ledger.filer();
    var first = filer.file(filing("a.txt", URL, TEXT, SENT, LOST, HAS), "Ann", false);
    var rows = ledger.claims().listOf(first.document());
    ledger.reviews().accept(rows.get(0).id(), "Ann", null);
    ledger.reviews().reject(rows.get(1).id(), "Bob, \"the\" second", "=1+1\nor not");
    var right = Samples.claim(TEXT, HAS.replace("300,", "301.5,"));
    ledger.reviews().correct(rows.get(2).id(), right, "Ann", "");
    filer.file(filing("a.txt", URL, "Corrected.\n\n" + TEXT, SENT, LOST, HAS), "Ann", false);
    filer.file(filing("b.txt", "file:/news/b, c.txt", TEXT + "\r\n 🚢 ", SENT), "Ann", false);
    ledger.notes().add(first.document(), "Ask Riga, \"soon\".", "Ann");
    ledger.notes().add("LVA", "", "Ann");
    return ledger;
  }

  /** Adds one more document. */
  public static void grow(Ledger ledger, int number) {
    ledger
        .filer()
        .file(filing("n", "https://example.org/" + number, TEXT + number, SENT), "Ann", false);
  }

  /** Runs a statement that no command would run. */
  public static void tamper(Ledger ledger, String statement) {
    ledger.write((handle, now) -> handle.execute(statement));
  }
}
