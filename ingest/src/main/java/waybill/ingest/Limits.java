package waybill.ingest;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What is too much; a hostile or mistaken file is refused before it fills the memory. */
final class Limits {
  private static final long MEGABYTE = 1 << 20;

  /** The most that one document may have, packed or not. */
  static final long MOST_BYTES = 50 * MEGABYTE;

  static final int MOST_ENTRIES = 100_000;
  static final int MOST_DEPTH = 3;

  private static final int CHUNK = 1 << 16;

  /** A small archive may well be dense; a large one holds what people wrote, which is not. */
  private static final long ALWAYS = 5 * MEGABYTE;

  private static final int MOST_RATIO = 200;
  private static final long MOST_OF_SMALL = 500 * MEGABYTE;
  private static final int MOST_RATIO_OF_LARGE = 50;

  private long packed;
  private long inflated;
  private int entries;

  /** All bytes of a document. */
  static byte[] readAll(InputStream in) throws IOException {
    var out = new ByteArrayOutputStream();
    var chunk = new byte[CHUNK];
    for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
      if (out.size() + n > MOST_BYTES) {
        throw tooLarge("a document");
      }
      out.write(chunk, 0, n);
    }
    return out.toByteArray();
  }

  static Refusal tooLarge(String what) {
    return new Refusal("larger than 50 MB, the limit for " + what);
  }

  void countEntry() throws Refusal {
    if (++entries > MOST_ENTRIES) {
      throw Refusal.ofWhole("more than 100,000 entries, the limit for an archive");
    }
  }

  /** Puts bytes as they lie in the source on the account of one source. */
  void countPacked(long n) {
    packed += n;
  }

  /**
   * Puts unpacked bytes on the account.
   *
   * @throws Refusal of the whole source when they are too many for its size
   */
  void countInflated(long n) throws Refusal {
    inflated += n;
    if (inflated > ALWAYS && inflated / MOST_RATIO > packed) {
      throw Refusal.ofWhole("inflates to more than 200 times its size, the limit for an archive");
    }
    if (inflated > MOST_OF_SMALL && inflated / MOST_RATIO_OF_LARGE > packed) {
      throw Refusal.ofWhole(
          "inflates to more than 500 MB and 50 times its size, the limit for an archive");
    }
  }

  /** The stream of a source itself. */
  InputStream packed(InputStream in) {
    return new Counted(in) {
      @Override
      void count(int n) {
        countPacked(n);
      }
    };
  }

  /** A stream that unpacks. */
  InputStream inflated(InputStream in) {
    return new Counted(in) {
      @Override
      void count(int n) throws Refusal {
        countInflated(n);
      }
    };
  }

  /** A stream from which only so many bytes may be taken until it is told so again. */
  static final class Rationed extends Counted {
    private long left = MOST_BYTES;

    Rationed(InputStream in) {
      super(in);
    }

    /** Grants a new ration, what one document may have. */
    void renew() {
      renew(MOST_BYTES);
    }

    void renew(long bytes) {
      left = bytes;
    }

    @Override
    void count(int n) throws Refusal {
      left -= n;
      if (left < 0) {
        throw tooLarge("a document");
      }
    }
  }

  private abstract static class Counted extends FilterInputStream {
    Counted(InputStream in) {
      super(in);
    }

    abstract void count(int n) throws Refusal;

    @Override
    public int read() throws IOException {
      int b = super.read();
      count(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int n = super.read(into, from, length);
      count(Math.max(n, 0));
      return n;
    }

    @Override
    public long skip(long bytes) throws IOException {
      // What is skipped counts as well.
      long left = bytes;
      var chunk = new byte[CHUNK];
      for (int n = 0; left > 0 && n >= 0; left -= Math.max(n, 0)) {
        n = read(chunk, 0, (int) Math.min(left, chunk.length));
      }
      return bytes - left;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
