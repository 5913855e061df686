package waybill.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import waybill.claim.Claim;
import waybill.exchange.ClaimException;
import waybill.exchange.ClaimParser;
import waybill.exchange.CodePoints;
import waybill.exchange.JsonReader;
import waybill.ledger.ClaimRow;

/**
 * A claim under a person's hands: fields are set one by one, and the whole is then checked as any
 * claim that comes from elsewhere. The person stands by it: it is no longer less than sure, nor of
 * a rule.
 */
final class ClaimEdits {
  /** {@code ~40 round}, {@code 40-60}, {@code >=40}, {@code 6,700}. */
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(~|>=|≥|<=|≤)? ?([0-9][0-9,_.]*)(?:(?:\\.\\.|[-–])([0-9][0-9,_.]*))?(?: ([A-Za-z_]+))?");

  private static final Set<String> OF_TRANSFERS = Set.of("supplier", "recipient", "stage");

  private final String text;
  private final UnaryOperator<String> parties;
  private final Map<String, @Nullable Object> json;

  /**
   * @param text of the claim's document
   * @param parties turns the name of a party into its code; what it does not know, it returns
   */
  ClaimEdits(ClaimRow row, String text, UnaryOperator<String> parties) {
    this.text = text;
    this.parties = parties;
    this.json = JsonReader.object(row.json());
    List.of("id", "doc", "confidence", "rule").forEach(json::remove);
  }

  /** The claim as it is now, in the guide's shape. */
  String line() {
    return Json.line(json);
  }

  /**
   * The claim as it is now.
   *
   * @throws UsageException when the guide allows no such claim, with the reason
   */
  Claim claim() {
    try {
      return new ClaimParser(text).parse(line());
    } catch (ClaimException e) {
      throw new UsageException(e.reason());
    }
  }

  /**
   * Sets a field.
   *
   * @param assignment {@code field=value}; an empty value or {@code none} sets it to null
   * @throws UsageException when there is no such field, or it takes no such value
   */
  void set(String assignment) {
    int equals = assignment.indexOf('=');
    if (equals < 0) {
      throw new UsageException("a change is FIELD=VALUE, such as stage=pledged: " + assignment);
    }
    var field = ClaimFields.field(assignment.substring(0, equals).strip());
    var typed = assignment.substring(equals + 1).strip();
    boolean nothing = typed.isEmpty() || typed.equals(ClaimChanges.NOTHING) || typed.equals("null");
    set(field, nothing ? null : typed);
  }

  private void set(String field, @Nullable String value) {
    boolean transfer = "transfer".equals(json.get("kind"));
    if (transfer ? field.equals("party") : OF_TRANSFERS.contains(field)) {
      throw new UsageException("a %s has no %s".formatted(json.get("kind"), field));
    }
    int point = field.indexOf('.');
    if (field.equals("kind")) {
      setKind(ClaimFields.word(field, String.valueOf(value)));
    } else if (point > 0) {
      setPart(field.substring(0, point), field.substring(point + 1), value);
    } else if (value == null) {
      json.put(field, isList(field) ? List.of() : null);
    } else {
      json.put(field, whole(field, value));
    }
  }

  private boolean isList(String field) {
    return field.equals("sources") || field.equals("party") && "event".equals(json.get("kind"));
  }

  private Object whole(String field, String value) {
    return switch (field) {
      case "supplier", "recipient", "by" -> parties.apply(value);
      case "party" ->
          isList(field)
              ? Arrays.stream(value.split("[;,]")).map(String::strip).map(parties).toList()
              : parties.apply(value);
      case "sources" ->
          Arrays.stream(value.split(";")).map(String::strip).filter(s -> !s.isEmpty()).toList();
      case "calibre_mm" -> number(field, value);
      case "quantity", "value" -> amount(field, value);
      case "when" -> period(value);
      case "evidence" -> place(value, true);
      case "span" -> place(value, false);
      default -> ClaimFields.word(field, value);
    };
  }

  /** Fields that only one of the kinds has come and go. */
  private void setKind(String kind) {
    var old = String.valueOf(json.put("kind", kind));
    if (kind.equals("transfer") && !old.equals(kind)) {
      json.remove("party");
      json.put("supplier", null);
      json.put("recipient", null);
      json.put("stage", "unknown");
    } else if (!kind.equals(old)) {
      json.remove("stage");
      var supplier = json.remove("supplier");
      var recipient = json.remove("recipient");
      var party =
          old.equals("transfer") ? supplier == null ? recipient : supplier : json.get("party");
      json.put("party", kind.equals("event") ? listed(party) : single(party));
    }
  }

  private static Object listed(@Nullable Object party) {
    return party == null ? List.of() : party instanceof List<?> ? party : List.of(party);
  }

  private static @Nullable Object single(@Nullable Object party) {
    return party instanceof List<?> list ? list.isEmpty() ? null : list.getFirst() : party;
  }

  private void setPart(String field, String part, @Nullable String value) {
    var parts = new LinkedHashMap<String, @Nullable Object>();
    if (json.get(field) instanceof Map<?, ?> map) {
      map.forEach((name, old) -> parts.put(String.valueOf(name), old));
    }
    if (field.equals("when")) {
      parts.putIfAbsent("from", null);
      parts.putIfAbsent("to", null);
      parts.put(part, value);
    } else {
      parts.putIfAbsent("low", null);
      parts.putIfAbsent("high", null);
      parts.putIfAbsent("unit", field.equals("value") ? "USD" : "piece");
      parts.putIfAbsent("hedge", "exact");
      boolean end = part.equals("low") || part.equals("high");
      var name = field + "." + part;
      parts.put(
          part, value == null ? null : end ? number(name, value) : ClaimFields.word(name, value));
    }
    json.put(field, parts);
  }

  private static BigDecimal number(String field, String typed) {
    var digits = typed.replaceAll("[,_ ]", "");
    if (!digits.matches("[0-9]{1,24}(\\.[0-9]{1,12})?")) {
      throw new UsageException("%s “%s” is no number".formatted(field, typed));
    }
    return new BigDecimal(digits);
  }

  /** What is not told anew — the unit, and the hedge of a bare number — stays. */
  private Map<String, @Nullable Object> amount(String field, String typed) {
    var parts = AMOUNT.matcher(typed);
    if (!parts.matches()) {
      throw new UsageException(
          "%s “%s” is none of 40, 40-60, ~40, >=40, <=40, with a unit or without"
              .formatted(field, typed));
    }
    var low = number(field, parts.group(2));
    var high = parts.group(3) == null ? low : number(field, parts.group(3));
    var sign = Objects.requireNonNullElse(parts.group(1), "");
    var amount = new LinkedHashMap<String, @Nullable Object>();
    amount.put("low", sign.equals("<=") || sign.equals("≤") ? null : low);
    amount.put("high", sign.equals(">=") || sign.equals("≥") ? null : high);
    amount.put("unit", unit(field, parts.group(4)));
    amount.put("hedge", hedge(sign, parts.group(3) != null));
    return amount;
  }

  private Object unit(String field, @Nullable String typed) {
    if (typed != null) {
      return ClaimFields.word(field + ".unit", typed);
    }
    var old = json.get(field) instanceof Map<?, ?> map ? map.get("unit") : null;
    return old != null ? old : field.equals("value") ? "USD" : "piece";
  }

  private static String hedge(String sign, boolean range) {
    return switch (sign) {
      case "~" -> "about";
      case ">=", "≥" -> "at_least";
      case "<=", "≤" -> "at_most";
      default -> range ? "range" : "exact";
    };
  }

  /** {@code 2024}, {@code 2024-06}, {@code 2024-06-14}, or two of these with {@code ..} between. */
  private static Map<String, @Nullable Object> period(String typed) {
    int dots = typed.indexOf("..");
    var from = dots < 0 ? typed : typed.substring(0, dots);
    var to = dots < 0 ? typed : typed.substring(dots + 2);
    var period = new LinkedHashMap<String, @Nullable Object>();
    period.put("from", from.isBlank() ? null : day(from.strip(), true));
    period.put("to", to.isBlank() ? null : day(to.strip(), false));
    return period;
  }

  private static String day(String typed, boolean first) {
    try {
      var day =
          switch (typed.length()) {
            case 4 -> LocalDate.parse(typed + (first ? "-01-01" : "-12-31"));
            case 7 -> {
              var month = YearMonth.parse(typed);
              yield first ? month.atDay(1) : month.atEndOfMonth();
            }
            default -> LocalDate.parse(typed);
          };
      return day.toString();
    } catch (DateTimeParseException e) {
      throw new UsageException(
          "when “%s” is none of 2024, 2024-06, 2024-06-14, FROM..TO".formatted(typed));
    }
  }

  /** Where words stand that is nearest to where the clause stands now. */
  private Map<String, @Nullable Object> place(String words, boolean quoted) {
    var points = new CodePoints(text);
    int from =
        json.get("evidence") instanceof Map<?, ?> map && map.get("start") instanceof BigDecimal n
            ? points.position(n.intValue())
            : 0;
    int behind = text.indexOf(words, from);
    int before = text.lastIndexOf(words, from);
    if (behind < 0 && before < 0) {
      throw new UsageException("these words do not stand in the document: " + words);
    }
    int start = before < 0 || behind >= 0 && behind - from <= from - before ? behind : before;
    var place = new LinkedHashMap<String, @Nullable Object>();
    place.put("start", points.before(start));
    place.put("end", points.before(start + words.length()));
    if (quoted) {
      place.put("quote", words);
    }
    return place;
  }
}
