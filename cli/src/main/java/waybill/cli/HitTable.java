package waybill.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import waybill.ledger.ClaimRow;
import waybill.ledger.DocumentRow;
import waybill.ledger.State;
import waybill.search.Hits;
import waybill.search.Hits.ClaimHit;
import waybill.search.Hits.DocumentHit;
import waybill.text.Span;

/** Hits for the eye: each claim in a few lines, its words as they stand, those found in bold. */
record HitTable(PrintWriter out, Style style, int width, int page, int limit) implements HitView {
  private static final String INDENT = "    ";

  @Override
  public void writeClaims(Hits<ClaimHit> hits) {
    writeCount(hits, "claim");
    for (var hit : hits.hits()) {
      out.println();
      writeHead(hit.row());
      writeText("“" + hit.row().quote() + "”", moved(hit.words(), 1));
      writeFacts(claimFacts(hit.row()), hit.document());
    }
  }

  @Override
  public void writeDocuments(Hits<DocumentHit> hits) {
    writeCount(hits, "document");
    for (var hit : hits.hits()) {
      out.println();
      var title = hit.document().title();
      for (var line :
          Columns.wrap(Safe.line(title == null ? hit.document().name() : title), width)) {
        out.println(style.bold(line));
      }
      for (var snippet : hit.snippets()) {
        writeText(snippet.place().of(hit.text()), moved(snippet.words(), -snippet.place().start()));
      }
      writeFacts(
          Stream.of(hit.document().id(), hit.claims() == 1 ? "1 claim" : hit.claims() + " claims"),
          hit.document());
    }
  }

  private void writeCount(Hits<?> hits, String thing) {
    if (hits.total() == 0) {
      return;
    }
    long first = (page - 1L) * limit + 1;
    long last = first + hits.hits().size() - 1;
    var count = "%,d %s%s".formatted(hits.total(), thing, hits.total() == 1 ? "" : "s");
    boolean all = first == 1 && last >= hits.total();
    out.println(
        last < first
            ? count + "; there is no page " + page
            : all ? count : "%s; %,d to %,d".formatted(count, first, last));
  }

  /** Who, how much of what, when, how it stands and who says so, as one sentence of cells. */
  private void writeHead(ClaimRow row) {
    var claim = row.claim();
    var details = Wording.details(claim);
    var head =
        Stream.of(
                Wording.who(claim.content(), " > "),
                Wording.figure(claim),
                Wording.item(claim) + (details.isEmpty() ? "" : " (" + details + ")"),
                Wording.when(claim.when()),
                Wording.standing(claim),
                claim.sources().isEmpty() ? "" : Wording.sources(claim, null))
            .map(Safe::line)
            .filter(cell -> !cell.isEmpty())
            .collect(Collectors.joining(" · "));
    var letter = style.kind(claim.kind(), Wording.letter(claim.kind()));
    boolean first = true;
    for (var line : Columns.wrap(head, width - 2)) {
      out.println((first ? letter + " " : "  ") + style.bold(line));
      first = false;
    }
  }

  private static Stream<String> claimFacts(ClaimRow row) {
    return Stream.of(row.id(), row.state() == State.UNREVIEWED ? "" : row.state().code());
  }

  private void writeFacts(Stream<String> facts, DocumentRow document) {
    var line =
        Stream.concat(
                facts,
                Stream.of(
                        document.outlet(),
                        document.published() == null ? null : Wording.day(document.published()),
                        document.title() == null ? document.name() : document.title())
                    .filter(Objects::nonNull))
            .map(Safe::line)
            .filter(fact -> !fact.isEmpty())
            .collect(Collectors.joining(" · "));
    Columns.wrap(line, width - INDENT.length())
        .forEach(part -> out.println(INDENT + style.dim(part)));
  }

  private static List<Span> moved(List<Span> spans, int by) {
    return spans.stream().map(span -> new Span(span.start() + by, span.end() + by)).toList();
  }

  /** A text with words in bold, wrapped. */
  void writeText(String text, List<Span> words) {
    var safe = Safe.line(text);
    var marked = new ArrayList<Span>();
    for (var word : words) {
      int start = Safe.line(text.substring(0, word.start()) + "|").length() - 1;
      int end = Safe.line(text.substring(0, word.end())).length();
      marked.add(new Span(start, Math.max(start, end)));
    }
    int from = 0;
    for (var line : Columns.wrap(safe, width - INDENT.length())) {
      from = Math.max(from, safe.indexOf(line, from));
      out.println(INDENT + bold(line, from, marked));
      from += line.length();
    }
  }

  /**
   * A line with those of its words in bold that are marked.
   *
   * @param from where it begins in the text that the marks count in
   */
  private String bold(String line, int from, List<Span> marked) {
    var shown = new StringBuilder();
    int done = 0;
    for (var mark : marked) {
      int start = Math.clamp(mark.start() - from, done, line.length());
      int end = Math.clamp(mark.end() - from, start, line.length());
      shown.append(line, done, start).append(style.bold(line.substring(start, end)));
      done = end;
    }
    return shown.append(line.substring(done)).toString();
  }
}
