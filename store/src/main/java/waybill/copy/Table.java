package waybill.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * A table of the ledger, as it is copied.
 *
 * @param name its name in the ledger
 * @param columns all of them, in order
 * @param key the names of the columns that no two rows have in common; rows are copied in their
 *     order
 * @param within which rows go with a choice of claims, as a condition in SQL on the table {@code
 *     chosen(id, document)}; null when all do
 * @param self the column that names an earlier row of the same table; null when none does
 */
record Table(
    String name,
    List<Column> columns,
    List<String> key,
    @Nullable String within,
    @Nullable String self) {

  /** What a column holds. */
  enum Type {
    TEXT,
    INTEGER,
    REAL,
    BYTES
  }

  /** One column. */
  record Column(String name, Type type) {}

  private static final String SUBJECT =
      "subject in (select id from chosen) or subject in (select document from chosen)";

  /** In an order in which they can be filled: what a row names stands in a table before. */
  static final List<Table> ALL =
      List.of(
          new Table(
              "blob",
              columns("sha256 size:i packed:b"),
              List.of("sha256"),
              "sha256 in (select blob from document where id in (select document from chosen))",
              null),
          new Table(
              "document",
              columns(
                  """
                  id key name address media_type title outlet published language retrieved archive
                  read_by added_at superseded_at revision_of blob blocks body"""),
              List.of("id"),
              "id in (select document from chosen)",
              "revision_of"),
          new Table(
              "claim",
              columns(
                  """
                  id fingerprint document kind supplier recipient party item class designation
                  calibre_mm:r low:r high:r unit hedge value_low:r value_high:r value_unit per
                  day_from day_to stage modality origin manner by_party confidence:r rule made_by
                  maker state replaces valid_from valid_to evidence_start:i evidence_end:i
                  figure_start:i figure_end:i quote json"""),
              List.of("id"),
              "id in (select id from chosen)",
              "replaces"),
          new Table(
              "claim_party",
              columns("claim role party"),
              List.of("claim", "role", "party"),
              "claim in (select id from chosen)",
              null),
          new Table(
              "claim_source",
              columns("claim place:i name"),
              List.of("claim", "place"),
              "claim in (select id from chosen)",
              null),
          new Table("source", columns("id kind name belongs_to"), List.of("id"), null, null),
          new Table("source_name", columns("source name"), List.of("source", "name"), null, null),
          new Table(
              "office",
              columns("source party title day_from day_to"),
              List.of("source", "party", "title", "day_from"),
              null,
              null),
          new Table(
              "history",
              columns("seq:i at who act subject before after hash"),
              List.of("seq"),
              SUBJECT,
              null),
          new Table(
              "review",
              columns("seq:i claim act who at state_before other remark"),
              List.of("seq"),
              "claim in (select id from chosen)",
              null),
          new Table("note", columns("seq:i subject who at body"), List.of("seq"), SUBJECT, null));

  private static List<Column> columns(String names) {
    var columns = new ArrayList<Column>();
    for (var name : names.strip().split("\\s+")) {
      int colon = name.indexOf(':');
      var type =
          switch (colon < 0 ? "" : name.substring(colon + 1)) {
            case "i" -> Type.INTEGER;
            case "r" -> Type.REAL;
            case "b" -> Type.BYTES;
            default -> Type.TEXT;
          };
      columns.add(new Column(colon < 0 ? name : name.substring(0, colon), type));
    }
    return List.copyOf(columns);
  }

  /** The same without columns of bytes. */
  Table withoutBytes() {
    return new Table(
        name,
        columns.stream().filter(column -> column.type() != Type.BYTES).toList(),
        key,
        within,
        self);
  }

  boolean hasBytes() {
    return columns.stream().anyMatch(column -> column.type() == Type.BYTES);
  }

  /** Whether a row may be large, so that few are to be held at once. */
  boolean isBulky() {
    return hasBytes() || name.equals("document");
  }

  List<String> names() {
    return columns.stream().map(Column::name).toList();
  }

  /** The query for the rows of a choice, in their order. */
  Query select(Handle handle, Choice choice) {
    var rows = "select " + String.join(", ", names()) + " from " + name;
    var order = " order by " + String.join(", ", key);
    return within == null || choice.isAll()
        ? handle.createQuery(rows + order)
        : choice.bind(handle.createQuery(choice.chosen() + rows + " where " + within + order));
  }

  /** Whether a column refuses null: those that make up the key. */
  boolean isKey(Column column) {
    return key.contains(column.name());
  }

  /** The statement that puts in a row whose cells are bound in the order of the columns. */
  String insert() {
    return "insert into %s (%s) values (%s)"
        .formatted(
            name,
            String.join(", ", names()),
            columns.stream().map(column -> "?").collect(Collectors.joining(", ")));
  }
}
