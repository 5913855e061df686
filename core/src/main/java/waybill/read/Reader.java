package waybill.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import waybill.attribution.AttributionReader;
import waybill.mention.Mention;
import waybill.mention.PersonReader;
import waybill.rank.Calibration;
import waybill.text.Document;
import waybill.text.SentenceSplitter;
import waybill.text.Tokenizer;
import waybill.vocabulary.Vocabulary;

/**
 * Reads claims: a pure function from a document to what it says. The stages run in the order of
 * this class's fields. Safe for use by several threads.
 */
public final class Reader {
  private final SentenceSplitter splitter;
  private final Scenes scenes;
  private final PersonReader persons;
  private final AttributionReader attributions;
  private final StanceFeatures stance;
  private final DetailReader details;
  private final Judge first;
  private final Judge second;
  private final Calibration calibration;

  /** A reader with the models in the jar. */
  public Reader(Vocabulary vocabulary) {
    this(vocabulary, Models.standard(1), Models.standard(2), Models.calibration());
  }

  /**
   * A reader with judges of one's own.
   *
   * @param first decides when each sentence is read for itself
   * @param second decides when it is read again with the whole article in mind
   * @param calibration what the scores of the second pass are worth
   */
  public Reader(Vocabulary vocabulary, Judge first, Judge second, Calibration calibration) {
    Set<String> all = new HashSet<>();
    Set<String> neverLast = new HashSet<>();
    for (var row : vocabulary.table("abbreviations.tsv").rows()) {
      for (var name : row.names(1)) {
        all.add(name.toLowerCase(java.util.Locale.ROOT));
        if (row.get(0).equals("title")) {
          neverLast.add(name.toLowerCase(java.util.Locale.ROOT));
        }
      }
    }
    this.splitter = new SentenceSplitter(new Tokenizer(all), neverLast);
    this.scenes = new Scenes(vocabulary);
    this.persons = new PersonReader(vocabulary);
    this.attributions = new AttributionReader(vocabulary);
    this.stance = new StanceFeatures(vocabulary);
    this.details = new DetailReader(vocabulary);
    this.first = first;
    this.second = second;
    this.calibration = calibration;
  }

  /** What the document says; nothing when it is not in English. */
  public Reading read(Document document) {
    if (!document.isEnglish()) {
      return Reading.empty(document);
    }
    var sentences = splitter.sentences(document);
    var found = scenes.of(document, sentences, splitter);
    var people = persons.read(sentences, found.parties());
    var said = attributions.read(document, sentences, found.parties(), people);
    var drafts = new Assembler(stance, first, document, said, found, List.of()).read();
    var assembler = new Assembler(stance, second, document, said, found, drafts);
    assembler.read();
    List<Mention> mentions = new ArrayList<>(found.parties());
    mentions.addAll(people);
    for (var scene : found.scenes()) {
      scene.figures.forEach(figure -> mentions.add(figure.mention()));
      scene.items.forEach(item -> mentions.add(item.mention()));
      scene.dates.forEach(date -> mentions.add(date.mention()));
    }
    mentions.sort((a, b) -> a.span().compareTo(b.span()));
    return assembler.reading(mentions, calibration, details);
  }
}
