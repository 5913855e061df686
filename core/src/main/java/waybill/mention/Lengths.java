package waybill.mention;

import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.mention.DateWords.Kind;
import waybill.mention.DateWords.Word;
import waybill.text.Token;
import waybill.vocabulary.PhraseIndex.Match;

/** Reads lengths of time: three days, half a year, several weeks. */
final class Lengths extends DateTokens {
  Lengths(DateWords words, List<Token> tokens) {
    super(words, tokens);
  }

  /** A count of units. */
  record Length(int end, int count, String unit, boolean vague) {}

  /** "Three days", "a year", "24 hours"; null when the count or the unit is missing. */
  @Nullable Length length(int i) {
    var half = is(i, "half") && is(i + 1, "a") ? half(i + 2) : null;
    if (half != null) {
      return half;
    }
    int at = i;
    int count = 1;
    boolean vague = false;
    var word = find(Kind.COUNT, i);
    if (isNumber(i) && integer(text(i)) >= 0 && text(i).length() <= 4) {
      count = integer(text(i));
      at = i + 1;
    } else if (word != null) {
      count = word.value().number();
      at = word.to();
      if (count < 10 && is(at, "hundred")) {
        count *= 100;
        at++;
      }
    } else {
      var many = find(Kind.VAGUE, i);
      if (many == null) {
        return null;
      }
      vague = true;
      at = many.to();
    }
    boolean hyphen = isHyphen(at);
    var unit = find(Kind.UNIT, hyphen ? at + 1 : at);
    boolean clock = unit != null && at == i + 1 && text(i).length() == 4 && isHours(unit);
    boolean fraction = unit != null && hyphen && unit.value().value().equals("quarters");
    return unit == null || clock || fraction
        ? null
        : new Length(unit.to(), count, unit.value().value(), vague);
  }

  /** The unit of "the day after". */
  @Nullable Length oneUnit(int i) {
    var unit = isPlural(i) ? null : find(Kind.UNIT, i);
    return unit == null ? null : new Length(unit.to(), 1, unit.value().value(), false);
  }

  private static boolean isHours(Match<Word> unit) {
    return unit.value().value().equals("hours");
  }

  /** Half a year is six months. */
  private @Nullable Length half(int i) {
    var unit = find(Kind.UNIT, i);
    if (unit == null) {
      return null;
    }
    return switch (unit.value().value()) {
      case "years" -> new Length(unit.to(), 6, "months", false);
      case "decades" -> new Length(unit.to(), 5, "years", false);
      case "centuries" -> new Length(unit.to(), 50, "years", false);
      default -> new Length(unit.to(), 1, unit.value().value(), true);
    };
  }
}
