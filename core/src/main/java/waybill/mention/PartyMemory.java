package waybill.mention;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import waybill.claim.Party;

/** What a document has said of its parties so far, and which of them it names at all. */
final class PartyMemory {
  private final Set<String> present = new HashSet<>();
  private final Map<Party, Integer> mentioned = new HashMap<>();
  private final Map<String, Integer> met = new HashMap<>();
  private final Map<String, Party> organs = new HashMap<>();
  private int clock;

  /** The document names this party somewhere, beyond doubt. */
  void present(Party party) {
    present.add(party.code());
  }

  boolean isAnyPresent(Collection<String> codes) {
    return codes.stream().anyMatch(present::contains);
  }

  void mention(Party party) {
    mentioned.put(party, clock++);
  }

  /** A larger number the later a party was mentioned; -1 when it was not. */
  int lastMention(Party party) {
    return mentioned.getOrDefault(party, -1);
  }

  /** A person was named in full. */
  void meet(String person) {
    met.put(person, clock++);
  }

  /** A larger number the later a person was named in full; -1 when not yet. */
  int lastMet(String person) {
    return met.getOrDefault(person, -1);
  }

  /** "Defence ministry" was said of this party. */
  void keepOrgan(String words, Party party) {
    organs.put(words, party);
  }

  /** Of which party the same words were said last. */
  Optional<Party> findOrgan(String words) {
    return Optional.ofNullable(organs.get(words));
  }
}
