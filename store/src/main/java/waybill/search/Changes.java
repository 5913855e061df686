package waybill.search;

import java.util.List;
import org.jdbi.v3.core.Handle;
import waybill.ledger.Ledger;

/** What of the ledger has changed since the index was last brought up to date. */
final class Changes {
  private static final String LAST = "select coalesce(max(seq), 0) from history";

  private static final String HASH = "select hash from history where seq = :seq";

  /** Of a revision, both it and the document before it; of a claim, its document. */
  private static final String DOCUMENTS =
      """
      select d.id from history h join document d on d.id = h.subject
      where h.seq > :after and h.seq <= :to
      union
      select d.revision_of from history h join document d on d.id = h.subject
      where h.seq > :after and h.seq <= :to and d.revision_of is not null
      union
      select c.document from history h join claim c on c.id = h.subject
      where h.seq > :after and h.seq <= :to
      order by 1
      """;

  private Changes() {}

  /**
   * A state of the ledger.
   *
   * @param seq of the last entry of its history; 0 when that is empty
   * @param hash of that entry; empty when there is none
   */
  record Point(long seq, String hash) {
    static final Point START = new Point(0, "");
  }

  static Point last(Ledger ledger) {
    return ledger.read(
        handle -> {
          long seq = handle.createQuery(LAST).mapTo(Long.class).one();
          return new Point(seq, hash(handle, seq));
        });
  }

  /** The state after an entry; its hash is empty when the history has no such entry. */
  static Point at(Ledger ledger, long seq) {
    return ledger.read(handle -> new Point(seq, hash(handle, seq)));
  }

  private static String hash(Handle handle, long seq) {
    return handle.createQuery(HASH).bind("seq", seq).mapTo(String.class).findOne().orElse("");
  }

  /** The documents that the entries behind {@code after} up to {@code to} touched, by id. */
  static List<String> documents(Ledger ledger, long after, long to) {
    return ledger.read(
        handle ->
            handle
                .createQuery(DOCUMENTS)
                .bind("after", after)
                .bind("to", to)
                .mapTo(String.class)
                .list());
  }
}
