package waybill.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import waybill.read.Reader;

class VocabularyFilesTest {
  private static final List<String> FILES = Vocabulary.FILES;

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
      for (int i = 0; i < row.cells().size(); i++) {
        var names = row.names(i);
        assertThat(new HashSet<>(names)).as("%s: a name twice in a cell", row).hasSize(names.size());
      }
    }
  }

  @ParameterizedTest
  @FieldSource("FILES")
  void aRowThatSaysNothingIsReportedWithItsPlace(String file) {
    var vocabulary = Vocabulary.withOverlays(Map.of(file, "# a comment\n\nnonsense\n"));
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
