package waybill.read;

import java.util.List;

/**
 * What bears on whether a figure is a rate or the price of one, where its own words do not tell.
 */
final class PerFeatures {
  private PerFeatures() {}

  static List<String> of(Draft draft, Context context) {
    var scene = draft.scene();
    var anchor = draft.anchor;
    var features = new Features();
    var kind = draft.kind.code();
    features.add("bias").add("kind", kind).add("class", draft.itemClass.code());
    features.add("kind+unit", kind + "." + KindFeatures.unitGroup(anchor));
    features
        .add("w-1", scene.word(anchor.from() - 1) + "." + kind)
        .add("w-2", scene.word(anchor.from() - 2) + "." + kind);
    features
        .add("w+1", scene.word(anchor.to()) + "." + kind)
        .add("w+2", scene.word(anchor.to() + 1) + "." + kind);
    var item = anchor.item() != null ? anchor.item() : draft.item;
    features.add("item", item == null ? "none" : item.mention().plural() ? "plural" : "singular");
    features.add(
        "item+kind",
        kind + "." + (item == null ? "none" : item.mention().plural() ? "plural" : "singular"));
    if (draft.frame != null) {
      features.add("frame", draft.frame.word() + "." + kind);
    }
    var last = context.last();
    if (last != null && last.kind == draft.kind) {
      var place =
          last.scene() == scene ? "same" : last.scene().block == scene.block ? "block" : "far";
      features.add(
          "previous", (last.per == null ? "none" : last.per.code()) + "." + place + "." + kind);
    }
    for (var figure : scene.figures) {
      if (figure.mention().per() != null && figure.from() != anchor.from()) {
        features.add(
            "here",
            figure.mention().per().code() + "." + kind + "." + (figure.from() > anchor.from()));
      }
    }
    return features.list();
  }
}
