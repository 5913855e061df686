package waybill.ingest;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language of a text. */
final class Language {
  private Language() {}

  static String of(String text, @Nullable String declared) {
    return declared == null ? "en" : declared.toLowerCase(Locale.ROOT);
  }
}
