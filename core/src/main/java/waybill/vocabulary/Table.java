package waybill.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A vocabulary file: a row a line, cells set apart by tabs, empty lines are skipped. Several names
 * in one cell are set apart by {@code |}. A line that begins with {@code #} is a comment, but for
 * two kinds: {@code #:} tells what cells a row may have, and {@code #+}, {@code #-} or {@code #!}
 * is an example of the row above it ({@link Example}).
 *
 * @param file its name, for messages
 * @param forms what its rows may look like; empty when the file does not tell
 * @param rows in order
 */
public record Table(String file, List<RowForm> forms, List<Row> rows) {
  private static final String FORM = "#:";

  public Table {
    forms = List.copyOf(forms);
    rows = List.copyOf(rows);
  }

  /** Reads a file that tells the forms of its rows itself; a row that has none of them throws. */
  public static Table parse(String file, String text) {
    return parse(file, text, List.of());
  }

  /** Reads a file of rows in the given forms, or in those it tells itself. */
  private static Table parse(String file, String text, List<RowForm> given) {
    var forms = new ArrayList<>(given);
    var rows = new ArrayList<Row>();
    int number = 0;
    for (var line : text.split("\\R", -1)) {
      number++;
      var example = Example.find(line);
      if (line.startsWith(FORM)) {
        forms.add(RowForm.parse(line.substring(FORM.length()).strip()));
      } else if (example.isPresent()) {
        if (rows.isEmpty()) {
          throw new VocabularyException(file, number, "an example stands below no row");
        }
        rows.add(rows.removeLast().with(example.get()));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        var cells = Arrays.stream(line.split("\t", -1)).map(String::strip).toList();
        var row = new Row(file, number, cells, List.of());
        RowForm.check(row, forms);
        rows.add(row);
      }
    }
    return new Table(file, forms, rows);
  }

  /** The rows of this table and then those of a text, which are to have the same forms. */
  public Table and(String text) {
    var all = new ArrayList<>(rows);
    all.addAll(parse(file, text, forms).rows);
    return new Table(file, forms, all);
  }

  /**
   * A sentence that shows what a row reads.
   *
   * @param mark what is claimed of it
   * @param text as written after the mark
   */
  public record Example(Mark mark, String text) {
    /** What is claimed of an example. */
    public enum Mark {
      /** It is read. */
      READ('+'),
      /** It is left alone. */
      LEFT('-'),
      /** It should be read and is not yet. */
      NOT_YET('!');

      private final char sign;

      Mark(char sign) {
        this.sign = sign;
      }
    }

    private static Optional<Example> find(String line) {
      return line.length() < 2 || line.charAt(0) != '#'
          ? Optional.empty()
          : Arrays.stream(Mark.values())
              .filter(mark -> mark.sign == line.charAt(1))
              .findFirst()
              .map(mark -> new Example(mark, line.substring(2).strip()));
    }

    @Override
    public String toString() {
      return "#" + mark.sign + " " + text;
    }
  }

  /**
   * A line of the file.
   *
   * @param file the file's name
   * @param line its number, from 1
   * @param cells without surrounding white space
   * @param examples that stand below it
   */
  public record Row(String file, int line, List<String> cells, List<Example> examples) {
    public Row {
      cells = List.copyOf(cells);
      examples = List.copyOf(examples);
    }

    private Row with(Example example) {
      var more = new ArrayList<>(examples);
      more.add(example);
      return new Row(file, line, cells, more);
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
