package waybill.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import waybill.balance.Line;
import waybill.balance.Lot;
import waybill.balance.Side;
import waybill.balance.Telling;
import waybill.claim.Party;
import waybill.claim.Quantity;

/** Lots as RFC 4180 has it, a row each. */
final class BalanceCsv {
  private static final List<String> COLUMNS =
      List.of(
              "id,part_of,kind,giver,taker,party,class,item,designation,calibre_mm".split(","),
              "low,high,unit,hedge,value_low,value_high,value_unit,per,from,to".split(","),
              "stage,modality,standing,denied_by,sources,documents,claims,quote".split(","))
          .stream()
          .flatMap(Arrays::stream)
          .toList();

  private BalanceCsv() {}

  static void print(PrintWriter out, List<Side> sides) {
    write(out, COLUMNS);
    for (var side : sides) {
      print(out, side.lines(), side.giver(), side.taker());
      print(out, side.wishes(), side.giver(), side.taker());
    }
  }

  static void printLines(PrintWriter out, List<Line> lines) {
    write(out, COLUMNS);
    print(out, lines, Party.UNKNOWN, Party.UNKNOWN);
  }

  private static void print(PrintWriter out, List<Line> lines, Party giver, Party taker) {
    String whole = "";
    for (var line : lines) {
      whole = line.part() ? whole : line.lot().id();
      write(out, row(line.lot(), line.part() ? whole : "", giver, taker));
    }
  }

  private static List<String> row(Lot lot, String whole, Party giver, Party taker) {
    var claim = lot.lead().claim();
    var figure = lot.figure();
    var value = lot.value();
    var period = lot.period();
    var step = lot.steps().getFirst();
    var row = new ArrayList<String>();
    row.addAll(List.of(lot.id(), whole, claim.kind().code(), giver.code(), taker.code()));
    row.add(CsvView.party(claim.content()));
    row.add(claim.itemClass().code());
    row.add(text(lot.item()));
    row.add(text(claim.designation()));
    row.add(number(claim.calibreMm()));
    addFigure(row, figure);
    row.add(figure == null ? "" : figure.hedge().code());
    addFigure(row, value);
    row.add(claim.per() == null ? "" : claim.per().code());
    row.add(period == null ? "" : day(period.from()));
    row.add(period == null ? "" : day(period.to()));
    row.add(step.stage().code());
    row.add(step.modality().code());
    row.add(LotWords.standing(lot));
    row.add(String.join("; ", lot.deniers()));
    row.add(String.join("; ", lot.origins()));
    row.add(String.valueOf(lot.documents()));
    row.add(
        lot.tellings().stream()
            .map(Telling::id)
            .map(id -> "waybill:" + id)
            .collect(Collectors.joining("; ")));
    row.add(lot.best().quote());
    return row;
  }

  private static void addFigure(List<String> row, @Nullable Quantity quantity) {
    row.add(quantity == null ? "" : number(quantity.low()));
    row.add(quantity == null ? "" : number(quantity.high()));
    row.add(quantity == null ? "" : quantity.unit().code());
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String number(@Nullable BigDecimal number) {
    return number == null ? "" : number.toPlainString();
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  private static void write(PrintWriter out, List<String> cells) {
    out.print(cells.stream().map(CsvView::cell).collect(Collectors.joining(",")));
    out.print("\r\n");
  }
}
