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
 * @throws LedgerException when the text cannot be kept
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
    if (!isWritable(document.text())) {
      throw new LedgerException("the text holds a character that cannot be kept");
    }
  }

  /** Databases keep neither U+0000 nor half of a surrogate pair. */
  private static boolean isWritable(String text) {
    return text.codePoints()
        .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
  }

  /** What makes two documents the same: the bytes and the web address. */
  String key() {
    return Documents.key(raw, address);
  }
}
