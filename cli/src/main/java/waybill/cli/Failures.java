package waybill.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/** Words for what went wrong with a file. */
final class Failures {
  private Failures() {}

  static String reason(@Nullable IOException exception) {
    return switch (exception) {
      case null -> "cannot be read";
      case NoSuchFileException e -> "there is no " + e.getFile();
      case AccessDeniedException e -> e.getFile() + " may not be read or written";
      default -> String.valueOf(exception.getMessage());
    };
  }
}
