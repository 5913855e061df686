package waybill.attribution;

import java.util.List;
import java.util.Optional;
import waybill.attribution.SpeechWords.Small;
import waybill.text.Token;

/**
 * Finds the noun phrase beside a cue. Every search looks at a bounded number of tokens, so that a
 * sentence of nothing but cues stays cheap.
 */
final class NounPhrases {
  private static final int MOST_WORDS = 16;
  private static final int MOST_APPOSITION = 30;

  private final SpeechWords words;

  NounPhrases(SpeechWords words) {
    this.words = words;
  }

  /**
   * A noun phrase by token indices.
   *
   * @param from its first token
   * @param to the one after its last
   * @param clauseFrom where it begins with all that belongs to it
   * @param clauseTo where it ends with an apposition or a relative clause
   */
  record Noun(int from, int to, int clauseFrom, int clauseTo) {}

  /** The subject that ends before the verb at {@code verb}; empty when there is none. */
  Optional<Noun> before(List<Token> tokens, int verb) {
    int end = verb;
    boolean time = false;
    while (end > 0 && verb - end < 8 && stepsOver(tokens.get(end - 1), time)) {
      end--;
      time |= words.is(Small.TIME, tokens.get(end)) && !tokens.get(end).isCapital();
    }
    end = beforeOwnPart(tokens, end);
    int noun = end;
    for (int i = 0; i < 4 && noun > 0 && tokens.get(noun - 1).is(","); i++) {
      int comma = commaBefore(tokens, noun - 1);
      if (comma < 0) {
        return Optional.empty();
      }
      noun = isAge(tokens, comma) ? comma - 2 : comma;
      if (isJoined(tokens, comma)) {
        int relative = relativeBefore(tokens, comma);
        noun = relative < 0 ? noun : relative;
      }
    }
    int from = start(tokens, noun);
    if (from == noun) {
      return Optional.empty();
    }
    return Optional.of(new Noun(from, noun, from, end));
  }

  /** Before "for its part", with the comma in front of it if there is one. */
  private static int beforeOwnPart(List<Token> tokens, int end) {
    int part = end > 0 && tokens.get(end - 1).is(",") ? end - 1 : end;
    boolean own = part > 3 && tokens.get(part - 1).is("part") && tokens.get(part - 3).is("for");
    if (!own) {
      return end;
    }
    return tokens.get(part - 4).is(",") ? part - 4 : part - 3;
  }

  /** Whether an age stands before the comma at {@code comma}: ", 57, who ...". */
  private static boolean isAge(List<Token> tokens, int comma) {
    return comma > 2 && tokens.get(comma - 1).isNumber() && tokens.get(comma - 2).is(",");
  }

  /** The comma that begins the first of two relative clauses; -1 when there is none. */
  private static int relativeBefore(List<Token> tokens, int comma) {
    for (int i = comma - 1; i >= Math.max(0, comma - MOST_APPOSITION); i--) {
      var next = tokens.get(i + 1);
      if (tokens.get(i).is(",") && (next.is("who") || next.is("which") || next.is("whose"))) {
        return i;
      }
    }
    return -1;
  }

  /** ", and whose count ...,": a second relative clause, before which the first one stands. */
  private static boolean isJoined(List<Token> tokens, int comma) {
    return tokens.get(comma + 1).is("and") || tokens.get(comma + 1).is("but");
  }

  /** Adverbs, auxiliaries, and times with what counts them: "three months later". */
  private boolean stepsOver(Token token, boolean time) {
    boolean counts =
        time && (words.is(Small.DETERMINER, token) || token.isNumber() || token.is("few"));
    return counts
        || words.isAdverb(token)
        || words.is(Small.AUXILIARY, token)
        || words.is(Small.TIME, token) && !token.isCapital();
  }

  private static int commaBefore(List<Token> tokens, int comma) {
    for (int i = comma - 1; i >= Math.max(0, comma - MOST_APPOSITION); i--) {
      var token = tokens.get(i);
      if (token.is(",")) {
        return i;
      }
      if (isStop(token)) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isStop(Token token) {
    return switch (token.text()) {
      case ";", ":", "\"", "“", "”", "«", "»", "—", "!", "?" -> true;
      default -> false;
    };
  }

  /** Goes back from {@code end} to where the noun phrase begins. */
  private int start(List<Token> tokens, int end) {
    int from = end;
    if (from > 0 && tokens.get(from - 1).is(")")) {
      from = parenthesisBefore(tokens, from - 1);
    }
    while (from > 0 && end - from < MOST_WORDS) {
      var token = tokens.get(from - 1);
      if (!belongs(tokens, from - 1, end)) {
        break;
      }
      from--;
      if (words.is(Small.DETERMINER, token) && !linksBack(tokens, from)) {
        break;
      }
      if (words.is(Small.PRONOUN, token)) {
        break;
      }
    }
    while (from < end && words.is(Small.LINK, tokens.get(from))) {
      from = afterPrepositional(tokens, from, end);
    }
    return from;
  }

  private static int parenthesisBefore(List<Token> tokens, int close) {
    for (int i = close; i >= Math.max(0, close - 8); i--) {
      if (tokens.get(i).is("(")) {
        return i;
      }
    }
    return close + 1;
  }

  private boolean belongs(List<Token> tokens, int i, int end) {
    var token = tokens.get(i);
    if (token.is("'s") || token.is("'") || token.is("’")) {
      return i > 0 && i + 1 < end;
    }
    if (token.is("-") || token.is("‑")) {
      return token.glued();
    }
    if (!token.isWord()) {
      return false;
    }
    if (words.is(Small.PRONOUN, token)) {
      return i + 1 == end;
    }
    boolean inName =
        token.is("and")
            && i > 0
            && tokens.get(i - 1).isCapital()
            && i + 1 < end
            && tokens.get(i + 1).isCapital();
    return inName
        || !(words.is(Small.BORDER, token)
            || words.is(Small.AUXILIARY, token) && !token.is("to")
            || words.is(Small.TIME, token));
  }

  private boolean linksBack(List<Token> tokens, int from) {
    return from > 0
        && (words.is(Small.LINK, tokens.get(from - 1)) || tokens.get(from - 1).is("'s"))
        && from > 1
        && tokens.get(from - 2).isWord()
        && !words.is(Small.BORDER, tokens.get(from - 2));
  }

  /** "In Taipei officials": the capitals after a leading preposition are no part of the subject. */
  private int afterPrepositional(List<Token> tokens, int from, int end) {
    int to = from + 1;
    while (to < end && tokens.get(to).isCapital() && to + 1 < end) {
      to++;
    }
    return to;
  }

  /** The noun phrase that begins at {@code from}; empty when none does. */
  Optional<Noun> after(List<Token> tokens, int from) {
    int to = from;
    if (from < tokens.size() && isPlainTime(tokens.get(from))) {
      return Optional.empty();
    }
    while (to < tokens.size() && to - from < MOST_WORDS && continues(tokens, from, to)) {
      to++;
    }
    while (to > from && words.is(Small.LINK, tokens.get(to - 1))) {
      to--;
    }
    if (to == from) {
      return Optional.empty();
    }
    return Optional.of(new Noun(from, to, from, appositionEnd(tokens, to)));
  }

  private boolean isPlainTime(Token token) {
    return words.is(Small.TIME, token) && !token.isCapital();
  }

  private boolean continues(List<Token> tokens, int from, int i) {
    var token = tokens.get(i);
    if (token.is("'s")) {
      return i > from;
    }
    if (token.is("-") || token.is("‑")) {
      return token.glued() && i > from;
    }
    if (token.is("(") && i > from && i + 2 < tokens.size() && tokens.get(i + 2).is(")")) {
      return true;
    }
    if (token.is(")") && i > from + 1 && tokens.get(i - 2).is("(")) {
      return true;
    }
    if (!token.isWord()) {
      return false;
    }
    if (words.is(Small.PRONOUN, token)) {
      return i == from;
    }
    if (i > from && isPastVerb(tokens, i)) {
      return false;
    }
    if (words.is(Small.LINK, token)) {
      return i > from && links(tokens, i);
    }
    if (token.is("and")) {
      return i > from
          && tokens.get(i - 1).isCapital()
          && i + 1 < tokens.size()
          && tokens.get(i + 1).isCapital();
    }
    return !(words.is(Small.BORDER, token)
        || words.is(Small.AUXILIARY, token)
        || words.is(Small.TIME, token) && i > from
        || words.isAdverb(token) && i > from);
  }

  /** "railwaymen copied": a past form after a plural or a name is a verb. */
  private static boolean isPastVerb(List<Token> tokens, int i) {
    var token = tokens.get(i);
    var before = tokens.get(i - 1);
    boolean past =
        token.shape() == Token.Shape.LOWER && token.lower().endsWith("ed") && !token.glued();
    return past
        && (before.isCapital() || before.lower().endsWith("s") || before.lower().endsWith("men"));
  }

  /** "of", "at" and "for" belong to a name; "in" only before a capital, as in "in Kyiv". */
  private boolean links(List<Token> tokens, int i) {
    if (i + 1 >= tokens.size()) {
      return false;
    }
    var token = tokens.get(i);
    var next = tokens.get(i + 1);
    if (words.is(Small.TIME, next) || next.isNumber()) {
      return false;
    }
    return switch (token.lower()) {
      case "of", "at", "for", "close", "to", "with", "familiar", "by" -> true;
      case "in" -> next.isCapital();
      default -> next.isCapital() && token.text().length() <= 2;
    };
  }

  /** The end of ", the British foreign secretary," after a name, without the comma. */
  private int appositionEnd(List<Token> tokens, int to) {
    if (to >= tokens.size() || !tokens.get(to).is(",")) {
      return to;
    }
    int i = to + 1;
    while (i < tokens.size() && i - to < MOST_APPOSITION) {
      var token = tokens.get(i);
      if (token.is(",") || token.is(".") || isStop(token)) {
        return i;
      }
      i++;
    }
    return i >= tokens.size() ? tokens.size() : to;
  }
}
