package waybill.search;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** Where the index of a ledger is. */
public final class IndexFolder {
  private static final String NAME = "search";

  private IndexFolder() {}

  /**
   * In a ledger's folder; for one on a server, in the user's folder for caches, under a name made
   * of the server and the database.
   *
   * @param ledger as for {@link waybill.ledger.Ledgers#open}
   * @param environment the variables of the process
   * @param home the user's folder
   */
  public static Path of(String ledger, Map<String, String> environment, Path home) {
    if (!ledger.startsWith("jdbc:")) {
      return Path.of(ledger).resolve(NAME);
    }
    var cache = environment.getOrDefault("XDG_CACHE_HOME", "");
    var folder = cache.isBlank() ? home.resolve(".cache") : Path.of(cache);
    return folder.resolve("waybill").resolve(NAME + "-" + name(ledger));
  }

  /** The same whoever connects: without user, password and options. */
  private static String name(String address) {
    int query = address.indexOf('?');
    var plain = query < 0 ? address : address.substring(0, query);
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var hash = digest.digest(plain.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
