package waybill.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waybill.read.Frame.WordClass;
import waybill.read.Trigger.Form;
import waybill.text.Block;
import waybill.text.Sentence;
import waybill.text.Span;
import waybill.text.Tokenizer;
import waybill.vocabulary.Table.Row;
import waybill.vocabulary.Vocabulary;

class TriggerReaderTest {
  private static final Vocabulary VOCABULARY = Vocabulary.standard();
  private static final Tokenizer TOKENIZER = new Tokenizer(Set.of());
  private final TriggerReader reader = new TriggerReader(VOCABULARY);

  private static Sentence sentence(String text) {
    var span = new Span(0, text.length());
    return new Sentence(span, TOKENIZER.tokens(text), new Block(Block.Kind.PARAGRAPH, span));
  }

  private static String words(Sentence sentence, Trigger trigger) {
    var text = new StringBuilder();
    for (var token : sentence.tokens().subList(trigger.from(), trigger.to())) {
      text.append(text.isEmpty() ? "" : " ").append(token.lower());
    }
    return text.toString();
  }

  /** The sentence, a trigger's words in it, how it stands, and one of its senses. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Norway sends 40 tanks to Ukraine.                        | sends        | ACTIVE     | transfer.gives
          Norway sent 40 tanks to Ukraine.                         | sent         | ACTIVE     | transfer.gives
          Norway has sent 40 tanks to Ukraine.                     | sent         | ACTIVE     | transfer.gives
          Norway has already sent 40 tanks to Ukraine.             | sent         | ACTIVE     | transfer.gives
          Norway had not sent any tanks by May.                    | sent         | ACTIVE     | transfer.gives
          Norway will send 40 tanks to Ukraine.                    | send         | ACTIVE     | transfer.gives
          Norway may soon send 40 tanks to Ukraine.                | send         | ACTIVE     | transfer.gives
          Norway didn't send the tanks.                            | send         | ACTIVE     | transfer.gives
          They send 40 tanks a year.                               | send         | ACTIVE     | transfer.gives
          Norway is sending 40 tanks to Ukraine.                   | sending      | PARTICIPLE | transfer.gives
          Sending 40 tanks would cost $5 million.                  | sending      | PARTICIPLE | transfer.gives
          Norway plans to send 40 tanks.                           | send         | INFINITIVE | transfer.gives
          Norway agreed not to send tanks.                         | send         | INFINITIVE | transfer.gives
          Some 40 tanks were sent to Ukraine.                      | sent         | PASSIVE    | transfer.gives
          Some 40 tanks have been sent to Ukraine.                 | sent         | PASSIVE    | transfer.gives
          Some 40 tanks will be sent to Ukraine.                   | sent         | PASSIVE    | transfer.gives
          Some 40 tanks are being sent to Ukraine.                 | sent         | PASSIVE    | transfer.gives
          No tanks were ever sent to Ukraine.                      | sent         | PASSIVE    | transfer.gives
          The tanks, sent by Norway, were old.                     | sent         | REDUCED    | transfer.gives
          The tanks given by Norway were old.                      | given        | REDUCED    | transfer.gives
          Norway gave 40 tanks to Ukraine.                         | gave         | ACTIVE     | transfer.gives
          Norway has given 40 tanks to Ukraine.                    | given        | ACTIVE     | transfer.gives
          Norway gives Ukraine 40 tanks.                           | gives        | ACTIVE     | transfer.gives
          Norway handed over 40 tanks.                             | handed over  | ACTIVE     | transfer.gives
          Norway is to hand over 40 tanks.                         | hand over    | INFINITIVE | transfer.gives
          Norway delivered 12 howitzers.                           | delivered    | ACTIVE     | transfer.gives
          Twelve howitzers were delivered in May.                  | delivered    | PASSIVE    | transfer.gives
          Norway sold 12 howitzers to Chile.                       | sold         | ACTIVE     | transfer.gives
          The howitzers sold to Chile were old.                    | sold to      | ACTIVE     | transfer.gives
          Twelve howitzers, sold in May, were old.                 | sold         | REDUCED    | transfer.gives
          Norway exports gas to Germany.                           | exports      | ACTIVE     | transfer.gives
          The tanks were handed over in May.                       | handed over  | PASSIVE    | transfer.gives
          Chile buys gas from Peru.                                | buys         | ACTIVE     | transfer.takes
          The plant manufactures shells.                           | manufactures | ACTIVE     | production.self
          The meeting in Oslo lasted three days.                   | meeting      | NOUN       | event.self
          The export of 40 tanks was stopped.                      | export       | NOUN       | transfer.gives
          Norway donated $5 million.                               | donated      | ACTIVE     | transfer.gives
          The firm supplied 300 trucks.                            | supplied     | ACTIVE     | transfer.gives
          It shipped 6,700 containers in a year.                   | shipped      | ACTIVE     | transfer.gives
          The ships carried grain.                                 | carried      | ACTIVE     | transfer.gives
          They transferred the jets in June.                       | transferred  | ACTIVE     | transfer.gives
          They were transferring the jets in June.                 | transferring | PARTICIPLE | transfer.gives
          The ministry paid $3 million to the firm.                | paid         | ACTIVE     | transfer.gives
          The bank lent $3 million.                                | lent         | ACTIVE     | transfer.gives
          The bank wrote off the debt.                             | wrote off    | ACTIVE     | transfer.gives
          Moscow forgave $10 billion of debt.                      | forgave      | ACTIVE     | transfer.gives
          The debt was forgiven in 2014.                           | forgiven     | PASSIVE    | transfer.gives
          The army trained 3,000 soldiers.                         | trained      | ACTIVE     | transfer.gives
          Norway pledged 40 tanks.                                 | pledged      | ACTIVE     | transfer.gives
          Norway has promised 40 tanks.                            | promised     | ACTIVE     | transfer.gives
          Norway's pledge of 40 tanks stands.                      | pledge       | NOUN       | transfer.gives
          Norway offered 40 tanks.                                 | offered      | ACTIVE     | transfer.gives
          The offer of 40 tanks stands.                            | offer        | NOUN       | transfer.gives
          Ukraine received 40 tanks from Norway.                   | received     | ACTIVE     | transfer.takes
          Ukraine has received 40 tanks.                           | received     | ACTIVE     | transfer.takes
          Ukraine will receive 40 tanks.                           | receive      | ACTIVE     | transfer.takes
          Ukraine is receiving 40 tanks.                           | receiving    | PARTICIPLE | transfer.takes
          The tanks received by Ukraine are old.                   | received     | REDUCED    | transfer.takes
          Chile bought 12 howitzers.                               | bought       | ACTIVE     | transfer.takes
          Chile is buying 12 howitzers.                            | buying       | PARTICIPLE | transfer.takes
          Chile imported 3 million tonnes of coal.                 | imported     | ACTIVE     | transfer.takes
          Chile's imports of coal rose.                            | imports      | NOUN       | transfer.takes
          Chile acquired 12 howitzers.                             | acquired     | ACTIVE     | transfer.takes
          Chile ordered 12 howitzers.                              | ordered      | ACTIVE     | transfer.takes
          Twelve howitzers were ordered in May.                    | ordered      | PASSIVE    | transfer.takes
          Chile asked for 12 howitzers.                            | asked for    | ACTIVE     | transfer.takes
          Chile requested 12 howitzers.                            | requested    | ACTIVE     | transfer.takes
          Chile needs 12 howitzers.                                | needs        | ACTIVE     | transfer.takes
          Norway holds 300 missiles.                               | holds        | ACTIVE     | holding.self
          Norway possesses 300 missiles.                           | possesses    | ACTIVE     | holding.self
          Norway has 300 missiles.                                 | has          | ACTIVE     | holding.self
          Norway had 300 missiles in 2019.                         | had          | ACTIVE     | holding.self
          Norway operates 36 jets.                                 | operates     | ACTIVE     | holding.self
          Some 300 missiles are stored in the north.               | are stored   | ACTIVE     | holding.self
          The army fields 36 launchers.                            | fields       | ACTIVE     | holding.self
          The stockpile of 300 missiles is old.                    | stockpile    | NOUN       | holding.self
          The army lost 12 tanks.                                  | lost         | ACTIVE     | loss.self
          The army has lost 12 tanks.                              | lost         | ACTIVE     | loss.self
          Twelve tanks were lost in May.                           | were lost    | ACTIVE     | loss.self
          The army's losses of tanks are high.                     | losses       | NOUN       | loss.self
          The rebels destroyed 12 tanks.                           | destroyed    | ACTIVE     | loss.hits
          Twelve tanks were destroyed in May.                      | destroyed    | PASSIVE    | loss.hits
          Twelve tanks have been destroyed.                        | destroyed    | PASSIVE    | loss.hits
          Twelve tanks, destroyed by drones, lay there.            | destroyed    | REDUCED    | loss.hits
          The rebels shot down three drones.                       | shot down    | ACTIVE     | loss.hits
          Three drones were shot down overnight.                   | shot down    | PASSIVE    | loss.hits
          The rebels captured 12 tanks.                            | captured     | ACTIVE     | loss.hits
          The rebels claim to have sunk two ships.                 | sunk         | ACTIVE     | loss.hits
          The rebels sank two ships.                               | sank         | ACTIVE     | loss.hits
          The police seized 40 rifles.                             | seized       | ACTIVE     | loss.hits
          The plant produces 900 drones a month.                   | produces     | ACTIVE     | production.self
          The plant produced 900 drones.                           | produced     | ACTIVE     | production.self
          The plant makes 900 drones a month.                      | makes        | ACTIVE     | production.self
          The plant made 900 drones.                               | made         | ACTIVE     | production.self
          The plant built 900 drones last year.                    | built        | ACTIVE     | production.self
          Nine hundred drones were built last year.                | built        | PASSIVE    | production.self
          The plant wants to build 900 drones.                     | build        | INFINITIVE | production.self
          The production of drones doubled.                        | production   | NOUN       | production.self
          The army fired 5,000 shells a day.                       | fired        | ACTIVE     | use.self
          The army fires 5,000 shells a day.                       | fires        | ACTIVE     | use.self
          Five thousand shells were fired a day.                   | fired        | PASSIVE    | use.self
          The army was firing 5,000 shells a day.                  | firing       | PARTICIPLE | use.self
          Iran launched 300 drones overnight.                      | launched     | ACTIVE     | use.self
          Some 300 drones were launched overnight.                 | launched     | PASSIVE    | use.self
          The army used 12 missiles.                               | used         | ACTIVE     | use.self
          A shell costs $1,000.                                    | costs        | ACTIVE     | price.self
          A shell cost $1,000.                                     | cost         | ACTIVE     | price.self
          The shells will cost $5 million.                         | cost         | ACTIVE     | price.self
          The cost of a shell is $1,000.                           | cost         | NOUN       | price.self
          The shell has a price tag.                               | price tag    | NOUN       | price.self
          Exports rose by 40 per cent.                             | rose         | ACTIVE     | ratio.self
          Exports have doubled since 2020.                         | doubled      | ACTIVE     | ratio.self
          Exports fell by 40 per cent.                             | fell         | ACTIVE     | ratio.self
          Exports will fall by 40 per cent.                        | fall         | ACTIVE     | ratio.self
          The share of coal is 40 per cent.                        | share        | NOUN       | ratio.self
          The minister visited Oslo in May.                        | visited      | ACTIVE     | event.self
          The visit of the minister lasted three days.             | visit        | NOUN       | event.self
          The minister will visit Oslo in May.                     | visit        | ACTIVE     | event.self
          The minister met his colleague in Oslo.                  | met          | ACTIVE     | event.self
          The two signed an agreement in Oslo.                     | signed       | ACTIVE     | event.self
          The army tested a missile in May.                        | tested       | ACTIVE     | event.self
          The test of the missile failed.                          | test         | NOUN       | event.self
          The parade in May was long.                              | parade       | NOUN       | event.self
          The exercises with Oman end in May.                      | exercises    | NOUN       | event.self
          Norway bought its howitzers from Chile.                  | bought       | ACTIVE     | transfer.takes
          Norway buys some gas from Peru.                          | buys         | ACTIVE     | transfer.takes
          It has buried its dead and lost 12 tanks.                | lost         | ACTIVE     | loss.self
          Norway wants to buy 12 howitzers.                        | buy          | INFINITIVE | transfer.takes
          Norway refused to sell the jets.                         | sell         | INFINITIVE | transfer.gives
          Norway could have sold 12 jets.                          | sold         | ACTIVE     | transfer.gives
          The jets can be sold.                                    | sold         | PASSIVE    | transfer.gives
          Norway was given 12 jets.                                | given        | PASSIVE    | transfer.gives
          """)
  void findsTheWordAndTellsHowItStands(String text, String word, Form form, String sense) {
    var sentence = sentence(text);
    assertThat(reader.read(sentence))
        .anySatisfy(
            trigger -> {
              assertThat(words(sentence, trigger)).isEqualTo(word);
              assertThat(trigger.form()).isEqualTo(form);
              assertThat(trigger.frames()).extracting(Frame::sense).contains(sense);
            });
  }

  /**
   * What should be read and is not yet. Each has its row above once it is; this test then fails, so
   * that the row gets moved.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Twelve howitzers were bought in May.                     | bought       | PASSIVE    | transfer.takes
          Forty tanks arrived in Ukraine.                          | arrived      | ACTIVE     | transfer.moves
          Forty tanks have arrived in Ukraine.                     | arrived      | ACTIVE     | transfer.moves
          """)
  void notYet(String text, String word, Form form, String sense) {
    var sentence = sentence(text);
    assertThat(reader.read(sentence))
        .as("is read now: move its row to the table above")
        .noneMatch(
            trigger ->
                words(sentence, trigger).equals(word)
                    && trigger.form() == form
                    && trigger.frames().stream().anyMatch(frame -> frame.sense().equals(sense)));
  }

  /** What is no word of a frame in its sentence. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Norway has sent tanks.                | has
          Norway had been there.                | had
          Norway has to decide.                 | has
          They have never been there.           | have
          They have recently decided.           | have
          """)
  void auxiliariesHoldNothing(String text, String word) {
    var sentence = sentence(text);
    assertThat(reader.read(sentence)).extracting(t -> words(sentence, t)).doesNotContain(word);
  }

  @Test
  void theVerbGroupIsKept() {
    var sentence = sentence("The tanks have not yet been sent to Ukraine.");
    var trigger =
        reader.read(sentence).stream()
            .filter(t -> words(sentence, t).equals("sent"))
            .findFirst()
            .orElseThrow();
    assertThat(trigger.auxiliaries()).contains("been");
    assertThat(trigger.groupFrom()).isLessThan(trigger.from());
  }

  @Test
  void triggersAreApartAndInOrder() {
    var sentence = sentence("Norway sent, sold, gave and handed over tanks it had received.");
    int end = 0;
    for (var trigger : reader.read(sentence)) {
      assertThat(trigger.from()).isGreaterThanOrEqualTo(end);
      assertThat(trigger.to()).isGreaterThan(trigger.from());
      end = trigger.to();
    }
    assertThat(end).isPositive();
  }

  /** No word of frames.tsv is lost: in a small sentence something of its kind is found there. */
  @Test
  void everyWordOfEveryFrameIsFound() {
    var missed = new ArrayList<String>();
    for (var row : VOCABULARY.table("frames.tsv").rows()) {
      for (var word : row.names(4)) {
        if (!isFound(row, word)) {
          missed.add(row + " " + word);
        }
      }
    }
    // Not yet: nouns in -ing are taken for their verbs.
    assertThat(missed).allMatch(word -> word.endsWith("ing"));
  }

  private boolean isFound(Row row, String word) {
    var before =
        switch (WordClass.valueOf(row.get(2).toUpperCase(Locale.ROOT))) {
          case VERB -> "Norway will ";
          case NOUN -> "The ";
          case PHRASE -> "Then , ";
        };
    var sentence = sentence(before + word + " , it was .");
    var place = new Span(before.length(), before.length() + word.length());
    return reader.read(sentence).stream()
        .filter(trigger -> sentence.span(trigger.from(), trigger.to()).overlaps(place))
        .flatMap(trigger -> trigger.frames().stream())
        .anyMatch(frame -> frame.kind().code().equals(row.get(0)));
  }
}
