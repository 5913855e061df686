package waybill.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import waybill.exchange.ClaimJson;
import waybill.exchange.CodePoints;
import waybill.exchange.JsonReader;
import waybill.ledger.ClaimRow;
import waybill.ledger.DocumentRow;
import waybill.search.Hits;
import waybill.search.Hits.ClaimHit;
import waybill.search.Hits.DocumentHit;
import waybill.text.Span;

/**
 * Hits as one JSON object. All places are code points in the text of the document, like those of a
 * claim.
 */
record HitJson(PrintWriter out, String query, int page, int limit) implements HitView {
  @Override
  public void writeClaims(Hits<ClaimHit> hits) {
    write(hits, HitJson::writeClaim);
  }

  @Override
  public void writeDocuments(Hits<DocumentHit> hits) {
    write(hits, HitJson::writeFound);
  }

  private interface Each<T> {
    void write(JsonGenerator json, T hit);
  }

  private <T> void write(Hits<T> hits, Each<T> each) {
    out.println(
        ClaimJson.object(
            json -> {
              json.writeStringProperty("query", query);
              json.writeNumberProperty("total", hits.total());
              json.writeNumberProperty("page", page);
              json.writeNumberProperty("limit", limit);
              json.writeNumberProperty("behind", hits.behind());
              ClaimJson.writeText(json, "meant", hits.meant());
              json.writeArrayPropertyStart("hits");
              for (var hit : hits.hits()) {
                json.writeStartObject();
                each.write(json, hit);
                json.writeEndObject();
              }
              json.writeEndArray();
            }));
  }

  private static void writeClaim(JsonGenerator json, ClaimHit hit) {
    var row = hit.row();
    json.writeNumberProperty("score", hit.score());
    json.writeName("claim");
    json.writeRawValue(row.json());
    json.writeStringProperty("state", row.state().code());
    writeDocument(json, hit.document());
    writeWords(json, hit.words(), new CodePoints(row.quote()), start(row));
  }

  private static void writeFound(JsonGenerator json, DocumentHit hit) {
    var points = new CodePoints(hit.text());
    json.writeNumberProperty("score", hit.score());
    writeDocument(json, hit.document());
    json.writeNumberProperty("claims", hit.claims());
    json.writeArrayPropertyStart("snippets");
    for (var snippet : hit.snippets()) {
      json.writeStartObject();
      writeSpan(json, snippet.place(), points, 0);
      json.writeStringProperty("text", snippet.place().of(hit.text()));
      writeWords(json, snippet.words(), points, 0);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeDocument(JsonGenerator json, DocumentRow document) {
    json.writeObjectPropertyStart("document");
    json.writeStringProperty("id", document.id());
    json.writeStringProperty("name", document.name());
    ClaimJson.writeText(json, "title", document.title());
    ClaimJson.writeText(json, "outlet", document.outlet());
    ClaimJson.writeText(
        json, "published", document.published() == null ? null : document.published().toString());
    ClaimJson.writeText(json, "address", document.address());
    json.writeEndObject();
  }

  private static void writeWords(
      JsonGenerator json, List<Span> words, CodePoints points, int before) {
    json.writeArrayPropertyStart("words");
    for (var word : words) {
      json.writeStartObject();
      writeSpan(json, word, points, before);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeSpan(JsonGenerator json, Span span, CodePoints points, int before) {
    json.writeNumberProperty("start", before + points.start(span));
    json.writeNumberProperty("end", before + points.end(span));
  }

  /** Where a claim's evidence begins, in code points. */
  static int start(ClaimRow row) {
    return JsonReader.object(row.json()).get("evidence") instanceof Map<?, ?> evidence
            && evidence.get("start") instanceof BigDecimal start
        ? start.intValueExact()
        : 0;
  }
}
