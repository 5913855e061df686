package waybill.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import waybill.ledger.Desks;
import waybill.ledger.Ledger;
import waybill.ledger.LedgerException;
import waybill.ledger.Ledgers;

/** Backups that are not what they were make no ledger. */
class RestoreTest {
  private static final Export.Steps QUIET = table -> {};

  @TempDir Path folder;

  private Ledger source;
  private Ledger target;
  private Path backup;
  private byte[] bytes;

  @BeforeEach
  void backup() throws IOException {
    source = Desks.full(folder.resolve("source").toString());
    target = Ledgers.open(folder.resolve("target").toString());
    backup = folder.resolve("backup");
    new Backup(source, QUIET).write(backup);
    bytes = Files.readAllBytes(backup);
  }

  @AfterEach
  void close() {
    source.close();
    target.close();
  }

  private void restore() {
    try (var restore = Restore.open(backup)) {
      restore.into(target, QUIET);
    }
  }

  private void isEmpty(Ledger ledger) {
    assertThat(ledger.documents().countCurrent()).isZero();
    assertThat(ledger.sources().find("PRK")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.01, 0.3, 0.7, 0.99, 0.9999})
  void aTruncatedBackupIsRefused(double part) throws IOException {
    Files.write(backup, Arrays.copyOf(bytes, (int) (bytes.length * part)));
    assertThatThrownBy(this::restore)
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("is no backup that can be used");
    isEmpty(target);
  }

  @Test
  void aBitThatTurnedIsFoundOrChangesNothing() throws IOException {
    var random = new Random(7);
    int found = 0;
    for (int i = 0; i < 300; i++) {
      var flipped = bytes.clone();
      flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(backup, flipped);
      try (var restore = Restore.open(backup)) {
        // What was read in full is what was written: only times and the like may have turned.
        assertThat(restore.check(QUIET)).containsEntry("document", 3L);
      } catch (LedgerException e) {
        found++;
      }
    }
    assertThat(found).isGreaterThan(200);
  }

  @Test
  void damageFoundWhileRestoringLeavesNothing() throws IOException {
    write(
        with(
            "tables/note.jsonl",
            entries().get("tables/note.jsonl").replace("Ask Riga", "Ask Rome")));
    assertThatThrownBy(this::restore)
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("damaged in its table note: not what the manifest says");
    isEmpty(target);
    Files.write(backup, bytes);
    restore();
    assertThat(target.documents().countCurrent()).isEqualTo(2);
  }

  static Stream<Named<String[]>> forgeries() {
    return Stream.of(
        forgery("../evil", "x", "it has a file that no backup has: ../evil"),
        forgery("tables/../../evil.jsonl", "x", "it has a file that no backup has"),
        forgery("/etc/evil", "x", "it has a file that no backup has"),
        forgery("manifest.json", "", "is no backup that can be used"),
        forgery("manifest.json", "{}", "it is none"),
        forgery("manifest.json", "[1]", "is no backup that can be used"),
        forgery("manifest.json", "{\"is\":\"backup of a waybill ledger\"}", "manifest is damaged"));
  }

  private static Named<String[]> forgery(String name, String text, String reason) {
    return Named.of(name + " " + text, new String[] {name, text, reason});
  }

  @ParameterizedTest
  @MethodSource("forgeries")
  void whatNoBackupHasIsRefused(String[] forgery) throws IOException {
    write(with(forgery[0], forgery[1]));
    assertThatThrownBy(this::restore)
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining(forgery[2]);
    isEmpty(target);
    try (var files = Files.walk(folder)) {
      assertThat(files).noneMatch(file -> file.toString().contains("evil"));
    }
  }

  @Test
  void aNewerLedgerOrProgramIsToldOf() throws IOException {
    var manifest = entries().get("manifest.json");
    int schema = Ledger.version();
    write(
        with(
            "manifest.json",
            manifest.replace("\"schema\":" + schema, "\"schema\":" + (schema + 1))));
    assertThatThrownBy(this::restore).hasMessageContaining("newer version of the program");
    write(with("manifest.json", manifest.replace("\"form\":1", "\"form\":2")));
    assertThatThrownBy(this::restore).hasMessageContaining("newer version of the program");
    write(with("manifest.json", manifest.replace("\"body\"", "\"corpus\"")));
    assertThatThrownBy(this::restore).hasMessageContaining("unknown column");
    write(with("manifest.json", manifest.replace("\"note\":", "\"notes\":")));
    assertThatThrownBy(this::restore).hasMessageContaining("unknown table");
    isEmpty(target);
  }

  @Test
  void aTableThatIsMissingIsMissed() throws IOException {
    var entries = entries();
    entries.remove("tables/review.jsonl");
    write(entries);
    assertThatThrownBy(this::restore).hasMessageContaining("its table review is missing");
  }

  @Test
  void onlyAnEmptyLedgerTakesABackup() {
    Desks.grow(target, 1);
    assertThatThrownBy(this::restore).hasMessageContaining("the ledger is not empty");
    assertThat(target.documents().countCurrent()).isEqualTo(1);
  }

  @Test
  void aDiskThatIsFullIsToldOf() {
    for (int room : new int[] {0, 100, 1000, bytes.length - 10}) {
      var out =
          new OutputStream() {
            private int left = room;

            @Override
            public void write(int b) throws IOException {
              if (left-- == 0) {
                throw new IOException("No space left on device");
              }
            }
          };
      assertThatThrownBy(() -> new Backup(source, QUIET).write(out))
          .hasStackTraceContaining("No space left on device");
    }
  }

  @Test
  void nothingIsLeftOfABackupThatFailed() throws IOException {
    var file = folder.resolve("second");
    Export.Steps failing =
        table -> {
          if (table.equals("history")) {
            throw new IllegalStateException("killed");
          }
        };
    assertThatThrownBy(() -> new Backup(source, failing).write(file)).hasMessage("killed");
    try (var files = Files.list(folder)) {
      assertThat(files).noneMatch(it -> it.getFileName().toString().startsWith("second"));
    }
    new Backup(source, QUIET).write(file);
    assertThat(file).exists();
  }

  /** The texts of the archive's files by their names. */
  private Map<String, String> entries() throws IOException {
    var entries = new LinkedHashMap<String, String>();
    Files.write(backup, bytes);
    try (var zip = FileSystems.newFileSystem(backup)) {
      for (var name : zip(zip.getPath("/"))) {
        entries.put(name.substring(1), Files.readString(zip.getPath(name)));
      }
    }
    return entries;
  }

  private static java.util.List<String> zip(Path root) throws IOException {
    try (var files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).map(Path::toString).toList();
    }
  }

  private Map<String, String> with(String name, String text) throws IOException {
    var entries = entries();
    entries.put(name, text);
    return entries;
  }

  private void write(Map<String, String> entries) throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(backup))) {
      for (var entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
  }
}
