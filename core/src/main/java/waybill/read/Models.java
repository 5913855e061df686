package waybill.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waybill.rank.Calibration;
import waybill.rank.LinearModel;
import waybill.read.Judge.Decision;

/**
 * The models of all decisions. Their weights are a text in the jar, made from the corpus by the
 * training command.
 */
public final class Models implements Judge {
  private static final String RESOURCE = "/waybill/models-%d.tsv";
  private static final String YES = "yes";
  private static final String NO = "no";

  private final Map<Decision, LinearModel> models;

  public Models(Map<Decision, LinearModel> models) {
    this.models = new EnumMap<>(Decision.class);
    this.models.putAll(models);
  }

  /** The models in the jar for the first or the second pass. */
  public static Models standard(int pass) {
    return parse(resource(RESOURCE.formatted(pass)));
  }

  private static List<String> resource(String name) {
    try (var in = Models.class.getResourceAsStream(name)) {
      if (in == null) {
        return List.of();
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The calibration in the jar. */
  public static Calibration calibration() {
    return Calibration.parse(resource("/waybill/confidence.tsv"));
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
    return models.getOrDefault(decision, LinearModel.empty(NO, YES));
  }

  @Override
  public Verdict<String> classify(Decision decision, Subject subject, List<String> features) {
    var model = models.get(decision);
    if (model == null) {
      return new Verdict<>(Assembler.NONE, 1);
    }
    var probabilities = model.probabilities(features);
    int best = -1;
    for (int i = 0; i < probabilities.length; i++) {
      boolean none = model.labels().get(i).equals(Assembler.NONE);
      if (!none && (best < 0 || probabilities[i] > probabilities[best])) {
        best = i;
      }
    }
    int none = model.labels().indexOf(Assembler.NONE);
    if (none >= 0 && (best < 0 || probabilities[best] < probabilities[none] * odds(decision))) {
      best = none;
    }
    return new Verdict<>(model.labels().get(best), probabilities[best]);
  }

  /**
   * How much likelier "no claim" may be than a claim before the claim is dropped; by
   * cross-validation, for the best F1.
   */
  private static double odds(Decision decision) {
    return switch (decision) {
      case KIND_OF_FIGURE -> 1;
      case KIND_OF_ITEM -> 0.25;
      case KIND_OF_EVENT -> 0.25;
      default -> 1;
    };
  }

  @Override
  public <T> List<Verdict<T>> ranking(Decision decision, Subject subject, List<Option<T>> options) {
    var model = model(decision);
    int yes = model.labels().indexOf(YES);
    int no = model.labels().indexOf(NO);
    var scores = new double[options.size()];
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = model.margin(yes, no, options.get(i).features());
      most = Math.max(most, scores[i]);
    }
    double sum = 0;
    for (double score : scores) {
      sum += Math.exp(score - most);
    }
    var verdicts = new ArrayList<Verdict<T>>();
    for (int i = 0; i < scores.length; i++) {
      verdicts.add(new Verdict<>(options.get(i).value(), Math.exp(scores[i] - most) / sum));
    }
    verdicts.sort(Comparator.comparingDouble(verdict -> -verdict.probability()));
    return verdicts;
  }
}
