package waybill.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waybill.attribution.Attribution;

/** How much of what a document cites it cites from each source. */
final class Prevalence {
  private final Map<String, Integer> times = new HashMap<>();
  private final @Nullable Attribution foremost;
  private final int all;

  Prevalence(List<Attribution> attributions) {
    @Nullable Attribution most = null;
    int sum = 0;
    for (var attribution : attributions) {
      if (!attribution.sources().isEmpty()) {
        sum++;
        int count = times.merge(attribution.sources().getFirst(), 1, Integer::sum);
        if (most == null || count > times.getOrDefault(most.sources().getFirst(), 0)) {
          most = attribution;
        }
      }
    }
    this.all = sum;
    this.foremost = most;
  }

  /** An attribution to the source that is cited most; null when none is cited. */
  @Nullable Attribution foremost() {
    return foremost;
  }

  /** A word for how much of all is cited from a source. */
  String of(List<String> sources) {
    int count = sources.isEmpty() ? 0 : times.getOrDefault(sources.getFirst(), 0);
    return count == 0 ? "none" : Math.min(3, count) + "." + (4 * count / all);
  }

  /** A word for how much is cited at all. */
  String overall() {
    return all == 0 ? "none" : all < 3 ? "few" : all < 8 ? "some" : "many";
  }
}
