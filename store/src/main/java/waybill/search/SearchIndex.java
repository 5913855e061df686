package waybill.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import waybill.ledger.ClaimRow;
import waybill.ledger.DocumentRow;
import waybill.ledger.Ledger;
import waybill.ledger.LedgerException;
import waybill.search.Hits.ClaimHit;
import waybill.search.Hits.DocumentHit;
import waybill.text.Span;
import waybill.vocabulary.Vocabulary;

/**
 * The index of one ledger, in a folder of its own. It follows the ledger's history: what it holds
 * is the ledger after one entry of it, which is written into the index with each commit, so that a
 * process killed at any moment leaves an index that goes on from there. An index that is damaged,
 * of another program version or of another ledger is made anew.
 */
public final class SearchIndex implements AutoCloseable {
  /** How many hits can be reached by turning pages. */
  public static final int DEEPEST = 100_000;

  private static final int SNIPPETS = 2;

  /** Kept here, since loggers that nobody holds forget their level. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private static final Sort ORDER =
      new Sort(SortField.FIELD_SCORE, day(), new SortField(Entries.ID, SortField.Type.STRING));

  static {
    LUCENE.setLevel(Level.SEVERE);
  }

  private final Ledger ledger;
  private final Path folder;
  private final PartyBook parties = new PartyBook(Vocabulary.standard());
  private final ClassTree classes = new ClassTree();
  private final Analyzer analyzer = Analyzers.all();
  private @Nullable DirectoryReader reader;

  /**
   * @param folder made when the index is first written
   */
  public SearchIndex(Ledger ledger, Path folder) {
    this.ledger = ledger;
    this.folder = folder;
  }

  private static SortField day() {
    return new SortField(Entries.DAY, SortField.Type.LONG, true, Long.MIN_VALUE);
  }

  /**
   * Brings the index up to date. When another process is doing so, the index is used as it is.
   *
   * @param progress gets the number of changes that are still to be seen
   * @return how many changes the index has not seen
   * @throws LedgerException when there is no index and none can be made
   */
  public synchronized long refresh(LongConsumer progress) {
    var last = Changes.last(ledger);
    try {
      var point = Indexer.point(folder);
      if (point != null && point.equals(last)) {
        return 0;
      }
      try {
        new Indexer(ledger, folder, new Entries(parties), analyzer).update(last, progress);
        return 0;
      } catch (Indexer.BusyException e) {
        if (point == null || !point.equals(Changes.at(ledger, point.seq()))) {
          throw new LedgerException(
              "another process is making the index of the ledger; try again when it is done");
        }
        return last.seq() - point.seq();
      }
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /**
   * Makes the index anew from the ledger.
   *
   * @param progress gets the number of changes that are still to be seen
   * @throws LedgerException when another process is writing it, or the disk fails
   */
  public synchronized void rebuild(LongConsumer progress) {
    try {
      new Indexer(ledger, folder, new Entries(parties), analyzer)
          .rebuild(Changes.last(ledger), progress);
    } catch (Indexer.BusyException e) {
      throw new LedgerException("another process is writing the index of the ledger");
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /**
   * What the index holds otherwise than the ledger does, a line each; empty when all is as it
   * should be, or when there is no index yet. An index that is behind is brought up to date first.
   */
  public synchronized List<String> check() {
    try {
      if (Indexer.point(folder) == null) {
        return List.of();
      }
      long behind = refresh(left -> {});
      if (behind > 0) {
        return List.of("another process is writing the index: %d changes behind".formatted(behind));
      }
      return new IndexCheck(ledger, reader()).differences();
    } catch (IOException e) {
      return List.of("the index cannot be read: " + e.getMessage());
    }
  }

  /** Whether there is an index. */
  public boolean isThere() {
    try {
      return Indexer.point(folder) != null;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Reads a query without looking for anything.
   *
   * @param documents whether it is one for documents
   * @throws QueryException when the query is none
   */
  public void validate(String query, boolean documents) {
    compile(AskParser.parse(query), documents);
  }

  private Query compile(Ask ask, boolean documents) {
    return new Compiler(analyzer, parties, classes, documents).compile(ask);
  }

  /**
   * The claims that a query finds. The index is brought up to date first.
   *
   * @param page from 1 on
   * @param limit how many hits a page has
   * @throws QueryException when the query is none
   */
  public Hits<ClaimHit> claims(String query, int page, int limit) {
    return search(query, page, limit, false, this::claimHits);
  }

  /**
   * The documents that a query finds; a field of claims holds where any claim of the document has
   * it. The index is brought up to date first.
   *
   * @param page from 1 on
   * @param limit how many hits a page has
   * @throws QueryException when the query is none
   */
  public Hits<DocumentHit> documents(String query, int page, int limit) {
    return search(query, page, limit, true, this::documentHits);
  }

  private interface Fetch<T> {
    List<T> fetch(List<Scored> found, Query query);
  }

  /** An entry that was found. */
  record Scored(String id, float score) {}

  private synchronized <T> Hits<T> search(
      String text, int page, int limit, boolean documents, Fetch<T> fetch) {
    var ask = AskParser.parse(text);
    var query = compile(ask, documents);
    long behind = refresh(left -> {});
    try {
      var found = find(query, page, limit);
      var meant =
          found.total() > 0
              ? null
              : new Suggester(reader(), analyzer, parties, documents).suggest(text, ask);
      return new Hits<>(found.total(), fetch.fetch(found.entries(), query), meant, behind);
    } catch (IndexSearcher.TooManyClauses e) {
      throw new QueryException("the query is too long", new Span(0, text.length()));
    } catch (IOException e) {
      throw failed(e);
    }
  }

  record Found(long total, List<Scored> entries) {}

  Found find(Query query, int page, int limit) throws IOException {
    long last = Math.min(DEEPEST, (long) page * limit);
    var searcher = new IndexSearcher(reader());
    int wanted = (int) Math.max(1, Math.min(last, reader().maxDoc()));
    var top =
        searcher.search(
            query, new TopFieldCollectorManager(ORDER, wanted, null, Integer.MAX_VALUE));
    var entries = new ArrayList<Scored>();
    long first = (long) (page - 1) * limit;
    for (long i = first; i < Math.min(last, top.scoreDocs.length); i++) {
      var fields = ((FieldDoc) top.scoreDocs[(int) i]).fields;
      entries.add(new Scored(((BytesRef) fields[2]).utf8ToString(), (Float) fields[0]));
    }
    return new Found(top.totalHits.value(), entries);
  }

  private List<ClaimHit> claimHits(List<Scored> found, Query query) {
    var rows = new HashMap<String, ClaimRow>();
    Rows.claims(ledger, found.stream().map(Scored::id).toList())
        .forEach(row -> rows.put(row.id(), row));
    var documents = documents(rows.values().stream().map(ClaimRow::document).distinct().toList());
    var highlights = new Highlights(analyzer, query);
    var hits = new ArrayList<ClaimHit>();
    for (var one : found) {
      var row = rows.get(one.id());
      var document = row == null ? null : documents.get(row.document());
      if (row != null && document != null) {
        hits.add(new ClaimHit(one.score(), row, document, highlights.ofQuote(row.quote())));
      }
    }
    return hits;
  }

  private List<DocumentHit> documentHits(List<Scored> found, Query query) {
    var bundles = new HashMap<String, Bundle>();
    Bundle.list(ledger, found.stream().map(Scored::id).toList())
        .forEach(bundle -> bundles.put(bundle.document().id(), bundle));
    var highlights = new Highlights(analyzer, query);
    var hits = new ArrayList<DocumentHit>();
    for (var one : found) {
      var bundle = bundles.get(one.id());
      if (bundle != null) {
        hits.add(
            new DocumentHit(
                one.score(),
                bundle.document(),
                bundle.text(),
                bundle.claims().size(),
                highlights.ofDocument(bundle.text(), SNIPPETS)));
      }
    }
    return hits;
  }

  private Map<String, DocumentRow> documents(List<String> ids) {
    var documents = new HashMap<String, DocumentRow>();
    Rows.documents(ledger, ids).forEach(row -> documents.put(row.id(), row));
    return documents;
  }

  private DirectoryReader reader() throws IOException {
    var now = reader;
    if (now == null) {
      now = DirectoryReader.open(FSDirectory.open(folder));
    } else {
      var newer = DirectoryReader.openIfChanged(now);
      if (newer != null) {
        now.close();
        now = newer;
      }
    }
    reader = now;
    return now;
  }

  private static RuntimeException failed(IOException e) {
    return new LedgerException(
        "the index of the ledger cannot be used; waybill index --rebuild makes it anew: "
            + e.getMessage());
  }

  @Override
  public synchronized void close() {
    if (reader != null) {
      try {
        reader.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      reader = null;
    }
  }
}
