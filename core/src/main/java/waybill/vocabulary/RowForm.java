package waybill.vocabulary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.claim.ItemClass;
import waybill.claim.Unit;
import waybill.vocabulary.Table.Row;

/**
 * What the cells of a row may hold, as a vocabulary file tells it in a line of its own: {@code #:
 * name, demonym ; NAMES ; CODES?}. Cells are set apart by semicolons. A cell is one of the kinds of
 * {@link Kind}, or the words that may stand in it; {@code ?} after it lets it be empty or missing.
 *
 * @param cells in order
 */
public record RowForm(List<Cell> cells) {
  public RowForm {
    cells = List.copyOf(cells);
  }

  /** What a cell may hold. */
  public enum Kind {
    /** Anything. */
    TEXT,
    /** Names set apart by {@code |}, none empty and none twice. */
    NAMES,
    /** Codes of parties set apart by {@code |}. */
    CODES,
    /** The code of a state, three capitals. */
    STATE,
    /** The code of a party, see {@link waybill.claim.Party}. */
    PARTY,
    /** A class of things, see {@link ItemClass}. */
    CLASS,
    /** A unit or a currency, see {@link Unit}. */
    UNIT,
    /** The code of a currency. */
    CURRENCY,
    /** A decimal number, not below nought. */
    NUMBER,
    /** A day such as 2024-06-14. */
    DAY,
    /** One of a few words. */
    WORD
  }

  /**
   * A cell of a form.
   *
   * @param kind what it may hold
   * @param words for {@link Kind#WORD}, which; else empty
   * @param optional whether it may be empty
   */
  public record Cell(Kind kind, List<String> words, boolean optional) {
    public Cell {
      words = List.copyOf(words);
    }
  }

  static RowForm parse(String text) {
    return new RowForm(Arrays.stream(text.split(";")).map(cell -> cell(cell.strip())).toList());
  }

  private static Cell cell(String text) {
    boolean optional = text.endsWith("?");
    var name = optional ? text.substring(0, text.length() - 1) : text;
    for (var kind : Kind.values()) {
      if (kind != Kind.WORD && kind.name().equals(name)) {
        return new Cell(kind, List.of(), optional);
      }
    }
    var words = Arrays.stream(name.split(",")).map(String::strip).toList();
    return new Cell(Kind.WORD, words, optional);
  }

  /** Throws when a row has none of the forms: what is wrong by the form that it comes nearest. */
  static void check(Row row, List<RowForm> forms) {
    @Nullable Fault nearest = null;
    for (var form : forms) {
      var fault = form.fault(row);
      if (fault == null) {
        return;
      }
      if (nearest == null || fault.column > nearest.column) {
        nearest = fault;
      } else if (fault.column == nearest.column) {
        nearest = nearest.or(fault);
      }
    }
    if (nearest != null) {
      throw row.error(nearest.reason());
    }
  }

  /** What is wrong in a column, from 0: what it holds, and what it should hold. */
  private record Fault(int column, String found, List<String> wanted) {
    Fault or(Fault other) {
      var all = new ArrayList<>(wanted);
      all.addAll(other.wanted);
      return new Fault(column, found, all);
    }

    String reason() {
      return "column %d %s; it takes %s"
          .formatted(column + 1, found, String.join(" or ", wanted.stream().distinct().toList()));
    }
  }

  /** The first cell that does not fit; null when the row has this form. */
  private @Nullable Fault fault(Row row) {
    for (int i = 0; i < cells.size(); i++) {
      var cell = cells.get(i);
      var text = row.orEmpty(i);
      if (text.isEmpty()) {
        if (!cell.optional) {
          return new Fault(i, "is missing", List.of(wanted(cell)));
        }
        continue;
      }
      var wrong = wrong(cell, text);
      if (wrong != null) {
        return new Fault(i, wrong, List.of(wanted(cell)));
      }
    }
    for (int i = cells.size(); i < row.cells().size(); i++) {
      if (!row.orEmpty(i).isEmpty()) {
        var most = "nothing: the row has %d columns at most".formatted(cells.size());
        return new Fault(i, "is \"%s\"".formatted(row.orEmpty(i)), List.of(most));
      }
    }
    return null;
  }

  private static String wanted(Cell cell) {
    return switch (cell.kind) {
      case TEXT -> "a text";
      case NAMES -> "names set apart by |";
      case CODES -> "codes of parties set apart by |";
      case STATE -> "the code of a state (three capitals)";
      case PARTY -> "the code of a party (three capitals, EU, NATO, UN, or small-letters)";
      case CLASS -> "a class (tank, fuel, ...)";
      case UNIT -> "a unit (piece, tonne, ...) or the code of a currency";
      case CURRENCY -> "the code of a currency (three capitals)";
      case NUMBER -> "a number";
      case DAY -> "a day (2024-06-14)";
      case WORD -> cell.words.equals(List.of("")) ? "nothing" : String.join(", ", cell.words);
    };
  }

  /** What is wrong with a text that is not empty; null when nothing is. */
  private static @Nullable String wrong(Cell cell, String text) {
    if (cell.kind == Kind.NAMES) {
      return ofNames(text);
    }
    boolean right =
        switch (cell.kind) {
          case TEXT, NAMES -> true;
          case CODES ->
              Arrays.stream(text.split("\\|", -1)).allMatch(code -> isParty(code.strip()));
          case STATE, CURRENCY -> isState(text);
          case CLASS -> ItemClass.find(text).isPresent();
          case UNIT -> isUnit(text);
          case PARTY -> isParty(text);
          case NUMBER -> isNumber(text);
          case DAY -> isDay(text);
          case WORD -> cell.words.contains(text);
        };
    return right ? null : "is \"%s\"".formatted(text);
  }

  private static @Nullable String ofNames(String text) {
    var seen = new HashSet<String>();
    for (var part : text.split("\\|", -1)) {
      var name = part.strip();
      if (name.isEmpty()) {
        return "has an empty name beside a |";
      }
      if (!seen.add(name)) {
        return "has \"%s\" twice".formatted(name);
      }
    }
    return null;
  }

  private static boolean isState(String text) {
    return text.length() == 3 && text.chars().allMatch(c -> c >= 'A' && c <= 'Z');
  }

  private static boolean isParty(String text) {
    boolean body = text.equals("EU") || text.equals("NATO") || text.equals("UN");
    boolean lower =
        text.length() > 1
            && text.chars()
                .allMatch(c -> c == '-' || Character.isDigit(c) || Character.isLowerCase(c));
    return body || isState(text) || lower;
  }

  private static boolean isUnit(String text) {
    try {
      return new Unit(text).code().equals(text);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isNumber(String text) {
    try {
      return new BigDecimal(text).signum() >= 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static boolean isDay(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
