package waybill.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import waybill.text.Token;
import waybill.text.Tokenizer;
import waybill.vocabulary.Table.Row;

/**
 * Looks words up in the vocabulary, for explanations: which rows know the words that were read.
 * Files are indexed when first asked for. Not for use by several threads at once.
 */
public final class WordRows {
  private static final Tokenizer TOKENIZER = new Tokenizer(Set.of());
  private static final int MOST = 5;

  /** Longer words are names of nothing; they are cut, so that the work stays linear. */
  private static final int LONGEST = 12;

  /** The columns that hold names, where it is not the second alone. */
  private static final Map<String, List<Integer>> COLUMNS =
      Map.of(
          "items.tsv", List.of(2),
          "designations.tsv", List.of(0, 4, 5),
          "states.tsv", List.of(2),
          "leaders.tsv", List.of(1, 2),
          "hedges.tsv", List.of(2),
          "currencies.tsv", List.of(0, 1, 2),
          "frames.tsv", List.of(4));

  private final Vocabulary vocabulary;
  private final Map<String, PhraseIndex<Row>> indexes = new HashMap<>();

  public WordRows(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * The rows of some files that know the words or a part of them, the longest parts first met; at
   * most five.
   *
   * @param words as written in a text
   * @param files names of {@link Vocabulary#FILES}
   */
  public List<Row> of(String words, List<String> files) {
    var all = TOKENIZER.tokens(words);
    var tokens = all.subList(0, Math.min(LONGEST, all.size()));
    var rows = new LinkedHashSet<Row>();
    for (var file : files) {
      var index = indexes.computeIfAbsent(file, this::index);
      for (int i = 0; i < tokens.size(); ) {
        int found = find(index, tokens, i, rows);
        i = Math.max(found, i + 1);
      }
    }
    return rows.stream().limit(MOST).toList();
  }

  /** Adds the row of the longest words at a place and tells where they end. */
  private static int find(PhraseIndex<Row> index, List<Token> tokens, int from, Set<Row> rows) {
    for (int to = tokens.size(); to > from; to--) {
      var row = whole(index, tokens.subList(from, to));
      if (row.isPresent()) {
        rows.add(row.get());
        return to;
      }
    }
    return from;
  }

  /** The row of just these words, or of their singular. */
  private static Optional<Row> whole(PhraseIndex<Row> index, List<Token> tokens) {
    var found = exact(index, tokens);
    for (var singular : singulars(tokens.getLast().lower())) {
      if (found.isEmpty()) {
        var words = new ArrayList<>(tokens.subList(0, tokens.size() - 1));
        words.addAll(TOKENIZER.tokens(singular));
        found = exact(index, words);
      }
    }
    return found;
  }

  private static Optional<Row> exact(PhraseIndex<Row> index, List<Token> tokens) {
    return index
        .find(tokens, 0)
        .filter(match -> match.to() == tokens.size())
        .map(PhraseIndex.Match::value);
  }

  private static List<String> singulars(String word) {
    if (!word.endsWith("s") || word.length() < 4) {
      return List.of();
    }
    var bare = word.substring(0, word.length() - 1);
    return word.endsWith("ies")
        ? List.of(bare, word.substring(0, word.length() - 3) + "y")
        : word.endsWith("es") ? List.of(bare, bare.substring(0, bare.length() - 1)) : List.of(bare);
  }

  private PhraseIndex<Row> index(String file) {
    var index = new PhraseIndex<Row>();
    for (var row : vocabulary.table(file).rows()) {
      for (int column : COLUMNS.getOrDefault(file, List.of(1))) {
        for (var name : row.names(column)) {
          if (isWord(bare(name))) {
            index.add(bare(name), row);
          }
        }
      }
    }
    return index;
  }

  /** Without the marks that some files put before a name. */
  private static String bare(String name) {
    return name.replaceFirst("^[!=]", "").toLowerCase(Locale.ROOT);
  }

  /** No lone letter and no mark: "a" and "." say nothing by themselves. */
  private static boolean isWord(String name) {
    var tokens = TOKENIZER.tokens(name);
    return switch (tokens.size()) {
      case 0 -> false;
      case 1 ->
          tokens.getFirst().shape() == Token.Shape.SIGN
              || (tokens.getFirst().isWord() && tokens.getFirst().text().length() > 1);
      default -> true;
    };
  }
}
