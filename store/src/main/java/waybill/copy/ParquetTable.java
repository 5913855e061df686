package waybill.copy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/** A Parquet file, its pages packed with gzip, which every reader of Parquet knows. */
final class ParquetTable implements TableWriter {
  /** Rows are held until they make up this many bytes. */
  private static final long GROUP = 16L << 20;

  private final ParquetWriter<@Nullable Object[]> writer;

  ParquetTable(Path file, Table table) throws IOException {
    this.writer =
        new Builder(new LocalOutputFile(file), schema(table))
            .withConf(new PlainParquetConfiguration())
            .withCodecFactory(new Gzip())
            .withCompressionCodec(CompressionCodecName.GZIP)
            .withRowGroupSize(GROUP)
            .withMinRowCountForPageSizeCheck(table.isBulky() ? 1 : 100)
            .build();
  }

  private static MessageType schema(Table table) {
    var message = Types.buildMessage();
    for (var column : table.columns()) {
      var repetition = table.isKey(column) ? Repetition.REQUIRED : Repetition.OPTIONAL;
      var field = Types.primitive(physical(column.type()), repetition);
      if (column.type() == Table.Type.TEXT) {
        field = field.as(LogicalTypeAnnotation.stringType());
      }
      message.addField(field.named(column.name()));
    }
    return message.named(table.name());
  }

  private static PrimitiveTypeName physical(Table.Type type) {
    return switch (type) {
      case TEXT, BYTES -> PrimitiveTypeName.BINARY;
      case INTEGER -> PrimitiveTypeName.INT64;
      case REAL -> PrimitiveTypeName.DOUBLE;
    };
  }

  @Override
  public void write(@Nullable Object[] row) throws IOException {
    writer.write(row);
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }

  private static final class Builder extends ParquetWriter.Builder<@Nullable Object[], Builder> {
    private final MessageType schema;

    Builder(OutputFile file, MessageType schema) {
      super(file);
      this.schema = schema;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    protected WriteSupport<@Nullable Object[]> getWriteSupport(Configuration configuration) {
      return new Cells(schema);
    }

    @Override
    protected WriteSupport<@Nullable Object[]> getWriteSupport(ParquetConfiguration conf) {
      return new Cells(schema);
    }
  }

  /** Hands the cells of a row over. */
  private static final class Cells extends WriteSupport<@Nullable Object[]> {
    private final MessageType schema;
    private @Nullable RecordConsumer consumer;

    Cells(MessageType schema) {
      this.schema = schema;
    }

    @Override
    public WriteContext init(Configuration configuration) {
      return new WriteContext(schema, Map.of());
    }

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
      return new WriteContext(schema, Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer recordConsumer) {
      consumer = recordConsumer;
    }

    @Override
    public void write(@Nullable Object[] row) {
      var to = java.util.Objects.requireNonNull(consumer);
      to.startMessage();
      for (int i = 0; i < row.length; i++) {
        var cell = row[i];
        if (cell != null) {
          to.startField(schema.getFieldName(i), i);
          write(to, cell);
          to.endField(schema.getFieldName(i), i);
        }
      }
      to.endMessage();
    }

    private static void write(RecordConsumer to, Object cell) {
      switch (cell) {
        case Long number -> to.addLong(number);
        case Double number -> to.addDouble(number);
        case byte[] bytes -> to.addBinary(Binary.fromConstantByteArray(bytes));
        default -> to.addBinary(Binary.fromString(cell.toString()));
      }
    }
  }

  /** The JDK's gzip in place of Hadoop's. */
  private static final class Gzip
      implements CompressionCodecFactory, CompressionCodecFactory.BytesInputCompressor {
    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName name) {
      return this;
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName name) {
      throw new UnsupportedOperationException();
    }

    @Override
    public BytesInput compress(BytesInput bytes) throws IOException {
      var packed = new ByteArrayOutputStream();
      try (var gzip = new GZIPOutputStream(packed)) {
        bytes.writeAllTo(gzip);
      }
      return BytesInput.from(packed.toByteArray());
    }

    @Override
    public CompressionCodecName getCodecName() {
      return CompressionCodecName.GZIP;
    }

    @Override
    public void release() {}
  }
}
