package waybill.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import waybill.ledger.ClaimRow;
import waybill.ledger.State;
import waybill.ledger.Verdicts.Verdict;

/** Where people corrected the reader: by rule, then by field, then by what became of what. */
record Lessons(List<Rule> rules) {
  private static final int MOST_PAIRS = 3;
  private static final int MOST_EXAMPLES = 2;

  /**
   * What people said of the claims of one rule.
   *
   * @param rejected claims that are wrong
   * @param fields what was changed in those that were corrected, most often first
   */
  record Rule(
      String name, int accepted, int corrected, List<ClaimRow> rejected, List<Field> fields) {
    int reviewed() {
      return accepted + corrected + rejected.size();
    }

    int wrong() {
      return corrected + rejected.size();
    }
  }

  /** How often a field was changed, and the most common changes. */
  record Field(String name, int changed, List<Pair> pairs) {}

  /** What the reader said and what people said instead, with claims that show it. */
  record Pair(String read, String said, int count, List<ClaimRow> examples) {}

  /** Rules that went wrong most often come first; then by name. */
  static Lessons of(List<Verdict> verdicts) {
    var byRule = new TreeMap<String, List<Verdict>>();
    for (var verdict : verdicts) {
      byRule.computeIfAbsent(verdict.read().claim().rule(), rule -> new ArrayList<>()).add(verdict);
    }
    return new Lessons(
        byRule.entrySet().stream()
            .map(entry -> rule(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparingInt(Rule::wrong).reversed().thenComparing(Rule::name))
            .toList());
  }

  private static Rule rule(String name, List<Verdict> verdicts) {
    var changes = new TreeMap<String, Map<String, Pair>>();
    for (var verdict : verdicts) {
      var person = verdict.person();
      if (person != null) {
        for (var change : ClaimChanges.between(verdict.read().json(), person.json())) {
          changes
              .computeIfAbsent(change.field(), field -> new TreeMap<>())
              .merge(
                  change.from() + "\u0000" + change.to(),
                  new Pair(change.from(), change.to(), 1, List.of(verdict.read())),
                  Lessons::together);
        }
      }
    }
    return new Rule(
        name,
        (int) verdicts.stream().filter(v -> v.state() == State.ACCEPTED).count(),
        (int) verdicts.stream().filter(v -> v.state() == State.CORRECTED).count(),
        verdicts.stream().filter(v -> v.state() == State.REJECTED).map(Verdict::read).toList(),
        fields(changes));
  }

  private static Pair together(Pair a, Pair b) {
    var examples = new ArrayList<>(a.examples());
    if (examples.size() < MOST_EXAMPLES) {
      examples.addAll(b.examples());
    }
    return new Pair(a.read(), a.said(), a.count() + b.count(), examples);
  }

  private static List<Field> fields(Map<String, Map<String, Pair>> changes) {
    return changes.entrySet().stream()
        .map(
            entry ->
                new Field(
                    entry.getKey(),
                    entry.getValue().values().stream().mapToInt(Pair::count).sum(),
                    entry.getValue().values().stream()
                        .sorted(
                            Comparator.comparingInt(Pair::count)
                                .reversed()
                                .thenComparing(Pair::read)
                                .thenComparing(Pair::said))
                        .limit(MOST_PAIRS)
                        .toList()))
        .sorted(Comparator.comparingInt(Field::changed).reversed().thenComparing(Field::name))
        .toList();
  }
}
