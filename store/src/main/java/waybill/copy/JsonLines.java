package waybill.copy;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.MinimalPrettyPrinter;

/** A JSON object a line, in UTF-8, with all columns in their order. Bytes are in Base64. */
final class JsonLines implements TableWriter {
  /** Texts and bytes may be as long as the ledger's. */
  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private final Table table;
  private final OutputStream out;
  private final JsonGenerator json;

  /**
   * @param out is closed with this writer
   */
  JsonLines(OutputStream out, Table table) {
    this.table = table;
    this.out = out;
    this.json = FACTORY.createGenerator(new Lines(), out);
  }

  static JsonLines to(Path file, Table table) throws IOException {
    return new JsonLines(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16), table);
  }

  /** Each value at the root on its own line. */
  private static final class Lines extends ObjectWriteContext.Base {
    @Override
    public tools.jackson.core.PrettyPrinter getPrettyPrinter() {
      return new MinimalPrettyPrinter("\n");
    }
  }

  @Override
  public void write(@Nullable Object[] row) throws IOException {
    try {
      json.writeStartObject();
      for (int i = 0; i < row.length; i++) {
        json.writeName(table.columns().get(i).name());
        switch (row[i]) {
          case null -> json.writeNull();
          case Long number -> json.writeNumber(number);
          case Double number -> json.writeNumber(Numbers.plain(number));
          case byte[] bytes -> json.writeBinary(bytes);
          case Object text -> json.writeString(text.toString());
        }
      }
      json.writeEndObject();
    } catch (JacksonException e) {
      throw cause(e);
    }
  }

  /** A full disk is no matter of JSON. */
  private static IOException cause(JacksonException e) {
    return e.getCause() instanceof IOException cause ? cause : new IOException(e.getMessage(), e);
  }

  @Override
  public void close() throws IOException {
    try {
      json.close();
    } catch (JacksonException e) {
      throw cause(e);
    } finally {
      out.close();
    }
  }
}
