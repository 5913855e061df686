package waybill.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import org.apache.lucene.search.spell.LuceneLevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** Finds the word that a mistyped one may have meant. */
final class Near {
  /** The part of the longer word that must be right. */
  private static final float ENOUGH = 0.6f;

  private Near() {}

  /** The nearest of the words, the first in alphabet among equals; null when none is near. */
  static @Nullable String most(String word, Collection<String> words) {
    var distance = new LuceneLevenshteinDistance();
    var plain = word.toLowerCase(Locale.ROOT);
    return words.stream()
        .filter(other -> distance.getDistance(plain, other.toLowerCase(Locale.ROOT)) >= ENOUGH)
        .min(
            Comparator.<String>comparingDouble(
                    other -> -distance.getDistance(plain, other.toLowerCase(Locale.ROOT)))
                .thenComparing(Comparator.naturalOrder()))
        .orElse(null);
  }
}
