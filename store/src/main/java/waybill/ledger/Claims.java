package waybill.ledger;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The claims of a ledger. */
public final class Claims {
  private static final String BY_ID = "select * from claim where id = :id";

  private static final String HELD_OF =
      """
      select * from claim where document = :document and valid_to is null
      order by evidence_start, figure_start, id
      """;

  private static final String ALL_OF =
      """
      select * from claim where document = :document
      order by valid_from, evidence_start, figure_start, id
      """;

  private static final String HELD_OF_AT =
      """
      select * from claim c where c.document = :document and
      """
          + heldAt("c")
          + " order by evidence_start, figure_start, id";

  private static final String UNSURE =
      """
      select * from claim where state = 'unreviewed' and valid_to is null
      order by confidence, id limit :limit
      """;

  private static final String STARTING =
      "select * from claim where id >= :from and id < :to order by id limit :limit";

  private static final String TIED =
      """
      select c.* from claim c where c.id = (select replaces from claim where id = :id)
      or c.id in (select other from review where claim = :id and act = 'carry')
      or c.id in (select claim from review where other = :id and act = 'carry')
      or c.replaces = :id
      """;

  private static final String SAID_BY =
      """
      from claim_source s join claim c on c.id = s.claim
      where s.name in (<names>) and c.valid_to is null and c.state <> 'rejected'
      """;

  private static final String COUNT = "select count(*) from claim where valid_to is null";

  /** Sorts behind all letters of an id. */
  private static final char AFTER_LETTERS = '{';

  private final Ledger ledger;

  Claims(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * A condition for queries that ask what the ledger held at the end of a day; bind {@code moment}
   * to {@link #moment(LocalDate)}.
   *
   * @param table the name of table claim in the query
   */
  public static String heldAt(String table) {
    return "(%1$s.valid_from <= :moment and (%1$s.valid_to is null or %1$s.valid_to > :moment))"
        .formatted(table);
  }

  /** The end of a day in UTC, as the ledger writes moments. */
  public static String moment(LocalDate day) {
    return Moments.endOf(day);
  }

  public Optional<ClaimRow> find(String id) {
    return ledger.read(handle -> find(handle, id));
  }

  static Optional<ClaimRow> find(Handle handle, String id) {
    return handle.createQuery(BY_ID).bind("id", id).map(ClaimRow::of).findOne();
  }

  /** Claims whose id begins so, by id: people need not type all of it. */
  public List<ClaimRow> listStarting(String id, int limit) {
    return ledger.read(
        handle ->
            handle
                .createQuery(STARTING)
                .bind("from", id)
                .bind("to", id + AFTER_LETTERS)
                .bind("limit", limit)
                .map(ClaimRow::of)
                .list());
  }

  /**
   * The claim with all that came before it and after it: what was corrected, what was read again.
   * By the moment from which the ledger held each.
   */
  public List<ClaimRow> listLine(String claim) {
    return ledger.read(
        handle -> {
          var line = new LinkedHashMap<String, ClaimRow>();
          var open = new ArrayDeque<ClaimRow>();
          find(handle, claim).ifPresent(open::push);
          while (!open.isEmpty()) {
            var row = open.pop();
            if (line.putIfAbsent(row.id(), row) == null) {
              open.addAll(handle.createQuery(TIED).bind("id", row.id()).map(ClaimRow::of).list());
            }
          }
          return line.values().stream()
              .sorted(Comparator.comparing(ClaimRow::validFrom).thenComparing(ClaimRow::id))
              .toList();
        });
  }

  /**
   * What somebody said, or told on: the newest document first, and of each in the order of the
   * text. Rejected claims are left out.
   *
   * @param names that he goes by
   */
  public List<ClaimRow> listSaidBy(List<String> names, int limit) {
    return ledger.read(
        handle ->
            handle
                .createQuery(
                    "select c.* from claim c join document d on d.id = c.document where c.id in"
                        + " (select c.id "
                        + SAID_BY
                        + """
                        ) order by d.published desc nulls last, d.id, c.evidence_start,
                          c.figure_start, c.id limit :limit
                        """)
                .bindList("names", names)
                .bind("limit", limit)
                .map(ClaimRow::of)
                .list());
  }

  /** How many claims {@link #listSaidBy} would list without a limit. */
  public long countSaidBy(List<String> names) {
    return ledger.read(
        handle ->
            handle
                .createQuery("select count(distinct c.id) " + SAID_BY)
                .bindList("names", names)
                .mapTo(Long.class)
                .one());
  }

  /** The claims of a document that the ledger holds, in the order of the text. */
  public List<ClaimRow> listOf(String document) {
    return ledger.read(handle -> listOf(handle, document));
  }

  static List<ClaimRow> listOf(Handle handle, String document) {
    return handle.createQuery(HELD_OF).bind("document", document).map(ClaimRow::of).list();
  }

  /** With those that the ledger does not hold any more. */
  public List<ClaimRow> listAllOf(String document) {
    return ledger.read(handle -> listAllOf(handle, document));
  }

  static List<ClaimRow> listAllOf(Handle handle, String document) {
    return handle.createQuery(ALL_OF).bind("document", document).map(ClaimRow::of).list();
  }

  /** The claims of a document that the ledger held at the end of a day. */
  public List<ClaimRow> listOfAt(String document, LocalDate day) {
    return ledger.read(
        handle ->
            handle
                .createQuery(HELD_OF_AT)
                .bind("document", document)
                .bind("moment", moment(day))
                .map(ClaimRow::of)
                .list());
  }

  /** Claims that nobody has looked at, least sure first. */
  public List<ClaimRow> listUnsure(int limit) {
    return ledger.read(
        handle -> handle.createQuery(UNSURE).bind("limit", limit).map(ClaimRow::of).list());
  }

  /** Whether a claim, held now or before, is about this party. */
  public boolean hasParty(String code) {
    return ledger.read(
        handle ->
            handle
                .createQuery("select 1 from claim_party where party = :party limit 1")
                .bind("party", code)
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
  }

  public long count() {
    return ledger.read(handle -> handle.createQuery(COUNT).mapTo(Long.class).one());
  }
}
