package waybill.read;

import org.jspecify.annotations.Nullable;
import waybill.mention.FigureMention;
import waybill.mention.ItemMention;

/**
 * What a claim may hang on: a figure, an item without one, or the word of an event.
 *
 * @param scene where it stands
 * @param figure null for the other two
 * @param item the item that the figure counts or that stands alone; null when none is near
 * @param trigger the event's word; null for the other two
 * @param from its first token
 * @param to the token after its last
 */
record Anchor(
    Scene scene,
    @Nullable Placed<FigureMention> figure,
    @Nullable Placed<ItemMention> item,
    @Nullable Trigger trigger,
    int from,
    int to) {

  /** Which model decides on it. */
  String type() {
    return figure != null ? "figure" : item != null ? "item" : "event";
  }

  FigureMention figureMention() {
    return java.util.Objects.requireNonNull(figure).mention();
  }

  /** What a judge is told of it. */
  Judge.Subject subject(waybill.claim.@Nullable Kind kind, waybill.claim.@Nullable Party party) {
    return new Judge.Subject(
        scene.sentence.span(from, to),
        figure == null ? null : figure.mention(),
        item == null ? null : item.mention(),
        kind,
        party);
  }
}
