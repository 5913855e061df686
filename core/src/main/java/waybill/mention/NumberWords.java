package waybill.mention;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waybill.vocabulary.Table;

/** The words of {@code numbers.tsv}: what is a number, and what makes a number no amount. */
final class NumberWords {
  private static final Set<String> NUMBERS =
      Set.of("small", "tens", "scale", "vague", "pair", "couple", "factor", "halving", "ordinal");

  /** What a number after "brigade" is, though not after "the brigade". */
  private static final String NAME = "part of a name";

  private final Phrases<Word> numbers = new Phrases<>();
  private final Map<String, Map<String, BigDecimal>> values = new HashMap<>();
  private final Map<String, Set<String>> sets = new HashMap<>();
  private final Phrases<String> labels = new Phrases<>();
  private final Map<String, String> scores = new HashMap<>();

  /** A word that is a number, with the values from which to which it may stand. */
  record Word(String kind, BigDecimal low, BigDecimal high) {
    boolean is(String other) {
      return kind.equals(other);
    }
  }

  NumberWords(Table table) {
    for (var row : table.rows()) {
      var kind = row.get(0);
      for (var name : row.names(1)) {
        add(row, kind, name);
      }
    }
  }

  private void add(Table.Row row, String kind, String name) {
    switch (kind) {
      case "label" -> labels.add(name, row.get(3));
      case "score" -> scores.put(name, row.get(3));
      case "suffix", "scales", "fraction" -> map(kind).put(name, value(row, 2));
      case "street",
          "change",
          "denominator",
          "compared",
          "month",
          "when",
          "verb",
          "determiner",
          "pronoun before",
          "pronoun after" ->
          sets.computeIfAbsent(kind, key -> new HashSet<>()).add(name);
      default -> addNumber(row, kind, name);
    }
  }

  private void addNumber(Table.Row row, String kind, String name) {
    if (!NUMBERS.contains(kind)) {
      throw row.error("no kind of number word: " + kind);
    }
    var low = kind.equals("ordinal") ? BigDecimal.ZERO : value(row, 2);
    var high = row.orEmpty(3).isEmpty() ? low : value(row, 3);
    if (kind.equals("scale")) {
      map("scales").put(name, low);
    }
    numbers.add(name, new Word(kind, low, high));
  }

  private static BigDecimal value(Table.Row row, int column) {
    try {
      return new BigDecimal(row.get(column));
    } catch (NumberFormatException e) {
      throw row.error("no number: " + row.get(column));
    }
  }

  private Map<String, BigDecimal> map(String kind) {
    return values.computeIfAbsent(kind, key -> new HashMap<>());
  }

  /** The number word or phrase at token {@code i}; null when there is none. */
  Phrases.@Nullable Found<Word> at(Line line, int i) {
    return numbers.at(line, i);
  }

  /** A scale after another number ("million", "thousands"); null when the word is none. */
  @Nullable BigDecimal scale(String word) {
    return map("scales").get(word);
  }

  /** A scale glued to digits ("bn"); null when the word is none. */
  @Nullable BigDecimal suffix(String word) {
    return map("suffix").get(word);
  }

  /** How many such parts make the whole ("third": 3); null when the word is no fraction. */
  @Nullable BigDecimal parts(String word) {
    return map("fraction").get(word);
  }

  /** What a number after a label such as "page" is, where one ends before {@code i}. */
  @Nullable String labelBefore(Line line, int i) {
    var label = labels.before(line, i);
    if (label == null) {
      return null;
    }
    boolean thing =
        label.value().equals(NAME)
            && line.isAny(label.from() - 1, set("determiner"))
            && !line.token(label.from()).isCapital();
    return thing ? null : label.value();
  }

  /** What 3-2 is beside such a word ("won", "voted"); null when it may be a range. */
  @Nullable String score(String word) {
    return scores.get(word);
  }

  /** The words of a kind of the file. */
  Set<String> set(String kind) {
    return sets.getOrDefault(kind, Set.of());
  }
}
