package waybill.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;
import waybill.text.Block.Kind;

/**
 * Cuts a page into blocks as a browser would show them, one walk over its nodes, and remembers for
 * each element which blocks it holds.
 */
final class PageBlocks implements NodeFilter {
  private static final Set<String> UNSEEN =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "math",
          "iframe",
          "object",
          "embed",
          "canvas",
          "video",
          "audio",
          "select",
          "option",
          "button",
          "input",
          "textarea",
          "label",
          "head",
          "map",
          "datalist",
          "progress",
          "applet");

  /** Elements whose words belong to the sentence they stand in, whatever their class. */
  private static final Set<String> WORDS =
      Set.of("a", "b", "strong", "i", "em", "u", "font", "mark", "abbr", "q", "cite", "time");

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final int MOST_LOOKED_AT = 200;
  private static final int SHORT_LINE = 50;
  private static final int LONGEST_CELL = 200;

  final List<Chunk> chunks = new ArrayList<>();
  final List<Region> regions = new ArrayList<>();

  private final Deque<Region> open = new ArrayDeque<>();
  private final Deque<Named> kinds = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private int linkDepth;
  private int linkLength;
  private int breaks;
  private int lineStart;

  /**
   * Whether the last thing seen is the end of an inline element that stands for a part of its own.
   */
  private boolean afterSpan;

  private @Nullable Element row;

  /**
   * A block of the page.
   *
   * @param text one line
   * @param kind what its element says; null for plain text
   * @param holder the block element it stands in
   * @param linkShare how much of it is link, 0 to 1
   */
  record Chunk(String text, @Nullable Kind kind, Element holder, double linkShare) {
    /** Its length as running text, in which a Chinese or Korean character says more. */
    int length() {
      int dense = (int) text.chars().filter(c -> c >= 0x2E80 && c < 0xFB00).count();
      return text.length() + 2 * dense;
    }

    boolean endsSentence() {
      int last = text.length() - 1;
      while (last > 0 && "\"'”’»)]".indexOf(text.charAt(last)) >= 0) {
        last--;
      }
      return ".!?…。！？؟।".indexOf(text.charAt(last)) >= 0;
    }
  }

  /** An element and the chunks it holds: from {@code from} up to but not including {@code to}. */
  static final class Region {
    final Element element;
    final @Nullable Region parent;
    final int from;
    int to;

    Region(Element element, @Nullable Region parent, int from) {
      this.element = element;
      this.parent = parent;
      this.from = from;
      this.to = from;
    }
  }

  /** An open element that says what its text is. */
  private record Named(Element element, Kind kind) {}

  PageBlocks(Element body) {
    NodeTraversor.filter(this, body);
    flush(body);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words.getWholeText());
      afterSpan = false;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    if (isFootnoteMark(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (isUnseen(element)) {
      // What it shows stands between the words around it.
      text.append(' ');
      return FilterResult.SKIP_ENTIRELY;
    }
    if (element.normalName().equals("br")) {
      breaks++;
      return FilterResult.CONTINUE;
    }
    if (isBlock(element)) {
      flush(holder(element));
    }
    open.push(new Region(element, open.peek(), chunks.size()));
    if (element.normalName().equals("a") && element.hasAttr("href")) {
      linkDepth++;
    }
    var kind = kind(element);
    if (kind != null) {
      kinds.push(new Named(element, kind));
    }
    if (row == null && element.normalName().equals("tr") && isDataRow(element)) {
      row = element;
    } else if (row != null && isCell(element) && !text.toString().isBlank()) {
      text.append(" | ");
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (!(node instanceof Element element) || open.isEmpty() || open.peek().element != element) {
      return FilterResult.CONTINUE;
    }
    if (row == element) {
      row = null;
    }
    if (isBlock(element)) {
      flush(element);
    }
    afterSpan |= Set.of("span", "time").contains(element.normalName());
    var region = open.pop();
    region.to = chunks.size();
    regions.add(region);
    if (element.normalName().equals("a") && element.hasAttr("href")) {
      linkDepth--;
    }
    if (!kinds.isEmpty() && kinds.peek().element == element) {
      kinds.pop();
    }
    return FilterResult.CONTINUE;
  }

  private void append(String words) {
    if (words.isBlank()) {
      text.append(words.isEmpty() ? "" : " ");
      return;
    }
    if (breaks > 0) {
      if (breaks > 1 || isBreak(words)) {
        flush(open.isEmpty() ? null : open.peek().element);
      } else {
        text.append(' ');
        lineStart = text.length();
      }
      breaks = 0;
    }
    if (isGlued(words)) {
      text.append(' ');
    }
    text.append(words);
    if (linkDepth > 0) {
      linkLength += Draft.line(words).length();
    }
  }

  /** Whether only a style sheet sets the words apart from those before: "in Vigo.Photo: Doe". */
  private boolean isGlued(String words) {
    if (text.isEmpty()) {
      return false;
    }
    char before = text.charAt(text.length() - 1);
    char next = words.charAt(0);
    boolean sentence = Character.isUpperCase(next) && ".!?”)".indexOf(before) >= 0;
    boolean name = Character.isUpperCase(next) && Character.isLowerCase(before);
    boolean figure =
        Character.isDigit(before) && Character.isUpperCase(next) && words.length() > 4
            || Character.isLowerCase(before) && Character.isDigit(next);
    return sentence || afterSpan && (name || figure);
  }

  /** A single line break ends a block after a sentence or a short line, or before a list's item. */
  private boolean isBreak(String next) {
    int end = text.length() - 1;
    while (end >= 0 && Character.isWhitespace(text.charAt(end))) {
      end--;
    }
    boolean sentence = end >= 0 && ".!?:;”\"".indexOf(text.charAt(end)) >= 0;
    boolean isShort = text.length() - lineStart < SHORT_LINE;
    return sentence || isShort || Draft.BULLETS.indexOf(next.strip().charAt(0)) >= 0;
  }

  private void flush(@Nullable Element holder) {
    breaks = 0;
    var line = Draft.line(text.toString());
    double linkShare = line.isEmpty() ? 0 : Math.min(1, (double) linkLength / line.length());
    text.setLength(0);
    lineStart = 0;
    linkLength = 0;
    if (holder == null || line.chars().noneMatch(Character::isLetterOrDigit)) {
      return;
    }
    var named = kinds.peek();
    var kind = named == null ? null : named.kind;
    if (named != null && kind == Kind.LIST_ITEM) {
      boolean first = isFirstOf(named.element);
      kind = first ? kind : null;
      line = first ? Draft.bullet(line) : line;
    }
    chunks.add(new Chunk(line, kind, holder, linkShare));
  }

  /** Whether nothing of the list item is a chunk yet. */
  private boolean isFirstOf(Element item) {
    for (var region : open) {
      if (region.element == item) {
        return region.from == chunks.size();
      }
    }
    return true;
  }

  private Element holder(Element otherwise) {
    for (var region : open) {
      if (isBlock(region.element)) {
        return region.element;
      }
    }
    return otherwise;
  }

  private @Nullable Kind kind(Element element) {
    var name = element.normalName();
    if (HEADINGS.contains(name)) {
      return Kind.HEADING;
    }
    if (name.equals("li") || name.equals("dd")) {
      return Kind.LIST_ITEM;
    }
    var outer = kinds.peek();
    boolean isIn = outer != null && outer.kind == Kind.CAPTION;
    return !isIn && isCaption(element) ? Kind.CAPTION : null;
  }

  /** The text of a picture, or its frame with nothing else in it ("wp-caption"). */
  private boolean isCaption(Element element) {
    var name = element.normalName();
    if (name.equals("figcaption") || name.equals("caption")) {
      return true;
    }
    return !name.equals("figure")
        && (element.isBlock() || name.equals("span"))
        && PageWords.isCaption(element)
        && element.selectFirst("p + p, h1, h2, table") == null;
  }

  private boolean isBlock(Element element) {
    if (row != null && element != row) {
      return false;
    }
    var name = element.normalName();
    return element.isBlock() || isCell(element) || name.equals("tr") || name.indexOf('-') > 0;
  }

  private static boolean isCell(Element element) {
    return element.normalName().equals("td") || element.normalName().equals("th");
  }

  /** A row of figures and words, and not of columns of a page. */
  private static boolean isDataRow(Element row) {
    int cells = 0;
    int seen = 0;
    for (var cell : row.children()) {
      cells += isCell(cell) ? 1 : 0;
      int length = 0;
      for (Node node : cell.nodeStream().limit(MOST_LOOKED_AT).toList()) {
        if (++seen > MOST_LOOKED_AT) {
          return false;
        }
        if (node instanceof Element inner && inner != cell && isOfPage(inner)) {
          return false;
        }
        length += node instanceof TextNode words ? words.text().length() : 0;
      }
      if (length > LONGEST_CELL) {
        return false;
      }
    }
    return cells >= 2;
  }

  private static boolean isOfPage(Element element) {
    var name = element.normalName();
    return HEADINGS.contains(name) || Set.of("table", "ul", "ol", "article", "nav").contains(name);
  }

  /** A number that leads to a footnote: a link, or raised behind a word; "km" has its own 2. */
  private boolean isFootnoteMark(Element element) {
    var name = element.normalName();
    if (name.equals("a")) {
      return element.childrenSize() == 1
          && element.child(0).normalName().equals("sup")
          && element.ownText().isBlank();
    }
    if (!name.equals("sup")) {
      return false;
    }
    boolean number = element.text().matches("[\\[(]?\\d{1,3}[\\])]?|[*†‡]{1,3}");
    int end = text.length();
    boolean behindWord =
        end >= 3
            && !Character.isDigit(text.charAt(end - 1))
            && !Character.isWhitespace(text.charAt(end - 1))
            && text.substring(end - 3).chars().noneMatch(Character::isWhitespace);
    return element.selectFirst("a[href]") != null || number && behindWord;
  }

  private boolean isUnseen(Element element) {
    var name = element.normalName();
    if (UNSEEN.contains(name) || element.hasAttr("hidden")) {
      return true;
    }
    var style = element.attr("style").replace(" ", "").toLowerCase(java.util.Locale.ROOT);
    if (style.contains("display:none") || style.contains("visibility:hidden")) {
      return true;
    }
    // Names of block elements are judged later, when it is known what they hold.
    return !isBlock(element)
        && !WORDS.contains(name)
        && (PageWords.isCredit(element) || PageWords.isOutside(element));
  }
}
