package waybill.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import waybill.copy.Restore;
import waybill.ledger.LedgerException;

/** Makes a ledger of a backup. */
@Command(
    name = "restore",
    description = {
      "Make the ledger of a backup again, where there is none yet or an empty one.",
      "",
      "All of it comes at once: when this is stopped in the middle, the ledger is as empty as"
          + " before, and restoring can begin anew."
    },
    footer = {
      "",
      "Examples:",
      "  waybill restore desk.waybill --ledger ~/desk",
      "  waybill restore desk.waybill --ledger jdbc:postgresql://server/desk",
      "  waybill restore --check desk.waybill"
    })
final class RestoreCommand extends BaseCommand {
  @Parameters(paramLabel = "FILE", description = "What waybill backup wrote.")
  @SuppressWarnings("NullAway.Init")
  Path file;

  @Option(
      names = "--check",
      description = "Make nothing; read the backup and compare it with its hashes.")
  boolean check;

  @Mixin final LedgerOptions ledgerOptions = new LedgerOptions();

  @Override
  public Integer call() {
    try (var restore = Restore.open(file);
        var progress = Progress.of(Terminal.find(), "Reading", "rows")) {
      if (check) {
        var counts = restore.check(progress::step);
        progress.close();
        Counts.print(out(), counts);
        out().println("the backup of " + Safe.line(restore.made()) + " is whole");
      } else {
        restore(restore, progress);
      }
      out().flush();
    }
    return ExitCode.OK;
  }

  private void restore(Restore restore, Progress progress) {
    try (var ledger = ledgerOptions.open()) {
      var counts = restore.into(ledger, progress::step);
      progress.close();
      Counts.print(out(), counts);
      out().println("restored; waybill verify-ledger looks whether all of it is sound");
    } catch (LedgerException e) {
      throw new LedgerException(e.getMessage() + "; nothing was restored", e);
    }
  }
}
