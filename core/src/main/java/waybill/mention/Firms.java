package waybill.mention;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import waybill.claim.Party;
import waybill.vocabulary.Vocabulary;

/** Where the firms of the vocabulary have their seat. */
public final class Firms {
  private final Map<Party, Party> seats = new HashMap<>();

  public Firms(Vocabulary vocabulary) {
    for (var row : vocabulary.table("firms.tsv").rows()) {
      if (row.get(0).length() > 1) {
        seats.put(new Party(row.get(0)), new Party(row.get(2)));
      }
    }
  }

  /** The state in which a firm has its seat; empty when the firm is not listed. */
  public Optional<Party> findSeat(Party firm) {
    return Optional.ofNullable(seats.get(firm));
  }

  /** The firms that have their seat in a state. */
  public Set<Party> listSeatedIn(Party state) {
    return seats.entrySet().stream()
        .filter(entry -> entry.getValue().equals(state))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }
}
