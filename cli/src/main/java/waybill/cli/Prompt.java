package waybill.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Asks the one who sits at the terminal, or the file that stands for him. */
interface Prompt extends AutoCloseable {
  /** What is typed: a key, and on a plain input words behind it; null at the end of the input. */
  @Nullable String key(String question);

  /** A line; null at the end of the input, or when the person gives it up. */
  @Nullable String line(String question);

  @Override
  default void close() {}

  /** Line by line: for files, pipes and screen readers. */
  record Plain(BufferedReader in, PrintWriter out) implements Prompt {
    @Override
    public @Nullable String key(String question) {
      return line(question);
    }

    @Override
    public @Nullable String line(String question) {
      out.print(question);
      out.flush();
      try {
        var line = in.readLine();
        if (line == null) {
          out.println();
        }
        return line;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
