package waybill.bench.quality;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import waybill.read.Judge.Decision;

/** What the models learn from: decisions that marked articles answer. */
final class Examples {
  /** A choice among labels: what held, and the right label. */
  record Labelled(List<String> features, String label) {}

  /**
   * A choice among options: what held of each, those that are right apart from those that are not.
   */
  record Choice(List<List<String>> right, List<List<String>> wrong) {}

  private final Map<Decision, List<Labelled>> labelled = new EnumMap<>(Decision.class);
  private final Map<Decision, List<Choice>> choices = new EnumMap<>(Decision.class);

  void add(Decision decision, List<String> features, String label) {
    labelled
        .computeIfAbsent(decision, key -> new ArrayList<>())
        .add(new Labelled(List.copyOf(features), label));
  }

  void add(Decision decision, Choice choice) {
    choices.computeIfAbsent(decision, key -> new ArrayList<>()).add(choice);
  }

  void addAll(Examples others) {
    others.labelled.forEach(
        (decision, list) ->
            labelled.computeIfAbsent(decision, key -> new ArrayList<>()).addAll(list));
    others.choices.forEach(
        (decision, list) ->
            choices.computeIfAbsent(decision, key -> new ArrayList<>()).addAll(list));
  }

  Map<Decision, List<Labelled>> labelled() {
    return labelled;
  }

  Map<Decision, List<Choice>> choices() {
    return choices;
  }
}
