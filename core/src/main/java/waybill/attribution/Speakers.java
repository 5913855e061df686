package waybill.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import waybill.mention.PersonMention;
import waybill.text.Block;
import waybill.text.Span;
import waybill.text.Turn;

/** In a transcript every turn is under its speaker, and a source cited in it has told him. */
final class Speakers {
  private final List<Turn> turns;
  private final Map<String, String> fullNames = new HashMap<>();

  Speakers(String text, List<Block> blocks, List<PersonMention> persons) {
    this.turns = Turn.of(text, blocks).stream().filter(turn -> !turn.isQuestion()).toList();
    if (!turns.isEmpty()) {
      persons.forEach(person -> note(person.name()));
      turns.forEach(turn -> note(turn.speaker()));
    }
  }

  /** A name of several words stands for its last one, unless a longer one does already. */
  private void note(String name) {
    fullNames.merge(last(name), name, (a, b) -> isFull(a) ? a : b);
  }

  private static boolean isFull(String name) {
    return name.indexOf(' ') > 0 && !name.substring(0, name.indexOf(' ')).endsWith(".");
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }

  private String name(Turn turn) {
    return isFull(turn.speaker())
        ? turn.speaker()
        : fullNames.getOrDefault(last(turn.speaker()), turn.speaker());
  }

  /** The attributions of the text with those of its turns, in the order of their cues. */
  List<Attribution> over(List<Attribution> attributions) {
    if (turns.isEmpty()) {
      return attributions;
    }
    var all = new ArrayList<Attribution>();
    int next = 0;
    for (var attribution : attributions) {
      while (next + 1 < turns.size()
          && turns.get(next + 1).label().start() <= attribution.cue().start()) {
        next++;
      }
      all.add(told(attribution, turns.get(next)));
    }
    for (var turn : turns) {
      if (turn.words().length() > 0) {
        var label = List.of(turn.label());
        all.add(
            new Attribution(List.of(name(turn)), label, turn.label(), List.of(turn.words()), null));
      }
    }
    all.sort(Comparator.comparing(Attribution::cue));
    return all;
  }

  private Attribution told(Attribution inner, Turn turn) {
    var speaker = name(turn);
    if (!turn.words().contains(inner.cue()) || inner.sources().contains(speaker)) {
      return inner;
    }
    var sources = new ArrayList<>(inner.sources());
    var spans = new ArrayList<Span>(inner.sourceSpans());
    sources.add(speaker);
    spans.add(turn.label());
    return new Attribution(sources, spans, inner.cue(), inner.content(), inner.modality());
  }
}
