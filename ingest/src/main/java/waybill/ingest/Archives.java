package waybill.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;
import waybill.ingest.Container.Entry;

/** The entries of archives, one after the other, each within its limits. */
final class Archives {
  private Archives() {}

  /** An open zip file; a Word or OpenDocument file is one too. */
  static ZipFile zip(byte[] bytes) throws IOException {
    return ZipFile.builder()
        .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
        .setIgnoreLocalFileHeader(true)
        .get();
  }

  static ZipFile zip(Path file) throws IOException {
    return ZipFile.builder().setPath(file).setIgnoreLocalFileHeader(true).get();
  }

  /** The bytes of a member of a zip file; null when it has none of that name. */
  static byte @Nullable [] read(ZipFile zip, String name, Limits limits) throws IOException {
    var entry = zip.getEntry(name);
    if (entry == null) {
      return null;
    }
    try (var in = open(zip, entry, limits)) {
      return Limits.readAll(in);
    }
  }

  private static InputStream open(ZipFile zip, ZipArchiveEntry entry, Limits limits)
      throws IOException {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      throw new Refusal("encrypted: the archive needs a password");
    }
    return limits.inflated(zip.getInputStream(entry));
  }

  static InputStream gunzip(InputStream in, Limits limits) throws IOException {
    var gzip =
        GzipCompressorInputStream.builder()
            .setInputStream(in)
            .setDecompressConcatenated(true)
            .get();
    return limits.inflated(new Pieces(gzip));
  }

  /** Asks for little at once: where a packed file breaks off, the piece asked for is lost. */
  private static final class Pieces extends FilterInputStream {
    private static final int PIECE = 1 << 10;

    Pieces(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      return super.read(into, from, Math.min(length, PIECE));
    }
  }

  /** A zip file; of a packed web archive (WACZ) only the records, and not the indexes to them. */
  record Zip(ZipFile zip, Limits limits, boolean isWacz, Iterator<ZipArchiveEntry> left)
      implements Container {
    Zip(ZipFile zip, Limits limits) {
      this(zip, limits, hasRecords(zip), Collections.list(zip.getEntries()).iterator());
    }

    private static boolean hasRecords(ZipFile zip) {
      return zip.getEntry("datapackage.json") != null
          && Collections.list(zip.getEntries()).stream()
              .anyMatch(entry -> isRecords(entry.getName()));
    }

    private static boolean isRecords(String name) {
      return name.startsWith("archive/") && name.contains(".warc");
    }

    @Override
    public @Nullable Entry next() throws IOException {
      while (left.hasNext()) {
        var entry = left.next();
        limits.countEntry();
        var name = entry.getName();
        if (!entry.isDirectory() && !isOfTheSystem(name) && (!isWacz || isRecords(name))) {
          return new Entry(name, () -> open(zip, entry, limits));
        }
      }
      return null;
    }

    @Override
    public void close() throws IOException {
      zip.close();
    }
  }

  /** A tar file. */
  record Tar(TarArchiveInputStream tar, Limits limits) implements Container {
    Tar(InputStream in, Limits limits) {
      this(new TarArchiveInputStream(in), limits);
    }

    @Override
    public @Nullable Entry next() throws IOException {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        limits.countEntry();
        if (entry.isFile() && !isOfTheSystem(entry.getName())) {
          return new Entry(entry.getName(), () -> new Unclosed(tar));
        }
      }
      return null;
    }

    @Override
    public void close() throws IOException {
      tar.close();
    }
  }

  /** What systems put beside files: hidden ones, and resource forks. */
  private static boolean isOfTheSystem(String name) {
    var file = name.substring(name.lastIndexOf('/') + 1);
    return file.startsWith(".") || name.startsWith("__MACOSX/");
  }

  /** A stream that stays open for whoever comes next. */
  static final class Unclosed extends FilterInputStream {
    Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public void close() {}
  }
}
