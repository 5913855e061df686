package waybill.mention;

import java.util.List;
import waybill.text.Sentence;
import waybill.vocabulary.Vocabulary;

/** Finds persons by name, and later mentions by surname, pronoun or office. */
public final class PersonReader {
  public PersonReader(Vocabulary vocabulary) {}

  /** The persons of a whole document, in order, apart from each other. */
  public List<PersonMention> read(List<Sentence> sentences, List<PartyMention> parties) {
    return List.of();
  }
}
