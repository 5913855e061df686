package waybill.ingest;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/** Why a document is not read, in one line for the user; it never leaves this package. */
final class Refusal extends IOException {
  private static final long serialVersionUID = 1L;

  /** Whether a whole source is refused for it, and not one of the documents in it. */
  private final boolean whole;

  Refusal(String reason) {
    this(reason, false);
  }

  private Refusal(String reason, boolean whole) {
    super(reason);
    this.whole = whole;
  }

  static Refusal ofWhole(String reason) {
    return new Refusal(reason, true);
  }

  /** What went wrong as a refusal: libraries wrap what the streams under them throw. */
  static Refusal of(Throwable e) {
    for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return refusal;
      }
    }
    return switch (e) {
      case NoSuchFileException missing -> new Refusal("no such file");
      case AccessDeniedException denied -> new Refusal("may not be read by this user");
      // A library that is not shipped would be needed.
      case LinkageError missing -> new Refusal("packed in a way that is not read");
      default -> new Refusal("unreadable: " + message(e));
    };
  }

  /** What a library says went wrong, on one short line. */
  private static String message(Throwable e) {
    var message = e.getMessage();
    var line = message == null ? e.getClass().getSimpleName() : Draft.line(message);
    return line.length() > 120 ? line.substring(0, 120) + "…" : line;
  }

  boolean isOfWhole() {
    return whole;
  }

  String reason() {
    var reason = getMessage();
    return reason == null ? "unreadable" : reason;
  }

  @Override
  public Throwable fillInStackTrace() {
    return this;
  }
}
