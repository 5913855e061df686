package waybill.mention;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waybill.claim.Hedge;
import waybill.claim.Per;
import waybill.claim.Unit;
import waybill.mention.Measures.Measure;
import waybill.mention.Numeral.Kind;
import waybill.text.Sentence;
import waybill.text.Span;
import waybill.vocabulary.Vocabulary;

/**
 * Finds numbers with their hedges, units and rates.
 *
 * <p>A figure is read outward from its number: the scale and the unit after it, the sign before it,
 * a second number where both are a range, then the hedge on either side and the rate. The rate may
 * stand a few words on ("5,000 shells a day"); the figure's span takes it in only where it follows
 * at once.
 *
 * <p>Vague words stand for a range of their own: "hundreds" is 200 to 999, "several hundred" 300 to
 * 900, "tens of thousands" 20,000 to 99,000, "millions" 2,000,000 to 9,999,999.
 */
public final class FigureReader {
  private static final int RATE_WITHIN = 7;
  private static final BigDecimal TEN = BigDecimal.TEN;

  private final NumberWords words;
  private final NumeralReader numerals;
  private final Measures measures;
  private final Hedges hedges;
  private final NoAmount noAmount;

  /** A number with what stands right before and after it. */
  private record Amount(
      int from, Numeral first, Numeral last, @Nullable Measure measure, int to, boolean range) {
    BigDecimal low() {
      return first.low();
    }

    BigDecimal high() {
      return last.high();
    }
  }

  /** A rate and where it ends, if it follows at once. */
  private record Rated(@Nullable Per per, @Nullable String measure, int to) {}

  public FigureReader(Vocabulary vocabulary) {
    words = new NumberWords(vocabulary.table("numbers.tsv"));
    numerals = new NumeralReader(words);
    measures = new Measures(vocabulary);
    hedges = new Hedges(vocabulary.table("hedges.tsv"));
    noAmount = new NoAmount(words);
  }

  /**
   * The figures of a sentence, in order, apart from each other.
   *
   * @param taken places that are already dates, designations or calibres and hold no figure
   */
  public List<FigureMention> read(Sentence sentence, List<Span> taken) {
    var line = Line.of(sentence, taken, measures::isSign, word -> words.scale(word) != null);
    var figures = new ArrayList<FigureMention>();
    int end = 0;
    boolean share = false;
    for (int i = 0; i < line.size(); ) {
      var amount = amount(line, i, true);
      if (amount == null) {
        i++;
        continue;
      }
      var draft = new Draft(sentence, line, amount, end, share);
      var figure = draft.figure(figures);
      figures.add(figure);
      share = Unit.PER_CENT.equals(figure.unit()) || Unit.TIMES.equals(figure.unit());
      end = Math.max(draft.end, amount.last.to());
      i = end;
    }
    return figures;
  }

  private @Nullable Amount amount(Line line, int i, boolean mayRange) {
    if (line.isBlocked(i)) {
      return null;
    }
    var sign = measures.before(line, i);
    var numeral = numerals.at(line, sign == null ? i : sign.to());
    if (numeral == null) {
      return null;
    }
    var after = numeral.leftAlone() == null ? after(line, numeral) : null;
    if (sign != null && (after == null || !isMoney(after.measure()))) {
      after = new Measures.Found(sign.measure(), numeral.to());
    }
    var measure = after == null ? null : after.measure();
    int to = after == null ? numeral.to() : after.to();
    var amount = new Amount(i, numeral, numeral, measure, to, false);
    var range = mayRange && numeral.leftAlone() == null ? range(line, amount) : null;
    return range == null ? amount : range;
  }

  private static boolean isMoney(Measure measure) {
    return measure.unit() != null && measure.unit().isCurrency();
  }

  private Measures.@Nullable Found after(Line line, Numeral numeral) {
    int at = numeral.to();
    boolean of = line.is(at, "of") && numeral.kind() == Kind.VAGUE;
    if (numeral.kind() == Kind.FRACTION || numeral.kind() == Kind.FACTOR) {
      return null;
    }
    if (line.is(at, "times") || (line.is(at, "x") && line.token(at).glued())) {
      boolean factor = line.is(at, "x") || numerals.isCompared(line, at + 1);
      var unit = factor ? Unit.TIMES : null;
      return new Measures.Found(new Measure(unit, BigDecimal.ONE, null, null), at + 1);
    }
    return measures.after(line, of ? at + 1 : at);
  }

  /** "20,000-60,000", "between $20 billion and $30 billion", "5 to 6 million"; null when none. */
  private @Nullable Amount range(Line line, Amount first) {
    int at = first.to;
    boolean dash = line.isHyphen(at) || line.is(at, "—");
    boolean joins = dash || line.is(at, "to") || line.is(at, "or");
    boolean and = line.is(at, "and") && hedges.isBetween(line, beforeHedge(line, first.from));
    if (!joins && !and) {
      return null;
    }
    var second = amount(line, at + 1, false);
    if (second == null || second.last.leftAlone() != null || !isSameMeasure(first, second)) {
      return null;
    }
    if (!isSameKind(first.first, second.last) || !isApart(line, first, second)) {
      return null;
    }
    if (noAmount.isDate(line, first.first.from(), first.to) && first.measure == null) {
      return isDays(line, first, second) ? dates(first, second) : null;
    }
    if (dash && line.isJoint(second.to) && line.token(second.to + 1).isNumber()) {
      return null;
    }
    var low = scaled(first, second);
    boolean years = noAmount.areYears(line, low, second.last) && second.measure == null;
    boolean odds = line.is(at, "to") && line.is(at + 1, "one") && second.measure == null;
    if (odds && low.low().compareTo(BigDecimal.ONE) > 0 && first.measure == null) {
      return new Amount(
          first.from, factor(low, second), factor(low, second), null, second.to, false);
    }
    boolean rises = low.low().compareTo(second.low()) < 0;
    boolean near = !line.is(at, "or") || second.low().compareTo(low.low().multiply(TEN)) <= 0;
    if (!years && (!rises || !near || (line.is(at, "to") && isChange(line, first.from)))) {
      return rises || !dash || first.measure != null ? null : score(line, first, second);
    }
    var measure = second.measure == null ? first.measure : second.measure;
    return new Amount(first.from, low, second.last, measure, second.to, true);
  }

  /** "July 7 or 8". */
  private static boolean isDays(Line line, Amount first, Amount second) {
    boolean day = line.lower(second.first.from()).length() <= 2;
    return day && second.measure == null && second.from == first.to + 1;
  }

  private static Amount dates(Amount first, Amount second) {
    int to = second.last.to();
    var left = Numeral.leftAlone(first.from, to, Kind.DIGITS, "a date");
    return new Amount(first.from, left, left, null, to, false);
  }

  private static Numeral factor(Numeral numeral, Amount second) {
    return Numeral.exact(numeral.from(), second.last.to(), numeral.low(), Kind.FACTOR);
  }

  /** 3-2, where the first is not below the second. */
  private static @Nullable Amount score(Line line, Amount first, Amount second) {
    int to = second.last.to();
    boolean digits = line.isJoint(first.to) && second.last.kind() == Kind.DIGITS;
    var left = Numeral.leftAlone(first.from, to, Kind.DIGITS, "a score");
    return digits ? new Amount(first.from, left, left, null, to, false) : null;
  }

  private static boolean isSameMeasure(Amount first, Amount second) {
    var a = first.measure;
    var b = second.measure;
    boolean signed = first.from < first.first.from();
    return a == null || a.equals(b) || (b == null && signed);
  }

  private static boolean isSameKind(Numeral first, Numeral second) {
    boolean fractions = first.kind() == Kind.FRACTION && second.kind() == Kind.FRACTION;
    return fractions || (first.isPlain() && second.isPlain());
  }

  /** A hyphen before a word that is itself tied on belongs to that word: "20-million-dollar". */
  private static boolean isApart(Line line, Amount first, Amount second) {
    return second.last.kind() != Kind.WORDS
        || !line.isJoint(first.to)
        || first.first.scale().equals(BigDecimal.ONE);
  }

  /** "5-6 million": the scale of the second number is the first one's too. */
  private static Numeral scaled(Amount first, Amount second) {
    var scale = second.last.scale();
    var numeral = first.first;
    boolean bare = numeral.scale().equals(BigDecimal.ONE) && !scale.equals(BigDecimal.ONE);
    boolean below = bare && numeral.low().multiply(scale).compareTo(second.low()) < 0;
    boolean alone = first.measure == null || first.from < numeral.from();
    return below && alone ? numeral.times(scale, numeral.to()) : numeral;
  }

  private int beforeHedge(Line line, int from) {
    var hedge = hedges.before(line, from, 0, false);
    return (hedge == null ? from : hedge.from()) - 1;
  }

  /** "rose from 100 to 150" tells two amounts, "from 100 to 150 shells" one. */
  private boolean isChange(Line line, int from) {
    int before = beforeHedge(line, from);
    if (!line.is(before, "from")) {
      return false;
    }
    for (int i = before - 1; i >= Math.max(0, before - 8); i--) {
      if (line.isAny(i, words.set("change"))) {
        return true;
      }
    }
    return false;
  }

  /** One figure in the making. */
  private final class Draft {
    private final Sentence sentence;
    private final Line line;
    private final Amount amount;
    private final Hedges.@Nullable Found before;
    private Hedges.@Nullable Found after;
    private @Nullable Measure measure;
    private int end;

    Draft(Sentence sentence, Line line, Amount amount, int previousEnd, boolean afterShare) {
      this.sentence = sentence;
      this.line = line;
      this.amount = amount;
      this.measure = amount.measure;
      this.end = amount.to;
      this.before = hedges.before(line, amount.from, previousEnd, afterShare);
      this.after = hedges.after(line, end);
      if (after != null) {
        end = after.to();
        var late = measure == null && amount.first.isPlain() ? measures.after(line, end) : null;
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

    FigureMention figure(List<FigureMention> previous) {
      var reason = reason();
      if (reason == null) {
        reason = chained(previous);
      }
      if (reason != null) {
        end = Math.max(reason.to(), amount.last.to());
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
      if (amount.range && noAmount.areYears(line, amount.first, amount.last) && measure == null) {
        return new NoAmount.Reason("a year", amount.to);
      }
      if (amount.range && noAmount.isDate(line, amount.last.from(), amount.to)) {
        return new NoAmount.Reason("a date", amount.to);
      }
      if (isPointOfTime()) {
        return new NoAmount.Reason("a point of time", end);
      }
      if (amount.range && measure == null) {
        var score = scoreBeside();
        var label = score == null ? noAmount.ofLabel(line, amount.from, amount.to) : score;
        if (label != null) {
          return label;
        }
      }
      boolean scaled = !amount.first.scale().equals(BigDecimal.ONE);
      boolean bare = measure == null && !scaled && !amount.range;
      boolean year = NoAmount.isYearForm(line.lower(amount.first.from()));
      boolean hedged =
          (before != null && amount.first.kind() == Kind.WORDS) || (after != null && !year);
      return noAmount.of(sentence, line, amount.first, bare && !hedged);
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
      boolean part = amount.first.kind() == Kind.FRACTION && line.is(amount.from - 1, "and");
      return (isTime() || part) && measures.isPoint(line, end);
    }

    private NoAmount.@Nullable Reason scoreBeside() {
      int from = amount.from;
      for (int i = Math.max(0, from - 4); line.isJoint(amount.first.to()) && i < from; i++) {
        var score = words.score(line.lower(i));
        if (score != null) {
          return new NoAmount.Reason(score, amount.to);
        }
      }
      var vote = line.isJoint(amount.first.to()) ? words.score(line.lower(amount.to)) : null;
      return vote == null ? null : new NoAmount.Reason(vote, amount.to);
    }

    /** "resolutions 1718 and 1874": what the first number is, the next one is too. */
    private NoAmount.@Nullable Reason chained(List<FigureMention> previous) {
      if (previous.isEmpty() || measure != null || amount.first.kind() != Kind.DIGITS) {
        return null;
      }
      var last = previous.getLast();
      var reason = last.leftAlone();
      boolean linked = line.is(amount.from - 1, "and") || line.is(amount.from - 1, ",");
      boolean labelled = reason != null && LABELLED.contains(reason);
      boolean near = line.token(amount.from - 1).span().start() - last.span().end() <= 1;
      boolean noun = line.token(amount.to).isWord() && !line.is(amount.to, "and");
      return reason != null && labelled && linked && near && !noun
          ? new NoAmount.Reason(reason, amount.to)
          : null;
    }

    private Hedge hedge() {
      if (amount.range) {
        return Hedge.RANGE;
      }
      var found =
          before == null || (after != null && before.hedge() == Hedge.ABOUT) ? after : before;
      if (found != null && !(isVague() && found.hedge() == Hedge.ABOUT)) {
        return found.hedge();
      }
      return isVague() ? Hedge.VAGUE : Hedge.EXACT;
    }

    private boolean isVague() {
      return amount.first.kind() == Kind.VAGUE;
    }

    private @Nullable Unit unit() {
      return switch (amount.first.kind()) {
        case FRACTION -> Unit.PER_CENT;
        case FACTOR -> Unit.TIMES;
        case DIGITS, WORDS, VAGUE -> measure == null ? null : measure.unit();
      };
    }

    private Span numeral() {
      return line.span(amount.first.from(), amount.last.to());
    }

    private Span span() {
      int from = before == null ? amount.from : Math.min(before.from(), amount.from);
      return line.span(from, Math.max(end, amount.last.to()));
    }

    private FigureMention leftAlone(String reason) {
      var span = line.span(amount.from, end);
      boolean told = amount.first.leftAlone() == null && amount.low().compareTo(amount.high()) <= 0;
      var low = told ? amount.low() : null;
      var high = told ? amount.high() : null;
      var hedge = amount.range ? Hedge.RANGE : isVague() ? Hedge.VAGUE : Hedge.EXACT;
      return new FigureMention(span, numeral(), low, high, hedge, null, null, null, reason);
    }

    private Rated rated() {
      if (measure != null && measure.per() != null) {
        return new Rated(measure.per(), null, end);
      }
      var unit = unit();
      boolean money = unit != null && unit.isCurrency();
      if (amount.first.kind() == Kind.FACTOR || Unit.TIMES.equals(unit) || isTime()) {
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

  private static final Set<String> LABELLED =
      Set.of("a page number", "a number of a thing", "part of a name");
}
