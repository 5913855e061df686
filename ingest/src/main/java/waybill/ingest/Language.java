package waybill.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The language of a text, told by its script and its commonest words. News texts are long, so this
 * is as good as a model and needs none: nothing is loaded but one small table. A text in Latin
 * letters that is too short to tell counts as English, the language Waybill reads.
 */
final class Language {
  static final String UNKNOWN = "und";

  /** Enough of a text to tell its language. */
  private static final int SAMPLE = 20_000;

  /** A text with fewer of its words among the commonest is in none of the known languages. */
  private static final double LEAST_SHARE = 0.15;

  /** Below this many words in all, what is declared counts for more. */
  private static final int FEW_WORDS = 20;

  /** The languages of each word; loaded at first use. */
  private static final class Index {
    static final Map<String, List<String>> LANGUAGES = new HashMap<>();

    static {
      Words.lists("stop-words.tsv")
          .forEach(
              (language, words) ->
                  words.forEach(
                      word ->
                          LANGUAGES.computeIfAbsent(word, key -> new ArrayList<>()).add(language)));
    }
  }

  private Language() {}

  /**
   * The ISO 639-1 code of the language of {@code text}.
   *
   * @param declared what the document says of itself; null when it says nothing. It counts only
   *     where the text leaves a doubt: templates are copied with their declaration.
   */
  static String of(String text, @Nullable String declared) {
    var sample = text.substring(0, Math.min(text.length(), SAMPLE));
    var told = code(declared);
    var byScript = byScript(sample);
    if (byScript != null) {
      return byScript;
    }
    int words = 0;
    var hits = new HashMap<String, Integer>();
    for (var word : sample.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+", -1)) {
      if (!word.isEmpty()) {
        words++;
        Index.LANGUAGES
            .getOrDefault(word, List.of())
            .forEach(language -> hits.merge(language, 1, Integer::sum));
      }
    }
    return best(hits, words, told);
  }

  private static String best(Map<String, Integer> hits, int words, @Nullable String told) {
    var best =
        hits.entrySet().stream()
            .max(
                Map.Entry.<String, Integer>comparingByValue()
                    .thenComparing(entry -> entry.getKey().equals(told))
                    .thenComparing(Map.Entry.comparingByKey()));
    if (best.isEmpty() || !isClear(best.get(), hits, words)) {
      return told != null ? told : words < FEW_WORDS ? "en" : UNKNOWN;
    }
    int toldHits = told == null ? 0 : hits.getOrDefault(told, 0);
    boolean close = toldHits >= best.get().getValue() * 0.8;
    if (told != null && (words < FEW_WORDS || close)) {
      return told;
    }
    return best.get().getKey();
  }

  /** Lists of goods have few common words: there, being far ahead of all others is enough. */
  private static boolean isClear(
      Map.Entry<String, Integer> best, Map<String, Integer> hits, int words) {
    int count = best.getValue();
    if (count >= LEAST_SHARE * words) {
      return count > 1 || words < 5;
    }
    int second =
        hits.entrySet().stream()
            .filter(entry -> !entry.getKey().equals(best.getKey()))
            .mapToInt(Map.Entry::getValue)
            .max()
            .orElse(0);
    return count >= LEAST_SHARE * words / 3 && count >= 1.5 * second && count > 2;
  }

  /** "en-GB", "en_US", "EN" and "English" to "en"; null when it is no code. */
  static @Nullable String code(@Nullable String declared) {
    if (declared == null) {
      return null;
    }
    var first = declared.strip().toLowerCase(Locale.ROOT).split("[-_,; ]", 2)[0];
    if (first.length() == 2 && first.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
      return first;
    }
    return first.equals("english") || first.equals("eng") ? "en" : null;
  }

  /** The language of a script that is that of one language, or of one before all; else null. */
  private static @Nullable String byScript(String sample) {
    var letters = new HashMap<Character.UnicodeScript, Integer>();
    int all = 0;
    for (int i = 0; i < sample.length(); i++) {
      char c = sample.charAt(i);
      if (c > 0x24F && Character.isLetter(c)) {
        letters.merge(Character.UnicodeScript.of(c), 1, Integer::sum);
      }
      all += Character.isLetter(c) ? 1 : 0;
    }
    if (letters.getOrDefault(Character.UnicodeScript.HIRAGANA, 0) > all / 20) {
      return "ja";
    }
    for (var entry : letters.entrySet()) {
      if (entry.getValue() > all / 2) {
        return language(entry.getKey(), sample);
      }
    }
    return null;
  }

  private static @Nullable String language(Character.UnicodeScript script, String sample) {
    return switch (script) {
      case HAN -> "zh";
      case HIRAGANA, KATAKANA -> "ja";
      case HANGUL -> "ko";
      case GREEK -> "el";
      case HEBREW -> "he";
      case ARABIC -> sample.chars().anyMatch(c -> "پچژگی".indexOf(c) >= 0) ? "fa" : "ar";
      case DEVANAGARI -> "hi";
      case BENGALI -> "bn";
      case TAMIL -> "ta";
      case THAI -> "th";
      case GEORGIAN -> "ka";
      case ARMENIAN -> "hy";
      default -> null;
    };
  }
}
