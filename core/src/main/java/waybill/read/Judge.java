package waybill.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.attribution.Attribution;
import waybill.claim.Kind;
import waybill.claim.Party;
import waybill.mention.FigureMention;
import waybill.mention.ItemMention;
import waybill.text.Span;

/** Decides where rules tie: by the models when reading, by the gold claims when training. */
public interface Judge {
  /**
   * A choice among the labels that the decision has.
   *
   * @param features what holds here
   */
  Verdict<String> classify(Decision decision, Subject subject, List<String> features);

  /** Options that differ from case to case, the likeliest first; there is at least one. */
  <T> List<Verdict<T>> ranking(Decision decision, Subject subject, List<Option<T>> options);

  /** The likeliest of the options. */
  default <T> Verdict<T> rank(Decision decision, Subject subject, List<Option<T>> options) {
    return ranking(decision, subject, options).getFirst();
  }

  /**
   * What is decided on, for a judge that knows the answer.
   *
   * @param span the anchor's place
   * @param figure null for an anchor without one
   * @param item the item that the figure counts or that stands alone; null when none is near
   * @param kind of the claim in the making; null while the kind itself is decided
   * @param party whether this one takes part in an event; null for other decisions
   */
  record Subject(
      Span span,
      @Nullable FigureMention figure,
      @Nullable ItemMention item,
      @Nullable Kind kind,
      @Nullable Party party) {}

  /** The decisions, each with a model of its own. */
  enum Decision {
    /** What a figure is said of, or that no claim is made of it. */
    KIND_OF_FIGURE,
    /** The same for an item without a figure. */
    KIND_OF_ITEM,
    /** Whether a word tells of an event without a figure. */
    KIND_OF_EVENT,
    ITEM_CLASS,
    UNIT,
    /** What a figure is counted over where its own words do not tell. */
    PER,
    SUPPLIER,
    RECIPIENT,
    PARTY,
    PARTICIPANT,
    STAGE,
    WHEN,
    ORIGIN,
    MODALITY;

    /** Whether it picks among options, each scored by a yes-or-no model, or among fixed labels. */
    public boolean ranks() {
      return switch (this) {
        case KIND_OF_FIGURE, KIND_OF_ITEM, KIND_OF_EVENT, PER, STAGE, MODALITY -> false;
        case ITEM_CLASS, UNIT, SUPPLIER, RECIPIENT, PARTY, PARTICIPANT, WHEN, ORIGIN -> true;
      };
    }
  }

  /**
   * A thing that may be chosen.
   *
   * @param value what it is
   */
  record Option<T>(T value, List<String> features) {}

  /**
   * What was chosen.
   *
   * @param probability from 0 to 1, of this choice among all
   */
  record Verdict<T>(T value, double probability) {}

  /**
   * Who says so.
   *
   * @param sources the names, origin first; empty for the outlet itself
   * @param attribution the words that tell; null when none do
   */
  record Voice(List<String> sources, @Nullable Attribution attribution) {
    static final Voice OUTLET = new Voice(List.of(), null);
  }
}
