package waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ReliabilityTest {
  @Test
  void comparesWhatWasSaidWithWhatWasRight() {
    var reliability = new Reliability();
    for (int i = 0; i < 10; i++) {
      reliability.add(0.8, i < 6);
      reliability.add(0.3, i < 3);
    }
    assertThat(reliability.claims(8)).isEqualTo(10);
    assertThat(reliability.said(8)).isCloseTo(0.8, within(1e-9));
    assertThat(reliability.right(8)).isCloseTo(0.6, within(1e-9));
    assertThat(reliability.expectedError()).isCloseTo(0.1, within(1e-9));
    assertThat(reliability.from(5)).isEqualTo(new Reliability.Share(10, 0.6));
  }

  @Test
  void isDefinedAtItsEdges() {
    var reliability = new Reliability();
    assertThat(reliability.expectedError()).isZero();
    reliability.add(1, true);
    reliability.add(0, false);
    assertThat(reliability.claims(9)).isEqualTo(1);
    assertThat(reliability.claims(0)).isEqualTo(1);
    assertThat(reliability.expectedError()).isZero();
  }
}
