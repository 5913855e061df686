package waybill.copy;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes the rows of one table to a file, which is whole once it is closed. */
interface TableWriter extends Closeable {
  /**
   * @param row a String, Long, Double or byte[] for each column, or null
   */
  void write(@Nullable Object[] row) throws IOException;
}
