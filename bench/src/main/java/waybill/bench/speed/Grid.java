package waybill.bench.speed;

import java.util.ArrayList;
import java.util.List;

/** A table that reads well both on a terminal and as Markdown; all columns but the first right. */
public final class Grid {
  private final List<List<String>> rows = new ArrayList<>();

  public Grid(String... head) {
    rows.add(List.of(head));
  }

  public Grid row(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  @Override
  public String toString() {
    int columns = rows.getFirst().size();
    var widths = new int[columns];
    for (var row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    var text = new StringBuilder();
    for (int r = 0; r < rows.size(); r++) {
      for (int i = 0; i < columns; i++) {
        var format = i == 0 ? "| %-" + widths[i] + "s " : "| %" + widths[i] + "s ";
        text.append(format.formatted(rows.get(r).get(i)));
      }
      text.append("|\n");
      if (r == 0) {
        for (int i = 0; i < columns; i++) {
          text.append(i == 0 ? "| " : "| ").append("-".repeat(Math.max(1, widths[i] - 1)));
          text.append(i == 0 ? "- " : ": ");
        }
        text.append("|\n");
      }
    }
    return text.toString();
  }
}
