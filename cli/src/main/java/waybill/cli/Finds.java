package waybill.cli;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import waybill.ingest.Ingest;
import waybill.ingest.Items;
import waybill.ingest.Source;

/** The documents under paths, each with the file that holds it; claims of documents are none. */
final class Finds implements Iterator<Finds.Find>, AutoCloseable {
  /**
   * What was found.
   *
   * @param file the document's own file, or the archive that it lies in; null for standard input
   * @param inside its place in that archive, with the mark before it; empty when it lies in none
   */
  record Find(Ingest.Found found, @Nullable Path file, String inside) {
    /** Where it is on this machine; null for standard input. */
    @Nullable String address() {
      return file == null ? null : file.toAbsolutePath().normalize().toUri() + inside;
    }
  }

  private final Ingest ingest;
  private final Stream<Source> stream;
  private final Iterator<Source> sources;
  private @Nullable Source source;
  private @Nullable Items items;

  /**
   * @param paths files, folders and archives
   */
  Finds(Ingest ingest, List<Path> paths) {
    this.ingest = ingest;
    this.stream = ingest.sources(paths).filter(source -> !ClaimFiles.isOne(source.name()));
    this.sources = stream.iterator();
  }

  @Override
  public boolean hasNext() {
    while (items == null || !items.hasNext()) {
      if (!sources.hasNext()) {
        return false;
      }
      closeItems();
      source = sources.next();
      items = ingest.items(Stream.of(source));
    }
    return true;
  }

  @Override
  public Find next() {
    if (!hasNext() || items == null || source == null) {
      throw new NoSuchElementException();
    }
    var found = items.next();
    var inside =
        found.name().startsWith(source.name())
            ? found.name().substring(source.name().length())
            : "";
    return new Find(found, source.file(), inside);
  }

  private void closeItems() {
    if (items != null) {
      items.close();
    }
  }

  @Override
  public void close() {
    closeItems();
    stream.close();
  }
}
