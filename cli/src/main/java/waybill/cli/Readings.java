package waybill.cli;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import waybill.ingest.Ingest;
import waybill.ingest.Source;
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
    if (threads == 1) {
      try (var sources = ingest.sources(paths)) {
        var all = sources.iterator();
        boolean goOn = true;
        while (goOn && all.hasNext()) {
          goOn = outcomes(all.next()).stream().allMatch(each);
        }
      }
      return;
    }
    var workers = Executors.newFixedThreadPool(threads, Readings::daemon);
    try (var sources = ingest.sources(paths)) {
      var waiting = new ArrayDeque<Future<List<Outcome>>>();
      boolean goOn = true;
      var all = sources.iterator();
      while (goOn && all.hasNext()) {
        var source = all.next();
        waiting.add(workers.submit(() -> outcomes(source)));
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

  private static boolean handOn(Queue<Future<List<Outcome>>> waiting, Predicate<Outcome> each) {
    try {
      return waiting.remove().get().stream().allMatch(each);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private List<Outcome> outcomes(Source source) {
    var outcomes = new ArrayList<Outcome>();
    for (var result : ingest.open(source)) {
      outcomes.add(
          switch (result) {
            case Ingest.Result.Refused(var name, var reason) -> new Outcome.Failed(name, reason);
            case Ingest.Result.Read(var name, var document) -> outcome(document);
          });
    }
    return outcomes;
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
