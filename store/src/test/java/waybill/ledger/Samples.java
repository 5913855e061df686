package waybill.ledger;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.claim.Claim;
import waybill.exchange.ClaimParser;
import waybill.text.Document;
import waybill.text.Layout;

/** Small documents with claims; a claim's quote tells its place. */
public final class Samples {
  public static final String TEXT =
      """
      🚢 Oslo said Riga had sent Lima 40 lorries.

      Lima lost two ferries in May, its navy said. Riga has 300 lorries left.
      """;

  public static final String SENT =
      """
      {"kind":"transfer","supplier":"LVA","recipient":"PER","item":"lorries","class":"vehicle","designation":null,"calibre_mm":null,"quantity":{"low":40,"high":40,"unit":"piece","hedge":"exact"},"value":null,"per":null,"when":{"from":"2024-05-01","to":null},"stage":"delivered","modality":"asserted","sources":["Oslo"],"evidence":"Riga had sent Lima 40 lorries","confidence":0.8,"rule":"send"}""";
  public static final String LOST =
      """
      {"kind":"loss","party":"PER","item":"ferries","class":"ship","designation":null,"calibre_mm":null,"quantity":{"low":2,"high":2,"unit":"piece","hedge":"exact"},"value":null,"per":null,"when":null,"modality":"asserted","sources":["Peru's navy"],"evidence":"Lima lost two ferries in May","confidence":0.4,"rule":"lose","by":"ECU"}""";
  public static final String HAS =
      """
      {"kind":"holding","party":"LVA","item":"lorries","class":"vehicle","designation":null,"calibre_mm":null,"quantity":{"low":300,"high":300,"unit":"piece","hedge":"exact"},"value":null,"per":null,"when":null,"modality":"asserted","sources":[],"evidence":"Riga has 300 lorries left","confidence":0.6,"rule":"have"}""";

  public static final Maker READER = Maker.reader("reader 1");

  private Samples() {}

  public static Claim claim(String text, String line) {
    int from = line.indexOf("\"evidence\":\"") + 12;
    var quote = line.substring(from, line.indexOf('"', from));
    int start = text.codePointCount(0, text.indexOf(quote));
    return new ClaimParser(text)
        .parse(
            line.replace(
                "\"evidence\":\"" + quote + '"',
                "\"evidence\":{\"start\":%d,\"end\":%d,\"quote\":\"%s\"}"
                    .formatted(start, start + quote.codePointCount(0, quote.length()), quote)));
  }

  public static Document document(String name, @Nullable String url, String text) {
    return new Document(
        name,
        "Lorries",
        "Example Wire",
        LocalDate.of(2024, 6, 14),
        "en",
        url,
        null,
        text,
        new Layout().blocks(text));
  }

  /** With the text itself as bytes. */
  public static Filing filing(String name, @Nullable String address, String text, String... lines) {
    var claims = new ArrayList<Claim>();
    for (var line : lines) {
      claims.add(claim(text, line));
    }
    return filing(name, address, text, claims);
  }

  public static Filing filing(
      String name, @Nullable String address, String text, List<Claim> claims) {
    boolean web = address != null && address.startsWith("http");
    return new Filing(
        document(name, web ? address : null, text),
        new Raw(text.getBytes(StandardCharsets.UTF_8), "text/plain"),
        address,
        null,
        claims,
        READER);
  }

  public static Filing by(Maker maker, Filing filing) {
    return new Filing(
        filing.document(),
        filing.raw(),
        filing.address(),
        filing.archive(),
        filing.claims(),
        maker);
  }
}
