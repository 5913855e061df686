package waybill.mention;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.text.Sentence;
import waybill.vocabulary.Vocabulary;

/** Finds days, periods and lengths of time. */
public final class DateReader {
  public DateReader(Vocabulary vocabulary) {}

  /**
   * The mentions of time of a whole document, in order, apart from each other.
   *
   * @param sentences all sentences of the document, in order
   * @param published the day of publication; null when not known, and then only full dates can be
   *     worked out
   */
  public List<DateMention> read(List<Sentence> sentences, @Nullable LocalDate published) {
    return List.of();
  }
}
