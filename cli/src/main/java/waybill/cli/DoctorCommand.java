package waybill.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import waybill.read.FrameExamples;
import waybill.read.Reader;
import waybill.vocabulary.Vocabulary;

/** Says what the program stands on, and whether it is sound. */
@Command(
    name = "doctor",
    description =
        "Tell what the program stands on: Java, jar, start-up cache, vocabulary, terminal.",
    footer = {"", "Examples:", "  waybill doctor", "  waybill doctor --vocabulary my-words/"})
final class DoctorCommand extends BaseCommand {
  @Option(
      names = "--vocabulary",
      paramLabel = "DIR",
      description = "Folder with rows of your own, to be checked.")
  @Nullable Path folder;

  private boolean sound = true;

  @Override
  public Integer call() {
    line("waybill", Version.number());
    line(
        "Java",
        "%s, %s, in %s"
            .formatted(
                Runtime.version(),
                System.getProperty("java.vendor"),
                System.getProperty("java.home")));
    if (Runtime.version().feature() < 21) {
      bad("Java", "21 or later is needed");
    }
    line("jar", System.getProperty("java.class.path", ""));
    line("cache", cache());
    line("memory", Runtime.getRuntime().maxMemory() / (1024 * 1024) + " MiB at most");
    line("processors", String.valueOf(Runtime.getRuntime().availableProcessors()));
    terminal();
    vocabulary();
    out().flush();
    return sound ? ExitCode.OK : ExitCode.SOME_FAILED;
  }

  private static String cache() {
    var file = System.getProperty("waybill.cache", "");
    if (file.isEmpty()) {
      return "none: started without ./waybill";
    }
    return Files.exists(Path.of(file)) ? file : "none yet: it is made with the next build";
  }

  private void terminal() {
    var terminal = Terminal.find();
    line(
        "terminal",
        "%s, %d columns, %s"
            .formatted(
                terminal.out() ? "yes" : "no",
                terminal.columns(),
                terminal.colour() ? "colours" : "no colours"));
  }

  private void vocabulary() {
    Vocabulary vocabulary;
    try {
      vocabulary = ReadingOptions.vocabulary(folder);
      int all = 0;
      for (var file : Vocabulary.FILES) {
        int rows = vocabulary.table(file).rows().size();
        all += rows;
        line(file, rows + " rows");
      }
      line("vocabulary", all + " rows in " + Vocabulary.FILES.size() + " files");
      new Reader(vocabulary);
      line("reader", "ready");
      examples(new FrameExamples(vocabulary));
    } catch (RuntimeException e) {
      bad("vocabulary", String.valueOf(e.getMessage()));
    }
  }

  /** The sentences below the rows of frames: does each do what its mark says? */
  private void examples(FrameExamples examples) {
    for (var example : examples.cases()) {
      var fault = examples.fault(example);
      if (fault != null) {
        bad("example", example + ": " + fault);
      }
    }
    line("examples", examples.cases().size() + " sentences");
  }

  private void line(String name, String value) {
    out().println(Columns.pad(name, 20) + " " + Safe.line(value));
  }

  private void bad(String name, String value) {
    sound = false;
    line("! " + name, value);
  }
}
