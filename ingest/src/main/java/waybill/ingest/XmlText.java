package waybill.ingest;

import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import waybill.text.Block.Kind;

/**
 * The walk over the XML of an office file, which both sorts share: paragraphs become parts, rows of
 * tables become one part each with bars between the cells. A reader tells what the elements are.
 */
abstract class XmlText {
  private static final String BAR = " | ";

  /** What is found. */
  final Draft draft = new Draft();

  /** What the paragraph at hand is; null for plain text. */
  @Nullable Kind kind;

  /** Whether the paragraph at hand is the document's title. */
  boolean isTitle;

  private final Set<String> skippedNames;
  private final StringBuilder text = new StringBuilder();
  private int rows;
  private int skipped;

  /**
   * @param skippedNames the local names of elements whose content is no text of the document
   */
  XmlText(Set<String> skippedNames) {
    this.skippedNames = skippedNames;
  }

  /** An element begins that is not skipped. */
  abstract void start(XMLStreamReader xml, String name);

  /** An element ends that was not skipped. */
  abstract void end(String name);

  /** Whether characters are text where the walk is. */
  abstract boolean isInText();

  final Draft walk(byte[] content) throws XMLStreamException {
    var xml = Xml.reader(content);
    while (xml.hasNext()) {
      take(xml, xml.next());
    }
    endParagraph();
    return draft;
  }

  private void take(XMLStreamReader xml, int event) {
    if (event == XMLStreamConstants.START_ELEMENT) {
      skipped += skipped > 0 || skippedNames.contains(xml.getLocalName()) ? 1 : 0;
      if (skipped == 0) {
        start(xml, xml.getLocalName());
      }
    } else if (event == XMLStreamConstants.END_ELEMENT) {
      if (skipped > 0) {
        skipped--;
      } else {
        end(xml.getLocalName());
      }
    } else if (event == XMLStreamConstants.CHARACTERS && skipped == 0 && isInText()) {
      text.append(xml.getText());
    }
  }

  final void append(char c) {
    text.append(c);
  }

  /** A paragraph begins; in a cell it goes on after the one before. */
  final void startParagraph() {
    if (rows == 0) {
      endParagraph();
    } else if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
      text.append(' ');
    }
  }

  /** What was read so far is a part, unless it is in a table. */
  final void endParagraph() {
    if (rows > 0) {
      return;
    }
    var line = text.toString().strip();
    text.setLength(0);
    if (!line.isEmpty()) {
      add(line);
    }
    kind = null;
    isTitle = false;
  }

  private void add(String line) {
    if (isTitle && draft.title == null) {
      draft.title = Draft.line(line);
    } else {
      draft.add(kind, kind == Kind.LIST_ITEM ? Draft.bullet(line) : line);
    }
  }

  final void startRow() {
    rows++;
  }

  final void endCell() {
    text.append(BAR);
  }

  /** The row is a part; one of a table in a cell stays in its cell. */
  final void endRow() {
    if (rows == 0) {
      return;
    }
    rows--;
    int end = text.length() - BAR.length();
    if (end >= 0 && text.substring(end).equals(BAR)) {
      text.setLength(end);
    }
    if (rows == 0) {
      draft.add(null, cells(text.toString()));
      text.setLength(0);
      kind = null;
    } else {
      text.append(' ');
    }
  }

  /** The cells that have words in them. */
  private static String cells(String row) {
    var cells = new StringBuilder();
    for (var cell : row.split("\\|", -1)) {
      if (!cell.isBlank()) {
        cells.append(cells.isEmpty() ? "" : BAR).append(cell.strip());
      }
    }
    return cells.toString();
  }
}
