package waybill.bench.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import waybill.claim.Claim;
import waybill.claim.Content;
import waybill.claim.Hedge;
import waybill.claim.Kind;
import waybill.claim.Modality;
import waybill.claim.Per;
import waybill.claim.Period;
import waybill.claim.Quantity;
import waybill.claim.Stage;
import waybill.claim.Unit;
import waybill.text.Span;

/** One outlet's sentence about a lot, with its claim. */
final class Telling {
  private static final LocalDate START = LocalDate.of(2014, 3, 1);
  private static final Unit DOLLARS = new Unit("USD");

  private final Lot lot;
  private final LocalDate day;
  private final SplittableRandom random;

  /** Whether it tells of all that went from one to the other since the start. */
  private final boolean inAll;

  private final Quantity quantity;
  private final @Nullable Stage stage;
  private final Modality modality;
  private final List<String> sources;

  /**
   * @param lot what is told of
   * @param day of the lot
   * @param arrived whether what was promised has come
   * @param outlet which tells
   */
  Telling(Lot lot, LocalDate day, boolean arrived, String outlet, SplittableRandom random) {
    this.lot = lot;
    this.day = day;
    this.random = random;
    this.inAll = lot.kind() == Kind.TRANSFER && random.nextInt(100) < 6;
    this.quantity = quantity();
    this.stage = lot.kind() == Kind.TRANSFER ? stage(arrived || inAll) : null;
    this.modality = modality();
    this.sources = sources(outlet);
  }

  private Quantity quantity() {
    if (inAll) {
      long days = day.toEpochDay() - START.toEpochDay();
      long sum = lot.goods().usual() * Math.max(1, days / 7);
      return new Quantity(BigDecimal.valueOf(sum), null, unit(), Hedge.AT_LEAST);
    }
    var number = BigDecimal.valueOf(lot.number());
    int way = random.nextInt(100);
    if (way < 55) {
      return Quantity.exact(number, unit());
    }
    if (way < 75) {
      return new Quantity(number, number, unit(), Hedge.ABOUT);
    }
    if (way < 87) {
      return new Quantity(number, null, unit(), Hedge.AT_LEAST);
    }
    if (way < 94) {
      return new Quantity(null, number, unit(), Hedge.AT_MOST);
    }
    var more = BigDecimal.valueOf(lot.number() + Math.max(1, lot.number() / 5));
    return new Quantity(number, more, unit(), Hedge.RANGE);
  }

  private Unit unit() {
    return switch (lot.kind()) {
      case PRICE -> DOLLARS;
      case RATIO -> Unit.PER_CENT;
      case TRANSFER, HOLDING, LOSS, PRODUCTION, USE, EVENT -> lot.goods().unit();
    };
  }

  private Stage stage(boolean arrived) {
    if (arrived) {
      return Stage.DELIVERED;
    }
    int way = random.nextInt(100);
    return way < 60
        ? Stage.PLEDGED
        : way < 75
            ? Stage.ORDERED
            : way < 85 ? Stage.OFFERED : way < 95 ? Stage.SOUGHT : Stage.UNKNOWN;
  }

  private Modality modality() {
    int way = (lot.certainty() + random.nextInt(40)) % 100;
    return way < 70
        ? Modality.ASSERTED
        : way < 82
            ? Modality.ESTIMATED
            : way < 92 ? Modality.POSSIBLE : way < 97 ? Modality.PLANNED : Modality.DENIED;
  }

  private List<String> sources(String outlet) {
    int way = random.nextInt(100);
    return way < 20 ? List.of() : way < 75 ? List.of(lot.origin()) : List.of(lot.origin(), outlet);
  }

  /** Adds the sentence to a text, and returns its claim. */
  Claim tell(StringBuilder text) {
    int start = text.length();
    text.append(opening());
    int figureStart = text.length();
    text.append(figure());
    var figure = new Span(figureStart, text.length());
    text.append(' ').append(thing()).append(closing());
    var evidence = new Span(start, text.length());
    text.append(sources.isEmpty() ? "." : ", " + sources.getFirst() + " said.");
    return claim(evidence, figure);
  }

  private Claim claim(Span evidence, Span figure) {
    var goods = lot.goods();
    return new Claim(
        content(),
        goods.words(),
        goods.itemClass(),
        lot.designation() < 0 ? null : goods.designations().get(lot.designation()),
        goods.calibreMm(),
        quantity,
        null,
        lot.kind() == Kind.PRICE ? Per.UNIT : lot.kind() == Kind.PRODUCTION ? Per.YEAR : null,
        when(),
        modality,
        sources,
        evidence,
        figure,
        (30 + random.nextInt(70)) / 100.0,
        lot.kind().code(),
        Claim.Details.NONE);
  }

  private Content content() {
    var party = lot.pair().giver().party();
    return switch (lot.kind()) {
      case TRANSFER -> new Content.Transfer(party, lot.pair().taker().party(), stage());
      case HOLDING -> new Content.Holding(party);
      case LOSS -> new Content.Loss(party);
      case PRODUCTION -> new Content.Production(party);
      case USE -> new Content.Use(party);
      case PRICE -> new Content.Price(party);
      case RATIO -> new Content.Ratio(party);
      case EVENT -> new Content.Event(List.of(party, lot.pair().taker().party()));
    };
  }

  private Stage stage() {
    return stage == null ? Stage.UNKNOWN : stage;
  }

  private @Nullable Period when() {
    if (inAll) {
      return new Period(START, null);
    }
    return switch (random.nextInt(3)) {
      case 0 -> null;
      case 1 -> Period.of(day);
      default ->
          new Period(day.withDayOfMonth(1), day.withDayOfMonth(1).plusMonths(1).minusDays(1));
    };
  }

  private String opening() {
    var giver = lot.pair().giver().name();
    return switch (lot.kind()) {
      case TRANSFER ->
          switch (stage()) {
            case SOUGHT -> lot.pair().taker().name() + " has asked " + giver + " for ";
            case OFFERED -> giver + " has offered ";
            case PLEDGED -> giver + " has promised ";
            case ORDERED -> giver + " is to make ";
            case DELIVERED, UNKNOWN -> giver + " has sent ";
          };
      case HOLDING -> giver + " has ";
      case LOSS -> giver + " has lost ";
      case PRODUCTION -> giver + " makes ";
      case USE -> giver + " has used ";
      case PRICE -> giver + " pays $";
      case RATIO -> "Abroad " + giver + " bought ";
      case EVENT -> giver + " and " + lot.pair().taker().name() + " held ";
    };
  }

  private String figure() {
    var low = number(quantity.low());
    var high = number(quantity.high());
    return switch (quantity.hedge()) {
      case EXACT, VAGUE -> low;
      case ABOUT -> "about " + low;
      case AT_LEAST -> "at least " + low;
      case AT_MOST -> "up to " + high;
      case RANGE -> low + " to " + high;
    };
  }

  private static String number(@Nullable BigDecimal number) {
    return number == null ? "" : String.format(Locale.ROOT, "%,d", number.longValue());
  }

  private String thing() {
    var goods = lot.goods();
    var type = lot.designation() < 0 ? "" : goods.designations().get(lot.designation()) + " ";
    return switch (lot.kind()) {
      case PRICE -> "for each of its " + type + goods.words();
      case RATIO -> "per cent of its " + type + goods.words();
      case TRANSFER, HOLDING, LOSS, PRODUCTION, USE, EVENT ->
          goods.unit().isCurrency() ? goods.unit() + " " + goods.words() : type + goods.words();
    };
  }

  private String closing() {
    return switch (lot.kind()) {
      case TRANSFER ->
          switch (stage()) {
            case SOUGHT -> "";
            case OFFERED, PLEDGED, ORDERED -> " for " + lot.pair().taker().name();
            case DELIVERED, UNKNOWN ->
                " to " + lot.pair().taker().name() + (inAll ? " since March 2014" : "");
          };
      case PRODUCTION -> " a year";
      case HOLDING, LOSS, USE, PRICE, RATIO, EVENT -> "";
    };
  }
}
