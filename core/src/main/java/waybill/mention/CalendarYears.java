package waybill.mention;

import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.mention.DateWords.Kind;
import waybill.mention.Days.Grain;
import waybill.mention.Scene.Direction;
import waybill.mention.Stretch.Binding;
import waybill.text.Token;

/**
 * Reads years and what they are cut into: 2016-20, the 1990s, fiscal 2023, the winter of last year.
 */
final class CalendarYears extends DateTokens {
  /** A list of numbers is followed back so many tokens. */
  private static final int LIST = 24;

  private final Scene scene;
  private final RelativeDates relatives;
  private final CalendarDays calendar;

  CalendarYears(
      DateWords words,
      Scene scene,
      List<Token> tokens,
      RelativeDates relatives,
      CalendarDays calendar) {
    super(words, tokens);
    this.scene = scene;
    this.relatives = relatives;
    this.calendar = calendar;
  }

  /** The 1990s, the '90s, the nineties. */
  @Nullable Stretch decade(int i) {
    int at = is(i, "the") ? i + 1 : i;
    at = skip(at, "'", "’", "‘");
    var word = at < tokens.size() ? words.name(Kind.DECADE, tokens.get(at)) : null;
    if (word != null) {
      boolean the = is(i, "the") || is(i - 1, "the");
      return the || find(Kind.PART, i - 1) != null
          ? new Stretch(at + 1, Days.decade(1900 + word.number()), Grain.DECADE, Binding.FULL)
          : null;
    }
    if (!isNumber(at) || !(is(at + 1, "s") || is(at + 1, "'s")) || !glued(at + 1, at + 2)) {
      return null;
    }
    boolean marked = at > i || is(i - 1, "the");
    if (!marked && isTypeName(i)) {
      return null;
    }
    int year = integer(text(at));
    if (text(at).length() == 2 && year % 10 == 0 && marked) {
      year += year < 30 ? 2000 : 1900;
    }
    boolean decade = year % 10 == 0 && year >= FIRST_YEAR && year <= LAST_YEAR;
    return decade ? new Stretch(at + 2, Days.decade(year), Grain.DECADE, Binding.FULL) : null;
  }

  /** SS-20s and Mirage 2000s are no decades; the late-1990s are. */
  private boolean isTypeName(int i) {
    boolean hyphen = isHyphen(i - 1) && glued(i - 1, i + 1) && find(Kind.PART, i - 2) == null;
    return hyphen
        || i > 0
            && tokens.get(i - 1).isCapital()
            && find(Kind.TRIGGER, i - 1) == null
            && find(Kind.PART, i - 1) == null;
  }

  /** Fiscal year 2023, FY2023, fiscal 2022-23; a fiscal year counts as its calendar year. */
  @Nullable Stretch fiscal(int i) {
    if (i >= tokens.size()) {
      return null;
    }
    var lower = tokens.get(i).lower();
    if (lower.startsWith("fy") && lower.length() >= 4) {
      int year = integer(lower.substring(2));
      year = lower.length() == 4 && year > 0 ? 2000 + year : year;
      if (year < FIRST_YEAR || year > LAST_YEAR) {
        return null;
      }
      int second = secondYear(i, year);
      return new Stretch(
          second > 0 ? i + 3 : i + 1,
          Days.years(year, Math.max(year, second)),
          Grain.YEAR,
          Binding.FULL);
    }
    if (is(i, "the") && is(i + 1, "year")) {
      return yearEnding(i + 2);
    }
    var fiscal = find(Kind.FISCAL, i);
    if (fiscal == null) {
      return null;
    }
    var ending = yearEnding(fiscal.to());
    return ending != null ? ending : year(skip(fiscal.to(), "of"), true);
  }

  /** The fiscal year that ended on 30 June; the year to March 2024. */
  private @Nullable Stretch yearEnding(int i) {
    int at = skip(i, "that", "which");
    int end = skip(at, "ended", "ending", "ends", "to", "on", "in");
    var last = end == at ? null : calendar.dated(end, Direction.PAST);
    if (last == null) {
      return null;
    }
    var days = last.days();
    var year = days == null ? null : new Days(days.to().plusDays(1).minusYears(1), days.to());
    return new Stretch(last.end(), year, Grain.OTHER, last.binding());
  }

  /** Summer 2023, the spring of last year, the winter of 2022-23, in the autumn. */
  @Nullable Stretch season(int i, Direction direction) {
    int at = is(i, "the") ? i + 1 : i;
    var season = find(Kind.SEASON, at);
    if (season == null) {
      return null;
    }
    int month = season.value().number();
    int next = skip(season.to(), "of", "in", ",");
    int year = yearFigure(next);
    if (year > 0 && !isCounted(next)) {
      int end = secondYear(next) > 0 ? next + 3 : next + 1;
      return new Stretch(end, Days.season(year, month), Grain.SEASON, Binding.FULL);
    }
    var relative = relatives.relative(skip(season.to(), "of", "in"), direction);
    if (relative != null && relative.grain() == Grain.YEAR) {
      var in = relative.days();
      var days = in == null ? null : Days.season(in.from().getYear(), month);
      return new Stretch(relative.end(), days, Grain.SEASON, Binding.DEICTIC);
    }
    boolean placed = find(Kind.TRIGGER, i - 1) != null || find(Kind.PART, i - 1) != null;
    if (at == i && isLowerNoun(season.to())) {
      return null;
    }
    boolean noun = !tokens.get(at).is("fall") && !tokens.get(at).is("spring");
    return placed
            && (noun
                || (is(i, "the") && !is(i - 1, "before") && !is(i - 1, "after"))
                || is(i - 1, "since")
                || is(i - 1, "by")
                || is(i - 1, "early")
                || is(i - 1, "late"))
            && !is(season.to(), "of")
            && !is(season.to(), "in")
        ? new Stretch(season.to(), scene.season(month, direction), Grain.SEASON, Binding.BARE)
        : null;
  }

  /** "Winter clothing" is of no winter. */
  private boolean isLowerNoun(int i) {
    return i < tokens.size()
        && tokens.get(i).shape() == Token.Shape.LOWER
        && find(Kind.FUNCTION, i) == null;
  }

  /** A year, or a range of years written as one (2016-20). */
  @Nullable Stretch year(int i, boolean expected) {
    int year = yearFigure(i);
    if (year == 0) {
      return null;
    }
    int second = secondYear(i);
    int end = second > 0 ? i + 3 : i + 1;
    if (!expected && !isYearHere(i, end)) {
      return null;
    }
    return new Stretch(end, Days.years(year, Math.max(year, second)), Grain.YEAR, Binding.FULL);
  }

  private int secondYear(int i) {
    return secondYear(i, yearFigure(i));
  }

  /** The year after the hyphen that follows {@code year}; 0 when there is none. */
  private int secondYear(int i, int year) {
    if (year == 0
        || !(isHyphen(i + 1) || is(i + 1, "/"))
        || !isNumber(i + 2)
        || !glued(i + 1, i + 3)) {
      return 0;
    }
    int second = integer(text(i + 2));
    if (text(i + 2).length() == 2) {
      second += year / 100 * 100;
    }
    return second > year && second <= LAST_YEAR ? second : 0;
  }

  /** "Resolutions 1718, 1874 and 2270" are numbers of things. */
  private boolean isLabelled(int i) {
    int at = i - 1;
    while (at > 0
        && i - at < LIST
        && (isNumber(at) || is(at, ",") || is(at, "and") || is(at, "or") || is(at, "("))) {
      at--;
    }
    boolean list = at == i - 1 || isNumber(i - 1) || isNumber(i - 2) || isNumber(i - 3);
    return at >= 0 && list && words.name(Kind.LABEL, tokens.get(at)) != null;
  }

  private boolean isYearHere(int i, int end) {
    if (isCounted(end - 1) && !is(i - 1, "in")
        || isMoney(i - 1)
        || isLabelled(i)
        || find(Kind.RATE, end) != null && !is(end, "a")) {
      return false;
    }
    boolean closed =
        end >= tokens.size() || !tokens.get(end).isWord() || find(Kind.FUNCTION, end) != null;
    boolean opened =
        i == 0
            || !tokens.get(i - 1).isWord()
            || find(Kind.FUNCTION, i - 1) != null
            || find(Kind.TRIGGER, i - 1) != null;
    boolean hyphen =
        isHyphen(end) && glued(end, end + 1)
            || isHyphen(i - 1) && glued(i, i + 1) && find(Kind.PART, i - 2) == null;
    return (opened || closed) && !hyphen && !is(end, "%");
  }
}
