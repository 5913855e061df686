package waybill.mention;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import waybill.mention.DateWords.Kind;
import waybill.mention.Days.Grain;
import waybill.mention.Scene.Direction;
import waybill.mention.Stretch.Binding;
import waybill.text.Token;

/** Reads days that have a name: a feast, a known event, its anniversary. */
final class NamedDays extends DateTokens {
  private final Scene scene;
  private final CalendarDays calendar;
  private final Predicate<List<String>> about;

  /**
   * @param about whether the document holds one of these names
   */
  NamedDays(
      DateWords words,
      Scene scene,
      List<Token> tokens,
      CalendarDays calendar,
      Predicate<List<String>> about) {
    super(words, tokens);
    this.scene = scene;
    this.calendar = calendar;
    this.about = about;
  }

  /** The second anniversary of the invasion: its day in the year of publication or before. */
  @Nullable Stretch anniversary(int i, Direction direction) {
    int at = is(i, "the") ? i + 1 : i;
    var ordinal = find(Kind.ORDINAL, at);
    at = ordinal == null ? at : ordinal.to();
    if (!is(at, "anniversary") || !is(at + 1, "of")) {
      return null;
    }
    var first = calendar.dated(at + 2, direction);
    first = first == null ? anchor(at + 2, direction) : first;
    if (first == null || first.grain() != Grain.DAY) {
      return null;
    }
    var in = first.days();
    if (in == null) {
      return first;
    }
    int years = ordinal == null ? 0 : ordinal.value().number();
    var days =
        years > 0
            ? in.shiftedByYears(years)
            : scene.day(in.from().getMonthValue(), in.from().getDayOfMonth(), direction);
    return new Stretch(first.end(), days, Grain.DAY, first.binding());
  }

  /** A feast with or without its year; "the invasion" where it can be only one. */
  @Nullable Stretch anchor(int i, Direction direction) {
    int at = is(i, "the") ? i + 1 : i;
    var event = find(Kind.EVENT, at);
    if (event != null && is(i, "the") && about.test(event.value().only())) {
      var day = LocalDate.parse(event.value().value());
      return new Stretch(event.to(), Days.of(day), Grain.DAY, Binding.LEANING);
    }
    var anchor = find(Kind.ANCHOR, at);
    if (anchor == null) {
      return null;
    }
    var parts = anchor.value().value().split("-", 2);
    int month = integer(parts[0]);
    int day = integer(parts[1]);
    return calendar.withYear(anchor.to(), month, day, 0, direction);
  }
}
