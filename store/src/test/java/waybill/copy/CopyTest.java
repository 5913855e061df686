package waybill.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import waybill.ledger.Desks;
import waybill.ledger.Ledger;
import waybill.ledger.Ledgers;

/** Copies of a ledger, on both engines. */
@ParameterizedClass
@MethodSource("waybill.ledger.Desks#places")
class CopyTest {
  private static final Export.Steps QUIET = table -> {};

  @Parameter Supplier<String> place;

  @TempDir Path folder;

  @Test
  void allTablesAndColumnsAreCopied() {
    try (var ledger = Ledgers.open(place.get())) {
      for (var table : Table.ALL) {
        ledger.read(
            handle ->
                handle
                    .createQuery("select * from " + table.name())
                    .scanResultSet(
                        (rows, context) -> {
                          var columns = new ArrayList<String>();
                          var meta = rows.get().getMetaData();
                          for (int i = 1; i <= meta.getColumnCount(); i++) {
                            columns.add(meta.getColumnName(i));
                          }
                          assertThat(table.names()).hasSameElementsAs(columns);
                          return true;
                        }));
      }
      assertThat(ledger.read(CopyTest::tables))
          .filteredOn(name -> !name.startsWith("flyway") && !name.startsWith("sqlite"))
          .hasSameElementsAs(Export.tables());
    }
  }

  private static List<String> tables(org.jdbi.v3.core.Handle handle) {
    return handle
        .queryMetadata(meta -> meta.getTables(null, null, "%", new String[] {"TABLE"}))
        .map((row, context) -> row.getString("TABLE_NAME"))
        .list();
  }

  @Test
  void goesFromEngineToEngineAndBackUnchanged() throws IOException {
    var first = folder.resolve("first");
    try (var ledger = Desks.full(place.get())) {
      new Backup(ledger, QUIET).write(first);
      assertThatThrownBy(() -> new Backup(ledger, QUIET).write(first))
          .hasMessageContaining("is there already");
      for (var other : Desks.places().toList()) {
        var second = folder.resolve(other.getName());
        try (var copy = restored(first, other.getPayload().get())) {
          assertSame(ledger, copy);
          assertThat(copy.history().findBreak()).isEmpty();
          Desks.grow(copy, 1);
          assertThat(copy.history().findBreak()).isEmpty();
        }
        try (var copy = restored(first, other.getPayload().get())) {
          new Backup(copy, QUIET).write(second);
        }
        try (var back = restored(second, place.get())) {
          assertSame(ledger, back);
        }
      }
    }
    try (var files = Files.list(folder)) {
      assertThat(files).noneMatch(file -> file.toString().endsWith(".partial"));
    }
  }

  static Ledger restored(Path file, String location) {
    var ledger = Ledgers.open(location);
    try (var restore = Restore.open(file)) {
      restore.into(ledger, QUIET);
    }
    return ledger;
  }

  private void assertSame(Ledger one, Ledger other) throws IOException {
    for (var format : Format.values()) {
      var left = Files.createTempDirectory(folder, "left");
      var right = Files.createTempDirectory(folder, "right");
      export(one, format, left);
      export(other, format, right);
      assertThat(files(left)).isEqualTo(files(right));
      assertThat(left.resolve("claim." + format.extension()))
          .hasSameBinaryContentAs(right.resolve("claim." + format.extension()));
    }
  }

  private static Map<String, Long> export(Ledger ledger, Format format, Path to) {
    return new Export(ledger, format, Choice.all(), true, false, QUIET).write(to, Export.tables());
  }

  private static Map<String, String> files(Path folder) throws IOException {
    var files = new TreeMap<String, String>();
    try (var all = Files.walk(folder)) {
      for (var file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Arrays.toString(Files.readAllBytes(file)));
      }
    }
    return files;
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void exportsAllRowsOfAllTables(Format format) throws IOException {
    try (var ledger = Desks.full(place.get())) {
      var counts = export(ledger, format, folder.resolve("out"));
      assertThat(counts.keySet()).containsExactlyElementsOf(Export.tables());
      for (var table : Table.ALL) {
        var rows = expected(ledger, table);
        assertThat(rows).isNotEmpty();
        assertThat(counts.get(table.name())).isEqualTo(rows.size());
        var file = folder.resolve("out").resolve(table.name() + "." + format.extension());
        assertThat(read(format, file, table.withoutBytes())).isEqualTo(rows);
      }
      var bytes = files(folder.resolve("out").resolve("bytes"));
      assertThat(bytes).hasSize(counts.get("blob").intValue());
      assertThatThrownBy(() -> export(ledger, format, folder.resolve("out")))
          .hasMessageContaining("is not empty");
    }
  }

  private static List<List<Object>> expected(Ledger ledger, Table table) {
    var rows = new ArrayList<List<Object>>();
    ledger.snapshot(
        handle ->
            Rows.forEach(
                handle,
                table.withoutBytes(),
                Choice.all(),
                row -> rows.add(new ArrayList<>(Arrays.asList(row)))));
    return rows;
  }

  private static List<List<Object>> read(Format format, Path file, Table table) throws IOException {
    return switch (format) {
      case CSV -> CsvReading.rows(Files.readString(file), table);
      case JSONL -> {
        var rows = new ArrayList<List<Object>>();
        try (var in = Files.newInputStream(file)) {
          new JsonRows(table, table.names()).forEach(in, row -> rows.add(Arrays.asList(row)));
        }
        yield rows;
      }
      case PARQUET -> parquet(file, table);
    };
  }

  /** With a reader that has nothing in common with the writer. */
  private static List<List<Object>> parquet(Path file, Table table) throws IOException {
    var all = new ArrayList<List<Object>>();
    try (var reader = ParquetFileReader.open(InputFile.of(file));
        var rows = reader.rowReader()) {
      while (rows.hasNext()) {
        rows.next();
        var row = new ArrayList<Object>();
        for (var column : table.columns()) {
          row.add(
              rows.isNull(column.name())
                  ? null
                  : switch (column.type()) {
                    case TEXT -> rows.getString(column.name());
                    case INTEGER -> rows.getLong(column.name());
                    case REAL -> rows.getDouble(column.name());
                    case BYTES -> rows.getBinary(column.name());
                  });
        }
        all.add(row);
      }
    }
    return all;
  }

  @Test
  void aChoiceTakesWhatBelongsToIt() {
    try (var ledger = Desks.full(place.get())) {
      var choice = Choice.all().held().parties(List.of("LVA")).kinds(List.of("transfer"));
      var counts =
          new Export(ledger, Format.JSONL, choice, true, false, QUIET)
              .write(folder.resolve("out"), Export.tables());
      assertThat(counts)
          .containsEntry("claim", 2L)
          .containsEntry("document", 2L)
          .containsEntry("blob", 2L)
          .containsEntry("claim_party", 4L)
          .containsEntry("claim_source", 2L);
    }
  }

  @Test
  void aBackupIsOfOneMoment() throws Exception {
    try (var ledger = Desks.full(place.get())) {
      var grown = new ArrayList<Integer>();
      Export.Steps busy =
          table -> {
            if (grown.size() < 20) {
              grown.add(grown.size());
              Desks.grow(ledger, grown.size());
            }
          };
      var counts = new Backup(ledger, busy).write(folder.resolve("backup"));
      assertThat(grown).hasSize(20);
      assertThat(counts).containsEntry("document", 3L);
      try (var copy = restored(folder.resolve("backup"), place.get())) {
        assertThat(copy.history().findBreak()).isEmpty();
      }
    }
  }
}
