package waybill.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import waybill.ingest.Ingest.Hints;
import waybill.ingest.Ingest.Result;
import waybill.text.Document;

/** One call of {@link Ingest#open}: the bytes of a source to its documents. */
final class Opening {
  /** The first folder or file of packed formats that are no texts, with their names. */
  private static final Set<String> OTHER_OFFICE =
      Set.of("xl/workbook.xml", "ppt/presentation.xml", "META-INF/container.xml");

  private final Hints hints;
  private final Limits limits;

  Opening(Hints hints, Limits limits) {
    this.hints = hints;
    this.limits = limits;
  }

  List<Result> open(String name, byte[] bytes) throws Refusal {
    var results = new ArrayList<Result>();
    open(name, bytes, 0, results);
    return List.copyOf(results);
  }

  /** Puts the documents of {@code bytes}, which lie in {@code depth} archives, into results. */
  private void open(String name, byte[] bytes, int depth, List<Result> results) throws Refusal {
    try {
      route(name, bytes, depth, results);
    } catch (Refusal e) {
      if (e.isOfWhole()) {
        throw e;
      }
      results.add(new Result.Refused(name, e.reason()));
    } catch (Exception | StackOverflowError e) {
      results.add(new Result.Refused(name, "unreadable: " + message(e)));
    }
  }

  private void route(String name, byte[] bytes, int depth, List<Result> results)
      throws IOException, XMLStreamException, Refusal {
    if (bytes.length == 0) {
      throw new Refusal("empty: no bytes in it");
    }
    switch (Format.ofBytes(bytes)) {
      case ZIP -> zip(name, bytes, depth, results);
      case GZIP -> gzip(name, bytes, depth, results);
      case TAR -> Archives.untar(bytes, limits, inside(name, depth, results));
      case PDF -> add(name, PdfReader.read(bytes).document(name, hints), results);
      default -> text(name, bytes, depth, results);
    }
  }

  private static void add(String name, Document document, List<Result> results) {
    results.add(new Result.Read(name, document));
  }

  private void text(String name, byte[] bytes, int depth, List<Result> results)
      throws IOException, Refusal {
    var text = Encoding.decode(bytes, null);
    switch (Format.ofText(text)) {
      case HTML -> add(name, PageReader.read(text).document(name, hints), results);
      case MAIL -> MailReader.read(name, bytes, hints, limits, letter(name, depth, results));
      default -> add(name, PlainText.read(name, text, hints), results);
    }
  }

  /** A letter and the files in it, which are named as those of an archive. */
  private MailReader.Taker letter(String name, int depth, List<Result> results) {
    return new MailReader.Taker() {
      @Override
      public void letter(Document document) {
        add(name, document, results);
      }

      @Override
      public void attached(String file, byte[] bytes) throws Refusal {
        inside(name, depth, results).read(file, bytes);
      }
    };
  }

  /** A packed file keeps its name: {@code letter.txt.gz} holds one text. */
  private void gzip(String name, byte[] bytes, int depth, List<Result> results)
      throws IOException, XMLStreamException, Refusal {
    var inner = Archives.gunzip(bytes, limits);
    if (inner.length > 0 && Format.ofBytes(inner) == Format.GZIP) {
      throw new Refusal("packed twice with gzip");
    }
    route(name, inner, depth, results);
  }

  private void zip(String name, byte[] bytes, int depth, List<Result> results)
      throws IOException, XMLStreamException, Refusal {
    try (var zip = Archives.zip(bytes)) {
      var draft = office(zip);
      if (draft != null) {
        add(name, draft.document(name, hints), results);
      } else {
        Archives.unzip(zip, limits, inside(name, depth, results));
      }
    } catch (ZipException e) {
      throw new Refusal("a broken zip archive: " + message(e));
    }
  }

  /** The text of a Word or OpenDocument file; null when the zip file is neither. */
  private @org.jspecify.annotations.Nullable Draft office(ZipFile zip)
      throws IOException, XMLStreamException, Refusal {
    var word = Archives.read(zip, "word/document.xml", limits);
    if (word != null) {
      return WordReader.read(word, Archives.read(zip, "word/styles.xml", limits));
    }
    if (OTHER_OFFICE.stream().anyMatch(member -> zip.getEntry(member) != null)) {
      throw new Refusal("a spreadsheet, a slide show or an e-book, which is not read");
    }
    var manifest = Archives.read(zip, "META-INF/manifest.xml", limits);
    var content = manifest == null ? null : Archives.read(zip, "content.xml", limits);
    if (manifest == null || content == null) {
      return null;
    }
    if (new String(manifest, java.nio.charset.StandardCharsets.UTF_8).contains("encryption-data")) {
      throw new Refusal("encrypted: the document needs a password");
    }
    return OpenDocumentReader.read(content);
  }

  private Archives.Taker inside(String archive, int depth, List<Result> results) throws Refusal {
    if (depth >= Limits.MOST_DEPTH) {
      throw new Refusal("an archive inside three others, the limit for nesting");
    }
    return new Archives.Taker() {
      @Override
      public void read(String name, byte[] bytes) throws Refusal {
        open(archive + "!/" + name, bytes, depth + 1, results);
      }

      @Override
      public void refused(String name, String reason) {
        results.add(new Result.Refused(archive + "!/" + name, reason));
      }
    };
  }

  /** What a library says went wrong, on one short line. */
  static String message(Throwable e) {
    var message = e.getMessage();
    var line = message == null ? e.getClass().getSimpleName() : Draft.line(message);
    return line.length() > 120 ? line.substring(0, 120) + "…" : line;
  }
}
