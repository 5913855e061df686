package waybill.cli;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import waybill.vocabulary.Vocabulary;

/** Finds the names of the vocabulary that a mistyped word may have meant. */
final class NearMisses {
  private static final int MOST = 4;
  private static final int SHORTEST = 4;

  private NearMisses() {}

  /** The nearest names, each with its file and line; empty where none is near. */
  static List<String> of(Vocabulary vocabulary, String word) {
    var plain = VocabularyCommand.plain(word);
    int allowed = plain.length() < SHORTEST ? 0 : plain.length() < 8 ? 1 : 2;
    Map<String, String> places = new HashMap<>();
    Map<String, Integer> distances = new HashMap<>();
    for (var file : Vocabulary.FILES) {
      if (file.equals("word-classes.tsv")) {
        continue; // it knows all that is written, misprints too
      }
      for (var row : vocabulary.table(file).rows()) {
        for (int i = 0; i < row.cells().size(); i++) {
          for (var name : row.names(i)) {
            int distance = distance(plain, VocabularyCommand.plain(name), allowed);
            if (distance <= allowed) {
              places.putIfAbsent(name, row.toString());
              distances.merge(name, distance, Math::min);
            }
          }
        }
      }
    }
    return places.keySet().stream()
        .sorted(
            Comparator.<String>comparingInt(name -> distances.getOrDefault(name, 0))
                .thenComparing(Comparator.naturalOrder()))
        .limit(MOST)
        .map(name -> name + " (" + places.get(name) + ")")
        .toList();
  }

  /**
   * How many letters must be put in, left out or changed; more than {@code most} is not counted.
   */
  static int distance(String a, String b, int most) {
    if (Math.abs(a.length() - b.length()) > most) {
      return most + 1;
    }
    int[] before = new int[b.length() + 1];
    for (int j = 0; j < before.length; j++) {
      before[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(before[j - 1] + change, 1 + Math.min(before[j], row[j - 1]));
      }
      before = row;
    }
    return before[b.length()];
  }
}
