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
  /** How many words from a name its office is looked for. */
  private static final int NEAR = 6;

  private final SpeechWords words;
  private final List<PersonMention> persons;
  private final @Nullable String outlet;
  private final Map<String, String> byLastWord = new HashMap<>();
  // Who was last named beside an office: "minister" of "Defence Minister Shin Won-sik".
  private final Map<String, String> holders = new HashMap<>();
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
    boolean own = tokens.get(noun.from()).is("our") || tokens.get(noun.from()).is("my");
    if (own && !isQuoted(sentence, noun.from())) {
      return null;
    }
    var apposed = apposed(sentence, noun);
    if (apposed != null) {
      return apposed;
    }
    var described = described(sentence, noun, span);
    return described != null ? described : named(sentence, noun, span);
  }

  /** "the mission's commander, Godfrey Otunge,": a name in capitals after an office. */
  private @Nullable Source apposed(Sentence sentence, Noun noun) {
    var tokens = sentence.tokens();
    int from = noun.to() + 1;
    boolean office = words.is(Small.PERSON, tokens.get(noun.to() - 1));
    if (!office || noun.to() >= tokens.size() || !tokens.get(noun.to()).is(",")) {
      return null;
    }
    int to = from;
    while (to < tokens.size() && (tokens.get(to).isCapital() || tokens.get(to).is("-"))) {
      to++;
    }
    boolean name = to - from >= 2 && to - from <= 4;
    boolean closed = to >= tokens.size() || !tokens.get(to).isWord();
    return name && closed
        ? new Source(plain(tokens, from, to), sentence.span(from, to), true, false)
        : null;
  }

  private @Nullable Source pronoun(Sentence sentence, int index, Span span) {
    var known =
        switch (sentence.token(index).lower()) {
          case "he", "she" -> personAt(sentence, index);
          case "i" -> isQuoted(sentence, index) ? personAt(sentence, index) : null;
          case "it" -> groupAt(sentence, index);
          case "they" -> last;
          case "we" -> isQuoted(sentence, index) ? last : null;
          default -> null;
        };
    return known == null ? null : new Source(known.name(), span, known.person(), false);
  }

  /** Whether a quotation is open at a token; outside of one "we" is the outlet. */
  private static boolean isQuoted(Sentence sentence, int index) {
    boolean open = false;
    for (var token : sentence.tokens().subList(0, index)) {
      open =
          switch (token.text()) {
            case "“", "«", "„" -> true;
            case "”", "»" -> false;
            case "\"" -> !open;
            default -> open;
          };
    }
    return open;
  }

  /** What "it" means at a token: what the sentence opens with, or else the text before it. */
  private @Nullable Source groupAt(Sentence sentence, int index) {
    if (lastGroup != null && isBefore(lastGroup, sentence, index)) {
      return lastGroup;
    }
    var own = index > 2 ? group(sentence, null) : null;
    if (own != null) {
      return own;
    }
    return groupTopic == null ? lastGroup : groupTopic;
  }

  private static boolean isBefore(Source source, Sentence sentence, int index) {
    return sentence.span().start() <= source.span().start()
        && source.span().end() <= sentence.token(index).span().start();
  }

  /** Whom "he" means at a token: whom the sentence, or else the text before it, speaks of. */
  private @Nullable Source personAt(Sentence sentence, int index) {
    if (lastPerson != null && isBefore(lastPerson, sentence, index)) {
      return lastPerson;
    }
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
  private @Nullable Source described(Sentence sentence, Noun noun, Span span) {
    var tokens = sentence.tokens();
    int from = noun.from();
    boolean owned = tokens.get(from).is("his") || tokens.get(from).is("her");
    var head = tokens.get(noun.to() - 1);
    boolean speaksFor = words.is(Small.GROUP, head) || words.is(Small.DOCUMENT, head);
    if (owned && noun.to() - from <= 3 && speaksFor) {
      var person = lastPerson == null ? topic : lastPerson;
      return person == null ? null : new Source(person.name(), span, true, false);
    }
    if (tokens.get(from).is("its") && noun.to() - from <= 4 && words.is(Small.DOCUMENT, head)) {
      var group = groupAt(sentence, from);
      return group == null ? null : new Source(group.name(), span, false, true);
    }
    if (tokens.get(from).is("the") && noun.to() - from > 2 && tokens.get(from + 1).is("same")) {
      return last == null ? null : new Source(last.name(), span, last.person(), false);
    }
    boolean definite = tokens.get(from).is("the") || tokens.get(from).is("this");
    if (!definite || noun.to() - from < 2 || noun.to() - from > 6) {
      return null;
    }
    if (words.is(Small.PERSON, head)) {
      var holder = hasCapital(tokens, noun) ? null : holders.get(head.lower());
      return holder == null ? null : new Source(holder, span, true, false);
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
    int end = document ? passedEnd(tokens, noun) : noun.to();
    int name = nameStart(tokens, Math.max(from, by), end);
    var nameSpan = sentence.span(name, end);
    var text = plain(tokens, name, end);
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
  private int authorStart(List<Token> tokens, Noun noun) {
    for (int i = noun.from() + 1; i + 1 < noun.to(); i++) {
      boolean passed = words.is(Small.PASSED, tokens.get(i - 1));
      if (!passed && (tokens.get(i).is("by") || tokens.get(i).is("from"))) {
        return tokens.get(i + 1).is("the") && i + 2 < noun.to() ? i + 2 : i + 1;
      }
    }
    return noun.from();
  }

  /** Where "documents seen by X" tells who passed them on; the end of the noun if nowhere. */
  private int passedEnd(List<Token> tokens, Noun noun) {
    for (int i = noun.from() + 1; i + 1 < noun.to(); i++) {
      if (words.is(Small.PASSED, tokens.get(i)) && tokens.get(i + 1).is("by")) {
        return i;
      }
    }
    return noun.to();
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
    noteOffices(sentence);
    boolean spoke = lastPerson != null && sentence.span().contains(lastPerson.span());
    var own = spoke ? lastPerson : topic(sentence, sentence.size(), mainClause(sentence));
    topic = own == null ? topic : own;
    boolean told = lastGroup != null && sentence.span().contains(lastGroup.span());
    groupTopic = told || own != null ? null : group(sentence, groupTopic);
  }

  /** Remembers the offices that stand close before or after a name. */
  private void noteOffices(Sentence sentence) {
    for (var person : persons(sentence.span())) {
      int from = Math.max(0, sentence.indexAt(person.span().start()) - NEAR);
      int to = Math.min(sentence.size(), sentence.indexAt(person.span().end()) + NEAR);
      for (int i = from; i < to; i++) {
        if (words.is(Small.PERSON, sentence.token(i))) {
          holders.put(sentence.token(i).lower(), person.name());
        }
      }
    }
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
