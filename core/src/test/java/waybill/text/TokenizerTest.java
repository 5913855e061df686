package waybill.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waybill.text.Token.Shape;

class TokenizerTest {
  private final Tokenizer tokenizer =
      new Tokenizer(Set.of("gen.", "lt.", "jan.", "no.", "inc.", "p.m.", "e.g.", "mr.", "sept."));

  /** Left the text, right its tokens set apart by spaces. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          The ministry sent tanks.            | The ministry sent tanks .
          1,788,402.2 grams                   | 1,788,402.2 grams
          250,000 rounds, 600 tonnes          | 250,000 rounds , 600 tonnes
          In 2023, 40 tanks                   | In 2023 , 40 tanks
          It had 40.                          | It had 40 .
          It had 3.5.                         | It had 3.5 .
          lists 1,2,3 of parts                | lists 1,2,3 of parts
          152mm shells                        | 152 mm shells
          152-mm shells                       | 152 - mm shells
          122 mm rockets                      | 122 mm rockets
          $1.3bn of aid                       | $ 1.3 bn of aid
          €40m for Kyiv                       | € 40 m for Kyiv
          £12 million                         | £ 12 million
          US$5 billion                        | US $ 5 billion
          90% of debt                         | 90 % of debt
          90 per cent                         | 90 per cent
          T-72 tanks                          | T - 72 tanks
          Leopard 2A6                         | Leopard 2 A6
          MiG-29s                             | MiG - 29 s
          MiG29 jets                          | MiG29 jets
          KN23 missiles                       | KN23 missiles
          Shahed-136 drones                   | Shahed - 136 drones
          F-16AM                              | F - 16 AM
          2nd brigade                         | 2 nd brigade
          the 1990s                           | the 1990 s
          U.S. troops                         | U.S. troops
          the U.S.                            | the U.S.
          U.S.-made shells                    | U.S. - made shells
          the U.S.'s stocks                   | the U.S. 's stocks
          the U.K. and the U.A.E.             | the U.K. and the U.A.E.
          Gen. Smith                          | Gen. Smith
          Lt. Gen. Smith                      | Lt. Gen. Smith
          J. K. Brown                         | J. K. Brown
          J.K. Brown                          | J.K. Brown
          on Jan. 5                           | on Jan. 5
          No. 7 plant                         | No. 7 plant
          He said no.                         | He said no.
          Acme Inc. sold                      | Acme Inc. sold
          at 5 p.m. on Monday                 | at 5 p.m. on Monday
          at 5p.m.                            | at 5 p.m.
          Russia's army                       | Russia 's army
          Russia’s army                       | Russia ’s army
          the states' armies                  | the states ' armies
          O'Brien spoke                       | O'Brien spoke
          it didn't send                      | it didn't send
          they'll send                        | they'll send
          D’Arcy left                         | D’Arcy left
          "We sent 5"                         | " We sent 5 "
          “We sent 5”                         | “ We sent 5 ”
          'We sent 5'                         | ' We sent 5 '
          (about 40)                          | ( about 40 )
          [sic]                               | [ sic ]
          wait... then                        | wait . . . then
          wait… then                          | wait … then
          2022–2023                           | 2022 – 2023
          10-15 tanks                         | 10 - 15 tanks
          tanks—forty                         | tanks — forty
          and/or                              | and / or
          24/7                                | 24 / 7
          14.06.2024                          | 14.06.2024
          2024-06-14                          | 2024 - 06 - 14
          10:30 local time                    | 10 : 30 local time
          São Tomé sent                       | São Tomé sent
          Türkiye and Côte d'Ivoire           | Türkiye and Côte d'Ivoire
          Łódź, Škoda                         | Łódź , Škoda
          • 40 tanks                          | • 40 tanks
          * 40 tanks                          | * 40 tanks
          a#b                                 | a # b
          x@y.org                             | x @ y . org
          www.example.org                     | www . example . org
          AT&T sold                           | AT & T sold
          20°C                                | 20 ° C
          3x more                             | 3 x more
          10k shells                          | 10 k shells
          4×4 trucks                          | 4 × 4 trucks
          """)
  void keepsWholeWhatBelongsTogether(String text, String tokens) {
    assertThat(tokenizer.tokens(text).stream().map(Token::text).collect(Collectors.joining(" ")))
        .isEqualTo(tokens);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tanks  | LOWER
          tank2  | MIXED
          Tanks  | CAPITALISED
          McCoy  | CAPITALISED
          A      | CAPITALISED
          USA    | UPPER
          U.S.   | UPPER
          KN23   | MIXED
          1,000  | NUMBER
          0.5    | NUMBER
          ;      | MARK
          —      | MARK
          «      | MARK
          $      | SIGN
          %      | SIGN
          •      | SIGN
          😀     | SIGN
          Łódź   | CAPITALISED
          élan   | LOWER
          """)
  void tellsTheShape(String text, Shape shape) {
    assertThat(tokenizer.tokens(text)).extracting(Token::shape).containsExactly(shape);
  }

  @Test
  void spacesOfEveryKindSetApart() {
    var text = "40\u00a0tanks\u202f5\u200bguns\tand\nmore\ufeff.";
    assertThat(tokenizer.tokens(text))
        .extracting(Token::text)
        .containsExactly("40", "tanks", "5", "guns", "and", "more", ".");
    assertThat(tokenizer.tokens(text)).noneMatch(Token::glued);
  }

  @Test
  void gluedTellsOfMissingSpace() {
    assertThat(tokenizer.tokens("$5m, T-72"))
        .extracting(Token::glued)
        .containsExactly(false, true, true, true, false, true, true);
  }

  @Test
  void positionsAreThoseOfTheWholeText() {
    var text = "One two. Three four.";
    assertThat(tokenizer.tokens(text, 9, 19))
        .extracting(Token::span)
        .containsExactly(new Span(9, 14), new Span(15, 19));
  }

  @Property
  void tokensCoverAllButWhiteSpaceAndNeverOverlap(@ForAll String text) {
    int end = 0;
    for (var token : tokenizer.tokens(text)) {
      assertThat(token.span().start()).isGreaterThanOrEqualTo(end);
      assertThat(token.text()).isEqualTo(token.span().of(text)).isNotEmpty();
      assertThat(text.substring(end, token.span().start()))
          .matches("[\\s\\p{Z}\\u200b\\ufeff\\u001c-\\u001f]*");
      end = token.span().end();
    }
  }

  @Test
  void aLongWordOfDotsAndLettersIsReadInOnePass() {
    assertThat(tokenizer.tokens("a.".repeat(20_000))).isNotEmpty();
    assertThat(tokenizer.tokens("1".repeat(1_000_000))).hasSize(1);
    assertThat(tokenizer.tokens("x".repeat(1_000_000) + ".")).hasSize(2);
  }
}
