package waybill.vocabulary;

import java.util.HashMap;
import java.util.Map;

/**
 * Classes of words that stand in like company, so that what was learned of "ferried" also speaks of
 * "trucked" (J. Turian, L. Ratinov and Y. Bengio, "Word Representations", 2010).
 */
public final class WordClasses {
  private static final String NONE = "?";

  private final Map<String, String> coarse = new HashMap<>();
  private final Map<String, String> fine = new HashMap<>();

  public WordClasses(Vocabulary vocabulary) {
    for (var row : vocabulary.table("word-classes.tsv").rows()) {
      coarse.put(row.get(0), row.get(1));
      fine.put(row.get(0), row.get(2));
    }
  }

  /** One of some 150 classes; "?" for an unknown word. */
  public String coarse(String word) {
    return coarse.getOrDefault(word, NONE);
  }

  /** One of some 800 classes; "?" for an unknown word. */
  public String fine(String word) {
    return fine.getOrDefault(word, NONE);
  }
}
