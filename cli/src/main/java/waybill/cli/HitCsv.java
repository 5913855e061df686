package waybill.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import waybill.ledger.DocumentRow;
import waybill.search.Hits;
import waybill.search.Hits.ClaimHit;
import waybill.search.Hits.DocumentHit;
import waybill.text.Span;

/** Hits as rows: those of claims have the columns of {@link CsvView} and some more. */
record HitCsv(Writer out) implements HitView {
  private static final List<String> OF_CLAIM =
      List.of("score", "state", "title", "outlet", "published", "address");

  private static final List<String> OF_DOCUMENT =
      List.of("score", "id", "title", "outlet", "published", "address", "claims", "text");

  @Override
  public void writeClaims(Hits<ClaimHit> hits) throws IOException {
    CsvView.write(out, Stream.concat(CsvView.COLUMNS.stream(), OF_CLAIM.stream()).toList());
    for (var hit : hits.hits()) {
      var row = hit.row();
      int start = HitJson.start(row);
      int end = start + row.quote().codePointCount(0, row.quote().length());
      var cells =
          new ArrayList<>(
              CsvView.row(
                  row.document(), row.id(), row.claim(), new Span(start, end), row.quote()));
      cells.add(Float.toString(hit.score()));
      cells.add(row.state().code());
      addDocument(cells, hit.document());
      CsvView.write(out, cells);
    }
  }

  @Override
  public void writeDocuments(Hits<DocumentHit> hits) throws IOException {
    CsvView.write(out, OF_DOCUMENT);
    for (var hit : hits.hits()) {
      var cells = new ArrayList<String>();
      cells.add(Float.toString(hit.score()));
      cells.add(hit.document().id());
      addDocument(cells, hit.document());
      cells.add(String.valueOf(hit.claims()));
      cells.add(
          hit.snippets().stream()
              .map(snippet -> Safe.line(snippet.place().of(hit.text())))
              .collect(Collectors.joining(" … ")));
      CsvView.write(out, cells);
    }
  }

  private static void addDocument(List<String> cells, DocumentRow document) {
    cells.add(text(document.title()));
    cells.add(text(document.outlet()));
    cells.add(text(document.published()));
    cells.add(text(document.address()));
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
