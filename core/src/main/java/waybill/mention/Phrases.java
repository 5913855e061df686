package waybill.mention;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waybill.text.Tokenizer;

/**
 * Known phrases that can be looked for from their first word on and, unlike those of {@link
 * waybill.vocabulary.PhraseIndex}, from their last word back. Hyphens and the dots of abbreviations
 * do not count.
 *
 * @param <T> what a phrase stands for
 */
final class Phrases<T> {
  private static final Tokenizer TOKENIZER = new Tokenizer(Set.of());

  private final Map<String, T> values = new HashMap<>();
  private final Set<String> firsts = new HashSet<>();
  private final Set<String> lasts = new HashSet<>();
  private int longest;

  /** A phrase at the tokens {@code from} up to but not including {@code to}. */
  record Found<T>(int from, int to, T value) {}

  /** Adds a phrase; one that is known already keeps its first value. */
  void add(String phrase, T value) {
    var line = Line.of(TOKENIZER.tokens(phrase));
    var key = new StringBuilder();
    int words = 0;
    String last = "";
    for (int i = 0; i < line.size(); i++) {
      var word = word(line, i);
      if (word.isEmpty()) {
        continue;
      }
      if (words++ == 0) {
        firsts.add(word);
      }
      last = word;
      key.append(word).append(' ');
    }
    lasts.add(last);
    longest = Math.max(longest, words);
    values.putIfAbsent(key.toString(), value);
  }

  /** The longest phrase that begins at token {@code from}; null when there is none. */
  @Nullable Found<T> at(Line line, int from) {
    if (from >= line.size() || !firsts.contains(word(line, from))) {
      return null;
    }
    Found<T> best = null;
    var key = new StringBuilder();
    int words = 0;
    for (int i = from; i < line.size() && words < longest; i++) {
      var word = word(line, i);
      if (word.isEmpty()) {
        continue;
      }
      words++;
      key.append(word).append(' ');
      var value = values.get(key.toString());
      if (value != null) {
        best = new Found<>(from, i + 1, value);
      }
    }
    return best;
  }

  /** The longest phrase that ends just before token {@code to}; null when there is none. */
  @Nullable Found<T> before(Line line, int to) {
    int last = to - 1;
    while (last > 0 && word(line, last).isEmpty()) {
      last--;
    }
    if (last < 0 || !lasts.contains(word(line, last))) {
      return null;
    }
    Found<T> best = null;
    var key = new StringBuilder();
    int words = 0;
    for (int i = last; i >= 0 && words < longest; i--) {
      var word = word(line, i);
      if (word.isEmpty()) {
        continue;
      }
      words++;
      key.insert(0, word + " ");
      var value = values.get(key.toString());
      if (value != null) {
        best = new Found<>(i, to, value);
      }
    }
    return best;
  }

  /** The word at {@code i} as keys hold it; empty for what does not count. */
  private static String word(Line line, int i) {
    var word = line.lower(i);
    if (line.isHyphen(i) || word.equals(".")) {
      return "";
    }
    return word.length() > 1 && word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
  }
}
