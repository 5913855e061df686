package waybill.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the HTML page shows; the template only prints it and escapes every text in it.
 *
 * @param title of the page
 * @param tables what all articles together tell, before them; may be empty
 * @param articles in order
 */
public record Page(String title, List<Table> tables, List<Article> articles) {
  public Page {
    tables = List.copyOf(tables);
    articles = List.copyOf(articles);
  }

  public int claims() {
    return articles.stream().mapToInt(Article::claims).sum();
  }

  /**
   * Lots of all articles side by side.
   *
   * @param other the head of the column that names the other party
   */
  public record Table(String title, String other, List<Entry> entries) {}

  /**
   * One lot in a table.
   *
   * @param anchor the card of the claim that shows it best
   * @param quote the words that claim stands in
   */
  public record Entry(
      String figure,
      String item,
      String other,
      String when,
      String standing,
      String says,
      String anchor,
      String quote) {}

  /**
   * A document with its claims.
   *
   * @param anchor its place in the page
   * @param title its title, or else its name
   * @param facts name, outlet, date and the like
   * @param claims how many there are
   * @param legend the kinds there are, with how many of each
   * @param rows its blocks in order, with their cards
   * @param unread the figures that became no claim
   */
  public record Article(
      String anchor,
      String title,
      List<String> facts,
      int claims,
      List<Legend> legend,
      List<Row> rows,
      List<Left> unread) {}

  /** A kind of claim, how many of it, and its letter and style. */
  public record Legend(String style, String letter, String name, int count) {}

  /** Blocks of the text, one or a list's items, and the cards of the claims that begin in them. */
  public record Row(List<Part> parts, List<Card> cards) {}

  /**
   * A block of the text.
   *
   * @param style of the block
   * @param pieces its text in order
   */
  public record Part(String style, List<Piece> pieces) {}

  /**
   * A stretch of text, followed by the labels of the claims whose figure ends there.
   *
   * @param style classes that mark it; empty for plain text
   * @param hint what a pointer resting on it tells; null when there is nothing to tell
   */
  public record Piece(String text, String style, @Nullable String hint, List<Label> labels) {}

  /** A link from the text to a card. */
  public record Label(String text, String style, String anchor, String target, String hint) {}

  /**
   * A claim beside the text.
   *
   * @param label letter and number, as in the text
   * @param figure empty when the claim has none
   * @param facts name and value, such as "when" and "2023"
   * @param reasons the rule and vocabulary lines that made it
   */
  public record Card(
      String anchor,
      String back,
      String label,
      String style,
      String kind,
      String standing,
      boolean doubtful,
      String who,
      String figure,
      String item,
      List<Fact> facts,
      int percent,
      String rule,
      List<String> reasons) {}

  /** A name and a value. */
  public record Fact(String name, String value) {}

  /** A figure that became no claim. */
  public record Left(String figure, String reason) {}
}
