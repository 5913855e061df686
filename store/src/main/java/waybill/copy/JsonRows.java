package waybill.copy;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** Reads back what {@link JsonLines} wrote. */
final class JsonRows {
  private final Table table;
  private final int fields;
  private final Map<String, Integer> places = new HashMap<>();

  /**
   * @param columns those that each row has; others are null
   * @throws IllegalArgumentException when the table has no such column
   */
  JsonRows(Table table, List<String> columns) {
    this.table = table;
    this.fields = columns.size();
    for (var column : columns) {
      int place = table.names().indexOf(column);
      if (place < 0) {
        throw new IllegalArgumentException("it has an unknown column: " + column);
      }
      places.put(column, place);
    }
  }

  /**
   * Hands over all rows; the stream stays open.
   *
   * @return how many there were
   * @throws IOException when a line is none of this table
   */
  long forEach(InputStream in, Rows.Taker taker) throws IOException {
    long count = 0;
    try (var json = JsonLines.FACTORY.createParser(ObjectReadContext.empty(), in)) {
      while (json.nextToken() != null) {
        taker.take(row(json));
        count++;
      }
      return count;
    } catch (JacksonException e) {
      throw e.getCause() instanceof IOException cause
          ? cause
          : new IOException("line %d is no JSON of it".formatted(count + 1), e);
    }
  }

  private @Nullable Object[] row(JsonParser json) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw new IOException("something stands where a row should");
    }
    var row = new @Nullable Object[table.columns().size()];
    int read = 0;
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      var place = places.get(json.currentName());
      if (place == null) {
        throw new IOException("a row has an unknown column");
      }
      json.nextToken();
      row[place] = cell(json, table.columns().get(place).type());
      read++;
    }
    if (read != fields || json.currentToken() != JsonToken.END_OBJECT) {
      throw new IOException("a row has too few columns");
    }
    return row;
  }

  private static @Nullable Object cell(JsonParser json, Table.Type type) throws IOException {
    var token = json.currentToken();
    if (token == JsonToken.VALUE_NULL) {
      return null;
    }
    boolean text = type == Table.Type.TEXT || type == Table.Type.BYTES;
    if (text ? token != JsonToken.VALUE_STRING : !token.isNumeric()) {
      throw new IOException("a row has a cell of the wrong sort");
    }
    return switch (type) {
      case TEXT -> json.getString();
      case BYTES -> json.getBinaryValue();
      case INTEGER -> json.getLongValue();
      case REAL -> json.getDoubleValue();
    };
  }
}
