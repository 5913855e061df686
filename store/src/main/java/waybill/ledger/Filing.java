package waybill.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.claim.Claim;
import waybill.text.Document;

/**
 * A document with its claims, to be put into the ledger.
 *
 * @param document the text and what is known of it
 * @param raw the bytes that the text was taken from
 * @param address where it is: a web address, else {@code file:...}; null when it has none
 * @param archive the address of a kept copy; null when there is none
 * @param claims of the text
 * @param maker who made the claims
 */
public record Filing(
    Document document,
    Raw raw,
    @Nullable String address,
    @Nullable String archive,
    List<Claim> claims,
    Maker maker) {
  public Filing {
    claims = List.copyOf(claims);
  }

  /** What makes two documents the same: the bytes and the web address. */
  String key() {
    return Documents.key(raw, address);
  }
}
