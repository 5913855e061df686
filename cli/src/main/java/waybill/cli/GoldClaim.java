package waybill.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A claim as its JSON has it, gold or output, with what the score compares.
 *
 * @param json the claim's fields
 * @param published the day of publication of its document; null when not known
 */
record GoldClaim(Map<String, @Nullable Object> json, @Nullable String published) {
  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern SMALL_WORDS =
      Pattern.compile("\\b(the|of|a|an)\\b|['’]s\\b", Pattern.UNICODE_CHARACTER_CLASS);

  /** The fields compared beyond kind, place and quantity, in the order of the report. */
  enum Field {
    PARTIES,
    CLASS,
    DESIGNATION,
    HEDGE,
    WHEN,
    STAGE,
    MODALITY,
    ORIGIN;

    static final Set<Field> CORE = Set.of(PARTIES, CLASS);
    static final Set<Field> WHOLE = Set.of(PARTIES, CLASS, STAGE, MODALITY, ORIGIN);

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  String kind() {
    return String.valueOf(json.get("kind"));
  }

  /** From 0 to 1; empty for a claim that carries none. */
  Optional<Double> confidence() {
    return json.get("confidence") instanceof BigDecimal number
        ? Optional.of(number.doubleValue())
        : Optional.empty();
  }

  String quote() {
    return String.valueOf(evidence().get("quote"));
  }

  /** Kind, place and quantity agree: the two may speak of the same thing. */
  boolean matches(GoldClaim output) {
    return kind().equals(output.kind())
        && quantity().equals(output.quantity())
        && overlap(output) >= 0.5;
  }

  /** Low, high, unit and per; empty when there is no quantity. */
  List<Optional<Object>> quantity() {
    return json.get("quantity") instanceof Map<?, ?> quantity
        ? List.of(
            number(quantity.get("low")),
            number(quantity.get("high")),
            Optional.ofNullable(quantity.get("unit")),
            Optional.ofNullable(json.get("per")))
        : List.of();
  }

  private static Optional<Object> number(@Nullable Object number) {
    return number instanceof BigDecimal digits
        ? Optional.of(digits.setScale(6, RoundingMode.HALF_EVEN).stripTrailingZeros())
        : Optional.empty();
  }

  /** Shared characters as a part of the shorter evidence. */
  double overlap(GoldClaim other) {
    int shared = Math.min(end(), other.end()) - Math.max(start(), other.start());
    int shorter = Math.min(end() - start(), other.end() - other.start());
    return (double) shared / Math.max(1, shorter);
  }

  private int start() {
    return position("start");
  }

  private int end() {
    return position("end");
  }

  private int position(String name) {
    return evidence().get(name) instanceof BigDecimal number ? number.intValue() : 0;
  }

  private Map<?, ?> evidence() {
    return json.get("evidence") instanceof Map<?, ?> evidence ? evidence : Map.of();
  }

  /** Whether an output claim has the same as this gold claim in a field. */
  boolean agrees(Field field, GoldClaim output) {
    return switch (field) {
      case PARTIES -> sameParties(parties(), output.parties());
      case CLASS -> same("class", output);
      case DESIGNATION -> text("designation").equals(output.text("designation"));
      case HEDGE -> hedge().equals(output.hedge());
      case WHEN -> period(published).equals(output.period(published));
      case STAGE -> same("stage", output);
      case MODALITY -> same("modality", output);
      case ORIGIN -> sameOrigin(origin(), output.origin());
    };
  }

  int agreement(GoldClaim output) {
    return (int) Stream.of(Field.values()).filter(field -> agrees(field, output)).count();
  }

  private boolean same(String field, GoldClaim other) {
    return Objects.equals(json.get(field), other.json.get(field));
  }

  private String text(String field) {
    return json.get(field) instanceof String text ? text.toLowerCase(Locale.ROOT) : "";
  }

  private Optional<Object> hedge() {
    return json.get("quantity") instanceof Map<?, ?> quantity
        ? Optional.ofNullable(quantity.get("hedge"))
        : Optional.empty();
  }

  /** An open end and the day of publication are the same. */
  private List<Optional<Object>> period(@Nullable String published) {
    if (!(json.get("when") instanceof Map<?, ?> when) || when.isEmpty()) {
      return List.of();
    }
    var to = when.get("to");
    return List.of(
        Optional.ofNullable(when.get("from")), Optional.ofNullable(to == null ? published : to));
  }

  /** The parties; those of a price and of a ratio are not scored. */
  private List<String> parties() {
    return switch (kind()) {
      case "price", "ratio" -> List.of();
      case "transfer" -> List.of(code(json.get("supplier")), code(json.get("recipient")));
      default ->
          json.get("party") instanceof List<?> list
              ? list.stream().map(GoldClaim::code).sorted().toList()
              : Stream.of(code(json.get("party"))).filter(code -> !code.isEmpty()).toList();
    };
  }

  private static String code(@Nullable Object party) {
    return party instanceof String code ? code : "";
  }

  private static boolean sameParties(List<String> a, List<String> b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (!sameParty(a.get(i), b.get(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Codes are equal or not (SUN and RUS count as one); names agree where one is part of the other.
   */
  private static boolean sameParty(String one, String other) {
    var a = one.equals("SUN") ? "RUS" : one;
    var b = other.equals("SUN") ? "RUS" : other;
    if (a.equals(b) || !isName(a) || !isName(b)) {
      return a.equals(b);
    }
    var left = Set.of(unique(a));
    var right = Set.of(unique(b));
    return left.containsAll(right) || right.containsAll(left);
  }

  private static String[] unique(String name) {
    return Stream.of(name.split("-", -1)).distinct().toArray(String[]::new);
  }

  private static boolean isName(String code) {
    return code.chars().anyMatch(Character::isLowerCase)
        && code.chars().noneMatch(Character::isUpperCase);
  }

  private String origin() {
    return json.get("sources") instanceof List<?> sources && !sources.isEmpty()
        ? code(sources.getFirst())
        : "";
  }

  private static boolean sameOrigin(String a, String b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.isEmpty() && b.isEmpty();
    }
    var left = words(a);
    var right = words(b);
    if (left.isEmpty() || right.isEmpty()) {
      return false;
    }
    return new HashSet<>(left).containsAll(right)
        || new HashSet<>(right).containsAll(left)
        || left.getLast().equals(right.getLast());
  }

  private static List<String> words(String name) {
    var plain = SMALL_WORDS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(" ");
    return WORD.matcher(plain).results().map(result -> result.group()).toList();
  }
}
