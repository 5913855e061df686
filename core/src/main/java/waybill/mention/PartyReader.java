package waybill.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.claim.Party;
import waybill.mention.PartyIndex.Hit;
import waybill.mention.PartyMention.Form;
import waybill.mention.PartyName.Known;
import waybill.mention.PartyName.Leader;
import waybill.mention.PartyName.Nobody;
import waybill.mention.PartyName.Organ;
import waybill.mention.PartyName.Person;
import waybill.text.Sentence;
import waybill.text.Token;
import waybill.vocabulary.Vocabulary;

/**
 * Finds states, their organs and leaders, bodies, groups and firms.
 *
 * <p>Names are looked up the longest first. What a name needs around it (capitals, another party in
 * the document, no stranger's name beside it) stands in the vocabulary. Then organs are joined to
 * the state before or after them, and names known by their form only fill the places that are left.
 */
public final class PartyReader {
  private final PartyIndex index;
  private final OrganJoiner organs = new OrganJoiner();
  private final UnlistedReader unlisted;

  public PartyReader(Vocabulary vocabulary) {
    index = new PartyIndex(vocabulary);
    unlisted = new UnlistedReader(index);
  }

  /**
   * What stands at tokens {@code from} up to {@code to} of a sentence.
   *
   * @param party whose name it is; {@link Party#UNKNOWN} for an organ that waits for its state, and
   *     for words that are a name but no party's
   * @param form null where the party is unknown
   * @param organ whether it is a kind of organ that other states have too
   */
  record Found(int from, int to, Party party, @Nullable Form form, boolean organ) {
    boolean isState() {
      return form == Form.NAME || form == Form.DEMONYM || form == Form.SEAT;
    }
  }

  /**
   * The party mentions of a whole document, in order, apart from each other. A span has neither a
   * leading "the" nor a possessive 's at its end.
   *
   * @param published the day of publication, for offices with dates; null when not known
   */
  public List<PartyMention> read(List<Sentence> sentences, @Nullable LocalDate published) {
    var hits = sentences.stream().map(this::scan).toList();
    var memory = new PartyMemory();
    hits.forEach(of -> of.forEach(hit -> notePresent(hit, memory)));
    var mentions = new ArrayList<PartyMention>();
    for (int i = 0; i < hits.size(); i++) {
      var sentence = sentences.get(i);
      var found = new ArrayList<Found>();
      for (var hit : hits.get(i)) {
        found.add(resolve(sentence, hit, memory, published));
      }
      var joined = organs.join(sentence, found, memory);
      mentions.addAll(mentions(sentence, unlisted.complete(sentence, joined)));
    }
    return List.copyOf(mentions);
  }

  private List<Hit> scan(Sentence sentence) {
    var hits = new ArrayList<Hit>();
    var tokens = sentence.tokens();
    boolean headline = isHeadline(sentence);
    for (int i = 0; i < tokens.size(); ) {
      var hit = index.find(tokens, i);
      if (hit.isPresent()) {
        hits.add(hit.get());
        i = hit.get().to();
      } else {
        i++;
      }
    }
    return hits.stream().map(hit -> withoutDoubtful(tokens, hit, headline)).toList();
  }

  /** Takes out the names that the words beside them speak against. */
  private Hit withoutDoubtful(List<Token> tokens, Hit hit, boolean headline) {
    boolean stranger = !headline && (strangerBefore(tokens, hit) || strangerAfter(tokens, hit));
    var names =
        hit.names().stream()
            .filter(name -> !isExcluded(tokens, hit, name))
            .filter(name -> !(stranger && isDoubtful(name)))
            .toList();
    return new Hit(hit.from(), hit.to(), names);
  }

  private static boolean isDoubtful(PartyName name) {
    return name.writing().doubtful() || (name instanceof Person person && person.surnameOnly());
  }

  /** "US dollars", "Korean won", "Athens-based", "pro-Russian". */
  private boolean isExcluded(List<Token> tokens, Hit hit, PartyName name) {
    if (name instanceof Organ || name instanceof Nobody) {
      return false;
    }
    int hyphen = hit.from() - 1;
    boolean prefixed =
        hyphen > 0
            && tokens.get(hyphen).is("-")
            && tokens.get(hit.from()).glued()
            && index.isNotAfter(tokens.get(hyphen - 1));
    return prefixed || isExcludedByNext(tokens, hit, name);
  }

  private boolean isExcludedByNext(List<Token> tokens, Hit hit, PartyName name) {
    int at = hit.to();
    boolean hyphen = at < tokens.size() && tokens.get(at).is("-") && tokens.get(at).glued();
    int next = hyphen ? at + 1 : at;
    if (next >= tokens.size()) {
      return false;
    }
    var token = tokens.get(next);
    boolean people = name instanceof Known known && known.form() == Form.DEMONYM;
    return (index.isNotBefore(token, hyphen) && (token.isWord() || token.glued()))
        || (people && index.isPeopleNotBefore(token));
  }

  /** The first word of a sentence has a capital anyway. */
  private boolean strangerBefore(List<Token> tokens, Hit hit) {
    int before = hit.from() - 1;
    return before > 0 && isStranger(tokens, before)
        || before == 0 && isStranger(tokens, 0) && !index.isOpener(tokens.get(0));
  }

  private boolean strangerAfter(List<Token> tokens, Hit hit) {
    return hit.to() < tokens.size() && isStranger(tokens, hit.to());
  }

  /** A capitalised word that is no title and no name known for sure; "Kim" alone is not. */
  private boolean isStranger(List<Token> tokens, int at) {
    var token = tokens.get(at);
    return token.isCapital()
        && !index.isTitle(token)
        && index.find(tokens, at).stream()
            .allMatch(hit -> hit.names().stream().allMatch(PartyReader::isLooseSurname));
  }

  private static boolean isLooseSurname(PartyName name) {
    return name instanceof Person person && !person.alone();
  }

  /** Where nearly all words have capitals, a capital tells nothing. */
  private static boolean isHeadline(Sentence sentence) {
    int words = 0;
    int capitals = 0;
    for (var token : sentence.tokens()) {
      if (token.isWord() && token.text().length() > 3) {
        words++;
        capitals += token.isCapital() ? 1 : 0;
      }
    }
    return words > 4 && capitals * 5 > words * 4;
  }

  private static void notePresent(Hit hit, PartyMemory memory) {
    for (var name : hit.names()) {
      switch (name) {
        case Known known when known.needs().isEmpty() -> memory.present(known.party());
        case Person person when person.alone() -> memory.present(person.leader().party());
        case Known known -> {}
        case Person person -> {}
        case Organ organ -> {}
        case Nobody nobody -> {}
      }
    }
  }

  private static Found resolve(
      Sentence sentence, Hit hit, PartyMemory memory, @Nullable LocalDate published) {
    boolean organ = hit.names().stream().anyMatch(Organ.class::isInstance);
    if (hit.names().stream().anyMatch(Nobody.class::isInstance)) {
      return new Found(hit.from(), hit.to(), Party.UNKNOWN, null, false);
    }
    var leader = leader(hit, memory, published);
    if (leader != null) {
      memory.mention(leader.party());
      return new Found(hit.from(), hit.to(), leader.party(), Form.LEADER, false);
    }
    var known = known(hit, memory);
    if (known == null) {
      return new Found(hit.from(), hit.to(), Party.UNKNOWN, null, organ);
    }
    memory.mention(known.party());
    return new Found(hit.from(), hit.to(), known.party(), known.form(), organ);
  }

  /**
   * Of the names whose needs are met the one mentioned last; without needs it is the last resort.
   */
  private static @Nullable Known known(Hit hit, PartyMemory memory) {
    return hit.names().stream()
        .filter(Known.class::isInstance)
        .map(Known.class::cast)
        .filter(known -> known.needs().isEmpty() || memory.isAnyPresent(known.needs()))
        .min(
            Comparator.<Known>comparingInt(known -> known.needs().isEmpty() ? 1 : 0)
                .thenComparingInt(known -> -memory.lastMention(known.party())))
        .orElse(null);
  }

  private static @Nullable Leader leader(
      Hit hit, PartyMemory memory, @Nullable LocalDate published) {
    var persons =
        hit.names().stream().filter(Person.class::isInstance).map(Person.class::cast).toList();
    var full = persons.stream().filter(person -> !person.surnameOnly()).toList();
    if (!full.isEmpty()) {
      var leader = inOffice(full.stream().map(Person::leader).toList(), published);
      memory.meet(leader.id());
      return leader;
    }
    var met =
        persons.stream()
            .map(Person::leader)
            .max(Comparator.comparingInt(leader -> memory.lastMet(leader.id())))
            .filter(leader -> memory.lastMet(leader.id()) >= 0);
    var candidates =
        persons.stream()
            .filter(p -> met.map(m -> m.id().equals(p.leader().id())).orElse(p.alone()))
            .map(Person::leader)
            .toList();
    return candidates.isEmpty() ? null : inOffice(candidates, published);
  }

  /** Who held office on the day, else who came to office last before it, else the last. */
  private static Leader inOffice(List<Leader> leaders, @Nullable LocalDate day) {
    Comparator<Leader> byStart =
        Comparator.comparing(leader -> leader.from() == null ? LocalDate.MIN : leader.from());
    if (day == null) {
      return leaders.stream().max(byStart).orElseThrow();
    }
    return leaders.stream()
        .max(
            Comparator.<Leader>comparingInt(leader -> leader.inOffice(day) ? 1 : 0)
                .thenComparingInt(leader -> leader.begunBy(day) ? 1 : 0)
                .thenComparing(byStart))
        .orElseThrow();
  }

  private static List<PartyMention> mentions(Sentence sentence, List<Found> found) {
    var mentions = new ArrayList<PartyMention>();
    for (var one : found) {
      if (one.form() != null && one.party().isKnown()) {
        mentions.add(
            new PartyMention(sentence.span(one.from(), one.to()), one.party(), one.form()));
      }
    }
    return mentions;
  }
}
