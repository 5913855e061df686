package waybill.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Articles in a table, a row each, as CSV with whatever mark between its cells. */
final class TableRows implements Container {
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final Limits.Rationed in;
  private final List<String> columns;
  private final Fields fields;
  private final Names names = new Names();
  private int without;

  /**
   * A table known by its first line.
   *
   * @param mark what stands between cells
   */
  record Form(char mark, Fields fields) {
    TableRows over(InputStream in, Charset charset) throws IOException {
      return new TableRows(in, charset, mark, fields);
    }
  }

  private TableRows(InputStream stream, Charset charset, char mark, Fields fields)
      throws IOException {
    this.in = new Limits.Rationed(stream);
    this.fields = fields;
    this.parser = CSVParser.parse(new InputStreamReader(in, charset), format(mark));
    this.records = parser.iterator();
    this.columns = columns(records.next());
  }

  private static CSVFormat format(char mark) {
    return CSVFormat.DEFAULT
        .builder()
        .setDelimiter(mark)
        .setIgnoreEmptyLines(true)
        .setTrailingData(true)
        .get();
  }

  /**
   * What table a text is, by the names in its first line.
   *
   * @param name the name of its file
   * @return null when it is none
   * @throws Refusal when its file is named as a table, but none of its columns holds a text
   */
  static @Nullable Form of(String name, String head, Fields fields) throws IOException {
    int end = head.indexOf('\n');
    var line = end < 0 ? head : head.substring(0, end);
    Form best = null;
    int most = 1;
    for (char mark : new char[] {',', ';', '\t', '|'}) {
      int known = line.indexOf(mark) < 0 ? 0 : fields.known(columns(line, mark));
      if (known > most) {
        most = known;
        best = new Form(mark, fields);
      }
    }
    var lower = name.toLowerCase(Locale.ROOT);
    if (best == null && (lower.endsWith(".csv") || lower.endsWith(".tsv"))) {
      throw Fields.withoutText("a table", columns(line, lower.endsWith(".csv") ? ',' : '\t'));
    }
    return best;
  }

  private static List<String> columns(String line, char mark) throws IOException {
    try (var parser = CSVParser.parse(new StringReader(line), format(mark))) {
      var records = parser.iterator();
      return records.hasNext() ? columns(records.next()) : List.of();
    } catch (UncheckedIOException e) {
      // A quote that does not end: no first line of a table.
      return List.of();
    }
  }

  private static List<String> columns(CSVRecord record) {
    var columns = new ArrayList<String>();
    record.forEach(cell -> columns.add(Fields.normal(cell)));
    return columns;
  }

  @Override
  public @Nullable Entry next() throws IOException {
    while (true) {
      in.renew();
      long line = parser.getCurrentLineNumber() + 1;
      CSVRecord record;
      try {
        if (!records.hasNext()) {
          return null;
        }
        record = records.next();
      } catch (UncheckedIOException | IllegalStateException e) {
        throw new Refusal("broken from line " + line + " on: " + Refusal.of(e).reason());
      }
      var entry = entry(record);
      if (entry != null) {
        return entry;
      }
      without++;
    }
  }

  private @Nullable Entry entry(CSVRecord record) {
    var row = new HashMap<String, String>();
    for (int i = 0; i < Math.min(columns.size(), record.size()); i++) {
      row.putIfAbsent(columns.get(i), record.get(i));
    }
    return fields.entry(row, names);
  }

  @Override
  public @Nullable String skipped() {
    return without == 0 ? null : "without a text: " + without;
  }
}
