package waybill.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waybill.claim.Party;

/** Which claims are put together. */
class SimilarTellingsTest {
  private static final SimilarTellings GROUPING = new SimilarTellings(Seats.NONE);

  /** Each row: two tellings that differ in one thing, and whether they are one lot. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          40 ; 40 ; true
          40 ; 41 ; false
          40 ; ~42 ; true
          40 ; ~50 ; false
          >40 ; 48 ; true
          >40 ; 60 ; false
          <40 ; 35 ; true
          <40 ; 20 ; false
          30-50 ; 35-45 ; true
          30-50 ; 45-55 ; false
          dozens ; 30 ; true
          USD 40 ; 40 ; false
          - ; - ; true
          - ; 40 ; false
          """)
  void figuresAreLike(String one, String other, boolean together) {
    var rows =
        """
        a | LVA > PER | vehicle | lorries | %s | delivered | | Riga
        b | LVA > PER | vehicle | lorries | %s | delivered | | Lima
        """;
    assertThat(GROUPING.lots(Told.of(rows.formatted(one, other)))).hasSize(together ? 1 : 2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          ammunition ; artillery_ammunition ; true
          artillery_ammunition ; mortar_ammunition ; false
          artillery ; mlrs ; true
          equipment ; vehicle ; true
          package ; tank ; true
          tank ; ship ; false
          """)
  void classesAreLike(String one, String other, boolean together) {
    var rows =
        """
        a | LVA > PER | %s | goods | 40 | delivered | | Riga
        b | LVA > PER | %s | goods | 40 | delivered | | Lima
        """;
    assertThat(GROUPING.lots(Told.of(rows.formatted(one, other)))).hasSize(together ? 1 : 2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          delivered ; delivered ; 2024-05-01..2024-05-31 ; 2024-06-01..2024-06-30 ; false
          delivered ; delivered ; 2024-05-01..2024-05-31 ; 2024-05-20..2024-06-30 ; true
          delivered ; delivered ; 2024-05-01..           ; 2024-06-01..2024-06-30 ; true
          delivered ; delivered ;                        ; 2024-06-01..2024-06-30 ; true
          pledged   ; delivered ; 2024-05-01..2024-05-31 ; 2024-06-01..2024-06-30 ; true
          pledged   ; delivered ; 2024-06-01..2024-06-30 ; 2024-05-01..2024-05-31 ; false
          pledged   ; delivered ; 2014-05-01..2014-05-31 ; 2024-06-01..2024-06-30 ; false
          sought    ; delivered ;                        ;                        ; false
          offered   ; sought    ;                        ;                        ; false
          """)
  void stagesAndPeriodsAreLike(
      String one, String other, String first, String second, boolean together) {
    var rows =
        """
        a | LVA > PER | vehicle | lorries | 40 | %s | %s | Riga
        b | LVA > PER | vehicle | lorries | 40 | %s | %s | Lima
        """;
    var told =
        Told.of(
            rows.formatted(one, first == null ? "" : first, other, second == null ? "" : second));
    assertThat(GROUPING.lots(told)).hasSize(together ? 1 : 2);
  }

  @Test
  void aFigureInTheMiddleDoesNotJoinItsNeighbours() {
    var lots =
        GROUPING.lots(
            Told.of(
                """
                a | LVA > PER | vehicle | lorries | 40  | delivered | | Riga
                b | LVA > PER | vehicle | lorries | ~44 | delivered | | Lima
                c | LVA > PER | vehicle | lorries | 48  | delivered | | Oslo
                """));
    assertThat(lots).hasSize(2);
  }

  @Test
  void rivalCountsOfTheSameWeeksAreVersionsOfOneLot() {
    var lots =
        GROUPING.lots(
            Told.of(
                """
                a | LVA > PER | personnel | troops | 10000 | delivered | 2024-10-01..2024-10-31 | Oslo
                b | LVA > PER | personnel | troops | 12000 | delivered | 2024-10-10..2024-10-20 | Lima
                b | LVA > PER | personnel | troops | 13000 | delivered | 2024-10-10..2024-10-20 | Lima
                c | LVA > PER | personnel | troops | 30000 | delivered | 2024-10-01..2024-10-31 | Riga
                """));
    assertThat(lots).extracting(lot -> Told.words(lot.figure())).contains("10000-12000", "30000");
    assertThat(lots).hasSize(3);
  }

  @Test
  void typesAreToldApartAndOneWithoutTypeJoins() {
    var lots =
        GROUPING.lots(
            Told.of(
                """
                a | LVA > PER | tank | tanks (T-55) | 40 | delivered | | Riga
                b | LVA > PER | tank | tanks (T-72) | 40 | delivered | | Riga
                c | LVA > PER | tank | tanks        | 40 | delivered | | Riga
                """));
    assertThat(lots).hasSize(2);
  }

  @Test
  void firmsCountWithTheirState() {
    Seats seats = party -> party.code().equals("baltic-works") ? new Party("LVA") : party;
    var told =
        Told.of(
            """
            a | LVA > PER          | vehicle | lorries | 40 | delivered | | Riga
            b | baltic-works > PER | vehicle | lorries | 40 | delivered | | Lima
            """);
    assertThat(new SimilarTellings(seats).lots(told)).hasSize(1);
    assertThat(GROUPING.lots(told)).hasSize(2);
  }

  /** The same lots, and the same balance, in whatever order claims and documents come. */
  @Test
  void theOrderOfClaimsMakesNoDifference() {
    var random = new Random(7);
    for (int round = 0; round < 60; round++) {
      var told = new ArrayList<>(Told.of(rows(random, 40)));
      var before = described(told);
      for (int i = 0; i < 5; i++) {
        Collections.shuffle(told, random);
        assertThat(described(told)).isEqualTo(before);
      }
    }
  }

  private static List<String> described(List<Telling> told) {
    var all = new ArrayList<String>();
    for (var side : Balance.of(told, GROUPING, Seats.NONE).sides()) {
      for (var line : side.all()) {
        all.add(
            line.part()
                + line.lot().tellings().stream().map(Telling::id).collect(Collectors.joining(" ")));
      }
      all.add(side.totals().toString());
    }
    return all;
  }

  private static String rows(Random random, int count) {
    var rows = new StringBuilder();
    for (int i = 0; i < count; i++) {
      rows.append(
          "%s | %s > PER | %s | %s | %s | %s | %s | %s%s\n"
              .formatted(
                  pick(random, "a 2024-05-02", "b 2024-07-09", "c 2024-09-11", "d"),
                  pick(random, "LVA", "LVA", "EST", ""),
                  pick(random, "ammunition", "artillery_ammunition", "mortar_ammunition", "other"),
                  pick(random, "shells", "shells", "rounds", "shells (M107)"),
                  pick(random, "40", "~42", ">40", "44", "30-50", "dozens", "100", "<110", "-"),
                  pick(random, "delivered", "pledged", "sought", "delivered denied", "ordered"),
                  pick(random, "", "", "2024-05-01..2024-05-31", "2024-01-01..", "..2024-08-31"),
                  pick(random, "Riga", "Lima", "Oslo", ""),
                  pick(random, "", "", "", "!")));
    }
    return rows.toString();
  }

  private static String pick(Random random, String... words) {
    return words[random.nextInt(words.length)];
  }
}
