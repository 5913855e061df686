package waybill.bench.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import waybill.bench.speed.Child;
import waybill.bench.speed.Grid;
import waybill.bench.speed.Speed;

/** Lets a ledger grow, measures adding and asking at each size, and writes the tables. */
public final class Growth {
  private static final String MEMORY = "512m";
  private static final long LIMIT_SECONDS = 7200;

  private final Path folder;
  private final StringBuilder page = new StringBuilder();

  /**
   * What was measured at one size.
   *
   * @param claims held now
   * @param documents held now
   */
  private record Size(
      long claims, long documents, Child adding, Child asking, long bytes, long indexBytes) {}

  private Growth(Path folder) {
    this.folder = folder;
  }

  /** {@code FOLDER OUT COMMAND CLAIMS...}, the claims ascending; see ./benchmark. */
  public static void main(String[] args) throws Exception {
    var growth = new Growth(Path.of(args[0]));
    var sizes = Stream.of(args).skip(3).mapToLong(Long::parseLong).toArray();
    growth.run(sizes, Path.of(args[1]), args[2]);
    System.out.print(growth.page);
    System.err.println("written to " + args[1]);
  }

  /** The page is written after each size, since the last ones take long. */
  private void run(long[] sizes, Path out, String command)
      throws IOException, InterruptedException {
    var measured = new ArrayList<Size>();
    long claims = 0;
    long documents = 0;
    for (long size : sizes) {
      System.err.printf("measuring at %,d claims ...%n", size);
      var adding = run("add", folder.toString(), "" + documents, "" + (size - claims));
      claims += (long) adding.get("added");
      documents = (long) adding.get("next");
      var asking = run("ask", folder.toString());
      measured.add(new Size(claims, documents, adding, asking, bytes("ledger"), bytes("index")));
      write(measured, command);
      Files.writeString(out, page);
    }
  }

  private static Child run(String... arguments) throws IOException, InterruptedException {
    return Child.run(GrowthMeasure.class, MEMORY, LIMIT_SECONDS, List.of(arguments));
  }

  /** What the files take whose path begins so. */
  private long bytes(String name) throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> folder.relativize(file).toString().startsWith(name))
          .mapToLong(file -> file.toFile().length())
          .sum();
    }
  }

  private void write(List<Size> sizes, String command) throws IOException {
    page.setLength(0);
    page.append(
        """
        # How the ledger grows

        Made by `%s`: generated documents of 5 to 20 claims are added to a ledger in a folder (SQLite) and to its
        index, and questions are asked when it has so many claims. Some pairs of states are met all the time and
        most hardly ever, and several outlets tell of one lot. Adding and asking are processes of their own
        (Java %s, serial collector, at most %s of objects). Times are the median and the worst of 20, warm, in
        milliseconds, and the median of the processor's time, which does not count what other programs of the
        machine did meanwhile. Memory is the most the process ever held.

        Machine: %s, %d processors, %s %s.

        ## Adding

        Documents with their claims, 32 in a transaction; the rate is that of the claims since the row above.

        """
            .formatted(
                command,
                Runtime.version().feature(),
                MEMORY.replace("m", " MB"),
                Speed.processor(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch")));
    page.append(adding(sizes)).append("\n## Asking\n\n").append(asking(sizes));
  }

  private static Grid adding(List<Size> sizes) {
    var grid =
        new Grid(
            "claims",
            "documents",
            "claims/s",
            "claims/s of processor time",
            "indexed claims/s",
            "ledger MB",
            "index MB",
            "memory MB, adding",
            "memory MB, asking");
    for (var size : sizes) {
      double added = size.adding.get("added");
      grid.row(
          "%,d".formatted(size.claims),
          "%,d".formatted(size.documents),
          "%,.0f".formatted(added / size.adding.get("seconds")),
          "%,.0f".formatted(added / size.adding.get("processor")),
          "%,.0f".formatted(added / size.adding.get("indexing")),
          megabytes(size.bytes),
          megabytes(size.indexBytes),
          megabytes(size.adding.get("memory")),
          megabytes(size.asking.get("memory")));
    }
    return grid;
  }

  private static String megabytes(double bytes) {
    return "%,.0f".formatted(bytes / 1e6);
  }

  private static Grid asking(List<Size> sizes) {
    var head = new ArrayList<>(List.of("question"));
    for (var size : sizes) {
      long round = Math.round(size.claims / 1000.0) * 1000;
      head.add("of %,d".formatted(round));
      head.add("median");
      head.add("worst");
      head.add("processor");
    }
    var grid = new Grid(head.toArray(String[]::new));
    for (var question : Question.values()) {
      var row = new ArrayList<>(List.of(question.title));
      for (var size : sizes) {
        row.add("%,.0f".formatted(size.asking.get(question.name() + ".found")));
        row.add(millis(size.asking.get(question.name() + ".median")));
        row.add(millis(size.asking.get(question.name() + ".worst")));
        row.add(millis(size.asking.get(question.name() + ".processor")));
      }
      grid.row(row.toArray(String[]::new));
    }
    return grid;
  }

  private static String millis(double millis) {
    return String.format(Locale.ROOT, millis < 10 ? "%.1f" : "%.0f", millis);
  }
}
