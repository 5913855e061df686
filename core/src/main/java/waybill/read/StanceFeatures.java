package waybill.read;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waybill.attribution.Attribution;
import waybill.claim.Kind;
import waybill.vocabulary.PhraseIndex;
import waybill.vocabulary.Vocabulary;

/** What bears on how far a transfer has come and how far the source commits. */
final class StanceFeatures {
  private final PhraseIndex<String> words = new PhraseIndex<>();

  StanceFeatures(Vocabulary vocabulary) {
    for (var row : vocabulary.table("modality.tsv").rows()) {
      for (var word : row.names(1)) {
        words.add(word, row.get(0));
      }
    }
  }

  List<String> of(Draft draft, Context context, @Nullable Attribution attribution) {
    var features = new Features();
    var scene = draft.scene();
    features.add("bias").add("kind", draft.kind.code()).add("class", draft.itemClass.code());
    features.add("kind+class", draft.kind.code() + "." + draft.itemClass.code());
    var governing = draft.governing;
    governing.ifPresentOrElse(
        g -> trigger(features, draft, g), () -> features.add("noTrigger+kind", draft.kind.code()));
    cues(features, draft);
    when(features, draft);
    if (attribution != null) {
      features.add(
          "attribution", attribution.modality() == null ? "plain" : attribution.modality().code());
      features.addIf(attribution.sources().isEmpty(), "noSource");
      features.add(
          "attribution+kind",
          (attribution.modality() == null ? "plain" : attribution.modality().code())
              + "."
              + draft.kind.code());
    } else {
      features.add("attribution", "none");
    }
    if (draft.anchor.figure() != null) {
      features.add("hedge", draft.anchor.figureMention().hedge().code());
      features.add("unit", KindFeatures.unitGroup(draft.anchor));
    }
    var last = context.last();
    if (last != null) {
      var place =
          last.scene() == scene
              ? "same"
              : last.scene().block == scene.block
                  ? "block"
                  : scene.intro != null && last.scene().intro == scene.intro ? "list" : "far";
      features.add("previous." + place, last.modality.code());
      features.addIf(
          last.kind == draft.kind, "previousSameKind." + place + "." + last.modality.code());
      if (last.stage != null) {
        features.add("previousStage." + place, last.stage.code());
        features.addIf(
            last.trigger != null && last.trigger == draft.trigger,
            "sameTrigger." + last.stage.code());
      }
      features.addIf(
          last.trigger != null && last.trigger == draft.trigger,
          "sameTriggerModality." + last.modality.code());
    }
    return features.list();
  }

  private void trigger(Features features, Draft draft, Governor.Governing governing) {
    var trigger = governing.trigger();
    var frame = governing.frame();
    boolean own = governing.scene() == draft.scene();
    features.add("word", frame.word());
    features.add("word+form", frame.word() + "." + trigger.form());
    features.add("stage", frame.stage()).add("part", frame.part());
    features.add("stage+form", frame.stage() + "." + trigger.form());
    features.add("stage+part", frame.stage() + "." + frame.part());
    features.addIf(!own, "fromIntro." + frame.stage());
    for (var auxiliary : trigger.auxiliaries()) {
      features.add("auxiliary", auxiliary);
      features.add("auxiliary+stage", auxiliary + "." + frame.stage());
    }
    features.addIf(
        trigger.isVerb() && trigger.auxiliaries().isEmpty(), "noAuxiliary." + trigger.form());
    if (own) {
      int bounds = draft.scene().bounds(trigger.from(), draft.anchor.from());
      features.add("bounds+stage", bounds + "." + frame.stage());
    }
    // The verb above an infinitive or a participle colours it: "agreed to send", "refused to sell".
    var above = above(governing.scene(), trigger);
    if (above != null) {
      features.add("above", above.frames().getFirst().word());
      for (var other : above.frames()) {
        features.add(
            "aboveSense", other.kind().code() + "." + other.stage() + "." + trigger.form());
      }
    }
    var group = governing.scene().sentence;
    if (trigger.groupFrom() > 0) {
      features.add("beforeGroup", group.token(trigger.groupFrom() - 1).lower());
    }
  }

  private static @Nullable Trigger above(Scene scene, Trigger trigger) {
    @Nullable Trigger above = null;
    for (var other : scene.triggers) {
      if (other.to() <= trigger.groupFrom()
          && trigger.groupFrom() - other.to() <= 4
          && other.isVerb()) {
        above = other;
      }
    }
    return above;
  }

  private void cues(Features features, Draft draft) {
    var scene = draft.scene();
    cues(features, scene, draft.anchor.from(), "");
    if (scene.intro != null) {
      cues(features, scene.intro, scene.intro.sentence.size() - 1, "intro.");
    }
  }

  private void cues(Features features, Scene scene, int at, String prefix) {
    var tokens = scene.sentence.tokens();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      var match = words.find(tokens, i);
      if (match.isEmpty()) {
        continue;
      }
      int bounds = scene.bounds(i, at);
      for (var sense : match.get().values()) {
        var place = prefix + sense + (i < at ? ".before." : ".after.") + bounds;
        if (seen.add(place)) {
          features.add("cue", place);
        }
        if (bounds == 0 && seen.add(prefix + tokens.get(i).lower())) {
          features.add("cueWord", prefix + tokens.get(i).lower() + "." + sense);
        }
        features.addIf(seen.add(prefix + "any" + sense), "anyCue." + prefix + sense);
      }
      i = match.get().to() - 1;
    }
    for (var trigger : scene.triggers) {
      for (var frame : trigger.frames()) {
        boolean near = frame.kind() == Kind.TRANSFER && scene.bounds(trigger.from(), at) == 0;
        features.addIf(
            near && seen.add("stage" + frame.stage()), prefix + "clauseStage." + frame.stage());
      }
    }
  }

  private static void when(Features features, Draft draft) {
    var when = draft.when;
    features.addIf(when == null, "undated");
    if (when != null) {
      var day = draft.scene().published;
      if (day != null) {
        var from = when.from();
        var to = when.to();
        boolean future = from != null && from.isAfter(day) || to != null && to.isAfter(day);
        boolean past = to != null && !to.isAfter(day);
        features.add(future ? "future" : past ? "past" : "open");
        features.add(
            "time+kind", (future ? "future" : past ? "past" : "open") + "." + draft.kind.code());
      }
    }
  }
}
