package waybill.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import waybill.claim.Claim;
import waybill.exchange.ClaimParser;
import waybill.text.Span;

/**
 * A claim as the ledger holds it.
 *
 * @param id its short name, the same for the same claim in every ledger
 * @param fingerprint of its content; the id without the number that tells equal ones apart
 * @param document the id of its document
 * @param claim what is claimed; its places are UTF-16 positions in the document's text
 * @param quote the words that carry it
 * @param state what people said of it
 * @param maker who made it
 * @param replaces the id of the claim in whose place it stands; null when in none's
 * @param validFrom the moment from which the ledger held it (2024-06-14T08:00:00.000000Z)
 * @param validTo the moment from which it did no longer; null while it does
 * @param json the claim in the guide's shape, with its id and that of its document
 */
public record ClaimRow(
    String id,
    String fingerprint,
    String document,
    Claim claim,
    String quote,
    State state,
    Maker maker,
    @Nullable String replaces,
    String validFrom,
    @Nullable String validTo,
    String json) {

  public boolean isHeld() {
    return validTo == null;
  }

  ClaimRow until(String moment) {
    return new ClaimRow(
        id, fingerprint, document, claim, quote, state, maker, replaces, validFrom, moment, json);
  }

  /** Whether a person accepted or rejected it. */
  boolean isJudged() {
    return state == State.ACCEPTED || state == State.REJECTED;
  }

  /** Makes rows of the columns {@code claim.*}. */
  public static ClaimRow of(ResultSet row, StatementContext context) throws SQLException {
    var json = row.getString("json");
    var evidence = new Span(row.getInt("evidence_start"), row.getInt("evidence_end"));
    int figureStart = row.getInt("figure_start");
    var figure = row.wasNull() ? null : new Span(figureStart, row.getInt("figure_end"));
    return new ClaimRow(
        row.getString("id"),
        row.getString("fingerprint"),
        row.getString("document"),
        ClaimParser.parseStored(json, evidence, figure),
        row.getString("quote"),
        State.of(row.getString("state")),
        new Maker(Maker.Sort.of(row.getString("made_by")), row.getString("maker")),
        row.getString("replaces"),
        row.getString("valid_from"),
        row.getString("valid_to"),
        json);
  }
}
