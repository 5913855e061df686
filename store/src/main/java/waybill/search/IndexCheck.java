package waybill.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import waybill.ledger.Ledger;

/** Compares the index with the ledger, entry by entry. */
final class IndexCheck {
  private static final String NEXT =
      """
      select id from document where superseded_at is null and id > :after order by id limit :limit
      """;

  private static final int DOCUMENTS = 100;
  private static final int MOST = 1000;

  private final Ledger ledger;
  private final DirectoryReader reader;
  private final List<String> differences = new ArrayList<>();

  IndexCheck(Ledger ledger, DirectoryReader reader) {
    this.ledger = ledger;
    this.reader = reader;
  }

  /** A line for each difference; no more than a thousand. */
  List<String> differences() throws IOException {
    long right = 0;
    var after = "";
    for (var ids = next(after); !ids.isEmpty(); ids = next(after)) {
      for (var bundle : Bundle.list(ledger, ids)) {
        right += compare(bundle);
      }
      after = ids.getLast();
      if (differences.size() > MOST) {
        return List.copyOf(differences.subList(0, MOST));
      }
    }
    if (right < reader.numDocs()) {
      findGone();
    }
    return List.copyOf(differences);
  }

  private List<String> next(String after) {
    return ledger.read(
        handle ->
            handle
                .createQuery(NEXT)
                .bind("after", after)
                .bind("limit", DOCUMENTS)
                .mapTo(String.class)
                .list());
  }

  /** Returns how many entries of the index the ledger has too. */
  private int compare(Bundle bundle) throws IOException {
    var indexed = entries(bundle.document().id());
    var expected = new HashMap<String, Long>();
    bundle.claims().forEach(row -> expected.put("claim " + row.id(), Entries.print(bundle, row)));
    expected.put("document " + bundle.document().id(), Entries.print(bundle));
    int count = indexed.size();
    for (var name : expected.keySet().stream().sorted().toList()) {
      var print = indexed.remove(name);
      if (print == null) {
        differences.add(name + " is not in the index");
      } else if (!print.equals(expected.get(name))) {
        differences.add(name + " is otherwise in the index");
      }
    }
    indexed.keySet().stream()
        .sorted()
        .forEach(name -> differences.add(name + " is in the index and not in the ledger"));
    return count;
  }

  /** The checksums of a document's entries. */
  private Map<String, Long> entries(String document) throws IOException {
    var found = new HashMap<String, Long>();
    for (var leaf : reader.leaves()) {
      var postings = leaf.reader().postings(new Term(Field.DOCUMENT.word(), document));
      if (postings == null) {
        continue;
      }
      var live = leaf.reader().getLiveDocs();
      var ids = DocValues.getSorted(leaf.reader(), Entries.ID);
      var prints = DocValues.getNumeric(leaf.reader(), Entries.PRINT);
      for (int doc = postings.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = postings.nextDoc()) {
        if ((live == null || live.get(doc)) && ids.advanceExact(doc) && prints.advanceExact(doc)) {
          var id = ids.lookupOrd(ids.ordValue()).utf8ToString();
          var sort = id.equals(document) ? "document " : "claim ";
          found.put(sort + id, prints.longValue());
        }
      }
    }
    return found;
  }

  /** Entries of documents that the ledger does not have, or not any more. */
  private void findGone() throws IOException {
    var terms = MultiTerms.getTerms(reader, Field.DOCUMENT.word());
    if (terms == null) {
      return;
    }
    var all = terms.iterator();
    var page = new HashSet<String>();
    for (var term = all.next(); term != null; term = all.next()) {
      page.add(term.utf8ToString());
      if (page.size() == DOCUMENTS) {
        findGone(page);
        page.clear();
      }
    }
    findGone(page);
  }

  private void findGone(Set<String> ids) throws IOException {
    var gone = new HashSet<>(ids);
    Bundle.list(ledger, ids).forEach(bundle -> gone.remove(bundle.document().id()));
    for (var id : gone.stream().sorted().toList()) {
      for (var name : entries(id).keySet().stream().sorted().toList()) {
        differences.add(name + " is in the index and not in the ledger");
      }
    }
  }
}
