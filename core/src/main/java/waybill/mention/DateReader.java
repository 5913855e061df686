package waybill.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waybill.text.Block;
import waybill.text.Sentence;
import waybill.vocabulary.Vocabulary;

/** Finds days, periods and lengths of time. */
public final class DateReader {
  private final DateWords words;

  public DateReader(Vocabulary vocabulary) {
    this.words = new DateWords(vocabulary);
  }

  /**
   * The mentions of time of a whole document, in order, apart from each other.
   *
   * @param sentences all sentences of the document, in order
   * @param published the day of publication; null when not known, and then only full dates can be
   *     worked out
   */
  public List<DateMention> read(List<Sentence> sentences, @Nullable LocalDate published) {
    var mentions = new ArrayList<DateMention>();
    var scene = new Scene(published);
    var names = names(sentences);
    @Nullable Block block = null;
    for (var sentence : sentences) {
      if (!sentence.block().equals(block)) {
        if (sentence.block().kind() == Block.Kind.LIST_ITEM) {
          scene.newItem();
        } else {
          scene.newParagraph();
        }
        block = sentence.block();
      }
      new SentenceDates(words, scene, sentence, only -> isAbout(names, only)).read(mentions);
    }
    return List.copyOf(mentions);
  }

  private static Set<String> names(List<Sentence> sentences) {
    var names = new HashSet<String>();
    for (var sentence : sentences) {
      for (var token : sentence.tokens()) {
        if (token.isCapital()) {
          names.add(token.lower());
        }
      }
    }
    return names;
  }

  private static boolean isAbout(Set<String> names, List<String> only) {
    return only.stream().anyMatch(name -> names.contains(name.toLowerCase(Locale.ROOT)));
  }
}
