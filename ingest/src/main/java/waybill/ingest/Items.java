package waybill.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import waybill.ingest.Ingest.Found;
import waybill.ingest.Ingest.Result;

/**
 * The documents in sources, one after the other, got out only when their turn comes: an archive of
 * any size takes the memory of its largest document. What is broken is among them as {@link
 * Result.Refused}. For one thread; what it hands out may be read on others.
 */
public final class Items implements Iterator<Found>, AutoCloseable {
  /** How much of a file is looked at to tell what it is. */
  private static final int HEAD = 1 << 16;

  /** The first file of packed formats that are no texts. */
  private static final Set<String> OTHER_OFFICE =
      Set.of("xl/workbook.xml", "ppt/presentation.xml", "META-INF/container.xml");

  private final Stream<Source> stream;
  private final Iterator<Source> sources;
  private final Fields fields;

  /** The containers that are open, the innermost first. */
  private final Deque<Level> levels = new ArrayDeque<>();

  private final Deque<Found> ready = new ArrayDeque<>();
  private Limits limits = new Limits();

  /**
   * @param in what the container reads, to be closed with it
   */
  private record Level(String name, Container container, InputStream in) {}

  Items(Stream<Source> sources, Fields fields) {
    this.stream = sources;
    this.sources = sources.iterator();
    this.fields = fields;
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty()) {
      var level = levels.peek();
      if (level != null) {
        step(level);
      } else if (sources.hasNext()) {
        begin(sources.next());
      } else {
        return false;
      }
    }
    return true;
  }

  @Override
  public Found next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }

  private void begin(Source source) {
    limits = new Limits();
    try {
      enter(source.name(), limits.packed(source.bytes().open()), source);
    } catch (IOException | RuntimeException e) {
      refuse(source.name(), e);
    }
  }

  private void step(Level level) {
    Container.@Nullable Entry entry;
    try {
      entry = level.container.next();
    } catch (IOException | RuntimeException e) {
      leave(level);
      refuse(level.name, e);
      return;
    }
    if (entry == null) {
      leave(level);
      return;
    }
    var name = level.name + "!/" + entry.name();
    try {
      take(name, entry);
    } catch (IOException | RuntimeException | LinkageError e) {
      refuse(name, e);
    }
  }

  private void leave(Level level) {
    var skipped = level.container.skipped();
    if (skipped != null) {
      ready.add(new Result.Skipped(level.name, skipped));
    }
    levels.remove(level);
    close(level);
  }

  private static void close(Level level) {
    try (level.in;
        level.container) {
      return;
    } catch (IOException e) {
      // All that was wanted of it has been read.
      return;
    }
  }

  /** A limit of the whole source closes all that is open in it. */
  private void refuse(String name, Throwable e) {
    var refusal = Refusal.of(e);
    var at = name;
    while (refusal.isOfWhole() && !levels.isEmpty()) {
      var level = levels.pop();
      at = level.name;
      close(level);
    }
    ready.add(new Result.Refused(at, refusal.reason()));
  }

  private void take(String name, Container.Entry entry) throws IOException {
    var in = entry.bytes().open();
    var mediaType = entry.mediaType();
    if (mediaType == null) {
      enter(name, in, null);
      return;
    }
    try (in) {
      add(name, Limits.readAll(in), mediaType, entry.facts());
    }
  }

  private void add(String name, byte[] bytes, String mediaType, Facts facts) throws IOException {
    var item = new Item(name, bytes, mediaType, facts);
    if (!mediaType.equals(MediaTypes.MAIL)) {
      ready.add(item);
      return;
    }
    var attachments = MailReader.attachments(bytes, limits);
    if (attachments.hasText() || attachments.files().isEmpty()) {
      ready.add(item);
    }
    if (attachments.files().isEmpty()) {
      attachments.close();
    } else {
      open(name, attachments, InputStream.nullInputStream());
    }
  }

  /**
   * Tells what a stream is and opens the container, or reads the document.
   *
   * @param source of which it is the whole; null inside a container
   */
  private void enter(String name, InputStream stream, @Nullable Source source) throws IOException {
    var in = new BufferedInputStream(stream, HEAD);
    try {
      var head = head(in);
      var format = Format.ofBytes(head);
      if (format == Format.GZIP) {
        // A packed file keeps its name: letter.txt.gz holds one text.
        in = new BufferedInputStream(Archives.gunzip(in, limits), HEAD);
        head = head(in);
        format = Format.ofBytes(head);
        source = null;
      }
      var container = container(name, format, head, in, source);
      if (container == null) {
        in.close();
      } else {
        open(name, container, in);
      }
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  private static byte[] head(BufferedInputStream in) throws IOException {
    in.mark(HEAD);
    var head = new byte[HEAD];
    int length = 0;
    try {
      for (int n = 0; n >= 0 && length < HEAD; n = in.read(head, length, HEAD - length)) {
        length += n;
      }
    } catch (Refusal e) {
      throw e;
    } catch (IOException e) {
      // What is before a break can be read up to it.
      if (length == 0) {
        throw e;
      }
    }
    in.reset();
    if (length == 0) {
      throw new Refusal("empty: no bytes in it");
    }
    return Arrays.copyOf(head, length);
  }

  /** What a stream holds; null when it is a document, which is then read to its end. */
  private @Nullable Container container(
      String name, Format format, byte[] head, InputStream in, @Nullable Source source)
      throws IOException {
    return switch (format) {
      case GZIP -> throw new Refusal("packed twice with gzip");
      case TAR -> new Archives.Tar(in, limits);
      case WARC -> new WebArchive(in, limits);
      case ZIP -> zip(name, in, source == null ? null : source.file());
      case PDF -> document(name, in, MediaTypes.PDF);
      default -> ofText(name, head, in);
    };
  }

  private @Nullable Container document(String name, InputStream in, String mediaType)
      throws IOException {
    add(name, Limits.readAll(in), mediaType, Facts.NONE);
    return null;
  }

  private @Nullable Container ofText(String name, byte[] head, InputStream in) throws IOException {
    var text = Encoding.decode(head, null);
    var format = Format.ofText(text);
    var table = format == Format.TEXT ? TableRows.of(name, text, fields) : null;
    if (table != null) {
      return table.over(in, Encoding.charset(head, null));
    }
    return switch (format) {
      case MBOX -> new Mailbox(in);
      case FEED -> new Feed(Limits.readAll(in));
      case JSON -> new JsonRows(in, fields);
      default -> document(name, in, MediaTypes.of(format));
    };
  }

  /**
   * @param file the file that the stream is of, which need not fit the memory; null for none
   */
  private @Nullable Container zip(String name, InputStream in, @Nullable Path file)
      throws IOException {
    var bytes = file == null ? Limits.readAll(in) : new byte[0];
    var zip = file == null ? Archives.zip(bytes) : Archives.zip(file);
    try {
      var office = office(zip);
      if (office == null) {
        limits.countPacked(file == null ? 0 : Files.size(file));
        return new Archives.Zip(zip, limits);
      }
      add(name, file == null ? bytes : Limits.readAll(in), office, Facts.NONE);
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
    zip.close();
    return null;
  }

  /** The media type of a Word or OpenDocument file; null when the zip file is neither. */
  private static @Nullable String office(ZipFile zip) throws Refusal {
    if (zip.getEntry("word/document.xml") != null) {
      return MediaTypes.WORD;
    }
    if (OTHER_OFFICE.stream().anyMatch(member -> zip.getEntry(member) != null)) {
      throw new Refusal("a spreadsheet, a slide show or an e-book, which is not read");
    }
    boolean isOpenDocument =
        zip.getEntry("META-INF/manifest.xml") != null && zip.getEntry("content.xml") != null;
    return isOpenDocument ? MediaTypes.OPEN_DOCUMENT : null;
  }

  private void open(String name, Container container, InputStream in) throws IOException {
    if (levels.size() > Limits.MOST_DEPTH - 1) {
      container.close();
      throw new Refusal("an archive inside three others, the limit for nesting");
    }
    levels.push(new Level(name, container, in));
  }

  /** Closes what is open; nothing more is handed out. */
  @Override
  public void close() {
    levels.forEach(Items::close);
    levels.clear();
    ready.clear();
    stream.close();
  }
}
