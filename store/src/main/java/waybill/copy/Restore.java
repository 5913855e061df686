package waybill.copy;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import waybill.ledger.Ledger;
import waybill.ledger.LedgerException;

/** A backup, opened to make a ledger of it or to look whether it is whole. */
public final class Restore implements AutoCloseable {
  /** More than any manifest has. */
  private static final int MANIFEST_BYTES = 1 << 20;

  private final Path file;
  private final ZipFile zip;
  private final Manifest manifest;

  private Restore(Path file, ZipFile zip, Manifest manifest) {
    this.file = file;
    this.zip = zip;
    this.manifest = manifest;
  }

  /**
   * Opens a backup and reads its manifest.
   *
   * @throws LedgerException when it is none, is damaged, or a newer program made it
   */
  public static Restore open(Path file) {
    ZipFile zip = null;
    try {
      zip = new ZipFile(file.toFile());
      var restore = new Restore(file, zip, manifest(zip));
      restore.check();
      return restore;
    } catch (IOException | RuntimeException e) {
      close(zip);
      throw damaged(file, e);
    }
  }

  private static void close(@Nullable ZipFile zip) {
    try {
      if (zip != null) {
        zip.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LedgerException damaged(Path file, Exception e) {
    return e instanceof LedgerException known
        ? known
        : new LedgerException(file + " is no backup that can be used: " + Reasons.of(e), e);
  }

  private static Manifest manifest(ZipFile zip) throws IOException {
    var entry = zip.getEntry(Manifest.NAME);
    if (entry == null) {
      throw new IOException("it has no " + Manifest.NAME);
    }
    try (var in = zip.getInputStream(entry)) {
      var bytes = in.readNBytes(MANIFEST_BYTES);
      var crc = new CRC32();
      crc.update(bytes);
      if (crc.getValue() != entry.getCrc()) {
        throw new IOException("its manifest is damaged");
      }
      return Manifest.parse(new String(bytes, StandardCharsets.UTF_8));
    }
  }

  /**
   * Only what a backup has is in it, and all of that; nothing is ever written by an entry's name.
   */
  private void check() {
    if (manifest.schema() > Ledger.version()) {
      throw new LedgerException(file + " is of a ledger of a newer version of the program");
    }
    var entries = Collections.list(zip.entries()).stream().map(ZipEntry::getName).toList();
    for (var entry : entries) {
      if (!entry.equals(Manifest.NAME) && table(entry).isEmpty()) {
        throw new IllegalArgumentException("it has a file that no backup has: " + entry);
      }
    }
    for (var name : manifest.parts().keySet()) {
      if (Table.ALL.stream().noneMatch(table -> table.name().equals(name))) {
        throw new IllegalArgumentException("it has an unknown table: " + name);
      }
    }
    for (var table : Table.ALL) {
      if (!manifest.parts().containsKey(table.name()) || !entries.contains(Backup.entry(table))) {
        throw new IllegalArgumentException("its table " + table.name() + " is missing");
      }
    }
  }

  private static Optional<Table> table(String entry) {
    return Table.ALL.stream().filter(table -> Backup.entry(table).equals(entry)).findFirst();
  }

  /** The moment the backup was made, as an ISO instant. */
  public String made() {
    return manifest.made();
  }

  /**
   * Makes the same ledger: all of it, or, when this throws or the process dies, nothing.
   *
   * @param ledger holds nothing yet
   * @return how many rows each table has
   * @throws LedgerException when the backup is damaged, or the ledger holds something
   */
  public Map<String, Long> into(Ledger ledger, Export.Steps steps) {
    ledger.fill(
        handle -> {
          for (var table : Table.ALL) {
            try (var load = new Load(handle, table)) {
              read(table, load, steps);
              load.finish();
            } catch (JdbiException e) {
              throw damaged(table, "its rows do not fit together", e);
            }
          }
        });
    return counts();
  }

  /**
   * Reads all of it, and compares it with what the manifest says.
   *
   * @throws LedgerException when it is damaged
   */
  public Map<String, Long> check(Export.Steps steps) {
    Table.ALL.forEach(table -> read(table, row -> {}, steps));
    return counts();
  }

  private void read(Table table, Rows.Taker taker, Export.Steps steps) {
    var part = Objects.requireNonNull(manifest.parts().get(table.name()));
    var digest = Digests.sha256();
    try (var in = zip.getInputStream(zip.getEntry(Backup.entry(table)));
        var lines = new DigestInputStream(new BufferedInputStream(in, 1 << 16), digest)) {
      long count =
          new JsonRows(table, part.columns())
              .forEach(
                  lines,
                  row -> {
                    taker.take(row);
                    steps.step(table.name());
                  });
      lines.transferTo(java.io.OutputStream.nullOutputStream());
      if (count != part.rows()
          || !HexFormat.of().formatHex(digest.digest()).equals(part.sha256())) {
        throw new IOException("not what the manifest says");
      }
    } catch (IOException | IllegalArgumentException e) {
      throw damaged(table, Reasons.of(e), e);
    }
  }

  private LedgerException damaged(Table table, String reason, Exception e) {
    return new LedgerException(
        "%s is damaged in its table %s: %s".formatted(file, table.name(), reason), e);
  }

  private Map<String, Long> counts() {
    var counts = new LinkedHashMap<String, Long>();
    manifest.parts().forEach((name, part) -> counts.put(name, part.rows()));
    return counts;
  }

  @Override
  public void close() {
    close(zip);
  }
}
