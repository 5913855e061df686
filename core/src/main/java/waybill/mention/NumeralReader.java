package waybill.mention;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waybill.mention.NumberWords.Word;
import waybill.mention.Numeral.Kind;
import waybill.text.Token;

/** Reads one number, in digits or words, at a given token. */
final class NumeralReader {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final BigDecimal LIMIT = BigDecimal.TEN.pow(18);
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final int MOST_DIGITS = 30;
  private static final Map<String, String> SIGNS =
      Map.of("½", "0.5", "¼", "0.25", "¾", "0.75", "⅓", "0.333333", "⅔", "0.666667");

  private final NumberWords words;

  NumeralReader(NumberWords words) {
    this.words = words;
  }

  /** The number that begins at token {@code i}; null when none does. */
  @Nullable Numeral at(Line line, int i) {
    if (line.isBlocked(i)) {
      return null;
    }
    var token = line.token(i);
    if (token.isNumber()) {
      return digits(line, i);
    }
    if (SIGNS.containsKey(token.text())) {
      var value = new BigDecimal(SIGNS.getOrDefault(token.text(), "0"));
      return fraction(line, i, i + 1, value);
    }
    if (!token.isWord()) {
      return null;
    }
    var fraction = fractionWords(line, i);
    if (fraction != null) {
      return fraction;
    }
    var found = words.at(line, i);
    if (found != null) {
      return ofWord(line, i, found);
    }
    return isArticle(line, i) ? articled(line, i) : null;
  }

  private @Nullable Numeral ofWord(Line line, int i, Phrases.Found<Word> found) {
    var word = found.value();
    return switch (word.kind()) {
      case "small", "tens" -> cardinal(line, i, i);
      case "scale" -> word.low().intValue() == 20 || isTail(line, i) ? null : cardinal(line, i, i);
      case "vague" -> vague(line, found);
      case "pair" -> Numeral.exact(i, found.to(), word.low(), Kind.WORDS);
      case "couple" -> vague(line, found);
      case "halving" -> Numeral.exact(i, found.to(), word.low(), Kind.FRACTION);
      case "factor" -> factor(line, found);
      default -> Numeral.leftAlone(i, found.to(), Kind.WORDS, "an ordinal");
    };
  }

  /** Whether a hyphen ties the word to one before it, as in "multi-million". */
  private static boolean isTail(Line line, int i) {
    return line.isJoint(i - 1);
  }

  private static boolean isArticle(Line line, int i) {
    return line.is(i, "a") || line.is(i, "an");
  }

  /** "a hundred", "a dozen", "a score of". */
  private @Nullable Numeral articled(Line line, int i) {
    var next = words.at(line, i + 1);
    if (next == null || !next.value().is("scale")) {
      return null;
    }
    boolean score = next.value().low().intValue() == 20;
    return score && !line.is(i + 2, "of") ? null : cardinal(line, i, i + 1);
  }

  private Numeral digits(Line line, int i) {
    var value = digits(line.lower(i));
    if (value == null) {
      return Numeral.leftAlone(i, i + 1, Kind.DIGITS, "no plain number");
    }
    int to = i + 1;
    var sign = SIGNS.get(line.token(to).text());
    if (sign != null && line.token(to).glued()) {
      value = value.add(new BigDecimal(sign));
      to++;
    } else if (line.is(to, "/") && line.glued(to, to + 2) && line.token(to + 1).isNumber()) {
      return slashed(line, i, value);
    }
    var numeral = Numeral.exact(i, to, value, Kind.DIGITS);
    var share = oneIn(line, numeral);
    return share != null ? share : scaled(line, andHalf(line, numeral));
  }

  /** A number in digits, whatever sets its groups and its decimals apart; null for others. */
  static @Nullable BigDecimal digits(String text) {
    int comma = text.lastIndexOf(',');
    int dot = text.lastIndexOf('.');
    if (text.length() > MOST_DIGITS) {
      return null;
    }
    if (comma < 0 && dot < 0) {
      return new BigDecimal(text);
    }
    char last = comma > dot ? ',' : '.';
    int at = Math.max(comma, dot);
    boolean both = comma >= 0 && dot >= 0;
    boolean once = text.indexOf(last) == at;
    boolean decimal = once && (both || last == '.' || text.length() - at != 4);
    var whole = decimal ? text.substring(0, at) : text;
    if (!isGrouped(whole)) {
      return null;
    }
    var plain = whole.replace(",", "").replace(".", "");
    return new BigDecimal(decimal ? plain + "." + text.substring(at + 1) : plain);
  }

  /** One to three digits, then groups of two or three, of which the last has three. */
  private static boolean isGrouped(String whole) {
    var groups = whole.split("[,.]", -1);
    for (int i = 1; i < groups.length; i++) {
      boolean last = i == groups.length - 1;
      if (groups[i].length() != 3 && (last || groups[i].length() != 2)) {
        return false;
      }
    }
    return groups.length == 1 || groups[0].length() <= 3;
  }

  /** "3/4 of" is a part; anything else with a slash is a date, a season or a name. */
  private static Numeral slashed(Line line, int i, BigDecimal value) {
    int to = i + 3;
    boolean more = line.is(to, "/") && line.token(to + 1).isNumber();
    var parts = digits(line.lower(i + 2));
    boolean part = !more && line.is(to, "of") && parts != null && value.compareTo(parts) < 0;
    if (part && parts != null) {
      return Numeral.exact(i, to, share(value, parts), Kind.FRACTION);
    }
    return Numeral.leftAlone(i, more ? to + 2 : to, Kind.DIGITS, "a date or a name");
  }

  private static BigDecimal share(BigDecimal part, BigDecimal whole) {
    return part.multiply(HUNDRED).divide(whole, 6, RoundingMode.HALF_UP).stripTrailingZeros();
  }

  /** "one in ten", "nine out of ten". */
  private @Nullable Numeral oneIn(Line line, Numeral numeral) {
    int to = numeral.to();
    int last =
        line.is(to, "in") ? to + 1 : line.is(to, "out") && line.is(to + 1, "of") ? to + 2 : 0;
    if (last == 0 || !line.isAny(last, words.set("denominator"))) {
      return null;
    }
    var whole = cardinalOrDigits(line, last);
    boolean small = whole != null && whole.to() == last + 1;
    if (whole == null || !small || numeral.low().compareTo(whole.low()) >= 0) {
      return null;
    }
    var share = share(numeral.low(), whole.low());
    return Numeral.exact(numeral.from(), last + 1, share, Kind.FRACTION);
  }

  private @Nullable Numeral cardinalOrDigits(Line line, int i) {
    var digits = line.token(i).isNumber() ? digits(line.lower(i)) : null;
    return digits != null ? Numeral.exact(i, i + 1, digits, Kind.DIGITS) : cardinal(line, i, i);
  }

  /** "two and a half". */
  private Numeral andHalf(Line line, Numeral numeral) {
    int to = numeral.to();
    if (!line.is(to, "and") || !isArticle(line, to + 1)) {
      return numeral;
    }
    var parts = words.parts(line.lower(to + 2));
    if (parts == null || parts.intValue() > 4) {
      return numeral;
    }
    var part = numeral.scale().divide(parts, 6, RoundingMode.HALF_UP);
    var value = numeral.low().add(part);
    return Numeral.exact(numeral.from(), to + 3, value.stripTrailingZeros(), numeral.kind());
  }

  /** The number with the scales that follow it: "4.8 million", "250k", "3 hundred thousand". */
  private Numeral scaled(Line line, Numeral numeral) {
    var result = numeral;
    var suffix = words.suffix(line.lower(result.to()));
    if (suffix != null && isSuffix(line, result)) {
      return result.times(suffix, result.to() + 1);
    }
    for (int i = 0; i < 3 && result.high().compareTo(LIMIT) < 0; i++) {
      int at = line.isJoint(result.to()) ? result.to() + 1 : result.to();
      var scale = words.scale(line.lower(at));
      if (scale == null || line.isBlocked(at) || scale.intValue() == 20) {
        break;
      }
      result = result.times(scale, at + 1);
    }
    return result;
  }

  /** A letter after digits is a scale after a currency, or where no measure can be meant. */
  private boolean isSuffix(Line line, Numeral numeral) {
    int at = numeral.to();
    var word = line.lower(at);
    if (line.isBlocked(at)) {
      return false;
    }
    boolean money = isMoneyBefore(line, numeral.from());
    if (word.equals("t") || word.equals("m")) {
      return money || (word.equals("m") && line.token(at).glued() && isNoun(line, at + 1));
    }
    return line.token(at).glued() || word.length() > 1;
  }

  /** A currency sign, or letters that end in one or are a code, right before. */
  private static boolean isMoneyBefore(Line line, int from) {
    var before = line.token(from - 1);
    boolean sign = before.shape() == Token.Shape.SIGN && !before.text().equals("~");
    boolean second = line.isHyphen(from - 1) && line.token(from - 2).isNumber();
    return sign || before.shape() == Token.Shape.UPPER || second;
  }

  private static boolean isNoun(Line line, int i) {
    return switch (line.lower(i)) {
      case "long", "high", "wide", "deep", "tall", "away", "from", "above", "below", "of", "in" ->
          false;
      default -> line.token(i).isWord();
    };
  }

  /** A number in words that begins at {@code at}; {@code from} may be an article before it. */
  private @Nullable Numeral cardinal(Line line, int from, int at) {
    var sum = BigDecimal.ZERO;
    var group = from < at ? BigDecimal.ONE : BigDecimal.ZERO;
    @Nullable Word previous = null;
    var scale = BigDecimal.ONE;
    int to = at;
    boolean between = isBetween(line, from);
    for (int i = at; i < line.size() && i - at < 24; ) {
      var found = line.isBlocked(i) ? null : words.at(line, i);
      if (found == null || !continues(previous, found.value())) {
        break;
      }
      var word = found.value();
      if (!word.is("scale")) {
        group = group.add(word.low());
        scale = BigDecimal.ONE;
      } else if (word.low().compareTo(THOUSAND) < 0) {
        group = group.max(BigDecimal.ONE).multiply(word.low());
      } else if (group.signum() == 0 && previous != null) {
        sum = sum.multiply(word.low());
        scale = word.low();
      } else {
        sum = sum.add(group.max(BigDecimal.ONE).multiply(word.low()));
        group = BigDecimal.ZERO;
        scale = word.low();
      }
      previous = word;
      to = found.to();
      i = next(line, to, word, between);
    }
    if (previous == null || sum.compareTo(LIMIT) > 0) {
      return previous == null ? null : Numeral.leftAlone(from, to, Kind.WORDS, "no plain number");
    }
    var value = sum.add(group);
    var numeral = new Numeral(from, to, value, value, scale, Kind.WORDS, null);
    var share = from == at ? oneIn(line, numeral) : null;
    if (share != null) {
      return share;
    }
    var half = andHalf(line, numeral);
    return half == numeral ? numeral : scaled(line, half);
  }

  /** The token at which a number in words may go on after {@code to}. */
  private static int next(Line line, int to, Word word, boolean between) {
    if (line.isJoint(to)) {
      return to + 1;
    }
    return line.is(to, "and") && word.is("scale") && !between ? to + 1 : to;
  }

  private static boolean isBetween(Line line, int from) {
    return line.is(from - 1, "between") || line.is(from - 2, "between");
  }

  private static boolean continues(@Nullable Word previous, Word word) {
    return switch (word.kind()) {
      case "small" -> previous == null || previous.is("scale") || isBeforeOnes(previous, word);
      case "tens" -> previous == null || previous.is("scale");
      case "scale" -> previous == null || word.low().intValue() != 20 || previous.is("small");
      default -> false;
    };
  }

  private static boolean isBeforeOnes(Word previous, Word word) {
    return previous.is("tens") && word.low().intValue() < 10 && word.low().signum() > 0;
  }

  /** "dozens", "tens of thousands", "several hundred". */
  private Numeral vague(Line line, Phrases.Found<Word> found) {
    var word = found.value();
    var one = BigDecimal.ONE;
    var result =
        new Numeral(found.from(), found.to(), word.low(), word.high(), one, Kind.VAGUE, null);
    for (int i = 0; i < 3; i++) {
      int at = line.is(result.to(), "of") ? result.to() + 1 : result.to();
      var scale = words.scale(line.lower(at));
      if (scale == null || scale.intValue() == 20 || line.isBlocked(at)) {
        break;
      }
      result = result.times(scale, at + 1);
    }
    return result;
  }

  /** "twice as much", "tripled"; twice without a comparison counts occasions. */
  private @Nullable Numeral factor(Line line, Phrases.Found<Word> found) {
    var value = found.value().low();
    var word = line.lower(found.from());
    int to = found.to();
    boolean compared = isCompared(line, to) || isMotion(line, found.from() - 1, to);
    boolean verb = word.endsWith("d") || word.endsWith("ing") || word.endsWith("es");
    if (compared || verb) {
      return Numeral.exact(found.from(), to, value, Kind.FACTOR);
    }
    if (word.equals("twice") || word.equals("thrice")) {
      return Numeral.exact(found.from(), to, value, Kind.WORDS);
    }
    boolean adjective = line.token(to).shape() == Token.Shape.LOWER && !word.endsWith("fold");
    return adjective ? null : Numeral.exact(found.from(), to, value, Kind.FACTOR);
  }

  /** "is to triple to 100,000", "would double from 20". */
  private static boolean isMotion(Line line, int before, int to) {
    boolean verb = line.is(before, "to") || line.is(before, "would") || line.is(before, "will");
    return verb || line.is(to, "from") || line.is(to, "by");
  }

  /** Whether what follows is something that a multiple is taken of. */
  boolean isCompared(Line line, int at) {
    var token = line.token(at);
    return line.isAny(at, words.set("compared"))
        || token.isCapital()
        || token.isNumber()
        || token.text().equals("$")
        || token.text().equals("€")
        || token.text().equals("£");
  }

  /** "a third", "two-thirds", "half", "half a million", "three quarters of a million". */
  private @Nullable Numeral fractionWords(Line line, int i) {
    if (line.is(i, "half")) {
      return half(line, i, i + 1);
    }
    if (isArticle(line, i) && line.is(i + 1, "half")) {
      return half(line, i, i + 2);
    }
    var found = isArticle(line, i) ? null : words.at(line, i);
    boolean small = found != null && found.value().is("small") && found.to() == i + 1;
    if (!small && !isArticle(line, i)) {
      return null;
    }
    int at = line.isJoint(i + 1) ? i + 2 : i + 1;
    var parts = words.parts(line.lower(at));
    if (parts == null) {
      return null;
    }
    var count = found == null ? BigDecimal.ONE : found.value().low();
    boolean one = count.compareTo(BigDecimal.ONE) == 0;
    boolean plural = line.lower(at).endsWith("s");
    if (one == plural) {
      return null;
    }
    boolean whole = parts.intValue() == 4 || plural || at == i + 2 || isPartOf(line, at + 1);
    return whole && count.compareTo(parts) < 0
        ? fraction(line, i, at + 1, count.divide(parts, 12, RoundingMode.HALF_UP))
        : Numeral.leftAlone(i, at + 1, Kind.WORDS, "an ordinal");
  }

  /** "a third of", but not "a third party". */
  private boolean isPartOf(Line line, int at) {
    return !line.token(at).isWord()
        || line.isAny(at, words.set("verb"))
        || switch (line.lower(at)) {
          case "of", "less", "more", "fewer", "higher", "lower", "the", "were", "than" -> true;
          default -> false;
        };
  }

  private @Nullable Numeral half(Line line, int from, int to) {
    int at = line.isJoint(to) ? to + 1 : to;
    int noun = isArticle(line, at) ? at + 1 : at;
    var scale = words.scale(line.lower(noun));
    if (scale != null && scale.intValue() != 20 && !line.lower(noun).endsWith("s")) {
      return Numeral.exact(from, to, HALF, Kind.WORDS).times(scale, noun + 1);
    }
    if (noun > at) {
      return Numeral.exact(from, noun, HALF, Kind.WORDS);
    }
    if (at > to) {
      return Numeral.exact(from, at, HALF, Kind.WORDS);
    }
    var before = words.at(line, from - 1);
    if (before != null && before.value().is("ordinal") || isLatter(line, from - 1)) {
      return Numeral.leftAlone(from, to, Kind.WORDS, "an ordinal");
    }
    return Numeral.exact(from, to, BigDecimal.valueOf(50), Kind.FRACTION);
  }

  private static boolean isLatter(Line line, int i) {
    return switch (line.lower(i)) {
      case "latter",
          "other",
          "last",
          "better",
          "upper",
          "lower",
          "northern",
          "southern",
          "eastern",
          "western" ->
          true;
      default -> false;
    };
  }

  /** A part of a whole in per cent; of a scale, a number ("a quarter of a million"). */
  private Numeral fraction(Line line, int from, int to, BigDecimal part) {
    boolean ofA = line.is(to, "of") && isArticle(line, to + 1);
    var scale = ofA ? words.scale(line.lower(to + 2)) : words.scale(line.lower(to));
    if (scale != null && scale.intValue() != 20) {
      return Numeral.exact(from, to, part, Kind.WORDS).times(scale, ofA ? to + 3 : to + 1);
    }
    var share = part.multiply(HUNDRED).setScale(6, RoundingMode.HALF_UP).stripTrailingZeros();
    return Numeral.exact(from, to, share, Kind.FRACTION);
  }
}
