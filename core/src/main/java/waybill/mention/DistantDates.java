package waybill.mention;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.mention.DateWords.Kind;
import waybill.mention.Days.Grain;
import waybill.mention.Lengths.Length;
import waybill.mention.Scene.Direction;
import waybill.mention.Stretch.Binding;
import waybill.text.Token;

/**
 * Reads days by their distance from others: two years ago, three weeks later, the day before 5 May,
 * the 24 hours to this morning.
 */
final class DistantDates extends DateTokens {
  private final Scene scene;
  private final Lengths lengths;
  private final DateGrammar grammar;

  DistantDates(
      DateWords words, Scene scene, List<Token> tokens, Lengths lengths, DateGrammar grammar) {
    super(words, tokens);
    this.scene = scene;
    this.lengths = lengths;
    this.grammar = grammar;
  }

  /** Two years ago, three weeks later, four days before, the day after. */
  @Nullable Stretch ago(int i) {
    var length = is(i, "the") ? lengths.oneUnit(i + 1) : lengths.length(i);
    var distance = length == null ? null : find(Kind.DISTANCE, length.end());
    if (length == null || distance == null) {
      return null;
    }
    if (length.vague()) {
      return is(length.end(), "ago")
          ? new Stretch(distance.to(), null, Grain.OTHER, Binding.DEICTIC)
          : null;
    }

    return switch (distance.value().value()) {
      case "ago" -> agoOf(distance.to(), length);
      case "later" -> is(distance.to() - 1, "on") ? null : leaning(distance.to(), length, 1);
      case "earlier" -> leaning(distance.to(), length, -1);
      case "after" -> beside(distance.to(), length, 1);
      default -> beside(distance.to(), length, -1);
    };
  }

  private static Days upTo(LocalDate last, Length length) {
    if (length.unit().equals("hours") || length.unit().equals("days")) {
      int count = length.unit().equals("hours") ? Math.max(24, length.count()) : length.count();
      return new Days(Scene.away(last, length.unit(), -count), last);
    }
    return new Days(Scene.away(last.plusDays(1), length.unit(), -length.count()), last);
  }

  private Stretch agoOf(int end, Length length) {
    var published = scene.published();
    if (published == null) {
      return new Stretch(end, null, Scene.grain(length.unit()), Binding.DEICTIC);
    }
    if (is(end, "today")) {
      var day = Scene.away(published, length.unit(), -length.count());
      return new Stretch(end + 1, Days.of(day), Grain.DAY, Binding.FULL);
    }
    var days = Scene.around(published, length.unit(), -length.count());
    return new Stretch(end, days, Scene.grain(length.unit()), Binding.DEICTIC);
  }

  private Stretch leaning(int end, Length length, int sign) {
    var last = scene.last();
    var day = last == null ? scene.published() : sign > 0 ? last.to() : last.from();
    boolean exact = length.unit().equals("weeks") && last != null && last.isDay();
    if (day != null && exact) {
      var away = Scene.away(day, "weeks", (long) sign * length.count());
      return new Stretch(end, Days.of(away), Grain.DAY, Binding.LEANING);
    }
    var days = day == null ? null : Scene.around(day, length.unit(), (long) sign * length.count());
    if (last != null && length.unit().equals("years") && last.isOtherYear()) {
      days = last.shiftedByYears(sign * length.count());
    }
    return new Stretch(end, days, Scene.grain(length.unit()), Binding.LEANING);
  }

  /** "Two days after 5 May" leans on what follows; "two days after" on what was before. */
  private @Nullable Stretch beside(int end, Length length, int sign) {
    var base = grammar.simple(end, Direction.PAST);
    if (base != null && find(Kind.OPEN, base.end()) != null) {
      return null;
    }
    if (base != null) {
      var in = base.days();
      var day = in == null ? null : sign > 0 ? in.to() : in.from();
      var days =
          day == null ? null : Scene.around(day, length.unit(), (long) sign * length.count());
      return new Stretch(base.end(), days, Scene.grain(length.unit()), base.binding());
    }
    boolean stands =
        end >= tokens.size()
            || !tokens.get(end).isWord()
            || find(Kind.PAST, end) != null
            || is(end, "and")
            || is(end, "but");
    return stands ? leaning(end, length, sign) : null;
  }

  /** The 24 hours to this morning. */
  @Nullable Stretch windowTo(int i) {
    boolean the = is(i, "the");
    var length = lengths.length(the ? i + 1 : i);
    length = length == null && the ? lengths.oneUnit(i + 1) : length;
    if (length == null
        || length.vague()
        || !(is(length.end(), "to") || is(length.end(), "until"))) {
      return null;
    }
    var until = grammar.simple(length.end() + 1, Direction.PAST);
    if (until == null || (until.grain() != Grain.DAY && until.grain() != Grain.MONTH)) {
      return null;
    }
    var in = until.days();
    var days = in == null ? null : upTo(in.to(), length);
    return new Stretch(until.end(), days, Grain.OTHER, until.binding());
  }
}
