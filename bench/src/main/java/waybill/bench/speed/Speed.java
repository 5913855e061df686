package waybill.bench.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Measures the reader and its peers one after the other and writes the tables. */
public final class Speed {
  private static final long LIMIT_SECONDS = 1800;
  private static final long HOSTILE_LIMIT_SECONDS = 120;

  private final List<Path> folders;
  private final String seconds;
  private final StringBuilder page = new StringBuilder();

  private Speed(List<Path> folders, String seconds) {
    this.folders = folders;
    this.seconds = seconds;
  }

  /** {@code OUT SECONDS COMMAND FOLDER...}; see ./benchmark. */
  public static void main(String[] args) throws Exception {
    var folders = Stream.of(args).skip(3).map(Path::of).toList();
    var speed = new Speed(folders, args[1]);
    speed.write("# How fast the reader is\n");
    speed.introduce(args[2]);
    speed.peers();
    speed.threads();
    speed.growth();
    speed.hostile();
    var out = Path.of(args[0]);
    var parent = out.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    Files.writeString(out, speed.page);
    System.err.println("written to " + out);
  }

  private void write(Object text) {
    System.out.println(text);
    page.append(text).append('\n');
  }

  private void introduce(String command) throws IOException {
    var articles = Article.read(folders);
    write(
        """
        Made by `%s`: %d articles, %,d bytes, one thread, each program in a process of its own
        (Java %s, serial collector, at most 4 GB). Figures are the median round after a warm-up;
        memory is the most the process ever held. Another machine gives other figures; compare
        the ratios.

        Machine: %s, %d processors, %s %s.
        """
            .formatted(
                command,
                articles.size(),
                Article.bytes(articles),
                Runtime.version().feature(),
                processor(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch")));
  }

  /** The name of the machine's processor. */
  public static String processor() throws IOException {
    var info = Path.of("/proc/cpuinfo");
    if (Files.exists(info)) {
      for (var line : Files.readAllLines(info)) {
        if (line.startsWith("model name")) {
          return line.substring(line.indexOf(':') + 1).strip();
        }
      }
    }
    return "unknown processor";
  }

  private Child run(long limit, String... arguments) throws IOException, InterruptedException {
    System.err.println("measuring: " + String.join(" ", arguments) + " ...");
    var all = new ArrayList<>(List.of(arguments));
    if (!arguments[0].equals("hostile")) {
      all.add(seconds);
      folders.forEach(folder -> all.add(folder.toString()));
    }
    return Child.run(Measure.class, "4g", limit, all);
  }

  private void peers() throws IOException, InterruptedException {
    var articles = Article.read(folders);
    Map<Peer.Kind, Child> results = new EnumMap<>(Peer.Kind.class);
    for (var kind : Peer.Kind.values()) {
      if (kind.isThere()) {
        results.put(kind, run(LIMIT_SECONDS, "peer", kind.name()));
      }
    }
    var grid =
        new Grid("program", "documents/s", "MB/s", "x CoreNLP", "x OpenNLP POS", "load s", "MB");
    results.forEach(
        (kind, result) ->
            grid.row(
                kind.title,
                number(articles.size() / result.get("round")),
                "%.3f".formatted(Article.bytes(articles) / result.get("round") / 1e6),
                ratio(results.get(Peer.Kind.CORENLP), result),
                ratio(results.get(Peer.Kind.OPENNLP), result),
                "%.1f".formatted(result.get("load")),
                "%.0f".formatted(result.get("memory") / 1e6)));
    write("## Beside other programs\n\n" + grid);
  }

  private static String ratio(@Nullable Child slow, Child fast) {
    return slow == null ? "-" : number(slow.get("round") / fast.get("round"));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.0f", value);
  }

  private void threads() throws IOException, InterruptedException {
    var result = run(LIMIT_SECONDS, "threads");
    var grid = new Grid("threads", "documents/s", "ratio");
    double one = result.get("threads1");
    double two = result.get("threads2");
    grid.row("1", number(one), "1");
    grid.row("2", number(two), "%.2f".formatted(two / one));
    write("## Threads\n\n" + grid);
  }

  private void growth() throws IOException, InterruptedException {
    var result = run(LIMIT_SECONDS, "growth");
    var grid = new Grid("length", "bytes", "seconds", "µs a byte");
    for (int times : List.of(1, 10, 100)) {
      double time = result.get("growth" + times);
      double bytes = result.get("bytes" + times);
      grid.row(
          times + " x",
          "%,.0f".formatted(bytes),
          "%.4f".formatted(time),
          "%.2f".formatted(time / bytes * 1e6));
    }
    write(
        "## Long documents\n\nArticles joined to one document; best of several readings.\n\n"
            + grid);
  }

  private void hostile() throws IOException, InterruptedException {
    var grid = new Grid("text", "bytes", "seconds", "MB");
    for (var hostile : Hostile.values()) {
      var result = run(HOSTILE_LIMIT_SECONDS, "hostile", hostile.name());
      if (result.ended()) {
        grid.row(
            hostile.title,
            "%,.0f".formatted(result.get("bytes")),
            "%.2f".formatted(result.get("seconds")),
            "%.0f".formatted(result.get("memory") / 1e6));
      } else {
        grid.row(hostile.title, "-", "> " + HOSTILE_LIMIT_SECONDS, "-");
      }
    }
    write("## Hostile texts\n\nEach in a cold process, loading not counted.\n\n" + grid);
  }
}
