package waybill.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * The objects in a piece of JSON as pages carry it: with its usual mistakes, and as far as it goes.
 */
final class Json {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .build();

  /**
   * An object: its texts by name, each name with the texts of a list in order, and the objects
   * under each name.
   */
  record Node(Map<String, List<String>> texts, Map<String, List<Node>> nodes) {
    Node() {
      this(new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    @Nullable String text(String name) {
      var found = texts.getOrDefault(name, List.of());
      return found.isEmpty() ? null : found.getFirst();
    }
  }

  private Json() {}

  /** All objects in {@code json}, outer before inner; none where it is no JSON at all. */
  static List<Node> objects(String json) {
    var found = new ArrayList<Node>();
    try (var parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      read(parser, found);
    } catch (JacksonException e) {
      // What was read before the mistake is good enough.
      return found;
    }
    return found;
  }

  private static void read(JsonParser parser, List<Node> found) {
    // A list's items belong to the name that holds the list, so lists need no level of their own.
    Deque<Node> open = new ArrayDeque<>();
    Deque<String> names = new ArrayDeque<>();
    var name = "";
    for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
      if (token == JsonToken.PROPERTY_NAME) {
        name = parser.currentName();
      } else if (token == JsonToken.START_OBJECT) {
        var node = new Node();
        found.add(node);
        if (!open.isEmpty()) {
          open.peek().nodes.computeIfAbsent(name, key -> new ArrayList<>()).add(node);
        }
        open.push(node);
        names.push(name);
      } else if (token == JsonToken.END_OBJECT) {
        open.pop();
        name = names.pop();
      } else if (token.isScalarValue() && !open.isEmpty()) {
        open.peek().texts.computeIfAbsent(name, key -> new ArrayList<>()).add(parser.getString());
      }
    }
  }
}
