package waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import waybill.claim.Party;
import waybill.read.Reading;
import waybill.vocabulary.Vocabulary;

/** What a party gives and takes, side by side. */
class GiveAndTakeTest {
  private static final String CLAIM =
      """
      {"kind":"transfer","supplier":%s,"recipient":%s,"item":"%s","class":"%s","designation":null,"calibre_mm":null,"quantity":%s,"value":null,"per":null,"when":null,"stage":"delivered","modality":"denied","sources":[%s],"evidence":{"quote":"%s"},"confidence":%s}""";

  private static final String TEXT =
      "Minsk sent 40 tractors to Harare. Harare sent tobacco. Minsk sent 7 buses and flour.";

  private static final List<Reading> READINGS =
      List.of(
          Samples.small(),
          Samples.reading(
              Samples.document("b.txt", "Tractors", TEXT),
              List.of(
                  claim("BLR", "ZWE", "tractors", "vehicle", 40, "\"Minsk\"", "40 tractors", 0.6),
                  claim("ZWE", "BLR", "tobacco", "other", 0, "", "Harare sent tobacco", 0.9),
                  claim("BLR", "ZWE", "flour", "food", 0, "", "flour", 0.95),
                  claim("BLR", "ZWE", "buses", "vehicle", 7, "", "7 buses", 0.8)),
              List.of()));

  private static final GiveAndTake BALANCE =
      GiveAndTake.of(new Party("BLR"), READINGS, Vocabulary.standard());

  private static String claim(
      String from,
      String to,
      String item,
      String itemClass,
      int count,
      String source,
      String quote,
      double confidence) {
    var quantity =
        count == 0
            ? "null"
            : "{\"low\":%d,\"high\":%d,\"unit\":\"piece\",\"hedge\":\"exact\"}"
                .formatted(count, count);
    return CLAIM.formatted(
        '"' + from + '"', '"' + to + '"', item, itemClass, quantity, source, quote, confidence);
  }

  @Test
  void goodsMostSpokenOfComeFirst() {
    assertThat(BALANCE.gives())
        .extracting(entry -> entry.lot().item())
        .containsExactly("tractors", "buses", "flour");
    assertThat(BALANCE.takes()).extracting(entry -> entry.lot().item()).containsExactly("tobacco");
  }

  @Test
  void eachClaimIsToldWithItsStandingAndWhoSaysSo() {
    assertThat(BALANCE.gives().getFirst().cells())
        .containsExactly("40", "tractors", "Zimbabwe", "–", "delivered, denied", "Minsk");
    assertThat(BALANCE.takes().getFirst().cells())
        .containsExactly("–", "tobacco", "Zimbabwe", "–", "delivered, denied", "Example Wire");
  }

  @Test
  void theSurestWithAFigureAreChosenFirstAndStayInOrder() {
    assertThat(GiveAndTake.surest(BALANCE.gives(), 1))
        .extracting(entry -> entry.lot().item())
        .containsExactly("buses");
    assertThat(GiveAndTake.surest(BALANCE.gives(), 2))
        .extracting(entry -> entry.lot().item())
        .containsExactly("tractors", "buses");
  }

  @Test
  void everyRowOfThePageLeadsToItsCard() throws IOException {
    var view = new HtmlView(BALANCE.tables());
    var page = Jsoup.parse(Samples.print(view, READINGS.toArray(Reading[]::new)));
    var links = page.select(".balance td a");
    assertThat(links).hasSize(4);
    for (var link : links) {
      var card = page.getElementById(link.attr("href").substring(1));
      assertThat(card).isNotNull();
      assertThat(card.select(".item").text()).isEqualTo(link.text());
    }
  }
}
