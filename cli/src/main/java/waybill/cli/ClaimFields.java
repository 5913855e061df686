package waybill.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import waybill.claim.Hedge;
import waybill.claim.ItemClass;
import waybill.claim.Kind;
import waybill.claim.Modality;
import waybill.claim.Per;
import waybill.claim.Stage;
import waybill.claim.Unit;

/** The fields of a claim that a person may set, with the words that each takes. */
final class ClaimFields {
  private static final List<String> UNITS =
      Stream.of(
              Unit.PIECE,
              Unit.ROUND,
              Unit.CONTAINER,
              Unit.TONNE,
              Unit.BARREL,
              Unit.LITRE,
              Unit.PERSON,
              Unit.PER_CENT,
              Unit.TIMES,
              Unit.DAY,
              Unit.YEAR)
          .map(Unit::code)
          .toList();

  /** Words for each field, none where any will do; in the order of the guide. */
  private static final Map<String, List<String>> WORDS = words();

  private ClaimFields() {}

  private static Map<String, List<String>> words() {
    var hedges = Arrays.stream(Hedge.values()).map(Hedge::code).toList();
    var words = new LinkedHashMap<String, List<String>>();
    words.put("kind", Arrays.stream(Kind.values()).map(Kind::code).toList());
    Stream.of("supplier", "recipient", "party", "item").forEach(any -> words.put(any, List.of()));
    words.put("class", Arrays.stream(ItemClass.values()).map(ItemClass::code).toList());
    Stream.of("designation", "calibre_mm").forEach(any -> words.put(any, List.of()));
    for (var amount : List.of("quantity", "value")) {
      Stream.of("", ".low", ".high").forEach(part -> words.put(amount + part, List.of()));
      words.put(amount + ".unit", amount.equals("value") ? List.of() : UNITS);
      words.put(amount + ".hedge", hedges);
    }
    words.put("per", Arrays.stream(Per.values()).map(Per::code).toList());
    Stream.of("when", "when.from", "when.to").forEach(any -> words.put(any, List.of()));
    words.put("stage", Arrays.stream(Stage.values()).map(Stage::code).toList());
    words.put("modality", Arrays.stream(Modality.values()).map(Modality::code).toList());
    Stream.of("sources", "evidence", "span").forEach(any -> words.put(any, List.of()));
    words.put(
        "manner",
        List.of("destroyed", "damaged", "captured", "abandoned", "seized", "killed", "wounded"));
    words.put("by", List.of());
    words.put("direction", List.of("up", "down"));
    Stream.of("base", "per_unit").forEach(any -> words.put(any, List.of()));
    return words;
  }

  static List<String> names() {
    return List.copyOf(WORDS.keySet());
  }

  /** The words that a field takes; empty when it takes any. */
  static List<String> words(String field) {
    return WORDS.getOrDefault(field, List.of());
  }

  /**
   * The field that is meant by its name or the beginning of it.
   *
   * @throws UsageException when none is
   */
  static String field(String typed) {
    return oneOf("field", typed.replace('-', '_'), names());
  }

  /** The word of a field that is meant by it or its beginning; any word where any will do. */
  static String word(String field, String typed) {
    var words = words(field);
    boolean currency = field.endsWith(".unit") && typed.matches("[A-Z]{3}");
    return words.isEmpty() || currency ? typed : oneOf(field, typed.replace(' ', '_'), words);
  }

  private static String oneOf(String what, String typed, List<String> words) {
    var lower = typed.strip().toLowerCase(Locale.ROOT);
    if (words.contains(lower)) {
      return lower;
    }
    // A point ends a name: "q" is quantity and not one of its parts.
    var begun = words.stream().filter(word -> !lower.isEmpty() && word.startsWith(lower)).toList();
    var whole = begun.stream().filter(word -> !word.contains(".")).toList();
    if (begun.size() == 1 || whole.size() == 1) {
      return whole.isEmpty() ? begun.getFirst() : whole.getFirst();
    }
    if (begun.size() > 1) {
      throw new UsageException(
          "%s “%s” may be %s".formatted(what, typed, String.join(", ", begun)));
    }
    var near =
        words.stream()
            .filter(word -> lower.length() > 2 && NearMisses.distance(lower, word, 2) <= 2)
            .toList();
    throw new UsageException(
        near.isEmpty()
            ? "%s “%s” is none of %s".formatted(what, typed, String.join(", ", words))
            : "there is no %s “%s”; did you mean %s?"
                .formatted(what, typed, String.join(" or ", near)));
  }
}
