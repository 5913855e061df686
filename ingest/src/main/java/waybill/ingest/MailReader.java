package waybill.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.jspecify.annotations.Nullable;
import waybill.text.Document;

/** A letter (.eml) or a saved page (.mhtml): its subject, sender, day and text. */
final class MailReader {
  private static final int MOST_PARTS = 1_000;

  private MailReader() {}

  static Document read(String name, byte[] bytes, Ingest.Hints hints) throws IOException, Refusal {
    var message = new DefaultMessageBuilder().parseMessage(new ByteArrayInputStream(bytes));
    try {
      var part = text(message);
      if (part == null) {
        throw new Refusal("a letter without text");
      }
      var text = decode(part);
      var draft = Format.looksLikeHtml(text) || isHtml(part) ? PageReader.read(text) : null;
      return document(name, message, text, draft, hints);
    } finally {
      message.dispose();
    }
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

  /** Plain text where there is some, else a page; those attached and nested come last. */
  private static @Nullable Entity text(Entity message) {
    Deque<Entity> waiting = new ArrayDeque<>();
    waiting.add(message);
    @Nullable Entity plain = null;
    @Nullable Entity page = null;
    for (int seen = 0; !waiting.isEmpty() && seen < MOST_PARTS; seen++) {
      var entity = waiting.remove();
      var body = entity.getBody();
      if (body instanceof Multipart multipart) {
        waiting.addAll(multipart.getBodyParts());
      } else if (body instanceof Message inner) {
        waiting.add(inner);
      } else if (body instanceof SingleBody && !"attachment".equals(entity.getDispositionType())) {
        plain = plain == null && "text/plain".equals(entity.getMimeType()) ? entity : plain;
        page = page == null && isHtml(entity) ? entity : page;
      }
    }
    return plain != null && (page == null || !isBlank(plain)) ? plain : page;
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
