package waybill.cli;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import waybill.claim.Claim;
import waybill.claim.Content;
import waybill.claim.Party;
import waybill.claim.Period;
import waybill.claim.Quantity;
import waybill.text.Document;

/** Writes claims in the shape and the order of fields that the guide gives. */
final class ClaimJson {
  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
          .build();

  private final Document document;
  private final CodePoints points;
  private final ClaimIds ids;
  private final boolean named;

  /**
   * @param named whether each line names its document
   */
  ClaimJson(Document document, boolean named) {
    this.document = document;
    this.points = new CodePoints(document.text());
    this.ids = new ClaimIds(document);
    this.named = named;
  }

  /** The claim on one line, without the line's end. */
  String line(Claim claim) {
    var line = new StringWriter();
    try (var json = FACTORY.createGenerator(ObjectWriteContext.empty(), line)) {
      json.writeStartObject();
      json.writeStringProperty("kind", claim.kind().code());
      writeParties(json, claim.content());
      writeThing(json, claim);
      writeSaying(json, claim);
      writeOptional(json, claim);
      json.writeEndObject();
    }
    return line.toString();
  }

  private static void writeParties(JsonGenerator json, Content content) {
    switch (content) {
      case Content.Transfer transfer -> {
        writeParty(json, "supplier", transfer.supplier());
        writeParty(json, "recipient", transfer.recipient());
      }
      case Content.Holding holding -> writeParty(json, "party", holding.party());
      case Content.Loss loss -> writeParty(json, "party", loss.party());
      case Content.Production production -> writeParty(json, "party", production.party());
      case Content.Use use -> writeParty(json, "party", use.party());
      case Content.Price price -> writeParty(json, "party", price.party());
      case Content.Ratio ratio -> writeParty(json, "party", ratio.party());
      case Content.Event event -> {
        json.writeArrayPropertyStart("party");
        for (var party : event.parties()) {
          if (party.isKnown()) {
            json.writeString(party.code());
          }
        }
        json.writeEndArray();
      }
    }
  }

  private static void writeParty(JsonGenerator json, String field, Party party) {
    writeText(json, field, party.isKnown() ? party.code() : null);
  }

  private static void writeThing(JsonGenerator json, Claim claim) {
    writeText(json, "item", claim.item());
    json.writeStringProperty("class", claim.itemClass().code());
    writeText(json, "designation", claim.designation());
    writeNumber(json, "calibre_mm", claim.calibreMm());
    writeQuantity(json, "quantity", claim.quantity());
    writeQuantity(json, "value", claim.value());
    writeText(json, "per", claim.per() == null ? null : claim.per().code());
    writePeriod(json, "when", claim.when());
  }

  private void writeSaying(JsonGenerator json, Claim claim) {
    if (claim.content() instanceof Content.Transfer transfer) {
      json.writeStringProperty("stage", transfer.stage().code());
    }
    json.writeStringProperty("modality", claim.modality().code());
    json.writeArrayPropertyStart("sources");
    for (var source : claim.sources()) {
      json.writeString(source);
    }
    json.writeEndArray();
    json.writeObjectPropertyStart("evidence");
    json.writeNumberProperty("start", points.start(claim.evidence()));
    json.writeNumberProperty("end", points.end(claim.evidence()));
    json.writeStringProperty("quote", claim.evidence().of(document.text()));
    json.writeEndObject();
  }

  private void writeOptional(JsonGenerator json, Claim claim) {
    json.writeStringProperty("id", ids.next(claim));
    if (named) {
      json.writeStringProperty("doc", document.name());
    }
    writeNumber(json, "confidence", rounded(claim.confidence()));
    json.writeStringProperty("rule", claim.rule());
    var details = claim.details();
    writeTold(json, "manner", details.manner());
    writeTold(json, "by", details.by() == null ? null : details.by().code());
    writeTold(json, "direction", details.direction());
    writeTold(json, "base", details.base());
    writeTold(json, "per_unit", details.perUnit());
    if (claim.figure() != null) {
      json.writeObjectPropertyStart("span");
      json.writeNumberProperty("start", points.start(claim.figure()));
      json.writeNumberProperty("end", points.end(claim.figure()));
      json.writeEndObject();
    }
  }

  /** Two decimals: more would claim to know more. */
  static BigDecimal rounded(double confidence) {
    var two = BigDecimal.valueOf(confidence).setScale(2, RoundingMode.HALF_UP);
    return two.signum() == 0 ? BigDecimal.ZERO : two.stripTrailingZeros();
  }

  static void writeQuantity(JsonGenerator json, String field, @Nullable Quantity quantity) {
    if (quantity == null) {
      json.writeNullProperty(field);
      return;
    }
    json.writeObjectPropertyStart(field);
    writeNumber(json, "low", quantity.low());
    writeNumber(json, "high", quantity.high());
    json.writeStringProperty("unit", quantity.unit().code());
    json.writeStringProperty("hedge", quantity.hedge().code());
    json.writeEndObject();
  }

  static void writePeriod(JsonGenerator json, String field, @Nullable Period period) {
    if (period == null) {
      json.writeNullProperty(field);
      return;
    }
    json.writeObjectPropertyStart(field);
    writeText(json, "from", period.from() == null ? null : period.from().toString());
    writeText(json, "to", period.to() == null ? null : period.to().toString());
    json.writeEndObject();
  }

  static void writeNumber(JsonGenerator json, String field, @Nullable BigDecimal number) {
    if (number == null) {
      json.writeNullProperty(field);
    } else {
      json.writeNumberProperty(field, number);
    }
  }

  static void writeText(JsonGenerator json, String field, @Nullable String text) {
    if (text == null) {
      json.writeNullProperty(field);
    } else {
      json.writeStringProperty(field, text);
    }
  }

  private static void writeTold(JsonGenerator json, String field, @Nullable String text) {
    if (text != null && !text.isEmpty()) {
      json.writeStringProperty(field, text);
    }
  }

  /** The lines of all claims, in their order. */
  static List<String> lines(Document document, List<Claim> claims, boolean named) {
    var json = new ClaimJson(document, named);
    return claims.stream().map(json::line).toList();
  }
}
