package waybill.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What was changed behind the ledger's back is found. */
@ParameterizedClass
@MethodSource("waybill.ledger.Engines#all")
class LedgerCheckTest {
  @Parameter Engines.Place place;

  private final List<LedgerCheck.Fault> faults = new ArrayList<>();
  private String location;

  @BeforeEach
  void location() {
    location = place.fresh();
  }

  private LedgerCheck.Result check(Ledger ledger) {
    return new LedgerCheck(ledger, faults::add, id -> {}).run();
  }

  @Test
  void aLedgerThatWasOnlyWrittenByTheProgramIsSound() {
    try (var ledger = Desks.full(location)) {
      var result = check(ledger);
      assertThat(faults).isEmpty();
      assertThat(result.isSound()).isTrue();
      assertThat(result.documents()).isEqualTo(3);
      assertThat(result.claims())
          .isEqualTo(
              ledger.read(
                  handle ->
                      handle.createQuery("select count(*) from claim").mapTo(Long.class).one()));
      assertThat(result.entries()).isGreaterThan(7);
    }
  }

  @Test
  void anEmptyLedgerIsSound() {
    try (var ledger = Ledgers.open(location)) {
      assertThat(check(ledger)).isEqualTo(new LedgerCheck.Result(0, 0, 0, 0));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          update document set body = replace(body, '🚢', '🚛') where name = 'b.txt'               | document | text or its address
          update document set address = 'https://example.org/elsewhere' where name = 'a.txt'   | document | text or its address
          update document set blocks = 'PARAGRAPH:0-9999' where name = 'b.txt'                | document | ends behind
          update blob set size = size + 1                                                     | document | bytes
          update claim set quote = 'Riga'                                                     | claim    | not at its place
          update claim set evidence_start = evidence_start + 1                                | claim    | not at its place
          update claim set low = 41 where kind = 'transfer'                                   | claim    | column low
          update claim set supplier = 'PER' where kind = 'transfer'                           | claim    | column supplier
          update claim set json = replace(json, '"LVA"', '"EST"')                             | claim    | when it was made
          update claim set json = replace(json, '"start":', '"start":1')                      | claim    | none of its document
          update claim set json = 'x'                                                         | claim    | none of its document
          delete from claim_party                                                             | claim    | rows of parties
          update claim_party set party = 'EST' where party = 'LVA' and role = 'party'         | claim    | rows of parties
          delete from claim_source                                                            | claim    | rows of sources
          update note set subject = 'nobody'                                                  | history  | note
          update flyway_schema_history set checksum = 1 where version = '1'                   | ledger   | migration 1
          """)
  void aChangeBehindItsBackIsFound(String statement, String part, String reason) {
    try (var ledger = Desks.full(location)) {
      Desks.tamper(ledger, statement);
      var result = check(ledger);
      assertThat(result.isSound()).isFalse();
      assertThat(result.faults()).isEqualTo(faults.size());
      assertThat(faults)
          .allSatisfy(fault -> assertThat(fault.part()).isEqualTo(part))
          .allSatisfy(fault -> assertThat(fault.reason()).contains(reason));
    }
  }

  @Test
  void bytesThatWereChangedAreFound() {
    try (var ledger = Desks.full(location)) {
      var bytes = new Raw("other".getBytes(java.nio.charset.StandardCharsets.UTF_8), "").packed();
      ledger.write((handle, now) -> handle.execute("update blob set packed = ?", (Object) bytes));
      check(ledger);
      assertThat(faults).extracting(LedgerCheck.Fault::part).containsOnly("document");
      ledger.write(
          (handle, now) -> handle.execute("update blob set packed = ?", (Object) new byte[] {1}));
      faults.clear();
      check(ledger);
      assertThat(faults)
          .hasSize(3)
          .allSatisfy(fault -> assertThat(fault.reason()).contains("damaged"));
    }
  }

  @Test
  void aChangedHistoryIsFound() {
    try (var ledger = Desks.full(location)) {
      for (var trigger : List.of("history_keeps_rows", "history_loses_none")) {
        try {
          Desks.tamper(
              ledger,
              location.startsWith("jdbc:")
                  ? "drop trigger " + trigger + " on history"
                  : "drop trigger " + trigger);
        } catch (RuntimeException e) {
          // One engine has one trigger for both.
        }
      }
      Desks.tamper(ledger, "update history set who = 'Eve' where seq = 3");
      check(ledger);
      assertThat(faults)
          .containsExactly(
              new LedgerCheck.Fault(
                  "history", "", "entry 3 of the history is not as it was written"));
    }
  }
}
