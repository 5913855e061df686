package waybill.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import waybill.copy.Backup;

/** Keeps the ledger in one file. */
@Command(
    name = "backup",
    description = {
      "Write the ledger as it is at one moment into one file, while others go on writing.",
      "",
      "The same ledger is made of it by waybill restore, in a folder or on a PostgreSQL server,"
          + " whichever it came from. The file has its name only when it is whole."
    },
    footer = {
      "",
      "Examples:",
      "  waybill backup desk-2024-06-14.waybill",
      "  waybill backup --ledger jdbc:postgresql://server/desk desk.waybill"
    })
final class BackupCommand extends BaseCommand {
  @Parameters(paramLabel = "FILE", description = "The file to make; must not be there yet.")
  @SuppressWarnings("NullAway.Init")
  Path file;

  @Mixin final LedgerOptions ledgerOptions = new LedgerOptions();

  @Override
  public Integer call() {
    try (var ledger = ledgerOptions.openExisting();
        var progress = Progress.of(Terminal.find(), "Writing", "rows")) {
      var counts = new Backup(ledger, progress::step).write(file.toAbsolutePath());
      progress.close();
      Counts.print(out(), counts);
      out().println("written to " + Safe.line(file.toString()));
      out().flush();
    }
    return ExitCode.OK;
  }
}
