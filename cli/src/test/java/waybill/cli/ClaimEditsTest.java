package waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waybill.exchange.ClaimJson;
import waybill.ledger.ClaimRow;
import waybill.ledger.Maker;
import waybill.ledger.State;

/** What a person may set of a claim, and how it may be typed. */
class ClaimEditsTest {
  private static ClaimEdits edits() {
    var reading = Samples.small();
    var text = reading.document().text();
    var claim = reading.claims().getFirst();
    var row =
        new ClaimRow(
            "id",
            "id",
            "doc",
            claim,
            claim.evidence().of(text),
            State.UNREVIEWED,
            Maker.reader("1"),
            null,
            "",
            null,
            new ClaimJson(text).line(claim, "id", "doc"));
    return new ClaimEdits(row, text, typed -> typed.equals("north korea") ? "PRK" : typed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          stage=pl                  | "stage":"pledged"
          quantity=7                | "quantity":{"low":7,"high":7,"unit":"container","hedge":"exact"}
          q=6,700-7,000             | "quantity":{"low":6700,"high":7000,"unit":"container","hedge":"range"}
          quantity=~40 round        | "quantity":{"low":40,"high":40,"unit":"round","hedge":"about"}
          quantity=<=40             | "quantity":{"low":null,"high":40,"unit":"container","hedge":"at_most"}
          quantity=≥1.5 tonne       | "quantity":{"low":1.5,"high":null,"unit":"tonne","hedge":"at_least"}
          quantity.hedge=vague      | "quantity":{"low":6700,"high":null,"unit":"container","hedge":"vague"}
          value=3000000 EUR         | "value":{"low":3000000,"high":3000000,"unit":"EUR","hedge":"exact"}
          value.low=5               | "value":{"low":5,"high":null,"unit":"USD","hedge":"exact"}
          quantity=none             | "quantity":null
          when=2024-02              | "when":{"from":"2024-02-01","to":"2024-02-29"}
          when=2023..2024           | "when":{"from":"2023-01-01","to":"2024-12-31"}
          when=2023-05-09..         | "when":{"from":"2023-05-09","to":null}
          when.to=2024-01-01        | "when":{"from":"2023-08-01","to":"2024-01-01"}
          supplier=north korea      | "supplier":"PRK"
          recipient=                | "recipient":null
          sources=Seoul;  The Post  | "sources":["Seoul","The Post"]
          sources=                  | "sources":[]
          calibre-mm=152            | "calibre_mm":152
          class=artillery_amm       | "class":"artillery_ammunition"
          kind=holding              | "kind":"holding"
          kind=event                | "party":["PRK"]
          evidence=6,700 containers | "evidence":{"start":41,"end":57,"quote":"6,700 containers"}
          span=6,700                | "span":{"start":41,"end":46}
          """)
  void setsFields(String assignment, String json) {
    var edits = edits();
    edits.set(assignment);
    assertThat(edits.line()).contains(json);
    assertThat(edits.claim().confidence()).isEqualTo(1);
    assertThat(edits.claim().rule()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          stage                 | a change is FIELD=VALUE, such as stage=pledged: stage
          stage=eaten           | stage “eaten” is none of sought, offered, pledged
          stage=plegded         | there is no stage “plegded”; did you mean pledged?
          stage=none            | stage is null
          modality=p            | modality “p” may be possible, planned
          colour=red            | field “colour” is none of kind, supplier
          quantity=many         | quantity “many” is none of 40, 40-60
          quantity=60-40        | quantity is no quantity: low 60 is above high 40
          quantity=4.4.4        | quantity “4.4.4” is no number
          quantity=4 elephant   | quantity.unit “elephant” is none of piece
          value=4 piece         | a value is in a currency
          when=June             | when “June” is none of 2024, 2024-06
          when=2024-02-30       | when “2024-02-30” is none of
          when=2025..2024       | when is no period
          supplier=a b          | supplier is no party code: a b
          evidence=not there    | these words do not stand in the document: not there
          manner=eaten          | manner “eaten” is none of destroyed
          party=PRK             | a transfer has no party
          id=7                  | field “id” is none of kind
          """)
  void saysWhatIsWrong(String assignment, String reason) {
    var edits = edits();
    assertThatThrownBy(
            () -> {
              edits.set(assignment);
              edits.claim();
            })
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(reason);
  }
}
