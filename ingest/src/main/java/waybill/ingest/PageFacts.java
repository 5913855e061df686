package waybill.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says of itself: JSON-LD, meta tags, times, addresses; best first. */
final class PageFacts {
  private static final Map<String, Set<String>> NAMES = Words.lists("meta.tsv");
  private static final Pattern DAY_IN_ADDRESS =
      Pattern.compile("/(\\d{4})[/-](?:[A-Za-z-]{3,20}/)?(\\d{1,2})[/-](\\d{1,2})(?=[/-]|$)");
  private static final Pattern SUFFIX =
      Pattern.compile("^(.{8,})\\s+(?:[|–—•·»«‹›~/-]|::?|\\\\|<)\\s+([^|–—•·»«‹›~]{2,60})$");
  private static final Pattern PREFIX =
      Pattern.compile("^([^|–—•·»«‹›~]{2,40}?)\\s+[|–—•·»›~-]\\s+(.{8,})$");
  private static final int MOST_HEADLINES = 100;
  private static final int SHORTEST_HEADLINE = 12;
  private static final int MOST_TIMES = 50;

  private final Document page;
  private final Map<String, String> meta = new HashMap<>();
  private final List<Json.Node> articles = new ArrayList<>();
  private final List<Json.Node> nodes = new ArrayList<>();

  PageFacts(Document page) {
    this.page = page;
    for (var tag : page.select("meta[content]")) {
      for (var attribute : List.of("property", "name", "itemprop", "http-equiv")) {
        var name = tag.attr(attribute).strip().toLowerCase(Locale.ROOT);
        var content = Draft.line(tag.attr("content"));
        if (!name.isEmpty() && !content.isEmpty()) {
          meta.putIfAbsent(name, content);
        }
      }
    }
    for (var script : page.select("script[type*=ld+json]")) {
      nodes.addAll(Json.objects(script.data().strip()));
    }
    nodes.stream().filter(PageFacts::isArticle).forEach(articles::add);
  }

  private static boolean isArticle(Json.Node node) {
    return node.texts().getOrDefault("@type", List.of()).stream()
        .anyMatch(
            type ->
                type.endsWith("Article") || type.endsWith("BlogPosting") || type.equals("Report"));
  }

  private @Nullable String inArticle(String name) {
    for (var article : articles) {
      var text = article.text(name);
      if (text != null && !text.isBlank()) {
        // JSON-LD often carries the entities of the page it stands in.
        return Draft.line(org.jsoup.parser.Parser.unescapeEntities(text, false));
      }
    }
    return null;
  }

  private @Nullable String inMeta(String field) {
    for (var name : NAMES.getOrDefault(field, Set.of())) {
      var content = meta.get(name);
      if (content != null) {
        return content;
      }
    }
    return null;
  }

  @Nullable String title() {
    var headline = inArticle("headline");
    if (headline != null) {
      return headline;
    }
    var told = inMeta("title");
    var heading = onlyHeading();
    if (told != null) {
      return heading != null && told.startsWith(heading) ? heading : withoutOutlet(told);
    }
    if (heading != null) {
      return heading;
    }
    var title = Draft.line(page.title());
    return title.isEmpty() ? null : withoutOutlet(title);
  }

  private @Nullable String onlyHeading() {
    var headings = page.select("h1");
    var text = headings.size() == 1 ? Draft.line(headings.text()) : "";
    return text.length() < 8 ? null : text;
  }

  private String withoutOutlet(String title) {
    var outlet = outlet();
    var suffix = SUFFIX.matcher(title);
    if (outlet == null) {
      return title;
    }
    var prefix = PREFIX.matcher(title);
    if (prefix.matches() && prefix.group(1).equals(outlet)) {
      return prefix.group(2);
    }
    boolean named =
        suffix.matches()
            && outlet.toLowerCase(Locale.ROOT).contains(suffix.group(2).toLowerCase(Locale.ROOT));
    return named ? suffix.group(1) : title;
  }

  /** As tags tell it, else as the page's title names it before or behind the headline. */
  @Nullable String outlet() {
    var told = outletTold();
    return told != null ? told : outletInTitle();
  }

  private @Nullable String outletInTitle() {
    var title = Draft.line(page.title());
    var suffix = SUFFIX.matcher(title);
    if (suffix.matches()) {
      var name = suffix.group(2).strip();
      var rest = letters(suffix.group(1));
      if (headlines().anyMatch(rest::startsWith) || isSite(name)) {
        return name;
      }
    }
    var prefix = PREFIX.matcher(title);
    boolean before =
        prefix.matches()
            && (headlines().anyMatch(letters(prefix.group(2))::equals) || isSite(prefix.group(1)));
    return before ? prefix.group(1).strip() : null;
  }

  /** What may be the headline, as letters only. */
  private Stream<String> headlines() {
    return page.select("h1, h2, h3, b, strong").stream()
        .limit(MOST_HEADLINES)
        .map(element -> letters(element.text()))
        .filter(text -> text.length() >= SHORTEST_HEADLINE);
  }

  /** Whether the way home has this name. */
  private boolean isSite(String name) {
    var home =
        "a[href=/], a[rel=home], [class*=site-name], [class*=site-title], [class*=logo], [id*=logo]";
    return page.select(home).stream()
        .limit(MOST_HEADLINES)
        .anyMatch(element -> letters(element.text()).equals(letters(name)));
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  private @Nullable String outletTold() {
    for (var article : articles) {
      for (var publisher : article.nodes().getOrDefault("publisher", List.of())) {
        var name = publisher.text("name") != null ? publisher : referred(publisher);
        if (name != null && name.text("name") != null) {
          return Draft.line(String.valueOf(name.text("name")));
        }
      }
    }
    var told = inMeta("outlet");
    return told == null || told.startsWith("http") ? null : told.replaceFirst("^@", "");
  }

  /** The object that is described elsewhere under the same {@code @id}. */
  private Json.@Nullable Node referred(Json.Node reference) {
    var id = reference.text("@id");
    return nodes.stream()
        .filter(node -> id != null && id.equals(node.text("@id")) && node.text("name") != null)
        .findFirst()
        .orElse(null);
  }

  /** The day of publication as tags tell it; null when none does. */
  @Nullable LocalDate published() {
    for (var name : List.of("datePublished", "dateCreated")) {
      var day = day(inArticle(name));
      if (day != null) {
        return day;
      }
    }
    for (var name : NAMES.getOrDefault("published", Set.of())) {
      var day = day(meta.get(name));
      if (day != null) {
        return day;
      }
    }
    for (var node : nodes) {
      var day = day(node.text("datePublished"));
      if (day != null) {
        return day;
      }
    }
    var day = inTimes();
    return day != null ? day : inAddress();
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : Dates.parse(text);
  }

  private @Nullable LocalDate inTimes() {
    var named = "[itemprop=datePublished], time[pubdate], time.published, abbr.published";
    for (var element : page.select(named)) {
      var day = day(element);
      if (day != null) {
        return day;
      }
    }
    for (var element : page.select("article time[datetime], main time[datetime]")) {
      var day = day(element);
      if (day != null) {
        return day;
      }
    }
    var times = page.select("time[datetime]");
    return times.isEmpty() || times.size() > MOST_TIMES ? null : day(times.getFirst());
  }

  private static @Nullable LocalDate day(Element element) {
    for (var attribute : List.of("datetime", "content", "title")) {
      var day = day(element.attr(attribute));
      if (day != null) {
        return day;
      }
    }
    return day(element.text());
  }

  private @Nullable LocalDate inAddress() {
    var address = url();
    var found = DAY_IN_ADDRESS.matcher(address == null ? "" : address);
    return found.find()
        ? Dates.parse(found.group(1) + "-" + found.group(2) + "-" + found.group(3))
        : null;
  }

  @Nullable String language() {
    var root = page.selectFirst("html");
    var attribute = root == null ? "" : root.attr("lang") + root.attr("xml:lang");
    var told = inArticle("inLanguage");
    return !attribute.isBlank() ? attribute : told != null ? told : inMeta("language");
  }

  @Nullable String url() {
    var link = page.selectFirst("link[rel=canonical][href]");
    var address = link == null ? inMeta("url") : Draft.line(link.attr("href"));
    return address == null || !address.startsWith("http") ? null : address;
  }

  /** The text of the article as data; null when the page does not carry it. */
  @Nullable String body() {
    for (var article : articles) {
      var body = article.text("articleBody");
      if (body != null && !body.isBlank()) {
        return body;
      }
    }
    return null;
  }
}
