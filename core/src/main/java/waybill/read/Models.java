package waybill.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waybill.rank.LinearModel;
import waybill.read.Judge.Decision;

/**
 * The models of all decisions. Their weights are a text in the jar, made from the corpus by the
 * training command.
 */
public final class Models implements Judge {
  private static final String RESOURCE = "/waybill/models.tsv";
  private static final String YES = "yes";

  private final Map<Decision, LinearModel> models;

  public Models(Map<Decision, LinearModel> models) {
    this.models = new EnumMap<>(models);
  }

  /** The models in the jar. */
  public static Models standard() {
    try (var in = Models.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        return new Models(Map.of(Decision.STAGE, LinearModel.empty("delivered")));
      }
      return parse(
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads what {@link #lines()} wrote. */
  public static Models parse(List<String> lines) {
    Map<Decision, LinearModel> models = new EnumMap<>(Decision.class);
    @Nullable Decision decision = null;
    var part = new ArrayList<String>();
    for (var line : lines) {
      if (line.startsWith("## ")) {
        if (decision != null) {
          models.put(decision, LinearModel.parse(part));
        }
        decision = Decision.valueOf(line.substring(3).strip());
        part = new ArrayList<>();
      } else if (!line.startsWith("#") && !line.isEmpty()) {
        part.add(line);
      }
    }
    if (decision != null) {
      models.put(decision, LinearModel.parse(part));
    }
    return new Models(models);
  }

  public List<String> lines() {
    var lines = new ArrayList<String>();
    models.forEach(
        (decision, model) -> {
          lines.add("## " + decision);
          lines.addAll(model.lines());
        });
    return lines;
  }

  LinearModel model(Decision decision) {
    return models.getOrDefault(decision, LinearModel.empty("no", YES));
  }

  @Override
  public Verdict<String> classify(Decision decision, Subject subject, List<String> features) {
    var model = model(decision);
    var probabilities = model.probabilities(features);
    int best = 0;
    for (int i = 1; i < probabilities.length; i++) {
      if (probabilities[i] > probabilities[best]) {
        best = i;
      }
    }
    return new Verdict<>(model.labels().get(best), probabilities[best]);
  }

  @Override
  public <T> Verdict<T> rank(Decision decision, Subject subject, List<Option<T>> options) {
    var model = model(decision);
    double sum = 0;
    double most = -1;
    var best = options.getFirst();
    for (var option : options) {
      double p = model.probability(YES, option.features());
      // Odds make the shares of independent yes-or-no answers comparable.
      double odds = p / Math.max(1e-9, 1 - p);
      sum += odds;
      if (odds > most) {
        most = odds;
        best = option;
      }
    }
    return new Verdict<>(best.value(), most / Math.max(1e-9, sum));
  }
}
