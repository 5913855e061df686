package waybill.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waybill.attribution.NounPhrases.Noun;
import waybill.attribution.SpeechWords.Small;
import waybill.mention.PersonMention;
import waybill.text.Sentence;
import waybill.text.Span;
import waybill.text.Token;

/** Gives sources their names, and remembers them for "he", "the minister" and "the group". */
final class Sources {
  private final SpeechWords words;
  private final List<PersonMention> persons;
  private final @Nullable String outlet;
  private final Map<String, String> byLastWord = new HashMap<>();
  private int nextPerson;
  private @Nullable Source lastPerson;
  private @Nullable Source lastGroup;
  private @Nullable Source last;

  Sources(SpeechWords words, List<PersonMention> persons, @Nullable String outlet) {
    this.words = words;
    this.persons = persons;
    this.outlet = outlet;
  }

  /**
   * Who says something.
   *
   * @param name as a claim gives it
   * @param span where it stands
   * @param document whether it is, or speaks by, a report, a table, a survey
   */
  record Source(String name, Span span, boolean person, boolean document) {}

  /** What stands in the place of a source: {@code noun} with what belongs to it. */
  @Nullable Source of(Sentence sentence, Noun noun) {
    var span = sentence.span(noun.from(), noun.to());
    var found = find(sentence, noun, span);
    if (found == null || isOutlet(found.name())) {
      return null;
    }
    remember(found);
    return found;
  }

  /** Whom a source told, when that is an outlet that passes it on; null for a person. */
  @Nullable Source teller(Sentence sentence, Noun noun) {
    if (person(sentence, noun) != null) {
      return null;
    }
    var source = named(sentence, noun, sentence.span(noun.from(), noun.to()));
    return isOutlet(source.name()) ? null : source;
  }

  private @Nullable Source find(Sentence sentence, Noun noun, Span span) {
    var tokens = sentence.tokens();
    boolean alone = noun.to() - noun.from() == 1;
    if (alone && words.is(Small.PRONOUN, tokens.get(noun.from()))) {
      return pronoun(tokens.get(noun.from()), span);
    }
    var person = person(sentence, noun);
    if (person != null) {
      return new Source(person.name(), person.span(), true, false);
    }
    var described = described(tokens, noun, span);
    return described != null ? described : named(sentence, noun, span);
  }

  private @Nullable Source pronoun(Token token, Span span) {
    var known =
        switch (token.lower()) {
          case "he", "she", "i" -> lastPerson;
          case "it" -> lastGroup;
          case "they", "we" -> last;
          default -> null;
        };
    return known == null ? null : new Source(known.name(), span, known.person(), false);
  }

  /** The person that the noun phrase or its apposition names. */
  private @Nullable PersonMention person(Sentence sentence, Noun noun) {
    var whole = sentence.span(noun.clauseFrom(), Math.max(noun.to(), noun.clauseTo()));
    while (nextPerson > 0 && persons.get(nextPerson - 1).span().end() > whole.start()) {
      nextPerson--;
    }
    while (nextPerson < persons.size() && persons.get(nextPerson).span().end() <= whole.start()) {
      nextPerson++;
    }
    int nounEnd = sentence.token(noun.to() - 1).span().end();
    @Nullable PersonMention best = null;
    for (int i = nextPerson;
        i < persons.size() && persons.get(i).span().start() < whole.end();
        i++) {
      var person = persons.get(i);
      boolean inNoun = person.span().start() < nounEnd;
      if (inNoun && !isPossessor(sentence, person)) {
        best = person;
      } else if (!inNoun && best == null && beginsApposition(sentence, person, noun)) {
        best = person;
      }
    }
    return best;
  }

  private static boolean isPossessor(Sentence sentence, PersonMention person) {
    int after = sentence.indexAt(person.span().end());
    return after < sentence.size()
        && sentence.token(after).is("'s")
        && sentence.token(after).glued()
        && after + 1 < sentence.size();
  }

  private static boolean beginsApposition(Sentence sentence, PersonMention person, Noun noun) {
    int at = sentence.indexAt(person.whole().start());
    return at - noun.to() <= 3;
  }

  /** "the minister", "the group": whom a noun stands for that was named before. */
  private @Nullable Source described(List<Token> tokens, Noun noun, Span span) {
    int from = noun.from();
    boolean definite = tokens.get(from).is("the") || tokens.get(from).is("this");
    if (!definite || noun.to() - from < 2 || noun.to() - from > 4) {
      return null;
    }
    for (int i = from + 1; i < noun.to(); i++) {
      if (tokens.get(i).isCapital()) {
        return null;
      }
    }
    var head = tokens.get(noun.to() - 1);
    if (words.is(Small.PERSON, head)) {
      return lastPerson == null ? null : new Source(lastPerson.name(), span, true, false);
    }
    if (words.is(Small.GROUP, head) && lastGroup != null) {
      return new Source(lastGroup.name(), span, false, false);
    }
    boolean sameBody =
        lastGroup != null && lastGroup.name().toLowerCase(Locale.ROOT).contains(head.lower());
    return words.is(Small.BODY, head) && sameBody && lastGroup != null
        ? new Source(lastGroup.name(), span, false, false)
        : null;
  }

  private Source named(Sentence sentence, Noun noun, Span span) {
    var tokens = sentence.tokens();
    int from = noun.from();
    var first = tokens.get(from);
    boolean drops =
        first.is("the")
            || first.is("its")
            || first.is("their")
            || first.is("his")
            || first.is("her");
    if (drops && noun.to() - from > 1) {
      from++;
    }
    boolean document = isDocument(tokens, noun);
    int name = nameStart(tokens, from, noun.to());
    var nameSpan = sentence.span(name, noun.to());
    var text = plain(tokens, name, noun.to());
    text = byLastWord.getOrDefault(key(text), text);
    return new Source(text, nameSpan, false, document);
  }

  private boolean isDocument(List<Token> tokens, Noun noun) {
    for (int i = noun.from(); i < noun.to(); i++) {
      if (words.is(Small.DOCUMENT, tokens.get(i)) && !tokens.get(i).isCapital()) {
        return true;
      }
    }
    return false;
  }

  /** A name in capitals at the end after a word in lower case: "the magazine Al Majalla". */
  private static int nameStart(List<Token> tokens, int from, int to) {
    int name = to;
    while (name > from && (tokens.get(name - 1).isCapital() || tokens.get(name - 1).is("-"))) {
      name--;
    }
    boolean after = name < to && name > from && tokens.get(name - 1).shape() == Token.Shape.LOWER;
    boolean linked =
        name > from
            && List.of("of", "at", "for", "in", "to", "the", "from", "'s", "and")
                .contains(tokens.get(name - 1).lower());
    return after && !linked ? name : from;
  }

  private static String plain(List<Token> tokens, int from, int to) {
    var text = new StringBuilder();
    for (int i = from; i < to; i++) {
      var token = tokens.get(i);
      text.append(i == from || token.glued() ? "" : " ").append(token.text());
    }
    return text.toString();
  }

  private static String key(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith("a ") || lower.startsWith("an ") ? "" : lower;
  }

  private boolean isOutlet(String name) {
    return outlet != null && outlet.equalsIgnoreCase(name);
  }

  private void remember(Source source) {
    last = source;
    if (source.person()) {
      lastPerson = source;
      return;
    }
    lastGroup = source;
    var name = source.name();
    for (var part : new ArrayList<>(List.of(name.split("[ ()]+")))) {
      if (!part.isEmpty()
          && Character.isUpperCase(part.codePointAt(0))
          && name.length() > part.length()) {
        var key = part.toLowerCase(Locale.ROOT);
        if (name.endsWith(part) || name.endsWith(part + ")")) {
          byLastWord.put(key, name);
        }
      }
    }
  }

  /** Tells that the text went past a person's name, whom "he" may mean from here on. */
  void pass(Sentence sentence) {
    for (int i = nextPerson; i < persons.size(); i++) {
      var person = persons.get(i);
      if (person.span().start() >= sentence.span().end()) {
        break;
      }
      if (lastPerson == null) {
        lastPerson = new Source(person.name(), person.span(), true, false);
      }
    }
  }
}
