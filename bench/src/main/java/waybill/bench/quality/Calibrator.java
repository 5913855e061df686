package waybill.bench.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waybill.claim.Claim;
import waybill.claim.Content;
import waybill.rank.Calibration;
import waybill.rank.Calibration.Point;

/**
 * Fits a calibration to what was read of articles the models had not seen: equal groups of scores,
 * then pooled until the share rises with the score (M. Ayer et al., "An Empirical Distribution
 * Function for Sampling with Incomplete Information", 1955).
 */
final class Calibrator {
  private static final int GROUPS = 12;

  private final List<Case> cases = new ArrayList<>();

  private record Case(double score, boolean right) {}

  private record Group(double score, double share, int size) {}

  /** Adds all claims that were read of an article. */
  void add(GoldArticle article, List<Claim> claims) {
    for (var claim : claims) {
      boolean right = article.claims().stream().anyMatch(gold -> isRight(claim, gold));
      cases.add(new Case(claim.confidence(), right));
    }
  }

  private static boolean isRight(Claim claim, Claim gold) {
    return claim.kind() == gold.kind()
        && claim.evidence().overlaps(gold.evidence())
        && sameQuantity(claim, gold)
        && claim.itemClass() == gold.itemClass()
        && sameParties(claim, gold);
  }

  private static boolean sameQuantity(Claim claim, Claim gold) {
    var own = claim.quantity();
    var other = gold.quantity();
    if (own == null || other == null) {
      return own == null && other == null;
    }
    return own.unit().equals(other.unit())
        && claim.per() == gold.per()
        && same(own.low(), other.low())
        && same(own.high(), other.high());
  }

  private static boolean same(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a == null || b == null ? a == b : a.subtract(b).abs().doubleValue() < 2e-6;
  }

  private static boolean sameParties(Claim claim, Claim gold) {
    if (claim.content() instanceof Content.Transfer one
        && gold.content() instanceof Content.Transfer other) {
      return one.supplier().equals(other.supplier()) && one.recipient().equals(other.recipient());
    }
    return switch (claim.kind()) {
      case PRICE, RATIO -> true;
      default -> Set.copyOf(GoldJudge.parties(claim)).equals(Set.copyOf(GoldJudge.parties(gold)));
    };
  }

  Calibration fit() {
    var sorted = cases.stream().sorted(Comparator.comparingDouble(Case::score)).toList();
    var groups = new ArrayList<Group>();
    int size = Math.max(1, sorted.size() / GROUPS);
    for (int from = 0; from < sorted.size(); from += size) {
      var part = sorted.subList(from, Math.min(sorted.size(), from + size));
      double score = part.stream().mapToDouble(Case::score).average().orElse(0);
      double share = part.stream().filter(Case::right).count() / (double) part.size();
      groups.add(new Group(score, share, part.size()));
      pool(groups);
    }
    return new Calibration(groups.stream().map(g -> new Point(g.score, g.share)).toList());
  }

  /** Joins the last groups while their shares do not rise. */
  private static void pool(List<Group> groups) {
    while (groups.size() > 1 && groups.getLast().share <= groups.get(groups.size() - 2).share) {
      var b = groups.removeLast();
      var a = groups.removeLast();
      int size = a.size + b.size;
      groups.add(
          new Group(
              (a.score * a.size + b.score * b.size) / size,
              (a.share * a.size + b.share * b.size) / size,
              size));
    }
  }
}
