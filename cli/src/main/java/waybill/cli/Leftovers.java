package waybill.cli;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import waybill.read.Reading;

/** Explanations and unread figures, a line each, for formats that have no place for them. */
final class Leftovers {
  private Leftovers() {}

  static void print(Reading reading, @Nullable Reasons reasons, boolean unread, PrintWriter err) {
    var name = Safe.line(reading.document().name());
    var text = reading.document().text();
    if (reasons != null) {
      for (var explanation : reading.explanations()) {
        var quote = explanation.claim().evidence().of(text);
        err.println(
            name + ": claim “" + Safe.line(quote) + "”: rule " + explanation.claim().rule());
        reasons.of(explanation, text).forEach(line -> err.println("  " + Safe.line(line)));
      }
      for (var rejected : reading.rejected()) {
        err.println(
            "%s: turned down, %s “%s”: %s"
                .formatted(
                    name,
                    Safe.line(rejected.what()),
                    Safe.line(rejected.span().of(text)),
                    Safe.line(rejected.reason())));
      }
    }
    if (unread) {
      for (var figure : reading.unread()) {
        err.println(
            "%s: unread “%s”: %s"
                .formatted(name, Safe.line(figure.span().of(text)), Safe.line(figure.reason())));
      }
    }
  }
}
