package waybill.ingest;

import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import waybill.text.Block.Kind;

/** The paragraphs, headings, list items and table rows of an OpenDocument text (.odt). */
final class OpenDocumentReader extends XmlText {
  /** Remarks, notes and what change tracking has taken out. */
  private static final Set<String> SKIPPED =
      Set.of("annotation", "tracked-changes", "note", "sequence-decls", "forms");

  private int paragraphs;
  private int items;

  private OpenDocumentReader() {
    super(SKIPPED);
  }

  /**
   * @param content the XML of {@code content.xml}; heads and feet of pages are in another file
   */
  static Draft read(byte[] content) throws XMLStreamException {
    return new OpenDocumentReader().walk(content);
  }

  @Override
  boolean isInText() {
    return paragraphs > 0;
  }

  @Override
  void start(XMLStreamReader xml, String name) {
    switch (name) {
      case "p", "h" -> {
        startParagraph();
        paragraphs++;
        style(name, Xml.attribute(xml, "style-name"));
      }
      case "s", "tab", "line-break" -> append(' ');
      case "list-item" -> items++;
      case "table-row" -> startRow();
      default -> {}
    }
  }

  private void style(String name, String style) {
    isTitle = style.equals("Title");
    boolean caption = Set.of("Caption", "Illustration", "Figure", "Table").contains(style);
    boolean heading = name.equals("h") || style.equals("Subtitle");
    kind = heading ? Kind.HEADING : caption ? Kind.CAPTION : items > 0 ? Kind.LIST_ITEM : null;
  }

  @Override
  void end(String name) {
    switch (name) {
      case "p", "h" -> {
        paragraphs--;
        endParagraph();
      }
      case "list-item" -> items--;
      case "table-cell" -> endCell();
      case "table-row" -> endRow();
      default -> {}
    }
  }
}
