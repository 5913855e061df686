package waybill.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import waybill.balance.Line;
import waybill.balance.Lot;
import waybill.balance.Telling;
import waybill.claim.ItemClass;

/** Lots for the eye, as wide as the terminal, each with the sentences that tell it. */
final class LotTable {
  /** How much of the sentences is printed. */
  enum Quotes {
    NONE,
    BEST,
    ALL
  }

  private static final List<String> HEADS =
      List.of("FIGURE", "WHAT", "STANDING", "WHEN", "WHO SAYS SO", "DOCS");
  private static final int[] FLOORS = {20, 11, 9, 8, 11, 4};
  private static final String INDENT = "  ";
  private static final String GAP = "  ";
  private static final String PART = "↳\u00a0";

  /** Narrower than this, a lot is a few lines instead of a row. */
  private static final int NARROW = 78;

  private final PrintWriter out;
  private final Style style;
  private final int width;
  private final Function<Lot, String> what;
  private final Quotes quotes;

  /**
   * @param what names what a lot is of
   */
  LotTable(PrintWriter out, Style style, int width, Function<Lot, String> what, Quotes quotes) {
    this.out = out;
    this.style = style;
    this.width = width;
    this.what = what;
    this.quotes = quotes;
  }

  /** Prints lines with a heading for each class. */
  void print(List<Line> lines) {
    var rows = lines.stream().map(this::cells).toList();
    boolean narrow = width < NARROW;
    int[] widths = widths(rows);
    if (!narrow) {
      out.println(INDENT.repeat(2) + style.dim(row(HEADS, widths)));
    }
    ItemClass last = null;
    for (int i = 0; i < lines.size(); i++) {
      var lot = lines.get(i).lot();
      if (lot.itemClass() != last && !lines.get(i).part()) {
        last = lot.itemClass();
        out.println(INDENT + style.bold(last.code().replace('_', ' ')));
      }
      if (narrow) {
        printStacked(rows.get(i));
      } else {
        printRow(rows.get(i), widths);
      }
      printQuotes(lot);
    }
  }

  private List<String> cells(Line line) {
    var lot = line.lot();
    var figure = LotWords.figure(lot);
    var cells =
        List.of(
            (line.part() ? PART : "") + (figure.isEmpty() ? "–" : figure),
            Safe.line(what.apply(lot)),
            Safe.line(LotWords.standing(lot)),
            Wording.when(lot.period()),
            Safe.line(LotWords.origins(lot)),
            String.valueOf(lot.documents()));
    return cells.stream().map(cell -> cell.isEmpty() ? "–" : cell).toList();
  }

  private int[] widths(List<List<String>> rows) {
    int[] natural = HEADS.stream().mapToInt(Columns::width).toArray();
    for (var row : rows) {
      for (int i = 0; i < natural.length; i++) {
        natural[i] = Math.max(natural[i], Columns.width(row.get(i)));
      }
    }
    int room = width - 2 * INDENT.length() - GAP.length() * (natural.length - 1);
    return Columns.fit(natural, FLOORS, room);
  }

  private void printRow(List<String> cells, int[] widths) {
    var wrapped = new ArrayList<List<String>>();
    for (int i = 0; i < widths.length; i++) {
      wrapped.add(Columns.wrap(cells.get(i), widths[i]));
    }
    int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
    for (int line = 0; line < height; line++) {
      int at = line;
      var parts = wrapped.stream().map(cell -> at < cell.size() ? cell.get(at) : "").toList();
      out.println(INDENT + INDENT + row(parts, widths));
    }
  }

  private void printStacked(List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      var head = HEADS.get(i).toLowerCase(Locale.ROOT);
      var lines = Columns.wrap(cells.get(i), width - 16);
      for (int line = 0; line < lines.size(); line++) {
        out.println(
            INDENT.repeat(2)
                + style.dim(Columns.pad(line == 0 ? head : "", 12))
                + lines.get(line));
      }
    }
  }

  private String row(List<String> cells, int[] widths) {
    var row = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      boolean last = i + 1 == widths.length;
      row.append(last ? cells.get(i) : Columns.pad(cells.get(i), widths[i]) + GAP);
    }
    return row.toString().stripTrailing();
  }

  private void printQuotes(Lot lot) {
    switch (quotes) {
      case NONE -> {}
      case BEST -> printShort(lot.best());
      case ALL -> lot.tellings().forEach(this::printWhole);
    }
  }

  /** In two lines at most. */
  private void printShort(Telling telling) {
    var end = "” " + Safe.line(LotWords.report(telling.report()));
    int room = 2 * (width - 8) - Columns.width(end) - 10;
    printLines("“" + clip(Safe.line(telling.quote()), Math.max(20, room)) + end);
  }

  private void printWhole(Telling telling) {
    printLines("“" + Safe.line(telling.quote()) + "”");
    for (var line : Columns.wrap(Safe.line(LotWords.reference(telling)), width - 8)) {
      out.println(INDENT.repeat(4) + line);
    }
  }

  private void printLines(String text) {
    for (var line : Columns.wrap(text, width - 6)) {
      out.println(INDENT.repeat(3) + style.dim(line));
    }
  }

  /** The text, cut between words where it is wider. */
  private static String clip(String text, int width) {
    var lines = Columns.wrap(text, width);
    return lines.size() == 1 ? text : lines.getFirst() + " …";
  }
}
