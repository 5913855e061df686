package waybill.bench.quality;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.text.Span;

/** A claim as a person marked it, with what training looks at. */
record GoldClaim(
    String kind,
    @Nullable String supplier,
    @Nullable String recipient,
    List<String> parties,
    @Nullable String item,
    String itemClass,
    @Nullable Amount quantity,
    @Nullable Amount value,
    @Nullable String per,
    @Nullable String from,
    @Nullable String to,
    boolean dated,
    @Nullable String stage,
    String modality,
    List<String> sources,
    Span evidence) {

  /** A quantity's ends and unit. */
  record Amount(@Nullable BigDecimal low, @Nullable BigDecimal high, String unit) {}

  static GoldClaim of(JsonNode json, String text) {
    var evidence = json.get("evidence");
    int start = text.offsetByCodePoints(0, evidence.get("start").asInt());
    int end =
        text.offsetByCodePoints(start, evidence.get("end").asInt() - evidence.get("start").asInt());
    var when = json.get("when");
    boolean dated = when != null && !when.isNull();
    return new GoldClaim(
        json.get("kind").asText(),
        text(json, "supplier"),
        text(json, "recipient"),
        list(json.get("party")),
        text(json, "item"),
        json.get("class").asText(),
        amount(json.get("quantity")),
        amount(json.get("value")),
        text(json, "per"),
        dated ? text(when, "from") : null,
        dated ? text(when, "to") : null,
        dated,
        text(json, "stage"),
        json.get("modality").asText(),
        list(json.get("sources")),
        new Span(start, end));
  }

  private static @Nullable String text(JsonNode json, String field) {
    var value = json.get(field);
    return value == null || value.isNull() ? null : value.asText();
  }

  private static List<String> list(@Nullable JsonNode json) {
    var list = new ArrayList<String>();
    if (json != null && json.isArray()) {
      json.forEach(node -> list.add(node.asText()));
    } else if (json != null && !json.isNull()) {
      list.add(json.asText());
    }
    return list;
  }

  private static @Nullable Amount amount(@Nullable JsonNode json) {
    if (json == null || json.isNull()) {
      return null;
    }
    return new Amount(number(json.get("low")), number(json.get("high")), json.get("unit").asText());
  }

  private static @Nullable BigDecimal number(@Nullable JsonNode json) {
    return json == null || json.isNull() ? null : new BigDecimal(json.asText());
  }
}
