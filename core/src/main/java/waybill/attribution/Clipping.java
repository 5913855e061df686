package waybill.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import waybill.attribution.Tie.Range;
import waybill.text.Sentence;
import waybill.text.Token;

/** Shares a sentence out among its cues. */
final class Clipping {
  private Clipping() {}

  /** A tie gives up the parts between semicolons in which another one stands with its source. */
  static List<Tie> clip(Sentence sentence, List<Tie> ties) {
    if (ties.size() < 2) {
      return ties;
    }
    var tokens = sentence.tokens();
    var clipped = new ArrayList<Tie>();
    for (int k = 0; k < ties.size(); k++) {
      var tie = ties.get(k);
      int from =
          k > 0 && ties.get(k - 1).source() != null
              ? segmentStartAfter(tokens, ties.get(k - 1).to(), tie.from())
              : 0;
      int to =
          k + 1 < ties.size() && ties.get(k + 1).source() != null
              ? segmentEndBefore(tokens, tie.to(), ties.get(k + 1).from())
              : tokens.size();
      var content = new ArrayList<Range>();
      for (var range : tie.content()) {
        int start = Math.max(range.from(), from);
        int end = Math.min(range.to(), to);
        if (start < end) {
          content.add(new Range(start, end));
        }
      }
      clipped.add(tie.withContent(content));
    }
    return clipped.stream()
        .filter(tie -> !tie.content().isEmpty())
        .sorted(Comparator.comparingInt(Tie::cueFrom))
        .toList();
  }

  private static int segmentStartAfter(List<Token> tokens, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      if (parts(tokens, i)) {
        return i + 1;
      }
    }
    return 0;
  }

  private static int segmentEndBefore(List<Token> tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      if (parts(tokens, i)) {
        return i;
      }
    }
    return tokens.size();
  }

  /** Whether one cue's part of the sentence may end here and the next one's begin. */
  private static boolean parts(List<Token> tokens, int i) {
    if (tokens.get(i).is(";")) {
      return true;
    }
    boolean comma = tokens.get(i).is(",") && i + 1 < tokens.size();
    return comma
        && switch (tokens.get(i + 1).lower()) {
          case "though", "although", "but", "while", "whereas" -> true;
          default -> false;
        };
  }
}
