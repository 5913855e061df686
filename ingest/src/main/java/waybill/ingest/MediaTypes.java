package waybill.ingest;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names of the types that are read. */
final class MediaTypes {
  static final String HTML = "text/html";
  static final String XHTML = "application/xhtml+xml";
  static final String TEXT = "text/plain";
  static final String PDF = "application/pdf";
  static final String MAIL = "message/rfc822";
  static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.text";

  private static final Set<String> READ = Set.of(HTML, XHTML, TEXT, PDF, MAIL, WORD, OPEN_DOCUMENT);
  private static final Pattern CHARSET =
      Pattern.compile("(?i);\\s*charset\\s*=\\s*[\"']?([a-z0-9_.:-]{2,40})");

  /** A tag or an entity: more than a body that is plain text would have. */
  private static final Pattern MARKUP =
      Pattern.compile(
          "(?i)</?(?:p|br|b|i|u|em|strong|small|a|div|span|h[1-6]|ul|ol|li|img|blockquote|figure|table|article"
              + "|section|html|body)(?:\\s[^<>]{0,2000})?/?>|&(?:[a-z]{2,8}|#\\d{2,6}|#x[0-9a-f]{2,6});");

  private MediaTypes() {}

  static boolean isRead(String mediaType) {
    return READ.contains(base(mediaType));
  }

  /** The type without its parameters, in lower case. */
  static String base(String mediaType) {
    int end = mediaType.indexOf(';');
    return (end < 0 ? mediaType : mediaType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  static @Nullable String charset(String mediaType) {
    var found = CHARSET.matcher(mediaType);
    return found.find() ? found.group(1) : null;
  }

  /** The type of a text that is no container. */
  static String of(Format format) {
    return switch (format) {
      case HTML -> HTML;
      case MAIL -> MAIL;
      default -> TEXT;
    };
  }

  /** The type of a body that stands in a feed or a table. */
  static String ofBody(String body) {
    return MARKUP.matcher(body).find() ? HTML : TEXT;
  }
}
