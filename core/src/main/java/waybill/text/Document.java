package waybill.text;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text with what is known about it.
 *
 * @param name how output refers to it: the file's name, or an address
 * @param title null when not known; never part of the text
 * @param outlet who published it; null when not known
 * @param published the day of publication, against which dates are worked out; null when not known
 * @param language ISO 639-1 code, "en" for English; "und" when not known
 * @param url its address; null when not known
 * @param retrieved when it was fetched, as written in its header; null when not known
 * @param text the very text that offsets count in
 * @param blocks its parts, in order and apart from each other; white space lies between them
 */
public record Document(
    String name,
    @Nullable String title,
    @Nullable String outlet,
    @Nullable LocalDate published,
    String language,
    @Nullable String url,
    @Nullable String retrieved,
    String text,
    List<Block> blocks) {
  public Document {
    blocks = List.copyOf(blocks);
  }

  /** A plain text whose blocks are found by the form of its lines. */
  public static Document of(String name, @Nullable LocalDate published, String text) {
    return new Document(
        name, null, null, published, "en", null, null, text, new Layout().blocks(text));
  }

  public boolean isEnglish() {
    return language.equals("en") || language.startsWith("en-");
  }
}
