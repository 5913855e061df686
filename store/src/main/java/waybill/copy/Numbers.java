package waybill.copy;

import java.math.BigDecimal;

/** Numbers of columns in plain digits: 40, 0.5, 12000000. */
final class Numbers {
  private Numbers() {}

  static BigDecimal plain(double number) {
    var plain = BigDecimal.valueOf(number).stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }
}
