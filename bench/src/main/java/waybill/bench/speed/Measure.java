package waybill.bench.speed;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One measurement in a process of its own, so that no other program's memory or compiled code is in
 * it. Prints {@code name=number} lines.
 */
public final class Measure {
  private final PrintStream out;
  private final double seconds;

  private Measure(PrintStream out, double seconds) {
    this.out = out;
    this.seconds = seconds;
  }

  /**
   * {@code peer KIND SECONDS FOLDER...}, {@code threads|growth SECONDS FOLDER...} or {@code hostile
   * NAME}.
   */
  public static void main(String[] args) throws Exception {
    // Programs that print to standard output do it elsewhere.
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.setOut(System.err);
    switch (args[0]) {
      case "peer" ->
          new Measure(out, Double.parseDouble(args[2]))
              .peer(Peer.Kind.valueOf(args[1]), articles(args, 3));
      case "threads" -> new Measure(out, Double.parseDouble(args[1])).threads(articles(args, 2));
      case "growth" -> new Measure(out, Double.parseDouble(args[1])).growth(articles(args, 2));
      case "hostile" -> new Measure(out, 0).hostile(Hostile.valueOf(args[1]));
      default -> throw new IllegalArgumentException(args[0]);
    }
    System.exit(0);
  }

  private static List<Article> articles(String[] args, int from) throws IOException {
    return Article.read(Arrays.stream(args).skip(from).map(Path::of).toList());
  }

  private void print(String name, double value) {
    out.println(name + "=" + value);
  }

  private static double now() {
    return System.nanoTime() / 1e9;
  }

  private void peer(Peer.Kind kind, List<Article> articles) throws IOException {
    double start = now();
    var peer = kind.load();
    print("load", now() - start);
    warm(peer, articles);
    print("round", round(peer, articles));
    print("memory", memory());
  }

  /** Reads for half of the time, and all articles at least once. */
  private void warm(Peer peer, List<Article> articles) {
    double start = now();
    do {
      articles.forEach(peer::read);
    } while (now() - start < seconds / 2);
  }

  /** The seconds of one round over all articles: the median of as many as the time allows. */
  private double round(Peer peer, List<Article> articles) {
    var rounds = new ArrayList<Double>();
    double start = now();
    do {
      double begin = now();
      articles.forEach(peer::read);
      rounds.add(now() - begin);
    } while (now() - start < seconds);
    rounds.sort(null);
    return rounds.get(rounds.size() / 2);
  }

  private void threads(List<Article> articles) throws Exception {
    var peer = new WaybillPeer();
    warm(peer, articles);
    for (int threads : List.of(1, 2, 1, 2)) {
      print("threads" + threads, perSecond(peer, articles, threads));
    }
  }

  /** Articles per second with several threads, each taking the next article that is free. */
  private double perSecond(Peer peer, List<Article> articles, int threads) throws Exception {
    var next = new AtomicInteger();
    double start = now();
    Callable<Integer> work =
        () -> {
          int done = 0;
          while (now() - start < seconds) {
            peer.read(articles.get(Math.floorMod(next.getAndIncrement(), articles.size())));
            done++;
          }
          return done;
        };
    int done = 0;
    var pool = Executors.newFixedThreadPool(threads);
    try {
      for (var result : pool.invokeAll(java.util.Collections.nCopies(threads, work))) {
        done += result.get();
      }
    } finally {
      pool.shutdown();
      pool.awaitTermination(1, TimeUnit.SECONDS);
    }
    return done / (now() - start);
  }

  private void growth(List<Article> articles) {
    var peer = new WaybillPeer();
    warm(peer, articles);
    long length = articles.stream().mapToLong(a -> a.text().length()).sum() / articles.size();
    for (int times : List.of(1, 10, 100)) {
      var article = Article.ofLength(articles, length * times);
      double least = Double.MAX_VALUE;
      double start = now();
      do {
        double begin = now();
        peer.read(article);
        least = Math.min(least, now() - begin);
      } while (now() - start < seconds / 4);
      print("growth" + times, least);
      print("bytes" + times, article.bytes());
    }
  }

  private void hostile(Hostile hostile) throws IOException {
    var peer = new WaybillPeer();
    peer.read(new Article("warm", "Norway has sent 40 tanks to Ukraine, the ministry said."));
    var text = hostile.text();
    double start = now();
    peer.read(new Article(hostile.name(), text));
    print("seconds", now() - start);
    print("bytes", text.getBytes(StandardCharsets.UTF_8).length);
    print("memory", memory());
  }

  /** The most memory this process ever held, in bytes; 0 where the system does not tell. */
  public static long memory() throws IOException {
    var status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    for (var line : Files.readAllLines(status)) {
      if (line.startsWith("VmHWM:")) {
        return 1024 * Long.parseLong(line.replaceAll("\\D", ""));
      }
    }
    return 0;
  }
}
