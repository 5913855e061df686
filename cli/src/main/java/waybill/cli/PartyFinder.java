package waybill.cli;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import waybill.claim.Party;
import waybill.vocabulary.Table;
import waybill.vocabulary.Vocabulary;

/**
 * Finds the party that is meant by a code or by any name that the vocabulary has for it: PRK, North
 * Korea, Pyongyang, Kim Jong Un.
 */
final class PartyFinder {
  private static final List<String> FORMS = List.of("name", "demonym", "seat", "organ");
  private static final int MOST = 4;

  /** A name as the vocabulary writes it, and whose it is. */
  private record Named(String name, Party party) {}

  private final Map<String, Named> byName = new LinkedHashMap<>();

  PartyFinder(Vocabulary vocabulary) {
    var states = vocabulary.table("states.tsv").rows();
    states.stream().filter(PartyFinder::isState).forEach(row -> put(row.get(0), row.get(0)));
    for (var form : FORMS) {
      states.stream()
          .filter(row -> isState(row) && row.get(1).equals(form))
          .forEach(row -> row.names(2).forEach(name -> put(name, row.get(0))));
    }
    addNamed(vocabulary.table("organisations.tsv").rows());
    addNamed(vocabulary.table("firms.tsv").rows());
    addNamed(vocabulary.table("leaders.tsv").rows());
  }

  private static boolean isState(Table.Row row) {
    return row.get(0).length() > 1;
  }

  private void addNamed(List<Table.Row> rows) {
    for (var row : rows) {
      if (row.get(0).length() > 1) {
        put(row.get(0), row.get(0));
        row.names(1).forEach(name -> put(name, row.get(0)));
      }
    }
  }

  /** A name that several have is that of the first. */
  private void put(String entry, String code) {
    var name = entry.replaceFirst("^[=?]+", "").replaceFirst("^the ", "");
    byName.putIfAbsent(VocabularyCommand.plain(name), new Named(name, new Party(code)));
  }

  /** The party of a code or a name, whatever its case; empty when the vocabulary has none. */
  Optional<Party> find(String name) {
    var plain = VocabularyCommand.plain(name);
    return Optional.ofNullable(byName.get(plain.startsWith("the ") ? plain.substring(4) : plain))
        .map(Named::party);
  }

  /**
   * The party of a code or a name; one whose code is not in the vocabulary, but in the ledger, too.
   *
   * @param inLedger the codes of the ledger
   * @throws UsageException when there is none, with the names that are nearest
   */
  Party get(String name, Predicate<String> inLedger) {
    var code = VocabularyCommand.plain(name).replace(' ', '-');
    return find(name)
        .or(() -> Optional.of(code).filter(inLedger).map(Party::new))
        .orElseThrow(() -> new UsageException(unknown(name)));
  }

  private String unknown(String name) {
    var near = near(name);
    return "no party is known as “%s”%s"
        .formatted(
            name,
            near.isEmpty()
                ? "; give a code (PRK) or a name (North Korea)"
                : "; did you mean " + String.join(", ", near) + "?");
  }

  private List<String> near(String name) {
    var plain = VocabularyCommand.plain(name);
    int allowed = plain.length() < 4 ? 0 : plain.length() < 8 ? 1 : 2;
    record Near(Named named, int distance) {}
    var seen = new HashSet<Party>();
    return byName.entrySet().stream()
        .map(it -> new Near(it.getValue(), NearMisses.distance(plain, it.getKey(), allowed)))
        .filter(it -> it.distance() <= allowed)
        .sorted(Comparator.comparingInt(Near::distance).thenComparing(it -> it.named().name()))
        .filter(it -> seen.add(it.named().party()))
        .limit(MOST)
        .map(it -> it.named().name() + " (" + it.named().party().code() + ")")
        .toList();
  }
}
