package waybill.read;

import java.util.List;
import waybill.attribution.Attribution;
import waybill.claim.Claim;
import waybill.mention.Mention;
import waybill.text.Document;

/**
 * What was read in a document.
 *
 * @param document the document
 * @param claims in the order of the text
 * @param mentions in the order of the text
 * @param attributions in the order of their cues
 * @param unread the figures that became no claim
 */
public record Reading(
    Document document,
    List<Claim> claims,
    List<Mention> mentions,
    List<Attribution> attributions,
    List<Unread> unread) {
  public Reading {
    claims = List.copyOf(claims);
    mentions = List.copyOf(mentions);
    attributions = List.copyOf(attributions);
    unread = List.copyOf(unread);
  }

  /** How each claim came about. */
  public List<Explanation> explanations() {
    return List.of();
  }

  /** What was turned down. */
  public List<Rejected> rejected() {
    return List.of();
  }
}
