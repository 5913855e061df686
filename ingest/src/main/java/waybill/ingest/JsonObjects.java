package waybill.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream of JSON into its outermost objects, by their braces alone, so that a broken one
 * does not spoil those after it.
 */
final class JsonObjects {
  private final InputStream in;

  /** Whether each object stands on a line: then the line's end is the end of a broken one. */
  private boolean isLines;

  JsonObjects(InputStream in) {
    this.in = in;
  }

  /**
   * The bytes of the next object; null after the last.
   *
   * @throws Refusal of this object; the next can be asked for
   */
  byte @Nullable [] next() throws IOException {
    int c = in.read();
    while (c >= 0 && isBetween(c)) {
      c = in.read();
    }
    if (c < 0) {
      return null;
    }
    if (c != '{') {
      while (c >= 0 && c != '\n') {
        c = in.read();
      }
      throw new Refusal("no JSON object");
    }
    return object();
  }

  /** White space, the marks of a list, and those of an encoding or a sequence of texts. */
  private static boolean isBetween(int c) {
    return c <= ' ' || c == ',' || c == '[' || c == ']' || c == 0xEF || c == 0xBB || c == 0xBF;
  }

  private byte[] object() throws IOException {
    var out = new ByteArrayOutputStream();
    var braces = new Braces();
    boolean hasBreaks = false;
    for (int c = '{'; c >= 0; c = in.read()) {
      if (c == '\n' && (isLines || braces.isInString)) {
        isLines = true;
        throw new Refusal("a JSON object that does not end on its line");
      }
      hasBreaks |= c == '\n';
      if (out.size() <= Limits.MOST_BYTES) {
        out.write(c);
      }
      if (braces.close(c)) {
        isLines = !hasBreaks;
        if (out.size() > Limits.MOST_BYTES) {
          throw Limits.tooLarge("a document");
        }
        return out.toByteArray();
      }
    }
    throw new Refusal("cut off: a JSON object that does not end");
  }

  /** How deep in an object we are, and whether in a string. */
  private static final class Braces {
    private int depth;
    private boolean isInString;
    private boolean isEscaped;

    /** Takes the next byte; whether it closes the outermost object. */
    boolean close(int c) {
      if (isInString) {
        isInString = isEscaped || c != '"';
        isEscaped = !isEscaped && c == '\\';
        return false;
      }
      isInString = c == '"';
      depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
      return depth == 0;
    }
  }
}
