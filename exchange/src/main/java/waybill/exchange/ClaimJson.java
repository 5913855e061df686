package waybill.exchange;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import waybill.claim.Claim;
import waybill.claim.Content;
import waybill.claim.Party;
import waybill.claim.Period;
import waybill.claim.Quantity;
import waybill.text.Document;

/**
 * Writes the claims of one document in the shape and the order of fields that the guide gives.
 * Offsets go out as counts of code points.
 */
public final class ClaimJson {
  /** Plain digits, no closing of what it writes to, no field named twice. */
  public static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
          .build();

  private final String text;
  private final CodePoints points;

  /**
   * @param text of the claims' document
   */
  public ClaimJson(String text) {
    this.text = text;
    this.points = new CodePoints(text);
  }

  /**
   * The claim on one line, without the line's end.
   *
   * @param id names the claim
   * @param doc names its document; null to leave that out
   */
  public String line(Claim claim, String id, @Nullable String doc) {
    return object(
        json -> {
          writeGuide(json, claim);
          json.writeStringProperty("id", id);
          writeTold(json, "doc", doc);
          writeNumber(json, "confidence", rounded(claim.confidence()));
          writeTold(json, "rule", claim.rule());
          writeDetails(json, claim);
        });
  }

  /** All that is claimed, without the claim's name and without what is known of its making. */
  public String content(Claim claim) {
    return object(
        json -> {
          writeGuide(json, claim);
          writeDetails(json, claim);
        });
  }

  /** The fields of one JSON object. */
  public interface Fields {
    void write(JsonGenerator json);
  }

  /** A JSON object on one line. */
  public static String object(Fields fields) {
    var line = new StringWriter();
    try (var json = FACTORY.createGenerator(ObjectWriteContext.empty(), line)) {
      json.writeStartObject();
      fields.write(json);
      json.writeEndObject();
    }
    return line.toString();
  }

  private void writeGuide(JsonGenerator json, Claim claim) {
    json.writeStringProperty("kind", claim.kind().code());
    writeParties(json, claim.content());
    writeThing(json, claim);
    writeSaying(json, claim);
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
    writeTexts(json, "sources", claim.sources());
    json.writeObjectPropertyStart("evidence");
    json.writeNumberProperty("start", points.start(claim.evidence()));
    json.writeNumberProperty("end", points.end(claim.evidence()));
    json.writeStringProperty("quote", claim.evidence().of(text));
    json.writeEndObject();
  }

  private void writeDetails(JsonGenerator json, Claim claim) {
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
  public static BigDecimal rounded(double confidence) {
    var two = BigDecimal.valueOf(confidence).setScale(2, RoundingMode.HALF_UP);
    return two.signum() == 0 ? BigDecimal.ZERO : two.stripTrailingZeros();
  }

  public static void writeQuantity(JsonGenerator json, String field, @Nullable Quantity quantity) {
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

  public static void writePeriod(JsonGenerator json, String field, @Nullable Period period) {
    if (period == null) {
      json.writeNullProperty(field);
      return;
    }
    json.writeObjectPropertyStart(field);
    writeText(json, "from", period.from() == null ? null : period.from().toString());
    writeText(json, "to", period.to() == null ? null : period.to().toString());
    json.writeEndObject();
  }

  public static void writeNumber(JsonGenerator json, String field, @Nullable BigDecimal number) {
    if (number == null) {
      json.writeNullProperty(field);
    } else {
      json.writeNumberProperty(field, number);
    }
  }

  public static void writeText(JsonGenerator json, String field, @Nullable String text) {
    if (text == null) {
      json.writeNullProperty(field);
    } else {
      json.writeStringProperty(field, text);
    }
  }

  public static void writeTexts(JsonGenerator json, String field, List<String> texts) {
    json.writeArrayPropertyStart(field);
    for (var text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  private static void writeTold(JsonGenerator json, String field, @Nullable String text) {
    if (text != null && !text.isEmpty()) {
      json.writeStringProperty(field, text);
    }
  }

  /**
   * The lines of all claims of a document, in their order.
   *
   * @param named whether each line names its document
   */
  public static List<String> lines(Document document, List<Claim> claims, boolean named) {
    var json = new ClaimJson(document.text());
    var ids = new ClaimIds(document);
    var doc = named ? document.name() : null;
    return claims.stream().map(claim -> json.line(claim, ids.next(claim), doc)).toList();
  }
}
