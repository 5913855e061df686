package waybill.ingest;

import java.util.Objects;

/**
 * A document as it was found, not yet read: its bytes, and what the archive or the table that holds
 * it tells of it.
 *
 * @param name the name of its file; inside an archive, that of the archive, {@code !/} and its own
 * @param bytes as they came: a page, a PDF, a letter, a text; of a row of a table or an item of a
 *     feed, its body in UTF-8. Not to be changed
 * @param mediaType what the bytes are: {@code text/html}, {@code application/pdf}; with its
 *     parameters where a server sent it
 * @param facts what is told beside the bytes; it counts more than what they say of themselves
 */
@SuppressWarnings("ArrayRecordComponent") // Items are handed on, and never compared.
public record Item(String name, byte[] bytes, String mediaType, Facts facts)
    implements Ingest.Found {
  public Item {
    Objects.requireNonNull(name);
    Objects.requireNonNull(bytes);
    Objects.requireNonNull(mediaType);
    Objects.requireNonNull(facts);
  }
}
