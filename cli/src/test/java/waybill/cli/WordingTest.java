package waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waybill.claim.Hedge;
import waybill.claim.Party;
import waybill.claim.Period;
import waybill.claim.Quantity;
import waybill.claim.Unit;

class WordingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          40000       |             | piece    | at_least | ≥ 40,000
                      | 4800000     | round    | at_most  | ≤ 4.8 million
          3000000     | 3000000     | round    | about    | ~ 3 million
          24          | 99          | piece    | vague    | ~ 24–99 (vague)
          1788402     | 1788402     | piece    | exact    | 1,788,402
          1.7884022   | 1.7884022   | tonne    | exact    | 1.788402 t
          24500000000 | 24500000000 | USD      | exact    | USD 24.5 billion
          3           | 5           | day      | range    | 3–5 days
          1           | 1           | year     | exact    | 1 year
          90          | 90          | per_cent | exact    | 90 %
          """)
  void figuresKeepTheirHedge(
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      String unit,
      String hedge,
      String words) {
    var quantity =
        new Quantity(low, high, new Unit(unit), Hedge.valueOf(hedge.toUpperCase(Locale.ROOT)));
    assertThat(Wording.quantity(quantity).replace('\u00a0', ' ')).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "2023-07-25, 2023-07-25, 25 Jul 2023",
    "2023-07-25, 2023-07-27, 25–27 Jul 2023",
    "2023-07-01, 2023-07-31, Jul 2023",
    "2023-06-01, 2023-08-31, Jun 2023 – Aug 2023",
    "2023-01-01, 2023-12-31, 2023",
    "2019-01-01, 2023-12-31, 2019–2023",
    "2023-06-05, 2023-08-30, 5 Jun 2023 – 30 Aug 2023",
    ", 2023-08-30, until 30 Aug 2023",
    "2023-08-30, , since 30 Aug 2023"
  })
  void periodsAreShort(@Nullable LocalDate from, @Nullable LocalDate to, String words) {
    assertThat(Wording.when(new Period(from, to))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "PRK, North Korea",
    "SUN, Soviet Union",
    "EU, EU",
    "wagner-group, Wagner Group",
    "'', ?"
  })
  void partiesHaveNames(String code, String name) {
    assertThat(PartyNames.of(new Party(code))).isEqualTo(name);
  }
}
