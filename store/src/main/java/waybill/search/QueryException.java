package waybill.search;

import org.jspecify.annotations.Nullable;
import waybill.text.Span;

/** What is wrong with a query, and where. */
public final class QueryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Span place;

  QueryException(String reason, Span place) {
    super(reason);
    this.place = place;
  }

  /**
   * @param nearest what the user may have meant; null when nothing is near
   */
  static QueryException of(String reason, @Nullable String nearest, Span place) {
    return new QueryException(
        nearest == null ? reason : reason + "; did you mean " + nearest + "?", place);
  }

  /** The part of the query that cannot be used, in UTF-16 positions; empty at the query's end. */
  public Span place() {
    return place;
  }
}
