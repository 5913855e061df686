package waybill.bench.quality;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import waybill.read.Judge.Decision;

/** What the models learn from: for each decision, features and the right label. */
final class Examples {
  /** One decision that a marked article answers. */
  record Example(List<String> features, String label) {}

  private final Map<Decision, List<Example>> examples = new EnumMap<>(Decision.class);

  void add(Decision decision, List<String> features, String label) {
    examples
        .computeIfAbsent(decision, key -> new ArrayList<>())
        .add(new Example(List.copyOf(features), label));
  }

  void addAll(Examples others) {
    others.examples.forEach(
        (decision, list) ->
            examples.computeIfAbsent(decision, key -> new ArrayList<>()).addAll(list));
  }

  Map<Decision, List<Example>> byDecision() {
    return examples;
  }
}
