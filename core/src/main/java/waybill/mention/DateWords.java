package waybill.mention;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waybill.text.Token;
import waybill.vocabulary.PhraseIndex;
import waybill.vocabulary.PhraseIndex.Match;
import waybill.vocabulary.Table.Row;
import waybill.vocabulary.Vocabulary;

/** The words of {@code dates.tsv}; its head tells what each kind is for. */
final class DateWords {
  enum Kind {
    MONTH,
    WEEKDAY,
    SEASON,
    UNIT,
    PART,
    SHORT,
    RELATIVE,
    DAY,
    NIGHT,
    DAYPART,
    DISTANCE,
    DECADE,
    FISCAL,
    ANCHOR,
    EVENT,
    BOUND,
    SPAN,
    ONWARD,
    OPEN,
    FUTURE,
    PAST,
    PERFECT,
    PROMISE,
    PRESENT,
    COUNT,
    VAGUE,
    ORDINAL,
    COUNTED,
    NOUN,
    LABEL,
    RATE,
    FUNCTION,
    TRIGGER,
    UNSURE
  }

  /**
   * A row.
   *
   * @param value its second column
   * @param number that column as a number; 0 when it is none
   * @param only names one of which the document must hold; empty when it need not
   */
  record Word(String value, int number, List<String> only) {}

  private final Map<Kind, PhraseIndex<Word>> phrases = new EnumMap<>(Kind.class);
  private final Map<Kind, Map<String, Word>> names = new EnumMap<>(Kind.class);

  DateWords(Vocabulary vocabulary) {
    for (var kind : Kind.values()) {
      phrases.put(kind, new PhraseIndex<>());
      names.put(kind, new HashMap<>());
    }
    vocabulary.table("dates.tsv").rows().forEach(this::add);
  }

  private void add(Row row) {
    var kind = kind(row);
    var value = row.get(1);
    var word = new Word(value, number(value), row.names(3));
    if (row.names(2).isEmpty()) {
      throw row.error("column 3 is missing");
    }
    for (var name : row.names(2)) {
      index(kind).add(name, word);
      names(kind).put(name.toLowerCase(Locale.ROOT), word);
    }
  }

  private static Kind kind(Row row) {
    try {
      return Kind.valueOf(row.get(0).toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw row.error("no such kind of word: " + row.get(0));
    }
  }

  private static int number(String value) {
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private PhraseIndex<Word> index(Kind kind) {
    return java.util.Objects.requireNonNull(phrases.get(kind));
  }

  private Map<String, Word> names(Kind kind) {
    return java.util.Objects.requireNonNull(names.get(kind));
  }

  /** The longest phrase of a kind that begins at token {@code i}. */
  Optional<Match<Word>> find(Kind kind, List<Token> tokens, int i) {
    return i < 0 || i >= tokens.size() ? Optional.empty() : index(kind).find(tokens, i);
  }

  /** The one-word name that {@code token} is, its dot aside; null when it is none. */
  @Nullable Word name(Kind kind, Token token) {
    var lower = token.lower();
    return names(kind).get(lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower);
  }
}
