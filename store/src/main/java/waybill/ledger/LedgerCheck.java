package waybill.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import waybill.claim.Claim;
import waybill.exchange.ClaimException;
import waybill.exchange.ClaimParser;
import waybill.text.Span;

/**
 * Looks whether a ledger is what it was when it was written: every document readable and its bytes
 * those of their hash, every claim's words at their place and its rows in agreement, the history
 * unbroken, the tables those of this program. It changes nothing, and others may write meanwhile.
 */
public final class LedgerCheck {
  /**
   * Something that is not as it should be.
   *
   * @param part document, claim, history, ledger, or a part that others check, such as index
   * @param subject the id of the document or claim; empty when it is none of these
   */
  public record Fault(String part, String subject, String reason) {}

  /** How much was looked at, and how many faults there are. */
  public record Result(long documents, long claims, long entries, long faults) {
    public boolean isSound() {
      return faults == 0;
    }
  }

  private static final String DOCUMENTS =
      """
      select d.id, d.key, d.address, d.blob, d.blocks, d.body, b.size, b.packed
      from document d left join blob b on b.sha256 = d.blob order by d.id
      """;

  private static final String CLAIMS =
      "select * from claim where document = :document order by evidence_start, id";

  private static final String PARTIES =
      """
      select p.claim, p.role, p.party from claim_party p join claim c on c.id = p.claim
      where c.document = :document
      """;

  private static final String SOURCES =
      """
      select s.claim, s.place, s.name from claim_source s join claim c on c.id = s.claim
      where c.document = :document
      """;

  /** Rows that belong to nothing; the databases refuse them, unless someone went around that. */
  private static final Map<String, String> STRAYS =
      Map.of(
          "its document is missing",
          "select c.id from claim c left join document d on d.id = c.document where d.id is null",
          "it has a party, but is missing",
          "select p.claim from claim_party p left join claim c on c.id = p.claim where c.id is null",
          "it has a source, but is missing",
          "select s.claim from claim_source s left join claim c on c.id = s.claim where c.id is null",
          "it has a review, but is missing",
          "select r.claim from review r left join claim c on c.id = r.claim where c.id is null");

  private static final String UNTOLD =
      """
      select t.seq from %s t left join history h on h.seq = t.seq and h.subject = t.%s
      where h.seq is null order by t.seq
      """;

  private static final int FETCHED = 8;

  private final Ledger ledger;
  private final Consumer<Fault> faults;
  private final Consumer<String> steps;
  private long documents;
  private long claims;
  private long found;

  /**
   * @param faults is told of each fault as it is found
   * @param steps is told of each document that was looked at
   */
  public LedgerCheck(Ledger ledger, Consumer<Fault> faults, Consumer<String> steps) {
    this.ledger = ledger;
    this.faults = faults;
    this.steps = steps;
  }

  /** Looks at everything, at one moment of the ledger. */
  public Result run() {
    try {
      ledger.damages().forEach(reason -> fault("ledger", "", reason));
      long entries = ledger.snapshot(this::run);
      return new Result(documents, claims, entries, found);
    } catch (LedgerException e) {
      fault("ledger", "", "it cannot be read further: " + e.getMessage());
      return new Result(documents, claims, 0, found);
    }
  }

  private long run(Handle handle) {
    try (var rows = handle.createQuery(DOCUMENTS).setFetchSize(FETCHED).mapToMap().iterator()) {
      while (rows.hasNext()) {
        var row = rows.next();
        check(handle, row);
        steps.accept(text(row, "id"));
      }
    }
    checkStrays(handle);
    History.findBreak(handle).ifPresent(reason -> fault("history", "", reason));
    return handle.createQuery("select count(*) from history").mapTo(Long.class).one();
  }

  private void check(Handle handle, Map<String, @Nullable Object> row) {
    documents++;
    var id = text(row, "id");
    try {
      checkBytes(row);
      checkText(row);
    } catch (RuntimeException e) {
      fault("document", id, String.valueOf(e.getMessage()));
    }
    checkClaims(handle, id, text(row, "body"));
  }

  private void checkBytes(Map<String, @Nullable Object> row) {
    if (!(row.get("packed") instanceof byte[] packed)) {
      throw new LedgerException("its bytes are missing");
    }
    var bytes = Raw.unpack(packed);
    if (!Ids.sha256(bytes).equals(row.get("blob"))
        || !(row.get("size") instanceof Number size)
        || size.longValue() != bytes.length) {
      throw new LedgerException("its bytes are not those of their hash");
    }
  }

  /** The id is made from the bytes, the web address and the text. */
  private void checkText(Map<String, @Nullable Object> row) {
    var id = text(row, "id");
    var body = text(row, "body");
    var key = Documents.key(text(row, "blob"), (String) row.get("address"));
    var name = Ids.of(key, body);
    if (!key.equals(row.get("key")) || !(id.equals(name) || id.startsWith(name + "-"))) {
      throw new LedgerException("its text or its address is not the one that it was added with");
    }
    for (var block : Documents.blocks(text(row, "blocks"))) {
      if (block.span().end() > body.length()) {
        throw new LedgerException("a paragraph ends behind its text");
      }
    }
  }

  private void checkClaims(Handle handle, String document, String body) {
    var rows = handle.createQuery(CLAIMS).bind("document", document).mapToMap().list();
    if (rows.isEmpty()) {
      return;
    }
    var parties = grouped(handle, PARTIES, document, "role", "party");
    var sources = grouped(handle, SOURCES, document, "place", "name");
    var parser = new ClaimParser(body);
    var table = new ClaimTable(handle, document, body);
    for (var row : rows) {
      claims++;
      var id = text(row, "id");
      try {
        var claim = parser.parse(text(row, "json"));
        checkPlaces(row, claim, body);
        checkName(row, claim, table.fingerprint(claim));
        checkRows(claim, parties.getOrDefault(id, List.of()), sources.getOrDefault(id, List.of()));
      } catch (ClaimException e) {
        fault("claim", id, "it is none of its document's text: " + e.reason());
      } catch (LedgerException e) {
        fault("claim", id, String.valueOf(e.getMessage()));
      }
    }
  }

  private static Map<String, List<String>> grouped(
      Handle handle, String query, String document, String first, String second) {
    return handle.createQuery(query).bind("document", document).mapToMap().stream()
        .collect(
            Collectors.groupingBy(
                row -> text(row, "claim"),
                Collectors.mapping(
                    row -> text(row, first) + " " + text(row, second), Collectors.toList())));
  }

  private static void checkPlaces(Map<String, @Nullable Object> row, Claim claim, String body) {
    var figure = claim.figure();
    if (!claim.evidence().equals(span(row, "evidence"))
        || !Objects.equals(figure, row.get("figure_start") == null ? null : span(row, "figure"))
        || !claim.evidence().of(body).equals(row.get("quote"))) {
      throw new LedgerException("its words are not at its place");
    }
  }

  private static Span span(Map<String, @Nullable Object> row, String name) {
    return new Span(
        Integer.parseInt(text(row, name + "_start")), Integer.parseInt(text(row, name + "_end")));
  }

  private static void checkName(
      Map<String, @Nullable Object> row, Claim claim, String fingerprint) {
    var id = text(row, "id");
    if (!fingerprint.equals(row.get("fingerprint"))
        || !(id.equals(fingerprint) || id.startsWith(fingerprint + "-"))) {
      throw new LedgerException("it does not say what it said when it was made");
    }
    ClaimTable.columns(claim)
        .forEach(
            (column, value) -> {
              if (!same(value, row.get(column))) {
                throw new LedgerException("its column %s differs from it".formatted(column));
              }
            });
  }

  private static boolean same(@Nullable Object value, @Nullable Object cell) {
    return value instanceof Number number && cell instanceof Number other
        ? number.doubleValue() == other.doubleValue()
        : Objects.equals(value, cell);
  }

  private static void checkRows(Claim claim, List<String> parties, List<String> sources) {
    var roles = new ArrayList<String>();
    ClaimTable.roles(claim).forEach(role -> roles.add(role.name() + " " + role.party()));
    if (roles.size() != parties.size() || !new HashSet<>(roles).equals(new HashSet<>(parties))) {
      throw new LedgerException("its rows of parties differ from it");
    }
    var said = new HashSet<String>();
    for (int i = 0; i < claim.sources().size(); i++) {
      said.add(i + " " + claim.sources().get(i));
    }
    if (said.size() != sources.size() || !said.equals(new HashSet<>(sources))) {
      throw new LedgerException("its rows of sources differ from it");
    }
  }

  private void checkStrays(Handle handle) {
    STRAYS.forEach(
        (reason, query) ->
            handle
                .createQuery(query)
                .mapTo(String.class)
                .forEach(claim -> fault("claim", claim, reason)));
    for (var table : List.of("review t claim", "note t subject")) {
      var words = table.split(" t ", -1);
      handle
          .createQuery(UNTOLD.formatted(words[0], words[1]))
          .mapTo(Long.class)
          .forEach(
              seq -> fault("history", "", "it does not tell of %s %d".formatted(words[0], seq)));
    }
  }

  private void fault(String part, String subject, String reason) {
    found++;
    faults.accept(new Fault(part, subject, reason));
  }

  private static String text(Map<String, @Nullable Object> row, String column) {
    return String.valueOf(row.get(column));
  }
}
