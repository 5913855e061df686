package waybill.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import waybill.ledger.Ledger;

/** Writes the index. */
final class Indexer {
  /** Entries of the history that are looked at together. */
  private static final int TOGETHER = 1000;

  /** Documents that are read from the ledger together. */
  private static final int DOCUMENTS = 100;

  /** Entries of the index after which it is committed. */
  private static final int COMMIT = 200_000;

  private static final double MEGABYTES = 64;

  private final Ledger ledger;
  private final Path folder;
  private final Entries entries;
  private final Analyzer analyzer;

  Indexer(Ledger ledger, Path folder, Entries entries, Analyzer analyzer) {
    this.ledger = ledger;
    this.folder = folder;
    this.entries = entries;
    this.analyzer = analyzer;
  }

  /** Another process, or another index of this one, is writing. */
  static final class BusyException extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /** The state of the ledger that an index holds; null when there is no index that can be used. */
  static Changes.@Nullable Point point(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return null;
    }
    try (var directory = FSDirectory.open(folder)) {
      return point(SegmentInfos.readLatestCommit(directory).getUserData());
    } catch (IndexNotFoundException
        | CorruptIndexException
        | IndexFormatTooOldException
        | IndexFormatTooNewException e) {
      return null;
    }
  }

  private static Changes.@Nullable Point point(Map<String, String> data) {
    return Entries.FORMAT.equals(data.get("format"))
        ? new Changes.Point(
            Long.parseLong(data.getOrDefault("seq", "0")), data.getOrDefault("hash", ""))
        : null;
  }

  /** Brings the index to a state of the ledger, from the start where it holds another ledger's. */
  void update(Changes.Point to, LongConsumer progress) throws IOException, BusyException {
    var from = point(folder);
    boolean follows =
        from != null && from.seq() <= to.seq() && from.equals(Changes.at(ledger, from.seq()));
    write(follows && from != null ? from : Changes.Point.START, to, progress, !follows);
  }

  void rebuild(Changes.Point to, LongConsumer progress) throws IOException, BusyException {
    write(Changes.Point.START, to, progress, true);
  }

  private void write(Changes.Point from, Changes.Point to, LongConsumer progress, boolean anew)
      throws IOException, BusyException {
    Files.createDirectories(folder);
    try (var directory = FSDirectory.open(folder);
        var writer = open(directory, anew)) {
      run(writer, from, to, progress);
    } catch (LockObtainFailedException e) {
      throw new BusyException();
    }
  }

  private IndexWriter open(FSDirectory directory, boolean anew) throws IOException {
    try {
      return new IndexWriter(directory, config(anew));
    } catch (CorruptIndexException | IndexFormatTooOldException | IndexFormatTooNewException e) {
      if (!anew) {
        throw e;
      }
      // Even to be replaced, what is there would have to be read.
      for (var file : directory.listAll()) {
        if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
          directory.deleteFile(file);
        }
      }
      return new IndexWriter(directory, config(true));
    }
  }

  private IndexWriterConfig config(boolean anew) {
    return new IndexWriterConfig(analyzer)
        .setOpenMode(anew ? OpenMode.CREATE : OpenMode.CREATE_OR_APPEND)
        .setRAMBufferSizeMB(MEGABYTES)
        .setCommitOnClose(false);
  }

  private void run(IndexWriter writer, Changes.Point from, Changes.Point to, LongConsumer progress)
      throws IOException {
    long waiting = 0;
    for (long seq = from.seq(); seq < to.seq(); ) {
      progress.accept(to.seq() - seq);
      long next = Math.min(to.seq(), seq + TOGETHER);
      var ids = Changes.documents(ledger, seq, next);
      for (int i = 0; i < ids.size(); i += DOCUMENTS) {
        waiting += put(writer, ids.subList(i, Math.min(ids.size(), i + DOCUMENTS)));
      }
      seq = next;
      if (waiting > COMMIT && seq < to.seq()) {
        commit(writer, Changes.at(ledger, seq));
        waiting = 0;
      }
    }
    commit(writer, to);
    progress.accept(0);
  }

  /** Writes documents as they are in the ledger now, and returns the number of entries. */
  private int put(IndexWriter writer, List<String> ids) throws IOException {
    var gone = new HashSet<>(ids);
    int count = 0;
    for (var bundle : Bundle.list(ledger, ids)) {
      var made = entries.of(bundle);
      writer.updateDocuments(term(bundle.document().id()), made);
      gone.remove(bundle.document().id());
      count += made.size();
    }
    for (var id : gone) {
      writer.deleteDocuments(term(id));
    }
    return count;
  }

  private static Term term(String document) {
    return new Term(Field.DOCUMENT.word(), document);
  }

  private static void commit(IndexWriter writer, Changes.Point point) throws IOException {
    writer.setLiveCommitData(
        Map.of("format", Entries.FORMAT, "seq", Long.toString(point.seq()), "hash", point.hash())
            .entrySet());
    writer.commit();
  }
}
