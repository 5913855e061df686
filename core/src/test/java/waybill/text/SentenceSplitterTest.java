package waybill.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waybill.vocabulary.Vocabulary;

class SentenceSplitterTest {
  private final SentenceSplitter splitter = splitter();

  private static SentenceSplitter splitter() {
    Set<String> all = new HashSet<>();
    Set<String> neverLast = new HashSet<>();
    for (var row : Vocabulary.standard().table("abbreviations.tsv").rows()) {
      for (var name : row.names(1)) {
        all.add(name.toLowerCase(Locale.ROOT));
        if (row.get(0).equals("title")) {
          neverLast.add(name.toLowerCase(Locale.ROOT));
        }
      }
    }
    return new SentenceSplitter(new Tokenizer(all), neverLast);
  }

  private List<String> split(String text) {
    return splitter.sentences(Document.of("t", null, text)).stream()
        .map(sentence -> sentence.span().of(text))
        .toList();
  }

  /** Left the text, right its sentences set apart by slashes. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Forty tanks came. They were old.                               | Forty tanks came. / They were old.
          Forty tanks came! They were old.                               | Forty tanks came! / They were old.
          Did forty tanks come? They were old.                           | Did forty tanks come? / They were old.
          Did they? Yes, they did.                                       | Did they? / Yes, they did.
          Forty came. 12 were old.                                       | Forty came. / 12 were old.
          Forty came. “They were old,” he said.                          | Forty came. / “They were old,” he said.
          Forty came. "They were old," he said.                          | Forty came. / "They were old," he said.
          Forty came. (They were old.) Twelve left.                      | Forty came. / (They were old.) / Twelve left.
          “Forty came.” He left.                                         | “Forty came.” / He left.
          "Forty came." He left.                                         | "Forty came." / He left.
          “Forty came!” he said.                                         | “Forty came!” he said.
          “Did forty come?” he asked.                                    | “Did forty come?” he asked.
          “Forty came,” he said. “Twelve left.”                          | “Forty came,” he said. / “Twelve left.”
          ‘Forty came.’ He left.                                         | ‘Forty came.’ / He left.
          The U.S. sent 40 tanks.                                        | The U.S. sent 40 tanks.
          The U.S. Army sent 40 tanks.                                   | The U.S. Army sent 40 tanks.
          The U.S. State Department paid.                                | The U.S. State Department paid.
          It came from the U.S. The shells were old.                     | It came from the U.S. / The shells were old.
          It came from the U.S. In May it left.                          | It came from the U.S. / In May it left.
          It is made in the U.K. and sold here.                          | It is made in the U.K. and sold here.
          Officials in Washington, D.C. said so.                         | Officials in Washington, D.C. said so.
          No. 7 plant made 40 guns.                                      | No. 7 plant made 40 guns.
          Plant No. 7 made 40 guns.                                      | Plant No. 7 made 40 guns.
          Plants Nos. 7 and 8 made 40 guns.                              | Plants Nos. 7 and 8 made 40 guns.
          Gen. Smith left. Col. Brown stayed.                            | Gen. Smith left. / Col. Brown stayed.
          Lt. Gen. Smith left.                                           | Lt. Gen. Smith left.
          Maj. Gen. A. B. Smith left.                                    | Maj. Gen. A. B. Smith left.
          Mr. Brown and Mrs. Green met Dr. White.                        | Mr. Brown and Mrs. Green met Dr. White.
          Sen. Green asked for $5 million.                               | Sen. Green asked for $5 million.
          J. Brown spoke. K. Green listened.                             | J. Brown spoke. / K. Green listened.
          J.K. Brown spoke.                                              | J.K. Brown spoke.
          John F. Brown spoke.                                           | John F. Brown spoke.
          The ship reached St. Johns.                                    | The ship reached St. Johns.
          It came on Jan. 5.                                             | It came on Jan. 5.
          It came on Sept. 14, 2023.                                     | It came on Sept. 14, 2023.
          It came at 5 p.m. on Monday.                                   | It came at 5 p.m. on Monday.
          It came at 5 p.m. The rest came later.                         | It came at 5 p.m. / The rest came later.
          Acme Inc. sold 40 tanks.                                       | Acme Inc. sold 40 tanks.
          Acme Corp. Chairman Lee spoke.                                 | Acme Corp. Chairman Lee spoke.
          Tanks, guns, etc. were sent.                                   | Tanks, guns, etc. were sent.
          It sent tanks, guns, etc. The rest came later.                 | It sent tanks, guns, etc. / The rest came later.
          Some arms, e.g. tanks, were sent.                              | Some arms, e.g. tanks, were sent.
          Fig. 3 shows 40 tanks.                                         | Fig. 3 shows 40 tanks.
          Poland vs. Norway ended.                                       | Poland vs. Norway ended.
          It cost $1.3 million. It was old.                              | It cost $1.3 million. / It was old.
          It weighed 3.5 tonnes.                                         | It weighed 3.5 tonnes.
          In 2023. In 2024.                                              | In 2023. / In 2024.
          The total was 40. The rest left.                               | The total was 40. / The rest left.
          Forty came ... and left.                                       | Forty came ... and left.
          Forty came… and left.                                          | Forty came… and left.
          Forty came… Twelve left.                                       | Forty came… / Twelve left.
          Forty came... Twelve left.                                     | Forty came... / Twelve left.
          “Forty came...” he said.                                       | “Forty came...” he said.
          Forty came.[1] Twelve left.                                    | Forty came.[1] / Twelve left.
          Forty came?! Twelve left.                                      | Forty came?! / Twelve left.
          See example.org for more.                                      | See example.org for more.
          Yahoo! shares fell.                                            | Yahoo! shares fell.
          SEOUL, June 14 (Example Wire) - Forty came. Twelve left.       | SEOUL, June 14 (Example Wire) - Forty came. / Twelve left.
          OSLO — Forty came. Twelve left.                                | OSLO — Forty came. / Twelve left.
          Oslo, Jan. 5 – Forty came.                                     | Oslo, Jan. 5 – Forty came.
          1. Forty came. Twelve left.                                    | 1. Forty came. / Twelve left.
          1) Forty came. Twelve left.                                    | 1) Forty came. / Twelve left.
          • Forty came. Twelve left.                                     | • Forty came. / Twelve left.
          - 40 T-72 tanks;                                               | - 40 T-72 tanks;
          What came                                                      | What came
          Forty came; twelve left: none stayed.                          | Forty came; twelve left: none stayed.
          Forty came.Twelve left.                                        | Forty came.Twelve left.
          iPhones came. eBay sold them.                                  | iPhones came. eBay sold them.
          He said: “Forty came. Twelve left.”                            | He said: “Forty came. / Twelve left.”
          Forty came. — Twelve left.                                     | Forty came. / — Twelve left.
          Photo: a train. It carries 40 tanks.                           | Photo: a train. / It carries 40 tanks.
          He paid approx. $5 million.                                    | He paid approx. $5 million.
          Art. 5 was named. Vol. 2 was not.                              | Art. 5 was named. / Vol. 2 was not.
          Prices rose 3 per cent. $5 was paid.                           | Prices rose 3 per cent. / $5 was paid.
          The bill is H.R. 815.                                          | The bill is H.R. 815.
          He is aged 40.  Twelve left.                              | He is aged 40. / Twelve left.
          """)
  void endsSentencesWhereTheyEnd(String text, String sentences) {
    assertThat(split(text)).containsExactly(sentences.split(" / "));
  }

  @Test
  void everyLineStandsForItself() {
    assertThat(split("Forty came\nand twelve left.\n\nNone stayed"))
        .containsExactly("Forty came", "and twelve left.", "None stayed");
  }

  @Test
  void linksAndBoilerplateAreNotRead() {
    assertThat(split("Forty came.\nRead more: Twelve left\nSubscribe to our letter"))
        .containsExactly("Forty came.");
  }

  @Test
  void aRunWithoutEndIsCut() {
    var text = "and 40 tanks ".repeat(10_000);
    var sentences = splitter.sentences(Document.of("t", null, text));
    assertThat(sentences).hasSizeGreaterThan(10).allMatch(s -> s.size() <= 400);
    assertThat(sentences.stream().mapToInt(Sentence::size).sum()).isEqualTo(30_000);
  }

  @Property
  void everyTokenOfABlockIsInOneSentence(@ForAll String text) {
    var document = Document.of("t", null, text);
    var tokens =
        splitter.sentences(document).stream()
            .flatMap(s -> s.tokens().stream())
            .map(Token::text)
            .collect(Collectors.joining());
    var read =
        document.blocks().stream()
            .filter(Block::isRead)
            .map(b -> b.span().of(text).replaceAll("[\\s\\p{Z}\\u200b\\ufeff\\u001c-\\u001f]", ""))
            .collect(Collectors.joining());
    assertThat(tokens).isEqualTo(read);
  }
}
