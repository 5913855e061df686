package waybill.ingest;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import waybill.text.Document;

/**
 * Turns files, folders, archives and standard input into documents. One bad document never stops
 * the others: it is a {@link Result.Refused} with a line that says why.
 *
 * <p>It goes in two steps, so that what is known already need not be read, and one large archive
 * keeps many threads busy: {@link #items(List)} finds the documents, {@link #read} reads each. Safe
 * for use by several threads.
 */
public final class Ingest {
  private final ItemReader reader;
  private final Fields fields;

  /**
   * What the user knows of the documents; used only where a document does not tell.
   *
   * @param published the day of publication; null when not known
   * @param outlet who published them; null when not known
   */
  public record Hints(@Nullable LocalDate published, @Nullable String outlet) {
    public static final Hints NONE = new Hints(null, null);
  }

  /** A document that was found, or why there is none. */
  public sealed interface Found permits Item, Result.Refused, Result.Skipped {
    /** The name of the document: that of its source, then {@code !/} and that of its entry. */
    String name();
  }

  /** A document that was read, or why there is none. */
  public sealed interface Result {
    /** The name of the document: that of its source, then {@code !/} and that of its entry. */
    String name();

    /**
     * It was read.
     *
     * @param item what was read
     */
    record Read(Item item, Document document) implements Result {
      @Override
      public String name() {
        return item.name();
      }
    }

    /**
     * It is broken, too large, or nothing that can be read.
     *
     * @param reason one line for the user
     */
    record Refused(String name, String reason) implements Result, Found {}

    /**
     * An archive was read, and held things that are no documents, without anybody's fault.
     *
     * @param reason how many and what, in one line for the user
     */
    record Skipped(String name, String reason) implements Result, Found {}
  }

  public Ingest(Hints hints) {
    this(hints, Fields.GUESSED);
  }

  /**
   * @param fields what the columns of tables and the fields of JSON hold
   */
  public Ingest(Hints hints, Fields fields) {
    this.reader = new ItemReader(hints);
    this.fields = Objects.requireNonNull(fields);
  }

  /**
   * The files under the paths, lazily: paths in the given order, the files of a folder sorted by
   * name, those whose name begins with a dot left out; {@code -} is standard input. A path that
   * leads nowhere is a source that is refused when it is opened.
   */
  public Stream<Source> sources(List<Path> paths) {
    return paths.stream().flatMap(Folders::under);
  }

  /** The documents under the paths, in the order of {@link #sources} and of their archives. */
  public Items items(List<Path> paths) {
    return items(sources(paths));
  }

  /** The documents of sources, in order. */
  public Items items(Stream<Source> sources) {
    return new Items(sources, fields);
  }

  /** Reads what was found; what is no document is handed back as it is. Never throws for it. */
  public Result read(Found found) {
    return switch (found) {
      case Item item -> reader.read(item);
      case Result.Refused refused -> refused;
      case Result.Skipped skipped -> skipped;
    };
  }

  /** Finds and reads all documents of a source that is not large. */
  public List<Result> open(Source source) {
    var results = new ArrayList<Result>();
    try (var items = items(Stream.of(source))) {
      items.forEachRemaining(found -> results.add(read(found)));
    }
    return results;
  }

  /** A source of bytes at hand. */
  public static Source source(String name, byte[] bytes) {
    return new Source(name, () -> new ByteArrayInputStream(bytes));
  }

  /**
   * The text with its header lines, as {@code waybill text} prints it; reading it again gives the
   * same document under the name it is read by.
   */
  public static String withHeader(Document document) {
    return PlainText.withHeader(document);
  }
}
