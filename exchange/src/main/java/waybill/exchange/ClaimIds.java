package waybill.exchange;

import java.util.HashSet;
import java.util.Set;
import waybill.claim.Claim;
import waybill.text.Document;

/**
 * Short names for the claims of one document: the same for the same document name, evidence, kind
 * and figure, whatever else is read.
 */
public final class ClaimIds {
  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private final Document document;
  private final Set<String> given = new HashSet<>();

  public ClaimIds(Document document) {
    this.document = document;
  }

  /** The next claim's id; a claim alike in all that counts gets a number behind it. */
  public String next(Claim claim) {
    var key =
        String.join(
            "\u0000",
            document.name(),
            claim.evidence().toString(),
            claim.evidence().of(document.text()),
            claim.kind().code(),
            String.valueOf(claim.quantity()),
            String.valueOf(claim.figure()));
    var id = "%012x".formatted(fnv(key) & 0xffff_ffff_ffffL);
    var unique = id;
    for (int i = 2; !given.add(unique); i++) {
      unique = id + "-" + i;
    }
    return unique;
  }

  /** FNV-1a: no secret is kept here, and it needs no set-up. */
  private static long fnv(String text) {
    long hash = OFFSET;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ (text.charAt(i) & 0xff)) * PRIME;
      hash = (hash ^ (text.charAt(i) >>> 8)) * PRIME;
    }
    return hash ^ (hash >>> 48);
  }
}
