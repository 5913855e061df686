package waybill.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import waybill.text.Document;

/**
 * Turns files, folders, archives and standard input into documents. One bad document never stops
 * the others: it is a {@link Result.Refused} with a line that says why. Safe for use by several
 * threads.
 */
public final class Ingest {
  private final Hints hints;

  /**
   * What the user knows of the documents; used only where a document does not tell.
   *
   * @param published the day of publication; null when not known
   * @param outlet who published them; null when not known
   */
  public record Hints(@Nullable LocalDate published, @Nullable String outlet) {
    public static final Hints NONE = new Hints(null, null);
  }

  /** A document, or why there is none. */
  public sealed interface Result {
    /** The name of the document: that of its source, then {@code !/} and that of its entry. */
    String name();

    record Read(String name, Document document) implements Result {}

    /**
     * @param reason one line for the user
     */
    record Refused(String name, String reason) implements Result {}
  }

  public Ingest(Hints hints) {
    this.hints = Objects.requireNonNull(hints);
  }

  /**
   * The files under the paths, lazily: paths in the given order, the files of a folder sorted by
   * name, those whose name begins with a dot left out; {@code -} is standard input. A path that
   * leads nowhere is a source that {@link #open} refuses.
   */
  public Stream<Source> sources(List<Path> paths) {
    return paths.stream().flatMap(Folders::under);
  }

  /**
   * The documents of a source: one, or those of an archive in the archive's order. Never throws for
   * a bad document.
   */
  public List<Result> open(Source source) {
    try (InputStream in = source.bytes().open()) {
      var bytes = Limits.readFile(in);
      return new Opening(hints, new Limits(bytes.length)).open(source.name(), bytes);
    } catch (Refusal e) {
      return refused(source, e.reason());
    } catch (NoSuchFileException e) {
      return refused(source, "no such file");
    } catch (AccessDeniedException e) {
      return refused(source, "may not be read by this user");
    } catch (IOException | RuntimeException e) {
      return refused(source, "unreadable: " + Opening.message(e));
    }
  }

  private static List<Result> refused(Source source, String reason) {
    return List.of(new Result.Refused(source.name(), reason));
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
