package waybill.balance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import waybill.claim.Claim;
import waybill.claim.Content;
import waybill.claim.Hedge;
import waybill.claim.ItemClass;
import waybill.claim.Modality;
import waybill.claim.Party;
import waybill.claim.Period;
import waybill.claim.Quantity;
import waybill.claim.Stage;
import waybill.claim.Unit;
import waybill.text.Span;

/**
 * Tellings as rows of a table: document and day, giver and taker, class, words or type, figure,
 * stage and modality, period, source.
 *
 * <pre>
 * a 2024-05-02 | LVA > PER | vehicle | lorries     | 40    | delivered          | 2024-04-01..2024-04-30 | Riga
 * b            | LVA > PER | tank    | T-55 (T-55) | ~30   | pledged possible   |                        |
 * </pre>
 *
 * A figure is 40, ~40, >40, <40, 30-50, dozens (24-99), USD 40 or -. A row that ends in {@code !}
 * tells of all so far.
 */
final class Told {
  private Told() {}

  static List<Telling> of(String rows) {
    var tellings = new ArrayList<Telling>();
    for (var row : rows.strip().split("\n")) {
      tellings.add(row(String.valueOf(tellings.size() + 1), row.strip()));
    }
    return tellings;
  }

  private static Telling row(String id, String row) {
    boolean total = row.endsWith("!");
    var cells = (total ? row.substring(0, row.length() - 1) : row).split("\\|", -1);
    for (int i = 0; i < cells.length; i++) {
      cells[i] = cells[i].strip();
    }
    var document = cells[0].split(" ");
    var report =
        new Report(
            document[0],
            document[0] + ".txt",
            "Outlet " + document[0],
            document.length == 1 ? null : LocalDate.parse(document[1]));
    return new Telling(id, report, claim(Integer.parseInt(id), cells), row, total);
  }

  private static Claim claim(int place, String[] cells) {
    var words = cells[3].split(" \\(");
    var stand = cells[5].split(" ");
    var parties = cells[1].split(" ?> ?", -1);
    return new Claim(
        new Content.Transfer(
            new Party(parties[0]),
            new Party(parties[1]),
            Stage.valueOf(stand[0].toUpperCase(Locale.ROOT))),
        words[0].isEmpty() ? null : words[0],
        ItemClass.find(cells[2]).orElseThrow(),
        words.length == 1 ? null : words[1].replace(")", ""),
        null,
        figure(cells[4]),
        null,
        null,
        period(cells[6]),
        stand.length == 1 ? Modality.ASSERTED : Modality.valueOf(stand[1].toUpperCase(Locale.ROOT)),
        cells[7].isEmpty() ? List.of() : List.of(cells[7]),
        new Span(10 * place, 10 * place + 5),
        null,
        0.5,
        "sent",
        Claim.Details.NONE);
  }

  static @Nullable Quantity figure(String text) {
    if (text.equals("-")) {
      return null;
    }
    if (text.equals("dozens")) {
      return quantity("24", "99", Unit.PIECE, Hedge.VAGUE);
    }
    var unit = text.startsWith("USD ") ? new Unit("USD") : Unit.PIECE;
    var number = text.replace("USD ", "");
    var digits = number.replaceAll("^[~<>]", "");
    return switch (number.charAt(0)) {
      case '~' -> quantity(digits, digits, unit, Hedge.ABOUT);
      case '>' -> quantity(digits, null, unit, Hedge.AT_LEAST);
      case '<' -> quantity(null, digits, unit, Hedge.AT_MOST);
      default -> {
        var ends = digits.split("-");
        yield ends.length == 1
            ? quantity(digits, digits, unit, Hedge.EXACT)
            : quantity(ends[0], ends[1], unit, Hedge.RANGE);
      }
    };
  }

  private static Quantity quantity(
      @Nullable String low, @Nullable String high, Unit unit, Hedge hedge) {
    return new Quantity(
        low == null ? null : new BigDecimal(low),
        high == null ? null : new BigDecimal(high),
        unit,
        hedge);
  }

  private static @Nullable Period period(String text) {
    if (text.isEmpty()) {
      return null;
    }
    var ends = text.split("\\.\\.", -1);
    return new Period(
        ends[0].isEmpty() ? null : LocalDate.parse(ends[0]),
        ends[1].isEmpty() ? null : LocalDate.parse(ends[1]));
  }

  /** A quantity as in the rows. */
  static String words(@Nullable Quantity quantity) {
    if (quantity == null) {
      return "-";
    }
    var low = quantity.low();
    var high = quantity.high();
    var unit = quantity.unit().equals(Unit.PIECE) ? "" : quantity.unit().code() + " ";
    if (low == null || high == null) {
      return unit + (low == null ? "<" + high : ">" + low);
    }
    var about = quantity.hedge() == Hedge.ABOUT || quantity.hedge() == Hedge.VAGUE ? "~" : "";
    return unit + about + (low.compareTo(high) == 0 ? low : low + "-" + high);
  }
}
