package waybill.copy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** The sorts of files that an export can be made of. */
public enum Format {
  CSV,
  JSONL,
  PARQUET;

  /** The end of a file's name, without the dot. */
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  TableWriter open(Path file, Table table, boolean guarded) throws IOException {
    return switch (this) {
      case CSV -> new CsvWriter(file, table, guarded);
      case JSONL -> JsonLines.to(file, table);
      case PARQUET -> new ParquetTable(file, table);
    };
  }
}
