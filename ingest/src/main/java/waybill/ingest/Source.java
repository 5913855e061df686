package waybill.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * Something that can be opened: a file, or standard input.
 *
 * @param name how its documents are named: the path below the given folder, or the file's name
 * @param bytes opens its bytes; called once for each time the source is opened
 */
public record Source(String name, Bytes bytes) {
  public Source {
    Objects.requireNonNull(name);
    Objects.requireNonNull(bytes);
  }

  /** Opens the bytes of a source. */
  @FunctionalInterface
  public interface Bytes {
    InputStream open() throws IOException;
  }
}
