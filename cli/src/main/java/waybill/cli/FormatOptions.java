package waybill.cli;

import java.util.Locale;
import picocli.CommandLine.Option;

/** The option of all commands that print lists of the ledger. */
final class FormatOptions {
  /** How a list is printed. */
  enum Format {
    TABLE,
    JSON,
    CSV;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "One of ${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}; json is one object a line.")
  Format format = Format.TABLE;

  boolean isTable() {
    return format == Format.TABLE;
  }

  boolean isCsv() {
    return format == Format.CSV;
  }
}
