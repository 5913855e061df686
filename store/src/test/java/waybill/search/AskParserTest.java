package waybill.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waybill.vocabulary.Vocabulary;

class AskParserTest {
  private static final PartyBook PARTIES = new PartyBook(Vocabulary.standard());
  private static final ClassTree CLASSES = new ClassTree();

  private static Object compile(String query, boolean documents) {
    var ask = AskParser.parse(query);
    return new Compiler(Analyzers.all(), PARTIES, CLASSES, documents).compile(ask);
  }

  /** The place is the column of the first character that cannot be used, from 1 on. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          suplier:PRK              | 1  | there is no field “suplier”; did you mean supplier?
          shells http://a          | 8  | there is no field “http”
          shells "of 152           | 8  | the quote is not closed
          (shells OR tanks         | 1  | the bracket is not closed
          shells) tanks            | 7  | a bracket is closed that was not opened
          shells AND               | 11 | something to search for is missing here
          OR shells                | 1  | something to search for is missing here
          NOT                      | 4  | something to search for is missing here
          ()                       | 2  | something to search for is missing here
          supplier:                | 10 | a value is missing behind “:”
          a :b                     | 3  | a field's name is missing before “:”
          class:tnak               | 7  | there is no class “tnak”; did you mean tank?
          kind:transfers           | 6  | there is no kind “transfers”; did you mean transfer?
          stage:deliverd           | 7  | there is no stage “deliverd”; did you mean delivered?
          unit:peice               | 6  | there is no unit “peice”; did you mean piece?
          amount:many              | 8  | “many” is no number: write 1500, 1e6, 2.5m or 3bn
          amount:>                 | 9  | a number or a day is missing here
          amount:[1 5]             | 11 | “TO” is missing in the range
          amount:[1 TO 5           | 8  | the range is not closed
          [1 TO 5]                 | 1  | a range needs a field before it, as in amount:[1000 TO 5000]
          source:[a TO b]          | 8  | field “source” has no order: give a word or a phrase
          date:yesterday           | 6  | “yesterday” is no day: write 2024-06-14, 2024-06 or 2024
          date:2024-13             | 6  | there is no day “2024-13”
          when:20*                 | 6  | a number or a day takes no star
          sh*lls                   | 3  | a star stands at the end of a word only
          """)
  void tellsWhatIsWrongAndWhere(String query, int column, String reason) {
    assertThatThrownBy(() -> compile(query.strip(), false))
        .isInstanceOfSatisfying(
            QueryException.class,
            e -> {
              assertThat(e).hasMessage(reason.strip());
              assertThat(e.place().start() + 1).isEqualTo(column);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          a OR b c       | a OR b AND c
          a AND b OR c   | (a b) OR c
          NOT a b        | (NOT a) b
          -a b           | (NOT a) AND b
          class:(a OR b) | class:a OR class:b
          not a          | "not" "a"
          """)
  void joinsAsWritten(String query, String same) {
    assertThat(shape(query)).isEqualTo(shape(same));
  }

  private static String shape(String query) {
    return AskParser.parse(query)
        .toString()
        .replaceAll("place=Span\\[start=\\d+, end=\\d+\\]", "")
        .replace("PHRASE", "WORD");
  }

  @Property(tries = 3000)
  void aQueryIsReadOrRefusedWithAPlace(@ForAll("queries") String query) {
    for (boolean documents : new boolean[] {false, true}) {
      var thrown = catchThrowable(() -> compile(query, documents));
      if (thrown != null) {
        assertThat(thrown).isInstanceOf(QueryException.class);
        var place = ((QueryException) thrown).place();
        assertThat(place.end()).isLessThanOrEqualTo(query.length());
      }
    }
  }

  @Provide
  Arbitrary<String> queries() {
    var pieces =
        Arbitraries.of(
            "shells",
            "T-72",
            "AND",
            "OR",
            "NOT",
            "TO",
            "-",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            "\"",
            "“",
            "*",
            ":",
            ">",
            ">=",
            "<",
            "≤",
            "\\",
            " ",
            "supplier:",
            "class:",
            "amount:",
            "date:",
            "when:",
            "state:",
            "unit:",
            "1e6",
            "2m",
            "2024",
            "2024-02-30",
            "🚢",
            "\u0000",
            "the");
    return Arbitraries.oneOf(
        pieces.list().ofMaxSize(25).map(list -> String.join("", list)),
        pieces.list().ofMaxSize(25).map(list -> String.join(" ", list)),
        Arbitraries.strings().ofMaxLength(60));
  }

  @ParameterizedTest
  @CsvSource({"(,5000", "'NOT ',2000", "-,5000", "'a ',2000", "'((a) ',900", "b-,4000"})
  void longQueriesAreRefused(String piece, int times) {
    assertThatThrownBy(() -> compile(piece.repeat(times), false))
        .isInstanceOf(QueryException.class);
  }
}
