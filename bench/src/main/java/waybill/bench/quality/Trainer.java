package waybill.bench.quality;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.Event;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import waybill.bench.quality.Examples.Example;
import waybill.rank.LinearModel;
import waybill.read.Judge.Decision;
import waybill.read.Models;

/** Fits a model for each decision with OpenNLP's quasi-Newton maximum entropy trainer. */
final class Trainer {
  /** A feature seen fewer times says nothing about other articles. */
  private static final int CUTOFF = Integer.getInteger("cutoff", 3);

  private static final double L2 = Double.parseDouble(System.getProperty("l2", "1.0"));

  private Trainer() {}

  static Models train(Examples examples) throws IOException {
    Map<Decision, LinearModel> models = new EnumMap<>(Decision.class);
    for (var entry : examples.byDecision().entrySet()) {
      models.put(entry.getKey(), fit(entry.getValue()));
    }
    return new Models(models);
  }

  private static LinearModel fit(List<Example> examples) throws IOException {
    var labels = new HashSet<String>();
    examples.forEach(example -> labels.add(example.label()));
    if (labels.size() < 2) {
      return LinearModel.empty(labels.toArray(String[]::new));
    }
    var parameters = new TrainingParameters();
    parameters.put("Algorithm", QNTrainer.MAXENT_QN_VALUE);
    parameters.put("Cutoff", CUTOFF);
    parameters.put("Iterations", Integer.getInteger("iter", 100));
    parameters.put(QNTrainer.L1COST_PARAM, 0.0);
    parameters.put(QNTrainer.L2COST_PARAM, L2);
    var trainer = new QNTrainer();
    trainer.init(parameters, new HashMap<>());
    var events =
        examples.stream()
            .map(e -> new Event(e.label(), e.features().stream().distinct().toArray(String[]::new)))
            .toList();
    return convert((AbstractModel) trainer.train(ObjectStreamUtils.createObjectStream(events)));
  }

  @SuppressWarnings("unchecked") // the library hands its parts out as objects
  private static LinearModel convert(AbstractModel model) {
    var parts = model.getDataStructures();
    var contexts = (Context[]) parts[0];
    var names = (Map<String, Context>) parts[1];
    var labels = List.of((String[]) parts[2]);
    var weights = new HashMap<String, float[]>();
    names.forEach(
        (name, context) -> {
          var row = new float[labels.size()];
          for (int i = 0; i < context.getOutcomes().length; i++) {
            row[context.getOutcomes()[i]] = (float) context.getParameters()[i];
          }
          weights.put(name, row);
        });
    if (contexts.length == 0 && weights.isEmpty()) {
      throw new IllegalStateException("a model without weights");
    }
    return LinearModel.of(labels, weights);
  }
}
