package waybill.bench.quality;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import waybill.bench.quality.Examples.Choice;
import waybill.bench.quality.Examples.Labelled;
import waybill.rank.LinearModel;
import waybill.read.Judge.Decision;
import waybill.read.Models;

/**
 * Fits a logistic model for each decision with LIBLINEAR (R.-E. Fan et al., "LIBLINEAR: A Library
 * for Large Linear Classification", 2008): one label against the rest, with an L2 penalty.
 */
final class Trainer {
  /** A feature seen fewer times says nothing about other articles. */
  private static final int CUTOFF = 2;

  /** The weight of an error against the penalty. */
  private static final double COST = 0.3;

  /**
   * Weights below this part of the largest change next to nothing and only make the file longer.
   */
  private static final double LEAST_PART = 0.07;

  private Trainer() {}

  static Models train(Examples examples) {
    Map<Decision, LinearModel> models = new EnumMap<>(Decision.class);
    examples.labelled().forEach((decision, list) -> models.put(decision, classifier(list)));
    examples
        .choices()
        .forEach((decision, list) -> models.put(decision, ranker(list, rankCost(decision))));
    return new Models(models);
  }

  /** The same for choices among options; by cross-validation. */
  private static double rankCost(Decision decision) {
    return switch (decision) {
      case ITEM_CLASS, UNIT -> 0.3;
      case SUPPLIER, RECIPIENT, PARTY, PARTICIPANT -> 0.01;
      default -> 0.05;
    };
  }

  private static LinearModel classifier(List<Labelled> examples) {
    var labels = new TreeSet<String>();
    examples.forEach(example -> labels.add(example.label()));
    if (labels.size() < 2) {
      return LinearModel.empty(labels.toArray(String[]::new));
    }
    var names = new ArrayList<>(labels);
    var index = index(examples.stream().map(Labelled::features).toList());
    var rows = new ArrayList<Row>();
    for (var example : examples) {
      rows.add(
          new Row(
              count(example.features(), index, 1, new TreeMap<>()),
              names.indexOf(example.label())));
    }
    return convert(fit(rows, index.size(), COST), names, index);
  }

  /**
   * Learns from pairs: what holds of a right option and not of a wrong one, and the other way round
   * (T. Joachims, "Optimizing Search Engines using Clickthrough Data", 2002, with a logistic loss).
   */
  private static LinearModel ranker(List<Choice> choices, double cost) {
    var all = new ArrayList<List<String>>();
    for (var choice : choices) {
      all.addAll(choice.right());
      all.addAll(choice.wrong());
    }
    var index = index(all);
    var rows = new ArrayList<Row>();
    for (var choice : choices) {
      for (var right : choice.right()) {
        for (var wrong : choice.wrong()) {
          var difference = count(wrong, index, -1, count(right, index, 1, new TreeMap<>()));
          var mirrored = new TreeMap<Integer, Double>();
          difference.forEach((feature, value) -> mirrored.put(feature, -value));
          rows.add(new Row(difference, 1));
          rows.add(new Row(mirrored, 0));
        }
      }
    }
    return convert(fit(rows, index.size(), cost), List.of("no", "yes"), index);
  }

  /** An example as numbers. */
  private record Row(TreeMap<Integer, Double> features, int label) {}

  private static TreeMap<Integer, Double> count(
      List<String> features,
      Map<String, Integer> index,
      double sign,
      TreeMap<Integer, Double> row) {
    features.stream()
        .distinct()
        .filter(index::containsKey)
        .forEach(f -> row.merge(index.getOrDefault(f, 0), sign, Double::sum));
    row.values().removeIf(value -> value == 0);
    return row;
  }

  private static Model fit(List<Row> rows, int features, double cost) {
    var problem = new Problem();
    problem.l = rows.size();
    problem.n = features;
    problem.x = new Feature[rows.size()][];
    problem.y = new double[rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      problem.x[i] =
          rows.get(i).features.entrySet().stream()
              .map(e -> (Feature) new FeatureNode(e.getKey(), e.getValue()))
              .toArray(Feature[]::new);
      problem.y[i] = rows.get(i).label;
    }
    Linear.disableDebugOutput();
    return Linear.train(problem, new Parameter(SolverType.L2R_LR, cost, 0.01));
  }

  /** Numbers, from 1, for the features seen often enough. */
  private static Map<String, Integer> index(List<List<String>> examples) {
    var counts = new HashMap<String, Integer>();
    examples.forEach(
        features -> features.stream().distinct().forEach(f -> counts.merge(f, 1, Integer::sum)));
    var index = new HashMap<String, Integer>();
    counts.keySet().stream()
        .sorted()
        .filter(f -> counts.getOrDefault(f, 0) >= CUTOFF)
        .forEach(f -> index.put(f, index.size() + 1));
    return index;
  }

  private static LinearModel convert(Model model, List<String> names, Map<String, Integer> index) {
    int columns = names.size() == 2 ? 1 : names.size();
    var fitted = model.getFeatureWeights();
    var order = model.getLabels();
    double most = Arrays.stream(fitted).map(Math::abs).max().orElse(0);
    var weights = new HashMap<String, float[]>();
    index.forEach(
        (feature, number) -> {
          var row = new float[names.size()];
          boolean weighs = false;
          for (int column = 0; column < columns; column++) {
            float weight = (float) fitted[(number - 1) * columns + column];
            row[order[column]] = weight;
            weighs |= Math.abs(weight) >= LEAST_PART * most;
          }
          if (weighs) {
            weights.put(feature, row);
          }
        });
    return LinearModel.of(names, weights);
  }
}
