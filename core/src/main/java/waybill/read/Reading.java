package waybill.read;

import java.util.List;
import waybill.attribution.Attribution;
import waybill.claim.Claim;
import waybill.mention.Mention;
import waybill.text.Document;
import waybill.text.Span;

/**
 * All that was read in a document.
 *
 * @param document what was read
 * @param claims in the order of the text
 * @param mentions what the stages found before claims, in the order of the text
 * @param attributions in the order of their cues
 * @param unread the figures that became no claim, with the reason
 * @param explanations for each claim, in the same order, what made it
 * @param rejected what was considered as a claim and turned down
 */
public record Reading(
    Document document,
    List<Claim> claims,
    List<Mention> mentions,
    List<Attribution> attributions,
    List<Unread> unread,
    List<Explanation> explanations,
    List<Rejected> rejected) {
  public Reading {
    claims = List.copyOf(claims);
    mentions = List.copyOf(mentions);
    attributions = List.copyOf(attributions);
    unread = List.copyOf(unread);
    explanations = List.copyOf(explanations);
    rejected = List.copyOf(rejected);
  }

  static Reading empty(Document document) {
    return new Reading(document, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /** A figure that became no claim. */
  public record Unread(Span span, String reason) {}

  /**
   * What made a claim.
   *
   * @param lines the frame and what spoke for each decision
   * @param words the words it was read from
   */
  public record Explanation(Claim claim, List<String> lines, List<Word> words) {
    public Explanation {
      lines = List.copyOf(lines);
      words = List.copyOf(words);
    }
  }

  /**
   * Words of the text that a claim was read from.
   *
   * @param role what they were read as: "item", "figure", "supplier PRK", "says so"
   * @param span their place
   * @param files the vocabulary files that may know them
   */
  public record Word(String role, Span span, List<String> files) {
    public Word {
      files = List.copyOf(files);
    }
  }

  /** A place that was considered and turned down. */
  public record Rejected(Span span, String what, String reason) {}
}
