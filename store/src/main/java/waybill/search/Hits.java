package waybill.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.ledger.ClaimRow;
import waybill.ledger.DocumentRow;
import waybill.text.Span;

/**
 * What a query found.
 *
 * @param <T> {@link ClaimHit} or {@link DocumentHit}
 * @param total how many there are in all
 * @param hits those of the page, best first, then newest, then by id
 * @param meant the query as it may have been meant; null when something was found or nothing is
 *     near
 * @param behind how many changes of the ledger the index has not seen, because another process is
 *     writing it
 */
public record Hits<T>(long total, List<T> hits, @Nullable String meant, long behind) {
  public Hits {
    hits = List.copyOf(hits);
  }

  /**
   * A claim that was found.
   *
   * @param words in the claim's quote (UTF-16 positions in the quote)
   */
  public record ClaimHit(float score, ClaimRow row, DocumentRow document, List<Span> words) {
    public ClaimHit {
      words = List.copyOf(words);
    }
  }

  /**
   * A document that was found.
   *
   * @param text of the document
   * @param claims how many claims the ledger holds of it
   * @param snippets its best sentences
   */
  public record DocumentHit(
      float score, DocumentRow document, String text, int claims, List<Snippet> snippets) {
    public DocumentHit {
      snippets = List.copyOf(snippets);
    }
  }
}
