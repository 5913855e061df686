package waybill.ingest;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import waybill.ingest.PageBlocks.Chunk;
import waybill.ingest.PageBlocks.Region;
import waybill.text.Block.Kind;

/**
 * Finds the article among the blocks of a page.
 *
 * <p>Blocks that read like running text have weight. Parts that their tag, their class or their
 * heading names as something else are cut, unless that would cut the weight of the page. The
 * article is the named element with most of what is left, or the smallest one that holds nearly all
 * of it; between the page's title and its end, what reads like text is kept.
 */
final class MainText {
  private static final Set<String> OUTSIDE =
      Set.of("nav", "aside", "footer", "menu", "dialog", "form");
  private static final Set<String> OUTSIDE_ROLES =
      Set.of(
          "navigation",
          "banner",
          "contentinfo",
          "complementary",
          "search",
          "dialog",
          "alertdialog",
          "menu",
          "menubar",
          "toolbar",
          "tablist");
  private static final Set<String> WHOLE = Set.of("html", "body", "main", "article");

  /** As much text beside a part makes it possible that the article is beside it. */
  private static final int ENOUGH = 500;

  private static final int FEWEST_CARDS = 3;
  private static final int LONGEST_TITLE = 300;

  /** A text of this length does not stand twice in an article, but a page may show it twice. */
  private static final int UNIQUE = 60;

  private final List<Chunk> chunks;
  private final List<Region> regions;
  private final Map<Element, Region> byElement = new IdentityHashMap<>();
  private final BitSet cut = new BitSet();
  private final Set<String> seen = new HashSet<>();

  /** The index of the page's own title; -1 when it has none. */
  private final int title;

  private final String titleLetters;

  MainText(PageBlocks blocks, @Nullable String title) {
    this.chunks = blocks.chunks;
    this.regions = blocks.regions;
    regions.forEach(region -> byElement.put(region.element, region));
    this.title = titleIndex(title);
    this.titleLetters = this.title < 0 ? "" : letters(chunks.get(this.title).text());
  }

  /** Puts the parts of the article into {@code draft}. */
  void into(Draft draft) {
    cutNamed();
    cutHeaded();
    cutTeasers();
    var sums = sums();
    var root = root(sums);
    if (root == null) {
      return;
    }
    int from = title >= 0 && title < root.from ? title + 1 : root.from;
    from = title >= root.from && title < root.to ? title + 1 : from;
    int firstGood = nextGood(from, 1, root.to);
    int lastGood = nextGood(root.to - 1, -1, from - 1);
    for (int i = from; i < root.to; i++) {
      boolean before = i < firstGood || i < root.from;
      if (!cut.get(i) && (before ? opens(i, root) : i <= lastGood || closes(i, lastGood))) {
        add(chunks.get(i), draft);
      }
    }
  }

  /** The lines between the title and the text, where the day and the writer stand. */
  List<String> byTitle() {
    int from = Math.max(0, title - 5);
    int to = Math.min(chunks.size(), Math.max(title, 0) + 12);
    return chunks.subList(from, to).stream()
        .map(Chunk::text)
        .filter(line -> line.length() < 160)
        .toList();
  }

  private void add(Chunk chunk, Draft draft) {
    if (chunk.text().length() >= UNIQUE && !seen.add(chunk.text())) {
      return;
    }
    if (chunk.linkShare() > 0.7 && chunk.kind() != Kind.CAPTION) {
      if (chunk.kind() == null) {
        draft.add(Kind.LINK, chunk.text());
      }
      return;
    }
    draft.add(chunk.kind(), chunk.text());
  }

  /** Before the running text: a picture's text, a lead, a list of points; no names, no buttons. */
  private boolean opens(int i, Region root) {
    var chunk = chunks.get(i);
    if (chunk.kind() == Kind.CAPTION || Draft.form(chunk.text()) == Kind.CAPTION) {
      return chunk.linkShare() < 0.5;
    }
    boolean point = chunk.kind() == Kind.LIST_ITEM && i >= root.from && chunk.text().length() > 30;
    return (isGood(chunk) || point) && chunk.linkShare() < 0.3;
  }

  /** After it: short last sentences and lists, as long as nothing else comes between. */
  private boolean closes(int i, int lastGood) {
    for (int k = lastGood + 1; k <= i; k++) {
      var chunk = chunks.get(k);
      boolean more =
          chunk.kind() == Kind.CAPTION
              || chunk.kind() == Kind.LIST_ITEM
              || chunk.text().contains(" | ")
              || chunk.endsSentence() && chunk.text().indexOf(' ') > 0;
      boolean box = cut.get(k) && k < i && areSiblings(chunks.get(i), chunks.get(lastGood));
      if (!box && (cut.get(k) || !more || chunk.linkShare() > 0.4) || k > lastGood + 50) {
        return false;
      }
    }
    return true;
  }

  /** Paragraphs beside each other are of one text, whatever box stands between them. */
  private static boolean areSiblings(Chunk a, Chunk b) {
    var name = a.holder().normalName();
    return name.equals("p")
        && name.equals(b.holder().normalName())
        && a.holder().parent() == b.holder().parent();
  }

  private int nextGood(int from, int step, int end) {
    int i = from;
    while (i != end && (cut.get(i) || !isGood(chunks.get(i)))) {
      i += step;
    }
    return i;
  }

  private static boolean isGood(Chunk chunk) {
    if (chunk.kind() != null && chunk.kind() != Kind.LIST_ITEM) {
      return false;
    }
    int length = chunk.length();
    boolean item = chunk.kind() == Kind.LIST_ITEM;
    return chunk.linkShare() < (item ? 0.3 : 0.5)
        && (length >= 80 || length >= 40 && chunk.endsSentence());
  }

  private static double weight(Chunk chunk) {
    double length = chunk.length() * (1 - chunk.linkShare());
    return isGood(chunk) ? chunk.kind() == null ? length : length / 2 : 0;
  }

  /** The weight of all blocks before each that are not cut. */
  private double[] sums() {
    var sums = new double[chunks.size() + 1];
    for (int i = 0; i < chunks.size(); i++) {
      sums[i + 1] = sums[i] + (cut.get(i) ? 0 : weight(chunks.get(i)));
    }
    return sums;
  }

  private static double weight(double[] sums, Region region) {
    return sums[region.to] - sums[region.from];
  }

  private void cutNamed() {
    var sums = sums();
    double all = sums[chunks.size()];
    for (var region : regions) {
      var element = region.element;
      boolean named =
          OUTSIDE.contains(element.normalName())
              || OUTSIDE_ROLES.contains(element.attr("role"))
              || element.attr("aria-hidden").equals("true")
              || element.normalName().equals("header") && !isInArticle(region)
              || PageWords.isCredit(element)
              || PageWords.isOutside(element);
      if (named && mayCut(region, weight(sums, region), all)) {
        cut.set(region.from, region.to);
      }
    }
    for (int i = 0; i < chunks.size(); i++) {
      if (PageWords.isNotice(chunks.get(i).text()) || isTitle(i)) {
        cut.set(i);
      }
    }
  }

  private static boolean isInArticle(Region region) {
    for (var outer = region.parent; outer != null; outer = outer.parent) {
      if (outer.element.normalName().equals("article")) {
        return true;
      }
    }
    return false;
  }

  private boolean mayCut(Region region, double weight, double all) {
    if (WHOLE.contains(region.element.normalName())) {
      return false;
    }
    boolean holdsTitle = region.from <= title && title < region.to;
    boolean isMost = weight > all / 2 && (all - weight < ENOUGH || holdsTitle);
    return !isMost && !(holdsTitle && weight > all / 4);
  }

  private int titleIndex(@Nullable String known) {
    int first = -1;
    var wanted = known == null ? "" : letters(known);
    for (int i = 0; i < chunks.size(); i++) {
      var chunk = chunks.get(i);
      boolean heading = chunk.holder().normalName().equals("h1");
      boolean may = chunk.kind() == Kind.HEADING && chunk.text().length() < LONGEST_TITLE;
      if (may && letters(chunk.text()).equals(wanted)) {
        return i;
      }
      if (heading) {
        first = first < 0 ? i : first;
      }
    }
    return first;
  }

  private boolean isTitle(int i) {
    return i == title
        || title >= 0
            && chunks.get(i).text().length() < LONGEST_TITLE
            && letters(chunks.get(i).text()).equals(titleLetters);
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  /** Cuts what stands under "Related", "Leave a reply" and the like. */
  private void cutHeaded() {
    var sums = sums();
    double all = sums[chunks.size()];
    for (int i = 0; i < chunks.size(); i++) {
      var line = chunks.get(i).text();
      boolean ending = PageWords.headsEnding(line);
      if (cut.get(i) || chunks.get(i).kind() == Kind.LIST_ITEM) {
        continue;
      }
      if (ending || PageWords.headsLinks(line)) {
        cutSection(i, ending, sums, all);
      }
    }
  }

  private void cutSection(int i, boolean ending, double[] sums, double all) {
    cut.set(i);
    var section = byElement.get(chunks.get(i).holder());
    while (section != null
        && section.parent != null
        && section.parent.from == i
        && weight(sums, section.parent) < all / 3) {
      section = section.parent;
    }
    if (section == null) {
      return;
    }
    if (section.to > i + 1) {
      cut.set(i, section.to);
      return;
    }
    int end = section.parent == null ? chunks.size() : section.parent.to;
    if (ending && sums[end] - sums[i] < all / 3) {
      cut.set(i, end);
    }
    for (int k = i + 1; k < end && isLinked(chunks.get(k)); k++) {
      cut.set(k);
    }
  }

  private static boolean isLinked(Chunk chunk) {
    return chunk.linkShare() > 0.6;
  }

  /**
   * Cuts cards: a link with a few words on where it leads. A heading that is a link is enough of a
   * sign; links in plain text are when there are several of such cards.
   */
  private void cutTeasers() {
    var sums = sums();
    var plain = new ArrayList<Region>();
    for (int i = 0; i < chunks.size(); i++) {
      var chunk = chunks.get(i);
      if (chunk.linkShare() < 0.8 || i == title || chunk.kind() == Kind.CAPTION || cut.get(i)) {
        continue;
      }
      var card = card(i, sums);
      if (chunk.kind() == Kind.HEADING) {
        cut.set(i);
        if (card != null) {
          cut.set(card.from, card.to);
        }
      } else if (card != null) {
        plain.add(card);
      }
    }
    if (plain.size() >= FEWEST_CARDS) {
      plain.forEach(card -> cut.set(card.from, card.to));
    }
  }

  /** The largest small element that begins with the chunk and holds more; null when none does. */
  private @Nullable Region card(int i, double[] sums) {
    @Nullable Region found = null;
    var region = byElement.get(chunks.get(i).holder());
    for (int steps = 0; region != null && steps < 5; steps++) {
      boolean small =
          region.from == i
              && length(region) < 600
              && weight(sums, region) < sums[chunks.size()] / 5
              && !holdsTitle(region);
      boolean caption =
          chunks.subList(region.from, region.to).stream()
              .limit(20)
              .anyMatch(chunk -> chunk.kind() == Kind.CAPTION);
      if (!small || caption) {
        break;
      }
      found = region.to > i + 1 ? region : found;
      region = region.parent;
    }
    return found;
  }

  private boolean holdsTitle(Region region) {
    return region.from <= title && title < region.to;
  }

  private int length(Region region) {
    int length = 0;
    for (int i = region.from; i < region.to && length < 1000; i++) {
      length += chunks.get(i).text().length();
    }
    return length;
  }

  /** The element with the article; null for a page without text. */
  private @Nullable Region root(double[] sums) {
    double all = sums[chunks.size()];
    if (all == 0) {
      return null;
    }
    var best = new HashMap<Integer, Region>();
    for (var region : regions) {
      int rank = rank(region.element);
      double weight = weight(sums, region);
      if (rank < 3 && weight >= 0.5 * all) {
        var other = best.get(rank);
        if (other == null || weight > weight(sums, other)) {
          best.put(rank, region);
        }
      }
    }
    for (int rank = 0; rank < 3; rank++) {
      var region = best.get(rank);
      if (region != null) {
        return region;
      }
    }
    return descend(sums);
  }

  private static int rank(Element element) {
    if (PageWords.isBody(element)) {
      return 0;
    }
    if (element.normalName().equals("article")) {
      return 1;
    }
    boolean main = element.normalName().equals("main") || element.attr("role").equals("main");
    return main ? 2 : 3;
  }

  /** From the whole page down, as long as one part holds nearly all. */
  private Region descend(double[] sums) {
    var region = regions.getLast();
    while (true) {
      double all = weight(sums, region);
      @Nullable Region next = null;
      for (var child : region.element.children()) {
        var inner = byElement.get(child);
        if (inner != null && weight(sums, inner) >= 0.85 * all) {
          next = inner;
        }
      }
      if (next == null || next.to - next.from <= 1) {
        return region;
      }
      region = next;
    }
  }
}
