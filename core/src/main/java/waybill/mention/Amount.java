package waybill.mention;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import waybill.mention.Measures.Measure;

/** A number with what stands right before and after it. */
record Amount(
    int from, Numeral first, Numeral last, @Nullable Measure measure, int to, boolean range) {
  BigDecimal low() {
    return first.low();
  }

  BigDecimal high() {
    return last.high();
  }
}
