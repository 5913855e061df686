package waybill.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import waybill.ledger.Desks;
import waybill.ledger.LedgerCheck;
import waybill.ledger.Ledgers;

/** A process that is killed while it restores leaves an empty ledger or the whole one. */
class RestoreKillTest {
  /** How often each engine's process is killed; {@code -Dwaybill.kills=50} for a long look. */
  private static final int KILLS = Integer.getInteger("waybill.kills", 2);

  private static final int DOCUMENTS = 300;

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("waybill.ledger.Desks#places")
  void nothingOrAllIsThere(Supplier<String> place) throws Exception {
    var backup = folder.resolve("backup");
    try (var ledger = Ledgers.open(folder.resolve("source").toString())) {
      for (int i = 0; i < DOCUMENTS; i++) {
        Desks.grow(ledger, i);
      }
      new Backup(ledger, table -> {}).write(backup);
    }
    var random = new Random(1);
    for (int i = 0; i < KILLS; i++) {
      var location = place.get();
      restoreAndKill(backup, location, random.nextInt(400));
      try (var ledger = Ledgers.open(location)) {
        long there = ledger.documents().countCurrent();
        assertThat(there).isIn(0L, (long) DOCUMENTS);
        if (there == 0) {
          CopyTest.restored(backup, location).close();
        }
        assertThat(ledger.documents().countCurrent()).isEqualTo(DOCUMENTS);
        assertThat(new LedgerCheck(ledger, fault -> {}, id -> {}).run().isSound()).isTrue();
      }
    }
  }

  private static void restoreAndKill(Path backup, String location, int millis) throws Exception {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                backup.toString(),
                location)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(lines.readLine()).isEqualTo("begun");
      process.waitFor(millis, TimeUnit.MILLISECONDS);
      process.destroyForcibly();
    }
    process.waitFor();
  }

  /** Restores, and tells when it begins. */
  static final class Child {
    public static void main(String[] arguments) {
      try (var ledger = Ledgers.open(arguments[1]);
          var restore = Restore.open(Path.of(arguments[0]))) {
        System.out.println("begun");
        System.out.flush();
        restore.into(ledger, table -> {});
      }
    }
  }
}
