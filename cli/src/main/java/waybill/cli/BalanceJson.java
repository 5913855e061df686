package waybill.cli;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import waybill.balance.Line;
import waybill.balance.Lot;
import waybill.balance.Side;
import waybill.balance.Telling;
import waybill.balance.Total;
import waybill.claim.Party;
import waybill.claim.Period;
import waybill.claim.Quantity;
import waybill.exchange.ClaimJson;

/** Balances and lots as one JSON object. */
final class BalanceJson {
  private BalanceJson() {}

  /** What parties give each other, in the order of the sides. */
  static String of(Asked asked, List<Side> sides) {
    return ClaimJson.object(
        json -> {
          writeAsked(json, asked);
          json.writeArrayPropertyStart("sides");
          sides.forEach(side -> write(json, side));
          json.writeEndArray();
        });
  }

  /** What is told of a party. */
  static String ofLines(Asked asked, List<Line> lines) {
    return ClaimJson.object(
        json -> {
          writeAsked(json, asked);
          write(json, "lots", lines);
        });
  }

  private static void writeAsked(JsonGenerator json, Asked asked) {
    json.writeArrayPropertyStart("parties");
    asked.parties().forEach(party -> json.writeString(party.code()));
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, Side side) {
    json.writeStartObject();
    write(json, "giver", side.giver());
    write(json, "taker", side.taker());
    write(json, "lots", side.lines());
    write(json, "wishes", side.wishes());
    json.writeArrayPropertyStart("totals");
    side.totals().forEach(total -> write(json, total));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, String name, Party party) {
    write(json, name, party.isKnown() ? party.code() : null);
  }

  private static void write(JsonGenerator json, String name, List<Line> lines) {
    json.writeArrayPropertyStart(name);
    String whole = null;
    for (var line : lines) {
      whole = line.part() ? whole : line.lot().id();
      write(json, line.lot(), line.part() ? whole : null);
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, Lot lot, @Nullable String whole) {
    var claim = lot.lead().claim();
    json.writeStartObject();
    json.writeStringProperty("id", lot.id());
    write(json, "part_of", whole);
    json.writeStringProperty("kind", claim.kind().code());
    json.writeStringProperty("class", claim.itemClass().code());
    write(json, "item", lot.item());
    write(json, "designation", claim.designation());
    write(json, "calibre_mm", claim.calibreMm());
    write(json, "figure", lot.figure());
    write(json, "value", lot.value());
    write(json, "per", claim.per() == null ? null : claim.per().code());
    write(json, "when", lot.period());
    writeSteps(json, lot);
    writeNames(json, "denied_by", lot.deniers());
    writeNames(json, "sources", lot.origins());
    json.writeNumberProperty("documents", lot.documents());
    json.writeArrayPropertyStart("claims");
    lot.tellings().forEach(telling -> write(json, telling));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeSteps(JsonGenerator json, Lot lot) {
    json.writeArrayPropertyStart("steps");
    for (var step : lot.steps()) {
      json.writeStartObject();
      json.writeStringProperty("stage", step.stage().code());
      json.writeStringProperty("modality", step.modality().code());
      write(json, "figure", step.figure());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeNames(JsonGenerator json, String name, Iterable<String> names) {
    json.writeArrayPropertyStart(name);
    names.forEach(json::writeString);
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, Telling telling) {
    var report = telling.report();
    json.writeStartObject();
    json.writeStringProperty("id", telling.id());
    json.writeStringProperty("address", "waybill:" + telling.id());
    json.writeStringProperty("doc", report.id());
    json.writeStringProperty("name", report.name());
    write(json, "outlet", report.outlet());
    write(json, "published", report.published() == null ? null : report.published().toString());
    json.writeStringProperty("source", telling.origin());
    json.writeStringProperty("modality", telling.claim().modality().code());
    write(json, "confidence", ClaimJson.rounded(telling.claim().confidence()));
    json.writeStringProperty("quote", telling.quote());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Total total) {
    json.writeStartObject();
    json.writeStringProperty("class", total.itemClass().code());
    json.writeStringProperty("unit", total.unit().code());
    write(json, "delivered", total.delivered());
    write(json, "at_any_stage", total.atAnyStage());
    json.writeNumberProperty("lots", total.lots());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, String name, @Nullable Quantity quantity) {
    if (quantity == null) {
      json.writeNullProperty(name);
      return;
    }
    json.writeObjectPropertyStart(name);
    write(json, "low", quantity.low());
    write(json, "high", quantity.high());
    json.writeStringProperty("unit", quantity.unit().code());
    json.writeStringProperty("hedge", quantity.hedge().code());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, String name, @Nullable Period period) {
    if (period == null) {
      json.writeNullProperty(name);
      return;
    }
    json.writeObjectPropertyStart(name);
    write(json, "from", period.from() == null ? null : period.from().toString());
    write(json, "to", period.to() == null ? null : period.to().toString());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, String name, @Nullable BigDecimal number) {
    if (number == null) {
      json.writeNullProperty(name);
    } else {
      json.writeNumberProperty(name, number);
    }
  }

  private static void write(JsonGenerator json, String name, @Nullable String text) {
    if (text == null) {
      json.writeNullProperty(name);
    } else {
      json.writeStringProperty(name, text);
    }
  }
}
