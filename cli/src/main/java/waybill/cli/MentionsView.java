package waybill.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import waybill.attribution.Attribution;
import waybill.claim.Claim;
import waybill.claim.Unit;
import waybill.exchange.ClaimJson;
import waybill.exchange.CodePoints;
import waybill.mention.DateMention;
import waybill.mention.FigureMention;
import waybill.mention.ItemMention;
import waybill.mention.Mention;
import waybill.mention.PartyMention;
import waybill.mention.PersonMention;
import waybill.read.Reading;
import waybill.text.Span;

/** One mention a line: what was recognised before any rule joined it to others. */
final class MentionsView implements View {
  private record Line(Span span, String json) {}

  @Override
  public void add(Reading reading, List<Claim> claims, Writer out) throws IOException {
    var points = new CodePoints(reading.document().text());
    var lines = new ArrayList<Line>();
    for (var mention : reading.mentions()) {
      lines.add(
          line(reading, points, mention.span(), type(mention), json -> writeValue(json, mention)));
    }
    for (var attribution : reading.attributions()) {
      lines.add(
          line(
              reading,
              points,
              whole(attribution),
              "attribution",
              json -> writeValue(json, points, attribution)));
    }
    lines.sort(Comparator.comparing(Line::span));
    for (var line : lines) {
      out.write(line.json());
      out.write('\n');
    }
  }

  private interface Value {
    void write(JsonGenerator json);
  }

  private static Line line(
      Reading reading, CodePoints points, Span span, String type, Value value) {
    var text = new StringWriter();
    try (var json = ClaimJson.FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeStringProperty("doc", reading.document().name());
      json.writeNumberProperty("start", points.start(span));
      json.writeNumberProperty("end", points.end(span));
      json.writeStringProperty("type", type);
      json.writeStringProperty("text", span.of(reading.document().text()));
      value.write(json);
      json.writeEndObject();
    }
    return new Line(span, text.toString());
  }

  private static String type(Mention mention) {
    return switch (mention) {
      case DateMention date -> date.type().name().toLowerCase(java.util.Locale.ROOT);
      case PartyMention party -> "party";
      case PersonMention person -> "person";
      case ItemMention item -> "item";
      case FigureMention figure -> type(figure);
    };
  }

  private static String type(FigureMention figure) {
    var unit = figure.unit();
    if (unit == null) {
      return "number";
    }
    if (unit.isCurrency()) {
      return "money";
    }
    return unit.equals(Unit.PER_CENT) ? "per_cent" : "quantity";
  }

  private static void writeValue(JsonGenerator json, Mention mention) {
    switch (mention) {
      case DateMention date -> ClaimJson.writePeriod(json, "value", date.period().orElse(null));
      case PartyMention party -> json.writeStringProperty("value", party.party().code());
      case PersonMention person -> json.writeStringProperty("value", person.name());
      case ItemMention item -> {
        json.writeObjectPropertyStart("value");
        json.writeStringProperty("class", item.itemClass().code());
        ClaimJson.writeText(json, "designation", item.designation());
        ClaimJson.writeNumber(json, "calibre_mm", item.calibreMm());
        json.writeEndObject();
      }
      case FigureMention figure -> writeFigure(json, figure);
    }
  }

  /** The guide's quantity; a bare number has no unit yet. */
  private static void writeFigure(JsonGenerator json, FigureMention figure) {
    json.writeObjectPropertyStart("value");
    ClaimJson.writeNumber(json, "low", figure.low());
    ClaimJson.writeNumber(json, "high", figure.high());
    ClaimJson.writeText(json, "unit", figure.unit() == null ? null : figure.unit().code());
    json.writeStringProperty("hedge", figure.hedge().code());
    json.writeEndObject();
  }

  private static Span whole(Attribution attribution) {
    var whole = attribution.cue();
    for (var span : attribution.sourceSpans()) {
      whole = Span.cover(whole, span);
    }
    for (var span : attribution.content()) {
      whole = Span.cover(whole, span);
    }
    return whole;
  }

  private static void writeValue(JsonGenerator json, CodePoints points, Attribution attribution) {
    json.writeObjectPropertyStart("value");
    writeSpans(json, points, "source", attribution.sourceSpans());
    writeSpans(json, points, "cue", List.of(attribution.cue()));
    writeSpans(json, points, "content", attribution.content());
    json.writeEndObject();
  }

  private static void writeSpans(
      JsonGenerator json, CodePoints points, String field, List<Span> spans) {
    json.writeArrayPropertyStart(field);
    for (var span : spans) {
      json.writeStartArray();
      json.writeNumber(points.start(span));
      json.writeNumber(points.end(span));
      json.writeEndArray();
    }
    json.writeEndArray();
  }
}
