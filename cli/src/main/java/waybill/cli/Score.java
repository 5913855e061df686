package waybill.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import waybill.cli.GoldClaim.Field;

/**
 * How well output claims find gold claims, added up over documents. The rules are those of the
 * guide: a gold claim is found by an output claim of the same kind and quantity whose evidence
 * overlaps its own by half of the shorter one; core adds parties and class, whole adds stage,
 * modality and origin.
 */
final class Score {
  /** Two claims that found each other. */
  record Pair(GoldClaim gold, GoldClaim output) {}

  /** What became of the claims of one document. */
  record Matching(List<Pair> pairs, List<GoldClaim> missed, List<GoldClaim> extra) {}

  /** Precision, recall and F1 of one count of hits. */
  record Rates(int hits, int output, int gold) {
    double precision() {
      return output == 0 ? 0 : (double) hits / output;
    }

    double recall() {
      return gold == 0 ? 0 : (double) hits / gold;
    }

    double f1() {
      double sum = precision() + recall();
      return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }
  }

  private record Candidate(int agreement, double overlap, int gold, int output) {}

  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingInt(Candidate::agreement)
          .thenComparingDouble(Candidate::overlap)
          .thenComparingInt(Candidate::gold)
          .thenComparingInt(Candidate::output)
          .reversed();

  private int documents;
  private int gold;
  private int output;
  private int found;
  private int core;
  private int whole;
  private final Map<Field, Integer> fields = new EnumMap<>(Field.class);
  private final Reliability reliability = new Reliability();
  private final Map<String, int[]> kinds = new TreeMap<>();

  /** Adds a document and tells what was found in it. */
  Matching add(List<GoldClaim> goldClaims, List<GoldClaim> outputClaims) {
    var matching = match(goldClaims, outputClaims);
    documents++;
    gold += goldClaims.size();
    output += outputClaims.size();
    found += matching.pairs().size();
    goldClaims.forEach(claim -> kind(claim)[1]++);
    for (var pair : matching.pairs()) {
      kind(pair.gold())[0]++;
      boolean coreRight = count(pair);
      rate(pair.output(), coreRight);
    }
    matching.extra().forEach(claim -> rate(claim, false));
    outputClaims.forEach(claim -> kind(claim)[2]++);
    return matching;
  }

  private int[] kind(GoldClaim claim) {
    return kinds.computeIfAbsent(claim.kind(), key -> new int[3]);
  }

  private void rate(GoldClaim claim, boolean coreRight) {
    claim.confidence().ifPresent(confidence -> reliability.add(confidence, coreRight));
  }

  /** Counts what is right in a pair, and tells whether its core is. */
  private boolean count(Pair pair) {
    boolean coreRight = true;
    boolean wholeRight = true;
    for (var field : Field.values()) {
      boolean right = pair.gold().agrees(field, pair.output());
      fields.merge(field, right ? 1 : 0, Integer::sum);
      coreRight &= right || !Field.CORE.contains(field);
      wholeRight &= right || !Field.WHOLE.contains(field);
    }
    core += coreRight ? 1 : 0;
    whole += wholeRight ? 1 : 0;
    return coreRight;
  }

  /** Pairs claims up, those that agree most first. */
  static Matching match(List<GoldClaim> gold, List<GoldClaim> output) {
    var candidates = new ArrayList<Candidate>();
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < output.size(); j++) {
        var g = gold.get(i);
        var o = output.get(j);
        if (g.matches(o)) {
          candidates.add(new Candidate(g.agreement(o), g.overlap(o), i, j));
        }
      }
    }
    candidates.sort(BEST_FIRST);
    var pairs = new ArrayList<Pair>();
    boolean[] goldUsed = new boolean[gold.size()];
    boolean[] outputUsed = new boolean[output.size()];
    for (var candidate : candidates) {
      if (!goldUsed[candidate.gold()] && !outputUsed[candidate.output()]) {
        goldUsed[candidate.gold()] = true;
        outputUsed[candidate.output()] = true;
        pairs.add(new Pair(gold.get(candidate.gold()), output.get(candidate.output())));
      }
    }
    return new Matching(pairs, unused(gold, goldUsed), unused(output, outputUsed));
  }

  private static List<GoldClaim> unused(List<GoldClaim> claims, boolean[] used) {
    var unused = new ArrayList<GoldClaim>();
    for (int i = 0; i < used.length; i++) {
      if (!used[i]) {
        unused.add(claims.get(i));
      }
    }
    return unused;
  }

  /** What the confidence of the output claims was worth. */
  Reliability reliability() {
    return reliability;
  }

  int documents() {
    return documents;
  }

  Rates found() {
    return new Rates(found, output, gold);
  }

  Rates core() {
    return new Rates(core, output, gold);
  }

  Rates whole() {
    return new Rates(whole, output, gold);
  }

  /** How many of the found claims are right in a field. */
  Rates field(Field field) {
    return new Rates(fields.getOrDefault(field, 0), found, found);
  }

  /** Precision and recall of finding, by kind. */
  Map<String, Rates> kinds() {
    var rates = new TreeMap<String, Rates>();
    kinds.forEach((kind, n) -> rates.put(kind, new Rates(n[0], n[2], n[1])));
    return rates;
  }
}
