package waybill.copy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/** Why a file could not be read or written, in words. */
final class Reasons {
  private Reasons() {}

  static String of(@Nullable Throwable e) {
    return switch (e) {
      case null -> "unknown";
      case UncheckedIOException unchecked -> of(unchecked.getCause());
      case NoSuchFileException missing -> "there is no " + missing.getFile();
      case AccessDeniedException denied -> denied.getFile() + " may not be read or written";
      case IOException io when io.getMessage() == null && io.getCause() != null ->
          String.valueOf(io.getCause().getMessage());
      default -> String.valueOf(e.getMessage());
    };
  }
}
