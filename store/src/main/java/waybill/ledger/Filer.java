package waybill.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import waybill.exchange.ClaimJson;

/** Puts documents with their claims into the ledger. */
public final class Filer {
  private final Ledger ledger;

  Filer(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * Puts a document in, or its claims anew. When this returns, it is on disk.
   *
   * @param who does it, for the history
   * @param again whether to replace the claims of a document that the same maker has read
   * @throws LedgerException when it cannot be kept; then nothing of it is
   */
  public Filed file(Filing filing, String who, boolean again) {
    return file(List.of(filing), who, again).getFirst();
  }

  /** The same for several as one transaction, which is faster: all of them are kept, or none is. */
  public List<Filed> file(List<Filing> filings, String who, boolean again) {
    return ledger.write(
        (handle, now) ->
            filings.stream().map(filing -> new Act(handle, now, who, filing).run(again)).toList());
  }

  /** One filing inside its transaction. */
  private static final class Act {
    private final Handle handle;
    private final String now;
    private final String who;
    private final Filing filing;

    Act(Handle handle, String now, String who, Filing filing) {
      this.handle = handle;
      this.now = now;
      this.who = who;
      this.filing = filing;
    }

    Filed run(boolean again) {
      var same = Documents.findSame(handle, filing.key()).orElse(null);
      if (same != null) {
        if (!again && same.isDoneBy(filing.maker())) {
          return unchanged(same);
        }
        return Documents.get(handle, same.id()).text().equals(filing.document().text())
            ? reread(same)
            : revise(same);
      }
      var before =
          filing.address() == null ? null : Documents.findAt(handle, filing.address()).orElse(null);
      return before == null ? add() : revise(before);
    }

    private Filed unchanged(DocumentRow same) {
      int held = Claims.listOf(handle, same.id()).size();
      return new Filed(Filed.Outcome.UNCHANGED, same.id(), held, List.of());
    }

    private Filed add() {
      var id = Documents.insert(handle, now, filing, filing.maker().label(), null);
      var table = table(id);
      var fresh =
          filing.claims().stream()
              .map(claim -> new Rereading.Fresh(claim, State.UNREVIEWED, null))
              .toList();
      var rows = insertFresh(table, fresh, new HashSet<>());
      History.append(handle, now, who, "add", id, null, after(rows));
      return new Filed(Filed.Outcome.ADDED, id, rows.size(), List.of());
    }

    private Filed reread(DocumentRow same) {
      var table = table(same.id());
      var before = Claims.listAllOf(handle, same.id());
      var rereading =
          Rereading.ofSameText(
              before, filing.claims(), filing.document().text(), table::fingerprint);
      Documents.update(handle, same.id(), filing.document(), filing.maker().label());
      rereading.kept.forEach(kept -> table.remake(kept.row(), kept.claim(), filing.maker()));
      rereading.retired.forEach(row -> ClaimTable.retire(handle, now, row.id()));
      var rows = insertFresh(table, rereading.fresh, ids(before));
      history("reread", same, same.id(), rereading, rows);
      return filed(Filed.Outcome.REREAD, same.id(), rereading);
    }

    private Filed revise(DocumentRow old) {
      var before = Claims.listAllOf(handle, old.id());
      Documents.supersede(handle, now, old.id());
      var id = Documents.insert(handle, now, filing, filing.maker().label(), old.id());
      var table = table(id);
      var rereading = Rereading.ofRevision(before, filing.claims(), filing.document().text());
      rereading.retired.forEach(row -> ClaimTable.retire(handle, now, row.id()));
      var taken = new HashSet<String>();
      var rows = insertFresh(table, rereading.fresh, taken);
      var seq = history("revise", old, id, rereading, rows);
      insertMoved(table, rereading.moved, taken, seq);
      return filed(Filed.Outcome.REVISED, id, rereading);
    }

    private ClaimTable table(String id) {
      return new ClaimTable(handle, id, filing.document().text());
    }

    private Filed filed(Filed.Outcome outcome, String id, Rereading rereading) {
      return new Filed(outcome, id, Claims.listOf(handle, id).size(), rereading.lost);
    }

    private static Set<String> ids(List<ClaimRow> rows) {
      var ids = new HashSet<String>();
      rows.forEach(row -> ids.add(row.id()));
      return ids;
    }

    /** A claim that a person has corrected is kept only to be known again. */
    private List<ClaimRow> insertFresh(
        ClaimTable table, List<Rereading.Fresh> fresh, Set<String> taken) {
      var rows = new ArrayList<ClaimRow>();
      for (var one : fresh) {
        var id = free(table.fingerprint(one.claim()), taken);
        var row = table.row(id, one.claim(), one.state(), filing.maker(), null, now);
        rows.add(one.state() == State.CORRECTED ? row.until(now) : row);
      }
      table.insert(rows);
      return rows;
    }

    private void insertMoved(
        ClaimTable table, List<Rereading.Moved> moved, Set<String> taken, long seq) {
      var rows = new ArrayList<ClaimRow>();
      for (var one : moved) {
        var id = free(table.fingerprint(one.claim()), taken);
        var old = one.row();
        rows.add(table.row(id, one.claim(), old.state(), old.maker(), old.id(), now));
      }
      table.insert(rows);
    }

    private static String free(String id, Set<String> taken) {
      int number = 1;
      while (!taken.add(Ids.numbered(id, number))) {
        number++;
      }
      return Ids.numbered(id, number);
    }

    private long history(
        String act, DocumentRow old, String id, Rereading rereading, List<ClaimRow> rows) {
      var seq = History.append(handle, now, who, act, id, before(old, rereading), after(rows));
      for (int i = 0; i < rows.size(); i++) {
        var spoken = rereading.fresh.get(i).spoken();
        if (spoken != null) {
          Reviews.carry(handle, now, who, spoken, rows.get(i));
        }
      }
      return seq;
    }

    private String before(DocumentRow old, Rereading rereading) {
      return ClaimJson.object(
          json -> {
            json.writeStringProperty("document", old.id());
            ClaimJson.writeText(json, "read_by", old.readBy());
            ClaimJson.writeTexts(
                json, "retired", rereading.retired.stream().map(ClaimRow::id).toList());
          });
    }

    private String after(List<ClaimRow> rows) {
      var document = filing.document();
      return ClaimJson.object(
          json -> {
            json.writeStringProperty("name", document.name());
            ClaimJson.writeText(json, "address", filing.address());
            json.writeStringProperty("sha256", filing.raw().sha256());
            ClaimJson.writeText(json, "title", document.title());
            ClaimJson.writeText(json, "outlet", document.outlet());
            ClaimJson.writeText(
                json,
                "published",
                document.published() == null ? null : document.published().toString());
            json.writeStringProperty("read_by", filing.maker().label());
            ClaimJson.writeTexts(json, "claims", rows.stream().map(ClaimRow::id).toList());
          });
    }
  }
}
