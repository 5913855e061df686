package waybill.ledger;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** The bytes of a document as they came. */
public final class Raw {
  private final byte[] bytes;
  private final String mediaType;
  private final String sha256;

  /**
   * @param bytes not to be changed afterwards
   * @param mediaType such as {@code text/html}
   */
  public Raw(byte[] bytes, String mediaType) {
    this.bytes = bytes;
    this.mediaType = mediaType;
    this.sha256 = Ids.sha256(bytes);
  }

  public byte[] bytes() {
    return bytes;
  }

  public String mediaType() {
    return mediaType;
  }

  /** In hexadecimal. */
  public String sha256() {
    return sha256;
  }

  int size() {
    return bytes.length;
  }

  /** Smaller, as the ledger keeps them. */
  byte[] packed() {
    var packed = new ByteArrayOutputStream(bytes.length / 3 + 64);
    try (var deflater = new DeflaterOutputStream(packed)) {
      deflater.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /**
   * The bytes that were packed.
   *
   * @throws LedgerException when they are damaged
   */
  public static byte[] unpack(byte[] packed) {
    try (var inflater = new InflaterInputStream(new ByteArrayInputStream(packed))) {
      return inflater.readAllBytes();
    } catch (IOException e) {
      throw new LedgerException("a document's bytes are damaged", e);
    }
  }
}
