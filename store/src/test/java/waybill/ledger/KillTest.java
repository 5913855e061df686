package waybill.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static waybill.ledger.Samples.HAS;
import static waybill.ledger.Samples.LOST;
import static waybill.ledger.Samples.SENT;
import static waybill.ledger.Samples.TEXT;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A process that is killed while it writes loses nothing that it has told of. */
class KillTest {
  /** How often each engine's writer is killed; {@code -Dwaybill.kills=50} for a long look. */
  private static final int KILLS = Integer.getInteger("waybill.kills", 2);

  @ParameterizedTest
  @MethodSource("waybill.ledger.Engines#all")
  void whatWasReportedIsThere(Engines.Place place) throws Exception {
    var location = place.fresh();
    Ledgers.open(location).close();
    var random = new Random(1);
    var reported = new ArrayList<String>();
    for (int i = 0; i < KILLS; i++) {
      reported.addAll(writeAndKill(Child.class, location, i, random.nextInt(60)));
      try (var ledger = Ledgers.open(location)) {
        assertThat(ledger.history().findBreak()).isEmpty();
        for (var id : reported) {
          assertThat(ledger.documents().getBytes(id)).isNotEmpty();
          var text = ledger.documents().get(id).text();
          assertThat(ledger.claims().listOf(id))
              .hasSize(3)
              .allSatisfy(
                  row -> assertThat(row.claim().evidence().of(text)).isEqualTo(row.quote()));
        }
      }
    }
    assertThat(reported).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(KILLS);
  }

  /** Waits until a few lines are printed, kills the writer a moment later, and reads the rest. */
  static List<String> writeAndKill(Class<?> child, String location, int run, int millis)
      throws Exception {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                child.getName(),
                location,
                Integer.toString(run))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    var ids = new ArrayList<String>();
    try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (int i = 0; i < 3; i++) {
        ids.add(lines.readLine());
      }
      process.waitFor(millis, TimeUnit.MILLISECONDS);
      process.destroyForcibly();
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        ids.add(line);
      }
    } catch (IOException e) {
      // The pipe broke with the process.
    }
    process.waitFor();
    // A line may have been cut short by the kill.
    ids.removeIf(id -> id.length() < 12);
    return ids;
  }

  /** Adds documents without end, and tells of each when it is kept. */
  static final class Child {
    public static void main(String[] arguments) {
      try (var ledger = Ledgers.open(arguments[0])) {
        for (int i = 0; ; i++) {
          var address = "https://example.org/" + arguments[1] + "/" + i;
          var filing = Samples.filing("n", address, TEXT + address, SENT, LOST, HAS);
          System.out.println(ledger.filer().file(filing, "child", false).document());
          System.out.flush();
        }
      }
    }
  }
}
