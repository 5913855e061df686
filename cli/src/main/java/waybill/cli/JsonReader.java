package waybill.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** Reads JSON into maps, lists, strings and numbers that keep their digits. */
final class JsonReader {
  private JsonReader() {}

  /** One object; an exception of Jackson's when the line holds anything else. */
  @SuppressWarnings("unchecked")
  static Map<String, @Nullable Object> object(String line) throws JacksonException {
    try (var json = ClaimJson.FACTORY.createParser(ObjectReadContext.empty(), line)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("no JSON object");
      }
      return (Map<String, @Nullable Object>) java.util.Objects.requireNonNull(value(json));
    }
  }

  /** The value at the current token. Jackson bounds how deep it goes. */
  private static @Nullable Object value(JsonParser json) {
    return switch (json.currentToken()) {
      case START_OBJECT -> map(json);
      case START_ARRAY -> list(json);
      case VALUE_STRING -> json.getString();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getDecimalValue();
      case VALUE_TRUE -> Boolean.TRUE;
      case VALUE_FALSE -> Boolean.FALSE;
      case VALUE_NULL -> null;
      default -> throw new IllegalArgumentException("no JSON value");
    };
  }

  private static Map<String, @Nullable Object> map(JsonParser json) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      var name = json.currentName();
      json.nextToken();
      map.put(name, value(json));
    }
    return map;
  }

  private static List<@Nullable Object> list(JsonParser json) {
    var list = new ArrayList<@Nullable Object>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      list.add(value(json));
    }
    return list;
  }
}
