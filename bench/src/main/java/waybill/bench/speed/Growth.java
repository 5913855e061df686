package waybill.bench.speed;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import waybill.claim.Claim;
import waybill.claim.Content;
import waybill.claim.Hedge;
import waybill.claim.ItemClass;
import waybill.claim.Modality;
import waybill.claim.Party;
import waybill.claim.Period;
import waybill.claim.Quantity;
import waybill.claim.Stage;
import waybill.claim.Unit;
import waybill.ledger.Filing;
import waybill.ledger.Ledger;
import waybill.ledger.Ledgers;
import waybill.ledger.Maker;
import waybill.ledger.Raw;
import waybill.text.Document;
import waybill.text.Layout;
import waybill.text.Span;

/** How the ledger grows: made-up documents are added, and questions asked on the way. */
final class Growth {
  private static final int CLAIMS_A_DOCUMENT = 20;
  private static final int DOCUMENTS_TOGETHER = 32;
  private static final int ROUNDS = 21;
  private static final List<String> PARTIES =
      List.of(
          """
          USA RUS CHN PRK KOR JPN IRN IRQ ISR SAU ARE TUR EGY UKR POL DEU FRA GBR ITA ESP NLD BEL \
          SWE NOR FIN DNK CZE SVK HUN ROU BGR GRC SRB GEO ARM AZE KAZ IND PAK BGD LKA MMR THA VNM \
          PHL IDN AUS BRA ARG CHL COL PER VEN MEX CAN ZAF NGA ETH KEN SDN"""
              .split(" "));

  /** A question, as commands ask it. */
  private record Question(String name, String sql) {}

  private static final List<Question> QUESTIONS =
      List.of(
          new Question(
              "two parties",
              """
              select class, stage, unit, count(*), min(low), max(high) from claim
              where supplier = 'PRK' and recipient = 'RUS' and valid_to is null
              group by class, stage, unit
              """),
          new Question(
              "a party's holdings",
              """
              select * from claim where party = 'PRK' and kind = 'holding' and valid_to is null
              order by class, day_from limit 500
              """),
          new Question(
              "class and month",
              """
              select * from claim where class = 'tank' and day_from >= '2022-03-01'
                and day_from < '2022-03-15' and valid_to is null
              """),
          new Question(
              "least sure",
              """
              select * from claim where state = 'unreviewed' and valid_to is null
              order by confidence, id limit 20
              """));

  private final Ledger ledger;
  private final Random random = new Random(1);
  private int documents;

  private Growth(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * Measures a ledger in an empty folder as it grows, and prints a table.
   *
   * @param arguments the folder, then how many claims it holds when it is looked at, ascending
   */
  public static void main(String[] arguments) throws IOException {
    var sizes = Arrays.stream(arguments).skip(1).mapToInt(Integer::parseInt).toArray();
    var head = new ArrayList<>(List.of("claims", "added a second", "MB on disk", "MB of heap"));
    QUESTIONS.forEach(question -> head.add(question.name() + ", ms"));
    var grid = new Grid(head.toArray(String[]::new));
    try (var ledger = Ledgers.open(arguments[0])) {
      var growth = new Growth(ledger);
      for (int size : sizes) {
        var row = growth.growTo(size);
        row.add(2, megabytes(Files.size(Path.of(arguments[0], "ledger.sqlite"))));
        grid.row(row.toArray(String[]::new));
        System.err.println(String.join("  ", row));
      }
    }
    System.out.print(grid);
  }

  private List<String> growTo(int claims) {
    int before = documents * CLAIMS_A_DOCUMENT;
    long start = System.nanoTime();
    while (documents * CLAIMS_A_DOCUMENT < claims) {
      var together = new ArrayList<Filing>();
      while (together.size() < DOCUMENTS_TOGETHER && documents * CLAIMS_A_DOCUMENT < claims) {
        together.add(filing(documents++));
      }
      ledger.filer().file(together, "benchmark", false);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    var row = new ArrayList<String>();
    row.add("%,d".formatted(claims));
    row.add("%,.0f".formatted((claims - before) / seconds));
    row.add(megabytes(Runtime.getRuntime().totalMemory()));
    QUESTIONS.forEach(question -> row.add("%.1f".formatted(median(question))));
    return row;
  }

  private static String megabytes(long bytes) {
    return "%,d".formatted(bytes >> 20);
  }

  /** In milliseconds. */
  private double median(Question question) {
    var times = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      ledger.read(handle -> handle.createQuery(question.sql()).mapToMap().list());
      times[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(times);
    return times[ROUNDS / 2];
  }

  private Filing filing(int number) {
    var text = new StringBuilder();
    var claims = new ArrayList<Claim>();
    for (int i = 0; i < CLAIMS_A_DOCUMENT; i++) {
      claims.add(claim(text));
    }
    var body = text.toString();
    var document =
        new Document(
            "made-up-" + number,
            "Made up " + number,
            "Outlet " + number % 100,
            LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2000)),
            "en",
            "https://example.org/" + number,
            null,
            body,
            new Layout().blocks(body));
    var raw = new Raw(body.getBytes(StandardCharsets.UTF_8), "text/plain");
    return new Filing(document, raw, document.url(), null, claims, Maker.reader("benchmark"));
  }

  /** A claim, whose sentence is put behind the text. */
  private Claim claim(StringBuilder text) {
    var giver = any(PARTIES);
    var taker = any(PARTIES);
    int number = 1 + random.nextInt(9000);
    var itemClass = any(List.of(ItemClass.values()));
    var item = itemClass.name().toLowerCase(Locale.ROOT).replace('_', ' ') + "s";
    int start = text.length();
    text.append(giver).append(" has sent ").append(number).append(' ').append(item);
    text.append(" to ").append(taker).append(" by sea and by rail in the course of the spring");
    var evidence = new Span(start, text.length());
    text.append(", the ministry of ").append(any(PARTIES)).append(" said in a statement.\n\n");
    Content content =
        random.nextInt(10) < 6
            ? new Content.Transfer(new Party(giver), new Party(taker), any(List.of(Stage.values())))
            : new Content.Holding(new Party(giver));
    return new Claim(
        content,
        item,
        itemClass,
        null,
        null,
        new Quantity(
            BigDecimal.valueOf(number), BigDecimal.valueOf(number), Unit.PIECE, Hedge.EXACT),
        null,
        null,
        Period.of(LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2000))),
        any(List.of(Modality.values())),
        List.of("ministry of " + any(PARTIES)),
        evidence,
        new Span(start + 13, start + 13 + String.valueOf(number).length()),
        random.nextInt(101) / 100.0,
        "benchmark",
        Claim.Details.NONE);
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
