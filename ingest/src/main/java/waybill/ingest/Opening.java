package waybill.ingest;

import java.util.ArrayList;
import java.util.List;
import waybill.ingest.Ingest.Hints;
import waybill.ingest.Ingest.Result;
import waybill.text.Document;

/** One call of {@link Ingest#open}: the bytes of a source to its documents. */
final class Opening {
  private final Hints hints;
  private final Limits limits;

  Opening(Hints hints, Limits limits) {
    this.hints = hints;
    this.limits = limits;
  }

  List<Result> open(String name, byte[] bytes) throws Refusal {
    var results = new ArrayList<Result>();
    open(name, bytes, 0, results);
    return List.copyOf(results);
  }

  /** Puts the documents of {@code bytes}, which lie in {@code depth} archives, into results. */
  private void open(String name, byte[] bytes, int depth, List<Result> results) throws Refusal {
    try {
      results.add(new Result.Read(name, document(name, bytes)));
    } catch (Refusal e) {
      if (e.isOfWhole()) {
        throw e;
      }
      results.add(new Result.Refused(name, e.reason()));
    } catch (Exception | StackOverflowError e) {
      results.add(new Result.Refused(name, "unreadable: " + message(e)));
    }
  }

  private Document document(String name, byte[] bytes) throws Exception {
    if (bytes.length == 0) {
      throw new Refusal("empty: no bytes in it");
    }
    return PlainText.read(name, Encoding.decode(bytes, null), hints);
  }

  /** What a library says went wrong, on one short line. */
  static String message(Throwable e) {
    var message = e.getMessage();
    var line = message == null ? e.getClass().getSimpleName() : Draft.line(message);
    return line.length() > 120 ? line.substring(0, 120) + "…" : line;
  }
}
