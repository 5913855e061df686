package waybill.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
  void everyFileTellsTheFormsOfItsRows(String file) {
    var table = Vocabulary.standard().table(file);
    assertThat(table.rows()).isNotEmpty();
    assertThat(table.forms()).isNotEmpty();
  }

  /** Two names run together, and signs that belong to no name. */
  @ParameterizedTest
  @FieldSource("FILES")
  void namesAreWhole(String file) {
    for (var row : Vocabulary.standard().table(file).rows()) {
      for (var cell : row.cells()) {
        assertThat(cell.replace("| ; |", "|")).as("%s", row).doesNotContain("  ", ";", "\u00a0");
      }
    }
  }

  @Test
  void noDesignationIsSeveralRunTogether() {
    for (var row : Vocabulary.standard().table("designations.tsv").rows()) {
      for (var cell : List.of(0, 4, 5)) {
        for (var name : row.names(cell)) {
          assertThat(name.split(" ")).as("%s: %s", row, name).hasSizeLessThan(6);
        }
      }
    }
  }

  /** Rows that cannot be used, by file: the row, with / for a tab, and what is said of it. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      textBlock =
          """
          abbreviations.tsv: tittle / Mx.                              -> column 1 is "tittle"; it takes title, any
          abbreviations.tsv: title                                     -> column 2 is missing
          states.tsv: POL / nick / Polska                              -> column 2 is "nick"; it takes name, demonym, seat, organ
          states.tsv: Poland / name / Polska                           -> column 1 is "Poland"
          states.tsv: POL / name                                       -> column 3 is missing
          states.tsv: POL / name / Polska / Russia                     -> column 4 is "Russia"
          leaders.tsv: PER / Ana Quispe / Quispe / 28.7.2021 / / mayor -> column 4 is "28.7.2021"; it takes a day
          leaders.tsv: PER / / Quispe                                  -> column 2 is missing
          organisations.tsv: Sea Guard / Sea Guard                     -> column 1 is "Sea Guard"
          organisations.tsv: sea-guard                                 -> column 2 is missing
          firms.tsv: acme / Acme Works                                 -> column 3 is missing
          firms.tsv: acme / Acme Works / Chile                         -> column 3 is "Chile"; it takes the code of a state
          items.tsv: tanks / piece / crawler                           -> column 1 is "tanks"
          items.tsv: tank / piece                                      -> column 3 is missing
          items.tsv: tank / lump / crawler                             -> lump
          items.tsv: tank / piece / crawler / @nowhere                 -> @nowhere
          designations.tsv: Q-9 / tnk                                  -> column 2 is "tnk"; it takes a class
          designations.tsv: Q-9 / artillery / 155mm                    -> column 3 is "155mm"; it takes a number
          designations.tsv: Q-9 / artillery / 155 / lumps              -> column 4 is "lumps"
          designations.tsv: Q-9 / tank / / / Q9 | | Queen              -> column 5 has an empty name
          numbers.tsv: smal / umpteen / 17                             -> column 1 is "smal"
          numbers.tsv: small / umpteen / many                          -> column 3 is "many"; it takes a number
          numbers.tsv: label / docket                                  -> column 4 is missing
          hedges.tsv: before / roughly / or thereabouts                -> column 2 is "roughly"
          hedges.tsv: above / about / ish                              -> column 1 is "above"
          units.tsv: measure / stones / stone / 6                      -> column 3 is "stone"
          units.tsv: measure / stones / tonne                          -> column 4 is missing
          units.tsv: rate / a fortnight / fortnight                    -> column 3 is "fortnight"
          currencies.tsv: FLORIN / fl                                  -> column 1 is "FLORIN"
          currencies.tsv: AWG / fl / florin / / / one                  -> column 6 is "one"
          dates.tsv: month / Thermidor / Thermidor                     -> column 2 is "Thermidor"; it takes a number
          dates.tsv: event / 1945-08-15                                -> column 3 is missing
          dates.tsv: moon / 1 / new moon                               -> column 1 is "moon"
          speech.tsv: clause / avers / sworn                           -> column 3 is "sworn"
          speech.tsv: claws / avers / -                                -> column 1 is "claws"
          titles.tsv: title                                            -> column 2 is missing
          titles.tsv: rank / Subedar                                   -> column 1 is "rank"
          frames.tsv: transfer / sent / verb / gives / waft            -> column 2 is "sent"; it takes sought, offered
          frames.tsv: transfer / delivered / verb / self / waft        -> column 4 is "self"; it takes gives, takes, moves
          frames.tsv: loss / delivered / verb / self / forfeit         -> column 2 is "delivered"; it takes -
          frames.tsv: loss / - / verb / self                           -> column 5 is missing
          verbs.tsv: slay / slew                                       -> column 3 is missing
          modality.tsv: likely / in all probability                    -> column 1 is "likely"
          modality.tsv: possible                                       -> column 2 is missing
          word-classes.tsv: drone / one / 2                            -> column 2 is "one"; it takes a number
          """)
  void aRowThatCannotBeUsedIsReportedWithItsPlace(String row, String reason) {
    int colon = row.indexOf(": ");
    var file = row.substring(0, colon);
    var text = "# a comment\n\n" + row.substring(colon + 2).replaceAll(" */ *", "\t") + "\n";
    var vocabulary = Vocabulary.withOverlays(Map.of(file, text));
    assertThatThrownBy(() -> new Reader(vocabulary))
        .isInstanceOf(VocabularyException.class)
        .hasMessageContaining(file + ", line 3: ")
        .hasMessageContaining(reason);
  }

  @ParameterizedTest
  @FieldSource("FILES")
  void aCellTooManyIsReported(String file) {
    var standard = Vocabulary.standard().table(file).rows().getFirst();
    var row = String.join("\t", standard.cells()) + "\t".repeat(9) + "more";
    var vocabulary = Vocabulary.withOverlays(Map.of(file, row));
    assertThatThrownBy(() -> vocabulary.table(file))
        .hasMessageStartingWith(file + ", line 1: ")
        .hasMessageContaining("is \"more\"; it takes nothing");
  }

  @Test
  void anExampleBelowNoRowIsReported() {
    var vocabulary = Vocabulary.withOverlays(Map.of("frames.tsv", "#+ Peru [wafted] rice."));
    assertThatThrownBy(() -> vocabulary.table("frames.tsv"))
        .hasMessage("frames.tsv, line 1: an example stands below no row");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          verb.tsv,          verbs.tsv
          State.tsv,         states.tsv
          organizations.tsv, organisations.tsv
          wordclasses.tsv,   word-classes.tsv
          """)
  void anOverlayOfAnUnknownFileIsReportedWithTheNearestName(String name, String nearest) {
    assertThatThrownBy(() -> Vocabulary.withOverlays(Map.of(name, "x")))
        .isInstanceOf(VocabularyException.class)
        .hasMessageContaining(name)
        .hasMessageContaining("did you mean " + nearest + "?");
  }
}
