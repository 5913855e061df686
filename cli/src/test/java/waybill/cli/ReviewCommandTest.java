package waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import waybill.exchange.JsonReader;
import waybill.ledger.Ledgers;
import waybill.ledger.ReviewQueue;

/** People at work on claims, on both engines. */
@ParameterizedClass
@MethodSource("waybill.cli.Places#all")
class ReviewCommandTest {
  private static final Path GOLDEN = Path.of("src/test/resources/review");
  private static final boolean WRITES = Boolean.getBoolean("golden.write");

  @Parameter Places.Place place;

  @TempDir Path folder;

  private String ledger;
  private Desk desk;

  @BeforeEach
  void fill() {
    ledger = place.in(folder);
    desk = new Desk(ledger, folder).filled();
  }

  private static void assertGolden(String name, String text) throws IOException {
    var file = GOLDEN.resolve(name);
    if (WRITES) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, text);
    }
    assertThat(text)
        .as("as in %s; -Dgolden.write=true writes it anew", file)
        .isEqualTo(Files.readString(file));
  }

  private Map<String, @Nullable Object> json(Desk.Run run) {
    assertThat(run.err()).isEmpty();
    return JsonReader.object(run.out().strip());
  }

  @Test
  void aSession() throws IOException {
    var keys =
        """
        x
        r the navy said one
        e st=pl
        e
        hedge
        quantity=abt 300
        q=~350
        party=germany
        source=Jane Doe; Reuters
        foo=1

        u
        n ask the ministry
        s
        accept
        """;
    var run = desk.typing(keys, "review", "--author", "Ann");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertGolden("session.txt", run.out());
    var after = desk.run("review", "--list", "--reviewed", "any", "--format", "csv");
    assertThat(after.out()).contains(",rejected,", ",accepted,", ",unreviewed,");
  }

  @Test
  void nothingToReviewHasItsOwnCode() {
    var run = desk.typing("", "review", "--kind", "price");
    assertThat(run.code()).isEqualTo(ExitCode.NOTHING_FOUND);
    assertThat(run.out()).contains("0 to review");
  }

  @Test
  void whatWasDoneBeforeTheInputEndedIsKept() {
    desk.typing("a\nr", "review", "--author", "Ann");
    assertThat(desk.run("review", "--list").out().lines()).hasSize(4);
    var all = desk.run("history", "--format", "json", "--author", "Ann");
    assertThat(all.out()).contains("\"act\":\"reject\"", "\"act\":\"accept\"");
  }

  @Test
  void aSessionIsToldWhatAnotherDidMeanwhile() {
    var out = new StringWriter();
    var lose = desk.id("lose");
    try (var open = Ledgers.open(ledger)) {
      var keys =
          new Prompt.Plain(new BufferedReader(new StringReader("r\nq\n")), new PrintWriter(out));
      var session =
          new ReviewSession(
              open,
              open.reviewQueue(ReviewQueue.Wanted.UNREVIEWED),
              "Ann",
              new Prompt() {
                @Override
                public @Nullable String key(String question) {
                  if (open.reviews().listOf(lose).isEmpty()) {
                    desk.run("review", "--accept", lose, "--author", "Bob");
                  }
                  return keys.key(question);
                }

                @Override
                public @Nullable String line(String question) {
                  return null;
                }
              },
              new PrintWriter(out),
              new Style(false),
              100);
      assertThat(session.run()).isTrue();
      assertThat(out.toString())
          .contains("claim " + lose + " was accepted meanwhile, by Bob; it is left so");
      assertThat(open.reviews().listOf(lose)).hasSize(1);
    }
  }

  @Test
  void scriptsSayWhatTheyDid() {
    var send = desk.id("send");
    var run =
        desk.run(
            "review",
            "--accept",
            send.substring(0, 8),
            "waybill:" + desk.id("have"),
            "nobody",
            "--reject",
            desk.id("lose"),
            "--note",
            "see page 3",
            "--author",
            "Ann");
    assertThat(run.code()).isEqualTo(ExitCode.SOME_FAILED);
    assertThat(run.err().lines())
        .containsExactly("not done: accept nobody: the ledger has no claim nobody");
    assertThat(run.out().lines())
        .hasSize(3)
        .first()
        .asString()
        .contains("accept waybill:" + send + " (accepted): Transfer Latvia > Peru");
    try (var open = Ledgers.open(ledger)) {
      assertThat(open.reviews().listOf(send))
          .singleElement()
          .satisfies(
              review -> {
                assertThat(review.who()).isEqualTo("Ann");
                assertThat(review.remark()).isEqualTo("see page 3");
              });
    }
  }

  @Test
  void aCorrectionIsSetTakenBackAndSetAgain() {
    var send = desk.id("send");
    var set =
        json(
            desk.run(
                "review",
                "--set",
                "quantity=>=41",
                "--set",
                "stage=pledged",
                "--format",
                "json",
                send));
    assertThat(set)
        .containsEntry("claim", send)
        .containsEntry("state", "accepted")
        .containsEntry(
            "changes",
            List.of(
                Map.of("field", "quantity.low", "from", "40", "to", "41"),
                Map.of("field", "quantity.high", "from", "40", "to", "none"),
                Map.of("field", "quantity.hedge", "from", "exact", "to", "at_least"),
                Map.of("field", "stage", "from", "delivered", "to", "pledged")));
    var mine = String.valueOf(set.get("now"));
    assertThat(desk.run("review", "--undo", mine).code()).isZero();
    assertThat(desk.run("review", "--undo", mine).code()).isEqualTo(ExitCode.SOME_FAILED);
    assertThat(desk.run("review", "--redo", send).code()).isZero();
    assertThat(desk.run("review", "--accept", send).err())
        .contains("claim " + send + " is not held any more");
    assertThat(desk.run("claim", mine).out())
        .contains("correct by ", "stage: delivered → pledged", "undo by ", "redo by ");
  }

  @Test
  void aChangeThatTheGuideDoesNotAllowChangesNothing() {
    var lose = desk.id("lose");
    for (var set :
        List.of(
            "stage=pledged", "quantity.low=7", "manner=eaten", "evidence=no such words", "kind")) {
      var run = desk.run("review", "--set", set, lose);
      assertThat(run.code()).as(set).isEqualTo(ExitCode.SOME_FAILED);
      assertThat(run.err()).as(set).startsWith("not done: correct " + lose + ": ");
      assertThat(run.err().lines()).hasSize(1);
    }
    assertThat(desk.run("history", "--limit", "1").out()).contains("add");
  }

  @Test
  void wrongCommandLinesAreUsage() {
    assertThat(desk.run("review", "--set", "stage=pledged").code()).isEqualTo(ExitCode.USAGE);
    assertThat(desk.run("review", "someid").code()).isEqualTo(ExitCode.USAGE);
    assertThat(desk.run("review", "--below", "7").code()).isEqualTo(ExitCode.USAGE);
    assertThat(desk.run("review", "--class", "tonk").err()).contains("did you mean tank?");
    assertThat(desk.run("review", "--document", "none").err()).contains("has no document none");
    assertThat(desk.run("claim", "nobody").code()).isEqualTo(ExitCode.USAGE);
    assertThat(desk.run("note", "nobody", "x").code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void theQueueIsFiltered() {
    assertThat(ids("--party", "Latvia")).containsExactly(desk.id("have"), desk.id("send"));
    assertThat(ids("--below", "0.5")).containsExactly(desk.id("lose"));
    assertThat(ids("--document", "lorries.txt", "--class", "veh", "--limit", "1"))
        .containsExactly(desk.id("have"));
  }

  private List<Object> ids(String... filter) {
    var arguments = new java.util.ArrayList<>(List.of("--list", "--format", "json"));
    arguments.addAll(List.of(filter));
    return desk.run("review", arguments.toArray(String[]::new))
        .out()
        .lines()
        .map(
            line ->
                (Object)
                    String.valueOf(JsonReader.object(line).get("address")).replace("waybill:", ""))
        .toList();
  }

  @Test
  void aClaimIsShownWithAllThatIsKnownOfIt() {
    var send = desk.id("send");
    desk.run("note", send, "Ask", "Riga.", "--author", "Ann");
    var run = desk.run("claim", "waybill:" + send);
    assertThat(run.out())
        .contains(
            "waybill:" + send,
            "«Riga had sent Lima [40] lorries since May»",
            "supplier    LVA (Latvia)",
            "origin Oslo (state)",
            "outlet Example Wire (outlet)",
            "Ann: Ask Riga.",
            "add by Zoe");
    var json = json(desk.run("claim", "--format", "json", send));
    assertThat(json).containsEntry("address", "waybill:" + send).containsEntry("held", true);
    assertThat(json.get("context"))
        .asString()
        .startsWith("🚢 Oslo said")
        .endsWith("The lorries came by ship.");
    assertThat(desk.run("claim", "--format", "csv", send).out().lines()).hasSize(2);
    assertThat(desk.run("note", send).out()).contains("Ann: Ask Riga.");
  }

  @Test
  void aSourceIsToldWithWhatItSaid() {
    assertThat(desk.run("source", "Jane Doe").out())
        .contains("only named in texts", "1 claim", "Holding Latvia");
    assertThat(desk.run("source", "Norway").out()).contains("NOR", "state");
    assertThat(desk.run("source", "Example Wire").out()).contains("outlet", "0 claims");
    var none = desk.run("source", "jane");
    assertThat(none.code()).isEqualTo(ExitCode.NOTHING_FOUND);
    assertThat(none.err()).contains("did you mean", "Jane Doe");
  }

  @Test
  void whatPeopleChangedIsLearned() throws IOException {
    assertThat(desk.run("learn").code()).isEqualTo(ExitCode.NOTHING_FOUND);
    desk.run(
        "review",
        "--set",
        "stage=pledged",
        "--set",
        "quantity=~40",
        desk.id("send"),
        "--author",
        "Ann");
    desk.run("review", "--reject", desk.id("lose"), "--author", "Ann");
    var out = folder.resolve("marked");
    var open = desk.run("learn", "--out", out.toString());
    assertThat(open.err()).contains("0 articles", "1 of their claims are not reviewed: 1");
    desk.run("review", "--accept", desk.id("have"), "--author", "Ann");
    var run = desk.run("learn", "--out", out.toString());
    assertThat(run.err()).contains("1 article");
    assertGolden("learn.txt", run.out());
    assertThat(desk.run("learn", "--format", "csv").out())
        .contains("send,1,0,0,1,stage,1,delivered,pledged,1,waybill:", "lose,1,0,1,0,,0,");
    assertThat(desk.run("learn", "--format", "json").out().lines()).hasSize(3);
    assertThat(marked(out)).containsExactly("pledged", "null");
  }

  /** The stages of the marked claims, once another ledger has taken them. */
  private List<String> marked(Path articles) {
    var other = folder.resolve("other").toString();
    var taken = new Desk(other, folder).run("add", "--claims", articles.toString());
    assertThat(taken.out()).contains("added 1,", "2 claims");
    try (var open = Ledgers.open(other)) {
      var document = open.documents().listCurrent().getFirst();
      assertThat(open.documents().get(document.id()).text()).isEqualTo(Desk.TEXT);
      return open.claims().listOf(document.id()).stream()
          .map(row -> String.valueOf(JsonReader.object(row.json()).get("stage")))
          .toList();
    }
  }
}
