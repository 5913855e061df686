package waybill.exchange;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The JSON Schema (2020-12) of the claim. */
public final class ClaimSchema {
  private static final String RESOURCE = "claim.schema.json";

  private ClaimSchema() {}

  public static String text() throws IOException {
    try (var in = ClaimSchema.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new FileNotFoundException(RESOURCE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
