package waybill.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import waybill.vocabulary.Table;
import waybill.vocabulary.Vocabulary;

/** Tells which rows of the vocabulary know a word. */
@Command(
    name = "vocabulary",
    description = {
      "Tell which rows of which vocabulary file know a word or a phrase.",
      "For a word that none knows, the nearest that one does."
    },
    footer = {
      "",
      "Examples:",
      "  waybill vocabulary Pyongyang",
      "  waybill vocabulary \"no fewer than\" T-72",
      "  waybill vocabulary --vocabulary my-words/ Kimchaek"
    })
final class VocabularyCommand extends BaseCommand {
  @Parameters(paramLabel = "WORD", arity = "1..*", description = "Words, or phrases in quotes.")
  List<String> words = List.of();

  @Option(
      names = "--vocabulary",
      paramLabel = "DIR",
      description = "Folder with rows of your own, looked through too.")
  @Nullable Path folder;

  @Override
  public Integer call() {
    var vocabulary = ReadingOptions.vocabulary(folder);
    var style = new Style(Terminal.find().colour());
    boolean all = true;
    for (var word : words) {
      int found = 0;
      for (var file : Vocabulary.FILES) {
        for (var row : vocabulary.table(file).rows()) {
          if (knows(row, word)) {
            found++;
            out().println(style.bold(row.toString()) + "  " + shown(row));
          }
        }
      }
      if (found == 0) {
        all = false;
        err().println("no row knows “" + Safe.line(word) + "”");
        var near = NearMisses.of(vocabulary, word);
        if (!near.isEmpty()) {
          err().println("did you mean " + Safe.line(String.join(", ", near)) + "?");
        }
      }
    }
    out().flush();
    err().flush();
    return all ? ExitCode.OK : ExitCode.NOTHING_FOUND;
  }

  private static String shown(Table.Row row) {
    return Safe.line(String.join(" ⇥ ", row.cells()));
  }

  /** Case, hyphens and spaces make no difference, as in reading. */
  static boolean knows(Table.Row row, String word) {
    var plain = plain(word);
    for (int i = 0; i < row.cells().size(); i++) {
      for (var name : row.names(i)) {
        if (plain(name).equals(plain)) {
          return true;
        }
      }
    }
    return false;
  }

  static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("[-‐‑–\\s]+", " ").strip();
  }
}
