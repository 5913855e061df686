package waybill.read;

import java.util.List;
import waybill.claim.Claim;

/**
 * How a claim came about.
 *
 * @param claim the claim
 * @param lines the rule and the vocabulary lines that made it, in order
 */
public record Explanation(Claim claim, List<String> lines) {
  public Explanation {
    lines = List.copyOf(lines);
  }
}
