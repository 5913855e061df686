package waybill.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.text.Span;

/** A query as it was understood. Places are UTF-16 positions in the query. */
sealed interface Ask {
  /** Each of the parts holds. */
  record All(List<Ask> parts) implements Ask {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /** At least one of the parts holds. */
  record Any(List<Ask> parts) implements Ask {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /** The part does not hold. */
  record Not(Ask part) implements Ask {}

  /** True of everything. */
  record Everything() implements Ask {}

  /** The field has something in it. */
  record Told(Field field) implements Ask {}

  /**
   * Words of a field.
   *
   * @param field null where the query names none
   * @param place of the text, without the field, quotes and star
   */
  record Words(@Nullable Field field, String text, Form form, Span place) implements Ask {}

  /** How words stand in a query. */
  enum Form {
    WORD,
    PHRASE,
    /** Before a star. */
    PREFIX
  }

  /**
   * A stretch of numbers or days.
   *
   * @param low null when open
   * @param high null when open
   */
  record Between(Field field, @Nullable End low, @Nullable End high) implements Ask {}

  /**
   * Where a stretch ends.
   *
   * @param text a number or a day, as written
   * @param included whether that itself belongs to the stretch
   */
  record End(String text, boolean included, Span place) {}
}
