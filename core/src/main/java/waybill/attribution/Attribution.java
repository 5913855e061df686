package waybill.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.claim.Modality;
import waybill.text.Span;

/**
 * A source, a cue and a content (the terms of the PARC 3.0 corpus).
 *
 * @param sources names as a claim gives them, the origin first and nearer tellers after it; empty
 *     for "it is estimated"
 * @param sourceSpans where the sources stand
 * @param cue the words that tie source and content: "said", "according to"
 * @param content what is said to be so: the parts of the text under the cue
 * @param modality what the cue makes of the content; null when it leaves it as it is
 */
public record Attribution(
    List<String> sources,
    List<Span> sourceSpans,
    Span cue,
    List<Span> content,
    @Nullable Modality modality) {
  public Attribution {
    sources = List.copyOf(sources);
    sourceSpans = List.copyOf(sourceSpans);
    content = List.copyOf(content);
  }
}
