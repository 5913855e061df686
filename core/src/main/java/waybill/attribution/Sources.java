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
  private @Nullable Source topic;
  private @Nullable Source groupTopic;
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
  record Source(String name, Span span, boolean person, boolean document) {
    Source inDocument() {
      return new Source(name, span, person, true);
    }

    /** Whether it is a document of which this place tells no author. */
    boolean isNameless() {
      return document && name.chars().skip(1).noneMatch(Character::isUpperCase);
    }
  }

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
      return pronoun(sentence, noun.from(), span);
    }
    var person = person(sentence, noun);
    if (person != null) {
      return new Source(person.name(), person.span(), true, false);
    }
    var described = described(tokens, noun, span);
    return described != null ? described : named(sentence, noun, span);
  }

  private @Nullable Source pronoun(Sentence sentence, int index, Span span) {
    var known =
        switch (sentence.token(index).lower()) {
          case "he", "she", "i" -> personAt(sentence, index);
          case "it" -> groupTopic == null ? lastGroup : groupTopic;
          case "they", "we" -> last;
          default -> null;
        };
    return known == null ? null : new Source(known.name(), span, known.person(), false);
  }

  /** Whom "he" means at a token: whom the sentence, or else the text before it, speaks of. */
  private @Nullable Source personAt(Sentence sentence, int index) {
    boolean fronted = index > 0 && index < 3 && words.is(Small.BORDER, sentence.token(0));
    var own = topic(sentence, fronted ? sentence.size() : index, fronted ? index + 1 : 0);
    return own != null ? own : topic;
  }

  /** The first person between two tokens that no preposition or possessive subordinates. */
  private @Nullable Source topic(Sentence sentence, int to, int from) {
    int at = from;
    for (var person : persons(sentence.span())) {
      int start = sentence.indexAt(person.whole().start());
      if (start < from || start >= to) {
        continue;
      }
      for (; at < start; at++) {
        boolean he = sentence.token(at).is("he") || sentence.token(at).is("she");
        if (he && from == 0 && !words.is(Small.BORDER, sentence.token(0))) {
          return topic;
        }
      }
      boolean governed = start > 0 && isGoverning(sentence.token(start - 1));
      if (!governed && !isPossessor(sentence, person)) {
        return new Source(person.name(), person.span(), true, false);
      }
    }
    return null;
  }

  private boolean isGoverning(Token token) {
    return words.is(Small.LINK, token) || token.is("and") || token.is("'s") || token.is("since");
  }

  private List<PersonMention> persons(Span span) {
    while (nextPerson > 0 && persons.get(nextPerson - 1).span().end() > span.start()) {
      nextPerson--;
    }
    while (nextPerson < persons.size() && persons.get(nextPerson).span().end() <= span.start()) {
      nextPerson++;
    }
    int to = nextPerson;
    while (to < persons.size() && persons.get(to).span().start() < span.end()) {
      to++;
    }
    return persons.subList(nextPerson, to);
  }

  /** The person that the noun phrase or its apposition names. */
  private @Nullable PersonMention person(Sentence sentence, Noun noun) {
    var whole = sentence.span(noun.clauseFrom(), Math.max(noun.to(), noun.clauseTo()));
    int nounEnd = sentence.token(noun.to() - 1).span().end();
    @Nullable PersonMention best = null;
    for (var person : persons(whole)) {
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
    boolean owned = tokens.get(from).is("his") || tokens.get(from).is("her");
    var head = tokens.get(noun.to() - 1);
    if (owned && noun.to() - from == 2 && words.is(Small.GROUP, head)) {
      var person = lastPerson == null ? topic : lastPerson;
      return person == null ? null : new Source(person.name(), span, true, false);
    }
    boolean definite = tokens.get(from).is("the") || tokens.get(from).is("this");
    if (!definite || noun.to() - from < 2 || noun.to() - from > 6) {
      return null;
    }
    if (words.is(Small.PERSON, head)) {
      var person = lastPerson == null ? topic : lastPerson;
      return person == null ? null : new Source(person.name(), span, true, false);
    }
    boolean named = lastGroup != null && lastGroup.name().chars().anyMatch(Character::isUpperCase);
    if (words.is(Small.GROUP, head) && named && lastGroup != null && !hasCapital(tokens, noun)) {
      return new Source(lastGroup.name(), span, false, false);
    }
    boolean sameBody =
        lastGroup != null && lastGroup.name().toLowerCase(Locale.ROOT).contains(head.lower());
    return words.is(Small.BODY, head) && sameBody && lastGroup != null
        ? new Source(lastGroup.name(), span, false, false)
        : null;
  }

  private static boolean hasCapital(List<Token> tokens, Noun noun) {
    return tokens.subList(noun.from() + 1, noun.to()).stream().anyMatch(Token::isCapital);
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
    int by = document ? authorStart(tokens, noun) : from;
    int name = nameStart(tokens, Math.max(from, by), noun.to());
    var nameSpan = sentence.span(name, noun.to());
    var text = plain(tokens, name, noun.to());
    text = byLastWord.getOrDefault(key(text), text);
    return new Source(text, nameSpan, isPerson(tokens, noun), document);
  }

  /** "an official at the ministry": one person without a name, whom "he" may mean. */
  private boolean isPerson(List<Token> tokens, Noun noun) {
    for (int i = noun.from(); i < noun.to() && !words.is(Small.LINK, tokens.get(i)); i++) {
      boolean ends = i + 1 == noun.to() || words.is(Small.LINK, tokens.get(i + 1));
      if (ends && words.is(Small.PERSON, tokens.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** "A report by X": what stands after "by"; the noun itself when there is none. */
  private static int authorStart(List<Token> tokens, Noun noun) {
    for (int i = noun.from() + 1; i + 1 < noun.to(); i++) {
      if (tokens.get(i).is("by") || tokens.get(i).is("from")) {
        return tokens.get(i + 1).is("the") && i + 2 < noun.to() ? i + 2 : i + 1;
      }
    }
    return noun.from();
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
    if (source.isNameless()) {
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

  /** Tells that the text went past a sentence: whom "he" means from here on. */
  void pass(Sentence sentence) {
    boolean spoke = lastPerson != null && sentence.span().contains(lastPerson.span());
    var own = spoke ? lastPerson : topic(sentence, sentence.size(), mainClause(sentence));
    topic = own == null ? topic : own;
    boolean told = lastGroup != null && sentence.span().contains(lastGroup.span());
    groupTopic = told || own != null ? null : group(sentence, groupTopic);
  }

  /** Where the main clause of "When X came, Y thanked him" begins; 0 for other sentences. */
  private int mainClause(Sentence sentence) {
    if (words.is(Small.BORDER, sentence.token(0))) {
      for (int i = 1; i < sentence.size(); i++) {
        if (sentence.token(i).is(",")) {
          return i;
        }
      }
    }
    return 0;
  }

  /** What a sentence without a source begins with: "Moscow" in "Moscow's paperwork tells". */
  private @Nullable Source group(Sentence sentence, @Nullable Source before) {
    var tokens = sentence.tokens();
    int from = words.is(Small.BORDER, tokens.getFirst()) ? 1 : 0;
    boolean article = from < tokens.size() && tokens.get(from).is("the");
    from += article ? 1 : 0;
    int to = from;
    while (to < tokens.size() && tokens.get(to).isCapital()) {
      to++;
    }
    boolean owner = to < tokens.size() && tokens.get(to).is("'s");
    boolean sure =
        to > from
            && (article
                || owner
                || to - from > 1
                || tokens.get(0).text().length() > 1 && tokens.get(0).shape() == Token.Shape.UPPER);
    if (owner) {
      to = withBody(tokens, to);
    }
    if (sure) {
      return new Source(plain(tokens, from, to), sentence.span(from, to), false, false);
    }
    return tokens.getFirst().is("it") ? before : null;
  }

  /** "Russia's defence ministry": what stands after an owner when it is a body. */
  private int withBody(List<Token> tokens, int owner) {
    for (int i = owner + 1; i < Math.min(tokens.size(), owner + 4); i++) {
      if (words.is(Small.BODY, tokens.get(i))) {
        return i + 1;
      }
    }
    return owner;
  }
}
