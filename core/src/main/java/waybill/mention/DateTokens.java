package waybill.mention;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waybill.mention.DateWords.Kind;
import waybill.mention.DateWords.Word;
import waybill.text.Token;
import waybill.vocabulary.PhraseIndex.Match;

/** The words of a sentence, as the readers of its dates look at them. */
abstract class DateTokens {
  static final int FIRST_YEAR = 1700;
  static final int LAST_YEAR = 2099;

  /** With a dot too, which the tokenizer takes for that of "St." and "Rd.". */
  private static final Set<String> ORDINAL_ENDS = Set.of("st", "nd", "rd", "th", "st.", "rd.");

  final DateWords words;
  final List<Token> tokens;

  DateTokens(DateWords words, List<Token> tokens) {
    this.words = words;
    this.tokens = tokens;
  }

  @Nullable Word month(int i) {
    return i >= 0 && i < tokens.size() && tokens.get(i).isCapital()
        ? words.name(Kind.MONTH, tokens.get(i))
        : null;
  }

  /** A weekday; a shortened one ("Sun") only before a date. */
  @Nullable Word weekday(int i) {
    if (i < 0 || i >= tokens.size() || !tokens.get(i).isCapital()) {
      return null;
    }
    var token = tokens.get(i);
    var weekday = words.name(Kind.WEEKDAY, token);
    boolean whole = token.lower().endsWith("day");
    int next = skip(i + 1, ".", ",");
    return whole || dayNumber(next) > 0 || month(next) != null ? weekday : null;
  }

  /** A day of the month, "9" or "9th"; 0 when it is none. */
  int dayNumber(int i) {
    if (!isNumber(i) || text(i).length() > 2) {
      return 0;
    }
    int day = integer(text(i));
    boolean unit = i + 1 < tokens.size() && tokens.get(i + 1).glued() && tokens.get(i + 1).isWord();
    boolean fits = day >= 1 && day <= 31 && (!unit || isOrdinalEnd(tokens.get(i + 1).lower()));
    return fits ? day : 0;
  }

  /** The index after the day of the month at {@code i}: the tokenizer cuts "9th" in two. */
  int dayEnd(int i) {
    boolean ordinal =
        i + 1 < tokens.size()
            && tokens.get(i + 1).glued()
            && isOrdinalEnd(tokens.get(i + 1).lower());
    return ordinal ? i + 2 : i + 1;
  }

  private static boolean isOrdinalEnd(String end) {
    return ORDINAL_ENDS.contains(end);
  }

  /** Four digits that may be a year; 0 when they are none. */
  int yearFigure(int i) {
    if (!isNumber(i) || text(i).length() != 4) {
      return 0;
    }
    int year = integer(text(i));
    boolean unit =
        i + 1 < tokens.size()
            && tokens.get(i + 1).glued()
            && tokens.get(i + 1).isWord()
            && !is(i + 1, "'s");
    return year >= FIRST_YEAR && year <= LAST_YEAR && !unit ? year : 0;
  }

  /** Whether the number at {@code i} counts what follows: tons, rifles, AK-47s. */
  boolean isCounted(int i) {
    int next = i + 1;
    if (next >= tokens.size()) {
      return false;
    }
    var token = tokens.get(next);
    if (isUnit(next)) {
      return true;
    }
    boolean lower = token.shape() == Token.Shape.LOWER;
    boolean plural =
        lower
            && token.text().length() > 3
            && token.lower().endsWith("s")
            && !token.lower().endsWith("ss");
    return plural && find(Kind.FUNCTION, next) == null && find(Kind.ONWARD, next) == null;
  }

  boolean isUnit(int i) {
    return i < tokens.size() && words.name(Kind.COUNTED, tokens.get(i)) != null;
  }

  boolean isMoney(int i) {
    return i >= 0 && tokens.get(i).shape() == Token.Shape.SIGN && !is(i, "•");
  }

  @Nullable Match<Word> find(Kind kind, int i) {
    return words.find(kind, tokens, i).orElse(null);
  }

  int skip(int i, String... marks) {
    int at = i;
    boolean found = true;
    while (found && at < tokens.size() && at < i + 3) {
      found = false;
      for (var mark : marks) {
        if (is(at, mark)) {
          at++;
          found = true;
          break;
        }
      }
    }
    return is(at, "the") && at > i && List.of(marks).contains("of") ? at + 1 : at;
  }

  boolean is(int i, String word) {
    return i >= 0 && i < tokens.size() && tokens.get(i).is(word);
  }

  boolean isPlural(int i) {
    return i < tokens.size() && tokens.get(i).lower().endsWith("s");
  }

  boolean isNumber(int i) {
    return i >= 0 && i < tokens.size() && tokens.get(i).isNumber();
  }

  boolean isHyphen(int i) {
    return is(i, "-") || is(i, "–") || is(i, "‑") || is(i, "‐") || is(i, "—");
  }

  String text(int i) {
    return i < tokens.size() ? tokens.get(i).text() : "";
  }

  boolean glued(int from, int to) {
    for (int i = from; i < to; i++) {
      if (i >= tokens.size() || !tokens.get(i).glued()) {
        return false;
      }
    }
    return true;
  }

  /** The digits as a number; -1 when there is anything else or more than four. */
  static int integer(String digits) {
    if (digits.isEmpty() || digits.length() > 4) {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }
}
