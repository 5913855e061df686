package waybill.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.text.Block;
import waybill.text.Block.Kind;
import waybill.text.Document;
import waybill.text.Layout;
import waybill.text.Span;

/** What a reader found, before it is a document: what is said about the text, and its parts. */
final class Draft {
  /** Marks that a list item may begin with. */
  static final String BULLETS = "•·▪●◦‣*+-–—";

  private static final Layout LAYOUT = new Layout();

  @Nullable String title;
  @Nullable String outlet;
  @Nullable LocalDate published;

  /** As declared; the words of the text decide where they are clear. */
  @Nullable String language;

  @Nullable String url;
  final List<Part> parts = new ArrayList<>();

  /**
   * A block to be.
   *
   * @param kind null when the form of its line decides
   * @param text a line, without surrounding white space
   */
  record Part(@Nullable Kind kind, String text) {}

  /** Adds a part, unless it is blank. */
  void add(@Nullable Kind kind, String text) {
    var line = line(text);
    if (!line.isEmpty()) {
      parts.add(new Part(kind, line));
    }
  }

  /** The words of a list item with their mark, as articles print it. */
  static String bullet(String text) {
    return text.isEmpty() || BULLETS.indexOf(text.charAt(0)) >= 0 ? text : "• " + text;
  }

  /** One line: each run of white space is one space. */
  static String line(String text) {
    var line = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        space = true;
      } else if (!isInvisible(c)) {
        if (space && !line.isEmpty()) {
          line.append(' ');
        }
        space = false;
        line.append(c);
      }
    }
    return line.toString();
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
  }

  private static boolean isInvisible(char c) {
    return Character.isISOControl(c) || c == '\u00AD' || c == '\u200B' || c == '\uFEFF';
  }

  /** The document: a part a line, an empty line between paragraphs but not between list items. */
  Document document(String name, Ingest.Hints hints) throws Refusal {
    var text = new StringBuilder();
    var blocks = new ArrayList<Block>();
    @Nullable Kind before = null;
    for (var part : parts) {
      var byForm = LAYOUT.blocks(part.text);
      var kind = kind(part, byForm.getFirst());
      if (before != null) {
        text.append(before == Kind.LIST_ITEM && kind == Kind.LIST_ITEM ? "\n" : "\n\n");
      }
      int start = text.length();
      byForm.forEach(block -> blocks.add(moved(block, start, kind(part, block))));
      text.append(part.text);
      before = kind;
    }
    if (blocks.isEmpty()) {
      throw new Refusal("empty: no text in it");
    }
    return document(name, hints, text.append('\n').toString(), blocks);
  }

  /** A document of a text that has its form already. */
  Document document(String name, Ingest.Hints hints, String text, List<Block> blocks) {
    var day = published != null ? published : Dates.dateline(text);
    return new Document(
        name,
        title,
        outlet != null ? outlet : hints.outlet(),
        day != null ? day : hints.published(),
        Language.of(text, language),
        url,
        null,
        text,
        blocks);
  }

  /** Lines that are no text of the article are known by their form, whatever holds them. */
  private static Kind kind(Part part, Block byForm) {
    return part.kind == null || !byForm.isRead() ? byForm.kind() : part.kind;
  }

  private static Block moved(Block block, int by, Kind kind) {
    return new Block(kind, new Span(block.span().start() + by, block.span().end() + by));
  }

  /** What the form of a line says that it is. */
  static Kind form(String line) {
    return LAYOUT.blocks(line).getFirst().kind();
  }
}
