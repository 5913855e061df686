package waybill.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import waybill.text.Span;

/**
 * The attributions of a document, to be asked what stands over a place in it. Building sorts the
 * contents once; a question costs a binary search and a walk over the evidence.
 */
public final class Attributions {
  /** Deeper nesting is told by no text in earnest, and would make the index quadratic. */
  private static final int MOST_DEPTH = 8;

  /** A source further from its cue, as a name that "he" stands for, is no part of its clause. */
  private static final int MOST_GAP = 120;

  private final List<Attribution> all;
  private final int[] starts;
  private final List<List<Cover>> covers;

  /** A content span over an interval. */
  private record Cover(Attribution attribution, Span span, int order) {}

  public Attributions(List<Attribution> attributions) {
    this.all = List.copyOf(attributions);
    var contents = contents(all);
    this.starts = boundaries(contents);
    this.covers = sweep(contents, starts);
  }

  /** All of them, in the order of their cues. */
  public List<Attribution> all() {
    return all;
  }

  private static List<Cover> contents(List<Attribution> attributions) {
    var contents = new ArrayList<Cover>();
    for (int i = 0; i < attributions.size(); i++) {
      for (var span : attributions.get(i).content()) {
        if (span.length() > 0) {
          contents.add(new Cover(attributions.get(i), span, i));
        }
      }
    }
    contents.sort(Comparator.comparing(Cover::span));
    return contents;
  }

  private static int[] boundaries(List<Cover> contents) {
    var boundaries = new TreeSet<Integer>();
    for (var cover : contents) {
      boundaries.add(cover.span().start());
      boundaries.add(cover.span().end());
    }
    return boundaries.stream().mapToInt(Integer::intValue).toArray();
  }

  private static List<List<Cover>> sweep(List<Cover> contents, int[] starts) {
    var covers = new ArrayList<List<Cover>>(starts.length);
    var open = new ArrayList<Cover>();
    int next = 0;
    for (int start : starts) {
      open.removeIf(cover -> cover.span().end() <= start);
      while (next < contents.size() && contents.get(next).span().start() == start) {
        open.add(contents.get(next++));
      }
      open.sort(INNERMOST);
      while (open.size() > MOST_DEPTH) {
        open.removeLast();
      }
      covers.add(List.copyOf(open));
    }
    return covers;
  }

  /** The shorter content is the inner one; of two equal ones the cue that comes first. */
  private static final Comparator<Cover> INNERMOST =
      Comparator.<Cover>comparingInt(cover -> cover.span().length()).thenComparingInt(Cover::order);

  /** The attributions that hold {@code evidence} or a good part of it, the innermost first. */
  public List<Attribution> over(Span evidence) {
    Map<Cover, Integer> shared = new HashMap<>();
    for (int i = indexAt(evidence.start()); i < starts.length && starts[i] < evidence.end(); i++) {
      int end = i + 1 < starts.length ? starts[i + 1] : starts[i];
      int length = Math.min(end, evidence.end()) - Math.max(starts[i], evidence.start());
      for (var cover : covers.get(i)) {
        shared.merge(cover, Math.max(0, length), Integer::sum);
      }
    }
    Map<Attribution, Integer> sums = new HashMap<>();
    shared.forEach((cover, length) -> sums.merge(cover.attribution(), length, Integer::sum));
    return shared.keySet().stream()
        .filter(cover -> holds(cover.attribution(), sums, evidence))
        .sorted(INNERMOST)
        .map(Cover::attribution)
        .distinct()
        .toList();
  }

  /** Source and cue may be a part of the evidence; of the rest the content must hold a third. */
  private static boolean holds(Attribution over, Map<Attribution, Integer> sums, Span evidence) {
    var cue = over.cue();
    for (var source : over.sourceSpans()) {
      int gap = Math.max(source.start() - cue.end(), cue.start() - source.end());
      cue = gap < MOST_GAP ? Span.cover(cue, source) : cue;
    }
    int said = Math.min(cue.end(), evidence.end()) - Math.max(cue.start(), evidence.start());
    int rest = evidence.length() - Math.max(0, said);
    int shared = sums.getOrDefault(over, 0);
    return shared > 0 && 3 * shared >= rest;
  }

  /** The innermost attribution over {@code evidence}; empty where the text speaks for itself. */
  public Optional<Attribution> governing(Span evidence) {
    return over(evidence).stream().findFirst();
  }

  private int indexAt(int position) {
    int low = 0;
    int high = starts.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (starts[middle] > position) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return Math.max(0, low - 1);
  }
}
