package waybill.mention;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import waybill.mention.Lengths.Length;
import waybill.mention.Scene.Direction;
import waybill.text.Token;

/**
 * Reads a day or a period at a place of one sentence, without the preposition before it. Every
 * method takes the index of a token and answers null when nothing of its sort begins there. The
 * constructions are classes of their own; this one says in which order they are tried.
 */
final class DateGrammar extends DateTokens {
  private final DateCues cues;
  private final Lengths lengths;
  private final RelativeDates relatives;
  private final CalendarDays calendar;
  private final CalendarYears years;
  private final NamedDays named;
  private final DistantDates distant;
  private final DateParts parts;

  /**
   * @param about whether the document holds one of these names
   */
  DateGrammar(DateWords words, Scene scene, List<Token> tokens, Predicate<List<String>> about) {
    super(words, tokens);
    this.cues = new DateCues(words, tokens);
    this.lengths = new Lengths(words, tokens);
    this.relatives = new RelativeDates(words, scene, tokens, lengths);
    this.calendar = new CalendarDays(words, scene, tokens, relatives);
    this.years = new CalendarYears(words, scene, tokens, relatives, calendar);
    this.named = new NamedDays(words, scene, tokens, calendar, about);
    this.distant = new DistantDates(words, scene, tokens, lengths, this);
    this.parts = new DateParts(words, scene, tokens, lengths, this);
  }

  /** The longest reading at token {@code i}; a "the" before it belongs to it. */
  @Nullable Stretch read(int i, Direction direction) {
    int at = is(i, "the") ? i + 1 : i;
    var edge = parts.edge(at, direction);
    var parted = edge != null ? edge : parts.parted(at, direction);
    return parted != null ? parted : whole(i, direction);
  }

  Direction direction(int i, Direction otherwise) {
    return cues.direction(i, otherwise);
  }

  /** The direction of a deadline: ahead, unless "had" tells that it has gone by. */
  Direction deadline(int i) {
    return cues.deadline(i);
  }

  /** "The year" of "before the year is out". */
  @Nullable Stretch definiteYear(int i) {
    return parts.definite(i);
  }

  @Nullable Length length(int i) {
    return lengths.length(i);
  }

  /** A stretch, but no part of one. */
  @Nullable Stretch whole(int i, Direction direction) {
    var found = distant.ago(i);
    found = found != null ? found : distant.windowTo(i);
    return found != null ? found : simple(i, direction);
  }

  /** A stretch that leans on no other stretch after it. */
  @Nullable Stretch simple(int i, Direction direction) {
    var found = calendar.figures(i);
    found = found != null ? found : calendar.dated(i, direction);
    found = found != null ? found : relatives.dayWord(i);
    found = found != null ? found : parts.unitsEnd(i);
    found = found != null ? found : parts.weekOf(i, direction);
    found = found != null ? found : relatives.thatFollowed(i);
    found = found != null ? found : relatives.window(i);
    found = found != null ? found : relatives.relative(i, direction);
    found = found != null ? found : relatives.bareWeekend(i, direction);
    found = found != null ? found : parts.bare(i, direction);
    found = found != null ? found : years.decade(i);
    found = found != null ? found : years.fiscal(i);
    found = found != null ? found : years.season(i, direction);
    found = found != null ? found : years.year(i, false);
    found = found != null ? found : calendar.dayOfMonth(i, direction);
    found = found != null ? found : named.anniversary(i, direction);
    return found != null ? found : named.anchor(i, direction);
  }

  @Nullable Stretch dated(int i, Direction direction) {
    return calendar.dated(i, direction);
  }

  @Nullable Stretch relative(int i, Direction direction) {
    return relatives.relative(i, direction);
  }

  @Nullable Stretch year(int i, boolean expected) {
    return years.year(i, expected);
  }
}
