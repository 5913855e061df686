package waybill.ingest;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import waybill.text.Document;

/**
 * What an archive, a feed or a table tells of a document that it holds; each is null when not told.
 *
 * @param title its headline
 * @param outlet who published it
 * @param published the day of publication
 * @param language ISO 639-1 code, for a text too short to tell its language
 * @param address where it was published
 * @param retrieved when it was fetched, as written there
 * @param archive the address of a copy kept by a web archive
 */
public record Facts(
    @Nullable String title,
    @Nullable String outlet,
    @Nullable LocalDate published,
    @Nullable String language,
    @Nullable String address,
    @Nullable String retrieved,
    @Nullable String archive) {
  /** How web archives address a copy: their own host, the moment, and the address of the page. */
  private static final Pattern COPY =
      Pattern.compile("https?://[^/]+/(?:web/)?\\d{14}(?:[a-z]{2}_)?/(https?://.+)");

  public static final Facts NONE = new Facts(null, null, null, null, null, null, null);

  /** An address that leads to a web archive names both the copy and the page. */
  public Facts {
    var copy = COPY.matcher(address == null ? "" : address);
    if (copy.matches()) {
      archive = archive == null ? address : archive;
      address = copy.group(1);
    }
  }

  /** What is known of a fetched page. */
  static Facts fetched(@Nullable String address, @Nullable String retrieved) {
    return new Facts(null, null, null, null, address, retrieved, null);
  }

  /** The document with these facts put in the place of its own. */
  Document over(Document document) {
    var spoken =
        document.language().equals("und") && language != null ? language : document.language();
    return new Document(
        document.name(),
        title != null ? title : document.title(),
        outlet != null ? outlet : document.outlet(),
        published != null ? published : document.published(),
        spoken,
        address != null ? address : document.url(),
        retrieved != null ? retrieved : document.retrieved(),
        document.text(),
        document.blocks());
  }
}
