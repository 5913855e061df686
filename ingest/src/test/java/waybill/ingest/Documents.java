package waybill.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import waybill.ingest.Ingest.Hints;
import waybill.ingest.Ingest.Result;
import waybill.text.Document;

/** Opens bytes in tests. */
final class Documents {
  private Documents() {}

  /** What is found in bytes, not yet read. */
  static List<Ingest.Found> found(String name, byte[] bytes) {
    var found = new ArrayList<Ingest.Found>();
    try (var items = new Ingest(Hints.NONE).items(Stream.of(Ingest.source(name, bytes)))) {
      items.forEachRemaining(found::add);
    }
    return found;
  }

  static Document only(Ingest ingest, String name, byte[] bytes) {
    var results = ingest.open(Ingest.source(name, bytes));
    assertThat(results).hasSize(1);
    assertThat(results.getFirst()).isInstanceOf(Result.Read.class);
    return ((Result.Read) results.getFirst()).document();
  }

  static Document only(byte[] bytes) {
    return only(new Ingest(Hints.NONE), "document", bytes);
  }

  static Document only(String text) {
    return only(text.getBytes(StandardCharsets.UTF_8));
  }

  static String refusal(byte[] bytes) {
    var results = new Ingest(Hints.NONE).open(Ingest.source("document", bytes));
    assertThat(results).hasSize(1);
    assertThat(results.getFirst()).isInstanceOf(Result.Refused.class);
    return ((Result.Refused) results.getFirst()).reason();
  }
}
