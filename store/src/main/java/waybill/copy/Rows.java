package waybill.copy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows of a table, one after another. */
final class Rows {
  private static final int FETCHED = 500;
  private static final int FETCHED_BULKY = 8;

  private Rows() {}

  /** Takes a row: a String, Long, Double or byte[] for each column, or null. */
  interface Taker {
    void take(@Nullable Object[] row) throws IOException;
  }

  /**
   * Hands over all rows in their order, inside a snapshot of the ledger.
   *
   * @return how many there were
   */
  static long forEach(Handle snapshot, Table table, Choice choice, Taker taker) {
    var query = table.select(snapshot, choice);
    query.setFetchSize(table.isBulky() ? FETCHED_BULKY : FETCHED);
    long count = 0;
    try (var rows = query.map((row, context) -> row(row, table)).iterator()) {
      while (rows.hasNext()) {
        taker.take(rows.next());
        count++;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return count;
  }

  private static @Nullable Object[] row(ResultSet row, Table table) throws SQLException {
    var cells = new @Nullable Object[table.columns().size()];
    for (int i = 0; i < cells.length; i++) {
      var cell =
          switch (table.columns().get(i).type()) {
            case TEXT -> row.getString(i + 1);
            case INTEGER -> row.getLong(i + 1);
            case REAL -> row.getDouble(i + 1);
            case BYTES -> row.getBytes(i + 1);
          };
      cells[i] = row.wasNull() ? null : cell;
    }
    return cells;
  }
}
