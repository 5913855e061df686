package waybill.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The letters of a mailbox (mbox): each begins with a line "From ", after an empty line, that is
 * not part of it; a line of its own that begins so has a {@code >} before it.
 */
final class Mailbox implements Container {
  private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);

  private final InputStream in;
  private final Names names = new Names();

  /** The line that was read last; its rest when it is longer than a letter may be. */
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  private boolean hasLine;

  Mailbox(InputStream in) throws IOException {
    this.in = in;
    // The line of the first letter, perhaps after empty ones.
    do {
      readLine();
    } while (hasLine && isEmpty(line.toByteArray()));
  }

  @Override
  public @Nullable Entry next() throws IOException {
    if (!hasLine) {
      return null;
    }
    var letter = new ByteArrayOutputStream();
    boolean isTooLarge = false;
    boolean afterEmpty = false;
    readLine();
    while (hasLine) {
      var bytes = line.toByteArray();
      if (afterEmpty && begins(bytes, 0)) {
        break;
      }
      afterEmpty = isEmpty(bytes);
      isTooLarge |= letter.size() + bytes.length > Limits.MOST_BYTES;
      if (!isTooLarge) {
        int from = isQuoted(bytes) ? 1 : 0;
        letter.write(bytes, from, bytes.length - from);
      }
      readLine();
    }
    var name = names.next(null);
    return isTooLarge
        ? Entry.broken(name, Limits.tooLarge("a document"))
        : new Entry(
            name,
            () -> new ByteArrayInputStream(letter.toByteArray()),
            MediaTypes.MAIL,
            Facts.NONE);
  }

  /** Reads a line with its end, or as much of it as a letter may have. */
  private void readLine() throws IOException {
    line.reset();
    int c = in.read();
    hasLine = c >= 0;
    while (c >= 0) {
      line.write(c);
      if (c == '\n' || line.size() > Limits.MOST_BYTES) {
        return;
      }
      c = in.read();
    }
  }

  private static boolean isEmpty(byte[] line) {
    return line.length <= 2 && (line[0] == '\n' || line[0] == '\r');
  }

  private static boolean begins(byte[] line, int at) {
    return line.length > at + FROM.length
        && java.util.Arrays.equals(line, at, at + FROM.length, FROM, 0, FROM.length);
  }

  /** One or more {@code >} before "From ": one of them was put there by the mailbox. */
  private static boolean isQuoted(byte[] line) {
    int at = 0;
    while (at < line.length && line[at] == '>') {
      at++;
    }
    return at > 0 && begins(line, at);
  }
}
