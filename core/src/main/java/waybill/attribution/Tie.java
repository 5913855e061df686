package waybill.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.attribution.Sources.Source;
import waybill.claim.Modality;

/**
 * An attribution within one sentence, in token indices.
 *
 * @param cueFrom the first token of the cue
 * @param cueTo the one after its last
 * @param from the first token of source and cue together
 * @param to the one after their last
 * @param source who says it; null for "it is believed"
 * @param teller whom the source told, when that is an outlet which passes it on; null when none
 * @param content what is under the cue, in order
 * @param carries whether the sentences that follow may stay under the same source
 */
record Tie(
    int cueFrom,
    int cueTo,
    int from,
    int to,
    @Nullable Source source,
    @Nullable Source teller,
    List<Range> content,
    @Nullable Modality modality,
    boolean carries) {

  /** Tokens from {@code from} up to but not including {@code to}. */
  record Range(int from, int to) {
    boolean contains(int index) {
      return from <= index && index < to;
    }
  }

  boolean covers(int index) {
    return content.stream().anyMatch(range -> range.contains(index));
  }

  Tie withContent(List<Range> other) {
    return new Tie(cueFrom, cueTo, from, to, source, teller, List.copyOf(other), modality, carries);
  }
}
