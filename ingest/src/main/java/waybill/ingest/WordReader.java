package waybill.ingest;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import waybill.text.Block.Kind;

/** The paragraphs, headings, list items and table rows of a Word document (.docx). */
final class WordReader extends XmlText {
  /** Deleted and moved text, field codes, and the second copy of a drawing's text. */
  private static final Set<String> SKIPPED =
      Set.of("del", "moveFrom", "Fallback", "instrText", "delText", "pict");

  private final Map<String, String> styles;
  private boolean inText;

  private WordReader(Map<String, String> styles) {
    super(SKIPPED);
    this.styles = styles;
  }

  /**
   * @param document the XML of {@code word/document.xml}; notes, heads and feet of pages are in
   *     files of their own
   * @param styles the XML of {@code word/styles.xml}; null when there is none
   */
  static Draft read(byte[] document, byte @Nullable [] styles) throws XMLStreamException {
    return new WordReader(styles == null ? Map.of() : names(styles)).walk(document);
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

  @Override
  boolean isInText() {
    return inText;
  }

  @Override
  void start(XMLStreamReader xml, String name) {
    switch (name) {
      case "t" -> inText = true;
      case "tab", "br", "cr" -> append(' ');
      case "noBreakHyphen" -> append('-');
      case "p" -> startParagraph();
      case "numPr" -> kind = kind == null ? Kind.LIST_ITEM : kind;
      case "pStyle" -> style(Xml.attribute(xml, "val"));
      case "tr" -> startRow();
      default -> {}
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

  @Override
  void end(String name) {
    switch (name) {
      case "t" -> inText = false;
      case "p" -> endParagraph();
      case "tc" -> endCell();
      case "tr" -> endRow();
      default -> {}
    }
  }
}
