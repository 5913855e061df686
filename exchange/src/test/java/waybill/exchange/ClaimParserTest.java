package waybill.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimParserTest {
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(
              ClaimParserTest.class.getResourceAsStream("/waybill/exchange/claim.schema.json"));

  private static final String TEXT = "🚢 Oslo said Riga had sent Lima 40 lorries.";

  private static final String CLAIM =
      """
      {"kind":"transfer","supplier":"LVA","recipient":"PER","item":"lorries","class":"vehicle","designation":null,"calibre_mm":null,"quantity":{"low":40,"high":40,"unit":"piece","hedge":"exact"},"value":null,"per":null,"when":null,"stage":"delivered","modality":"asserted","sources":["Oslo"],"evidence":{"start":12,"end":41,"quote":"Riga had sent Lima 40 lorries"},"id":"abc","confidence":0.8,"rule":"send"}""";

  static Stream<Path> markedArticles() throws IOException {
    try (var files = Files.list(Path.of("..", "corpus"))) {
      return files
          .filter(file -> file.toString().endsWith(".claims.jsonl"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("markedArticles")
  void takesEveryMarkedClaimAndWritesItBack(Path marked) throws IOException {
    var article =
        Files.readString(
            marked.resolveSibling(
                marked.getFileName().toString().replace(".claims.jsonl", ".txt")));
    var text = article.substring(article.indexOf("\n\n") + 2);
    var lines = Files.readAllLines(marked);
    var claims = new ClaimParser(text).parse(marked.toString(), lines);
    var json = new ClaimJson(text);
    for (int i = 0; i < lines.size(); i++) {
      assertThat(SCHEMA.validate(lines.get(i), InputFormat.JSON)).isEmpty();
      assertThat(JsonReader.object(json.content(claims.get(i))))
          .usingRecursiveComparison()
          .withComparatorForType(java.math.BigDecimal::compareTo, java.math.BigDecimal.class)
          .isEqualTo(JsonReader.object(lines.get(i)));
    }
  }

  @Test
  void whatIsWrittenIsReadBack() {
    var claim = new ClaimParser(TEXT).parse(CLAIM);
    assertThat(new ClaimJson(TEXT).line(claim, "abc", null)).isEqualTo(CLAIM);
    assertThat(claim.evidence().of(TEXT)).isEqualTo("Riga had sent Lima 40 lorries");
    assertThat(ClaimParser.parseStored(CLAIM, claim.evidence(), claim.figure())).isEqualTo(claim);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          "kind":"transfer"        | "kind":"gift"              | kind is none of the guide's: gift
          "kind":"transfer"        | "kind":"loss"              | is no field of the guide
          "class":"vehicle"        | "class":"lorry"            | class is none of the guide's: lorry
          "class":"vehicle"        | "class":null               | class is null
          "item":"lorries"         | "item":7                   | item is no text
          "item":"lorries"         | "thing":"lorries"          | thing is no field of the guide
          "item":"lorries",        |                            | item is missing
          "unit":"piece"           | "unit":"lorry"             | quantity is no quantity: no unit: lorry
          "low":40                 | "low":"40"                 | quantity.low is no number
          "low":40                 | "low":41                   | quantity is no quantity: low 41 is above high 40
          "low":40                 | "low":1e999999999          | quantity.low has too many digits
          "hedge":"exact"          | "hedge":"sharp"            | quantity.hedge is none of the guide's: sharp
          "per":null               | "per":"week"               | per is none of the guide's: week
          "when":null              | "when":{"from":"June","to":null} | when.from is no day
          "when":null              | "when":{"from":null,"to":null}   | when is no period
          "when":null              | "when":"2024"              | when is no object
          "value":null             | "value":{"low":1,"high":1,"unit":"piece","hedge":"exact"} | a value is in a currency
          "supplier":"LVA"         | "supplier":"Latvia"        | supplier is no party code: Latvia
          "sources":["Oslo"]       | "sources":"Oslo"           | sources is no list
          "sources":["Oslo"]       | "sources":[null]           | sources holds something that is no text
          "start":12               | "start":11                 | evidence.quote is not what stands at its offsets
          "start":12               | "start":1.5                | evidence.start is no offset
          "end":41                 | "end":4100                 | evidence.end is not within the text
          "confidence":0.8         | "confidence":8             | confidence 8.0 is not from 0 to 1
          "rule":"send"}           | "rule":"send"              | no JSON
          "rule":"send"}           | "rule":"send"} {}          | something stands behind
          "rule":"send"            | "id":"abd"                 | no JSON: Duplicate
          """)
  void refusesWhatTheGuideDoesNotAllow(String part, String other, String reason) {
    var broken = CLAIM.replace(part, other == null ? "" : other);
    assertThat(broken).isNotEqualTo(CLAIM);
    assertThatThrownBy(() -> new ClaimParser(TEXT).parse("a.claims.jsonl", List.of("", broken)))
        .isInstanceOf(ClaimException.class)
        .hasMessageStartingWith("a.claims.jsonl, line 2: ")
        .hasMessageContaining(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "null", "7", "{", "{\"kind\":{}}", "\u0000", "{\"evidence\":[]}"})
  void refusesWhatIsNoClaimAtAll(String line) {
    assertThatThrownBy(() -> new ClaimParser(TEXT).parse(line)).isInstanceOf(ClaimException.class);
  }
}
