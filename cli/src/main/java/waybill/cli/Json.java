package waybill.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import waybill.exchange.ClaimJson;

/** Writes maps, lists, texts, numbers and truth values as JSON on one line. */
final class Json {
  private Json() {}

  /** The map as an object, its fields in the map's order. */
  static String line(Map<String, ? extends @Nullable Object> object) {
    return ClaimJson.object(json -> writeFields(json, object));
  }

  private static void writeFields(JsonGenerator json, Map<?, ? extends @Nullable Object> object) {
    object.forEach(
        (name, value) -> {
          json.writeName(String.valueOf(name));
          write(json, value);
        });
  }

  /** Values are a few levels deep and made by the program itself. */
  private static void write(JsonGenerator json, @Nullable Object value) {
    switch (value) {
      case null -> json.writeNull();
      case Map<?, ?> map -> {
        json.writeStartObject();
        writeFields(json, map);
        json.writeEndObject();
      }
      case List<?> list -> {
        json.writeStartArray();
        list.forEach(element -> write(json, element));
        json.writeEndArray();
      }
      case BigDecimal number -> json.writeNumber(number);
      case Number number -> json.writeNumber(number.longValue());
      case Boolean truth -> json.writeBoolean(truth);
      default -> json.writeString(value.toString());
    }
  }
}
