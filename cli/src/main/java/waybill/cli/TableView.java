package waybill.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import waybill.claim.Claim;
import waybill.exchange.ClaimJson;
import waybill.read.Reading;
import waybill.text.Document;

/** Claims for the eye, grouped by document, as wide as the terminal. */
final class TableView implements View {
  private static final List<String> HEADS =
      List.of("WHO > WHOM", "FIGURE", "WHAT", "WHEN", "STANDING", "WHO SAYS SO");
  private static final int[] FLOORS = {11, 10, 12, 10, 9, 11};
  private static final String INDENT = "  ";
  private static final String GAP = "  ";

  /** Narrower than this, a claim is a few lines instead of a row. */
  private static final int NARROW = 80;

  private final int width;
  private final Style style;
  private final @Nullable Reasons reasons;
  private final boolean unread;
  private boolean begun;

  /**
   * @param width in columns
   * @param reasons tells what made each claim; null where that is not asked for
   * @param unread whether to list the figures that became no claim
   */
  TableView(int width, Style style, @Nullable Reasons reasons, boolean unread) {
    this.width = width;
    this.style = style;
    this.reasons = reasons;
    this.unread = unread;
  }

  @Override
  public void add(Reading reading, List<Claim> claims, Writer out) throws IOException {
    if (begun) {
      out.write('\n');
    }
    begun = true;
    writeHeading(reading.document(), claims.size(), out);
    Map<Claim, Reading.Explanation> explanations =
        reasons == null ? Map.of() : explanations(reading);
    var rows = claims.stream().map(claim -> cells(claim, reading.document())).toList();
    int[] widths = widths(rows);
    if (width >= NARROW && !rows.isEmpty()) {
      out.write(INDENT + "  ");
      for (int i = 0; i < widths.length; i++) {
        out.write(style.dim(Columns.pad(HEADS.get(i), i + 1 < widths.length ? widths[i] : 0)));
        out.write(i + 1 < widths.length ? GAP : "\n");
      }
    }
    for (int i = 0; i < rows.size(); i++) {
      var claim = claims.get(i);
      if (width >= NARROW) {
        writeRow(claim, rows.get(i), widths, out);
      } else {
        writeStacked(claim, rows.get(i), out);
      }
      writeQuote(claim, reading.document(), out);
      var explanation = explanations.get(claim);
      if (reasons != null && explanation != null) {
        writeExplanation(explanation, reasons.of(explanation, reading.document().text()), out);
      }
    }
    writeLeftOut(reading, out);
  }

  private static Map<Claim, Reading.Explanation> explanations(Reading reading) {
    var explanations = new IdentityHashMap<Claim, Reading.Explanation>();
    for (var explanation : reading.explanations()) {
      explanations.put(explanation.claim(), explanation);
    }
    return explanations;
  }

  private void writeHeading(Document document, int count, Writer out) throws IOException {
    var name = Safe.line(document.name());
    var title = document.title() == null ? "" : Safe.line(document.title());
    out.write(style.bold(title.isEmpty() ? name : title) + "\n");
    var facts =
        Stream.of(
                title.isEmpty() ? null : name,
                document.outlet() == null ? null : Safe.line(document.outlet()),
                document.published() == null
                    ? "no date: give --published"
                    : Wording.day(document.published()),
                count == 0 ? "no claims" : count == 1 ? "1 claim" : count + " claims")
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" · "));
    out.write(style.dim(facts) + "\n\n");
  }

  static List<String> cells(Claim claim, Document document) {
    var details = Wording.details(claim);
    var item = Wording.item(claim) + (details.isEmpty() ? "" : " (" + details + ")");
    return Stream.of(
            Wording.who(claim.content(), " > "),
            Wording.figure(claim),
            item,
            Wording.when(claim.when()),
            Wording.standing(claim),
            claim.sources().isEmpty() ? "the outlet" : Wording.sources(claim, null))
        .map(Safe::line)
        .map(cell -> cell.isEmpty() ? "–" : cell)
        .toList();
  }

  private int[] widths(List<List<String>> rows) {
    int[] natural = HEADS.stream().mapToInt(Columns::width).toArray();
    for (var row : rows) {
      for (int i = 0; i < natural.length; i++) {
        natural[i] = Math.max(natural[i], Columns.width(row.get(i)));
      }
    }
    int room = width - INDENT.length() - 2 - GAP.length() * (natural.length - 1);
    return Columns.fit(natural, FLOORS, room);
  }

  private void writeRow(Claim claim, List<String> cells, int[] widths, Writer out)
      throws IOException {
    var wrapped = new ArrayList<List<String>>();
    for (int i = 0; i < widths.length; i++) {
      wrapped.add(Columns.wrap(cells.get(i), widths[i]));
    }
    int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
    for (int line = 0; line < height; line++) {
      var row = new StringBuilder(INDENT);
      row.append(line == 0 ? style.kind(claim.kind(), Wording.letter(claim.kind())) : " ");
      row.append(' ');
      for (int i = 0; i < widths.length; i++) {
        var part = line < wrapped.get(i).size() ? wrapped.get(i).get(line) : "";
        boolean last = i + 1 == widths.length;
        var padded = last ? part : Columns.pad(part, widths[i]) + GAP;
        row.append(i == 1 ? style.bold(padded) : padded);
      }
      out.write(row.toString().stripTrailing() + "\n");
    }
  }

  private void writeStacked(Claim claim, List<String> cells, Writer out) throws IOException {
    out.write(
        style.kind(claim.kind(), Wording.letter(claim.kind()) + " " + Wording.name(claim.kind())));
    out.write("\n");
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i).equals("–")) {
        continue;
      }
      boolean first = true;
      for (var part : Columns.wrap(cells.get(i), width - 15)) {
        out.write(
            INDENT
                + style.dim(
                    Columns.pad(first ? HEADS.get(i).toLowerCase(java.util.Locale.ROOT) : "", 13)));
        out.write(part + "\n");
        first = false;
      }
    }
  }

  private void writeQuote(Claim claim, Document document, Writer out) throws IOException {
    var quote = "“" + Safe.line(claim.evidence().of(document.text())) + "”";
    for (var line : Columns.wrap(quote, width - 4)) {
      out.write("    " + style.dim(style.colour() ? style.italic(line) : line) + "\n");
    }
  }

  private void writeExplanation(Reading.Explanation explanation, List<String> lines, Writer out)
      throws IOException {
    var claim = explanation.claim();
    var head =
        "rule "
            + claim.rule()
            + ", confidence "
            + ClaimJson.rounded(claim.confidence()).toPlainString();
    for (var part : Columns.wrap("→ " + Safe.line(head), width - 4)) {
      out.write("    " + part + "\n");
    }
    for (var line : lines) {
      for (var part : Columns.wrap(Safe.line(line), width - 6)) {
        out.write("      " + part + "\n");
      }
    }
  }

  private void writeLeftOut(Reading reading, Writer out) throws IOException {
    var text = reading.document().text();
    if (unread && !reading.unread().isEmpty()) {
      out.write("\n" + INDENT + style.bold("Figures that became no claim") + "\n");
      for (var figure : reading.unread()) {
        writeReason(figure.span().of(text), figure.reason(), out);
      }
    }
    if (reasons != null && !reading.rejected().isEmpty()) {
      out.write("\n" + INDENT + style.bold("Turned down") + "\n");
      for (var rejected : reading.rejected()) {
        writeReason(
            rejected.what() + " “" + rejected.span().of(text) + "”", rejected.reason(), out);
      }
    }
  }

  private void writeReason(String what, String reason, Writer out) throws IOException {
    for (var line : Columns.wrap(Safe.line(what) + ": " + Safe.line(reason), width - 4)) {
      out.write("    " + line + "\n");
    }
  }
}
