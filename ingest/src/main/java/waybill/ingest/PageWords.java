package waybill.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The words of {@code pages.tsv}, put to elements and blocks of a page. */
final class PageWords {
  private static final Map<String, Set<String>> LISTS = Words.lists("pages.tsv");
  private static final Set<String> NEGATIONS = Set.of("has", "with", "no", "not", "without");
  private static final int LONGEST_HEADING = 60;

  /** "77 comments", "Comments (77)". */
  private static final Pattern COUNT = Pattern.compile("^\\d{1,6} |\\s?\\(\\d{1,6}\\)$");

  private PageWords() {}

  private static Set<String> list(String name) {
    return LISTS.getOrDefault(name, Set.of());
  }

  /** Whether its class or id says that it is no part of the article. */
  static boolean isOutside(Element element) {
    return matches(element, list("class"), list("pair"));
  }

  static boolean isBody(Element element) {
    var body = list("body");
    return body.contains(element.attr("itemprop").toLowerCase(Locale.ROOT))
        || matches(element, body, body);
  }

  static boolean isCaption(Element element) {
    return matches(element, list("caption"), Set.of());
  }

  static boolean isCredit(Element element) {
    return matches(element, list("credit"), Set.of());
  }

  private static boolean matches(Element element, Set<String> words, Set<String> pairs) {
    // A tag of a site's own, like amp-ad, tells as much as a class.
    var tag = element.normalName();
    var names = element.className() + " " + element.id() + " " + (tag.indexOf('-') > 0 ? tag : "");
    if (names.isBlank()) {
      return false;
    }
    for (var name : names.split("\\s+", -1)) {
      var before = "";
      for (var word : words(name)) {
        boolean negated = NEGATIONS.contains(before);
        if (!negated && (words.contains(word) || pairs.contains(before + " " + word))) {
          return true;
        }
        before = word;
      }
    }
    return false;
  }

  /** "post-meta", "post_meta" and "postMeta" to "post", "meta". */
  private static List<String> words(String name) {
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean inner =
          Character.isUpperCase(c) && i > 0 && Character.isLowerCase(name.charAt(i - 1));
      if ((!Character.isLetterOrDigit(c) || inner) && !word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
      if (Character.isLetterOrDigit(c)) {
        word.append(Character.toLowerCase(c));
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  /** Whether {@code line} is the heading of links to other pages. */
  static boolean headsLinks(String line) {
    var heading = heading(line);
    return list("links").contains(heading)
        || list("prefix").stream()
            .anyMatch(prefix -> heading.startsWith(prefix) && heading.length() <= LONGEST_HEADING);
  }

  /** Whether {@code line} is the heading of something after the article's end. */
  static boolean headsEnding(String line) {
    return list("ending").contains(heading(line));
  }

  private static String heading(String line) {
    if (line.length() > LONGEST_HEADING) {
      return "";
    }
    var heading = line.toLowerCase(Locale.ROOT).replace('’', '\'');
    int end = heading.length();
    while (end > 0 && ":.…>»|-–—".indexOf(heading.charAt(end - 1)) >= 0) {
      end--;
    }
    return COUNT.matcher(heading.substring(0, end).strip()).replaceAll("");
  }

  /** Whether a block speaks of the site: cookies, accounts, newsletters. */
  static boolean isNotice(String line) {
    if (line.length() > 800) {
      return false;
    }
    var lower = line.toLowerCase(Locale.ROOT);
    return list("notice").stream().anyMatch(lower::contains)
        && list("noticed").stream().anyMatch(lower::contains);
  }
}
