package waybill.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import waybill.ledger.Ledger;
import waybill.ledger.Ledgers;

/** The option of all commands that use the ledger. */
final class LedgerOptions {
  @Option(
      names = "--ledger",
      paramLabel = "PLACE",
      description =
          "The ledger: a folder, or jdbc:postgresql://...; else $WAYBILL_LEDGER, else waybill in"
              + " the folder for data (~/.local/share).")
  @Nullable String location;

  /** Opens the ledger, and makes it when there is none. */
  Ledger open() {
    return Ledgers.open(location());
  }

  /** Opens a ledger that is there; a wrong place must not look like an empty ledger. */
  Ledger openExisting() {
    return Ledgers.openExisting(location());
  }

  String location() {
    return location != null && !location.isBlank()
        ? location
        : Ledgers.defaultLocation(System.getenv(), Path.of(System.getProperty("user.home", ".")));
  }
}
