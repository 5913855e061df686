package waybill.mention;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import waybill.text.Token;
import waybill.vocabulary.Vocabulary;

/** The words of titles.tsv: what stands before, in and never in the name of a person. */
final class NameWords {
  private static final Set<String> SETS =
      Set.of("modifier", "particle", "given", "family", "starter", "other");

  private static final int MOST_TITLE = 6;

  private final Set<String> titles = new HashSet<>();
  private final Set<String> lastOfTitle = new HashSet<>();
  private final Map<String, Set<String>> sets = new HashMap<>();

  NameWords(Vocabulary vocabulary) {
    for (var row : vocabulary.table("titles.tsv").rows()) {
      var kind = row.get(0);
      if (!kind.equals("title") && !SETS.contains(kind)) {
        throw row.error("no such kind: " + kind);
      }
      for (var words : row.names(1)) {
        var lower = words.toLowerCase(Locale.ROOT);
        if (kind.equals("title")) {
          titles.add(lower);
          lastOfTitle.add(lower.substring(lower.lastIndexOf(' ') + 1));
        } else {
          sets.computeIfAbsent(kind, key -> new HashSet<>()).add(lower);
        }
      }
    }
  }

  /**
   * The index after the title that begins at {@code from}, the longest one; empty when none does.
   */
  Optional<Integer> titleEnd(List<Token> tokens, int from) {
    var phrase = new StringBuilder();
    Optional<Integer> best = Optional.empty();
    for (int i = from; i < Math.min(tokens.size(), from + MOST_TITLE); i++) {
      var token = tokens.get(i);
      phrase.append(i == from || token.glued() ? "" : " ").append(token.lower());
      if (titles.contains(phrase.toString())) {
        best = Optional.of(i + 1);
      }
    }
    return best;
  }

  boolean isTitle(Token token) {
    return lastOfTitle.contains(token.lower());
  }

  boolean is(String kind, Token token) {
    return sets.getOrDefault(kind, Set.of()).contains(token.lower());
  }
}
