package waybill.bench.ledger;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import waybill.ledger.Ledger;
import waybill.ledger.Ledgers;

/** Writes generated documents to a folder, or puts them into a ledger. */
public final class Generate {
  static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();

  /** Documents of one transaction. */
  static final int TOGETHER = 32;

  private Generate() {}

  /** {@code out|ledger PLACE CLAIMS}; see ./benchmark. */
  public static void main(String[] args) throws IOException {
    long claims = Long.parseLong(args[2]);
    long documents;
    if (args[0].equals("out")) {
      documents = write(Path.of(args[1]), claims);
    } else {
      try (var ledger = Ledgers.open(args[1])) {
        documents = fill(ledger, 0, claims);
      }
    }
    System.out.printf("%,d documents with at least %,d claims: %s%n", documents, claims, args[1]);
  }

  /** Writes documents, each with the file of its claims, and returns how many. */
  public static long write(Path folder, long claims) throws IOException {
    Files.createDirectories(folder);
    var generator = new Generator();
    long number = 0;
    for (long made = 0; made < claims; number++) {
      var one = generator.document(number);
      var name = one.filing().document().name();
      Files.writeString(folder.resolve(name + ".txt"), one.file());
      Files.write(folder.resolve(name + ".claims.jsonl"), one.lines());
      made += one.claims().size();
    }
    return number;
  }

  private static long fill(Ledger ledger, long from, long claims) {
    var filler = new Filler(ledger, from);
    filler.fill(claims);
    return filler.next() - from;
  }

  /** Adds documents one after the other and measures the time that the ledger takes for them. */
  static final class Filler {
    private final Generator generator = new Generator();
    private final Ledger ledger;
    private long next;
    private long added;
    private long nanos;
    private long processorNanos;

    /**
     * @param from the number of the first document
     */
    Filler(Ledger ledger, long from) {
      this.ledger = ledger;
      this.next = from;
    }

    /** Adds at least so many claims. */
    void fill(long claims) {
      for (long target = added + claims; added < target; ) {
        var some =
            generator.documents(next).limit(TOGETHER).map(Generator.Generated::filing).toList();
        long start = System.nanoTime();
        long processor = PROCESSOR.getCurrentThreadCpuTime();
        ledger.filer().file(List.copyOf(some), "generator", false);
        nanos += System.nanoTime() - start;
        processorNanos += PROCESSOR.getCurrentThreadCpuTime() - processor;
        next += some.size();
        added += some.stream().mapToLong(filing -> filing.claims().size()).sum();
      }
    }

    /** The number of the next document. */
    long next() {
      return next;
    }

    /** How many claims were added. */
    long added() {
      return added;
    }

    /** How long the ledger took for them. */
    double seconds() {
      return nanos / 1e9;
    }

    /** How long a processor was at work for it. */
    double processorSeconds() {
      return processorNanos / 1e9;
    }
  }
}
