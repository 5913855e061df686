package waybill.mention;

import java.util.List;
import waybill.text.Sentence;
import waybill.text.Span;
import waybill.vocabulary.Vocabulary;

/** Finds numbers with their hedges, units and rates. */
public final class FigureReader {
  public FigureReader(Vocabulary vocabulary) {}

  /**
   * The figures of a sentence, in order, apart from each other.
   *
   * @param taken places that are already dates, designations or calibres and hold no figure
   */
  public List<FigureMention> read(Sentence sentence, List<Span> taken) {
    return List.of();
  }
}
