package waybill.copy;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Puts rows into a table, many at once, inside a transaction. */
final class Load implements Rows.Taker, AutoCloseable {
  private static final int ROWS = 500;
  private static final int ROWS_BULKY = 8;

  /** A row that names another of its table, which may not be there yet. */
  private record Link(String id, String other) {}

  private final Handle handle;
  private final Table table;
  private final PreparedBatch batch;
  private final List<Link> links = new ArrayList<>();
  private final int self;

  Load(Handle handle, Table table) {
    this.handle = handle;
    this.table = table;
    this.batch = handle.prepareBatch(table.insert());
    this.self = table.self() == null ? -1 : table.names().indexOf(table.self());
  }

  @Override
  public void take(@Nullable Object[] row) {
    for (int i = 0; i < row.length; i++) {
      bind(i, i == self ? null : row[i]);
    }
    if (self >= 0 && row[self] instanceof String other) {
      links.add(new Link(String.valueOf(row[0]), other));
    }
    batch.add();
    if (batch.size() >= (table.isBulky() ? ROWS_BULKY : ROWS)) {
      batch.execute();
    }
  }

  private void bind(int place, @Nullable Object cell) {
    switch (table.columns().get(place).type()) {
      case TEXT -> batch.bind(place, (String) cell);
      case INTEGER -> batch.bind(place, (Long) cell);
      case REAL -> batch.bind(place, (Double) cell);
      case BYTES -> batch.bind(place, (byte[]) cell);
    }
  }

  /** Puts in what is left, and then which rows name which. */
  void finish() {
    if (batch.size() > 0) {
      batch.execute();
    }
    if (links.isEmpty()) {
      return;
    }
    var update = "update %s set %s = ? where id = ?".formatted(table.name(), table.self());
    try (var updates = handle.prepareBatch(update)) {
      for (var link : links) {
        updates.bind(0, link.other()).bind(1, link.id()).add();
        if (updates.size() >= ROWS) {
          updates.execute();
        }
      }
      if (updates.size() > 0) {
        updates.execute();
      }
    }
  }

  @Override
  public void close() {
    batch.close();
  }
}
