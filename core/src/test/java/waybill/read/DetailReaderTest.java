package waybill.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waybill.claim.Claim.Details;
import waybill.text.Document;
import waybill.vocabulary.Vocabulary;

class DetailReaderTest {
  private static final Reader READER = new Reader(Vocabulary.standard());
  private static final LocalDate PUBLISHED = LocalDate.of(2024, 6, 14);

  /** The text, and what is told of each of its claims beside figure and parties. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Ukraine destroyed 30 Russian tanks.                            | destroyed by UKR
          30 Russian tanks were destroyed by Ukraine.                    | destroyed by UKR
          Russia lost 30 tanks.                                          | -
          Russia lost 30 tanks and had 12 damaged.                       | -; damaged
          The army of Mali killed 42 rebels and captured 14 pickups.     | killed by MLI; captured by MLI
          Brazil's police seized three tonnes of cocaine.                | seized
          Iran launched 180 missiles at Israel.                          | by ISR
          Norway's exports fell by 12 per cent.                          | down
          Norway's exports rose by 12 per cent.                          | up
          Norway's defence budget was 12 per cent higher than last year. | up
          Poland doubled its defence budget.                             | up
          China supplies 60 per cent of Pakistan's arms imports.         | of Pakistan's arms imports
          Oil cost $80 a barrel.                                         | per barrel
          Wheat cost $240 a tonne in May and $260 in June.               | per tonne; per tonne
          Gold rose to $2,300 an ounce.                                  | per ounce
          """)
  void tellsMannerCauseDirectionWholeAndMeasure(String text, String details) {
    var told =
        READER.read(Document.of("test", PUBLISHED, text)).claims().stream()
            .map(claim -> line(claim.details()))
            .collect(Collectors.joining("; "));
    assertThat(told).isEqualTo(details);
  }

  private static String line(Details details) {
    var line =
        Stream.of(
                details.manner(),
                details.by() == null ? null : "by " + details.by(),
                details.direction(),
                details.base() == null ? null : "of " + details.base(),
                details.perUnit() == null ? null : "per " + details.perUnit())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    return line.isEmpty() ? "-" : line;
  }
}
