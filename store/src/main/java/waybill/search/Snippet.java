package waybill.search;

import java.util.List;
import waybill.text.Span;

/**
 * A part of a document in which a query's words stand.
 *
 * @param place in the document's text (UTF-16)
 * @param words that were found, in the same positions
 */
public record Snippet(Span place, List<Span> words) {
  public Snippet {
    words = List.copyOf(words);
  }
}
