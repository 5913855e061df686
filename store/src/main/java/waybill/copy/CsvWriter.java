package waybill.copy;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * CSV as RFC 4180 has it: a head, commas, lines that end in CR LF. Nothing between commas is null;
 * an empty text is {@code ""}. Bytes are in Base64.
 */
final class CsvWriter implements TableWriter {
  private final BufferedWriter out;
  private final boolean guarded;

  /**
   * @param guarded whether a cell that a spreadsheet would run as a formula gets a ' before it
   */
  CsvWriter(Path file, Table table, boolean guarded) throws IOException {
    this.out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    this.guarded = guarded;
    write(table.names().toArray());
  }

  @Override
  public void write(@Nullable Object[] row) throws IOException {
    for (int i = 0; i < row.length; i++) {
      if (i > 0) {
        out.write(',');
      }
      switch (row[i]) {
        case null -> {}
        case String text -> writeText(out, guarded ? guard(text) : text);
        case Double number -> out.write(Numbers.plain(number).toPlainString());
        case byte[] bytes -> out.write(Base64.getEncoder().encodeToString(bytes));
        case Object other -> out.write(other.toString());
      }
    }
    out.write("\r\n");
  }

  private static String guard(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private static void writeText(Writer out, String text) throws IOException {
    boolean quoted =
        text.isEmpty()
            || !text.equals(text.strip())
            || text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    out.write(quoted ? '"' + text.replace("\"", "\"\"") + '"' : text);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
