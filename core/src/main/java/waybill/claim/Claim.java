package waybill.claim;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.text.Span;

/**
 * One statement of a document that can be counted or dated: what was written, not what is true.
 *
 * @param content what is claimed, and of whom
 * @param item the head words as written, without number and hedge; null when the text names none
 * @param itemClass what the item is
 * @param designation the usual name of its type ("T-72"); null when the text names none
 * @param calibreMm in millimetres; null when the text names none
 * @param quantity how many or how much; null when the text does not tell
 * @param value what the whole lot is said to be worth, in a currency; null when not told
 * @param per what the quantity is counted over; null when over nothing
 * @param when the days of the thing itself, not of the statement; null when not told
 * @param modality how the source puts it
 * @param sources who says so, the origin first and nearer tellers after it, without the outlet;
 *     empty where the outlet speaks for itself
 * @param evidence the clause that carries the claim (UTF-16 positions; writers count code points)
 * @param figure the figure itself inside the text; null when the claim has none
 * @param confidence from 0 to 1: how often such a claim is right in kind, figure, parties and class
 * @param rule the name of the rule that made it
 * @param details what no score counts
 */
public record Claim(
    Content content,
    @Nullable String item,
    ItemClass itemClass,
    @Nullable String designation,
    @Nullable BigDecimal calibreMm,
    @Nullable Quantity quantity,
    @Nullable Quantity value,
    @Nullable Per per,
    @Nullable Period when,
    Modality modality,
    List<String> sources,
    Span evidence,
    @Nullable Span figure,
    double confidence,
    String rule,
    Details details) {
  public Claim {
    sources = List.copyOf(sources);
    if (value != null && !value.unit().isCurrency()) {
      throw new IllegalArgumentException("a value is in a currency, not in " + value.unit());
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence %s is not from 0 to 1".formatted(confidence));
    }
  }

  public Kind kind() {
    return content.kind();
  }

  /** The same of other parties. */
  public Claim withContent(Content other) {
    return new Claim(
        other,
        item,
        itemClass,
        designation,
        calibreMm,
        quantity,
        value,
        per,
        when,
        modality,
        sources,
        evidence,
        figure,
        confidence,
        rule,
        details);
  }

  /**
   * The same words elsewhere.
   *
   * @param other the clause's new place
   * @param otherFigure the figure's; null when it is not known or there is none
   */
  public Claim withPlace(Span other, @Nullable Span otherFigure) {
    return new Claim(
        content,
        item,
        itemClass,
        designation,
        calibreMm,
        quantity,
        value,
        per,
        when,
        modality,
        sources,
        other,
        otherFigure,
        confidence,
        rule,
        details);
  }

  /**
   * The optional fields of a claim; each is null where the text does not tell.
   *
   * @param manner of a loss: destroyed, damaged, captured, abandoned, seized, killed, wounded
   * @param by who caused the loss or was fired at
   * @param direction of a ratio: up or down
   * @param base the words of the whole that a ratio is a part of
   * @param perUnit the measure a price is for, as written: gram, barrel
   */
  public record Details(
      @Nullable String manner,
      @Nullable Party by,
      @Nullable String direction,
      @Nullable String base,
      @Nullable String perUnit) {
    public static final Details NONE = new Details(null, null, null, null, null);
  }
}
