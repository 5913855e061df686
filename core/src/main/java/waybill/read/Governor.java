package waybill.read;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waybill.claim.Kind;

/** Finds the trigger that governs an anchor. */
final class Governor {
  private static final int BOUND_COST = 8;
  private static final int COMMA_COST = 3;
  private static final int RIGHT_COST = 4;

  /**
   * A trigger with the frame that fits.
   *
   * @param scene where it stands: the anchor's own, or the line that opens its list
   */
  record Governing(Trigger trigger, Frame frame, Scene scene) {}

  private Governor() {}

  /** The nearest trigger of a kind, in the sentence or else in the line that opens the list. */
  static Optional<Governing> find(Anchor anchor, Kind kind) {
    var own = nearest(anchor.scene(), anchor.from(), anchor.to(), kind);
    if (own != null) {
      return Optional.of(own);
    }
    var intro = anchor.scene().intro;
    if (intro != null) {
      int end = intro.sentence.size();
      return Optional.ofNullable(nearest(intro, end, end, kind));
    }
    return Optional.empty();
  }

  private static @Nullable Governing nearest(Scene scene, int from, int to, Kind kind) {
    @Nullable Governing best = null;
    int least = Integer.MAX_VALUE;
    for (var trigger : scene.triggers) {
      for (var frame : trigger.frames()) {
        int cost = cost(scene, trigger, from, to);
        if (frame.kind() == kind && cost < least) {
          least = cost;
          best = new Governing(trigger, frame, scene);
        }
      }
    }
    return best;
  }

  static int cost(Scene scene, Trigger trigger, int from, int to) {
    if (trigger.from() < to && from < trigger.to()) {
      return 0;
    }
    boolean left = trigger.to() <= from;
    int near = left ? trigger.to() - 1 : trigger.from();
    int here = left ? from : to - 1;
    int cost =
        Math.abs(here - near)
            + BOUND_COST * scene.bounds(here, near)
            + COMMA_COST * scene.commas(here, near);
    return left ? cost : cost + RIGHT_COST;
  }
}
