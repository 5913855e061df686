package waybill.attribution;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.attribution.Sources.Source;
import waybill.mention.PartyMention;
import waybill.mention.PersonMention;
import waybill.text.Document;
import waybill.text.Sentence;
import waybill.vocabulary.Vocabulary;

/**
 * Finds who is said to say what.
 *
 * <p>Cues are read sentence by sentence; {@link Scope} then decides how far each reaches into the
 * sentences that follow.
 */
public final class AttributionReader {
  private final SpeechWords words;
  private final CueReader cues;

  public AttributionReader(Vocabulary vocabulary) {
    this.words = new SpeechWords(vocabulary);
    this.cues = new CueReader(words);
  }

  /** The attributions of a whole document, in the order of their cues. */
  public List<Attribution> read(
      Document document,
      List<Sentence> sentences,
      List<PartyMention> parties,
      List<PersonMention> persons) {
    var sources = new Sources(words, persons, document.outlet());
    var scope = new Scope();
    for (var sentence : sentences) {
      var ties = cues.ties(sentence, sources);
      scope.add(sentence, drafts(sentence, ties));
      sources.pass(sentence);
    }
    return new Speakers(document.text(), document.blocks(), persons).over(scope.attributions());
  }

  private static List<Scope.Draft> drafts(Sentence sentence, List<Tie> ties) {
    var drafts = new ArrayList<Scope.Draft>();
    for (var tie : ties) {
      var chain = new ArrayList<Source>();
      add(chain, tie);
      for (var outer : ties) {
        if (outer != tie && outer.covers(tie.cueFrom()) && isOuter(outer, tie)) {
          add(chain, outer);
        }
      }
      var content =
          tie.content().stream()
              .filter(range -> range.from() < range.to())
              .map(range -> sentence.span(range.from(), range.to()))
              .toList();
      var cue = sentence.span(tie.cueFrom(), tie.cueTo());
      drafts.add(new Scope.Draft(chain, cue, content, tie));
    }
    return drafts;
  }

  /** Of two cues that stand in each other's content the one further on is the nearer teller. */
  private static boolean isOuter(Tie outer, Tie inner) {
    return !inner.covers(outer.cueFrom()) || outer.cueFrom() > inner.cueFrom();
  }

  private static void add(List<Source> chain, Tie tie) {
    add(chain, tie.source());
    add(chain, tie.teller());
  }

  private static void add(List<Source> chain, @Nullable Source source) {
    if (source != null && chain.stream().noneMatch(known -> known.name().equals(source.name()))) {
      chain.add(source);
    }
  }
}
