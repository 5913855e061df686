package waybill.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Short names made from what they name, so that the same content has the same name in every ledger.
 * Twelve letters and digits hold 60 bits: among a million, two alike are less likely than one in a
 * million.
 */
final class Ids {
  /** Digits and letters without those that are read for one another. */
  private static final char[] ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();

  private static final int LENGTH = 12;

  private Ids() {}

  /** The name of what these parts, in this order, make up. */
  static String of(String... parts) {
    var hash = hash(parts);
    long bits = 0;
    for (int i = 0; i < 8; i++) {
      bits = bits << 8 | hash[i] & 0xff;
    }
    var id = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      id.append(ALPHABET[(int) (bits >>> (59 - 5 * i)) & 31]);
    }
    return id.toString();
  }

  /** Names of content met again get a number: {@code abc}, {@code abc-2}, {@code abc-3}. */
  static String numbered(String id, int number) {
    return number == 1 ? id : id + "-" + number;
  }

  static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(digest().digest(bytes));
  }

  /** The hash of parts in hexadecimal; where one part ends and the next begins counts. */
  static String sha256(String... parts) {
    return HexFormat.of().formatHex(hash(parts));
  }

  private static byte[] hash(String... parts) {
    var digest = digest();
    for (var part : parts) {
      var bytes = part.getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
      digest.update(bytes);
    }
    return digest.digest();
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
