package waybill.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import waybill.ingest.Ingest.Hints;
import waybill.ingest.Ingest.Result;
import waybill.text.Document;

/** An item to its document, by the reader of its media type. */
record ItemReader(Hints hints) {
  Result read(Item item) {
    try {
      return new Result.Read(item, item.facts().over(document(item)));
    } catch (Exception | StackOverflowError e) {
      return new Result.Refused(item.name(), Refusal.of(e).reason());
    }
  }

  private Document document(Item item) throws IOException, XMLStreamException {
    return switch (MediaTypes.base(item.mediaType())) {
      case MediaTypes.PDF -> PdfReader.read(item.bytes()).document(item.name(), hints);
      case MediaTypes.WORD, MediaTypes.OPEN_DOCUMENT ->
          office(item.bytes()).document(item.name(), hints);
      case MediaTypes.MAIL -> MailReader.read(item.name(), item.bytes(), hints);
      case MediaTypes.HTML, MediaTypes.XHTML ->
          PageReader.read(text(item)).document(item.name(), hints);
      default -> PlainText.read(item.name(), text(item), hints);
    };
  }

  private static String text(Item item) throws Refusal {
    return Encoding.decode(item.bytes(), MediaTypes.charset(item.mediaType()));
  }

  private static Draft office(byte[] bytes) throws IOException, XMLStreamException {
    var limits = new Limits();
    limits.countPacked(bytes.length);
    try (var zip = Archives.zip(bytes)) {
      var word = Archives.read(zip, "word/document.xml", limits);
      if (word != null) {
        return WordReader.read(word, Archives.read(zip, "word/styles.xml", limits));
      }
      var manifest = Archives.read(zip, "META-INF/manifest.xml", limits);
      if (manifest != null
          && new String(manifest, StandardCharsets.UTF_8).contains("encryption-data")) {
        throw new Refusal("encrypted: the document needs a password");
      }
      var content = Archives.read(zip, "content.xml", limits);
      if (content == null) {
        throw new Refusal("an office file without text");
      }
      return OpenDocumentReader.read(content);
    }
  }
}
