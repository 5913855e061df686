package waybill.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import waybill.vocabulary.Vocabulary;

/** What lots come to, and what is not added. */
class BalanceTest {
  private static Side side(String rows) {
    var sides = Balance.of(Told.of(rows), new SimilarTellings(Seats.NONE), Seats.NONE).sides();
    assertThat(sides).hasSize(1);
    return sides.getFirst();
  }

  /** "part figure stage" of each line. */
  private static List<String> lines(List<Line> lines) {
    return lines.stream()
        .map(
            line ->
                (line.part() ? "- " : "")
                    + Told.words(line.lot().figure())
                    + " "
                    + line.lot().stage().code())
        .toList();
  }

  /** "class delivered any-stage" of each total. */
  private static List<String> totals(Side side) {
    return side.totals().stream()
        .map(
            total ->
                total.itemClass().code()
                    + " "
                    + Told.words(total.delivered())
                    + " "
                    + Told.words(total.atAnyStage()))
        .toList();
  }

  @Test
  void versionsOfOneLotAreOneLineWithTheirRange() {
    var side =
        side(
            """
            a 2024-05-02 | LVA > PER | vehicle | lorries | 40  | delivered | | Riga
            b 2024-05-03 | LVA > PER | vehicle | lorries | ~44 | delivered | | Lima
            c 2024-05-04 | LVA > PER | vehicle | lorries | >40 | delivered | | Riga
            """);
    assertThat(lines(side.lines())).containsExactly("~40-44 delivered");
    assertThat(side.lines().getFirst().lot().origins()).containsExactly("Riga", "Lima");
    assertThat(side.lines().getFirst().lot().documents()).isEqualTo(3);
    assertThat(totals(side)).containsExactly("vehicle ~40-44 ~40-44");
  }

  @Test
  void aPledgeAndItsDeliveryAreOneLot() {
    var side =
        side(
            """
            a 2024-05-02 | LVA > PER | vehicle | lorries | 40 | pledged   | 2024-05-01..2024-05-31 | Riga
            b 2024-07-03 | LVA > PER | vehicle | lorries | 40 | delivered | 2024-07-01..2024-07-02 | Riga
            """);
    assertThat(lines(side.lines())).containsExactly("40 delivered");
    assertThat(totals(side)).containsExactly("vehicle 40 40");
  }

  @Test
  void partDeliveriesBelongToTheirPledge() {
    var side =
        side(
            """
            a 2024-05-02 | LVA > PER | vehicle | lorries | 40 | pledged   | 2024-05-01..2024-05-31 | Riga
            b 2024-07-03 | LVA > PER | vehicle | lorries | 12 | delivered | 2024-07-01..2024-07-02 | Lima
            c 2024-09-03 | LVA > PER | vehicle | lorries | 8  | delivered | 2024-09-01..2024-09-02 | Lima
            """);
    assertThat(lines(side.lines()))
        .containsExactly("40 pledged", "- 12 delivered", "- 8 delivered");
    assertThat(totals(side)).containsExactly("vehicle 20 40");
  }

  @Test
  void aDeliveryThatFitsTwoPledgesGoesToNeither() {
    var side =
        side(
            """
            a | LVA > PER | vehicle | lorries | 40 | pledged   | | Riga
            b | LVA > PER | vehicle | lorries | 90 | pledged   | | Riga
            c | LVA > PER | vehicle | lorries | 12 | delivered | | Lima
            """);
    assertThat(side.lines()).noneMatch(Line::part);
  }

  @Test
  void aRunningTotalTakesInWhatWasToldBefore() {
    var side =
        side(
            """
            a 2024-03-02 | LVA > PER | container | containers | 6700  | delivered | | Oslo
            b 2024-06-03 | LVA > PER | container | containers | 10000 | delivered | | Riga !
            c 2024-08-03 | LVA > PER | container | containers | 500   | delivered | 2024-08-01..2024-08-02 | Lima
            """);
    assertThat(lines(side.lines()))
        .containsExactly("10000 delivered", "- 6700 delivered", "500 delivered");
    assertThat(totals(side)).containsExactly("container 10000-10500 10000-10500");
  }

  @Test
  void aLaterLargerFigureOfOneOriginTakesInItsEarlierOne() {
    var side =
        side(
            """
            a 2024-03-02 | LVA > PER | container | containers | 6700  | delivered | | Riga
            b 2024-06-03 | LVA > PER | container | containers | 10000 | delivered | | Riga
            """);
    assertThat(lines(side.lines())).containsExactly("10000 delivered", "- 6700 delivered");
    assertThat(totals(side)).containsExactly("container 10000 10000");
  }

  @Test
  void aLongerTimeTakesInWhatIsDoneInAPartOfIt() {
    var side =
        side(
            """
            a 2024-12-02 | LVA > PER | fuel | oil | 900 | delivered | 2024-01-01..2024-12-31 | Oslo
            b 2024-06-03 | LVA > PER | fuel | oil | 165 | delivered | 2024-03-01..2024-03-31 | Riga
            """);
    assertThat(lines(side.lines())).containsExactly("900 delivered", "- 165 delivered");
  }

  /** The low end is sure to be apart, the high end may be. */
  @Test
  void lotsOfOtherDaysAreAddedAndOthersMakeTheHighEnd() {
    var side =
        side(
            """
            a | LVA > PER | vehicle | lorries | 40 | delivered | 2023-05-01..2023-05-31 | Riga
            b | LVA > PER | vehicle | lorries | 70 | delivered | 2024-05-01..2024-05-31 | Lima
            c | LVA > PER | vehicle | lorries | 10 | delivered |                        | Oslo
            """);
    assertThat(totals(side)).containsExactly("vehicle 110-120 110-120");
  }

  @Test
  void whatIsDeniedOrConditionalIsNotAddedAndWhatIsPossibleAtTheHighEndOnly() {
    var side =
        side(
            """
            a | LVA > PER | vehicle | lorries | 40  | delivered             | 2023-05-01..2023-05-31 | Riga
            b | LVA > PER | vehicle | lorries | 70  | delivered denied      | 2024-05-01..2024-05-31 | Lima
            c | LVA > PER | vehicle | lorries | 500 | delivered conditional | 2022-05-01..2022-05-31 | Oslo
            d | LVA > PER | vehicle | lorries | 5   | delivered possible    | 2021-05-01..2021-05-31 | Oslo
            """);
    assertThat(totals(side)).containsExactly("vehicle 40-45 40-45");
  }

  @Test
  void aDenialBelongsToTheLotItDenies() {
    var lot =
        side("""
                a | LVA > PER | vehicle | lorries | 40 | delivered        | | Riga
                b | LVA > PER | vehicle | lorries | 40 | delivered denied | | Lima
                """)
            .lines()
            .getFirst()
            .lot();
    assertThat(lot.deniers()).containsExactly("Lima");
    assertThat(lot.isAffirmed()).isTrue();
  }

  @Test
  void whatIsSoughtOrOfferedStandsApart() {
    var side =
        side(
            """
            a | LVA > PER | vehicle | lorries | 40 | delivered | | Riga
            b | LVA > PER | vehicle | lorries | 90 | sought    | | Lima
            c | LVA > PER | vehicle | lorries | 95 | offered   | | Riga
            """);
    assertThat(lines(side.lines())).containsExactly("40 delivered");
    assertThat(lines(side.wishes())).containsExactlyInAnyOrder("90 sought", "95 offered");
    assertThat(totals(side)).containsExactly("vehicle 40 40");
  }

  @Test
  void currenciesAndCountsAreAddedApart() {
    var side =
        side(
            """
            a | LVA > PER | vehicle | lorries | 40     | delivered | | Riga
            b | LVA > PER | vehicle | lorries | USD 90 | delivered | | Lima
            """);
    assertThat(totals(side)).containsExactlyInAnyOrder("vehicle 40 40", "vehicle USD 90 USD 90");
  }

  @Test
  void wordsOfARunningTotalStandByThemselves() {
    var words = new TotalWords(Vocabulary.standard());
    assertThat(words.isIn("has sent 400 lorries so far")).isTrue();
    assertThat(words.isIn("A TOTAL OF 400 lorries")).isTrue();
    assertThat(words.isIn("an overalls maker sent 400 lorries")).isFalse();
  }
}
