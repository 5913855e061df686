package waybill.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import waybill.claim.Claim;
import waybill.claim.Content;
import waybill.claim.Hedge;
import waybill.claim.ItemClass;
import waybill.claim.Kind;
import waybill.claim.Modality;
import waybill.claim.Party;
import waybill.claim.Per;
import waybill.claim.Period;
import waybill.claim.Quantity;
import waybill.claim.Stage;
import waybill.claim.Unit;
import waybill.text.Span;

/**
 * Reads claims in the guide's shape, from whoever made them, and takes none that breaks a rule of
 * the guide: a field of its own, a wrong type, a word outside the lists, a quote that does not
 * stand at its offsets.
 */
public final class ClaimParser {
  private static final Map<String, Kind> KINDS = codes(Kind.values(), Kind::code);
  private static final Map<String, ItemClass> CLASSES = codes(ItemClass.values(), ItemClass::code);
  private static final Map<String, Per> PERS = codes(Per.values(), Per::code);
  private static final Map<String, Stage> STAGES = codes(Stage.values(), Stage::code);
  private static final Map<String, Modality> MODALITIES = codes(Modality.values(), Modality::code);
  private static final Map<String, Hedge> HEDGES = codes(Hedge.values(), Hedge::code);
  private static final Map<String, String> MANNERS =
      words("destroyed", "damaged", "captured", "abandoned", "seized", "killed", "wounded");
  private static final Map<String, String> DIRECTIONS = words("up", "down");

  private static final Set<String> COMMON =
      Set.of(
          "kind",
          "item",
          "class",
          "designation",
          "calibre_mm",
          "quantity",
          "value",
          "per",
          "when",
          "modality",
          "sources",
          "evidence");
  private static final Set<String> TRANSFER = with(COMMON, "supplier", "recipient", "stage");
  private static final Set<String> OTHER = with(COMMON, "party");
  private static final Set<String> OPTIONAL =
      Set.of(
          "id",
          "doc",
          "confidence",
          "rule",
          "manner",
          "by",
          "direction",
          "base",
          "per_unit",
          "span");
  private static final Set<String> QUANTITY = Set.of("low", "high", "unit", "hedge");

  /** Finds the place that an object with start and end means. */
  private interface Places {
    Span evidence(Fields evidence);

    Span figure(Fields span);
  }

  private final Places places;

  /**
   * @param text of the document that the claims are of
   */
  public ClaimParser(String text) {
    this(new InText(text));
  }

  private ClaimParser(Places places) {
    this.places = places;
  }

  /**
   * The claims of the lines of a file; empty lines are passed over.
   *
   * @param file how messages name it
   * @throws ClaimException for the first line that is no claim of this text
   */
  public List<Claim> parse(String file, List<String> lines) {
    var claims = new ArrayList<Claim>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        try {
          claims.add(parse(lines.get(i)));
        } catch (ClaimException e) {
          throw new ClaimException(file, i + 1, e.reason());
        }
      }
    }
    return claims;
  }

  /**
   * The claim of one line.
   *
   * @throws ClaimException when it is none, with the reason
   */
  public Claim parse(String line) {
    try {
      return claim(new Fields("", JsonReader.object(line)));
    } catch (JacksonException e) {
      throw new ClaimException("no JSON: " + e.getOriginalMessage());
    } catch (IllegalArgumentException e) {
      throw new ClaimException(String.valueOf(e.getMessage()));
    }
  }

  /**
   * A claim that was taken before, for whose places the caller vouches (UTF-16 positions); the text
   * is not needed.
   */
  public static Claim parseStored(String line, Span evidence, @Nullable Span figure) {
    return new ClaimParser(new Known(evidence, figure)).parse(line);
  }

  private Claim claim(Fields json) {
    var kind = json.requiredCode("kind", KINDS);
    json.only(kind == Kind.TRANSFER ? TRANSFER : OTHER, OPTIONAL);
    json.text("id");
    json.text("doc");
    var evidence = json.object("evidence");
    if (evidence == null) {
      throw json.error("evidence", "is null");
    }
    var span = json.object("span");
    return new Claim(
        content(kind, json),
        json.text("item"),
        json.requiredCode("class", CLASSES),
        json.text("designation"),
        json.number("calibre_mm"),
        quantity(json, "quantity"),
        quantity(json, "value"),
        json.code("per", PERS),
        period(json.object("when")),
        json.requiredCode("modality", MODALITIES),
        json.texts("sources"),
        places.evidence(evidence.only(Set.of("start", "end", "quote"), Set.of())),
        span == null ? null : places.figure(span.only(Set.of("start", "end"), Set.of())),
        confidence(json),
        Objects.requireNonNullElse(json.text("rule"), ""),
        details(json));
  }

  private static Content content(Kind kind, Fields json) {
    return switch (kind) {
      case TRANSFER ->
          new Content.Transfer(
              party(json, "supplier"),
              party(json, "recipient"),
              json.requiredCode("stage", STAGES));
      case HOLDING -> new Content.Holding(party(json, "party"));
      case LOSS -> new Content.Loss(party(json, "party"));
      case PRODUCTION -> new Content.Production(party(json, "party"));
      case USE -> new Content.Use(party(json, "party"));
      case PRICE -> new Content.Price(party(json, "party"));
      case RATIO -> new Content.Ratio(party(json, "party"));
      case EVENT ->
          new Content.Event(
              json.texts("party").stream().map(code -> party(json, "party", code)).toList());
    };
  }

  private static Party party(Fields json, String field) {
    var code = json.text(field);
    return code == null ? Party.UNKNOWN : party(json, field, code);
  }

  /** Capitals for states and bodies, lower case with hyphens for groups and firms. */
  private static Party party(Fields json, String field, String code) {
    boolean capitals = code.chars().allMatch(c -> 'A' <= c && c <= 'Z');
    boolean name =
        code.chars().allMatch(c -> c == '-' || Character.isLetterOrDigit(c))
            && code.equals(code.toLowerCase(java.util.Locale.ROOT));
    if (!capitals && !name) {
      throw json.error(field, "is no party code: " + code);
    }
    return new Party(code);
  }

  private static @Nullable Quantity quantity(Fields json, String field) {
    var quantity = json.object(field);
    if (quantity == null) {
      return null;
    }
    quantity.only(QUANTITY, Set.of());
    try {
      return new Quantity(
          quantity.number("low"),
          quantity.number("high"),
          new Unit(quantity.requiredText("unit")),
          quantity.requiredCode("hedge", HEDGES));
    } catch (IllegalArgumentException e) {
      throw json.error(field, "is no quantity: " + e.getMessage());
    }
  }

  private static @Nullable Period period(@Nullable Fields when) {
    if (when == null) {
      return null;
    }
    when.only(Set.of("from", "to"), Set.of());
    try {
      return new Period(when.day("from"), when.day("to"));
    } catch (IllegalArgumentException e) {
      throw new ClaimException("when is no period: " + e.getMessage());
    }
  }

  /** A claim without a confidence is meant: its maker stands by it. */
  private static double confidence(Fields json) {
    var confidence = json.number("confidence");
    return confidence == null ? 1 : confidence.doubleValue();
  }

  private static Claim.Details details(Fields json) {
    var by = json.text("by");
    var details =
        new Claim.Details(
            json.code("manner", MANNERS),
            by == null ? null : party(json, "by", by),
            json.code("direction", DIRECTIONS),
            json.text("base"),
            json.text("per_unit"));
    return details.equals(Claim.Details.NONE) ? Claim.Details.NONE : details;
  }

  /** Places counted in code points, which are checked against the text. */
  private static final class InText implements Places {
    private final String text;
    private final CodePoints points;
    private final int length;

    InText(String text) {
      this.text = text;
      this.points = new CodePoints(text);
      this.length = points.before(text.length());
    }

    @Override
    public Span evidence(Fields evidence) {
      var span = figure(evidence);
      var quote = evidence.requiredText("quote");
      if (!span.of(text).equals(quote)) {
        throw new ClaimException("evidence.quote is not what stands at its offsets");
      }
      return span;
    }

    @Override
    public Span figure(Fields span) {
      int start = span.offset("start");
      int end = span.offset("end");
      if (start >= end || end > length) {
        throw span.error("end", "is not within the text, behind the start");
      }
      return new Span(points.position(start), points.position(end));
    }
  }

  private record Known(Span evidence, @Nullable Span figure) implements Places {
    @Override
    public Span evidence(Fields json) {
      return evidence;
    }

    @Override
    public Span figure(Fields span) {
      if (figure == null) {
        throw span.error("start", "is the place of a figure that was not kept");
      }
      return figure;
    }
  }

  private static <T> Map<String, T> codes(T[] values, Function<T, String> code) {
    return Arrays.stream(values).collect(Collectors.toMap(code, Function.identity()));
  }

  private static Map<String, String> words(String... words) {
    return codes(words, Function.identity());
  }

  private static Set<String> with(Set<String> fields, String... more) {
    return Stream.concat(fields.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
  }
}
