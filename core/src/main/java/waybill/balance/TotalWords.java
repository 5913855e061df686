package waybill.balance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import waybill.vocabulary.Vocabulary;

/** Knows the words by which a figure is told as all so far: "in total", "since the start of". */
public final class TotalWords {
  private final List<String> phrases = new ArrayList<>();

  public TotalWords(Vocabulary vocabulary) {
    for (var row : vocabulary.table("totals.tsv").rows()) {
      row.names(1).forEach(phrase -> phrases.add(phrase.toLowerCase(Locale.ROOT)));
    }
  }

  /** Whether one of them stands in the text, as words of their own. */
  public boolean isIn(String text) {
    var lower = text.toLowerCase(Locale.ROOT);
    for (var phrase : phrases) {
      for (int at = lower.indexOf(phrase); at >= 0; at = lower.indexOf(phrase, at + 1)) {
        if (isApart(lower, at - 1) && isApart(lower, at + phrase.length())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isApart(String text, int at) {
    return at < 0 || at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
  }
}
