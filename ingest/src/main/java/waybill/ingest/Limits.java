package waybill.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** What is too much; a hostile or mistaken file is refused before it fills the memory. */
final class Limits {
  private static final long MEGABYTE = 1 << 20;

  static final long MOST_BYTES = 50 * MEGABYTE;
  static final long MOST_INFLATED = 500 * MEGABYTE;
  static final int MOST_RATIO = 200;
  static final int MOST_ENTRIES = 100_000;
  static final int MOST_DEPTH = 3;

  /** A small archive may well be dense: the ratio counts only from here on. */
  private static final long RATIO_FROM = 5 * MEGABYTE;

  private static final int CHUNK = 1 << 16;

  private final long packed;
  private long inflated;
  private int entries;

  /** The account of one archive, with all that is nested in it, of {@code packed} bytes. */
  Limits(long packed) {
    this.packed = packed;
  }

  /** All bytes of a file or of standard input. */
  static byte[] readFile(InputStream in) throws IOException, Refusal {
    var out = new ByteArrayOutputStream(CHUNK);
    var chunk = new byte[CHUNK];
    for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
      out.write(chunk, 0, n);
      if (out.size() > MOST_BYTES) {
        throw new Refusal("larger than 50 MB, the limit for a file");
      }
    }
    return out.toByteArray();
  }

  void countEntry() throws Refusal {
    if (++entries > MOST_ENTRIES) {
      throw Refusal.ofWhole("more than 100,000 entries, the limit for an archive");
    }
  }

  /**
   * All bytes of an entry, put on the account.
   *
   * @throws Refusal for the entry when it is too large, for the whole archive when the sum is
   */
  byte[] readEntry(InputStream in) throws IOException, Refusal {
    var out = new ByteArrayOutputStream();
    var chunk = new byte[CHUNK];
    for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
      countBytes(n);
      if (out.size() + n > MOST_BYTES) {
        throw new Refusal("larger than 50 MB, the limit for an entry of an archive");
      }
      out.write(chunk, 0, n);
    }
    return out.toByteArray();
  }

  void countBytes(long n) throws Refusal {
    inflated += n;
    if (inflated > MOST_INFLATED) {
      throw Refusal.ofWhole("inflates to more than 500 MB, the limit for an archive");
    }
    if (inflated > RATIO_FROM && inflated / MOST_RATIO > packed) {
      throw Refusal.ofWhole("inflates to more than 200 times its size, the limit for an archive");
    }
  }
}
