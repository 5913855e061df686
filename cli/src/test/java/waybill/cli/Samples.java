package waybill.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
import waybill.exchange.JsonReader;
import waybill.read.Reading;
import waybill.text.Document;
import waybill.text.Layout;
import waybill.text.Span;
import waybill.vocabulary.Vocabulary;

/** Readings made from claims in JSON, so that what is printed can be tested without the reader. */
final class Samples {
  private Samples() {}

  private static List<Reading.Explanation> explanations(List<Claim> claims) {
    return claims.stream()
        .map(claim -> new Reading.Explanation(claim, List.of("frame " + claim.rule()), List.of()))
        .toList();
  }

  static Document document(String name, String title, String text) {
    return new Document(
        name,
        title,
        "Example Wire",
        LocalDate.of(2024, 6, 14),
        "en",
        "https://example.org/a",
        null,
        text,
        new Layout().blocks(text));
  }

  /** A reading with the claims of JSON lines; each line's evidence is found by its quote. */
  static Reading reading(Document document, List<String> lines, List<Reading.Unread> unread) {
    var claims = new ArrayList<Claim>();
    for (var line : lines) {
      claims.add(claim(document, JsonReader.object(line)));
    }
    return new Reading(
        document, claims, List.of(), List.of(), unread, explanations(claims), List.of());
  }

  /** The claim of a small text that most tests use. */
  static Reading small() {
    var document =
        document(
            "a.txt",
            "Shells for grain",
            "\uD83D\uDEA2 Seoul says the North has sent at least 6,700 containers to Russia since last"
                + " August.\n\nIt is a 3-day visit.");
    return reading(document, List.of(SMALL), List.of());
  }

  private static final String SMALL =
      """
      {"kind":"transfer","supplier":"PRK","recipient":"RUS","item":"containers","class":"container","designation":null,"calibre_mm":null,"quantity":{"low":6700,"high":null,"unit":"container","hedge":"at_least"},"value":null,"per":null,"when":{"from":"2023-08-01","to":null},"stage":"delivered","modality":"asserted","sources":["Seoul"],"evidence":{"quote":"the North has sent at least 6,700 containers to Russia since last August"},"confidence":0.876,"rule":"sent","figure":"at least 6,700"}""";

  static Claim claim(Document document, Map<String, Object> json) {
    var text = document.text();
    var quote = (String) ((Map<?, ?>) json.get("evidence")).get("quote");
    int start = Math.max(0, text.indexOf(quote));
    var evidence = new Span(start, start + quote.length());
    var figure =
        json.get("figure") instanceof String words
            ? find(text, words, start)
            : guess(text, evidence, json);
    var confidence = json.get("confidence") instanceof BigDecimal n ? n.doubleValue() : 0.75;
    return new Claim(
        content(json),
        (String) json.get("item"),
        ItemClass.find((String) json.get("class")).orElseThrow(),
        (String) json.get("designation"),
        (BigDecimal) json.get("calibre_mm"),
        quantity(json.get("quantity")),
        quantity(json.get("value")),
        code(json, "per", Per::valueOf),
        period(json.get("when")),
        code(json, "modality", Modality::valueOf),
        ((List<?>) json.get("sources")).stream().map(String::valueOf).toList(),
        evidence,
        figure,
        confidence,
        (String) json.getOrDefault("rule", "sample"),
        new Claim.Details(
            (String) json.get("manner"),
            json.get("by") instanceof String by ? new Party(by) : null,
            (String) json.get("direction"),
            (String) json.get("base"),
            (String) json.get("per_unit")));
  }

  private static Span find(String text, String words, int from) {
    int at = text.indexOf(words, from);
    return at < 0 ? null : new Span(at, at + words.length());
  }

  /** The first number of the clause. */
  private static Span guess(String text, Span evidence, Map<String, Object> json) {
    if (json.get("quantity") == null) {
      return null;
    }
    var number =
        java.util.regex.Pattern.compile("[$€]?\\d[\\d,.]*\\d|\\d").matcher(evidence.of(text));
    return number.find()
        ? new Span(evidence.start() + number.start(), evidence.start() + number.end())
        : null;
  }

  private static Content content(Map<String, Object> json) {
    var party = json.get("party");
    return switch (Kind.valueOf(((String) json.get("kind")).toUpperCase(java.util.Locale.ROOT))) {
      case TRANSFER ->
          new Content.Transfer(
              party(json.get("supplier")),
              party(json.get("recipient")),
              code(json, "stage", Stage::valueOf));
      case HOLDING -> new Content.Holding(party(party));
      case LOSS -> new Content.Loss(party(party));
      case PRODUCTION -> new Content.Production(party(party));
      case USE -> new Content.Use(party(party));
      case PRICE -> new Content.Price(party(party));
      case RATIO -> new Content.Ratio(party(party));
      case EVENT -> new Content.Event(((List<?>) party).stream().map(Samples::party).toList());
    };
  }

  private static Party party(Object code) {
    return code instanceof String known ? new Party(known) : Party.UNKNOWN;
  }

  private static <T> T code(Map<String, Object> json, String field, Function<String, T> of) {
    return json.get(field) instanceof String code
        ? of.apply(code.toUpperCase(java.util.Locale.ROOT))
        : null;
  }

  private static Quantity quantity(Object json) {
    return json instanceof Map<?, ?> map
        ? new Quantity(
            (BigDecimal) map.get("low"),
            (BigDecimal) map.get("high"),
            new Unit((String) map.get("unit")),
            Hedge.valueOf(((String) map.get("hedge")).toUpperCase(java.util.Locale.ROOT)))
        : null;
  }

  private static Period period(Object json) {
    return json instanceof Map<?, ?> map
        ? new Period(day(map.get("from")), day(map.get("to")))
        : null;
  }

  private static LocalDate day(Object day) {
    return day instanceof String text ? LocalDate.parse(text) : null;
  }

  static String print(View view, Reading... readings) throws java.io.IOException {
    var out = new StringWriter();
    for (var reading : readings) {
      view.add(reading, reading.claims(), out);
    }
    view.end(out);
    return out.toString();
  }

  /** Prints gold articles as a table or a page, to look at: FORMAT WIDTH NAME.txt... */
  public static void main(String[] arguments) throws java.io.IOException {
    var view =
        arguments[0].equals("html")
            ? new HtmlView()
            : new TableView(
                Integer.parseInt(arguments[1]),
                new Style(false),
                new Reasons(Vocabulary.standard()),
                true);
    var readings = new ArrayList<Reading>();
    for (int i = 2; i < arguments.length; i++) {
      var path = Path.of(arguments[i]);
      var all = Files.readString(path);
      int gap = all.indexOf("\n\n");
      var document =
          document(
              path.getFileName().toString(),
              all.substring(7, all.indexOf('\n')),
              all.substring(gap + 2));
      var gold =
          path.resolveSibling(path.getFileName().toString().replace(".txt", ".claims.jsonl"));
      var seven = document.text().indexOf(" two ");
      var unread =
          seven < 0
              ? List.<Reading.Unread>of()
              : List.of(
                  new Reading.Unread(
                      new Span(seven + 1, seven + 4), "an ordinal or a part of a name"));
      readings.add(reading(document, Files.readAllLines(gold), unread));
    }
    try (var out = new PrintWriter(System.out, true, java.nio.charset.StandardCharsets.UTF_8)) {
      out.print(print(view, readings.toArray(Reading[]::new)));
    }
  }
}
