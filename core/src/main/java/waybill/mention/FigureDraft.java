package waybill.mention;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waybill.claim.Hedge;
import waybill.claim.Per;
import waybill.claim.Unit;
import waybill.mention.Measures.Measure;
import waybill.mention.Numeral.Kind;
import waybill.text.Sentence;
import waybill.text.Span;

/** One figure in the making. */
final class FigureDraft {
  private static final int RATE_WITHIN = 7;

  private static final Set<String> LABELLED =
      Set.of("a page number", "a number of a thing", "part of a name");

  private final NumberWords words;
  private final NumeralReader numerals;
  private final Measures measures;
  private final Hedges hedges;
  private final NoAmount noAmount;
  private final Sentence sentence;
  private final Line line;
  private final Amount amount;
  private final Hedges.@Nullable Found before;
  private Hedges.@Nullable Found after;
  private @Nullable Measure measure;
  private int end;

  /** A rate and where it ends, if it follows at once. */
  private record Rated(@Nullable Per per, @Nullable String measure, int to) {}

  FigureDraft(
      AmountReader reader,
      Sentence sentence,
      Line line,
      Amount amount,
      int previousEnd,
      boolean afterShare) {
    this.words = reader.words;
    this.numerals = reader.numerals;
    this.measures = reader.measures;
    this.hedges = reader.hedges;
    this.noAmount = reader.noAmount;
    this.sentence = sentence;
    this.line = line;
    this.amount = amount;
    this.measure = amount.measure();
    this.end = amount.to();
    this.before = hedges.before(line, amount.from(), previousEnd, afterShare);
    this.after = hedges.after(line, end);
    if (after != null) {
      end = after.to();
      var late = measure == null && amount.first().isPlain() ? measures.after(line, end) : null;
      if (late != null) {
        measure = late.measure();
        end = late.to();
      }
    } else {
      after = afterItem();
    }
    if (after == null) {
      after = estimate();
    }
  }

  /** "30 launchers or more": a hedge of several words after the item. */
  private Hedges.@Nullable Found afterItem() {
    for (int i = end + 1; i < end + 4 && isWithin(i - 1); i++) {
      var found = hedges.after(line, i);
      if (found != null && found.to() > i + 1 && numerals.at(line, found.to()) == null) {
        return found;
      }
    }
    return null;
  }

  /** A bracket such as "(2024 est.)" soon after. */
  private Hedges.@Nullable Found estimate() {
    for (int i = end; i < Math.min(end + 8, line.size()); i++) {
      if (line.is(i, "(")) {
        for (int k = i + 1; k < Math.min(i + 4, line.size()) && !line.is(k, ")"); k++) {
          if (line.is(k, "est.") || line.is(k, "est") || line.is(k, "estimate")) {
            return new Hedges.Found(Hedge.ABOUT, k, k + 1);
          }
        }
        return null;
      }
    }
    return null;
  }

  /** The token after its last. */
  int end() {
    return end;
  }

  /** The figure, or why it is none. */
  FigureMention figure() {
    var chained = chained();
    var reason = chained == null ? reason() : chained;
    if (reason != null) {
      end = Math.max(reason.to(), amount.last().to());
      return leftAlone(reason.text());
    }
    var hedge = hedge();
    var rated = rated();
    var factor = measure == null ? BigDecimal.ONE : measure.factor();
    var low = hedge == Hedge.AT_MOST ? null : amount.low().multiply(factor);
    var high = hedge == Hedge.AT_LEAST ? null : amount.high().multiply(factor);
    return new FigureMention(
        span(), numeral(), low, high, hedge, unit(), rated.per, rated.measure, null);
  }

  private NoAmount.@Nullable Reason reason() {
    if (measure != null && measure.leftAlone() != null) {
      return new NoAmount.Reason(measure.leftAlone(), end);
    }
    if (isAgeWord()) {
      return new NoAmount.Reason("an age", end + 1);
    }
    if (amount.range()
        && noAmount.areYears(line, amount.first(), amount.last())
        && measure == null) {
      return new NoAmount.Reason("a year", amount.to());
    }
    if (amount.range() && noAmount.isDate(line, amount.last().from(), amount.to())) {
      return new NoAmount.Reason("a date", amount.to());
    }
    if (isPointOfTime()) {
      return new NoAmount.Reason("a point of time", end);
    }
    if (amount.range() && measure == null) {
      var score = scoreBeside();
      var label = score == null ? noAmount.ofLabel(line, amount.from(), amount.to()) : score;
      if (label != null) {
        return label;
      }
    }
    boolean scaled = !amount.first().scale().equals(BigDecimal.ONE);
    boolean bare = measure == null && !scaled && !amount.range();
    boolean year = NoAmount.isYearForm(line.lower(amount.first().from()));
    boolean hedged =
        (before != null && amount.first().kind() == Kind.WORDS) || (after != null && !year);
    return noAmount.of(sentence, line, amount.first(), bare && !hedged);
  }

  private boolean isTime() {
    return measure != null && isTime(measure.unit());
  }

  private static boolean isTime(@Nullable Unit unit) {
    return Unit.YEAR.equals(unit) || Unit.DAY.equals(unit);
  }

  private boolean isAgeWord() {
    return line.is(end, "old") && isTime();
  }

  /** "two days later"; "a decade and a half ago". */
  private boolean isPointOfTime() {
    boolean part = amount.first().kind() == Kind.FRACTION && line.is(amount.from() - 1, "and");
    return (isTime() || part) && measures.isPoint(line, end);
  }

  private NoAmount.@Nullable Reason scoreBeside() {
    int from = amount.from();
    for (int i = Math.max(0, from - 4); line.isJoint(amount.first().to()) && i < from; i++) {
      var score = words.score(line.lower(i));
      if (score != null) {
        return new NoAmount.Reason(score, amount.to());
      }
    }
    var vote = line.isJoint(amount.first().to()) ? words.score(line.lower(amount.to())) : null;
    return vote == null ? null : new NoAmount.Reason(vote, amount.to());
  }

  /** "resolutions 1718 and 1874": what the first number is, the next one is too. */
  private NoAmount.@Nullable Reason chained() {
    int first = amount.from();
    while (isLinked(first)) {
      first -= line.is(first - 2, ",") ? 3 : 2;
    }
    boolean noun = line.token(amount.to()).isWord() && !line.is(amount.to(), "and");
    boolean bare = measure == null && amount.first().kind() == Kind.DIGITS;
    if (first == amount.from() || noun || !bare) {
      return null;
    }
    var label = words.labelBefore(line, first);
    return label != null && LABELLED.contains(label)
        ? new NoAmount.Reason(label, amount.to())
        : null;
  }

  /** Whether a comma or an "and" ties the number at {@code at} to one right before it. */
  private boolean isLinked(int at) {
    boolean and = line.is(at - 1, "and");
    int before = and && line.is(at - 2, ",") ? at - 3 : at - 2;
    return (and || line.is(at - 1, ",")) && line.token(before).isNumber();
  }

  private Hedge hedge() {
    if (amount.range()) {
      return Hedge.RANGE;
    }
    var found = before == null || (after != null && before.hedge() == Hedge.ABOUT) ? after : before;
    if (found != null && !(isVague() && found.hedge() == Hedge.ABOUT)) {
      return found.hedge();
    }
    return isVague() ? Hedge.VAGUE : Hedge.EXACT;
  }

  private boolean isVague() {
    return amount.first().kind() == Kind.VAGUE;
  }

  private @Nullable Unit unit() {
    return switch (amount.first().kind()) {
      case FRACTION -> Unit.PER_CENT;
      case FACTOR -> Unit.TIMES;
      case DIGITS, WORDS, VAGUE -> measure == null ? null : measure.unit();
    };
  }

  private Span numeral() {
    return line.span(amount.first().from(), amount.last().to());
  }

  private Span span() {
    int from = before == null ? amount.from() : Math.min(before.from(), amount.from());
    return line.span(from, Math.max(end, amount.last().to()));
  }

  private FigureMention leftAlone(String reason) {
    var span = line.span(amount.from(), end);
    boolean told = amount.first().leftAlone() == null && amount.low().compareTo(amount.high()) <= 0;
    var low = told ? amount.low() : null;
    var high = told ? amount.high() : null;
    var hedge = amount.range() ? Hedge.RANGE : isVague() ? Hedge.VAGUE : Hedge.EXACT;
    return new FigureMention(span, numeral(), low, high, hedge, null, null, null, reason);
  }

  private Rated rated() {
    if (measure != null && measure.per() != null) {
      return new Rated(measure.per(), null, end);
    }
    var unit = unit();
    boolean money = unit != null && unit.isCurrency();
    if (amount.first().kind() == Kind.FACTOR || Unit.TIMES.equals(unit) || isTime()) {
      return new Rated(null, null, end);
    }
    var price = money ? price() : null;
    if (price != null) {
      end = price.to;
      return price;
    }
    for (int i = end; i < end + RATE_WITHIN && isWithin(i); i++) {
      var rate = measures.rate(line, i);
      if (rate == null || (rate.value().each() && !(money && i <= end + 1))) {
        continue;
      }
      boolean other = rate.value().per() == null;
      var words = other ? line.lower(rate.to() - 1) : null;
      end = i == end ? rate.to() : end;
      return new Rated(rate.value().per(), words, end);
    }
    return new Rated(null, null, end);
  }

  /** Whether the token still belongs to the words after the number. */
  private boolean isWithin(int i) {
    var token = line.token(i);
    boolean slash = token.is("/") || line.isHyphen(i);
    return !line.isEnd(i)
        && !line.isBlocked(i)
        && (token.isWord() || slash)
        && (i == end || !isNumber(i));
  }

  private boolean isNumber(int i) {
    boolean article = line.is(i, "a") || line.is(i, "each") || line.is(i, "every");
    return !article && numerals.at(line, i) != null;
  }

  /** "$58.32 a gram", "$1,000 a shell", "€900 per shell". */
  private @Nullable Rated price() {
    boolean per = line.is(end, "per") || (line.is(end, "/") && line.token(end).glued());
    boolean article = line.is(end, "a") || line.is(end, "an");
    int noun = end + 1;
    boolean followed = line.token(noun).isWord() && !line.isBlocked(noun);
    if (!followed || !(per || article) || measures.rate(line, end) != null) {
      return null;
    }
    var measured = measures.measured(line, noun);
    boolean time = measured != null && isTime(measured.value().unit());
    if (time || (article && words.parts(line.lower(noun)) != null) || isPoint(noun)) {
      return null;
    }
    if (measured == null) {
      boolean ends = per || !line.token(noun + 1).isWord() || isClauseWord(noun + 1);
      return ends ? new Rated(Per.UNIT, null, noun + 1) : null;
    }
    var written = line.span(noun, measured.to());
    var text = new StringBuilder();
    for (int i = noun; i < measured.to(); i++) {
      text.append(line.token(i).glued() || i == noun ? "" : " ").append(line.token(i).text());
    }
    return written.length() == 0 ? null : new Rated(Per.UNIT, text.toString(), measured.to());
  }

  /** "a month", "a decade ago" are no things that have a price. */
  private boolean isPoint(int noun) {
    var after = measures.after(line, noun);
    return after != null && after.measure().leftAlone() != null;
  }

  private boolean isClauseWord(int i) {
    return line.isAny(i, words.set("verb")) || line.token(i).lower().endsWith("ed");
  }
}
