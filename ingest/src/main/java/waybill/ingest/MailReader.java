package waybill.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import waybill.text.Document;

/**
 * A letter (.eml) or a saved page (.mhtml): its subject, sender, day and text, and what is attached
 * to it.
 */
final class MailReader {
  private static final int MOST_PARTS = 1_000;

  /** Beginnings of the types of what holds no text. */
  private static final List<String> NO_TEXT =
      List.of(
          "image/",
          "audio/",
          "video/",
          "font/",
          "text/calendar",
          "text/css",
          "text/vcard",
          "text/x-vcard",
          "application/pgp-",
          "application/pkcs7-",
          "application/x-pkcs7-",
          "application/ms-tnef",
          "application/javascript");

  private MailReader() {}

  static Document read(String name, byte[] bytes, Ingest.Hints hints) throws IOException {
    var message = parse(bytes);
    try {
      var part = text(parts(message));
      if (part == null) {
        throw new Refusal("a letter without text");
      }
      return document(name, message, part, hints);
    } finally {
      message.dispose();
    }
  }

  private static Message parse(byte[] bytes) throws IOException {
    return new DefaultMessageBuilder().parseMessage(new ByteArrayInputStream(bytes));
  }

  /** The files that are attached to a letter. */
  static Attachments attachments(byte[] bytes, Limits limits) throws IOException {
    var message = parse(bytes);
    var parts = parts(message);
    var files = parts.stream().filter(MailReader::isDocument).toList();
    return new Attachments(message, text(parts) != null, limits, files, files.iterator());
  }

  /**
   * @param hasText whether there is a letter to read beside them
   */
  record Attachments(
      Message message, boolean hasText, Limits limits, List<Entity> files, Iterator<Entity> left)
      implements Container {
    @Override
    public @Nullable Entry next() throws IOException {
      if (!left.hasNext()) {
        return null;
      }
      limits.countEntry();
      var file = left.next();
      return new Entry(file.getFilename(), ((SingleBody) file.getBody())::getInputStream);
    }

    @Override
    public void close() {
      message.dispose();
    }
  }

  private static Document document(String name, Message message, Entity part, Ingest.Hints hints)
      throws IOException, Refusal {
    var text = decode(part);
    var page =
        Format.looksLikeHtml(text) || isHtml(part)
            ? PageReader.read(MailBody.own(Jsoup.parse(text)))
            : null;
    return document(name, message, MailBody.own(text), page, hints);
  }

  private static Document document(
      String name, Message message, String text, @Nullable Draft page, Ingest.Hints hints)
      throws Refusal {
    var draft = page == null ? new Draft() : page;
    var subject = message.getSubject();
    draft.title = subject != null && !subject.isBlank() ? Draft.line(subject) : draft.title;
    draft.outlet = draft.outlet != null ? draft.outlet : sender(message);
    draft.published = day(message) != null ? day(message) : draft.published;
    if (page != null) {
      return draft.document(name, hints);
    }
    return PlainText.of(draft, name, text, hints);
  }

  /** All parts that hold no others; those nested come last. */
  private static List<Entity> parts(Entity message) {
    Deque<Entity> waiting = new ArrayDeque<>();
    waiting.add(message);
    var parts = new ArrayList<Entity>();
    for (int seen = 0; !waiting.isEmpty() && seen < MOST_PARTS; seen++) {
      var entity = waiting.remove();
      var body = entity.getBody();
      if (body instanceof Multipart multipart) {
        waiting.addAll(multipart.getBodyParts());
      } else if (body instanceof Message inner) {
        waiting.add(inner);
      } else if (body instanceof SingleBody) {
        parts.add(entity);
      }
    }
    return parts;
  }

  /** Plain text where there is some, else a page; null when there is neither. */
  private static @Nullable Entity text(List<Entity> parts) {
    @Nullable Entity plain = null;
    @Nullable Entity page = null;
    for (var entity : parts) {
      if (!isAttached(entity)) {
        plain = plain == null && "text/plain".equals(entity.getMimeType()) ? entity : plain;
        page = page == null && isHtml(entity) ? entity : page;
      }
    }
    return plain != null && (page == null || !isBlank(plain)) ? plain : page;
  }

  private static boolean isAttached(Entity entity) {
    return "attachment".equals(entity.getDispositionType());
  }

  /** Whether it is a file of the letter that may hold text; pictures and signatures do not. */
  private static boolean isDocument(Entity entity) {
    var type = entity.getMimeType();
    boolean isFile = isAttached(entity) || !type.startsWith("text/");
    return isFile && entity.getFilename() != null && NO_TEXT.stream().noneMatch(type::startsWith);
  }

  private static boolean isBlank(Entity entity) {
    try {
      // Some programs say in the plain part only that there is another.
      return decode(entity).strip().length() < 100;
    } catch (IOException e) {
      return true;
    }
  }

  private static boolean isHtml(Entity entity) {
    var type = entity.getMimeType();
    return "text/html".equals(type) || "application/xhtml+xml".equals(type);
  }

  private static String decode(Entity entity) throws IOException, Refusal {
    try (var in = ((SingleBody) entity.getBody()).getInputStream()) {
      return Encoding.decode(Limits.readAll(in), entity.getCharset());
    }
  }

  private static @Nullable String sender(Message message) {
    var from = message.getFrom();
    if (from == null || from.isEmpty()) {
      return null;
    }
    Mailbox mailbox = from.get(0);
    var name = mailbox.getName();
    return name == null || name.isBlank() ? mailbox.getDomain() : Draft.line(name);
  }

  /** The day as the sender's clock had it. */
  private static @Nullable LocalDate day(Message message) {
    var field = message.getHeader().getField("Date");
    var written = field == null || field.getBody() == null ? null : Dates.parse(field.getBody());
    var date = message.getDate();
    return written != null || date == null
        ? written
        : date.toInstant().atZone(ZoneOffset.UTC).toLocalDate();
  }
}
