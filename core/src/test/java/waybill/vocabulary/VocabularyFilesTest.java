package waybill.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import waybill.read.Reader;

class VocabularyFilesTest {
  private static final List<String> FILES = Vocabulary.FILES;

  /** Files whose first cells are of a closed list; in the others any word says something. */
  private static final List<String> CLOSED =
      List.of(
          "states.tsv",
          "leaders.tsv",
          "items.tsv",
          "designations.tsv",
          "numbers.tsv",
          "hedges.tsv",
          "units.tsv",
          "currencies.tsv",
          "dates.tsv",
          "speech.tsv",
          "titles.tsv",
          "frames.tsv");

  /** A reader loads every row of every file: a row that cannot be used throws. */
  @Test
  void everyRowOfEveryFileLoads() {
    assertThat(new Reader(Vocabulary.standard())).isNotNull();
  }

  @ParameterizedTest
  @FieldSource("FILES")
  void rowsAreWellFormed(String file) {
    var table = Vocabulary.standard().table(file);
    assertThat(table.rows()).isNotEmpty();
    for (var row : table.rows()) {
      assertThat(row.get(0)).as("%s: the first cell", row).isNotBlank();
    }
  }

  @ParameterizedTest
  @FieldSource("CLOSED")
  void aRowThatSaysNothingIsReportedWithItsPlace(String file) {
    var vocabulary =
        Vocabulary.withOverlays(Map.of(file, "# a comment\n\n" + "nonsense\t".repeat(6)));
    assertThatThrownBy(() -> new Reader(vocabulary))
        .isInstanceOf(VocabularyException.class)
        .hasMessageContaining(file)
        .hasMessageContaining("line 3");
  }

  @Test
  void anOverlayOfAnUnknownFileIsReported() {
    assertThatThrownBy(() -> Vocabulary.withOverlays(Map.of("verb.tsv", "x")))
        .isInstanceOf(VocabularyException.class)
        .hasMessageContaining("verb.tsv")
        .hasMessageContaining("verbs.tsv");
  }
}
