package waybill.ingest;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import waybill.text.Block.Kind;

/** A web page: its article without what stands around it. */
final class PageReader {
  /** A page with less text than this is a shell that a script fills. */
  private static final int SHELL = 250;

  private static final double MOSTLY_LINK = 0.7;
  private static final Pattern PAGE = Pattern.compile("(?i)<(?:html|head|body|.doctype)\\b");

  private PageReader() {}

  /** A page, or a piece of one: the body of an article as feeds and tables hold it. */
  static Draft read(String html) throws Refusal {
    var page = Jsoup.parse(html);
    try {
      return read(page);
    } catch (Refusal e) {
      if (PAGE.matcher(html).find()) {
        throw e;
      }
      return piece(page);
    }
  }

  /** All of a piece too small to tell the article from what stands around it. */
  private static Draft piece(Document page) throws Refusal {
    var draft = new Draft();
    for (var chunk : new PageBlocks(page.body()).chunks) {
      draft.add(chunk.linkShare() > MOSTLY_LINK ? Kind.LINK : chunk.kind(), chunk.text());
    }
    if (draft.parts.isEmpty()) {
      throw new Refusal("empty: no text in it");
    }
    return draft;
  }

  static Draft read(Document page) throws Refusal {
    var facts = new PageFacts(page);
    var draft = new Draft();
    draft.title = facts.title();
    draft.outlet = facts.outlet();
    draft.language = facts.language();
    draft.url = facts.url();
    draft.published = facts.published();
    var main = new MainText(new PageBlocks(page.body()), draft.title);
    main.into(draft);
    if (draft.published == null) {
      main.byTitle().stream()
          .map(Dates::lineOfDate)
          .filter(java.util.Objects::nonNull)
          .findFirst()
          .ifPresent(day -> draft.published = day);
    }
    useData(facts, draft);
    if (draft.parts.isEmpty()) {
      throw new Refusal("no article found in the page");
    }
    return draft;
  }

  private static void useData(PageFacts facts, Draft draft) {
    int length = draft.parts.stream().mapToInt(part -> part.text().length()).sum();
    var body = facts.body();
    if (body != null && length < SHELL && body.length() > length) {
      draft.parts.clear();
      // Some put markup into their data.
      var text = body.contains("</p>") ? Jsoup.parse(body).wholeText() : body;
      text.lines().forEach(line -> draft.add(null, line));
    }
  }
}
