package waybill.vocabulary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The tables of words behind the cascade: those in the jar, with a user's own rows after them. The
 * only class of the core that reads resources.
 */
public final class Vocabulary {
  /** The tables there are, in the order in which documentation lists them. */
  public static final List<String> FILES =
      List.of(
          "abbreviations.tsv",
          "states.tsv",
          "leaders.tsv",
          "organisations.tsv",
          "firms.tsv",
          "items.tsv",
          "designations.tsv",
          "numbers.tsv",
          "hedges.tsv",
          "units.tsv",
          "currencies.tsv",
          "dates.tsv",
          "speech.tsv",
          "titles.tsv",
          "frames.tsv",
          "verbs.tsv",
          "modality.tsv",
          "details.tsv",
          "totals.tsv",
          "word-classes.tsv");

  private final Map<String, String> overlays;

  private Vocabulary(Map<String, String> overlays) {
    this.overlays = Map.copyOf(overlays);
  }

  /** The vocabulary in the jar. */
  public static Vocabulary standard() {
    return new Vocabulary(Map.of());
  }

  /**
   * The vocabulary in the jar with rows of the user's own.
   *
   * @param overlays file name to the text of the user's file; a name that is not in {@link #FILES}
   *     is an error
   */
  public static Vocabulary withOverlays(Map<String, String> overlays) {
    for (var file : overlays.keySet()) {
      if (!FILES.contains(file)) {
        throw new VocabularyException(
            file,
            1,
            "no such vocabulary; did you mean %s? There are %s"
                .formatted(nearest(file), String.join(", ", FILES)));
      }
    }
    return new Vocabulary(overlays);
  }

  /** The file whose name comes nearest. */
  private static String nearest(String file) {
    return FILES.stream().min(Comparator.comparingInt(name -> distance(name, file))).orElseThrow();
  }

  /** How many letters have to be changed, put in or left out to make one word of the other. */
  private static int distance(String a, String b) {
    var row = new int[b.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }

  /** The rows of a file: the standard ones, then the user's. */
  public Table table(String file) {
    var standard = Table.parse(file, resource(file));
    var own = overlays.get(file);
    return own == null ? standard : standard.and(own);
  }

  private static String resource(String file) {
    try (var in = Vocabulary.class.getResourceAsStream("/waybill/vocabulary/" + file)) {
      if (in == null) {
        throw new IllegalArgumentException("no vocabulary file " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
