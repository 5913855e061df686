package waybill.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** Reads JSON into maps, lists, strings and numbers that keep their digits. */
public final class JsonReader {
  private JsonReader() {}

  /**
   * One object and nothing else.
   *
   * @throws JacksonException when the line is no JSON, or names a field twice
   * @throws IllegalArgumentException when it is JSON, but not one object
   */
  @SuppressWarnings("unchecked")
  public static Map<String, @Nullable Object> object(String line) throws JacksonException {
    try (var json = ClaimJson.FACTORY.createParser(ObjectReadContext.empty(), line)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("no JSON object");
      }
      var object = (Map<String, @Nullable Object>) Objects.requireNonNull(value(json));
      if (json.nextToken() != null) {
        throw new IllegalArgumentException("something stands behind the JSON object");
      }
      return object;
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
