package waybill.copy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waybill.exchange.ClaimJson;
import waybill.exchange.JsonReader;

/**
 * What is in a backup: how many rows each table has, and the SHA-256 of the table's lines.
 *
 * @param schema the number of the last migration of the ledger
 * @param made the moment the backup was made
 */
record Manifest(int schema, String made, Map<String, Part> parts) {
  static final String NAME = "manifest.json";

  private static final String KIND = "backup of a waybill ledger";
  private static final int FORM = 1;

  /**
   * One table.
   *
   * @param columns the names of its columns, in order
   * @param sha256 in hexadecimal
   */
  record Part(long rows, String sha256, List<String> columns) {}

  String json() {
    return ClaimJson.object(
        json -> {
          json.writeStringProperty("is", KIND);
          json.writeNumberProperty("form", FORM);
          json.writeNumberProperty("schema", schema);
          json.writeStringProperty("made", made);
          json.writeName("tables");
          json.writeStartObject();
          parts.forEach(
              (name, part) -> {
                json.writeName(name);
                json.writeStartObject();
                json.writeNumberProperty("rows", part.rows());
                json.writeStringProperty("sha256", part.sha256());
                ClaimJson.writeTexts(json, "columns", part.columns());
                json.writeEndObject();
              });
          json.writeEndObject();
        });
  }

  /**
   * @throws IllegalArgumentException when it is no manifest, or one of a newer program
   */
  static Manifest parse(String text) {
    var json = JsonReader.object(text);
    if (!KIND.equals(json.get("is"))) {
      throw new IllegalArgumentException("it is none");
    }
    if (number(json, "form") != FORM) {
      throw new IllegalArgumentException("a newer version of the program made it");
    }
    var parts = new LinkedHashMap<String, Part>();
    object(json.get("tables"))
        .forEach(
            (name, value) -> {
              var part = object(value);
              parts.put(
                  name,
                  new Part(number(part, "rows"), text(part, "sha256"), texts(part, "columns")));
            });
    return new Manifest((int) number(json, "schema"), text(json, "made"), parts);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, @Nullable Object> object(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return (Map<String, @Nullable Object>) map;
    }
    throw wrong();
  }

  private static long number(Map<String, @Nullable Object> object, String field) {
    if (object.get(field) instanceof BigDecimal number) {
      return number.longValue();
    }
    throw wrong();
  }

  private static String text(Map<String, @Nullable Object> object, String field) {
    if (object.get(field) instanceof String text) {
      return text;
    }
    throw wrong();
  }

  private static List<String> texts(Map<String, @Nullable Object> object, String field) {
    var texts = new ArrayList<String>();
    if (!(object.get(field) instanceof List<?> list)) {
      throw wrong();
    }
    list.forEach(text -> texts.add(String.valueOf(text)));
    return texts;
  }

  private static IllegalArgumentException wrong() {
    return new IllegalArgumentException("its manifest is damaged");
  }
}
