package waybill.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Something that holds documents: an archive, a mailbox, a feed, a table. */
interface Container extends Closeable {
  /**
   * The next entry; its bytes can be opened until the one after it is asked for.
   *
   * @return null after the last
   * @throws IOException when the container is broken from here on
   */
  @Nullable Entry next() throws IOException;

  /** What was left out so far without fault, for the user; null when nothing was. */
  default @Nullable String skipped() {
    return null;
  }

  @Override
  default void close() throws IOException {}

  /**
   * A part of a container.
   *
   * @param mediaType what it is; null when its bytes have to tell, and may be an archive again
   */
  record Entry(String name, Bytes bytes, @Nullable String mediaType, Facts facts) {
    /** An entry of which only its name is known. */
    Entry(String name, Bytes bytes) {
      this(name, bytes, null, Facts.NONE);
    }

    /** An entry that could not be got out. */
    static Entry broken(String name, Refusal refusal) {
      return new Entry(
          name,
          () -> {
            throw refusal;
          });
    }
  }

  /** Opens the bytes of an entry. */
  @FunctionalInterface
  interface Bytes {
    InputStream open() throws IOException;
  }
}
