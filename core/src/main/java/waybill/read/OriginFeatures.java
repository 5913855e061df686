package waybill.read;

import java.util.ArrayList;
import java.util.List;
import waybill.attribution.Attribution;
import waybill.read.Judge.Option;
import waybill.read.Judge.Voice;
import waybill.text.Span;

/** Who may say so, with what speaks for each; the empty list is the outlet itself. */
final class OriginFeatures {
  private final Draft draft;
  private final Context context;

  OriginFeatures(Draft draft, Context context) {
    this.draft = draft;
    this.context = context;
  }

  List<Option<Voice>> options(List<Attribution> attributions) {
    var options = new ArrayList<Option<Voice>>();
    var scene = draft.scene();
    var at = scene.sentence.span(draft.anchor.from(), draft.anchor.to());
    var over =
        attributions.stream()
            .filter(a -> covers(a, at))
            .sorted((a, b) -> Integer.compare(size(a, at), size(b, at)))
            .toList();
    int cues = (int) attributions.stream().filter(a -> scene.span().overlaps(a.cue())).count();
    var none = new Features();
    none.add("outlet")
        .add("outlet.over", Math.min(2, over.size()))
        .add("outlet.cues", Math.min(2, cues))
        .add("outlet.kind", draft.kind.code());
    var last = context.last();
    if (last != null) {
      none.addIf(last.sources.isEmpty(), "outlet.previous." + place(last));
    }
    options.add(new Option<>(Voice.OUTLET, none.list()));
    int depth = 0;
    for (var attribution : over) {
      var features = new Features();
      features
          .add("over", depth)
          .add("over.here", scene.span().overlaps(attribution.cue()) + "." + depth);
      features.add(
          "modality", attribution.modality() == null ? "plain" : attribution.modality().code());
      features.add("over.kind", draft.kind.code());
      features.addIf(attribution.sources().isEmpty(), "noNames");
      features.add("over.count", Math.min(3, over.size()) + "." + depth);
      features.addIf(last != null && last.sources.equals(attribution.sources()), "over.previous");
      options.add(new Option<>(new Voice(attribution.sources(), attribution), features.list()));
      if (++depth == 3) {
        break;
      }
    }
    if (last != null
        && !last.sources.isEmpty()
        && over.stream().noneMatch(a -> a.sources().equals(last.sources))) {
      var features = new Features();
      features
          .add("carried", place(last))
          .add("carried.over", place(last) + "." + Math.min(1, over.size()))
          .add("carried.cues", place(last) + "." + Math.min(1, cues));
      features.addIf(last.trigger != null && last.trigger == draft.trigger, "carried.trigger");
      options.add(new Option<>(new Voice(last.sources, null), features.list()));
    }
    return options;
  }

  private String place(Draft last) {
    var scene = draft.scene();
    return last.scene() == scene
        ? "same"
        : last.scene().block == scene.block
            ? "block"
            : scene.intro != null && last.scene().intro == scene.intro ? "list" : "far";
  }

  private static boolean covers(Attribution attribution, Span at) {
    return attribution.content().stream().anyMatch(span -> span.overlaps(at));
  }

  private static int size(Attribution attribution, Span at) {
    return attribution.content().stream()
        .filter(span -> span.overlaps(at))
        .mapToInt(Span::length)
        .sum();
  }
}
