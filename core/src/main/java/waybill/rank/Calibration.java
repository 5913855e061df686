package waybill.rank;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes a score mean what it says: of claims said 0.8, about 80 % are right. Points between which
 * it goes straight, fitted on articles that the models had not seen.
 *
 * @param points in ascending order of both; empty for a calibration that changes nothing
 */
public record Calibration(List<Point> points) {
  public static final Calibration NONE = new Calibration(List.of());

  /**
   * A score and how often claims of that score were right.
   *
   * @param score from 0 to 1
   * @param share from 0 to 1
   */
  public record Point(double score, double share) {}

  public Calibration {
    points = List.copyOf(points);
  }

  /** How often a claim of this score is right, from 0 to 1. */
  public double share(double score) {
    if (points.isEmpty()) {
      return score;
    }
    var before = points.getFirst();
    for (var point : points) {
      if (point.score >= score) {
        double width = point.score - before.score;
        double part = width <= 0 ? 1 : (score - before.score) / width;
        return before.share + Math.clamp(part, 0, 1) * (point.share - before.share);
      }
      before = point;
    }
    return points.getLast().share;
  }

  /** Reads what {@link #lines()} wrote. */
  public static Calibration parse(List<String> lines) {
    var points = new ArrayList<Point>();
    for (var line : lines) {
      if (!line.isBlank() && !line.startsWith("#")) {
        var cells = line.split("\t");
        points.add(new Point(Double.parseDouble(cells[0]), Double.parseDouble(cells[1])));
      }
    }
    return new Calibration(points);
  }

  public List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add("# Score of a claim, and how often claims of that score were right in kind, figure,");
    lines.add("# parties and class in articles the models had not seen.");
    points.forEach(point -> lines.add("%.4f\t%.4f".formatted(point.score, point.share)));
    return lines;
  }
}
