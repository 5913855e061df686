package waybill.ingest;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The items of an RSS or Atom file; those with no more than a title are left out. */
final class Feed implements Container {
  private static final Map<String, Set<String>> NAMES = Words.lists("feeds.tsv");

  private final Names names = new Names();
  private final @Nullable String outlet;
  private final @Nullable String language;
  private final Iterator<Element> items;
  private int without;

  /** No entity of the file's own is read, so that none can grow. */
  Feed(byte[] bytes) throws Refusal {
    var feed = Jsoup.parse(Encoding.decode(bytes, null), "", Parser.xmlParser());
    var channel = feed.selectFirst("channel, feed");
    this.outlet = channel == null ? null : line(value(channel, "title"));
    this.language = channel == null ? null : language(channel);
    this.items = feed.select("item, entry").iterator();
  }

  private static @Nullable String language(Element element) {
    var told = value(element, "language");
    var language = told == null ? element.attr("xml:lang") : told;
    return language.isBlank() ? null : language.strip().toLowerCase(Locale.ROOT);
  }

  @Override
  public @Nullable Entry next() {
    while (items.hasNext()) {
      var item = items.next();
      var body = value(item, "text");
      if (body != null) {
        return entry(item, body);
      }
      without++;
    }
    return null;
  }

  @Override
  public @Nullable String skipped() {
    return without == 0 ? null : "without a text: " + without;
  }

  private Entry entry(Element item, String body) {
    var own = language(item);
    var from = line(value(item, "outlet"));
    var address = line(value(item, "address"));
    var facts =
        new Facts(
            line(value(item, "title")),
            from == null ? outlet : from,
            Fields.day(value(item, "published")),
            own == null ? language : own,
            address == null || !address.startsWith("http") ? null : address,
            null,
            null);
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    return new Entry(
        names.next(address),
        () -> new ByteArrayInputStream(bytes),
        MediaTypes.ofBody(body) + "; charset=utf-8",
        facts);
  }

  /**
   * The first of an element's children with one of the names, in their order, that says anything.
   */
  private static @Nullable String value(Element element, String field) {
    for (var name : NAMES.getOrDefault(field, Set.of())) {
      for (var child : element.children()) {
        var value = localName(child).equals(name) ? value(child) : "";
        if (!value.isBlank()) {
          return value;
        }
      }
    }
    return null;
  }

  private static String localName(Element element) {
    var name = element.normalName();
    return name.substring(name.indexOf(':') + 1);
  }

  /** The address of a link, the title of a source, the markup of XHTML, else the text. */
  private static String value(Element element) {
    if (element.normalName().equals("link") && element.hasAttr("href")) {
      var relation = element.attr("rel");
      return relation.isEmpty() || relation.equals("alternate") ? element.attr("href") : "";
    }
    if (localName(element).equals("source")) {
      var title = element.selectFirst("title");
      return title == null ? element.wholeText() : title.wholeText();
    }
    return element.childrenSize() > 0 ? element.html() : element.wholeText();
  }

  /** One line of plain text: titles carry markup too. */
  private static @Nullable String line(@Nullable String value) {
    if (value == null) {
      return null;
    }
    var text = value.indexOf('<') < 0 && value.indexOf('&') < 0 ? value : Jsoup.parse(value).text();
    return Draft.line(text);
  }
}
