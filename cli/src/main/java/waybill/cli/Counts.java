package waybill.cli;

import java.io.PrintWriter;
import java.util.Map;

/** How many rows of each table were copied. */
final class Counts {
  private Counts() {}

  static void print(PrintWriter out, Map<String, Long> counts) {
    counts.forEach((table, rows) -> out.println(Columns.pad(table, 14) + " " + rows));
  }
}
