package waybill.cli;

import java.nio.file.Files;
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

  /**
   * Opens the ledger that is there.
   *
   * @throws UsageException when there is none
   */
  Ledger openExisting() {
    var place = location();
    if (!place.startsWith("jdbc:") && !Files.isDirectory(Path.of(place))) {
      throw new UsageException(
          "there is no ledger in " + place + "; waybill add puts documents into one");
    }
    return open();
  }

  String location() {
    return location != null && !location.isBlank()
        ? location
        : Ledgers.defaultLocation(System.getenv(), Path.of(System.getProperty("user.home", ".")));
  }
}
