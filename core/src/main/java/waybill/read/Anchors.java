package waybill.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waybill.claim.Kind;
import waybill.mention.FigureMention;
import waybill.mention.ItemMention;

/** Finds what claims may hang on in a sentence, in the order of the text. */
final class Anchors {
  private static final int FARTHEST_ITEM = 6;
  private static final Set<String> STOPS =
      Set.of(
          ",", ";", ":", "(", ")", "—", "–", ".", "and", "or", "but", "which", "that", "who", "to",
          "from", "by", "at", "with", "than", "is", "are", "was", "were", "has", "have", "had",
          "will", "would");

  private Anchors() {}

  /**
   * @param first the number of the first of them in the document
   */
  static List<Anchor> of(Scene scene, int first) {
    var anchors = new ArrayList<Anchor>();
    var counted = new HashSet<Placed<ItemMention>>();
    for (int i = 0; i < scene.figures.size(); i++) {
      var figure = scene.figures.get(i);
      if (!figure.mention().isUsable()) {
        continue;
      }
      int limit =
          i + 1 < scene.figures.size() ? scene.figures.get(i + 1).from() : scene.sentence.size();
      var item = itemOf(scene, figure, limit);
      if (item != null) {
        counted.add(item);
      }
      anchors.add(new Anchor(scene, figure, item, null, figure.from(), figure.to(), 0));
    }
    for (var item : scene.items) {
      boolean inFigure =
          scene.figures.stream()
              .anyMatch(
                  f -> f.mention().isUsable() && f.from() < item.to() && item.from() < f.to());
      if (!counted.contains(item) && !inFigure) {
        anchors.add(new Anchor(scene, null, item, null, item.from(), item.to(), 0));
      }
    }
    for (var trigger : scene.triggers) {
      boolean event =
          trigger.isVerb()
              && trigger.frames().stream().anyMatch(frame -> frame.kind() == Kind.EVENT);
      boolean known =
          scene.items.stream()
              .anyMatch(item -> item.from() < trigger.to() && trigger.from() < item.to());
      if (event && !known) {
        anchors.add(new Anchor(scene, null, null, trigger, trigger.from(), trigger.to(), 0));
      }
    }
    anchors.sort(Comparator.comparingInt(Anchor::from));
    var numbered = new ArrayList<Anchor>();
    for (var a : anchors) {
      numbered.add(
          new Anchor(
              a.scene(),
              a.figure(),
              a.item(),
              a.trigger(),
              a.from(),
              a.to(),
              first + numbered.size()));
    }
    return numbered;
  }

  /** The item that a figure counts: the first one after it with nothing but modifiers between. */
  private static @Nullable Placed<ItemMention> itemOf(
      Scene scene, Placed<FigureMention> figure, int limit) {
    var unit = figure.mention().unit();
    boolean measured = unit != null;
    for (var item : scene.items) {
      if (item.to() <= figure.from()) {
        continue;
      }
      if (item.from() < figure.to()) {
        // "10 airstrikes a day": the figure's words may reach over its item
        return item.from() >= figure.from() ? item : null;
      }
      if (item.from() >= limit || item.from() - figure.to() > FARTHEST_ITEM) {
        return null;
      }
      for (int i = figure.to(); i < item.from(); i++) {
        var word = scene.sentence.token(i).lower();
        boolean joins = measured && (word.equals("in") || word.equals("of") || word.equals("for"));
        if (STOPS.contains(word) && !joins || (word.equals("in") && !measured)) {
          return null;
        }
      }
      return item;
    }
    return null;
  }
}
