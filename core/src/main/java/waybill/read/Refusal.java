package waybill.read;

/** Why no claim was made of a figure, in words for a reader of the article. */
final class Refusal {
  private static final double DOUBTFUL = 0.7;

  private Refusal() {}

  /**
   * @param probability how sure it is that there is no claim, from 0 to 1
   */
  static String of(Anchor anchor, double probability) {
    return "%s (%d %% sure that it is no claim)"
        .formatted(reason(anchor, probability), Math.round(probability * 100));
  }

  private static String reason(Anchor anchor, double probability) {
    var scene = anchor.scene();
    var figure = anchor.figureMention();
    boolean told = !scene.triggers.isEmpty();
    if (probability < DOUBTFUL) {
      return "a close call: it may be a claim, but more speaks against it";
    }
    if (!told && anchor.item() == null) {
      return "no word near it says what was done, or with what";
    }
    if (!told) {
      return "no word in the sentence says that this was given, held, lost, made, used or priced";
    }
    if (anchor.item() == null && figure.unit() == null) {
      return "it counts neither goods nor money nor people that are followed here";
    }
    return "the sentence does not say of this figure that it was given, held, lost, made, used or"
        + " priced";
  }
}
