package waybill.attribution;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.attribution.Sources.Source;
import waybill.text.Block;
import waybill.text.Sentence;
import waybill.text.Span;

/**
 * Decides how far a cue reaches beyond its own sentence.
 *
 * <p>A sentence without a source of its own stays under the last one when it continues its
 * quotation, its list, its paragraph, or, for a report that the text retells, the text.
 */
final class Scope {

  /** An attribution whose content can still grow. */
  record Draft(List<Source> chain, Span cue, List<Span> content, Tie tie) {
    Draft {
      content = new ArrayList<>(content);
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

  private final List<Draft> drafts = new ArrayList<>();
  private @Nullable Draft running;
  private @Nullable Draft report;
  private @Nullable Block block;
  private boolean listOpen;

  void add(Sentence sentence, List<Draft> own) {
    boolean sameBlock = block != null && block.equals(sentence.block());
    boolean listItem = sentence.block().kind() == Block.Kind.LIST_ITEM;
    if (!sameBlock && !(listItem && listOpen)) {
      running = null;
    }
    block = sentence.block();
    var sourced = own.stream().filter(Draft::hasSource).toList();
    if (sourced.isEmpty()) {
      extend(sentence, own);
    }
    drafts.addAll(own);
    if (!sourced.isEmpty()) {
      var last = sourced.getLast();
      running = last.tie().carries() ? last : null;
      if (last.chain().getFirst().document()) {
        report = last;
      }
    }
    listOpen = sentence.tokens().getLast().is(":") || listItem && listOpen;
  }

  private void extend(Sentence sentence, List<Draft> own) {
    var over = running;
    if (over == null) {
      return;
    }
    over.content().add(sentence.span());
    own.forEach(inner -> inner.chain().addAll(over.chain()));
  }

  List<Attribution> attributions() {
    return drafts.stream().map(Draft::done).toList();
  }
}
