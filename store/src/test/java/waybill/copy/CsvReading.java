package waybill.copy;

import java.util.ArrayList;
import java.util.List;

/** Reads CSV to the letter of RFC 4180, telling null from an empty text. */
final class CsvReading {
  private CsvReading() {}

  /** The rows below the head, with cells of the columns' types. */
  static List<List<Object>> rows(String text, Table table) {
    var rows = new ArrayList<List<Object>>();
    var row = new ArrayList<Object>();
    int at = 0;
    while (at < text.length()) {
      var cell = new StringBuilder();
      boolean quoted = text.charAt(at) == '"';
      if (quoted) {
        for (at++; text.charAt(at) != '"' || text.startsWith("\"\"", at); at++) {
          cell.append(text.charAt(at));
          at += text.charAt(at) == '"' ? 1 : 0;
        }
        at++;
      } else {
        while (text.charAt(at) != ',' && text.charAt(at) != '\r') {
          cell.append(text.charAt(at++));
        }
      }
      boolean head = rows.isEmpty();
      row.add(cell(cell.toString(), quoted, head ? Table.Type.TEXT : type(table, row.size())));
      if (text.charAt(at) == ',') {
        at++;
      } else {
        at += 2;
        rows.add(List.copyOf(row.stream().map(it -> it == null ? Null.NULL : it).toList()));
        row.clear();
      }
    }
    if (!rows.getFirst().equals(table.names())) {
      throw new AssertionError("the head is " + rows.getFirst());
    }
    return rows.subList(1, rows.size()).stream().map(CsvReading::withNulls).toList();
  }

  private enum Null {
    NULL
  }

  private static List<Object> withNulls(List<Object> row) {
    var cells = new ArrayList<Object>();
    row.forEach(cell -> cells.add(cell == Null.NULL ? null : cell));
    return cells;
  }

  private static Table.Type type(Table table, int column) {
    return table.columns().get(column).type();
  }

  private static Object cell(String cell, boolean quoted, Table.Type type) {
    if (cell.isEmpty() && !quoted) {
      return null;
    }
    return switch (type) {
      case INTEGER -> Long.valueOf(cell);
      case REAL -> Double.valueOf(cell);
      default -> cell;
    };
  }
}
