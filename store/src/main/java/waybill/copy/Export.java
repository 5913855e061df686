package waybill.copy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import waybill.ledger.Ledger;
import waybill.ledger.Raw;

/**
 * Writes the ledger's tables into files of a folder, for other tools: all as they are at one
 * moment, in a stated order, so that the same ledger gives the same files. The bytes of documents
 * go into {@code bytes/} as they came, named by their SHA-256.
 */
public final class Export {
  private static final String PARTIAL = ".partial";

  private final Ledger ledger;
  private final Format format;
  private final Choice choice;
  private final boolean bytes;
  private final boolean guarded;
  private final Steps steps;

  /** Is told of each row that was copied. */
  public interface Steps {
    void step(String table);
  }

  /**
   * @param choice which claims, with what belongs to them
   * @param bytes whether the documents' bytes are written too
   * @param guarded whether a cell of CSV that a spreadsheet would run as a formula gets a ' before
   *     it
   */
  public Export(
      Ledger ledger, Format format, Choice choice, boolean bytes, boolean guarded, Steps steps) {
    this.ledger = ledger;
    this.format = format;
    this.choice = choice;
    this.bytes = bytes;
    this.guarded = guarded;
    this.steps = steps;
  }

  /** The names of all tables, in the order in which they are written. */
  public static List<String> tables() {
    return Table.ALL.stream().map(Table::name).toList();
  }

  /**
   * Writes tables; a file has its name only when it is whole.
   *
   * @param folder made when it is missing; must be empty
   * @param tables by name
   * @return how many rows each table got
   * @throws UncheckedIOException when the folder holds something or cannot be written
   */
  public Map<String, Long> write(Path folder, List<String> tables) {
    try {
      prepare(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ledger.snapshot(
        handle -> {
          var counts = new LinkedHashMap<String, Long>();
          for (var table : Table.ALL) {
            if (tables.contains(table.name())) {
              counts.put(table.name(), write(handle, table, folder));
            }
          }
          return counts;
        });
  }

  private static void prepare(Path folder) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new FileAlreadyExistsException(folder + " is there, and is no folder");
    }
    Files.createDirectories(folder);
    try (var files = Files.list(folder)) {
      if (files.findAny().isPresent()) {
        throw new DirectoryNotEmptyException(folder + " is not empty; name a new folder");
      }
    }
  }

  private long write(Handle handle, Table table, Path folder) {
    var file = folder.resolve(table.name() + "." + format.extension());
    var partial = folder.resolve(file.getFileName() + PARTIAL);
    try {
      long count;
      try (var writer = format.open(partial, table.withoutBytes(), guarded)) {
        count =
            bytes && table.hasBytes()
                ? writeBytes(handle, table, folder.resolve("bytes"), writer)
                : Rows.forEach(
                    handle,
                    table.withoutBytes(),
                    choice,
                    row -> {
                      writer.write(row);
                      steps.step(table.name());
                    });
      }
      Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
      return count;
    } catch (IOException | UncheckedIOException e) {
      throw new UncheckedIOException(new IOException(file + ": " + Reasons.of(e), e));
    }
  }

  /** The bytes stand last in the row, and go into a file of their own. */
  private long writeBytes(Handle handle, Table table, Path folder, TableWriter writer)
      throws IOException {
    Files.createDirectories(folder);
    return Rows.forEach(
        handle,
        table,
        choice,
        row -> {
          var name = String.valueOf(row[0]);
          var place = Files.createDirectories(folder.resolve(name.substring(0, 2)));
          if (row[row.length - 1] instanceof byte[] packed) {
            Files.write(place.resolve(name), Raw.unpack(packed));
          }
          writer.write(java.util.Arrays.copyOf(row, row.length - 1));
          steps.step(table.name());
        });
  }
}
