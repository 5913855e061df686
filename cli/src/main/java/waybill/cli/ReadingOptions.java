package waybill.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import waybill.ingest.Fields;
import waybill.ingest.Ingest;
import waybill.read.Reader;
import waybill.vocabulary.Vocabulary;

/** The options of all commands that read documents. */
final class ReadingOptions {
  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "Day of publication (2024-06-14) of documents that do not tell it.")
  @Nullable LocalDate published;

  @Option(
      names = "--outlet",
      paramLabel = "NAME",
      description = "Who published the documents that do not tell it.")
  @Nullable String outlet;

  @Option(
      names = "--fields",
      paramLabel = "FIELD=NAME,...",
      description =
          "What the columns of CSV and the fields of JSON hold, where their names do not tell:"
              + " text=body,title=headline,outlet=source,published=date,url=link (also language,"
              + " retrieved, archive, id; a.b is field b inside of a).")
  @Nullable String fields;

  @Option(
      names = "--vocabulary",
      paramLabel = "DIR",
      description =
          "Folder with rows of your own (states.tsv, items.tsv, ...), read after the built-in ones.")
  @Nullable Path vocabulary;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Documents read at once; the order of the output does not change.")
  int threads = Runtime.getRuntime().availableProcessors();

  Readings readings() {
    return new Readings(ingest(), reader(), threads());
  }

  int threads() {
    if (threads < 1) {
      throw new UsageException("--threads takes a number from 1");
    }
    return threads;
  }

  Ingest ingest() {
    return new Ingest(new Ingest.Hints(published, outlet), fields());
  }

  private Fields fields() {
    try {
      return fields == null ? Fields.GUESSED : Fields.parse(fields);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--fields " + e.getMessage());
    }
  }

  Reader reader() {
    return new Reader(vocabulary());
  }

  Vocabulary vocabulary() {
    return vocabulary(vocabulary);
  }

  /** The built-in rows, with those of a folder when there is one. */
  static Vocabulary vocabulary(@Nullable Path folder) {
    if (folder == null) {
      return Vocabulary.standard();
    }
    if (!Files.isDirectory(folder)) {
      throw new UsageException("--vocabulary: there is no folder " + folder);
    }
    var overlays = overlays(folder);
    if (overlays.isEmpty()) {
      throw new UsageException("--vocabulary: no .tsv file in " + folder);
    }
    var vocabulary = Vocabulary.withOverlays(overlays);
    // A row that cannot be used is told at once, whether or not reading asks for its file.
    overlays.keySet().forEach(vocabulary::table);
    return vocabulary;
  }

  private static Map<String, String> overlays(Path folder) {
    try (var files = Files.newDirectoryStream(folder, "*.tsv")) {
      var overlays = new TreeMap<String, String>();
      for (var file : files) {
        overlays.put(file.getFileName().toString(), Files.readString(file));
      }
      return overlays;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
