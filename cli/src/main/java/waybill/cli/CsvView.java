package waybill.cli;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import waybill.claim.Claim;
import waybill.claim.Content;
import waybill.claim.Party;
import waybill.claim.Period;
import waybill.claim.Quantity;
import waybill.exchange.ClaimIds;
import waybill.exchange.ClaimJson;
import waybill.exchange.CodePoints;
import waybill.read.Reading;
import waybill.text.Span;

/** One row a claim, as RFC 4180 has it. */
final class CsvView implements View {
  static final List<String> COLUMNS =
      List.of(
              "doc,id,kind,supplier,recipient,party,item,class,designation,calibre_mm".split(","),
              "low,high,unit,hedge,value_low,value_high,value_unit,value_hedge,per,from,to"
                  .split(","),
              "stage,modality,sources,confidence,rule,manner,by,direction,base,per_unit".split(","),
              "start,end,quote".split(","))
          .stream()
          .flatMap(Arrays::stream)
          .toList();

  private boolean begun;

  @Override
  public void add(Reading reading, List<Claim> claims, Writer out) throws IOException {
    begin(out);
    var points = new CodePoints(reading.document().text());
    var ids = new ClaimIds(reading.document());
    for (var claim : claims) {
      write(
          out,
          row(
              reading.document().name(),
              ids.next(claim),
              claim,
              new Span(points.start(claim.evidence()), points.end(claim.evidence())),
              claim.evidence().of(reading.document().text())));
    }
  }

  @Override
  public void end(Writer out) throws IOException {
    begin(out);
  }

  private void begin(Writer out) throws IOException {
    if (!begun) {
      begun = true;
      write(out, COLUMNS);
    }
  }

  /**
   * The cells of a claim.
   *
   * @param doc names its document
   * @param evidence its place, in code points
   */
  static List<String> row(String doc, String id, Claim claim, Span evidence, String quote) {
    var details = claim.details();
    return Arrays.asList(
        doc,
        id,
        claim.kind().code(),
        claim.content() instanceof Content.Transfer transfer ? transfer.supplier().code() : "",
        claim.content() instanceof Content.Transfer transfer ? transfer.recipient().code() : "",
        party(claim.content()),
        text(claim.item()),
        claim.itemClass().code(),
        text(claim.designation()),
        number(claim.calibreMm()),
        number(claim.quantity() == null ? null : claim.quantity().low()),
        number(claim.quantity() == null ? null : claim.quantity().high()),
        unit(claim.quantity()),
        hedge(claim.quantity()),
        number(claim.value() == null ? null : claim.value().low()),
        number(claim.value() == null ? null : claim.value().high()),
        unit(claim.value()),
        hedge(claim.value()),
        claim.per() == null ? "" : claim.per().code(),
        day(claim.when(), true),
        day(claim.when(), false),
        claim.content() instanceof Content.Transfer transfer ? transfer.stage().code() : "",
        claim.modality().code(),
        String.join("; ", claim.sources()),
        ClaimJson.rounded(claim.confidence()).toPlainString(),
        claim.rule(),
        text(details.manner()),
        details.by() == null ? "" : details.by().code(),
        text(details.direction()),
        text(details.base()),
        text(details.perUnit()),
        String.valueOf(evidence.start()),
        String.valueOf(evidence.end()),
        quote);
  }

  static String party(Content content) {
    return switch (content) {
      case Content.Transfer transfer -> "";
      case Content.Holding(var party) -> party.code();
      case Content.Loss(var party) -> party.code();
      case Content.Production(var party) -> party.code();
      case Content.Use(var party) -> party.code();
      case Content.Price(var party) -> party.code();
      case Content.Ratio(var party) -> party.code();
      case Content.Event(var parties) ->
          parties.stream()
              .filter(Party::isKnown)
              .map(Party::code)
              .collect(Collectors.joining("; "));
    };
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String number(@Nullable BigDecimal number) {
    return number == null ? "" : number.toPlainString();
  }

  private static String unit(@Nullable Quantity quantity) {
    return quantity == null ? "" : quantity.unit().code();
  }

  private static String hedge(@Nullable Quantity quantity) {
    return quantity == null ? "" : quantity.hedge().code();
  }

  private static String day(@Nullable Period period, boolean first) {
    if (period == null) {
      return "";
    }
    var day = first ? period.from() : period.to();
    return day == null ? "" : day.toString();
  }

  static void write(Writer out, List<String> cells) throws IOException {
    out.write(line(cells));
  }

  /** The cells as one line, with its end. */
  static String line(List<String> cells) {
    return cells.stream().map(CsvView::cell).collect(Collectors.joining(",")) + "\r\n";
  }

  /**
   * Quoted where it must be; a cell that a spreadsheet would run as a formula gets a ' before it.
   */
  static String cell(String text) {
    var safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    boolean quoted =
        safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
            || !safe.equals(safe.strip());
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
