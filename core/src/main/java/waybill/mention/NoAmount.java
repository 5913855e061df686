package waybill.mention;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import waybill.mention.Numeral.Kind;
import waybill.text.Sentence;
import waybill.text.Token;

/** Tells why a number is no amount: a year, an age, a clock time, a part of a name. */
final class NoAmount {
  private static final int FIRST_YEAR = 1800;
  private static final int LAST_YEAR = 2099;

  private final NumberWords words;

  NoAmount(NumberWords words) {
    this.words = words;
  }

  /**
   * A number that is no amount.
   *
   * @param to the token after its last
   */
  record Reason(String text, int to) {}

  /**
   * Why a number by itself, without unit, hedge or scale, is no amount; null when it may be one.
   *
   * @param bare whether neither unit nor hedge stands beside it
   */
  @Nullable Reason of(Sentence sentence, Line line, Numeral numeral, boolean bare) {
    int from = numeral.from();
    int to = numeral.to();
    if (numeral.leftAlone() != null) {
      return new Reason(numeral.leftAlone(), to);
    }
    if (numeral.kind() == Kind.WORDS) {
      return ofWords(line, numeral, bare);
    }
    if (numeral.kind() != Kind.DIGITS) {
      return null;
    }
    var form = ofForm(sentence, line, from, to);
    if (form != null) {
      return form;
    }
    return bare ? ofPlace(line, numeral) : null;
  }

  /** What the word before a range such as "aged 18 to 45" makes of it; null when nothing. */
  @Nullable Reason ofLabel(Line line, int from, int to) {
    var label = words.labelBefore(line, from);
    return label == null ? null : new Reason(label, to);
  }

  /** What the signs written together with the digits tell. */
  private @Nullable Reason ofForm(Sentence sentence, Line line, int from, int to) {
    var next = line.lower(to);
    boolean glued = line.token(to).glued();
    boolean list = from == 0 && sentence.span().start() == sentence.block().span().start();
    if (list && glued && to == 1 && (next.equals(".") || next.equals(")")) && line.size() > 2) {
      return new Reason("a list number", to);
    }
    boolean name = line.isJoint(from - 1) && line.token(from - 1).glued();
    if (name && line.token(from - 2).isWord() && !line.is(from - 2, "mid")) {
      return new Reason("part of a name", to);
    }
    if (glued && isOrdinalEnding(next)) {
      return new Reason("an ordinal", to + 1);
    }
    if (glued && next.equals("s")) {
      boolean year = line.lower(from).length() == 4 || line.is(from - 1, "'");
      return new Reason(year ? "a year" : "an age", to + 1);
    }
    if (next.equals(":") && line.glued(to, to + 2) && line.token(to + 1).isNumber()) {
      return new Reason("a clock time", chain(line, to, ":"));
    }
    if (line.is(from - 1, "[") && next.equals("]")) {
      return new Reason("a footnote", to);
    }
    if (line.is(from - 1, "+") && line.token(from).glued() && telephone(line, to) > to) {
      return new Reason("a telephone number", telephone(line, to));
    }
    if (line.token(to).isNumber() && isPadded(next)) {
      return new Reason("a telephone number", to + 1);
    }
    if (isPadded(line.lower(from))) {
      return new Reason("a number of a thing", to);
    }
    int chained = chain(line, to, "-");
    if (chained > to + 2) {
      return new Reason("a telephone number", chained);
    }
    return null;
  }

  /** Digits that begin with a nought. */
  private static boolean isPadded(String text) {
    return text.length() > 1 && text.startsWith("0") && text.chars().allMatch(Character::isDigit);
  }

  private static boolean isOrdinalEnding(String word) {
    return switch (word) {
      case "st", "nd", "rd", "th" -> true;
      default -> false;
    };
  }

  /** The end of numbers written together with {@code sign} between them. */
  private static int chain(Line line, int to, String sign) {
    int end = to;
    while (line.is(end, sign) && line.glued(end, end + 2) && line.token(end + 1).isNumber()) {
      end += 2;
    }
    return end;
  }

  /** The end of the numbers from {@code to} on that only dialling signs set apart. */
  private static int telephone(Line line, int to) {
    int end = to;
    int last = to;
    while (line.token(end).isNumber() || isDial(line, end)) {
      end++;
      last = line.token(end - 1).isNumber() ? end : last;
    }
    return last;
  }

  private static boolean isDial(Line line, int i) {
    return switch (line.lower(i)) {
      case "-", "(", ")", "/" -> line.token(i + 1).isNumber() || line.is(i, ")");
      default -> false;
    };
  }

  /** What the words around bare digits tell. */
  private @Nullable Reason ofPlace(Line line, Numeral numeral) {
    int from = numeral.from();
    int to = numeral.to();
    var next = line.lower(to);
    var label = words.labelBefore(line, from);
    if (label != null) {
      return new Reason(label, to);
    }
    if (isDate(line, from, to)) {
      return new Reason("a date", to);
    }
    if (isYear(line, numeral)) {
      return new Reason("a year", to);
    }
    if (isAge(line, numeral)) {
      return new Reason("an age", to);
    }
    if (isStreet(line, to)) {
      return new Reason("a house number", to);
    }
    if (line.token(to).glued() && line.token(to).isWord() && !next.equals("'s")) {
      return new Reason("part of a name", to);
    }
    return isNameEnd(line, numeral) ? new Reason("part of a name", to) : null;
  }

  /** Whether a month stands beside the number of a day. */
  boolean isDate(Line line, int from, int to) {
    if (line.lower(from).length() > 2) {
      return false;
    }
    var months = words.set("month");
    boolean before = line.isAny(from - 1, months) && line.token(from - 1).isCapital();
    boolean after = line.isAny(to, months) && line.token(to).isCapital();
    return before || after;
  }

  private boolean isYear(Line line, Numeral numeral) {
    int from = numeral.from();
    int to = numeral.to();
    var text = line.lower(from);
    if (!isYearForm(text)) {
      return false;
    }
    boolean noun =
        line.token(to).isWord()
            && !line.isAny(to, words.set("verb"))
            && !line.isAny(to, words.set("when"));
    boolean plural = noun && line.lower(to).endsWith("s") && !line.is(to, "'s");
    boolean placed =
        line.isAny(from - 1, words.set("when")) || line.isAny(from - 1, words.set("month"));
    placed |= line.is(from - 1, "(");
    return placed && !(plural && isTold(line, from - 1)) || !noun || line.is(to, "'s");
  }

  /** Before these a plural after four digits is counted: "of 2000 tanks". */
  private static boolean isTold(Line line, int i) {
    return switch (line.lower(i)) {
      case "of", "to", "and", "for", "from", "its", "their", "'s", "between", "as" -> true;
      default -> false;
    };
  }

  /** Whether digits look like a year. */
  static boolean isYearForm(String text) {
    if (text.length() != 4 || !text.chars().allMatch(Character::isDigit)) {
      return false;
    }
    int year = Integer.parseInt(text);
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  /** Whether both ends of "2015-19" are years. */
  boolean areYears(Line line, Numeral first, Numeral second) {
    boolean shortYear = line.lower(second.from()).length() == 2 && line.isHyphen(first.to());
    return isYearForm(line.lower(first.from()))
        && (shortYear || isYearForm(line.lower(second.from())));
  }

  /** ", 71," after a name; "who is 56"; "Ivan Petrov (56)". */
  private static boolean isAge(Line line, Numeral numeral) {
    int from = numeral.from();
    int to = numeral.to();
    int years = numeral.low().min(BigDecimal.valueOf(1000)).intValue();
    if (years < 5 || years > 110 || numeral.low().scale() > 0) {
      return false;
    }
    boolean person =
        line.token(from - 2).isCapital() && (line.token(from - 3).isCapital() || from == 2);
    boolean apposed = line.is(from - 1, ",") && (line.is(to, ",") || line.is(to, "."));
    boolean bracketed = line.is(from - 1, "(") && line.is(to, ")");
    boolean adult = years >= 16 && line.token(from - 2).isWord() && line.is(to, ",");
    apposed &= person || adult;
    boolean told = line.is(from - 1, "is") && line.is(from - 2, "who");
    return told || apposed || (person && bracketed);
  }

  private boolean isStreet(Line line, int to) {
    for (int i = to; i < to + 4 && line.token(i).isCapital(); i++) {
      if (i > to && line.isAny(i, words.set("street"))) {
        return true;
      }
    }
    return false;
  }

  /** "Paek Yang San 1 sailed": a small number after two capitalised words and before no noun. */
  private boolean isNameEnd(Line line, Numeral numeral) {
    int from = numeral.from();
    int to = numeral.to();
    boolean small = line.lower(from).length() <= 2;
    boolean name = line.token(from - 1).isCapital() && line.token(from - 2).isCapital();
    var next = line.token(to);
    if (line.is(from, "1") && line.token(from - 1).isCapital() && from > 1) {
      return true;
    }
    boolean ended =
        !next.isWord() || next.lower().endsWith("ed") || line.isAny(to, words.set("verb"));
    return small && name && ended && !next.text().equals("%");
  }

  private @Nullable Reason ofWords(Line line, Numeral numeral, boolean bare) {
    int from = numeral.from();
    int to = numeral.to();
    boolean one = to == from + 1 && line.is(from, "one");
    if (to == from + 1 && (line.is(from, "zero") || line.is(from, "nil")) && bare) {
      return new Reason("zero", to);
    }
    if (line.isJoint(from - 1) && line.token(from - 2).isWord() && !line.is(from - 2, "mid")) {
      return new Reason("part of a word", to);
    }
    if (bare && one && isPronoun(line, from)) {
      return new Reason("a pronoun", to);
    }
    if (bare && numeral.low().compareTo(new BigDecimal("0.5")) == 0 && line.isHyphen(to - 1)) {
      return new Reason("part of a word", to);
    }
    if (isName(line, from)) {
      return new Reason("part of a name", to);
    }
    boolean mayLabel = bare && !one && !line.token(from - 1).text().equals("no");
    var label = mayLabel ? words.labelBefore(line, from) : null;
    if (label != null) {
      return new Reason(label, to);
    }
    boolean age = line.is(from - 1, "is") && line.is(from - 2, "who") && bare;
    return age ? new Reason("an age", to) : null;
  }

  /** "Group of Seven": a capital within a sentence that is not all in capitals. */
  private static boolean isName(Line line, int from) {
    var word = line.token(from);
    var before = line.token(from - 1);
    boolean inside = from > 0 && before.isWord() && word.shape() == Token.Shape.CAPITALISED;
    return inside && before.shape() != Token.Shape.UPPER && !line.is(from, "a");
  }

  private boolean isPronoun(Line line, int from) {
    var next = line.token(from + 1);
    return line.isAny(from - 1, words.set("pronoun before"))
        || line.isAny(from + 1, words.set("pronoun after"))
        || !next.isWord() && !line.isHyphen(from + 1);
  }
}
