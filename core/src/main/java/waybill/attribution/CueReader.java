package waybill.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waybill.attribution.NounPhrases.Noun;
import waybill.attribution.Sources.Source;
import waybill.attribution.SpeechWords.Cue;
import waybill.attribution.SpeechWords.Kind;
import waybill.attribution.SpeechWords.Small;
import waybill.attribution.Tie.Range;
import waybill.text.Sentence;
import waybill.text.Token;
import waybill.vocabulary.PhraseIndex.Match;

/** Finds the cues of one sentence with their sources and contents. */
final class CueReader {
  /** How far from its verb a "that" is looked for. */
  private static final int MOST_ADJUNCT = 28;

  private final SpeechWords words;
  private final NounPhrases nouns;

  CueReader(SpeechWords words) {
    this.words = words;
    this.nouns = new NounPhrases(words);
  }

  /** The ties of a sentence in the order of their cues. */
  List<Tie> ties(Sentence sentence, Sources sources) {
    var ties = new ArrayList<Tie>();
    var tokens = sentence.tokens();
    int i = 0;
    while (i < tokens.size()) {
      var match = words.cue(tokens, i).orElse(null);
      if (match == null) {
        i++;
        continue;
      }
      if (match.value().kind() == Kind.IDIOM) {
        i = match.to();
        continue;
      }
      var tie = tie(sentence, match, sources, ties.isEmpty() ? null : ties.getLast());
      if (tie != null) {
        ties.add(tie);
        i = match.to();
      } else {
        i++;
      }
    }
    if (ties.stream().allMatch(tie -> tie.source() == null)) {
      var tie = announced(sentence, sources);
      if (tie != null) {
        ties.add(tie);
      }
    }
    return clip(sentence, ties);
  }

  /** "X doubts it: "Nobody pays that."": a colon and a quotation, whatever the verb. */
  private @Nullable Tie announced(Sentence sentence, Sources sources) {
    var tokens = sentence.tokens();
    for (int i = 2; i + 1 < tokens.size(); i++) {
      boolean opens = tokens.get(i).is(":") && isOpening(tokens.get(i + 1));
      if (opens) {
        int colon = i;
        var noun =
            nouns.after(tokens, 0).filter(n -> n.to() < colon).or(() -> name(tokens)).orElse(null);
        var source = noun == null || noun.to() >= i ? null : sources.of(sentence, noun);
        return source == null
            ? null
            : new Tie(i, i + 1, i, i + 1, source, null, ranges(i + 1, tokens.size()), null, false);
      }
    }
    return null;
  }

  /** The capitals that open a sentence, where no known verb ends its subject. */
  private static Optional<NounPhrases.Noun> name(List<Token> tokens) {
    int to = 0;
    while (to < tokens.size() && tokens.get(to).isCapital()) {
      to++;
    }
    return to < 2 ? Optional.empty() : Optional.of(new NounPhrases.Noun(0, to, 0, to));
  }

  private static boolean isOpening(Token token) {
    return token.is("\"") || token.is("“") || token.is("«") || token.is("„");
  }

  private @Nullable Tie tie(
      Sentence sentence, Match<Cue> match, Sources sources, @Nullable Tie previous) {
    for (var cue : match.values()) {
      var at = new Place(sentence, match.from(), match.to(), cue, sources, previous);
      var tie =
          switch (cue.kind()) {
            case BEFORE -> prefix(at);
            case AFTER -> suffix(at);
            case BY -> quoted(at);
            case IDIOM -> null;
            case NOUN -> possession(at);
            case IMPERSONAL -> impersonal(at);
            case CLAUSE, TELL, SHOW, OBJECT, COUNT, AT, PERFORMATIVE -> verb(at);
          };
      if (tie != null) {
        return tie;
      }
    }
    return null;
  }

  /** A cue where it stands. */
  private record Place(
      Sentence sentence, int from, int to, Cue cue, Sources sources, @Nullable Tie previous) {
    List<Token> tokens() {
      return sentence.tokens();
    }

    int size() {
      return sentence.size();
    }

    String text() {
      return sentence.token(from).lower();
    }

    boolean is(int index, String word) {
      return index >= 0 && index < size() && sentence.token(index).is(word);
    }

    Tie tie(
        int from,
        int to,
        @Nullable Source source,
        @Nullable Source teller,
        List<Range> content,
        boolean carries) {
      return new Tie(
          this.from, this.to, from, to, source, teller, content, cue.modality(), carries);
    }
  }

  /** "According to X, ...", "..., according to X". */
  private @Nullable Tie prefix(Place at) {
    var noun = nouns.after(at.tokens(), at.to()).orElse(null);
    if (noun == null || Character.isDigit(at.tokens().get(at.to()).text().charAt(0))) {
      return null;
    }
    if (at.cue().kind() == Kind.BEFORE
        && at.is(at.from(), "per")
        && !at.tokens().get(at.to()).isCapital()) {
      return null;
    }
    var source = sourceOf(at, noun);
    if (source == null) {
      return null;
    }
    int end = asideEnd(at, noun);
    return at.tie(at.from(), end, source, null, around(at, at.from(), end), true);
  }

  /** The source of a phrase; for "tables that X put online" it is X. */
  private @Nullable Source sourceOf(Place at, Noun noun) {
    boolean document = words.is(Small.DOCUMENT, at.tokens().get(noun.to() - 1));
    boolean made = document && (at.is(noun.to(), "that") || at.is(noun.to(), "which"));
    var maker = made ? nouns.after(at.tokens(), noun.to() + 1).orElse(null) : null;
    var source = at.sources().of(at.sentence(), maker == null ? noun : maker);
    return source == null || maker == null ? source : source.inDocument();
  }

  /** Where an aside that begins with a cue phrase ends: before the comma that closes it. */
  private int asideEnd(Place at, Noun noun) {
    int end = noun.clauseTo();
    boolean relative = noun.to() + 1 < at.size() && isRelative(at.tokens().get(noun.to() + 1));
    boolean apposed = end > noun.to() && end < at.size() && at.is(end, ",");
    boolean apposition = apposed && (relative || isDescription(at.tokens(), noun.to() + 1));
    if (apposition || end >= at.size() - 1 && relative) {
      return end;
    }
    return noun.to();
  }

  private boolean isRelative(Token token) {
    return token.is("who") || token.is("which") || token.is("whose") || token.is("whom");
  }

  private boolean isDescription(List<Token> tokens, int from) {
    for (int i = from; i < Math.min(tokens.size(), from + 6); i++) {
      if (words.is(Small.PERSON, tokens.get(i)) || words.is(Small.GROUP, tokens.get(i))) {
        return true;
      }
      if (tokens.get(i).is(",")) {
        return false;
      }
    }
    return false;
  }

  /** "..., if X is to be believed". */
  private @Nullable Tie suffix(Place at) {
    int verb = at.is(at.from() - 1, "'s") ? at.from() - 1 : at.from();
    var noun = nouns.before(at.tokens(), verb).orElse(null);
    if (noun == null) {
      return null;
    }
    int from = noun.from();
    int back = from;
    while (back > 0 && from - back < 12 && !at.is(back - 1, "if") && !at.is(back - 1, ",")) {
      back--;
    }
    if (!at.is(back - 1, "if")) {
      return null;
    }
    var source = at.sources().of(at.sentence(), owner(at.tokens(), noun));
    if (source == null) {
      return null;
    }
    return at.tie(back - 1, at.to(), source, null, around(at, back - 1, at.to()), true);
  }

  /** The owner of a word that is good: "Gallant" in "Gallant's word". */
  private static Noun owner(List<Token> tokens, Noun noun) {
    for (int i = noun.from() + 1; i < noun.to(); i++) {
      if (tokens.get(i).is("'s")) {
        return new Noun(noun.from(), i, noun.from(), i);
      }
    }
    return noun;
  }

  /** "by X's count", "in X's telling"; "X's estimate of ... comes to". */
  private @Nullable Tie possession(Place at) {
    boolean owned = at.is(at.from() - 1, "'s") || at.is(at.from() - 1, "own");
    int apostrophe = at.is(at.from() - 1, "own") ? at.from() - 2 : at.from() - 1;
    if (!owned || !(at.is(apostrophe, "'s"))) {
      return null;
    }
    var noun = nouns.before(at.tokens(), apostrophe).orElse(null);
    if (noun == null || noun.to() != apostrophe) {
      return null;
    }
    int from = noun.from();
    boolean led = at.is(from - 1, "by") || at.is(from - 1, "in") || at.is(from - 1, "on");
    var source = at.sources().of(at.sentence(), noun);
    if (source == null) {
      return null;
    }
    if (led) {
      return at.tie(from - 1, at.to(), source, null, around(at, from - 1, at.to()), true);
    }
    boolean figures = at.cue().modality() != null || hasFigure(at, at.to(), at.size());
    return figures
        ? at.tie(
            from, at.to(), source, null, List.of(new Range(at.to(), clauseEnd(at, at.to()))), true)
        : null;
  }

  /** "X quoted by Y": Y is the nearer teller; the content is told by other cues or a colon. */
  private @Nullable Tie quoted(Place at) {
    var teller = nouns.after(at.tokens(), at.to()).orElse(null);
    var noun = nouns.before(at.tokens(), at.from()).orElse(null);
    if (teller == null || noun == null) {
      return null;
    }
    int colon = indexOf(at, ":", teller.to(), MOST_ADJUNCT);
    var source = colon < 0 ? null : at.sources().of(at.sentence(), noun);
    return source == null
        ? null
        : at.tie(
            noun.from(),
            teller.to(),
            source,
            at.sources().teller(at.sentence(), teller),
            ranges(colon + 1, at.size()),
            true);
  }

  private Tie impersonal(Place at) {
    int from = at.from();
    int start = segmentStart(at.tokens(), from);
    int end = segmentEnd(at.tokens(), at.to());
    boolean adverb = at.to() - at.from() == 1;
    if (adverb) {
      return at.tie(
          from, at.to(), null, null, List.of(new Range(at.to(), clauseEnd(at, at.to()))), false);
    }
    var content = new ArrayList<Range>();
    if (start < from) {
      content.add(new Range(start, from));
    }
    if (at.to() < end) {
      content.add(new Range(at.to(), end));
    }
    return at.tie(from, at.to(), null, null, content, false);
  }

  private @Nullable Tie verb(Place at) {
    if (!isVerb(at)) {
      return null;
    }
    if (isPassive(at)) {
      return passive(at);
    }
    var subject = nouns.before(at.tokens(), at.from()).orElse(null);
    var inverted = invertedSubject(at);
    if (inverted != null) {
      return inverted(at, inverted);
    }
    if (subject == null) {
      return elided(at);
    }
    return active(at, subject);
  }

  /** Not a noun ("the report"), not an infinitive ("to say"), not a part of a name. */
  private boolean isVerb(Place at) {
    var token = at.tokens().get(at.from());
    if (token.isCapital() || at.from() == 0) {
      return false;
    }
    var before = at.tokens().get(at.from() - 1);
    if (before.is("to")) {
      return at.is(at.from() - 2, "used");
    }
    boolean noun =
        words.is(Small.DETERMINER, before) && !isSubjectWord(before)
            || before.is("'s")
            || words.is(Small.LINK, before)
            || before.is("-");
    return !noun && !(at.cue().isBase(at.text()) && !agrees(at));
  }

  /** Whether a bare form can be a verb: after a plural or an auxiliary. */
  private boolean agrees(Place at) {
    int i = at.from() - 1;
    while (i > 0 && words.isAdverb(at.tokens().get(i))) {
      i--;
    }
    var before = at.tokens().get(i);
    boolean bare =
        before.isWord() && !words.is(Small.AUXILIARY, before) && !words.is(Small.PRONOUN, before);
    boolean plural =
        before.lower().endsWith("s")
            || before.is("people")
            || before.is("staff")
            || before.is("police");
    return !bare || plural || isApposed(at, i) || hasPlural(at, i);
  }

  private boolean hasPlural(Place at, int to) {
    for (int i = to; i >= Math.max(0, to - 6) && at.tokens().get(i).isWord(); i--) {
      var token = at.tokens().get(i);
      if (words.is(Small.DETERMINER, token) && i < to) {
        return isSubjectWord(token);
      }
      if (token.shape() == Token.Shape.LOWER && token.lower().endsWith("s") && !token.is("'s")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isApposed(Place at, int i) {
    return !at.tokens().get(i).isWord();
  }

  private static boolean isSubjectWord(Token token) {
    return switch (token.lower()) {
      case "both",
          "others",
          "some",
          "many",
          "most",
          "several",
          "few",
          "two",
          "three",
          "each",
          "all" ->
          true;
      default -> false;
    };
  }

  private boolean isPassive(Place at) {
    var form = at.tokens().get(at.from()).lower();
    if (form.endsWith("ing") || form.endsWith("s")) {
      return false;
    }
    int i = at.from() - 1;
    while (i > 0 && words.isAdverb(at.tokens().get(i))) {
      i--;
    }
    return i >= 0
        && switch (at.tokens().get(i).lower()) {
          case "is", "are", "was", "were", "be", "been", "being" -> true;
          default -> false;
        };
  }

  /** "was told by X that ...", "is put by X at ...". */
  private @Nullable Tie passive(Place at) {
    if (!at.is(at.to(), "by")) {
      return null;
    }
    var noun = nouns.after(at.tokens(), at.to() + 1).orElse(null);
    if (noun == null) {
      return null;
    }
    var source = at.sources().of(at.sentence(), noun);
    if (source == null) {
      return null;
    }
    int that = indexOf(at, "that", noun.to(), MOST_ADJUNCT);
    boolean clause = that >= 0 && at.cue().kind() != Kind.AT;
    if (at.cue().kind() == Kind.AT && !hasFigure(at, noun.to(), at.size())) {
      return null;
    }
    int end = clauseEnd(at, noun.to());
    var content =
        clause
            ? ranges(that + 1, at.size())
            : ranges(segmentStart(at.tokens(), at.from()), at.from(), noun.to(), end);
    return at.tie(at.from(), noun.to(), source, null, content, clause);
  }

  /** "..., says Kpler, which": the noun after the verb when the cue follows what was said. */
  private @Nullable Noun invertedSubject(Place at) {
    boolean speech =
        at.cue().kind() == Kind.CLAUSE
            || at.cue().kind() == Kind.PERFORMATIVE
            || at.cue().kind() == Kind.TELL;
    if (!speech || at.to() >= at.size()) {
      return null;
    }
    var before = at.tokens().get(at.from() - 1);
    boolean closes = isClosingQuote(at, at.from() - 1) || before.is("?") || before.is("!");
    boolean follows = closes || at.cue().kind() != Kind.TELL && (before.is(",") || before.is("so"));
    if (!follows) {
      return null;
    }
    var next = at.tokens().get(at.to());
    if (words.is(Small.PRONOUN, next) && !closes) {
      return null;
    }
    var noun = nouns.after(at.tokens(), at.to()).orElse(null);
    if (noun == null) {
      return null;
    }
    boolean nominal =
        next.isCapital() || words.is(Small.DETERMINER, next) || !isThatClause(at, noun);
    boolean ends = closes || endsAside(at, noun.to());
    return nominal && ends ? noun : null;
  }

  private static boolean isThatClause(Place at, Noun noun) {
    return at.is(noun.from(), "that");
  }

  private static boolean isClosingQuote(Place at, int index) {
    return index >= 0
        && switch (at.tokens().get(index).text()) {
          case "\"", "”", "’", "'", "»" -> true;
          default -> false;
        };
  }

  /** Whether an aside ends at {@code index}: a mark, or a time or place that leads up to one. */
  private boolean endsAside(Place at, int index) {
    if (index >= at.size()) {
      return true;
    }
    var token = at.tokens().get(index);
    return isMark(token)
        || words.is(Small.TIME, token)
        || isTimePhrase(at, index)
        || isAdjunctStart(token)
        || isRelative(token);
  }

  /** "a year ago", "three months later": small words that lead up to a time. */
  private boolean isTimePhrase(Place at, int index) {
    for (int i = index; i < Math.min(at.size(), index + 4); i++) {
      var token = at.tokens().get(i);
      if (words.is(Small.TIME, token)) {
        return true;
      }
      if (!words.is(Small.DETERMINER, token) && !token.isNumber() && !token.is("few")) {
        return false;
      }
    }
    return false;
  }

  private static boolean isMark(Token token) {
    return token.is(",")
        || token.is(".")
        || token.is(";")
        || token.is("?")
        || token.is("!")
        || token.is(")")
        || token.is("—")
        || token.is("–")
        || token.is("\"")
        || token.is("”");
  }

  private boolean isAdjunctStart(Token token) {
    return switch (token.lower()) {
      case "in",
          "on",
          "at",
          "to",
          "after",
          "by",
          "from",
          "during",
          "before",
          "without",
          "with",
          "when",
          "while",
          "over",
          "following",
          "as",
          "ahead",
          "through",
          "via",
          "under",
          "for",
          "until",
          "because",
          "hours",
          "days",
          "late",
          "early",
          "of",
          "about" ->
          true;
      default ->
          words.isAdverb(token) && !token.is("only") && !token.is("both") && !token.is("not");
    };
  }

  private @Nullable Tie inverted(Place at, Noun noun) {
    var source = at.sources().of(at.sentence(), noun);
    if (source == null) {
      return null;
    }
    int end = endOfAside(at, noun.to(), noun);
    return at.tie(at.from(), end, source, null, around(at, at.from(), end), true);
  }

  /** "... and denied that": the verb shares the subject of the cue before it. */
  private @Nullable Tie elided(Place at) {
    int i = at.from() - 1;
    while (i > 0 && words.isAdverb(at.tokens().get(i))) {
      i--;
    }
    var before = at.tokens().get(i);
    boolean joined = before.is("and") || before.is("but") || before.is(",") || before.is("or");
    if (!joined) {
      return null;
    }
    var content = rightContent(at, at.to(), false);
    if (content == null || before.is(",")) {
      return null;
    }
    var previous = at.previous();
    if (previous != null && previous.source() != null) {
      return at.tie(at.from(), at.to(), previous.source(), previous.teller(), content, true);
    }
    var noun = sharedSubject(at);
    var source = noun == null ? null : at.sources().of(at.sentence(), noun);
    return source == null ? null : at.tie(at.from(), at.to(), source, null, content, false);
  }

  /** Whose verbs are joined by "and": before a relative clause, or at the sentence's beginning. */
  private @Nullable Noun sharedSubject(Place at) {
    for (int i = at.from() - 1; i > Math.max(1, at.from() - 40); i--) {
      if (isRelative(at.tokens().get(i)) && at.is(i - 1, ",")) {
        return nouns.before(at.tokens(), i - 1).orElse(null);
      }
    }
    return null;
  }

  private @Nullable Tie active(Place at, Noun subject) {
    var antecedent = antecedent(at, subject);
    if (antecedent == null) {
      return null;
    }
    int hearerEnd = at.to();
    @Nullable Source teller = null;
    if (at.cue().kind() == Kind.TELL) {
      var hearer = nouns.after(at.tokens(), at.to()).orElse(null);
      if (hearer == null) {
        return null;
      }
      hearerEnd = hearer.to();
    }
    boolean relative = antecedent != subject;
    boolean within = relative || isWithin(at, subject);
    if (at.cue().kind() == Kind.COUNT && !isNamed(at, antecedent)) {
      return null;
    }
    boolean narrated = at.cue().kind() == Kind.COUNT || at.cue().kind() == Kind.OBJECT;
    if (narrated && isSubordinator(at, subject.clauseFrom() - 1)) {
      return null;
    }
    boolean aside = !relative && isAside(at, subject, hearerEnd);
    var content = aside ? null : rightContent(at, hearerEnd, within);
    if (content == null && !aside) {
      return null;
    }
    var source = at.sources().of(at.sentence(), antecedent);
    if (source == null) {
      return null;
    }
    if (saysInDocument(at, hearerEnd)) {
      source = source.inDocument();
    }
    if (at.cue().kind() == Kind.TELL) {
      teller = teller(at, hearerEnd);
    }
    if (!aside && content != null && at.cue().kind() == Kind.AT) {
      content = withFronted(at, subject, content);
    }
    if (!aside) {
      return at.tie(
          subject.from(),
          hearerEnd,
          source,
          teller,
          content == null ? List.of() : content,
          carries(at) && !within);
    }
    int end = endOfAside(at, hearerEnd, null);
    return at.tie(
        subject.clauseFrom(), end, source, teller, around(at, subject.clauseFrom(), end), true);
  }

  /** Whether the cue stands in a clause that describes something: "which X says it has". */
  private boolean isWithin(Place at, Noun subject) {
    int before = subject.clauseFrom() - 1;
    return before > 0
        && (isRelative(at.tokens().get(before))
            || at.is(before, "that")
            || isSubordinator(at, before));
  }

  private boolean isSubordinator(Place at, int index) {
    return index >= 0
        && switch (at.tokens().get(index).lower()) {
          case "when",
              "until",
              "after",
              "before",
              "because",
              "since",
              "while",
              "whereas",
              "if",
              "unless",
              "where" ->
              true;
          default -> false;
        };
  }

  /** Counting is saying when a name, a pronoun or "the researchers" counts. */
  private boolean isNamed(Place at, Noun noun) {
    var first = at.tokens().get(noun.from());
    return first.is("the")
        || words.is(Small.PRONOUN, first)
        || at.tokens().subList(noun.from(), noun.to()).stream().anyMatch(Token::isCapital);
  }

  private static boolean carries(Place at) {
    return switch (at.cue().kind()) {
      case CLAUSE, TELL, BEFORE, NOUN, AFTER -> true;
      case SHOW, OBJECT, COUNT, AT, PERFORMATIVE, BY, IMPERSONAL, IDIOM -> false;
    };
  }

  /** The noun that "who" or "which" stands for; the subject itself when it is no such word. */
  private @Nullable Noun antecedent(Place at, Noun subject) {
    var first = at.tokens().get(subject.from());
    boolean relative = subject.to() - subject.from() == 1 && isRelative(first);
    if (!relative) {
      return subject;
    }
    if (!at.is(subject.from() - 1, ",") && !at.is(subject.from() - 1, "and")) {
      return null;
    }
    if (at.is(subject.from() - 1, "and")) {
      return sharedSubject(at);
    }
    return nouns.before(at.tokens(), subject.from() - 1).orElse(null);
  }

  private @Nullable Source teller(Place at, int hearerEnd) {
    var hearer = nouns.after(at.tokens(), at.to()).orElse(null);
    if (hearer == null || hearer.to() != hearerEnd) {
      return null;
    }
    var last = at.tokens().get(hearer.to() - 1);
    if (!last.isCapital() || words.is(Small.HEARER, last)) {
      return null;
    }
    return at.sources().teller(at.sentence(), hearer);
  }

  /** "The relief the envoys put at ...", "an economy that the bank puts at ...". */
  private List<Range> withFronted(Place at, Noun subject, List<Range> content) {
    if (!at.is(at.to(), "at") && !at.is(at.to(), "as")) {
      return content;
    }
    int before = subject.from() - 1;
    boolean relative = before > 0 && (at.is(before, "that") || at.is(before, "which"));
    var fronted = relative ? nouns.before(at.tokens(), before).orElse(null) : null;
    int from = fronted == null ? segmentStart(at.tokens(), subject.from()) : fronted.from();
    int to = relative ? before : subject.from();
    return content.isEmpty()
        ? content
        : ranges(from, to, content.getFirst().from(), content.getFirst().to());
  }

  /** "said in its yearly survey", "says in the document". */
  private boolean saysInDocument(Place at, int from) {
    if (!at.is(from, "in") && !at.is(from, "on")) {
      return false;
    }
    for (int i = from + 1; i < Math.min(at.size(), from + 8); i++) {
      if (words.is(Small.DOCUMENT, at.tokens().get(i))) {
        return true;
      }
      if (isMark(at.tokens().get(i))) {
        return false;
      }
    }
    return false;
  }

  /** Whether the cue stands beside what was said, and not before it: "..., X said on Monday". */
  private boolean isAside(Place at, Noun subject, int end) {
    boolean verbal =
        at.cue().kind() != Kind.OBJECT
            && at.cue().kind() != Kind.COUNT
            && at.cue().kind() != Kind.AT;
    if (!verbal || subject.clauseFrom() == 0) {
      return false;
    }
    var before = at.tokens().get(subject.clauseFrom() - 1);
    int opener = subject.clauseFrom() - 1;
    boolean so = before.is("so") || before.is("as");
    boolean closed = isClosingQuote(at, opener);
    if (so) {
      opener--;
    }
    boolean beside =
        closed
            || before.is(",")
            || before.is("—")
            || before.is("–")
            || before.is("?")
            || so && (opener < 0 || at.is(opener, ","))
            || before.is("(");
    if (!beside) {
      return false;
    }
    int that = closed ? -1 : thatAfter(at, end);
    if (that >= 0 && indexOf(at, ",", end, that - end) < 0) {
      return false;
    }
    return end >= at.size() || endsAside(at, end) || closed;
  }

  /** The "that" of a content clause after times, places and hearers; -1 when there is none. */
  private int thatAfter(Place at, int from) {
    int commas = 0;
    for (int i = from; i < Math.min(at.size(), from + MOST_ADJUNCT); i++) {
      var token = at.tokens().get(i);
      if (token.is("that")) {
        return i;
      }
      if (token.is(",")) {
        commas++;
      }
      boolean broken =
          token.is(";")
              || token.is(":")
              || token.is(".")
              || isClosingQuote(at, i)
              || commas > 2
              || commas == 1 && at.cue().kind() != Kind.TELL;
      if (broken) {
        return -1;
      }
    }
    return -1;
  }

  /** Where the words that belong to an aside end: at the mark that closes it. */
  private int endOfAside(Place at, int from, @Nullable Noun noun) {
    int i = from;
    if (noun != null && noun.clauseTo() > noun.to() && isTail(at, noun)) {
      i = noun.clauseTo();
    }
    while (i < at.size() && i - from < 60 && !isMark(at.tokens().get(i)) && !at.is(i, ":")) {
      i++;
    }
    return i;
  }

  private boolean isTail(Place at, Noun noun) {
    int next = noun.to() + 1;
    return next < at.size()
        && (isRelative(at.tokens().get(next)) || isDescription(at.tokens(), next));
  }

  /** The content to the right of a cue; null when there is none that the cue could govern. */
  private @Nullable List<Range> rightContent(Place at, int from, boolean relative) {
    int start = from;
    var kind = at.cue().kind();
    boolean clausal = kind != Kind.OBJECT && kind != Kind.COUNT && kind != Kind.AT;
    int that = clausal || at.is(from, "that") ? thatAfter(at, from) : -1;
    int end = relative ? relativeEnd(at, from) : at.size();
    if (that >= 0) {
      return that + 1 < at.size()
          ? List.of(new Range(that + 1, that + 1 < end ? end : at.size()))
          : null;
    }
    while (start < at.size()
        && words.isAdverb(at.tokens().get(start))
        && !at.tokens().get(start).is("only")) {
      start++;
    }
    if (start >= at.size()) {
      return null;
    }
    boolean quote = isOpeningQuote(at, start) || at.is(start, ",") && isOpeningQuote(at, start + 1);
    if (quote && kind != Kind.PERFORMATIVE) {
      return ranges(start, at.size());
    }
    if (at.is(start, ":")) {
      return List.of(new Range(start + 1, at.size()));
    }
    int colon = indexOf(at, ":", start, MOST_ADJUNCT);
    boolean direct = !isMark(at.tokens().get(start)) || isOpeningQuote(at, start);
    return switch (kind) {
      case OBJECT -> direct ? List.of(new Range(start, Math.min(end, clauseEnd(at, start)))) : null;
      case COUNT ->
          hasFigure(at, start, Math.min(end, start + 10))
              ? List.of(new Range(start, Math.min(end, clauseEnd(at, start))))
              : null;
      case AT ->
          isPutAt(at, start)
              ? List.of(new Range(start, Math.min(end, clauseEnd(at, start))))
              : null;
      case CLAUSE, TELL, PERFORMATIVE, SHOW -> {
        boolean finite =
            direct
                && kind != Kind.PERFORMATIVE
                && (kind != Kind.SHOW || subjectIsDocument(at))
                && !isAdjunctStart(at.tokens().get(start));
        if (finite) {
          yield List.of(new Range(start, end));
        }
        int comma = indexOf(at, ",", start, MOST_ADJUNCT);
        if (colon >= 0 && kind != Kind.PERFORMATIVE) {
          yield List.of(new Range(colon + 1, at.size()));
        }
        boolean adjunct = direct && kind == Kind.CLAUSE && comma >= 0 && comma + 1 < end;
        yield adjunct ? List.of(new Range(comma + 1, end)) : null;
      }
      case BEFORE, AFTER, BY, NOUN, IMPERSONAL, IDIOM -> null;
    };
  }

  private boolean subjectIsDocument(Place at) {
    for (int i = Math.max(0, at.from() - 6); i < at.from(); i++) {
      if (words.is(Small.DOCUMENT, at.tokens().get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOpeningQuote(Place at, int i) {
    return at.is(i, "\"") || at.is(i, "“") || at.is(i, "«") || at.is(i, "‘");
  }

  private static int relativeEnd(Place at, int from) {
    int comma = indexOf(at, ",", from, 60);
    return comma < 0 ? at.size() : comma;
  }

  /** "... at 5 million", "... at between": a figure soon after "at", "as" or "to". */
  private boolean isPutAt(Place at, int from) {
    for (int i = from; i < Math.min(at.size(), from + 40); i++) {
      if (at.is(i, ";")) {
        return false;
      }
      if ((at.is(i, "at") || at.is(i, "as") || at.is(i, "to")) && hasFigure(at, i + 1, i + 6)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasFigure(Place at, int from, int to) {
    for (int i = from; i < Math.min(at.size(), to); i++) {
      if (at.tokens().get(i).isNumber()) {
        return true;
      }
      if (at.is(i, ";")) {
        return false;
      }
    }
    return false;
  }

  private static int indexOf(Place at, String word, int from, int most) {
    for (int i = from; i < Math.min(at.size(), from + most); i++) {
      if (at.is(i, word)) {
        return i;
      }
      if (at.is(i, ";")) {
        return -1;
      }
    }
    return -1;
  }

  private static int clauseEnd(Place at, int from) {
    return segmentEnd(at.tokens(), from);
  }

  private static int segmentEnd(List<Token> tokens, int from) {
    int i = from;
    while (i < tokens.size() && !tokens.get(i).is(";")) {
      i++;
    }
    return i;
  }

  private static int segmentStart(List<Token> tokens, int to) {
    int i = to;
    while (i > 0 && !tokens.get(i - 1).is(";")) {
      i--;
    }
    return i;
  }

  /** The ranges of these bounds that are not empty. */
  private static List<Range> ranges(int... bounds) {
    var ranges = new ArrayList<Range>();
    for (int i = 0; i + 1 < bounds.length; i += 2) {
      if (bounds[i] < bounds[i + 1]) {
        ranges.add(new Range(bounds[i], bounds[i + 1]));
      }
    }
    return ranges;
  }

  /** What an aside stands beside: its relative clause when it is in one, else all around it. */
  private List<Range> beside(Place at, int from, int to) {
    for (int i = from - 2; i > 0; i--) {
      if (at.is(i, ",")) {
        boolean relative = isRelative(at.tokens().get(i + 1));
        return relative ? ranges(i + 1, from, to, at.size()) : around(at, from, to);
      }
    }
    return around(at, from, to);
  }

  /** All of the sentence but the aside itself. */
  private static List<Range> around(Place at, int from, int to) {
    var content = new ArrayList<Range>();
    if (from > 0) {
      content.add(new Range(0, from));
    }
    if (to < at.size()) {
      content.add(new Range(to, at.size()));
    }
    return content;
  }

  /** A tie gives up the parts between semicolons in which another one stands with its source. */
  private static List<Tie> clip(Sentence sentence, List<Tie> ties) {
    if (ties.size() < 2) {
      return ties;
    }
    var tokens = sentence.tokens();
    var clipped = new ArrayList<Tie>();
    for (int k = 0; k < ties.size(); k++) {
      var tie = ties.get(k);
      int from =
          k > 0 && ties.get(k - 1).source() != null
              ? segmentStartAfter(tokens, ties.get(k - 1).to(), tie.from())
              : 0;
      int to =
          k + 1 < ties.size() && ties.get(k + 1).source() != null
              ? segmentEndBefore(tokens, tie.to(), ties.get(k + 1).from())
              : tokens.size();
      var content = new ArrayList<Range>();
      for (var range : tie.content()) {
        int start = Math.max(range.from(), from);
        int end = Math.min(range.to(), to);
        if (start < end) {
          content.add(new Range(start, end));
        }
      }
      clipped.add(tie.withContent(content));
    }
    return clipped.stream()
        .filter(tie -> !tie.content().isEmpty())
        .sorted(Comparator.comparingInt(Tie::cueFrom))
        .toList();
  }

  private static int segmentStartAfter(List<Token> tokens, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      if (parts(tokens, i)) {
        return i + 1;
      }
    }
    return 0;
  }

  private static int segmentEndBefore(List<Token> tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      if (parts(tokens, i)) {
        return i;
      }
    }
    return tokens.size();
  }

  /** Whether one cue's part of the sentence may end here and the next one's begin. */
  private static boolean parts(List<Token> tokens, int i) {
    if (tokens.get(i).is(";")) {
      return true;
    }
    boolean comma = tokens.get(i).is(",") && i + 1 < tokens.size();
    return comma
        && switch (tokens.get(i + 1).lower()) {
          case "though", "although", "but", "while", "whereas" -> true;
          default -> false;
        };
  }
}
