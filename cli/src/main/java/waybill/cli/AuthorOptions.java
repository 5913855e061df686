package waybill.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who speaks: the history keeps it with every act. */
final class AuthorOptions {
  @Option(
      names = "--author",
      paramLabel = "NAME",
      description = "Who does it, for the history; else $WAYBILL_AUTHOR, else the user's name.")
  @Nullable String author;

  String author() {
    return author(author, System.getenv("WAYBILL_AUTHOR"), System.getProperty("user.name"));
  }

  /** The first that tells. */
  static String author(@Nullable String... names) {
    for (var name : names) {
      if (name != null && !Safe.line(name).isBlank()) {
        return Safe.line(name);
      }
    }
    return "unknown";
  }
}
