package waybill.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days as pages and letters write them. A day is taken as written, in whatever time zone. */
final class Dates {
  private static final int FIRST_YEAR = 1800;
  private static final int LAST_YEAR = 2199;

  /** How far into a text its dateline is looked for. */
  private static final int DATELINE = 300;

  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<!\\d)(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)");
  private static final Pattern COMPACT =
      Pattern.compile("(?<!\\d)(\\d{4})(\\d{2})(\\d{2})(?=$|T|\\s|\\d{6}$)");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(?<!\\d)(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})(?!\\d)");
  private static final Pattern DAY_MONTH =
      Pattern.compile(
          "(?<![\\d.])(\\d{1,2})(?:st|nd|rd|th|\\.)?[ -](?:of |de )?(\\p{L}{3,12})\\.?,?[ -](?:de |del )?(\\d{4})(?!\\d)");
  private static final Pattern MONTH_DAY =
      Pattern.compile("(\\p{L}{3,12})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)");

  /** The months by name; loaded at first use. */
  private static final class Months {
    static final Map<String, Integer> NUMBERS = new HashMap<>();

    static {
      Words.lists("months.tsv")
          .forEach(
              (number, names) -> names.forEach(name -> NUMBERS.put(name, Integer.valueOf(number))));
    }
  }

  /** What follows the day of publication: "| Updated: 09:40", "4 min read". */
  private static final Pattern UPDATED =
      Pattern.compile(
          "(?i)[^\\p{L}\\d]*(?:(?:at )?\\d{1,2}[:.h]\\d{2}[^\\p{L}]{0,3}(?:[ap]\\.?m\\.?|[a-z]{2,4}\\b)?[^\\p{L}\\d]*)?"
              + "(?:(?:last )?(?:updated|modified|revised)\\b|\\d{1,2}[ -]min)");

  /** "- Oslo - Ministry of Defence" behind a day. */
  private static final Pattern PLACE = Pattern.compile("\\s*[-–—|,/][^.!?:;]*");

  private Dates() {}

  /** The first day in {@code text}; null when there is none, or month and day cannot be told. */
  static @Nullable LocalDate parse(String text) {
    var found = first(text);
    return found == null ? null : found.day;
  }

  /** The day in a dateline or a line of its own at the head of a text; null when there is none. */
  static @Nullable LocalDate dateline(String text) {
    var head = text.substring(0, Math.min(text.length(), DATELINE));
    int place = 0;
    for (var line : head.split("\n", -1)) {
      var found = line.isBlank() ? null : first(line);
      if (found != null && isDateline(line, found)) {
        return found.day;
      }
      place += line.isBlank() ? 0 : 1;
      if (place == 3) {
        break;
      }
    }
    return null;
  }

  /** The day of a line that holds little else; null when it is no such line. */
  static @Nullable LocalDate lineOfDate(String line) {
    var found = first(line);
    return found != null && isAlone(line, found) ? found.day : null;
  }

  private static boolean isAlone(String line, Found found) {
    var before = line.substring(0, found.start);
    var rest = line.substring(found.end);
    boolean little =
        rest.length() < 25
            || rest.length() < 80 && UPDATED.matcher(rest).lookingAt()
            || found.start == 0 && rest.length() < 60 && PLACE.matcher(rest).matches();
    return little && before.length() < 60 && !before.contains(". ") && !before.startsWith("•");
  }

  /** "KYIV, June 14, 2024 (Wire) - ...", "WASHINGTON, 14 June 2024", "Posted: June 14, 2024". */
  private static boolean isDateline(String line, Found found) {
    if (found.start > 60) {
      return false;
    }
    var rest = line.substring(found.end);
    var before = line.substring(0, found.start);
    boolean dash = rest.matches("(?s)\\s*([(/,][^)\\n]{0,40}[)/]?)?\\s*[-–—:].*");
    boolean place = before.isEmpty() || before.matches(".*[,(/–—-]\\s*");
    return isAlone(line, found) || (dash && place);
  }

  private record Found(LocalDate day, int start, int end) {}

  private static @Nullable Found first(String text) {
    var input = text.length() > 2000 ? text.substring(0, 2000) : text;
    Found best = null;
    for (var form : Form.values()) {
      var found = first(input, form);
      if (found != null && (best == null || found.start < best.start)) {
        best = found;
      }
    }
    return best;
  }

  private static @Nullable Found first(String text, Form form) {
    Matcher matcher = form.pattern.matcher(text);
    int from = 0;
    while (from <= text.length() && matcher.find(from)) {
      var day = form.day(matcher);
      if (day != null) {
        return new Found(day, matcher.start(), matcher.end());
      }
      from = matcher.start() + 1;
    }
    return null;
  }

  private enum Form {
    YEAR_FIRST(Dates.YEAR_FIRST),
    COMPACT(Dates.COMPACT),
    YEAR_LAST(Dates.YEAR_LAST),
    DAY_MONTH(Dates.DAY_MONTH),
    MONTH_DAY(Dates.MONTH_DAY);

    private final Pattern pattern;

    Form(Pattern pattern) {
      this.pattern = pattern;
    }

    private @Nullable LocalDate day(MatchResult m) {
      return switch (this) {
        case YEAR_FIRST -> of(number(m, 1), number(m, 3), number(m, 4));
        case COMPACT -> of(number(m, 1), number(m, 2), number(m, 3));
        case YEAR_LAST -> yearLast(number(m, 1), number(m, 3), number(m, 4), m.group(2));
        case DAY_MONTH -> of(number(m, 3), month(m.group(2)), number(m, 1));
        case MONTH_DAY -> of(number(m, 3), month(m.group(1)), number(m, 2));
      };
    }
  }

  private static int number(MatchResult match, int group) {
    return Integer.parseInt(match.group(group));
  }

  private static int month(String name) {
    return Months.NUMBERS.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
  }

  /** With dots the day comes first; with strokes nobody knows, unless one of them is above 12. */
  private static @Nullable LocalDate yearLast(int a, int b, int year, String mark) {
    if (mark.equals(".") || a > 12 || a == b) {
      return of(year, b, a);
    }
    return b > 12 ? of(year, a, b) : null;
  }

  private static @Nullable LocalDate of(int year, int month, int day) {
    if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1 || day > 31) {
      return null;
    }
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
