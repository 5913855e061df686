package waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waybill.exchange.ClaimJson;
import waybill.exchange.JsonReader;

class ClaimJsonTest {
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(
              ClaimJsonTest.class.getResourceAsStream("/waybill/exchange/claim.schema.json"));

  private static final String TEXT =
      "Iran 🛢 sold 1.7884022 t of gold at $60 a gram and lost two drones to Israel in May.";

  /** The head is the guide's order of fields; a price for a measure, a loss with its cause. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        {"kind":"transfer","supplier":"IRN","recipient":null,"item":"gold","class":"gold","designation":null,"calibre_mm":null,"quantity":{"low":1.7884022,"high":1.7884022,"unit":"tonne","hedge":"exact"},"value":null,"per":null,"when":null,"stage":"delivered","modality":"asserted","sources":[],"evidence":{"start":0,"end":31,"quote":"Iran 🛢 sold 1.7884022 t of gold"}""",
        """
        {"kind":"price","party":"IRN","item":"gold","class":"gold","designation":null,"calibre_mm":null,"quantity":{"low":60,"high":60,"unit":"USD","hedge":"exact"},"value":null,"per":"unit","when":null,"modality":"asserted","sources":[],"evidence":{"start":27,"end":45,"quote":"gold at $60 a gram"}""",
        """
        {"kind":"loss","party":"IRN","item":"drones","class":"uav","designation":"Shahed-136","calibre_mm":null,"quantity":{"low":2,"high":2,"unit":"piece","hedge":"exact"},"value":null,"per":null,"when":{"from":"2024-05-01","to":"2024-05-31"},"modality":"denied","sources":["Israel","Example Wire"],"evidence":{"start":50,"end":82,"quote":"lost two drones to Israel in May"}""",
        """
        {"kind":"event","party":["IRN","ISR"],"item":"sold","class":"other","designation":null,"calibre_mm":null,"quantity":null,"value":null,"per":null,"when":null,"modality":"possible","sources":[],"evidence":{"start":7,"end":11,"quote":"sold"}"""
      })
  void writesTheGuidesShape(String head) {
    var document = Samples.document("a.txt", "t", TEXT);
    var claim = Samples.claim(document, JsonReader.object(head + "}"));
    var line = ClaimJson.lines(document, List.of(claim), true).getFirst();
    assertThat(line)
        .startsWith(head + ",\"id\":\"")
        .contains("\"doc\":\"a.txt\",\"confidence\":0.75");
    assertThat(SCHEMA.validate(line, InputFormat.JSON)).isEmpty();
  }

  @Test
  void writesOptionalFieldsInTheGuidesOrder() {
    var line =
        ClaimJson.lines(Samples.small().document(), Samples.small().claims(), false).getFirst();
    assertThat(line)
        .matches(
            ".*,\"id\":\"[0-9a-f]{12}\",\"confidence\":0.88,\"rule\":\"sent\",\"span\":\\{\"start\":32,\"end\":46}}");
    assertThat(SCHEMA.validate(line, InputFormat.JSON)).isEmpty();

    var document = Samples.document("a.txt", "t", TEXT);
    var full =
        Samples.claim(
            document,
            JsonReader.object(
                """
                {"kind":"loss","party":null,"item":null,"class":"uav","quantity":null,"modality":"asserted",
                 "sources":[],"evidence":{"quote":"lost two drones"},"manner":"destroyed","by":"ISR",
                 "direction":"up","base":"b","per_unit":"gram"}"""));
    var second = ClaimJson.lines(document, List.of(full), true).getFirst();
    assertThat(JsonReader.object(second).keySet())
        .containsSubsequence(
            "evidence",
            "id",
            "doc",
            "confidence",
            "rule",
            "manner",
            "by",
            "direction",
            "base",
            "per_unit");
    assertThat(second).contains("\"party\":null,\"item\":null");
    assertThat(SCHEMA.validate(second, InputFormat.JSON)).isEmpty();
  }

  @Test
  void theSchemaRefusesWhatTheGuideRefuses() {
    var line =
        ClaimJson.lines(Samples.small().document(), Samples.small().claims(), false).getFirst();
    for (var broken :
        Map.of(
                "\"stage\":\"delivered\",", "",
                "\"kind\":\"transfer\"", "\"kind\":\"holding\"",
                "\"per\":null", "\"per\":\"week\"",
                "\"item\"", "\"thing\"")
            .entrySet()) {
      var changed = line.replace(broken.getKey(), broken.getValue());
      assertThat(SCHEMA.validate(changed, InputFormat.JSON)).as(broken.getKey()).isNotEmpty();
    }
  }

  @Test
  void idsAreStableAndDifferWithinADocument() {
    var reading = Samples.small();
    var claim = reading.claims().getFirst();
    var twice = List.of(claim, claim);
    var first = ClaimJson.lines(reading.document(), twice, false);
    assertThat(first).isEqualTo(ClaimJson.lines(reading.document(), twice, false));
    assertThat(JsonReader.object(first.get(0)).get("id"))
        .isNotEqualTo(JsonReader.object(first.get(1)).get("id"));
  }
}
