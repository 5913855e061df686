package waybill.ingest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days as they are written in files. */
final class Dates {
  private Dates() {}

  static @Nullable LocalDate parse(String text) {
    return null;
  }

  static @Nullable LocalDate dateline(String text) {
    return null;
  }
}
