package waybill.mention;

import java.util.ArrayList;
import java.util.List;
import waybill.claim.Unit;
import waybill.text.Sentence;
import waybill.text.Span;
import waybill.vocabulary.Vocabulary;

/**
 * Finds numbers with their hedges, units and rates.
 *
 * <p>A figure is read outward from its number: the scale and the unit after it, the sign before it,
 * a second number where both are a range, then the hedge on either side and the rate. The rate may
 * stand a few words on ("5,000 shells a day"); the figure's span takes it in only where it follows
 * at once.
 *
 * <p>Vague words stand for a range of their own: "hundreds" is 200 to 999, "several hundred" 300 to
 * 900, "tens of thousands" 20,000 to 99,000, "millions" 2,000,000 to 9,999,999.
 */
public final class FigureReader {
  private final AmountReader amounts;

  public FigureReader(Vocabulary vocabulary) {
    amounts = new AmountReader(vocabulary);
  }

  /**
   * The figures of a sentence, in order, apart from each other.
   *
   * @param taken places that are already dates, designations or calibres and hold no figure
   */
  public List<FigureMention> read(Sentence sentence, List<Span> taken) {
    var line =
        Line.of(
            sentence, taken, amounts.measures::isSign, word -> amounts.words.scale(word) != null);
    var figures = new ArrayList<FigureMention>();
    int end = 0;
    boolean share = false;
    for (int i = 0; i < line.size(); ) {
      var amount = amounts.at(line, i);
      if (amount == null) {
        i++;
        continue;
      }
      var draft = new FigureDraft(amounts, sentence, line, amount, end, share);
      var figure = draft.figure();
      figures.add(figure);
      share = Unit.PER_CENT.equals(figure.unit()) || Unit.TIMES.equals(figure.unit());
      end = Math.max(draft.end(), amount.last().to());
      i = end;
    }
    return figures;
  }
}
