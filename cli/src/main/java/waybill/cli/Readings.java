package waybill.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import waybill.ingest.Ingest;
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
      InOrder.work(items, this::outcome, threads, each);
    }
  }

  private Outcome outcome(Ingest.Found found) {
    return switch (ingest.read(found)) {
      case Ingest.Result.Refused(var name, var reason) -> new Outcome.Failed(name, reason);
      case Ingest.Result.Skipped(var name, var reason) -> new Outcome.Skipped(name, reason);
      case Ingest.Result.Read(var item, var document) -> outcome(known(document));
    };
  }

  /** A text too short to tell its language is taken for English. */
  static Document known(Document document) {
    return document.language().equals("und")
        ? new Document(
            document.name(),
            document.title(),
            document.outlet(),
            document.published(),
            "en",
            document.url(),
            document.retrieved(),
            document.text(),
            document.blocks())
        : document;
  }

  /** One document that breaks the reader must not take the others with it. */
  private Outcome outcome(Document document) {
    if (!document.isEnglish()) {
      return new Outcome.Foreign(document);
    }
    try {
      return new Outcome.Done(reader.read(document));
    } catch (RuntimeException | StackOverflowError e) {
      return new Outcome.Failed(document.name(), "the reader failed: " + e);
    }
  }
}
