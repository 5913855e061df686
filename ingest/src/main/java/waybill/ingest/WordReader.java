package waybill.ingest;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import waybill.text.Block.Kind;

/** The paragraphs, headings, list items and table rows of a Word document (.docx). */
final class WordReader {
  private final Map<String, String> styles;
  private final Draft draft = new Draft();
  private final StringBuilder text = new StringBuilder();
  private @Nullable Kind kind;
  private boolean isTitle;
  private int rows;
  private int skipped;

  private WordReader(Map<String, String> styles) {
    this.styles = styles;
  }

  /**
   * @param document the XML of {@code word/document.xml}
   * @param styles the XML of {@code word/styles.xml}; null when there is none
   */
  static Draft read(byte[] document, byte @Nullable [] styles) throws XMLStreamException {
    var reader = new WordReader(styles == null ? Map.of() : names(styles));
    var xml = Xml.reader(document);
    while (xml.hasNext()) {
      reader.take(xml, xml.next());
    }
    return reader.draft;
  }

  /** The English name of each style, which stays the same in every language of the program. */
  private static Map<String, String> names(byte[] styles) throws XMLStreamException {
    var names = new HashMap<String, String>();
    var xml = Xml.reader(styles);
    var id = "";
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        if (xml.getLocalName().equals("style")) {
          id = Xml.attribute(xml, "styleId");
        } else if (xml.getLocalName().equals("name") && !id.isEmpty()) {
          names.put(id, Xml.attribute(xml, "val").toLowerCase(Locale.ROOT));
          id = "";
        }
      }
    }
    return names;
  }

  private void take(XMLStreamReader xml, int event) {
    if (event == XMLStreamConstants.START_ELEMENT) {
      boolean skip = isSkipped(xml.getLocalName());
      skipped += skip || skipped > 0 ? 1 : 0;
      if (skipped == 0) {
        start(xml, xml.getLocalName());
      }
    } else if (event == XMLStreamConstants.END_ELEMENT) {
      if (skipped > 0) {
        skipped--;
      } else {
        end(xml.getLocalName());
      }
    } else if (event == XMLStreamConstants.CHARACTERS && skipped == 0 && inText) {
      text.append(xml.getText());
    }
  }

  private boolean inText;

  /** Deleted and moved text, field codes, and the second copy of a drawing's text. */
  private static boolean isSkipped(String name) {
    return switch (name) {
      case "del", "moveFrom", "Fallback", "instrText", "delText", "pict" -> true;
      default -> false;
    };
  }

  private void start(XMLStreamReader xml, String name) {
    switch (name) {
      case "t" -> inText = true;
      case "tab", "br", "cr" -> text.append(' ');
      case "noBreakHyphen" -> text.append('-');
      case "p" -> paragraph();
      case "numPr" -> kind = kind == null ? Kind.LIST_ITEM : kind;
      case "pStyle" -> style(Xml.attribute(xml, "val"));
      case "tr" -> rows++;
      default -> {}
    }
  }

  private void paragraph() {
    if (rows == 0) {
      flush();
    } else if (!text.isEmpty() && !text.toString().endsWith("| ")) {
      text.append(' ');
    }
  }

  private void style(String id) {
    var style = styles.getOrDefault(id, id.toLowerCase(Locale.ROOT));
    if (style.startsWith("heading") || style.equals("subtitle")) {
      kind = Kind.HEADING;
    } else if (style.equals("caption")) {
      kind = Kind.CAPTION;
    } else if (style.startsWith("list bullet") || style.startsWith("listbullet")) {
      kind = Kind.LIST_ITEM;
    }
    isTitle = style.equals("title");
  }

  private void end(String name) {
    switch (name) {
      case "t" -> inText = false;
      case "p" -> {
        if (rows == 0) {
          flush();
        }
      }
      case "tc" -> text.append(" | ");
      case "tr" -> {
        rows = Math.max(0, rows - 1);
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
    if (isTitle && draft.title == null && !line.isEmpty()) {
      draft.title = Draft.line(line);
    } else {
      draft.add(kind, kind == Kind.LIST_ITEM && !line.isEmpty() ? Draft.bullet(line) : line);
    }
    kind = null;
    isTitle = false;
  }
}
