package waybill.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import waybill.vocabulary.Table.Example.Mark;
import waybill.vocabulary.Vocabulary;
import waybill.vocabulary.VocabularyException;

/** Every row of frames.tsv is a rule, and shows what it reads and what it leaves alone. */
class FrameExamplesTest {
  private static final Vocabulary VOCABULARY = Vocabulary.standard();

  @TestFactory
  Stream<DynamicTest> examplesHold() {
    var examples = new FrameExamples(VOCABULARY);
    return examples.cases().stream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.toString(),
                    () -> assertThat(examples.fault(example)).as("%s", example).isNull()));
  }

  @Test
  void everyRowHasExamples() {
    for (var row : VOCABULARY.table("frames.tsv").rows()) {
      var marks = row.examples().stream().map(example -> example.mark()).toList();
      assertThat(marks).as("%s: an example of what it reads", row).contains(Mark.READ);
      assertThat(marks).as("%s: an example of what it leaves alone", row).contains(Mark.LEFT);
    }
  }

  private static final String ROW = "transfer\tdelivered\tverb\tgives\twaft\n";

  private static FrameExamples own(String example) {
    return new FrameExamples(Vocabulary.withOverlays(Map.of("frames.tsv", ROW + example)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "holds",
      textBlock =
          """
          holds                               | #+ Peru [wafted] 40 kites to Chile.
          is not read                         | #+ Peru [wafted] 40 kites to Chile. -> CHL > PER
          is not read                         | #+ A [breeze] came up.
          is read, but should be left alone   | #- Peru [wafted] 40 kites to Chile.
          holds                               | #- A [breeze] came up.
          holds                               | #! A [breeze] came up.
          is read now: mark it with #+        | #! Peru [wafted] 40 kites to Chile.
          """)
  void marksTellWhatIsClaimed(String fault, String example) {
    var examples = own(example);
    assertThat(examples.fault(examples.cases().getLast())).isEqualTo(fault);
  }

  @ParameterizedTest
  @ValueSource(strings = {"#+ Peru wafted kites.", "#+ Peru [] kites.", "#+ Peru [wafted]. -> PER"})
  void anExampleThatCannotBeReadIsReportedWithItsRow(String example) {
    assertThatThrownBy(() -> own(example))
        .isInstanceOf(VocabularyException.class)
        .hasMessageStartingWith("frames.tsv, line 1: ");
  }
}
