package waybill.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Articles in JSON: an object a line, a list of objects, or a list somewhere in one object. */
final class JsonRows implements Container {
  /** How many names make up the longest way to a field: a.b.c. */
  private static final int DEEPEST = 3;

  /** How many names are kept for the line that says why there was no text. */
  private static final int MOST_NAMES = 100;

  private final JsonObjects objects;
  private final Fields fields;
  private final Names names = new Names();
  private final Deque<Entry> ready = new ArrayDeque<>();
  private final Set<String> seen = new TreeSet<>();
  private int without;

  JsonRows(InputStream in, Fields fields) {
    this.objects = new JsonObjects(in);
    this.fields = fields;
  }

  @Override
  public @Nullable Entry next() throws IOException {
    boolean isMore = true;
    while (ready.isEmpty() && isMore) {
      isMore = readNext();
    }
    if (ready.isEmpty() && names.count() == 0 && without > 0) {
      throw Fields.withoutText("JSON data", seen);
    }
    return ready.poll();
  }

  /** Reads an object into the entries that are ready; false at the end. */
  private boolean readNext() throws IOException {
    try {
      var bytes = objects.next();
      if (bytes == null) {
        return false;
      }
      read(Encoding.decode(bytes, null));
    } catch (Refusal e) {
      if (e.isOfWhole()) {
        throw e;
      }
      ready.add(Entry.broken(names.next(null), e));
    }
    return true;
  }

  @Override
  public @Nullable String skipped() {
    return without == 0 || names.count() == 0 ? null : "without a text: " + without;
  }

  private void read(String json) throws Refusal {
    var found = Json.objects(json);
    if (found.isEmpty()) {
      throw new Refusal("no JSON that can be read");
    }
    var outermost = found.getFirst();
    find(outermost, false);
    if (ready.isEmpty()) {
      find(outermost, true);
    }
    if (ready.isEmpty()) {
      without++;
      if (seen.size() < MOST_NAMES) {
        seen.addAll(outermost.texts().keySet());
      }
    }
  }

  /** Looks for articles from the outside in; what stands inside of an article is none. */
  private void find(Json.Node outermost, boolean teasers) {
    Deque<Json.Node> waiting = new ArrayDeque<>();
    waiting.add(outermost);
    while (!waiting.isEmpty()) {
      var node = waiting.remove();
      var row = row(node);
      // A text alone may be anything, such as a remark: only the outermost object is taken for it.
      boolean isOne =
          fields.holdsText(row, teasers) && (node == outermost || fields.known(row.keySet()) > 1);
      var entry = isOne ? fields.entry(row, names) : null;
      if (entry == null) {
        node.nodes().values().forEach(waiting::addAll);
      } else {
        ready.add(entry);
      }
    }
  }

  /** The values of an object by their names, those of inner objects as {@code outer.inner}. */
  private static Map<String, String> row(Json.Node node) {
    var row = new HashMap<String, String>();
    put(node, "", 1, row);
    return row;
  }

  private static void put(Json.Node node, String prefix, int depth, Map<String, String> row) {
    node.texts()
        .forEach(
            (name, texts) ->
                row.putIfAbsent(prefix + Fields.normal(name), String.join("\n\n", texts)));
    if (depth < DEEPEST) {
      node.nodes()
          .forEach(
              (name, nodes) ->
                  put(nodes.getFirst(), prefix + Fields.normal(name) + ".", depth + 1, row));
    }
  }
}
