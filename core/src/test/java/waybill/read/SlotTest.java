package waybill.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waybill.mention.DateReader;
import waybill.mention.PartyReader;
import waybill.text.Block;
import waybill.text.Sentence;
import waybill.text.Span;
import waybill.text.Tokenizer;
import waybill.vocabulary.Vocabulary;

class SlotTest {
  private static final Vocabulary VOCABULARY = Vocabulary.standard();
  private static final PartyReader PARTIES = new PartyReader(VOCABULARY);
  private static final DateReader DATES = new DateReader(VOCABULARY);

  /** The sentence, and each of its parties with its slot. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Norway sent tanks to Ukraine.                       | NOR free, UKR to
          Ukraine got tanks from Norway.                      | UKR free, NOR from
          The tanks of Norway are old.                        | NOR of
          Tanks were sent by Norway to Ukraine.               | NOR by, UKR to
          Tanks stand in Norway.                              | NOR in
          A deal with Norway was signed.                      | NOR with
          Shells for Ukraine were made.                       | UKR for
          A deal between Norway and Ukraine was signed.       | NOR between, UKR between
          Norway's tanks are old.                             | NOR owner
          Norway’s tanks are old.                             | NOR owner
          The tanks of Norway's army are old.                 | NOR of
          The tanks of Norway's rivals are old.               | NOR of.owner
          Norwegian tanks are old.                            | NOR adjective
          They went to Norwegian ports.                       | NOR to.adjective
          Norway and Sweden sent tanks.                       | NOR free, SWE free
          Tanks went to Norway and Sweden.                    | NOR to, SWE to
          Tanks went to Norway, Sweden and Poland.            | NOR to, SWE to, POL to
          Norway, Sweden and Poland sent tanks.               | NOR free, SWE free, POL free
          The tanks went to the then Czechoslovakia.          | CSK to
          Tanks went through Poland to Ukraine.               | POL through, UKR to
          Tanks went via Poland.                              | POL via
          In 2023 Norway sent tanks.                          | NOR free
          In February Norway sent tanks.                      | NOR free
          Norway-made tanks are old.                          | NOR hyphen
          Norway, which borders Sweden, sent tanks.           | NOR free, SWE free
          On behalf of Norway it sent tanks.                  | NOR of
          Unlike Norway, Sweden sent tanks.                   | NOR free, SWE free
          Fighting against Russia goes on.                    | RUS against
          Tanks were stored near Poland.                      | POL near
          It flew over Poland into Ukraine.                   | POL over, UKR into
          From Norway came tanks.                             | NOR from
          To Ukraine went tanks.                              | UKR to
          Shells were fired at Ukraine.                       | UKR at
          A raid on Syria was ordered by Israel.              | SYR on, ISR by
          The Norwegian army's tanks are old.                 | NOR owner
          Aid to both Chad and Niger was cut.                 | TCD to, NER to
          Ties among Chad, Niger and Mali are close.          | TCD among, NER among, MLI among
          A loan from China to Zambia was signed.             | CHN from, ZMB to
          China's loan to Zambia was signed.                  | CHN owner, ZMB to
          Zambia, whom China lent money, has paid.            | ZMB free, CHN free
          It sent tanks towards Poland.                       | POL towards
          Without Norway it could not send tanks.             | NOR without
          Countries including Norway sent tanks.              | NOR including
          It has more tanks than Norway.                      | NOR than
          A factory off Norway was hit.                       | NOR off
          Troops under Norway's flag came.                    | NOR under.owner
          Shells went across Poland.                          | POL across
          Since May Norway has sent tanks.                    | NOR free
          """)
  void isToldByTheWordsBeside(String text, String slots) {
    assertThat(slots(text)).isEqualTo(slots);
  }

  /** A row that is told by now belongs above. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Norwegian and Swedish tanks are old.                | NOR adjective, SWE adjective
          """)
  void isNotYetTold(String text, String slots) {
    assertThat(slots(text)).as("is told by now: %s", text).isNotEqualTo(slots);
  }

  private static String slots(String text) {
    var span = new Span(0, text.length());
    var tokens = new Tokenizer(Set.of()).tokens(text);
    var sentence = new Sentence(span, tokens, new Block(Block.Kind.PARAGRAPH, span));
    var parties =
        PARTIES.read(List.of(sentence), null).stream().map(p -> Placed.in(sentence, p)).toList();
    var dates =
        DATES.read(List.of(sentence), null).stream().map(d -> Placed.in(sentence, d)).toList();
    var found = Slot.of(sentence, parties, dates);
    return java.util.stream.IntStream.range(0, found.size())
        .mapToObj(i -> parties.get(i).mention().party().code() + " " + found.get(i))
        .collect(Collectors.joining(", "));
  }
}
