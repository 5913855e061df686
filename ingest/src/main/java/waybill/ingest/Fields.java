package waybill.ingest;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which columns of a table, or fields of JSON, hold the text, the title, the day and so on. */
public final class Fields {
  private static final Map<String, Set<String>> USUAL = Words.lists("fields.tsv");
  private static final String TEXT = "text";

  /** What may stand in for a text that is missing, such as a summary. */
  private static final String TEASER = "teaser";

  /** As such things are usually called. */
  public static final Fields GUESSED = new Fields(USUAL, Set.of());

  /** What a field holds, with the names it may have in normal form, best first. */
  private final Map<String, ? extends Collection<String>> names;

  /** The fields that the user named. */
  private final Set<String> named;

  private Fields(Map<String, ? extends Collection<String>> names, Set<String> named) {
    this.names = names;
    this.named = named;
  }

  /**
   * The fields that a user names: {@code text=body,title=headline,published=date}. What is not
   * named is guessed.
   *
   * @throws IllegalArgumentException with a line for the user, when it is not of that form
   */
  public static Fields parse(String given) {
    var names = new LinkedHashMap<String, Collection<String>>(USUAL);
    var named = new HashSet<String>();
    for (var pair : given.split(",", -1)) {
      int equals = pair.indexOf('=');
      var field = pair.substring(0, Math.max(equals, 0)).strip().toLowerCase(Locale.ROOT);
      var name = normal(pair.substring(equals + 1));
      if (!USUAL.containsKey(field) || name.isEmpty()) {
        throw new IllegalArgumentException(
            "takes FIELD=NAME pairs set apart by commas, FIELD one of "
                + String.join(", ", USUAL.keySet())
                + "; not \""
                + pair.strip()
                + '"');
      }
      names.put(field, List.of(name));
      named.add(field);
    }
    if (named.contains(TEXT) && !named.contains(TEASER)) {
      names.put(TEASER, List.of());
    }
    return new Fields(names, named);
  }

  /** Letters, digits and dots, in lower case. */
  static String normal(String name) {
    var normal = new StringBuilder(name.length());
    name.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(c -> Character.isLetterOrDigit(c) || c == '.')
        .forEach(normal::appendCodePoint);
    return normal.toString();
  }

  /**
   * How many of the fields are among names in normal form, those that the user named twice; 0 when
   * the text is not.
   */
  int known(Collection<String> columns) {
    int known = 0;
    for (var field : names.keySet()) {
      boolean isThere = names(field).stream().anyMatch(columns::contains);
      known += isThere && !field.equals(TEASER) ? 1 : 0;
      known += isThere && named.contains(field) ? 1 : 0;
    }
    boolean hasText = names(TEXT).stream().anyMatch(columns::contains);
    boolean hasTeaser = names(TEASER).stream().anyMatch(columns::contains);
    return hasText ? known : hasTeaser ? known + 1 : 0;
  }

  private Collection<String> names(String field) {
    var some = names.get(field);
    return some == null ? List.of() : some;
  }

  /**
   * Whether a row holds a text.
   *
   * @param orTeaser whether a mere summary will do
   */
  boolean holdsText(Map<String, String> row, boolean orTeaser) {
    return value(row, TEXT) != null || (orTeaser && value(row, TEASER) != null);
  }

  /**
   * The article in a row.
   *
   * @param row its values by name in normal form
   * @return null when it holds no text
   */
  Container.@Nullable Entry entry(Map<String, String> row, Names entries) {
    var whole = value(row, TEXT);
    var text = whole == null ? value(row, TEASER) : whole;
    if (text == null) {
      return null;
    }
    var facts =
        new Facts(
            line(row, "title"),
            line(row, "outlet"),
            day(value(row, "published")),
            line(row, "language"),
            line(row, "url"),
            line(row, "retrieved"),
            line(row, "archive"));
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var type = MediaTypes.ofBody(text) + "; charset=utf-8";
    return new Container.Entry(
        entries.next(value(row, "id")), () -> new ByteArrayInputStream(bytes), type, facts);
  }

  private @Nullable String line(Map<String, String> row, String field) {
    var value = value(row, field);
    return value == null ? null : Draft.line(value);
  }

  /** The first that is there and not blank. */
  private @Nullable String value(Map<String, String> row, String field) {
    for (var name : names(field)) {
      var value = row.get(name);
      if (value != null && !value.isBlank()) {
        return value;
      }
    }
    return null;
  }

  /** A date as written, or the seconds or milliseconds since 1970. */
  static @Nullable LocalDate day(@Nullable String value) {
    if (value == null) {
      return null;
    }
    var number = value.strip();
    if (!number.matches("\\d{9,10}(\\.\\d{1,9})?|\\d{12,13}")) {
      return Dates.parse(value);
    }
    try {
      long whole = Long.parseLong(number.replaceFirst("\\..*", ""));
      long seconds = number.length() >= 12 && !number.contains(".") ? whole / 1000 : whole;
      return Instant.ofEpochSecond(seconds).atZone(ZoneOffset.UTC).toLocalDate();
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Why a table or JSON without a text is refused. */
  static Refusal withoutText(String what, Collection<String> names) {
    var some = new TreeSet<>(names).stream().limit(12).collect(Collectors.joining(", "));
    return new Refusal(
        what
            + ", not articles: none of its fields ("
            + some
            + ") is known to hold the text;"
            + " --fields text=NAME tells which does");
  }
}
