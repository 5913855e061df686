package waybill.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import waybill.text.Block;
import waybill.text.Sentence;
import waybill.text.SentenceSplitter;
import waybill.text.Span;
import waybill.text.Tokenizer;
import waybill.vocabulary.Vocabulary;

/** Each row is a text in which every party stands as {@code {words:code}} and nothing else does. */
class PartyReaderTest {
  private static final Set<String> ABBREVIATIONS = Set.of("inc.", "corp.", "ltd.", "gen.", "mr.");
  private static final SentenceSplitter SPLITTER =
      new SentenceSplitter(new Tokenizer(ABBREVIATIONS), Set.of("gen.", "mr."));
  private static final Vocabulary VOCABULARY = Vocabulary.standard();
  private static final PartyReader READER = new PartyReader(VOCABULARY);

  static List<Sentence> sentences(String text) {
    var blocks = new ArrayList<Block>();
    int at = 0;
    for (var line : text.split("\n", -1)) {
      if (!line.isBlank()) {
        blocks.add(new Block(Block.Kind.PARAGRAPH, new Span(at, at + line.length())));
      }
      at += line.length() + 1;
    }
    var document =
        new waybill.text.Document("test", null, null, null, "en", null, null, text, blocks);
    return SPLITTER.sentences(document);
  }

  private static List<PartyMention> read(String text, @Nullable LocalDate published) {
    return READER.read(sentences(text), published);
  }

  private static void check(String marked, @Nullable LocalDate published) {
    var expected = new ArrayList<String>();
    var text = new StringBuilder();
    int at = 0;
    for (int open = marked.indexOf('{'); open >= 0; open = marked.indexOf('{', at)) {
      int close = marked.indexOf('}', open);
      int colon = marked.lastIndexOf(':', close);
      expected.add(marked.substring(open + 1, colon) + "=" + marked.substring(colon + 1, close));
      text.append(marked, at, open).append(marked, open + 1, colon);
      at = close + 1;
    }
    text.append(marked, at, marked.length());
    var found =
        read(text.toString(), published).stream()
            .map(mention -> mention.span().of(text.toString()) + "=" + mention.party())
            .toList();
    assertThat(found).as(marked).isEqualTo(expected);
  }

  static Stream<String> texts() {
    return TEXTS.lines().map(String::strip).filter(line -> !line.isEmpty());
  }

  @ParameterizedTest
  @MethodSource("texts")
  void findsWhoIsMeant(String marked) {
    check(marked, LocalDate.of(2024, 6, 14));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void findsTheSameWithoutADateOfPublication(String marked) {
    if (!marked.contains("Rutte")) {
      check(marked, null);
    }
  }

  private static final String TEXTS =
      """
      {North Korea:PRK} shipped 40 containers to {Russia:RUS} in May.
      """;
}
