package waybill.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import waybill.claim.Claim;
import waybill.claim.Content;
import waybill.claim.Hedge;
import waybill.claim.Kind;
import waybill.claim.Modality;
import waybill.claim.Party;
import waybill.claim.Per;
import waybill.claim.Period;
import waybill.claim.Quantity;
import waybill.claim.Stage;
import waybill.claim.Unit;

/** A claim in words for a reader. Nothing is rounded away, and no hedge is lost. */
final class Wording {
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final String[] POWERS = {"million", "billion", "trillion"};

  private static final String[] MONTHS = {
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
  };

  private Wording() {}

  /** One letter, so that a kind is told without colour. */
  static String letter(Kind kind) {
    return switch (kind) {
      case TRANSFER -> "T";
      case HOLDING -> "H";
      case LOSS -> "L";
      case PRODUCTION -> "P";
      case USE -> "U";
      case PRICE -> "$";
      case RATIO -> "R";
      case EVENT -> "E";
    };
  }

  static String name(Kind kind) {
    return switch (kind) {
      case TRANSFER -> "Transfer";
      case HOLDING -> "Holding";
      case LOSS -> "Loss";
      case PRODUCTION -> "Production";
      case USE -> "Use";
      case PRICE -> "Price";
      case RATIO -> "Ratio";
      case EVENT -> "Event";
    };
  }

  static String who(Content content, String arrow) {
    return switch (content) {
      case Content.Transfer transfer ->
          PartyNames.of(transfer.supplier()) + arrow + PartyNames.of(transfer.recipient());
      case Content.Holding holding -> PartyNames.of(holding.party());
      case Content.Loss loss -> PartyNames.of(loss.party());
      case Content.Production production -> PartyNames.of(production.party());
      case Content.Use use -> PartyNames.of(use.party());
      case Content.Price price -> PartyNames.of(price.party());
      case Content.Ratio ratio -> PartyNames.of(ratio.party());
      case Content.Event event ->
          event.parties().isEmpty()
              ? "?"
              : event.parties().stream().map(PartyNames::of).collect(Collectors.joining(", "));
    };
  }

  /** The figure with its hedge, its value and what it is counted over; empty when there is none. */
  static String figure(Claim claim) {
    var words = new StringBuilder();
    if (claim.quantity() != null) {
      words.append(quantity(claim.quantity()));
    }
    if (claim.per() != null) {
      words.append(claim.per() == Per.UNIT ? " each" : " a " + claim.per().code());
    }
    if (claim.details().perUnit() != null) {
      words.append(" per ").append(claim.details().perUnit());
    }
    if (claim.value() != null) {
      words.append(words.isEmpty() ? "worth " : ", worth ").append(quantity(claim.value()));
    }
    return words.toString();
  }

  static String quantity(Quantity quantity) {
    var unit = quantity.unit();
    var before = unit.isCurrency() ? unit.code() + "\u00a0" : "";
    return sign(quantity) + before + ends(quantity) + after(unit, quantity);
  }

  private static String sign(Quantity quantity) {
    if (quantity.low() == null) {
      return "≤\u00a0";
    }
    if (quantity.high() == null) {
      return "≥\u00a0";
    }
    return switch (quantity.hedge()) {
      case ABOUT, VAGUE -> "~\u00a0";
      case AT_LEAST -> "≥\u00a0";
      case AT_MOST -> "≤\u00a0";
      case EXACT, RANGE -> "";
    };
  }

  private static String ends(Quantity quantity) {
    var low = quantity.low();
    var high = quantity.high();
    if (low == null || high == null) {
      return number(low == null ? java.util.Objects.requireNonNull(high) : low);
    }
    if (low.compareTo(high) == 0) {
      return number(low);
    }
    return range(number(low), number(high)) + (quantity.hedge() == Hedge.VAGUE ? " (vague)" : "");
  }

  /** "3–4 million" where both are in millions. */
  private static String range(String low, String high) {
    int gap = low.indexOf('\u00a0');
    boolean same = gap > 0 && high.endsWith(low.substring(gap));
    return (same ? low.substring(0, gap) : low) + "–" + high;
  }

  private static String after(Unit unit, Quantity quantity) {
    boolean one = quantity.high() != null && quantity.high().compareTo(BigDecimal.ONE) == 0;
    return switch (unit.code()) {
      case "per_cent" -> "\u00a0%";
      case "times" -> "\u00a0×";
      case "tonne" -> "\u00a0t";
      case "litre", "barrel", "day", "year" -> "\u00a0" + unit.code() + (one ? "" : "s");
      default -> "";
    };
  }

  /** Digits in groups; from a million on in words where that loses no digit. */
  static String number(BigDecimal number) {
    var scaled = number.divide(MILLION, 20, RoundingMode.HALF_UP);
    for (var power : POWERS) {
      boolean last = power.equals("trillion");
      if (scaled.abs().compareTo(BigDecimal.ONE) < 0) {
        break;
      }
      if (last || scaled.abs().compareTo(BigDecimal.valueOf(1000)) < 0) {
        var short_ = scaled.stripTrailingZeros();
        return short_.scale() <= 3 ? digits(short_) + "\u00a0" + power : digits(number);
      }
      scaled = scaled.movePointLeft(3);
    }
    return digits(number);
  }

  private static String digits(BigDecimal number) {
    return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(number);
  }

  /** What it is, with the type's designation or calibre where the words do not hold it. */
  static String item(Claim claim) {
    return item(claim, claim.item());
  }

  /**
   * @param words in place of those of the claim; null for none
   */
  static String item(Claim claim, @Nullable String words) {
    var item = words == null ? claim.itemClass().code().replace('_', ' ') : words;
    var calibre = claim.calibreMm();
    if (calibre != null && !item.contains(calibre.toPlainString())) {
      item = calibre.toPlainString() + " mm " + item;
    }
    var designation = claim.designation();
    if (designation != null && !holds(item, designation)) {
      item = item + " (" + designation + ")";
    }
    return item;
  }

  private static boolean holds(String item, String designation) {
    return bare(item).contains(bare(designation));
  }

  private static String bare(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
  }

  /** The days, as short as they can be told: a day, a month, a year, or from and to. */
  static String when(@Nullable Period period) {
    if (period == null) {
      return "";
    }
    var from = period.from();
    var to = period.to();
    if (from == null || to == null) {
      return from == null ? "until " + day(to) : "since " + day(from);
    }
    if (from.equals(to)) {
      return day(from);
    }
    boolean wholeMonths = from.getDayOfMonth() == 1 && to.equals(YearMonth.from(to).atEndOfMonth());
    if (wholeMonths && from.getMonthValue() == 1 && to.getMonthValue() == 12) {
      return join(from.getYear() == to.getYear(), "" + from.getYear(), "" + to.getYear());
    }
    if (wholeMonths) {
      return join(YearMonth.from(from).equals(YearMonth.from(to)), month(from), month(to));
    }
    return YearMonth.from(from).equals(YearMonth.from(to))
        ? from.getDayOfMonth() + "–" + day(to)
        : day(from) + " – " + day(to);
  }

  private static String join(boolean same, String from, String to) {
    return same ? from : from + (from.contains(" ") ? " – " : "–") + to;
  }

  static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.getDayOfMonth() + " " + month(day);
  }

  private static String month(LocalDate day) {
    return MONTHS[day.getMonthValue() - 1] + " " + day.getYear();
  }

  /** How far it has come and how it is put: "pledged", "delivered, possible". */
  static String standing(Claim claim) {
    var modality = claim.modality() == Modality.ASSERTED ? "" : claim.modality().code();
    if (!(claim.content() instanceof Content.Transfer transfer)
        || transfer.stage() == Stage.UNKNOWN) {
      return modality;
    }
    return modality.isEmpty() ? transfer.stage().code() : transfer.stage().code() + ", " + modality;
  }

  /** The origin, then who told it on; the outlet where nobody is named. */
  static String sources(Claim claim, @Nullable String outlet) {
    if (claim.sources().isEmpty()) {
      return outlet == null ? "the text itself" : outlet + " itself";
    }
    return String.join(", via ", claim.sources());
  }

  /** What else is told: manner, cause, direction, the whole of a share. */
  static String details(Claim claim) {
    return details(claim.kind(), claim.details());
  }

  static String details(Kind kind, Claim.Details details) {
    var words = new java.util.ArrayList<String>();
    if (details.manner() != null) {
      words.add(details.manner());
    }
    Party by = details.by();
    if (by != null && by.isKnown()) {
      words.add((kind == Kind.USE ? "at " : "by ") + PartyNames.of(by));
    }
    if (details.direction() != null) {
      words.add(details.direction());
    }
    if (details.base() != null) {
      words.add("of " + details.base());
    }
    return String.join(", ", words);
  }
}
