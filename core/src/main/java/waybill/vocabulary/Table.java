package waybill.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A vocabulary file: a row a line, cells set apart by tabs, {@code #} begins a comment line, empty
 * lines are skipped. Several names in one cell are set apart by {@code |}.
 *
 * @param file its name, for messages
 * @param rows in order
 */
public record Table(String file, List<Row> rows) {
  public Table {
    rows = List.copyOf(rows);
  }

  public static Table parse(String file, String text) {
    var rows = new ArrayList<Row>();
    int number = 0;
    for (var line : text.split("\\R", -1)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      var cells = Arrays.stream(line.split("\t", -1)).map(String::strip).toList();
      rows.add(new Row(file, number, cells));
    }
    return new Table(file, rows);
  }

  /** The rows of this table and then those of another. */
  public Table and(Table other) {
    var all = new ArrayList<>(rows);
    all.addAll(other.rows);
    return new Table(file, all);
  }

  /**
   * A line of the file.
   *
   * @param file the file's name
   * @param line its number, from 1
   * @param cells without surrounding white space
   */
  public record Row(String file, int line, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    /** The cell at {@code index}. */
    public String get(int index) {
      if (index >= cells.size() || cells.get(index).isEmpty()) {
        throw error("column %d is missing".formatted(index + 1));
      }
      return cells.get(index);
    }

    /** The cell at {@code index}; empty when the line is shorter. */
    public String orEmpty(int index) {
      return index < cells.size() ? cells.get(index) : "";
    }

    /** The names of the cell at {@code index}, set apart by {@code |}; empty when there is none. */
    public List<String> names(int index) {
      return Arrays.stream(orEmpty(index).split("\\|"))
          .map(String::strip)
          .filter(name -> !name.isEmpty())
          .toList();
    }

    public VocabularyException error(String reason) {
      return new VocabularyException(file, line, reason);
    }

    @Override
    public String toString() {
      return file + ":" + line;
    }
  }
}
