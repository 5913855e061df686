package waybill.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger knows of a document, without its text.
 *
 * @param id its short name, made from its bytes, its web address and its text
 * @param name of its file, for people
 * @param address where it is: a web address or {@code file:...}; null when it has none
 * @param retrieved when it was fetched, as its header tells; null when not known
 * @param archive the address of a kept copy; null when there is none
 * @param readBy the {@linkplain Maker#label() label} of the reader or the file that the claims are
 *     from; null when nobody made claims of it
 * @param addedAt the moment it was added
 * @param supersededAt the moment a revision took its place; null while it is current
 * @param revisionOf the id of the document in whose place it stands; null when in none's
 * @param sha256 of its bytes
 */
public record DocumentRow(
    String id,
    String name,
    @Nullable String address,
    String mediaType,
    @Nullable String title,
    @Nullable String outlet,
    @Nullable LocalDate published,
    String language,
    @Nullable String retrieved,
    @Nullable String archive,
    @Nullable String readBy,
    String addedAt,
    @Nullable String supersededAt,
    @Nullable String revisionOf,
    String sha256) {

  /** The columns of a row, of the table {@code d}. */
  public static final String COLUMNS =
      """
      d.id, d.name, d.address, d.media_type, d.title, d.outlet, d.published, d.language,
      d.retrieved, d.archive, d.read_by, d.added_at, d.superseded_at, d.revision_of, d.blob
      """;

  /**
   * Whether a maker need not look at it again: it made the claims, or it is a reader and the claims
   * are from a file, which may hold a person's work.
   */
  public boolean isDoneBy(Maker maker) {
    return readBy != null
        && (readBy.equals(maker.label())
            || (maker.sort() == Maker.Sort.READER
                && readBy.startsWith(Maker.Sort.FILE.code() + " ")));
  }

  public boolean isCurrent() {
    return supersededAt == null;
  }

  /** Makes rows of {@link #COLUMNS}. */
  public static DocumentRow of(ResultSet row, StatementContext context) throws SQLException {
    var published = row.getString("published");
    return new DocumentRow(
        row.getString("id"),
        row.getString("name"),
        row.getString("address"),
        row.getString("media_type"),
        row.getString("title"),
        row.getString("outlet"),
        published == null ? null : LocalDate.parse(published),
        row.getString("language"),
        row.getString("retrieved"),
        row.getString("archive"),
        row.getString("read_by"),
        row.getString("added_at"),
        row.getString("superseded_at"),
        row.getString("revision_of"),
        row.getString("blob"));
  }
}
