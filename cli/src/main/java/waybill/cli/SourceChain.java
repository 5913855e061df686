package waybill.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waybill.ledger.ClaimRow;
import waybill.ledger.DocumentRow;
import waybill.ledger.Ledger;
import waybill.ledger.Sources;

/** Through whose mouths a claim came: the origin, those who told it on, the outlet. */
final class SourceChain {
  /**
   * One of them.
   *
   * @param role origin, teller or outlet
   * @param known who that is; null when the ledger does not know
   * @param office what that person was on the day of the document; null when not known
   */
  private record Link(
      String role, String name, Sources.@Nullable Source known, @Nullable String office) {}

  private final Ledger ledger;

  SourceChain(Ledger ledger) {
    this.ledger = ledger;
  }

  private List<Link> links(ClaimRow row, DocumentRow document) {
    var links = new ArrayList<Link>();
    var names = row.claim().sources();
    for (int i = 0; i < names.size(); i++) {
      links.add(link(i == 0 ? "origin" : "teller", names.get(i), document.published()));
    }
    if (document.outlet() != null) {
      links.add(link(names.isEmpty() ? "origin" : "outlet", document.outlet(), null));
    }
    return links;
  }

  private Link link(String role, String name, @Nullable LocalDate day) {
    var named = ledger.sources().listNamed(name);
    // A name that several go by tells nothing of who it is.
    var known = named.size() == 1 ? named.getFirst() : null;
    return new Link(role, name, known, known == null ? null : office(known.id(), day));
  }

  private @Nullable String office(String person, @Nullable LocalDate day) {
    if (day == null) {
      return null;
    }
    return ledger.sources().listOffices(person).stream()
        .filter(o -> !o.from().isAfter(day) && (o.to() == null || !o.to().isBefore(day)))
        .map(Sources.Office::title)
        .findFirst()
        .orElse(null);
  }

  List<String> lines(ClaimRow row, DocumentRow document) {
    return links(row, document).stream()
        .map(link -> "%-7s %s%s".formatted(link.role(), link.name(), known(link)))
        .toList();
  }

  private static String known(Link link) {
    var known = link.known();
    if (known == null) {
      return "";
    }
    var words = new StringBuilder(" (").append(known.kind());
    if (link.office() != null) {
      words.append(", ").append(link.office());
    }
    if (known.belongsTo() != null) {
      words.append(" of ").append(known.belongsTo());
    }
    return words.append(")").toString();
  }

  List<Map<String, @Nullable Object>> json(ClaimRow row, DocumentRow document) {
    return links(row, document).stream().map(SourceChain::json).toList();
  }

  private static Map<String, @Nullable Object> json(Link link) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("role", link.role());
    json.put("name", link.name());
    json.put("source", link.known() == null ? null : link.known().id());
    json.put("kind", link.known() == null ? null : link.known().kind());
    json.put("belongs_to", link.known() == null ? null : link.known().belongsTo());
    json.put("office", link.office());
    return json;
  }
}
