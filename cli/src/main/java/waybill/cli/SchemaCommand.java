package waybill.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import picocli.CommandLine.Command;
import waybill.exchange.ClaimSchema;

/** Prints the JSON Schema of the claim. */
@Command(
    name = "schema",
    description = "Print the JSON Schema of a claim, for tools that make claims or take them.",
    footer = {"", "Examples:", "  waybill schema > claim.schema.json"})
final class SchemaCommand extends BaseCommand {
  @Override
  public Integer call() {
    try {
      out().print(ClaimSchema.text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out().flush();
    return ExitCode.OK;
  }
}
