package waybill.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be opened: a file, or standard input.
 *
 * @param name how its documents are named: the path below the given folder, or the file's name
 * @param bytes opens its bytes; called once for each time the source is opened
 * @param file the file that holds the very bytes, so that one may jump in it; null when there is
 *     none
 */
public record Source(String name, Bytes bytes, @Nullable Path file) {
  public Source {
    Objects.requireNonNull(name);
    Objects.requireNonNull(bytes);
  }

  public Source(String name, Bytes bytes) {
    this(name, bytes, null);
  }

  /** Opens the bytes of a source. */
  @FunctionalInterface
  public interface Bytes {
    InputStream open() throws IOException;
  }
}
