package waybill.ingest;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import waybill.text.Block.Kind;

/** The paragraphs, headings, list items and table rows of an OpenDocument text (.odt). */
final class OpenDocumentReader {
  private final Draft draft = new Draft();
  private final StringBuilder text = new StringBuilder();
  private @Nullable Kind kind;
  private boolean isTitle;
  private int paragraphs;
  private int items;
  private int rows;
  private int skipped;

  private OpenDocumentReader() {}

  /**
   * @param content the XML of {@code content.xml}
   */
  static Draft read(byte[] content) throws XMLStreamException {
    var reader = new OpenDocumentReader();
    var xml = Xml.reader(content);
    while (xml.hasNext()) {
      reader.take(xml, xml.next());
    }
    return reader.draft;
  }

  private void take(XMLStreamReader xml, int event) {
    if (event == XMLStreamConstants.START_ELEMENT) {
      skipped += isSkipped(xml.getLocalName()) || skipped > 0 ? 1 : 0;
      if (skipped == 0) {
        start(xml, xml.getLocalName());
      }
    } else if (event == XMLStreamConstants.END_ELEMENT) {
      if (skipped > 0) {
        skipped--;
      } else {
        end(xml.getLocalName());
      }
    } else if (event == XMLStreamConstants.CHARACTERS && skipped == 0 && paragraphs > 0) {
      text.append(xml.getText());
    }
  }

  /** Remarks, notes and what change tracking has taken out. */
  private static boolean isSkipped(String name) {
    return switch (name) {
      case "annotation", "tracked-changes", "note", "sequence-decls", "forms" -> true;
      default -> false;
    };
  }

  private void start(XMLStreamReader xml, String name) {
    switch (name) {
      case "p", "h" -> {
        if (rows == 0) {
          flush();
        }
        paragraphs++;
        isTitle = Xml.attribute(xml, "style-name").equals("Title");
        kind = name.equals("h") ? Kind.HEADING : items > 0 ? Kind.LIST_ITEM : null;
      }
      case "s", "tab", "line-break" -> text.append(' ');
      case "list-item" -> items++;
      case "table-row" -> rows++;
      default -> {}
    }
  }

  private void end(String name) {
    switch (name) {
      case "p", "h" -> {
        paragraphs--;
        if (rows == 0) {
          flush();
        }
      }
      case "list-item" -> items--;
      case "table-cell" -> text.append(" | ");
      case "table-row" -> {
        rows--;
        var row = text.toString().strip();
        text.setLength(0);
        draft.add(null, row.endsWith("|") ? row.substring(0, row.length() - 1) : row);
        kind = null;
      }
      default -> {}
    }
  }

  private void flush() {
    var line = text.toString().strip();
    text.setLength(0);
    if (line.isEmpty()) {
      return;
    }
    if (isTitle && draft.title == null) {
      draft.title = Draft.line(line);
    } else {
      draft.add(kind, kind == Kind.LIST_ITEM ? Draft.bullet(line) : line);
    }
    kind = null;
    isTitle = false;
  }
}
