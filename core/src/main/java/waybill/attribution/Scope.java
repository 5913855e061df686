package waybill.attribution;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.attribution.Sources.Source;
import waybill.text.Block;
import waybill.text.Sentence;
import waybill.text.Span;
import waybill.text.Token;

/**
 * Decides how far a cue reaches beyond its own sentence.
 *
 * <p>A sentence without a source of its own stays under the last one when it continues its
 * quotation, its list, its paragraph, or, for a report that the text retells, the text.
 */
final class Scope {
  /** A report that the first blocks of a text are about is what the whole text retells. */
  private static final int LEAD = 2;

  /** A text that names its report fewer times does not retell it. */
  private static final int FEWEST = 3;

  /** An attribution whose content can still grow. */
  record Draft(List<Source> chain, Span cue, List<Span> content, Tie tie) {
    Draft {
      content = new ArrayList<>(content);
    }

    /** A nameless document speaks for the author of the report that the text retells. */
    void nameAfter(Draft report) {
      if (hasSource() && chain.getFirst().isNameless()) {
        chain.set(0, report.chain().getFirst());
      }
    }

    boolean hasSource() {
      return !chain.isEmpty();
    }

    Attribution done() {
      return new Attribution(
          chain.stream().map(Source::name).toList(),
          chain.stream().map(Source::span).toList(),
          cue,
          content,
          tie.modality());
    }
  }

  /** A sentence without a source after a report, with its sourceless cues. */
  private record Retold(Span span, List<Draft> own) {}

  private final List<Draft> drafts = new ArrayList<>();
  private final List<Retold> retold = new ArrayList<>();
  private @Nullable Draft running;
  private @Nullable Draft report;
  private @Nullable Block block;
  private boolean listOpen;
  private int blocks;

  void add(Sentence sentence, List<Draft> own) {
    boolean sameBlock = block != null && block.equals(sentence.block());
    boolean listItem = sentence.block().kind() == Block.Kind.LIST_ITEM;
    boolean broken = sentence.token(0).shape() == Token.Shape.LOWER;
    boolean listed = listItem && listOpen;
    if (!sameBlock && !listed && !broken) {
      running = null;
    }
    blocks += sameBlock ? 0 : 1;
    block = sentence.block();
    if (report != null) {
      own.forEach(draft -> draft.nameAfter(report));
    }
    var sourced = own.stream().filter(Draft::hasSource).toList();
    if (sourced.isEmpty()) {
      extend(sentence, own);
    }
    drafts.addAll(own);
    if (!sourced.isEmpty()) {
      var last = sourced.getLast();
      running =
          last.tie().carries() && !last.chain().getFirst().person()
                  || quoteOpen(sentence)
                  || ends(sentence, ":")
              ? last
              : null;
      boolean retells = sourced.stream().anyMatch(draft -> draft.chain().getFirst().document());
      if (report == null && blocks <= LEAD && retells) {
        report = last;
      }
    }
    listOpen = ends(sentence, ":") || listItem && listOpen;
  }

  private static boolean ends(Sentence sentence, String mark) {
    return sentence.tokens().getLast().is(mark);
  }

  /** Whether a quotation goes on behind the sentence. */
  private static boolean quoteOpen(Sentence sentence) {
    int open = 0;
    for (var token : sentence.tokens()) {
      switch (token.text()) {
        case "“", "«" -> open = 1;
        case "”", "»" -> open = 0;
        case "\"" -> open = 1 - open;
        default -> {}
      }
    }
    return open == 1;
  }

  private void extend(Sentence sentence, List<Draft> own) {
    boolean caption = sentence.block().kind() == Block.Kind.CAPTION;
    if (caption) {
      return;
    }
    if (running != null) {
      put(sentence.span(), own, running);
    } else if (report != null) {
      retold.add(new Retold(sentence.span(), own));
    }
  }

  private static void put(Span sentence, List<Draft> own, Draft over) {
    over.content().add(sentence);
    own.forEach(inner -> inner.chain().addAll(over.chain()));
  }

  /** Whether the text comes back to its report so often that what has no source is told by it. */
  private boolean isRetelling(Draft report) {
    var author = report.chain().getFirst().name();
    long sourced = drafts.stream().filter(Draft::hasSource).count();
    long his =
        drafts.stream()
            .filter(draft -> draft.hasSource() && draft.chain().getFirst().name().equals(author))
            .count();
    return his >= FEWEST && 2 * his >= sourced;
  }

  List<Attribution> attributions() {
    if (report != null && isRetelling(report)) {
      for (var sentence : retold) {
        put(sentence.span(), sentence.own(), report);
      }
    }
    return drafts.stream().map(Draft::done).toList();
  }
}
