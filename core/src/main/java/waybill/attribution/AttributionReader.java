package waybill.attribution;

import java.util.List;
import waybill.mention.PartyMention;
import waybill.mention.PersonMention;
import waybill.text.Document;
import waybill.text.Sentence;
import waybill.vocabulary.Vocabulary;

/** Finds who is said to say what. */
public final class AttributionReader {
  public AttributionReader(Vocabulary vocabulary) {}

  /** The attributions of a whole document, in the order of their cues. */
  public List<Attribution> read(
      Document document,
      List<Sentence> sentences,
      List<PartyMention> parties,
      List<PersonMention> persons) {
    return List.of();
  }
}
