package waybill.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.search.Ask.End;
import waybill.search.Ask.Form;
import waybill.text.Span;

/**
 * Reads a query. The language is that of search engines with comparisons added; it is read here and
 * not by a library because every mistake is to be told with its place, and NOT and OR are to mean
 * what they say.
 *
 * <pre>
 * any     = all { "OR" all }
 * all     = not { [ "AND" ] not }
 * not     = ( "NOT" | "-" ) not | part
 * part    = "(" any ")" | [ field ":" ] ( "(" any ")" | value )
 * value   = word | word"*" | "*" | '"'words'"' | ( "&gt;" | "&gt;=" | "&lt;" | "&lt;=" ) end
 *         | ( "[" | "{" ) end "TO" end ( "]" | "}" )
 * </pre>
 */
final class AskParser {
  private static final int LONGEST = 10_000;
  private static final int DEEPEST = 100;
  private static final int MOST = 300;

  private final String query;
  private int at;
  private int depth;
  private int parts;

  private AskParser(String query) {
    this.query = query;
  }

  /**
   * @throws QueryException when the query is none, with the place
   */
  static Ask parse(String query) {
    if (query.length() > LONGEST) {
      throw new QueryException("the query is too long", new Span(LONGEST, query.length()));
    }
    var parser = new AskParser(query);
    parser.skip();
    if (parser.isEnd()) {
      return new Ask.Everything();
    }
    var ask = parser.any(null);
    if (!parser.isEnd()) {
      throw parser.wrong("a bracket is closed that was not opened", parser.at, parser.at + 1);
    }
    return ask;
  }

  private Ask any(@Nullable Field field) {
    var found = new ArrayList<Ask>();
    found.add(all(field));
    while (isWord("OR")) {
      at += 2;
      found.add(all(field));
    }
    return found.size() == 1 ? found.getFirst() : new Ask.Any(found);
  }

  private Ask all(@Nullable Field field) {
    var found = new ArrayList<Ask>();
    found.add(not(field));
    while (true) {
      skip();
      if (isWord("AND")) {
        at += 3;
      } else if (isEnd() || peek() == ')' || isWord("OR")) {
        break;
      }
      found.add(not(field));
    }
    return found.size() == 1 ? found.getFirst() : new Ask.All(found);
  }

  private Ask not(@Nullable Field field) {
    skip();
    boolean word = isWord("NOT");
    if (word || isMinus()) {
      at += word ? 3 : 1;
      return nested(() -> new Ask.Not(not(field)));
    }
    return part(field);
  }

  private Ask part(@Nullable Field field) {
    skip();
    if (isEnd() || peek() == ')' || isWord("AND") || isWord("OR")) {
      throw wrong("something to search for is missing here", at, Math.min(at + 1, query.length()));
    }
    if (++parts > MOST) {
      throw wrong("the query has too many words", at, query.length());
    }
    if (peek() == '(') {
      return group(field);
    }
    var named = field(field);
    if (named == null || isEnd() || peek() != '(') {
      return value(named);
    }
    return group(named);
  }

  private Ask group(@Nullable Field field) {
    int start = at++;
    var inside = nested(() -> any(field));
    skip();
    if (isEnd()) {
      throw wrong("the bracket is not closed", start, start + 1);
    }
    at++;
    return inside;
  }

  private interface Inside {
    Ask read();
  }

  private Ask nested(Inside inside) {
    if (++depth > DEEPEST) {
      throw wrong("the query is nested too deeply", at, query.length());
    }
    var ask = inside.read();
    depth--;
    return ask;
  }

  /** The field named here; else the one of the group around. */
  private @Nullable Field field(@Nullable Field around) {
    int colon = at;
    while (colon < query.length() && isWordPart(query.charAt(colon))) {
      colon++;
    }
    if (colon == query.length() || query.charAt(colon) != ':') {
      return around;
    }
    var named = new Span(at, colon);
    at = colon + 1;
    skip();
    return known(named.of(query), named);
  }

  private static Field known(String word, Span place) {
    if (word.isEmpty()) {
      throw new QueryException("a field's name is missing before “:”", place);
    }
    return Field.find(word)
        .orElseThrow(
            () ->
                QueryException.of(
                    "there is no field “%s”".formatted(word),
                    Near.most(word, Field.words()),
                    place));
  }

  private Ask value(@Nullable Field field) {
    if (isEnd()) {
      throw wrong("a value is missing behind “:”", at, at);
    }
    return switch (peek()) {
      case '"', '“', '”' -> phrase(field);
      case '[', '{' -> range(field);
      case '>', '<', '≥', '≤' -> field == null ? word(null) : comparison(field);
      case ')', ']', '}', ':' ->
          throw wrong("“%c” cannot stand here".formatted(peek()), at, at + 1);
      default -> word(field);
    };
  }

  private Ask word(@Nullable Field field) {
    int start = at;
    var word = run();
    if (word.isEmpty()) {
      throw wrong("“%c” cannot stand here".formatted(peek()), at, at + 1);
    }
    if (word.equals("*")) {
      return field == null ? new Ask.Everything() : new Ask.Told(field);
    }
    boolean prefix = word.endsWith("*");
    var text = prefix ? word.substring(0, word.length() - 1) : word;
    int star = text.indexOf('*');
    if (star >= 0) {
      throw wrong("a star stands at the end of a word only", start + star, start + star + 1);
    }
    return words(field, text, prefix ? Form.PREFIX : Form.WORD, new Span(start, at));
  }

  private Ask phrase(@Nullable Field field) {
    int start = at;
    var text = quoted();
    return words(field, text, Form.PHRASE, new Span(start, at));
  }

  /** Numbers and days are stretches, however they are written. */
  private static Ask words(@Nullable Field field, String text, Form form, Span place) {
    if (field == null || !isOrdered(field)) {
      return new Ask.Words(field, text, form, place);
    }
    if (form == Form.PREFIX) {
      throw new QueryException("a number or a day takes no star", place);
    }
    var end = new End(text, true, place);
    return new Ask.Between(field, end, end);
  }

  private Ask comparison(Field field) {
    int start = at;
    char sign = query.charAt(at++);
    boolean equal = sign == '≥' || sign == '≤';
    if (!equal && !isEnd() && peek() == '=') {
      equal = true;
      at++;
    }
    checkOrdered(field, start);
    skip();
    var end = end(equal);
    return sign == '>' || sign == '≥'
        ? new Ask.Between(field, end, null)
        : new Ask.Between(field, null, end);
  }

  private Ask range(@Nullable Field field) {
    int start = at;
    boolean lowIncluded = query.charAt(at++) == '[';
    if (field == null) {
      throw wrong("a range needs a field before it, as in amount:[1000 TO 5000]", start, at);
    }
    checkOrdered(field, start);
    skip();
    var low = end(lowIncluded);
    if (!isWord("TO")) {
      throw wrong("“TO” is missing in the range", at, Math.min(at + 1, query.length()));
    }
    at += 2;
    skip();
    var high = end(true);
    skip();
    if (isEnd() || (peek() != ']' && peek() != '}')) {
      throw wrong("the range is not closed", start, at);
    }
    boolean highIncluded = query.charAt(at++) == ']';
    return new Ask.Between(
        field,
        isOpen(low) ? null : low,
        isOpen(high) ? null : new End(high.text(), highIncluded, high.place()));
  }

  private static boolean isOpen(End end) {
    return end.text().equals("*");
  }

  private End end(boolean included) {
    int start = at;
    var text = isEnd() || !isQuote(peek()) ? run() : quoted();
    if (text.isBlank()) {
      throw wrong("a number or a day is missing here", start, Math.min(start + 1, query.length()));
    }
    return new End(text, included, new Span(start, at));
  }

  private void checkOrdered(Field field, int start) {
    if (!isOrdered(field)) {
      throw wrong(
          "field “%s” has no order: give a word or a phrase".formatted(field.word()),
          start,
          start + 1);
    }
  }

  private static boolean isOrdered(Field field) {
    return field.type() == Field.Type.AMOUNT || field.type() == Field.Type.DAYS;
  }

  private String quoted() {
    int start = at++;
    var text = new StringBuilder();
    while (!isEnd() && !isQuote(peek())) {
      if (peek() == '\\' && at + 1 < query.length()) {
        at++;
      }
      text.append(query.charAt(at++));
    }
    if (isEnd()) {
      throw wrong("the quote is not closed", start, start + 1);
    }
    at++;
    return text.toString();
  }

  private String run() {
    int start = at;
    while (!isEnd() && isWordPart(peek())) {
      at++;
    }
    return query.substring(start, at);
  }

  private static boolean isWordPart(char c) {
    return !Character.isWhitespace(c) && "()[]{}:".indexOf(c) < 0 && !isQuote(c);
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '“' || c == '”';
  }

  private boolean isMinus() {
    return !isEnd()
        && peek() == '-'
        && at + 1 < query.length()
        && !Character.isWhitespace(query.charAt(at + 1));
  }

  /** Whether a word in capitals stands here that joins, and is no value. */
  private boolean isWord(String word) {
    skip();
    int end = at + word.length();
    return query.startsWith(word, at)
        && (end == query.length() || !isWordPart(query.charAt(end)) && query.charAt(end) != ':');
  }

  private void skip() {
    while (!isEnd() && Character.isWhitespace(peek())) {
      at++;
    }
  }

  private boolean isEnd() {
    return at >= query.length();
  }

  private char peek() {
    return query.charAt(at);
  }

  private QueryException wrong(String reason, int start, int end) {
    return new QueryException(reason, new Span(start, Math.max(start, end)));
  }

  /** The fields that a query names. */
  static List<Field> fields(Ask ask) {
    var fields = new ArrayList<Field>();
    collect(ask, fields);
    return fields;
  }

  private static void collect(Ask ask, List<Field> fields) {
    switch (ask) {
      case Ask.All all -> all.parts().forEach(part -> collect(part, fields));
      case Ask.Any any -> any.parts().forEach(part -> collect(part, fields));
      case Ask.Not not -> collect(not.part(), fields);
      case Ask.Told told -> fields.add(told.field());
      case Ask.Between between -> fields.add(between.field());
      case Ask.Words words -> {
        if (words.field() != null) {
          fields.add(words.field());
        }
      }
      case Ask.Everything everything -> {}
    }
  }
}
