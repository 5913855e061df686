package waybill.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import waybill.claim.Claim;
import waybill.exchange.ClaimJson;
import waybill.read.Reading;

/** One claim a line, as the guide has it. */
final class JsonLinesView implements View {
  private final boolean named;

  /**
   * @param named whether each line names its document
   */
  JsonLinesView(boolean named) {
    this.named = named;
  }

  @Override
  public void add(Reading reading, List<Claim> claims, Writer out) throws IOException {
    for (var line : ClaimJson.lines(reading.document(), claims, named)) {
      out.write(line);
      out.write('\n');
    }
  }
}
