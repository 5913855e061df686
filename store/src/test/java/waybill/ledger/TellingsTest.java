package waybill.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static waybill.ledger.Samples.HAS;
import static waybill.ledger.Samples.LOST;
import static waybill.ledger.Samples.SENT;
import static waybill.ledger.Samples.TEXT;
import static waybill.ledger.Samples.claim;
import static waybill.ledger.Samples.filing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import waybill.balance.Telling;
import waybill.claim.Content;
import waybill.claim.ItemClass;
import waybill.claim.Kind;
import waybill.claim.Modality;
import waybill.claim.Party;
import waybill.claim.Stage;

/** Claims for putting side by side, as the ledger's columns have them. */
class TellingsTest {
  private static final Set<Party> LATVIA = Set.of(new Party("LVA"));
  private static final Set<Party> PERU = Set.of(new Party("PER"));

  private static final String MET =
      """
      {"kind":"event","party":["LVA","PER"],"item":"talks","class":"meeting","designation":null,"calibre_mm":null,"quantity":null,"value":null,"per":null,"when":null,"modality":"asserted","sources":[],"evidence":"Riga had sent Lima"}""";

  private static final String TO_SOMEBODY =
      SENT.replace("\"recipient\":\"PER\"", "\"recipient\":null");

  private static Ledger filled(Engines.Place place) {
    var ledger = Ledgers.open(place.fresh(), () -> Instant.parse("2024-06-14T08:00:00Z"));
    ledger
        .filer()
        .file(filing("a.txt", null, TEXT, SENT, LOST, HAS, MET, TO_SOMEBODY), "test", false);
    return ledger;
  }

  private static List<Telling> between(Ledger ledger, TellingFilter filter) {
    return ledger.tellings(text -> text.contains("40")).listBetween(LATVIA, PERU, filter);
  }

  @ParameterizedTest
  @MethodSource("waybill.ledger.Engines#all")
  void aTellingHasWhatItsClaimHas(Engines.Place place) {
    try (var ledger = filled(place)) {
      var telling = between(ledger, TellingFilter.ALL).getFirst();
      var told = telling.claim();
      var claim = claim(TEXT, SENT);
      assertThat(told.content()).isEqualTo(claim.content());
      assertThat(told.quantity()).isEqualTo(claim.quantity());
      assertThat(told.when()).isEqualTo(claim.when());
      assertThat(told.sources()).containsExactly("Oslo");
      assertThat(told.evidence()).isEqualTo(claim.evidence());
      assertThat(told.confidence()).isEqualTo(0.8);
      assertThat(telling.quote()).isEqualTo("Riga had sent Lima 40 lorries");
      assertThat(telling.runningTotal()).isTrue();
      assertThat(telling.report().name()).isEqualTo("a.txt");
      assertThat(telling.report().outlet()).isEqualTo("Example Wire");
      assertThat(telling.told()).isEqualTo(LocalDate.of(2024, 6, 14));
    }
  }

  @ParameterizedTest
  @MethodSource("waybill.ledger.Engines#all")
  void partiesAndKindsAreFound(Engines.Place place) {
    try (var ledger = filled(place)) {
      var tellings = ledger.tellings(text -> false);
      assertThat(tellings.listGivenBy(LATVIA, TellingFilter.ALL)).hasSize(2);
      assertThat(tellings.listTakenBy(PERU, TellingFilter.ALL)).hasSize(1);
      assertThat(tellings.listBetween(PERU, LATVIA, TellingFilter.ALL)).isEmpty();
      assertThat(tellings.countOpen(LATVIA, TellingFilter.ALL)).isEqualTo(1);
      assertThat(tellings.countOpen(PERU, TellingFilter.ALL)).isZero();
      var ofPeru = tellings.listOf(PERU, EnumSet.allOf(Kind.class), TellingFilter.ALL);
      assertThat(ofPeru)
          .extracting(telling -> telling.claim().kind())
          .containsExactlyInAnyOrder(Kind.LOSS, Kind.EVENT);
      assertThat(ofPeru)
          .extracting(telling -> telling.claim().content())
          .contains(new Content.Event(List.of(new Party("LVA"), new Party("PER"))));
    }
  }

  @ParameterizedTest
  @MethodSource("waybill.ledger.Engines#all")
  void filtersLeaveOut(Engines.Place place) {
    try (var ledger = filled(place)) {
      assertThat(between(ledger, source("osl"))).hasSize(1);
      assertThat(between(ledger, source("EXAMPLE"))).hasSize(1);
      assertThat(between(ledger, source("Riga"))).isEmpty();
      assertThat(between(ledger, source("_s%"))).isEmpty();
      assertThat(between(ledger, filter(Set.of(ItemClass.VEHICLE), Set.of(), Set.of()))).hasSize(1);
      assertThat(between(ledger, filter(Set.of(ItemClass.SHIP), Set.of(), Set.of()))).isEmpty();
      assertThat(between(ledger, filter(Set.of(), Set.of(Stage.PLEDGED), Set.of()))).isEmpty();
      assertThat(between(ledger, filter(Set.of(), Set.of(), Set.of(Modality.ASSERTED)))).hasSize(1);
      assertThat(between(ledger, days("2024-07-01", null))).hasSize(1);
      assertThat(between(ledger, days(null, "2024-04-30"))).isEmpty();
      assertThat(between(ledger, sure(0.9))).isEmpty();
      assertThat(between(ledger, sure(0.8))).hasSize(1);
    }
  }

  private static TellingFilter filter(
      Set<ItemClass> classes, Set<Stage> stages, Set<Modality> modalities) {
    return new TellingFilter(classes, stages, modalities, null, null, null, 0, false, null);
  }

  private static TellingFilter days(String from, String to) {
    return new TellingFilter(
        Set.of(),
        Set.of(),
        Set.of(),
        from == null ? null : LocalDate.parse(from),
        to == null ? null : LocalDate.parse(to),
        null,
        0,
        false,
        null);
  }

  private static TellingFilter source(String name) {
    return new TellingFilter(Set.of(), Set.of(), Set.of(), null, null, name, 0, false, null);
  }

  private static TellingFilter sure(double confidence) {
    return new TellingFilter(
        Set.of(), Set.of(), Set.of(), null, null, null, confidence, false, null);
  }

  private static TellingFilter held(boolean reviewed, LocalDate day) {
    return new TellingFilter(Set.of(), Set.of(), Set.of(), null, null, null, 0, reviewed, day);
  }

  @ParameterizedTest
  @MethodSource("waybill.ledger.Engines#all")
  void whatPeopleSaidCountsFromTheDayTheySaidIt(Engines.Place place) {
    var now = new Instant[] {Instant.parse("2024-06-14T08:00:00Z")};
    try (var ledger = Ledgers.open(place.fresh(), () -> now[0])) {
      ledger.filer().file(filing("a.txt", null, TEXT, SENT), "test", false);
      var id = between(ledger, TellingFilter.ALL).getFirst().id();
      assertThat(between(ledger, held(true, null))).isEmpty();
      now[0] = Instant.parse("2024-06-20T08:00:00Z");
      ledger.reviews().accept(id, "ana", null);
      assertThat(between(ledger, held(true, null))).hasSize(1);
      now[0] = Instant.parse("2024-06-25T08:00:00Z");
      ledger.reviews().reject(id, "ana", null);
      assertThat(between(ledger, TellingFilter.ALL)).isEmpty();
      assertThat(between(ledger, held(false, LocalDate.of(2024, 6, 13)))).isEmpty();
      assertThat(between(ledger, held(false, LocalDate.of(2024, 6, 14)))).hasSize(1);
      assertThat(between(ledger, held(true, LocalDate.of(2024, 6, 14)))).isEmpty();
      assertThat(between(ledger, held(true, LocalDate.of(2024, 6, 21)))).hasSize(1);
      assertThat(between(ledger, held(false, LocalDate.of(2024, 6, 26)))).isEmpty();
    }
  }
}
