package waybill.cli;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.claim.Claim;
import waybill.read.Reading;

/**
 * One page that needs nothing else: each article with its claims marked and their cards beside it.
 */
final class HtmlView implements View {
  private final List<Page.Article> articles = new ArrayList<>();
  private final List<Page.Table> tables;
  private final @Nullable Reasons reasons;

  HtmlView() {
    this(List.of(), null);
  }

  /** A page that begins with tables. */
  HtmlView(List<Page.Table> tables) {
    this(tables, null);
  }

  /**
   * @param reasons tells the vocabulary rows of each claim; null where they are not asked for
   */
  HtmlView(List<Page.Table> tables, @Nullable Reasons reasons) {
    this.tables = tables;
    this.reasons = reasons;
  }

  @Override
  public void add(Reading reading, List<Claim> claims, Writer out) {
    articles.add(new PageMaker(reading, claims, articles.size() + 1, reasons).article());
  }

  @Override
  public void end(Writer out) throws IOException {
    var title =
        articles.size() == 1
            ? articles.getFirst().title()
            : "%d documents".formatted(articles.size());
    TemplateEngine.createPrecompiled(ContentType.Html)
        .render("page.jte", new Page(title, tables, articles), new WriterOutput(out));
  }
}
