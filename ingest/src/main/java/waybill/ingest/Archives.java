package waybill.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/** The entries of archives, one after the other, each within its limits. */
final class Archives {
  private Archives() {}

  /** Takes an entry of an archive. */
  interface Taker {
    void read(String name, byte[] bytes) throws Refusal;

    void refused(String name, String reason);
  }

  /** An open zip file; a Word or OpenDocument file is one too. */
  static ZipFile zip(byte[] bytes) throws IOException {
    return ZipFile.builder()
        .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
        .setIgnoreLocalFileHeader(true)
        .get();
  }

  static void unzip(ZipFile zip, Limits limits, Taker taker) throws IOException, Refusal {
    List<ZipArchiveEntry> entries = new ArrayList<>(Collections.list(zip.getEntries()));
    for (var entry : entries) {
      limits.countEntry();
      if (entry.isDirectory() || isOfTheSystem(entry.getName())) {
        continue;
      }
      try {
        taker.read(entry.getName(), read(zip, entry, limits));
      } catch (Refusal e) {
        refuse(e, entry.getName(), taker);
      } catch (IOException e) {
        taker.refused(entry.getName(), "unreadable: " + Opening.message(e));
      }
    }
  }

  /** The bytes of a member of a zip file; null when it has none of that name. */
  static byte @Nullable [] read(ZipFile zip, String name, Limits limits)
      throws IOException, Refusal {
    var entry = zip.getEntry(name);
    return entry == null ? null : read(zip, entry, limits);
  }

  private static byte[] read(ZipFile zip, ZipArchiveEntry entry, Limits limits)
      throws IOException, Refusal {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      throw new Refusal("encrypted: the archive needs a password");
    }
    if (entry.getSize() > Limits.MOST_BYTES) {
      limits.countBytes(entry.getSize());
      throw new Refusal("larger than 50 MB, the limit for an entry of an archive");
    }
    try (var in = zip.getInputStream(entry)) {
      return limits.readEntry(in);
    }
  }

  static void untar(byte[] bytes, Limits limits, Taker taker) throws IOException, Refusal {
    try (var tar = new TarArchiveInputStream(new ByteArrayInputStream(bytes))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        limits.countEntry();
        if (!entry.isFile() || isOfTheSystem(entry.getName())) {
          continue;
        }
        try {
          taker.read(entry.getName(), limits.readEntry(tar));
        } catch (Refusal e) {
          refuse(e, entry.getName(), taker);
        }
      }
    }
  }

  static byte[] gunzip(byte[] bytes, Limits limits) throws IOException, Refusal {
    var packed = new ByteArrayInputStream(bytes);
    try (var in =
        GzipCompressorInputStream.builder()
            .setInputStream(packed)
            .setDecompressConcatenated(true)
            .get()) {
      return limits.readEntry(in);
    }
  }

  private static void refuse(Refusal e, String name, Taker taker) throws Refusal {
    if (e.isOfWhole()) {
      throw e;
    }
    taker.refused(name, e.reason());
  }

  /** What systems put beside files: hidden ones, and resource forks. */
  private static boolean isOfTheSystem(String name) {
    var file = name.substring(name.lastIndexOf('/') + 1);
    return file.startsWith(".") || name.startsWith("__MACOSX/");
  }
}
