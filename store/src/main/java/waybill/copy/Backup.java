package waybill.copy;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jdbi.v3.core.Handle;
import waybill.ledger.Ledger;
import waybill.ledger.LedgerException;

/**
 * Writes a ledger as it is at one moment into one file, while others go on writing: a zip archive
 * with a file of JSON lines for each table and a manifest. It does not depend on the engine.
 */
public final class Backup {
  /** The same for all, so that equal ledgers give equal files but for the moment. */
  private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

  private final Ledger ledger;
  private final Export.Steps steps;

  public Backup(Ledger ledger, Export.Steps steps) {
    this.ledger = ledger;
    this.steps = steps;
  }

  /**
   * Makes the file, which has its name only when it is whole and on disk.
   *
   * @param file must not be there yet
   * @return how many rows each table has
   * @throws UncheckedIOException when it cannot be written
   */
  public Map<String, Long> write(Path file) {
    var partial = file.resolveSibling(file.getFileName() + ".partial");
    try {
      if (Files.exists(file)) {
        throw new FileAlreadyExistsException(file + " is there already; name a new file");
      }
      try (var channel =
          FileChannel.open(partial, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        var counts = writeAlone(channel, file, partial);
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
        return counts;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, Long> writeAlone(FileChannel channel, Path file, Path partial)
      throws IOException {
    try (var lock = channel.tryLock()) {
      if (lock == null) {
        throw new LedgerException("another process is making " + file);
      }
      channel.truncate(0);
      try {
        var counts = write(Channels.newOutputStream(channel));
        channel.force(true);
        return counts;
      } catch (IOException | RuntimeException e) {
        Files.deleteIfExists(partial);
        if (e instanceof UncheckedIOException unchecked) {
          throw new IOException(file + ": " + Reasons.of(unchecked), unchecked);
        }
        throw e;
      }
    }
  }

  /** Writes the archive; the stream stays open. */
  Map<String, Long> write(OutputStream out) throws IOException {
    var zip = new ZipOutputStream(new BufferedOutputStream(out, 1 << 16));
    zip.setLevel(6);
    var parts = new LinkedHashMap<String, Manifest.Part>();
    ledger.snapshot(
        handle -> {
          Table.ALL.forEach(table -> parts.put(table.name(), write(handle, table, zip)));
          return true;
        });
    begin(zip, Manifest.NAME);
    var manifest = new Manifest(Ledger.version(), Instant.now().toString(), parts);
    zip.write(manifest.json().getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
    zip.finish();
    zip.flush();
    var counts = new LinkedHashMap<String, Long>();
    parts.forEach((name, part) -> counts.put(name, part.rows()));
    return counts;
  }

  static String entry(Table table) {
    return "tables/" + table.name() + ".jsonl";
  }

  private Manifest.Part write(Handle handle, Table table, ZipOutputStream zip) {
    try {
      begin(zip, entry(table));
      var digest = Digests.sha256();
      long count;
      try (var lines = new JsonLines(new DigestOutputStream(new Open(zip), digest), table)) {
        count =
            Rows.forEach(
                handle,
                table,
                Choice.all(),
                row -> {
                  lines.write(row);
                  steps.step(table.name());
                });
      }
      zip.closeEntry();
      return new Manifest.Part(count, HexFormat.of().formatHex(digest.digest()), table.names());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void begin(ZipOutputStream zip, String name) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
  }

  /** Stays open when the entry's writer is closed. */
  private static final class Open extends FilterOutputStream {
    Open(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      out.write(bytes, from, count);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
