package waybill.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waybill.claim.Party;
import waybill.text.Document;
import waybill.text.SentenceSplitter;
import waybill.text.Span;
import waybill.text.Tokenizer;
import waybill.vocabulary.Vocabulary;

class PersonReaderTest {
  private static final Vocabulary VOCABULARY = Vocabulary.standard();
  private final PersonReader reader = new PersonReader(VOCABULARY);
  private final SentenceSplitter splitter = splitter();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Then President Rolf Ohm spoke of tanks. | Rolf Ohm | President Rolf Ohm
          Then Prime Minister Tarja Halla spoke of tanks. | Tarja Halla | Prime Minister Tarja Halla
          Then Defence Minister Iskander Bey spoke of tanks. | Iskander Bey | Defence Minister Iskander Bey
          Then Foreign Minister Kofi Mensah spoke of tanks. | Kofi Mensah | Foreign Minister Kofi Mensah
          Then Secretary of State Ulla Brandt spoke of tanks. | Ulla Brandt | Secretary of State Ulla Brandt
          Then Gen. Rolf Ohm spoke of tanks. | Rolf Ohm | Gen. Rolf Ohm
          Then Capt. Tarja Halla spoke of tanks. | Tarja Halla | Capt. Tarja Halla
          Then Rear Admiral Iskander Bey spoke of tanks. | Iskander Bey | Rear Admiral Iskander Bey
          Then Ambassador Kofi Mensah spoke of tanks. | Kofi Mensah | Ambassador Kofi Mensah
          Then Senator Ulla Brandt spoke of tanks. | Ulla Brandt | Senator Ulla Brandt
          Then Chancellor Rolf Ohm spoke of tanks. | Rolf Ohm | Chancellor Rolf Ohm
          Then Deputy Foreign Minister Tarja Halla spoke of tanks. | Tarja Halla | Deputy Foreign Minister Tarja Halla
          Then Lt. Col. Iskander Bey spoke of tanks. | Iskander Bey | Lt. Col. Iskander Bey
          Then Secretary-General Kofi Mensah spoke of tanks. | Kofi Mensah | Secretary-General Kofi Mensah
          It was up to the deputy intelligence chief Ilse Marn to answer. | Ilse Marn | deputy intelligence chief Ilse Marn
          It was up to the acting press secretary Ilse Marn to answer. | Ilse Marn | acting press secretary Ilse Marn
          It was up to the special rapporteur Ilse Marn to answer. | Ilse Marn | special rapporteur Ilse Marn
          It was up to the government spokesman Ilse Marn to answer. | Ilse Marn | government spokesman Ilse Marn
          It was up to the defence analyst Ilse Marn to answer. | Ilse Marn | defence analyst Ilse Marn
          It was up to the former army chief Ilse Marn to answer. | Ilse Marn | former army chief Ilse Marn
          It was up to the chief negotiator Ilse Marn to answer. | Ilse Marn | chief negotiator Ilse Marn
          Last week Kim Jong Un signed the contract. | Kim Jong Un | Kim Jong Un
          Last week Shin Won-sik signed the contract. | Shin Won-sik | Shin Won-sik
          Last week Mohammed bin Salman signed the contract. | Mohammed bin Salman | Mohammed bin Salman
          Last week Recep Tayyip Erdoğan signed the contract. | Recep Tayyip Erdoğan | Recep Tayyip Erdoğan
          Last week Josep Borrell signed the contract. | Josep Borrell | Josep Borrell
          Last week Ursula von der Leyen signed the contract. | Ursula von der Leyen | Ursula von der Leyen
          Last week Bashar al-Assad signed the contract. | Bashar al-Assad | Bashar al-Assad
          Last week J. D. Vance signed the contract. | J. D. Vance | J. D. Vance
          Last week Robert O'Brien signed the contract. | Robert O'Brien | Robert O'Brien
          Last week Andrzej Duda signed the contract. | Andrzej Duda | Andrzej Duda
          Last week Xi Jinping signed the contract. | Xi Jinping | Xi Jinping
          Last week Aleš Vytečka signed the contract. | Aleš Vytečka | Aleš Vytečka
          Last week Abdel Fattah al-Sisi signed the contract. | Abdel Fattah al-Sisi | Abdel Fattah al-Sisi
          Last week Min Aung Hlaing signed the contract. | Min Aung Hlaing | Min Aung Hlaing
          Last week Oleksii Reznikov signed the contract. | Oleksii Reznikov | Oleksii Reznikov
          Last week Luiz Inácio Lula da Silva signed the contract. | Luiz Inácio Lula da Silva | Luiz Inácio Lula da Silva
          Last week Thierry Breton signed the contract. | Thierry Breton | Thierry Breton
          Last week Park Chung-hee signed the contract. | Park Chung-hee | Park Chung-hee
          Last week Narendra Modi signed the contract. | Narendra Modi | Narendra Modi
          Last week Petr Pavel signed the contract. | Petr Pavel | Petr Pavel
          Last week Sergei Shoigu signed the contract. | Sergei Shoigu | Sergei Shoigu
          Last week Rustem Umerov signed the contract. | Rustem Umerov | Rustem Umerov
          Last week Vadym Skibitsky signed the contract. | Vadym Skibitsky | Vadym Skibitsky
          Last week Emmanuel Macron signed the contract. | Emmanuel Macron | Emmanuel Macron
          Last week Brun Aldersen, 56, signed it. | Brun Aldersen | Brun Aldersen
          Last week Brun Aldersen, who runs the yard, signed it. | Brun Aldersen | Brun Aldersen
          Last week Brun Aldersen, a former minister, signed it. | Brun Aldersen | Brun Aldersen
          Last week Brun Aldersen, the navy spokesman, signed it. | Brun Aldersen | Brun Aldersen
          Last week Brun Aldersen, an adviser to the court, signed it. | Brun Aldersen | Brun Aldersen
          Last week Shin Won-sik signed. Then Shin left. | Shin Won-sik; Shin Won-sik | Shin Won-sik; Shin
          Last week Petr Pavel signed. Then Pavel left. | Petr Pavel; Petr Pavel | Petr Pavel; Pavel
          Last week Tom Andrews signed. Then Andrews left. | Tom Andrews; Tom Andrews | Tom Andrews; Andrews
          Last week Josep Borrell signed. Then Borrell left. | Josep Borrell; Josep Borrell | Josep Borrell; Borrell
          Last week Kim Jong Un signed. Then Kim left. | Kim Jong Un; Kim Jong Un | Kim Jong Un; Kim
          Last week Bruce Bennett signed. Then Bennett left. | Bruce Bennett; Bruce Bennett | Bruce Bennett; Bennett
          The North Sea is cold. | - | -
          The Defence Ministry paid. | - | -
          The Black Sea Fleet sailed. | - | -
          On Monday the United Nations met. | - | -
          Then the Central Bank acted. | - | -
          The Security Council voted in May. | - | -
          """)
  void findsPersonsWithTheirTitles(String text, String names, String wholes) {
    var found = read(text, List.of());
    assertThat(found.stream().map(PersonMention::name).toList()).isEqualTo(list(names));
    assertThat(found.stream().map(person -> person.whole().of(text)).toList())
        .isEqualTo(list(wholes));
  }

  @Test
  void aPartyIsNoPerson() {
    var text = "Last week Martin Marietta signed it.";
    var party =
        new PartyMention(new Span(10, 25), new Party("martin-marietta"), PartyMention.Form.FIRM);
    assertThat(read(text, List.of(party))).isEmpty();
  }

  @Test
  void randomTextNeverThrowsAndSpansLieInIt() {
    var random = new Random(11);
    var words =
        "President Kim Jong - Un von der al - , . Mr. Gen. the O'Brien \u0130zmir \n\n J. D. 56 who a minister"
            .split(" ");
    for (int i = 0; i < 600; i++) {
      var text =
          random
              .ints(random.nextInt(40), 0, words.length)
              .mapToObj(w -> words[w])
              .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
      assertThat(read(text, List.of()))
          .allSatisfy(
              person -> {
                assertThat(person.whole().contains(person.span())).isTrue();
                assertThat(person.whole().end()).isLessThanOrEqualTo(text.length());
              });
    }
  }

  private static List<String> list(String names) {
    return names.equals("-") ? List.of() : List.of(names.split("; "));
  }

  private List<PersonMention> read(String text, List<PartyMention> parties) {
    return reader.read(splitter.sentences(Document.of("test", null, text)), parties);
  }

  private static SentenceSplitter splitter() {
    var rows = VOCABULARY.table("abbreviations.tsv").rows();
    var all = rows.stream().flatMap(row -> row.names(1).stream());
    var titles = rows.stream().filter(row -> row.get(0).equals("title"));
    return new SentenceSplitter(
        new Tokenizer(all.map(word -> word.toLowerCase(Locale.ROOT)).collect(Collectors.toSet())),
        titles
            .flatMap(row -> row.names(1).stream())
            .map(word -> word.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet()));
  }
}
