package waybill.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import waybill.claim.Claim;
import waybill.claim.Content;
import waybill.claim.Party;
import waybill.exchange.ClaimJson;
import waybill.ledger.ClaimRow;
import waybill.ledger.DocumentRow;
import waybill.ledger.Ledger;
import waybill.text.Document;

/** A claim for the eye: its words with what stands around them, then all its fields. */
final class ClaimCard {
  private static final String INDENT = "  ";
  private static final int LABEL = 12;

  private final PrintWriter out;
  private final Style style;
  private final int width;

  ClaimCard(PrintWriter out, Style style, int width) {
    this.out = out;
    this.style = style;
    this.width = width;
  }

  /** What is claimed, on one line. */
  static String summary(Claim claim) {
    return Safe.line(
        Stream.of(
                Wording.name(claim.kind()) + " " + Wording.who(claim.content(), " > "),
                Wording.figure(claim),
                Wording.item(claim),
                Wording.when(claim.when()),
                Wording.standing(claim))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" · ")));
  }

  /** Where the document is from, on one line. */
  static String source(DocumentRow document) {
    return Safe.line(
        Stream.of(
                document.title() == null ? document.name() : document.title(),
                document.outlet(),
                document.published() == null ? null : Wording.day(document.published()))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" · ")));
  }

  void print(Ledger ledger, ClaimRow row) {
    var document = ledger.documents().find(row.document()).orElseThrow();
    printWords(document, ledger.documents().get(row.document()), row);
    printFields(row.claim(), document.outlet());
  }

  private void printWords(DocumentRow row, Document document, ClaimRow claim) {
    Columns.wrap(source(row), width - INDENT.length())
        .forEach(line -> out.println(INDENT + style.dim(line)));
    out.println();
    new Excerpt(document, claim)
        .lines(Math.min(width, 100) - INDENT.length(), style)
        .forEach(line -> out.println(INDENT + line));
    out.println();
  }

  /** Every field that tells something, by the name under which it is set. */
  void printFields(Claim claim, @Nullable String outlet) {
    out.println(
        INDENT
            + style.kind(claim.kind(), Wording.letter(claim.kind()))
            + " "
            + style.bold(summary(claim)));
    for (var field : fields(claim, outlet)) {
      var lines = Columns.wrap(field.get(1), Math.max(10, width - INDENT.length() - LABEL));
      for (int i = 0; i < lines.size(); i++) {
        out.println(
            INDENT + style.dim(Columns.pad(i == 0 ? field.get(0) : "", LABEL)) + lines.get(i));
      }
    }
  }

  private static List<List<String>> fields(Claim claim, @Nullable String outlet) {
    var fields = new ArrayList<List<String>>();
    add(fields, "kind", claim.kind().code());
    switch (claim.content()) {
      case Content.Transfer(var supplier, var recipient, var stage) -> {
        add(fields, "supplier", party(supplier));
        add(fields, "recipient", party(recipient));
        add(fields, "stage", stage.code());
      }
      case Content.Event(var parties) ->
          add(
              fields,
              "party",
              parties.stream().map(ClaimCard::party).collect(Collectors.joining("; ")));
      case Content.Holding(var party) -> add(fields, "party", party(party));
      case Content.Loss(var party) -> add(fields, "party", party(party));
      case Content.Production(var party) -> add(fields, "party", party(party));
      case Content.Use(var party) -> add(fields, "party", party(party));
      case Content.Price(var party) -> add(fields, "party", party(party));
      case Content.Ratio(var party) -> add(fields, "party", party(party));
    }
    add(fields, "item", claim.item());
    add(fields, "class", claim.itemClass().code());
    add(fields, "designation", claim.designation());
    add(fields, "calibre_mm", claim.calibreMm() == null ? null : claim.calibreMm().toPlainString());
    add(fields, "quantity", amount(claim.quantity()));
    add(fields, "value", amount(claim.value()));
    add(fields, "per", claim.per() == null ? null : claim.per().code());
    add(fields, "per_unit", claim.details().perUnit());
    add(fields, "when", Wording.when(claim.when()));
    add(fields, "modality", claim.modality().code());
    add(fields, "sources", Wording.sources(claim, outlet));
    add(fields, "manner", claim.details().manner());
    add(fields, "by", claim.details().by() == null ? null : party(claim.details().by()));
    add(fields, "direction", claim.details().direction());
    add(fields, "base", claim.details().base());
    return fields;
  }

  private static void add(List<List<String>> fields, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      fields.add(List.of(name, Safe.line(value)));
    }
  }

  private static String party(Party party) {
    var name = PartyNames.of(party);
    return !party.isKnown() || name.equals(party.code()) ? name : party.code() + " (" + name + ")";
  }

  private static @Nullable String amount(waybill.claim.@Nullable Quantity quantity) {
    return quantity == null
        ? null
        : "%s (%s, %s)"
            .formatted(Wording.quantity(quantity), quantity.unit().code(), quantity.hedge().code());
  }

  /** How sure, by which rule, and what people said. */
  static String making(ClaimRow row) {
    var sure = "confidence " + ClaimJson.rounded(row.claim().confidence()).toPlainString();
    var maker =
        switch (row.maker().sort()) {
          case PERSON -> "by " + row.maker().name();
          case FILE -> "from " + row.maker().name() + " · " + sure;
          case READER -> sure;
        };
    var rule = row.claim().rule();
    return Safe.line(
        maker
            + (rule.isEmpty() ? "" : " · rule " + rule)
            + " · "
            + row.state().code()
            + (row.isHeld() ? "" : " · not held any more"));
  }
}
