package waybill.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** A plain table: heads, then rows, wrapped to the width of the terminal. */
final class Grid {
  private static final String INDENT = "  ";
  private static final String GAP = "  ";
  private static final int FLOOR = 8;

  private Grid() {}

  /** Prints rows of cells that are safe to print; the first column in bold. */
  static void print(
      PrintWriter out, Style style, List<String> heads, List<List<String>> rows, int width) {
    int[] natural = new int[heads.size()];
    int[] floors = new int[heads.size()];
    for (int i = 0; i < natural.length; i++) {
      int column = i;
      natural[i] =
          Math.max(
              Columns.width(heads.get(i)),
              rows.stream().mapToInt(row -> Columns.width(row.get(column))).max().orElse(0));
      floors[i] = Math.min(natural[i], FLOOR);
    }
    int room = width - INDENT.length() - GAP.length() * (natural.length - 1);
    int[] widths = Columns.fit(natural, floors, room);
    out.println(INDENT + style.dim(line(heads, widths, style, false)));
    for (var row : rows) {
      printRow(out, style, row, widths);
    }
  }

  private static void printRow(PrintWriter out, Style style, List<String> row, int[] widths) {
    var wrapped = new ArrayList<List<String>>();
    for (int i = 0; i < widths.length; i++) {
      wrapped.add(Columns.wrap(row.get(i), widths[i]));
    }
    int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
    for (int line = 0; line < height; line++) {
      int at = line;
      var cells = wrapped.stream().map(cell -> at < cell.size() ? cell.get(at) : "").toList();
      out.println(INDENT + line(cells, widths, style, true));
    }
  }

  private static String line(List<String> cells, int[] widths, Style style, boolean bold) {
    var line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      boolean last = i + 1 == widths.length;
      var cell = last ? cells.get(i) : Columns.pad(cells.get(i), widths[i]) + GAP;
      line.append(bold && i == 0 ? style.bold(cell) : cell);
    }
    return line.toString().stripTrailing();
  }
}
