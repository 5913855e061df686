package waybill.cli;

import java.util.stream.Collectors;
import waybill.ledger.ClaimRow;
import waybill.ledger.Ledger;

/**
 * How people cite a claim: {@code waybill:ID}, which means the same claim in every ledger and for
 * ever; the ID alone, or a beginning of it that no other has, will do.
 */
final class ClaimAddress {
  private static final String SCHEME = "waybill:";
  private static final int SHORTEST = 4;
  private static final int MOST = 5;

  private ClaimAddress() {}

  static String of(String id) {
    return SCHEME + id;
  }

  /** The id that an address holds. */
  static String id(String address) {
    var stripped = address.strip();
    return stripped.startsWith(SCHEME) ? stripped.substring(SCHEME.length()) : stripped;
  }

  /**
   * The claim that is meant.
   *
   * @throws UsageException when there is none, or more than one
   */
  static ClaimRow find(Ledger ledger, String address) {
    var id = id(address);
    var exact = ledger.claims().find(id);
    if (exact.isPresent()) {
      return exact.get();
    }
    var near =
        id.length() < SHORTEST
            ? java.util.List.<ClaimRow>of()
            : ledger.claims().listStarting(id, MOST);
    return switch (near.size()) {
      case 0 -> throw new UsageException("the ledger has no claim " + address);
      case 1 -> near.getFirst();
      default ->
          throw new UsageException(
              "more than one claim begins so: "
                  + near.stream().map(ClaimRow::id).collect(Collectors.joining(", ")));
    };
  }
}
