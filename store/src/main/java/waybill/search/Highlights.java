package waybill.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import waybill.text.Span;

/** Finds the words of a text for which a query found it. */
final class Highlights {
  private static final int LONGEST = 1_000_000;

  private final Analyzer analyzer;
  private final Query query;

  Highlights(Analyzer analyzer, Query query) {
    this.analyzer = analyzer;
    this.query = query;
  }

  /** The words of a claim's quote, in its positions. */
  List<Span> ofQuote(String quote) {
    return of(Field.TEXT.word(), quote, WholeBreakIterator::new, 1).stream()
        .flatMap(snippet -> snippet.words().stream())
        .toList();
  }

  /** The best sentences of a document, in the order of the text. */
  List<Snippet> ofDocument(String text, int most) {
    return of(Entries.BODY, text, () -> BreakIterator.getSentenceInstance(Locale.ENGLISH), most);
  }

  private List<Snippet> of(String field, String text, Supplier<BreakIterator> breaks, int most) {
    var highlighter =
        UnifiedHighlighter.builderWithoutSearcher(analyzer)
            .withBreakIterator(breaks)
            .withFormatter(new Spans())
            .withMaxLength(LONGEST)
            .withWeightMatches(false) // only this field of the entry is at hand
            .withMaxNoHighlightPassages(0)
            .build();
    try {
      var found = highlighter.highlightWithoutSearcher(field, query, text, most);
      return found instanceof Found(var snippets) ? snippets : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Found(List<Snippet> snippets) {}

  private static final class Spans extends PassageFormatter {
    @Override
    public Object format(Passage[] passages, String content) {
      var snippets = new ArrayList<Snippet>();
      for (var passage : passages) {
        var words = new ArrayList<Span>();
        for (int i = 0; i < passage.getNumMatches(); i++) {
          add(words, new Span(passage.getMatchStarts()[i], passage.getMatchEnds()[i]));
        }
        snippets.add(
            new Snippet(new Span(passage.getStartOffset(), passage.getEndOffset()), words));
      }
      return new Found(snippets);
    }

    /** Terms of one word have the same place or touch: they are marked once. */
    private static void add(List<Span> words, Span word) {
      if (!words.isEmpty() && words.getLast().end() >= word.start()) {
        words.set(words.size() - 1, Span.cover(words.getLast(), word));
      } else {
        words.add(word);
      }
    }
  }
}
