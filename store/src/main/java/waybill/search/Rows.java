package waybill.search;

import java.util.Collection;
import java.util.List;
import waybill.ledger.ClaimRow;
import waybill.ledger.DocumentRow;
import waybill.ledger.Ledger;

/** Rows of the ledger by their ids; those that it does not hold are left out. */
final class Rows {
  private static final String CLAIMS = "select * from claim where id in (<ids>) order by id";

  private static final String DOCUMENTS =
      "select " + DocumentRow.COLUMNS + " from document d where d.id in (<ids>) order by d.id";

  private Rows() {}

  static List<ClaimRow> claims(Ledger ledger, Collection<String> ids) {
    return ids.isEmpty()
        ? List.of()
        : ledger.read(
            handle -> handle.createQuery(CLAIMS).bindList("ids", ids).map(ClaimRow::of).list());
  }

  static List<DocumentRow> documents(Ledger ledger, Collection<String> ids) {
    return ids.isEmpty()
        ? List.of()
        : ledger.read(
            handle ->
                handle.createQuery(DOCUMENTS).bindList("ids", ids).map(DocumentRow::of).list());
  }
}
