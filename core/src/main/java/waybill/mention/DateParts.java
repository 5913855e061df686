package waybill.mention;

import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.mention.DateWords.Kind;
import waybill.mention.Days.Grain;
import waybill.mention.Scene.Direction;
import waybill.mention.Stretch.Binding;
import waybill.text.Token;

/**
 * Reads parts of a stretch: early May, the end of the year, the first nine months of 2024, Q3 2022,
 * the week of 5 May.
 */
final class DateParts extends DateTokens {
  private final Scene scene;
  private final Lengths lengths;
  private final DateGrammar grammar;

  DateParts(
      DateWords words, Scene scene, List<Token> tokens, Lengths lengths, DateGrammar grammar) {
    super(words, tokens);
    this.scene = scene;
    this.lengths = lengths;
    this.grammar = grammar;
  }

  /** The first nine months of 2024, the last ten days of January. */
  @Nullable Stretch edge(int i, Direction direction) {
    boolean first = is(i, "first") || is(i, "opening");
    if (!first && !is(i, "last") && !is(i, "final")) {
      return null;
    }
    var length = lengths.length(i + 1);
    length = length == null ? lengths.oneUnit(i + 1) : length;
    if (length == null || !is(length.end(), "of") || length.unit().equals("quarters")) {
      return null;
    }
    int at = skip(length.end(), "of");
    var whole = grammar.whole(at, direction);
    whole = whole == null ? definite(at) : whole;
    if (whole == null || whole.grain() == Grain.DAY) {
      return null;
    }
    var days = whole.days();
    if (days != null && !length.vague()) {
      days =
          first
              ? days.first(length.unit(), length.count())
              : days.last(length.unit(), length.count());
    }
    return new Stretch(whole.end(), days, Grain.OTHER, whole.binding());
  }

  @Nullable Stretch parted(int i, Direction direction) {
    var part = find(Kind.PART, i);
    if (part == null) {
      return shortPart(i);
    }
    int at = skip(part.to(), "-", "of", "in", "on", "through", "to");
    var whole = grammar.whole(at, direction);
    if (whole == null) {
      whole = definite(at);
    }
    if (whole == null || whole.grain() == Grain.DAY) {
      return null;
    }
    boolean joined = at > part.to() || part.to() - part.from() == 1 || is(at - 1, "of");
    return joined ? whole.part(part.value().value()) : null;
  }

  /** "In the first quarter", "in the second half": of the year of publication or the one before. */
  @Nullable Stretch bare(int i, Direction direction) {
    int at = is(i, "the") ? i + 1 : i;
    var part = at == i || find(Kind.TRIGGER, i - 1) == null ? null : find(Kind.PART, at);
    if (part == null || is(part.to(), "of") || isName(part.to())) {
      return null;
    }
    var name = part.value().value();
    var published = scene.published();
    if (!name.startsWith("quarter") && !name.startsWith("half")) {
      return null;
    }
    if (published == null) {
      return new Stretch(part.to(), null, Grain.OTHER, Binding.BARE);
    }
    var days = Days.year(published.getYear()).part(name, Grain.YEAR);
    boolean later = direction == Direction.PAST && days.from().isAfter(published);
    return new Stretch(
        part.to(), later ? days.shiftedByYears(-1) : days, Grain.OTHER, Binding.BARE);
  }

  /** "The first half time", "the last quarter century" go on. */
  private boolean isName(int i) {
    return i < tokens.size()
        && tokens.get(i).isWord()
        && find(Kind.FUNCTION, i) == null
        && find(Kind.PAST, i) == null;
  }

  /** Q3 2022, 2022 Q3, H1 of 2024. */
  private @Nullable Stretch shortPart(int i) {
    var part = find(Kind.SHORT, i);
    if (part == null) {
      return null;
    }
    var year = grammar.year(skip(part.to(), "of", "in", "/"), true);
    if (year == null) {
      year = grammar.relative(skip(part.to(), "of"), Direction.PAST);
    }
    return year == null || year.grain() != Grain.YEAR ? null : year.part(part.value().value());
  }

  /** "The year", "the month" after "the end of": the one the text is in. */
  @Nullable Stretch definite(int i) {
    int at = is(i, "the") ? i + 1 : i;
    var unit = find(Kind.UNIT, at);
    boolean the = at > i || is(i - 1, "the");
    if (unit == null || !the || isPlural(at) || is(unit.to(), "of")) {
      return null;
    }
    return ofNow(unit.to(), unit.value().value());
  }

  private Stretch ofNow(int end, String unit) {
    var near = scene.lastInParagraph();
    var published = scene.published();
    var day = near != null ? near.to() : published;
    var days = day == null ? null : Scene.unit(day, unit, 0);
    return new Stretch(end, days, Scene.grain(unit), Binding.LEANING);
  }

  /** Year's end, the month's end. */
  @Nullable Stretch unitsEnd(int i) {
    int at = is(i, "the") ? i + 1 : i;
    var unit = find(Kind.UNIT, at);
    if (unit == null) {
      return null;
    }
    int end = skip(unit.to(), "'s", "-");
    if (end == unit.to() || !is(end, "end")) {
      return null;
    }
    return ofNow(end + 1, unit.value().value()).part("end");
  }

  /** The week of 5 May. */
  @Nullable Stretch weekOf(int i, Direction direction) {
    int at = is(i, "the") ? i + 1 : i;
    if (!is(at, "week") || !(is(at + 1, "of") || is(at + 1, "beginning") || is(at + 1, "ending"))) {
      return null;
    }
    var day = grammar.dated(skip(at + 2, "on"), direction);
    if (day == null || day.grain() != Grain.DAY) {
      return null;
    }
    var in = day.days();
    var week = in == null ? null : Days.week(in.from());
    if (in != null && is(at + 1, "ending")) {
      week = new Days(in.from().minusDays(6), in.from());
    }
    return new Stretch(day.end(), week, Grain.WEEK, day.binding());
  }
}
