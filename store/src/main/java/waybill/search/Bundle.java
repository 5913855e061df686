package waybill.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import waybill.ledger.ClaimRow;
import waybill.ledger.DocumentRow;
import waybill.ledger.Ledger;

/**
 * A current document of the ledger with the claims it holds of it: what the index has of it.
 *
 * @param text of the document
 */
record Bundle(DocumentRow document, String text, List<ClaimRow> claims) {
  private static final String DOCUMENTS =
      "select "
          + DocumentRow.COLUMNS
          + """
          , d.body from document d where d.id in (<ids>) and d.superseded_at is null order by d.id
          """;

  private static final String CLAIMS =
      """
      select * from claim where document in (<ids>) and valid_to is null
      order by document, evidence_start, figure_start, id
      """;

  Bundle {
    claims = List.copyOf(claims);
  }

  /** Those of the documents that are current, by id. */
  static List<Bundle> list(Ledger ledger, Collection<String> ids) {
    return ids.isEmpty() ? List.of() : ledger.read(handle -> list(handle, ids));
  }

  private static List<Bundle> list(Handle handle, Collection<String> ids) {
    Map<String, List<ClaimRow>> claims = new HashMap<>();
    try (var query = handle.createQuery(CLAIMS)) {
      query
          .bindList("ids", ids)
          .map(ClaimRow::of)
          .forEach(
              row -> claims.computeIfAbsent(row.document(), key -> new ArrayList<>()).add(row));
    }
    try (var query = handle.createQuery(DOCUMENTS)) {
      return query
          .bindList("ids", ids)
          .map(
              (row, context) -> {
                var document = DocumentRow.of(row, context);
                return new Bundle(
                    document, row.getString("body"), claims.getOrDefault(document.id(), List.of()));
              })
          .list();
    }
  }
}
