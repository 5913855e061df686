package waybill.bench.ledger;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import waybill.claim.Claim;
import waybill.exchange.ClaimJson;
import waybill.ledger.Filing;
import waybill.ledger.Maker;
import waybill.ledger.Raw;
import waybill.text.Document;
import waybill.text.Layout;

/**
 * Makes documents of five to twenty claims each. The document of a number is always the same, so
 * that a small ledger is the beginning of a large one. Each tells of the lots that a pair of states
 * has around a day; other documents of the same pair and week tell of the same lots.
 */
public final class Generator {
  /** Who makes the claims, for the ledger. */
  public static final Maker MAKER = Maker.reader("generated 1");

  private static final LocalDate FIRST_DAY = LocalDate.of(2014, 6, 1);
  private static final int DAYS = 4_300;
  private static final int LOTS_A_WEEK = 5;
  private static final int OUTLETS = 60;

  /** Weeks between a promise and what comes of it. */
  private static final int WEEKS_TO_ARRIVE = 8;

  private static final List<String> FILLERS =
      List.of(
          "Nobody at the %s harbour would say what else lay in the holds.",
          "Traders in %s had heard of it days before.",
          "It rained on the road to the border of %s all that week.",
          "A clerk in %s counted the crates twice, and wrote down what he saw.",
          "The railway between %s and the coast has been closed at night since the spring.",
          "Satellites passed over %s on the next morning, when the clouds had gone.",
          "Parliament in %s is to hear of it in a closed sitting.",
          "The weekly of %s printed the papers in full.");

  private final World world = new World();

  /**
   * A document with its claims.
   *
   * @param filing as the ledger takes it
   */
  public record Generated(Filing filing) {
    public List<Claim> claims() {
      return filing.claims();
    }

    /** Its file's text, with header lines. */
    public String file() {
      return new String(filing.raw().bytes(), StandardCharsets.UTF_8);
    }

    /** A JSON line for each claim. */
    public List<String> lines() {
      return ClaimJson.lines(filing.document(), filing.claims(), false);
    }
  }

  /** As many documents, from the number on, as it takes for so many claims. */
  public Stream<Generated> documents(long from) {
    return LongStream.iterate(from, number -> number + 1).mapToObj(this::document);
  }

  /** The document of a number. */
  public Generated document(long number) {
    var random = new SplittableRandom(number * 0x9E3779B97F4A7C15L);
    var pair = world.pair(random);
    int day = random.nextInt(DAYS);
    int outlet = random.nextInt(OUTLETS) + 1;
    var name = "g%07d".formatted(number);
    var published = FIRST_DAY.plusDays(day);
    var text = new StringBuilder();
    var claims = new ArrayList<Claim>();
    int wanted = 5 + random.nextInt(16);
    while (claims.size() < wanted) {
      claims.add(telling(pair, day, "Wire " + outlet, random).tell(text));
      text.append(' ').append(filler(random));
      text.append(claims.size() % 3 == 0 && claims.size() < wanted ? "\n\n" : " ");
    }
    var document =
        new Document(
            name,
            pair.giver().name() + " and " + pair.taker().name() + " in week " + (day / 7 + 1),
            "Wire " + outlet,
            published,
            "en",
            "https://wire-%d.example/%s/%s".formatted(outlet, published, name),
            null,
            text.toString().strip(),
            new Layout().blocks(text.toString().strip()));
    return new Generated(filing(document, claims));
  }

  private static Telling telling(World.Pair pair, int day, String outlet, SplittableRandom random) {
    int week = day / 7;
    boolean arrived = week >= WEEKS_TO_ARRIVE && random.nextInt(2) == 0;
    int weekOfLot = arrived ? week - WEEKS_TO_ARRIVE : week;
    var lot = Lot.of(pair, weekOfLot, random.nextInt(LOTS_A_WEEK));
    return new Telling(lot, FIRST_DAY.plusWeeks(week), arrived, outlet, random);
  }

  private String filler(SplittableRandom random) {
    var place = world.pair(random).giver().name();
    return FILLERS.get(random.nextInt(FILLERS.size())).formatted(place);
  }

  private static Filing filing(Document document, List<Claim> claims) {
    var file =
        """
        title: %s
        outlet: %s
        published: %s
        lang: en
        url: %s

        %s
        """
            .formatted(
                document.title(),
                document.outlet(),
                document.published(),
                Objects.requireNonNull(document.url()),
                document.text());
    var raw = new Raw(file.getBytes(StandardCharsets.UTF_8), "text/plain");
    return new Filing(document, raw, document.url(), null, claims, MAKER);
  }
}
