package waybill.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import waybill.ledger.LedgerException;
import waybill.vocabulary.VocabularyException;

/** The program. */
@Command(
    name = "waybill",
    description = {
      "Who gave what to whom, how much, when, and who says so.",
      "",
      "Reads news articles and takes out every claim that can be counted or dated."
    },
    subcommands = {
      ReadCommand.class,
      AddCommand.class,
      LedgerCommand.class,
      PartyCommand.class,
      SearchCommand.class,
      ClaimCommand.class,
      SourceCommand.class,
      ReviewCommand.class,
      LearnCommand.class,
      NoteCommand.class,
      HistoryCommand.class,
      ExportCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      VerifyLedgerCommand.class,
      IndexCommand.class,
      TextCommand.class,
      DemoCommand.class,
      SchemaCommand.class,
      ScoreCommand.class,
      VocabularyCommand.class,
      DoctorCommand.class
    },
    footer = {
      "",
      "Examples:",
      "  waybill demo",
      "  waybill read article.txt",
      "  waybill read --format html articles/ > claims.html",
      "  waybill read --help"
    })
public final class Main extends BaseCommand {
  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(
        commandLine(stream(FileDescriptor.out), stream(FileDescriptor.err)).execute(arguments));
  }

  /** The program, writing to the streams given. */
  static CommandLine commandLine(PrintWriter out, PrintWriter err) {
    var line = new CommandLine(new Main());
    line.setOut(out);
    line.setErr(err);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpAutoWidth(false);
    line.setUsageHelpWidth(Math.min(100, Math.max(60, Terminal.find().columns())));
    var ansi = Terminal.find().colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF;
    line.setColorScheme(CommandLine.Help.defaultColorScheme(ansi));
    line.setExecutionExceptionHandler(
        (exception, command, parsed) -> explain(exception, command, err));
    return line;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(out());
    return ExitCode.USAGE;
  }

  /** What the user can put right gets one line; anything else is our own fault, with its trace. */
  private static int explain(Exception exception, CommandLine command, PrintWriter err) {
    switch (exception) {
      case UsageException e -> err.println("waybill: " + Safe.line(String.valueOf(e.getMessage())));
      case LedgerException e ->
          err.println("waybill: " + Safe.line(String.valueOf(e.getMessage())));
      case VocabularyException e ->
          err.println("waybill: vocabulary " + Safe.line(String.valueOf(e.getMessage())));
      case UncheckedIOException e ->
          err.println("waybill: " + Safe.line(Failures.reason(e.getCause())));
      case IOException e -> err.println("waybill: " + Safe.line(Failures.reason(e)));
      default -> {
        err.println("waybill: an error of the program itself, in " + command.getCommandName());
        exception.printStackTrace(err);
        err.flush();
        return ExitCode.SOME_FAILED;
      }
    }
    err.flush();
    return ExitCode.USAGE;
  }

  /** Always UTF-8, so that a file written in one place can be read in another. */
  private static PrintWriter stream(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), false);
  }
}
