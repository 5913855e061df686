package waybill.ledger;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How what people said compares with what was read: the material to learn from. */
public final class Verdicts {
  /**
   * What people said of a claim that no person made.
   *
   * @param state accepted, rejected or corrected
   * @param person the claim that stands in its place; null unless it was corrected
   */
  public record Verdict(ClaimRow read, State state, @Nullable ClaimRow person) {}

  /**
   * A document of which people have reviewed claims.
   *
   * @param reviewed how many of the claims that the ledger holds of it
   * @param open how many were not reviewed
   */
  public record Reviewed(String document, int reviewed, int open) {}

  /** A review that was only carried over is not counted again. */
  private static final String JUDGED =
      """
      select c.* from claim c
      where c.made_by <> 'person' and c.state <> 'unreviewed'
      and (select r.act from review r where r.claim = c.id order by r.seq desc limit 1) <> 'carry'
      and c.id in (select claim from review)
      order by c.rule, c.document, c.evidence_start, c.id
      """;

  private static final String IN_PLACE_OF =
      """
      select * from claim where replaces = :id and made_by = 'person'
      order by valid_from desc, id desc limit 1
      """;

  private static final String REVIEWED =
      """
      select c.document, sum(case when c.state = 'unreviewed' then 0 else 1 end) as reviewed,
        sum(case when c.state = 'unreviewed' then 1 else 0 end) as open
      from claim c join document d on d.id = c.document
      where c.valid_to is null and d.superseded_at is null and c.document in
        (select k.document from claim k join review r on r.claim = k.id)
      group by c.document having sum(case when c.state = 'unreviewed' then 0 else 1 end) > 0
      order by c.document
      """;

  private final Ledger ledger;

  Verdicts(Ledger ledger) {
    this.ledger = ledger;
  }

  /** By rule, then in the order of the text. */
  public List<Verdict> list() {
    return ledger.read(
        handle -> {
          var verdicts = new ArrayList<Verdict>();
          for (var row : handle.createQuery(JUDGED).map(ClaimRow::of).list()) {
            ClaimRow last = null;
            for (ClaimRow next = row; next != null && isReplaced(next, row); ) {
              next =
                  handle
                      .createQuery(IN_PLACE_OF)
                      .bind("id", next.id())
                      .map(ClaimRow::of)
                      .findOne()
                      .orElse(null);
              last = next == null ? last : next;
            }
            verdicts.add(verdict(row, last));
          }
          return verdicts;
        });
  }

  /** What is held is replaced by nothing. */
  private static boolean isReplaced(ClaimRow row, ClaimRow first) {
    return first.state() == State.CORRECTED && !row.isHeld();
  }

  /** A correction that was itself rejected leaves only that the claim was wrong. */
  private static Verdict verdict(ClaimRow row, @Nullable ClaimRow person) {
    if (row.state() != State.CORRECTED) {
      return new Verdict(row, row.state(), null);
    }
    return person == null || person.state() == State.REJECTED
        ? new Verdict(row, State.REJECTED, null)
        : new Verdict(row, State.CORRECTED, person);
  }

  /** The documents, those superseded left out, by id. */
  public List<Reviewed> listDocuments() {
    return ledger.read(
        handle ->
            handle
                .createQuery(REVIEWED)
                .map(
                    (row, context) ->
                        new Reviewed(
                            row.getString("document"), row.getInt("reviewed"), row.getInt("open")))
                .list());
  }
}
