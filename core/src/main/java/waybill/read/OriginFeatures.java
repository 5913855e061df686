package waybill.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waybill.attribution.Attribution;
import waybill.read.Judge.Option;
import waybill.read.Judge.Voice;
import waybill.text.Span;

/** Who may say so, with what speaks for each; the empty list is the outlet itself. */
final class OriginFeatures {
  /** How many attributions over one place are looked at, the narrowest first. */
  private static final int DEEPEST = 3;

  private final Draft draft;
  private final Scene scene;
  private final Context context;
  private final String text;
  private final Prevalence prevalence;
  private final Span at;
  private final List<Option<Voice>> options = new ArrayList<>();
  private final Set<List<String>> offered = new HashSet<>();

  OriginFeatures(Draft draft, Context context, String text, Prevalence prevalence) {
    this.draft = draft;
    this.scene = draft.scene();
    this.context = context;
    this.text = text;
    this.prevalence = prevalence;
    this.at = scene.sentence.span(draft.anchor.from(), draft.anchor.to());
  }

  /**
   * @param here the attributions that touch the sentence
   * @param before those that touch the sentence before
   */
  List<Option<Voice>> options(List<Attribution> here, List<Attribution> before) {
    var over =
        here.stream().filter(this::covers).sorted(Comparator.comparingInt(this::size)).toList();
    outlet(here, over);
    int depth = 0;
    for (var attribution : over.subList(0, Math.min(DEEPEST, over.size()))) {
      over(attribution, depth++, over.size());
    }
    for (var attribution : here) {
      if (scene.span().overlaps(attribution.cue()) && !over.contains(attribution)) {
        other(attribution, "beside", over);
      }
    }
    for (var attribution : before) {
      other(
          attribution,
          scene.previous != null && scene.previous.block == scene.block ? "before" : "blockBefore",
          over);
    }
    carried(over);
    var foremost = prevalence.foremost();
    if (foremost != null) {
      other(foremost, "foremost", over);
    }
    return options;
  }

  private void outlet(List<Attribution> here, List<Attribution> over) {
    var features = new Features();
    long cues = here.stream().filter(a -> scene.span().overlaps(a.cue())).count();
    features.add("outlet").add("outlet.over", Math.min(2, over.size()));
    features.add("outlet.cues", Math.min(2, cues)).add("outlet.kind", draft.kind.code());
    if (!over.isEmpty()) {
      features.add("outlet.cue", cue(over.getFirst()));
      features.add("outlet.overHere", scene.span().overlaps(over.getFirst().cue()));
    }
    features.add("outlet.cited", prevalence.overall());
    var foremost = prevalence.foremost();
    if (foremost != null) {
      features.add("outlet.foremost", prevalence.of(foremost.sources()));
    }
    var last = context.last();
    if (last != null) {
      features.add("outlet.previous", last.sources.isEmpty() + "." + Context.place(scene, last));
    }
    offer(List.of(), null, features);
  }

  private void over(Attribution attribution, int depth, int count) {
    var features = new Features();
    boolean inSentence = scene.span().overlaps(attribution.cue());
    features.add("over", depth).add("over.here", inSentence + "." + depth);
    features
        .add("over.count", Math.min(3, count) + "." + depth)
        .add("over.kind", draft.kind.code());
    features.addIf(
        inSentence, "over.side." + (attribution.cue().end() <= at.start() ? "left" : "right"));
    common(features, attribution, "over.");
    offer(attribution.sources(), attribution, features);
  }

  /** A source of the neighbourhood whose words do not reach here by the rules of scope. */
  private void other(Attribution attribution, String place, List<Attribution> over) {
    var features = new Features();
    features.add("place", place).add("place.over", place + "." + Math.min(1, over.size()));
    features.add("place.opening", place + "." + scene.word(0));
    boolean bounded = scene.span().overlaps(attribution.cue());
    if (bounded) {
      int token = scene.sentence.indexAt(attribution.cue().start());
      features.add(
          "beside.bounds",
          scene.bounds(token, draft.anchor.from()) + "." + (token < draft.anchor.from()));
    }
    common(features, attribution, place + ".");
    offer(attribution.sources(), attribution, features);
  }

  private void common(Features features, Attribution attribution, String prefix) {
    features.add(
        prefix + "modality",
        attribution.modality() == null ? "plain" : attribution.modality().code());
    features.add(prefix + "cue", cue(attribution));
    features.add(prefix + "share", prevalence.of(attribution.sources()));
    features.addIf(attribution.sources().isEmpty(), prefix + "noNames");
    features.addIf(attribution.sources().size() > 1, prefix + "chain");
    var last = context.last();
    features.addIf(last != null && last.sources.equals(attribution.sources()), prefix + "previous");
    var own = context.own();
    features.addIf(own != null && own.sources.equals(attribution.sources()), prefix + "own");
    var following = context.following();
    features.addIf(
        following != null && following.sources.equals(attribution.sources()), prefix + "following");
  }

  private void carried(List<Attribution> over) {
    var last = context.last();
    if (last == null || last.sources.isEmpty()) {
      return;
    }
    var place = Context.place(scene, last);
    var features = new Features();
    features.add("carried", place).add("carried.over", place + "." + Math.min(1, over.size()));
    features.addIf(last.trigger != null && last.trigger == draft.trigger, "carried.trigger");
    offer(last.sources, null, features);
  }

  private void offer(List<String> sources, @Nullable Attribution attribution, Features features) {
    boolean named = attribution != null || sources.isEmpty();
    if (offered.add(sources) || (named && sources.isEmpty())) {
      options.add(new Option<>(new Voice(sources, attribution), features.list()));
    }
  }

  private String cue(Attribution attribution) {
    var cue = attribution.cue().of(text).toLowerCase(Locale.ROOT);
    return cue.length() > 20 ? cue.substring(0, 20) : cue;
  }

  private boolean covers(Attribution attribution) {
    return attribution.content().stream().anyMatch(span -> span.overlaps(at));
  }

  private int size(Attribution attribution) {
    return attribution.content().stream()
        .filter(span -> span.overlaps(at))
        .mapToInt(Span::length)
        .sum();
  }
}
