package waybill.cli;

import java.util.ArrayList;
import java.util.List;
import waybill.ledger.ClaimRow;
import waybill.text.Document;
import waybill.text.Span;

/**
 * The words that carry a claim, with what stands around them in their paragraph. On a terminal with
 * colour the clause is bold and the figure inverse; otherwise they stand in « » and [ ].
 */
final class Excerpt {
  private static final int MOST_AROUND = 320;

  /** A stretch of text in one look. */
  private enum Look {
    AROUND,
    CLAUSE,
    FIGURE
  }

  private record Piece(Look look, String text) {}

  private final String text;
  private final Span whole;
  private final List<Piece> pieces = new ArrayList<>();

  Excerpt(Document document, ClaimRow row) {
    this.text = document.text();
    var clause = row.claim().evidence();
    this.whole = around(document, clause);
    var figure = row.claim().figure();
    add(Look.AROUND, whole.start(), clause.start());
    if (figure == null || !clause.contains(figure)) {
      add(Look.CLAUSE, clause.start(), clause.end());
    } else {
      add(Look.CLAUSE, clause.start(), figure.start());
      add(Look.FIGURE, figure.start(), figure.end());
      add(Look.CLAUSE, figure.end(), clause.end());
    }
    add(Look.AROUND, clause.end(), whole.end());
  }

  private void add(Look look, int from, int to) {
    if (from < to) {
      pieces.add(new Piece(look, text.substring(from, to)));
    }
  }

  /** The block, or as much of it as a person needs. */
  private static Span around(Document document, Span clause) {
    var whole = clause;
    for (var block : document.blocks()) {
      if (block.span().overlaps(clause)) {
        whole = Span.cover(whole, block.span());
      }
    }
    return new Span(
        cut(document.text(), whole.start(), clause.start() - MOST_AROUND, 1),
        cut(document.text(), whole.end(), clause.end() + MOST_AROUND, -1));
  }

  /** The end itself when it is near enough, else the next space on the way to the clause. */
  private static int cut(String text, int end, int limit, int step) {
    if (step > 0 ? end >= limit : end <= limit) {
      return end;
    }
    int at = limit;
    while (at > 0 && at < text.length() && !Character.isWhitespace(text.charAt(at))) {
      at += step;
    }
    return at;
  }

  /** The excerpt as it stands in the text, on one line. */
  String plain() {
    return Safe.line(whole.of(text));
  }

  /** The excerpt in lines of at most {@code width}. */
  List<String> lines(int width, Style style) {
    if (!style.colour()) {
      return Columns.wrap(marked(), width);
    }
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    int used = 0;
    for (var word : words()) {
      int needed = word.stream().mapToInt(piece -> Columns.width(piece.text())).sum();
      if (used > 0 && used + 1 + needed > width) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      line.append(used > 0 ? " " : "");
      used += (used > 0 ? 1 : 0) + needed;
      word.forEach(piece -> line.append(styled(piece, style)));
    }
    lines.add(line.toString());
    return lines;
  }

  private static String styled(Piece piece, Style style) {
    return switch (piece.look()) {
      case AROUND -> piece.text();
      case CLAUSE -> style.bold(piece.text());
      case FIGURE -> style.inverse(piece.text());
    };
  }

  /** Words of pieces: a word may change its look inside. */
  private List<List<Piece>> words() {
    var words = new ArrayList<List<Piece>>();
    boolean open = false;
    for (var piece : pieces) {
      var parts = piece.text().split("\\s+", -1);
      for (int i = 0; i < parts.length; i++) {
        var part = Safe.line(parts[i]);
        open = open && i == 0;
        if (!part.isEmpty()) {
          if (!open) {
            words.add(new ArrayList<>());
          }
          words.getLast().add(new Piece(piece.look(), part));
          open = true;
        }
      }
    }
    return words;
  }

  private String marked() {
    var marked = new StringBuilder();
    boolean inside = false;
    for (var piece : pieces) {
      if (inside != (piece.look() != Look.AROUND)) {
        marked.append(inside ? "»" : "«");
        inside = !inside;
      }
      marked.append(piece.look() == Look.FIGURE ? "[" + piece.text() + "]" : piece.text());
    }
    return Safe.line(marked.append(inside ? "»" : "").toString());
  }
}
