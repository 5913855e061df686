package waybill.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waybill.text.Sentence;
import waybill.text.Span;
import waybill.text.Token;
import waybill.vocabulary.Vocabulary;

/**
 * Finds persons by name, and later mentions by surname.
 *
 * <p>A run of capitalised words is a person when a title stands before it, when it begins with a
 * given name, or when an age, an office or a relative clause follows as it does after persons. A
 * word alone is a person when it is a part of a name that the document has in full elsewhere.
 */
public final class PersonReader {
  private static final int MOST_WORDS = 6;

  private final NameWords words;

  public PersonReader(Vocabulary vocabulary) {
    this.words = new NameWords(vocabulary);
  }

  /** The persons of a whole document, in order, apart from each other. */
  public List<PersonMention> read(List<Sentence> sentences, List<PartyMention> parties) {
    var candidates = new ArrayList<Candidate>();
    int party = 0;
    for (var sentence : sentences) {
      while (party < parties.size() && parties.get(party).span().end() <= sentence.span().start()) {
        party++;
      }
      int last = party;
      while (last < parties.size() && parties.get(last).span().start() < sentence.span().end()) {
        last++;
      }
      candidates(sentence, parties.subList(party, last), candidates);
    }
    return mentions(candidates);
  }

  /** A run of capitalised words; {@code sure} when its form alone tells that it is a person. */
  private record Candidate(List<String> parts, Span span, Span whole, boolean sure) {
    String name() {
      return String.join(" ", parts);
    }

    String last() {
      return parts.getLast();
    }
  }

  private void candidates(Sentence sentence, List<PartyMention> parties, List<Candidate> out) {
    int i = 0;
    int titled = -1;
    int wholeFrom = -1;
    while (i < sentence.size()) {
      var title = words.titleEnd(sentence.tokens(), i);
      if (title.isPresent() && titleFits(sentence, i, title.get())) {
        wholeFrom = titled == i ? wholeFrom : wholeStart(sentence, i);
        titled = title.get();
        i = titled;
        continue;
      }
      int end = runEnd(sentence, i);
      if (end == i) {
        i++;
        continue;
      }
      boolean hasTitle = titled == i;
      var run = candidate(sentence, i, end, hasTitle ? wholeFrom : i, hasTitle, parties);
      run.ifPresent(out::add);
      i = end;
    }
  }

  /** A title in lower case is one only when a name in capitals follows. */
  private boolean titleFits(Sentence sentence, int from, int to) {
    if (to >= sentence.size()) {
      return false;
    }
    var next = sentence.token(to);
    boolean nameFollows = next.isCapital() && !words.is("other", next);
    return nameFollows && (!words.is("given", sentence.token(from)) || to - from > 1);
  }

  /** Goes back over what belongs to the title: "the deputy foreign" before "minister". */
  private int wholeStart(Sentence sentence, int title) {
    int from = title;
    while (from > 0 && title - from < 8) {
      var token = sentence.token(from - 1);
      boolean opens = from == 1 && words.is("starter", token);
      boolean belongs =
          !opens && words.is("modifier", token)
              || words.isTitle(token)
              || (token.is("-") && token.glued());
      if (!belongs) {
        break;
      }
      from--;
    }
    return from;
  }

  /** The index after the capitalised words, particles and hyphens that begin at {@code from}. */
  private int runEnd(Sentence sentence, int from) {
    if (!beginsName(sentence, from)) {
      return from;
    }
    int to = from;
    int lastName = from;
    while (to < sentence.size() && to - from < 12) {
      var token = sentence.token(to);
      if (to > from && titleBegins(sentence, to)) {
        break;
      }
      boolean joined = to > from && isJoint(sentence, to - 1);
      if (isNameWord(token) || joined) {
        lastName = to + 1;
      } else if (!(isJoint(sentence, to) || words.is("particle", token))) {
        break;
      }
      to++;
    }
    return lastName;
  }

  /** "Navy Capt. Jeff Davis": a title within a run begins a name of its own. */
  private boolean titleBegins(Sentence sentence, int at) {
    var end = words.titleEnd(sentence.tokens(), at);
    return end.isPresent() && titleFits(sentence, at, end.get());
  }

  private boolean beginsName(Sentence sentence, int from) {
    var token = sentence.token(from);
    if (isNameWord(token)) {
      return from > 0 || !words.is("starter", token);
    }
    return words.is("particle", token)
        && from + 2 < sentence.size()
        && isJoint(sentence, from + 1)
        && isNameWord(sentence.token(from + 2));
  }

  private static boolean isNameWord(Token token) {
    return switch (token.shape()) {
      case CAPITALISED -> true;
      case UPPER -> token.text().endsWith(".") || token.text().length() == 2;
      case LOWER, NUMBER, MIXED, MARK, SIGN -> false;
    };
  }

  private static boolean isJoint(Sentence sentence, int i) {
    var token = sentence.token(i);
    return (token.is("-") || token.is("‐") || token.is("‑"))
        && token.glued()
        && i + 1 < sentence.size()
        && sentence.token(i + 1).glued()
        && sentence.token(i + 1).isWord();
  }

  private Optional<Candidate> candidate(
      Sentence sentence,
      int from,
      int to,
      int wholeFrom,
      boolean hasTitle,
      List<PartyMention> parties) {
    int start = hasTitle ? from : skipStarter(sentence, from, to);
    if (start >= to) {
      return Optional.empty();
    }
    var span = sentence.span(start, to);
    var tokens = sentence.tokens().subList(start, to);
    var parts = parts(tokens);
    var form = party(span, parties);
    boolean named = tokens.stream().noneMatch(token -> words.is("other", token));
    boolean free = form == null || form == PartyMention.Form.LEADER;
    if (!named || !(free || hasTitle && parts.size() > 1) || parts.size() > MOST_WORDS) {
      return Optional.empty();
    }
    var whole = sentence.span(Math.min(wholeFrom, start), to);
    boolean sure =
        form == PartyMention.Form.LEADER
            || hasTitle
            || (parts.size() > 1
                && (words.is("given", tokens.getFirst())
                    || isInitial(tokens.getFirst())
                    || isFamilyFirst(tokens, parts)
                    || describedAfter(sentence, to)));
    return Optional.of(new Candidate(parts, span, whole, sure));
  }

  /** A capital at the beginning of a sentence need not be a name: "Yesterday Peter Marsh". */
  private int skipStarter(Sentence sentence, int from, int to) {
    boolean starter =
        from == 0
            && to - from > 2
            && !words.is("given", sentence.token(0))
            && !words.is("family", sentence.token(0))
            && words.is("given", sentence.token(1));
    return starter ? from + 1 : from;
  }

  private boolean isFamilyFirst(List<Token> tokens, List<String> parts) {
    return words.is("family", tokens.getFirst()) && (parts.size() == 2 || parts.size() == 3);
  }

  private static boolean isInitial(Token token) {
    return token.text().endsWith(".") && token.text().length() <= 4;
  }

  /** ", 56," or ", a former deputy," or ", who ..." after a name. */
  private boolean describedAfter(Sentence sentence, int to) {
    if (to + 2 >= sentence.size() || !sentence.token(to).is(",")) {
      return false;
    }
    var next = sentence.token(to + 1);
    if (next.isNumber()) {
      return next.text().length() <= 2 && sentence.token(to + 2).is(",");
    }
    if (next.is("who") || next.is("whom")) {
      return true;
    }
    for (int i = to + 1; i < Math.min(sentence.size(), to + 8); i++) {
      var token = sentence.token(i);
      if (words.isTitle(token) && !token.isCapital()) {
        return true;
      }
      if (token.is(",")) {
        return false;
      }
    }
    return false;
  }

  private static List<String> parts(List<Token> tokens) {
    var parts = new ArrayList<String>();
    for (var token : tokens) {
      boolean joined =
          token.glued() && !parts.isEmpty() && (token.is("-") || parts.getLast().endsWith("-"));
      if (joined) {
        parts.set(parts.size() - 1, parts.getLast() + token.text());
      } else {
        parts.add(token.text());
      }
    }
    return parts;
  }

  private static PartyMention.@Nullable Form party(Span span, List<PartyMention> parties) {
    for (var party : parties) {
      if (party.span().overlaps(span)) {
        return party.form();
      }
    }
    return null;
  }

  /** Joins the candidates by their names; those that no full name explains are dropped. */
  private static List<PersonMention> mentions(List<Candidate> candidates) {
    Map<String, String> full = new HashMap<>();
    for (var candidate : candidates) {
      if (candidate.sure()) {
        for (var key : keys(candidate)) {
          full.merge(key, candidate.name(), PersonReader::fuller);
        }
      }
    }
    var mentions = new ArrayList<PersonMention>();
    for (var candidate : candidates) {
      var known =
          candidate.parts().size() == 1 ? full.get(candidate.last()) : ofFull(candidate, full);
      if (known != null || candidate.sure()) {
        var name = known == null ? candidate.name() : known;
        mentions.add(new PersonMention(candidate.span(), name, candidate.whole()));
      }
    }
    return mentions;
  }

  /** By what later mentions may call a person: the last part of the name, and the first. */
  private static List<String> keys(Candidate candidate) {
    return candidate.parts().size() == 1
        ? List.of(candidate.last())
        : List.of(candidate.last(), candidate.parts().getFirst());
  }

  private static @Nullable String ofFull(Candidate candidate, Map<String, String> full) {
    var known = full.get(candidate.last());
    boolean same =
        known != null
            && (known.startsWith(candidate.parts().getFirst()) || known.contains(candidate.name()));
    return same ? known : null;
  }

  private static String fuller(String a, String b) {
    return b.length() > a.length() ? b : a;
  }
}
