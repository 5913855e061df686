package waybill.mention;

import java.util.List;
import waybill.text.Sentence;
import waybill.vocabulary.Vocabulary;

/** Finds the goods, moneys, people and matters that claims are about. */
public final class ItemReader {
  public ItemReader(Vocabulary vocabulary) {}

  /** The item mentions of a sentence, in order, apart from each other. */
  public List<ItemMention> read(Sentence sentence) {
    return List.of();
  }
}
