package waybill.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordRowsTest {
  private final WordRows rows =
      new WordRows(
          Vocabulary.withOverlays(
              Map.of("firms.tsv", "zaria-works\tZaria Works | Zaria Steel Works\tNGA\n")));

  @Test
  void findTheLongestNameAndTheSingularOfAPlural() {
    assertThat(shown("artillery shells", "items.tsv"))
        .hasSize(1)
        .first()
        .asString()
        .contains("items");
    assertThat(shown("T-72 tanks", "designations.tsv")).hasSize(1);
    assertThat(shown("Zaria Steel Works", "firms.tsv")).containsExactly("firms.tsv:1");
  }

  @Test
  void knowNothingOfWordsThatStandInNoRow() {
    assertThat(shown("xyzzy", "items.tsv", "states.tsv")).isEmpty();
    assertThat(shown("", "items.tsv")).isEmpty();
    assertThat(shown("a", "numbers.tsv")).isEmpty();
  }

  private List<String> shown(String words, String... files) {
    return rows.of(words, List.of(files)).stream().map(Table.Row::toString).toList();
  }
}
