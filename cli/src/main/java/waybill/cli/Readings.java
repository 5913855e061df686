package waybill.cli;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import waybill.ingest.Ingest;
import waybill.ingest.Items;
import waybill.read.Reader;
import waybill.read.Reading;
import waybill.text.Document;

/** Reads many documents at once and hands them on in the order in which they were named. */
final class Readings {
  /** What became of a document. */
  sealed interface Outcome {
    String name();

    /** It was read. */
    record Done(Reading reading) implements Outcome {
      @Override
      public String name() {
        return reading.document().name();
      }
    }

    /** It is in a language that is not read. */
    record Foreign(Document document) implements Outcome {
      @Override
      public String name() {
        return document.name();
      }
    }

    /** Of an archive, how much of it was left out without fault. */
    record Skipped(String name, String reason) implements Outcome {}

    /** It could not be read. */
    record Failed(String name, String reason) implements Outcome {}
  }

  private final Ingest ingest;
  private final Reader reader;
  private final int threads;

  Readings(Ingest ingest, Reader reader, int threads) {
    this.ingest = ingest;
    this.reader = reader;
    this.threads = threads;
  }

  /**
   * Reads all documents under {@code paths}. Only a few are held at once.
   *
   * @param each is given each document in order, and answers whether to go on
   */
  void read(List<Path> paths, Predicate<Outcome> each) {
    try (var items = ingest.items(paths)) {
      if (threads == 1) {
        boolean goOn = true;
        while (goOn && items.hasNext()) {
          goOn = each.test(outcome(items.next()));
        }
      } else {
        readTogether(items, each);
      }
    }
  }

  private void readTogether(Items items, Predicate<Outcome> each) {
    var workers = Executors.newFixedThreadPool(threads, Readings::daemon);
    try {
      var waiting = new ArrayDeque<Future<Outcome>>();
      boolean goOn = true;
      while (goOn && items.hasNext()) {
        var item = items.next();
        waiting.add(workers.submit(() -> outcome(item)));
        goOn = waiting.size() < threads * 4 || handOn(waiting, each);
      }
      while (goOn && !waiting.isEmpty()) {
        goOn = handOn(waiting, each);
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private static Thread daemon(Runnable work) {
    var thread = new Thread(work, "reader");
    thread.setDaemon(true);
    return thread;
  }

  private static boolean handOn(Queue<Future<Outcome>> waiting, Predicate<Outcome> each) {
    try {
      return each.test(waiting.remove().get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private Outcome outcome(Ingest.Found found) {
    return switch (ingest.read(found)) {
      case Ingest.Result.Refused(var name, var reason) -> new Outcome.Failed(name, reason);
      case Ingest.Result.Skipped(var name, var reason) -> new Outcome.Skipped(name, reason);
      case Ingest.Result.Read(var item, var document) -> outcome(document);
    };
  }

  /** A text too short to tell its language is taken for English. */
  private static Document english(Document document) {
    return document.isEnglish()
        ? document
        : new Document(
            document.name(),
            document.title(),
            document.outlet(),
            document.published(),
            "en",
            document.url(),
            document.retrieved(),
            document.text(),
            document.blocks());
  }

  /** One document that breaks the reader must not take the others with it. */
  private Outcome outcome(Document document) {
    if (!document.isEnglish() && !document.language().equals("und")) {
      return new Outcome.Foreign(document);
    }
    try {
      return new Outcome.Done(reader.read(english(document)));
    } catch (RuntimeException | StackOverflowError e) {
      return new Outcome.Failed(document.name(), "the reader failed: " + e);
    }
  }
}
