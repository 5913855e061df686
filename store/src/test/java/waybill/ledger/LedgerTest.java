package waybill.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static waybill.ledger.Samples.HAS;
import static waybill.ledger.Samples.LOST;
import static waybill.ledger.Samples.SENT;
import static waybill.ledger.Samples.TEXT;
import static waybill.ledger.Samples.filing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What the ledger promises, on both engines. */
@ParameterizedClass
@MethodSource("waybill.ledger.Engines#all")
class LedgerTest {
  private static final String URL = "https://example.org/lorries";
  private static final String ANN = "Ann";

  @Parameter Engines.Place place;

  private String location;
  private Ledger ledger;
  private Instant time = Instant.parse("2024-07-01T10:00:00Z");

  @BeforeEach
  void open() {
    location = place.fresh();
    reopen();
  }

  private void reopen() {
    if (ledger != null) {
      ledger.close();
    }
    ledger = Ledgers.open(location, () -> time);
  }

  @AfterEach
  void theHistoryIsWhole() {
    assertThat(ledger.history().findBreak()).isEmpty();
    ledger.close();
  }

  private Filed file(Filing filing) {
    time = time.plus(Duration.ofDays(1));
    return ledger.filer().file(filing, ANN, false);
  }

  private Filed again(Filing filing) {
    time = time.plus(Duration.ofDays(1));
    return ledger.filer().file(filing, ANN, true);
  }

  private List<ClaimRow> claims(Filed filed) {
    return ledger.claims().listOf(filed.document());
  }

  @Test
  void holdsWhatWasAddedAfterItWasOpenedAgain() {
    var filing = filing("a.txt", URL, TEXT, SENT, LOST, HAS);
    var filed = file(filing);
    reopen();
    assertThat(filed.outcome()).isEqualTo(Filed.Outcome.ADDED);
    var row = ledger.documents().find(filed.document()).orElseThrow();
    assertThat(row.address()).isEqualTo(URL);
    assertThat(row.published()).isEqualTo(LocalDate.of(2024, 6, 14));
    assertThat(ledger.documents().get(filed.document())).isEqualTo(filing.document());
    assertThat(ledger.documents().getBytes(filed.document())).isEqualTo(filing.raw().bytes());
    assertThat(claims(filed)).extracting(ClaimRow::claim).isEqualTo(filing.claims());
    assertThat(claims(filed))
        .extracting(ClaimRow::quote)
        .containsExactly(
            "Riga had sent Lima 40 lorries",
            "Lima lost two ferries in May",
            "Riga has 300 lorries left");
    assertThat(claims(filed).getFirst().json())
        .contains("\"start\":12,")
        .contains("\"id\":\"" + claims(filed).getFirst().id() + "\"")
        .contains("\"doc\":\"" + filed.document() + "\"");
  }

  @Test
  void theSameFileTwiceChangesNothing() {
    var first = file(filing("a.txt", "file:/news/a.txt", TEXT, SENT));
    var second = file(filing("b.txt", "file:/copies/b.txt", TEXT, SENT));
    assertThat(second.outcome()).isEqualTo(Filed.Outcome.UNCHANGED);
    assertThat(second.document()).isEqualTo(first.document());
    assertThat(ledger.documents().countCurrent()).isEqualTo(1);
    assertThat(ledger.history().listAbout(first.document())).hasSize(1);
  }

  @Test
  void theSameWordsAtTwoAddressesAreTwoDocuments() {
    file(filing("a.txt", URL, TEXT, SENT));
    var second = file(filing("a.txt", "https://example.net/x", TEXT, SENT));
    assertThat(second.outcome()).isEqualTo(Filed.Outcome.ADDED);
    assertThat(ledger.documents().countCurrent()).isEqualTo(2);
  }

  @Test
  void newBytesAtAnAddressAreARevision() {
    var first = file(filing("a.txt", URL, TEXT, SENT, LOST));
    var second = file(filing("a.txt", URL, "Corrected.\n\n" + TEXT, SENT));
    assertThat(second.outcome()).isEqualTo(Filed.Outcome.REVISED);
    assertThat(ledger.documents().find(second.document()).orElseThrow().revisionOf())
        .isEqualTo(first.document());
    assertThat(ledger.documents().listCurrent())
        .extracting(DocumentRow::id)
        .containsExactly(second.document());
    assertThat(claims(first)).isEmpty();
    assertThat(claims(second)).hasSize(1);
    var back = file(filing("a.txt", URL, TEXT, SENT, LOST));
    assertThat(back.document()).isEqualTo(first.document() + "-2");
    assertThat(claims(back)).hasSize(2);
  }

  @Test
  void readingAgainReplacesWhatChangedAndKeepsIds() {
    var first = file(filing("a.txt", URL, TEXT, SENT, LOST));
    var before = claims(first);
    var changed = SENT.replace("\"PER\"", "\"ECU\"");
    var second =
        file(
            Samples.by(
                Maker.reader("reader 2"),
                filing("a.txt", URL, TEXT, changed, LOST.replace("0.4", "0.45"))));
    assertThat(second.outcome()).isEqualTo(Filed.Outcome.REREAD);
    assertThat(second.document()).isEqualTo(first.document());
    var after = claims(first);
    assertThat(after).hasSize(2);
    assertThat(after.get(0).id()).isNotEqualTo(before.get(0).id());
    assertThat(after.get(1).id()).isEqualTo(before.get(1).id());
    assertThat(after.get(1).claim().confidence()).isEqualTo(0.45);
    assertThat(after.get(1).maker().name()).isEqualTo("reader 2");
    assertThat(ledger.claims().listOfAt(first.document(), LocalDate.of(2024, 7, 2)))
        .extracting(ClaimRow::id)
        .isEqualTo(before.stream().map(ClaimRow::id).toList());
    assertThat(ledger.claims().listOfAt(first.document(), LocalDate.of(2024, 7, 1))).isEmpty();
    assertThat(ledger.claims().find(before.get(0).id()).orElseThrow().isHeld()).isFalse();
    var back = again(filing("a.txt", URL, TEXT, SENT, LOST));
    assertThat(claims(back)).extracting(ClaimRow::id).contains(before.get(0).id() + "-2");
  }

  @Test
  void whatPeopleSaidStaysWithTheWords() {
    var first = file(filing("a.txt", URL, TEXT, SENT, LOST, HAS));
    var rows = claims(first);
    ledger.reviews().accept(rows.get(0).id(), ANN, null);
    ledger.reviews().reject(rows.get(1).id(), ANN, "one ferry");
    ledger.reviews().accept(rows.get(2).id(), ANN, null);
    var second =
        again(
            filing(
                "a.txt",
                URL,
                TEXT,
                SENT,
                LOST.replace("\"ship\"", "\"other\""),
                HAS.replace("300,", "30,")));
    assertThat(claims(second))
        .extracting(ClaimRow::state)
        .containsExactly(State.ACCEPTED, State.UNREVIEWED, State.UNREVIEWED);
    assertThat(second.lost())
        .extracting(ClaimRow::id)
        .containsExactlyInAnyOrder(rows.get(1).id(), rows.get(2).id());
  }

  @Test
  void whatWasAcceptedStandsWhateverIsReadInItsWords() {
    var first = file(filing("a.txt", URL, TEXT, SENT));
    var old = claims(first).getFirst();
    ledger.reviews().accept(old.id(), ANN, null);
    var second = again(filing("a.txt", URL, TEXT, SENT.replace("\"PER\"", "\"ECU\"")));
    assertThat(second.lost()).isEmpty();
    assertThat(claims(second))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.state()).isEqualTo(State.ACCEPTED);
              assertThat(row.claim().content()).isEqualTo(old.claim().content());
              assertThat(ledger.reviews().listOf(row.id()))
                  .extracting(Reviews.Review::act, Reviews.Review::other)
                  .containsExactly(org.assertj.core.groups.Tuple.tuple("carry", old.id()));
            });
  }

  @Test
  void aCorrectionStandsInTheClaimsPlaceWhateverIsReadAgain() {
    var first = file(filing("a.txt", URL, TEXT, SENT));
    var old = claims(first).getFirst();
    var right = Samples.claim(TEXT, SENT.replace("delivered", "pledged"));
    var mine = ledger.reviews().correct(old.id(), right, ANN, "see the speech");
    assertThat(claims(first)).extracting(ClaimRow::id).containsExactly(mine.id());
    assertThat(mine.replaces()).isEqualTo(old.id());
    assertThat(mine.maker()).isEqualTo(Maker.person(ANN));
    assertThat(ledger.claims().find(old.id()).orElseThrow().state()).isEqualTo(State.CORRECTED);

    again(filing("a.txt", URL, TEXT, SENT));
    again(filing("a.txt", URL, TEXT, SENT.replace("\"PER\"", "\"ECU\"")));
    assertThat(claims(first)).extracting(ClaimRow::id).containsExactly(mine.id());

    var longer = "Updated.\n\n" + TEXT;
    var revised = file(filing("a.txt", URL, longer, SENT));
    again(filing("a.txt", URL, longer, SENT));
    assertThat(revised.lost()).isEmpty();
    assertThat(claims(revised))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.maker()).isEqualTo(Maker.person(ANN));
              assertThat(row.claim().evidence().of(longer)).isEqualTo(old.quote());
              assertThat(row.replaces()).isEqualTo(mine.id());
            });
    var gone = file(filing("a.txt", URL, "Nothing is left of it."));
    assertThat(gone.lost()).hasSize(1);
  }

  @Test
  void reviewsAreTakenBackOneByOne() {
    var first = file(filing("a.txt", URL, TEXT, SENT));
    var id = claims(first).getFirst().id();
    var reviews = ledger.reviews();
    reviews.accept(id, ANN, null);
    reviews.reject(id, "Bob", null);
    assertThat(reviews.undo(id, ANN).orElseThrow().act()).isEqualTo("reject");
    assertThat(claims(first).getFirst().state()).isEqualTo(State.ACCEPTED);
    var mine = reviews.correct(id, Samples.claim(TEXT, SENT.replace("40,", "41,")), ANN, null);
    assertThat(reviews.undo(mine.id(), ANN).orElseThrow().act()).isEqualTo("correct");
    assertThat(claims(first)).extracting(ClaimRow::id).containsExactly(id);
    assertThat(reviews.undo(id, ANN).orElseThrow().act()).isEqualTo("accept");
    assertThat(reviews.undo(id, ANN)).isEmpty();
    assertThat(claims(first).getFirst().state()).isEqualTo(State.UNREVIEWED);
    assertThat(ledger.history().listAbout(id))
        .extracting(History.Entry::act)
        .containsExactly("accept", "reject", "undo", "correct", "undo", "undo");
    assertThatThrownBy(() -> reviews.accept("nobody", ANN, null))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("nobody");
  }

  @Test
  void leastSureComesFirstAndNotesStay() {
    var first = file(filing("a.txt", URL, TEXT, SENT, LOST, HAS));
    assertThat(ledger.claims().listUnsure(2))
        .extracting(row -> row.claim().confidence())
        .containsExactly(0.4, 0.6);
    ledger.notes().add(first.document(), "Ask Riga.", ANN);
    assertThat(ledger.notes().listAbout(first.document()))
        .extracting(Notes.Note::text)
        .containsExactly("Ask Riga.");
  }

  @Test
  void knowsWhoSpeaksForWhom() {
    file(filing("a.txt", URL, TEXT, SENT));
    var sources = ledger.sources();
    assertThat(sources.find("LVA").orElseThrow().kind()).isEqualTo("state");
    assertThat(sources.listNamed("Riga")).extracting(Sources.Source::id).contains("LVA");
    assertThat(sources.listNamed("Example Wire"))
        .extracting(Sources.Source::kind)
        .containsExactly("outlet");
    assertThat(sources.listBelongingTo("USA"))
        .extracting(Sources.Source::name)
        .contains("Pentagon", "Lloyd Austin", "Boeing");
    assertThat(sources.listOffices("person:lloyd-austin"))
        .extracting(Sources.Office::title)
        .containsExactly("secretary of defense");
  }

  @Test
  void refusesWhatTheDatabasesCannotKeep() {
    for (var text : List.of("a \u0000 b", "a \ud83d b")) {
      assertThatThrownBy(() -> filing("a.txt", URL, text))
          .isInstanceOf(LedgerException.class)
          .hasMessageContaining("cannot be kept");
    }
  }

  @Test
  void aNewerLedgerIsNotTouched() {
    ledger.write(
        (handle, now) -> handle.execute("update flyway_schema_history set version = '99'"));
    ledger.close();
    assertThatThrownBy(() -> Ledgers.open(location))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("newer version");
    ledger = Ledgers.open(place.fresh());
  }

  @Test
  void theHistoryIsOnlyAddedTo() {
    file(filing("a.txt", URL, TEXT, SENT));
    for (var statement :
        List.of("update history set who = 'Eve'", "delete from history where seq = 1")) {
      assertThatThrownBy(() -> ledger.write((handle, now) -> handle.execute(statement)))
          .hasMessageContaining("only added to");
    }
  }

  @Test
  void nothingOfAFailedTransactionIsKept() {
    assertThatThrownBy(
            () ->
                ledger.write(
                    (handle, now) -> {
                      History.append(handle, now, ANN, "note", "x", null, "y");
                      throw new IllegalStateException("no");
                    }))
        .hasMessage("no");
    assertThat(ledger.history().listAbout("x")).isEmpty();
  }

  @Test
  void writersOfTwoLedgersWaitForEachOther() throws Exception {
    try (var other = Ledgers.open(location, InstantSource.system());
        var threads = Executors.newFixedThreadPool(4)) {
      var work =
          IntStream.range(0, 40)
              .<Callable<Filed>>mapToObj(
                  i ->
                      () ->
                          (i % 2 == 0 ? ledger : other)
                              .filer()
                              .file(
                                  filing("n", "https://example.org/" + i, TEXT + i, SENT),
                                  ANN,
                                  false))
              .toList();
      for (var done : threads.invokeAll(work)) {
        assertThat(done.get().outcome()).isEqualTo(Filed.Outcome.ADDED);
      }
    }
    assertThat(ledger.documents().countCurrent()).isEqualTo(40);
    assertThat(ledger.claims().count()).isEqualTo(40);
  }
}
