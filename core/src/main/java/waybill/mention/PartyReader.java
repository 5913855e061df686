package waybill.mention;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.text.Sentence;
import waybill.vocabulary.Vocabulary;

/** Finds states, their organs and leaders, bodies, groups and firms. */
public final class PartyReader {
  public PartyReader(Vocabulary vocabulary) {}

  /**
   * The party mentions of a whole document, in order, apart from each other.
   *
   * @param published the day of publication, for offices with dates; null when not known
   */
  public List<PartyMention> read(List<Sentence> sentences, @Nullable LocalDate published) {
    return List.of();
  }
}
