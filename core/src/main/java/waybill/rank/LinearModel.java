package waybill.rank;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A multinomial logistic model over features that are present or absent (A. Ratnaparkhi, "A Maximum
 * Entropy Model for Part-of-Speech Tagging", 1996, for the form). Its weights are a text, so that a
 * person can read why it decided as it did.
 */
public final class LinearModel {
  private final List<String> labels;
  private final Map<String, float[]> weights;

  private LinearModel(List<String> labels, Map<String, float[]> weights) {
    this.labels = List.copyOf(labels);
    this.weights = weights;
  }

  /** A model of no features, to which every label is equally likely. */
  public static LinearModel empty(String... labels) {
    return new LinearModel(List.of(labels), Map.of());
  }

  /**
   * @param labels the outcomes, in the order of the weights
   * @param weights a weight for each label, by feature; features not in it weigh nothing
   */
  public static LinearModel of(List<String> labels, Map<String, float[]> weights) {
    for (var entry : weights.entrySet()) {
      if (entry.getValue().length != labels.size()) {
        throw new IllegalArgumentException("weights of %s".formatted(entry.getKey()));
      }
    }
    return new LinearModel(labels, new HashMap<>(weights));
  }

  public List<String> labels() {
    return labels;
  }

  /** How much more the features speak for one label than for another. */
  public double margin(int label, int other, List<String> features) {
    double margin = 0;
    for (var feature : features) {
      var row = weights.get(feature);
      if (row != null) {
        margin += row[label] - row[other];
      }
    }
    return margin;
  }

  /** The probability of each label, in the order of {@link #labels()}. */
  public double[] probabilities(List<String> features) {
    var scores = new double[labels.size()];
    for (var feature : features) {
      var row = weights.get(feature);
      if (row != null) {
        for (int i = 0; i < scores.length; i++) {
          scores[i] += row[i];
        }
      }
    }
    double most = Arrays.stream(scores).max().orElse(0);
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = Math.exp(scores[i] - most);
      sum += scores[i];
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] /= sum;
    }
    return scores;
  }

  /** The features that speak most for a label against the mean of all, the strongest first. */
  public List<String> reasons(String label, List<String> features, int most) {
    int index = labels.indexOf(label);
    if (index < 0) {
      return List.of();
    }
    record Reason(String feature, double weight) {}
    var reasons = new ArrayList<Reason>();
    for (var feature : features) {
      var row = weights.get(feature);
      if (row != null) {
        double mean = 0;
        for (float weight : row) {
          mean += weight / row.length;
        }
        reasons.add(new Reason(feature, row[index] - mean));
      }
    }
    return reasons.stream()
        .filter(reason -> reason.weight > 0.05)
        .sorted((a, b) -> Double.compare(b.weight, a.weight))
        .limit(most)
        .map(reason -> "%s (%+.2f)".formatted(reason.feature, reason.weight))
        .toList();
  }

  /** The weights as lines: the labels, then a feature and its weights a line, in stable order. */
  public List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add("labels\t" + String.join("\t", labels));
    for (var entry : new TreeMap<>(weights).entrySet()) {
      var line = new StringBuilder(entry.getKey());
      for (float weight : entry.getValue()) {
        line.append('\t').append(weight == 0 ? "0" : String.valueOf(rounded(weight)));
      }
      lines.add(line.toString());
    }
    return lines;
  }

  /** Three digits that count, so that small weights keep their meaning. */
  private static float rounded(float weight) {
    return new BigDecimal(weight).round(new MathContext(3)).floatValue();
  }

  /** Reads what {@link #lines()} wrote. */
  public static LinearModel parse(List<String> lines) {
    var head = lines.getFirst().split("\t");
    var labels = Arrays.asList(head).subList(1, head.length);
    var weights = new HashMap<String, float[]>(lines.size() * 2);
    for (var line : lines.subList(1, lines.size())) {
      var cells = line.split("\t");
      var row = new float[labels.size()];
      for (int i = 0; i < row.length; i++) {
        row[i] = Float.parseFloat(cells[i + 1]);
      }
      weights.put(cells[0], row);
    }
    return new LinearModel(labels, weights);
  }
}
