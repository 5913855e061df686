package waybill.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import waybill.text.Block;
import waybill.text.Document;
import waybill.text.Span;

/** The documents of a ledger. */
public final class Documents {
  private static final String BY_ID =
      "select " + DocumentRow.COLUMNS + " from document d where d.id = :id";

  private static final String CURRENT_BY_KEY =
      "select "
          + DocumentRow.COLUMNS
          + " from document d where d.key = :key and d.superseded_at is null";

  private static final String CURRENT_BY_ADDRESS =
      "select "
          + DocumentRow.COLUMNS
          + """
           from document d where d.address = :address and d.superseded_at is null
          order by d.added_at desc, d.id limit 1
          """;

  private static final String CURRENT =
      "select "
          + DocumentRow.COLUMNS
          + " from document d where d.superseded_at is null order by d.published, d.id";

  private static final String CALLED =
      "select "
          + DocumentRow.COLUMNS
          + """
           from document d where d.id = :name or d.address = :name or d.name = :name
          order by d.superseded_at is not null, d.added_at desc, d.id
          """;

  private static final String COUNT = "select count(*) from document where superseded_at is null";

  private static final String TEXT =
      """
      select name, title, outlet, published, language, address, retrieved, body, blocks
      from document where id = :id
      """;

  private static final String BYTES =
      """
      select b.packed from document d join blob b on b.sha256 = d.blob where d.id = :id
      """;

  private static final String INSERT_BLOB =
      """
      insert into blob (sha256, size, packed) values (:sha256, :size, :packed)
      on conflict (sha256) do nothing
      """;

  private static final String HAS_BLOB = "select 1 from blob where sha256 = :sha256";

  private static final String INSERT =
      """
      insert into document (id, key, name, address, media_type, title, outlet, published, language,
        retrieved, archive, read_by, added_at, revision_of, blob, blocks, body)
      values (:id, :key, :name, :address, :mediaType, :title, :outlet, :published, :language,
        :retrieved, :archive, :readBy, :now, :revisionOf, :blob, :blocks, :body)
      """;

  private static final String UPDATE =
      """
      update document set title = :title, outlet = :outlet, published = :published,
        language = :language, read_by = :readBy, blocks = :blocks
      where id = :id
      """;

  private static final String SUPERSEDE = "update document set superseded_at = :now where id = :id";

  private final Ledger ledger;

  Documents(Ledger ledger) {
    this.ledger = ledger;
  }

  /** What makes two documents the same: the bytes and the web address. */
  static String key(Raw raw, @Nullable String address) {
    return key(raw.sha256(), address);
  }

  static String key(String sha256, @Nullable String address) {
    return Ids.of(sha256, Objects.requireNonNullElse(web(address), ""));
  }

  /** The address if it is one of the web; null for a file's. */
  private static @Nullable String web(@Nullable String address) {
    return address == null || address.startsWith("file:") ? null : address;
  }

  public Optional<DocumentRow> find(String id) {
    return ledger.read(
        handle -> handle.createQuery(BY_ID).bind("id", id).map(DocumentRow::of).findOne());
  }

  /** The current document with these bytes, and with this address if that is one of the web. */
  public Optional<DocumentRow> findSame(Raw raw, @Nullable String address) {
    return ledger.read(handle -> findSame(handle, key(raw, address)));
  }

  static Optional<DocumentRow> findSame(Handle handle, String key) {
    return handle.createQuery(CURRENT_BY_KEY).bind("key", key).map(DocumentRow::of).findOne();
  }

  static Optional<DocumentRow> findAt(Handle handle, String address) {
    return handle
        .createQuery(CURRENT_BY_ADDRESS)
        .bind("address", address)
        .map(DocumentRow::of)
        .findOne();
  }

  /** Documents in whose place no revision stands, by day of publication. */
  public List<DocumentRow> listCurrent() {
    return ledger.read(handle -> handle.createQuery(CURRENT).map(DocumentRow::of).list());
  }

  /** Those with this id, address or name: current ones first, then the newest. */
  public List<DocumentRow> listCalled(String name) {
    return ledger.read(
        handle -> handle.createQuery(CALLED).bind("name", name).map(DocumentRow::of).list());
  }

  public long countCurrent() {
    return ledger.read(handle -> handle.createQuery(COUNT).mapTo(Long.class).one());
  }

  /**
   * The document with the text that its claims' places count in.
   *
   * @throws LedgerException when the ledger has no such document
   */
  public Document get(String id) {
    return ledger.read(handle -> get(handle, id));
  }

  static Document get(Handle handle, String id) {
    return handle
        .createQuery(TEXT)
        .bind("id", id)
        .map(
            (row, context) -> {
              var published = row.getString("published");
              return new Document(
                  row.getString("name"),
                  row.getString("title"),
                  row.getString("outlet"),
                  published == null ? null : LocalDate.parse(published),
                  row.getString("language"),
                  web(row.getString("address")),
                  row.getString("retrieved"),
                  row.getString("body"),
                  blocks(row.getString("blocks")));
            })
        .findOne()
        .orElseThrow(() -> new LedgerException("the ledger has no document " + id));
  }

  /**
   * The bytes as they came.
   *
   * @throws LedgerException when the ledger has no such document, or its bytes are damaged
   */
  public byte[] getBytes(String id) {
    return ledger
        .read(
            handle ->
                handle
                    .createQuery(BYTES)
                    .bind("id", id)
                    .map((row, context) -> Raw.unpack(row.getBytes("packed")))
                    .findOne())
        .orElseThrow(() -> new LedgerException("the ledger has no document " + id));
  }

  /** Puts in a document that is not there, and returns its id. */
  static String insert(
      Handle handle, String now, Filing filing, @Nullable String readBy, @Nullable String old) {
    var document = filing.document();
    insertBlob(handle, filing.raw());
    if (document.outlet() != null) {
      SourceSeeds.meetOutlet(handle, document.outlet());
    }
    var id = freeId(handle, filing);
    handle
        .createUpdate(INSERT)
        .bind("id", id)
        .bind("key", filing.key())
        .bind("name", document.name())
        .bind("address", filing.address())
        .bind("mediaType", filing.raw().mediaType())
        .bind("title", document.title())
        .bind("outlet", document.outlet())
        .bind("published", text(document.published()))
        .bind("language", document.language())
        .bind("retrieved", document.retrieved())
        .bind("archive", filing.archive())
        .bind("readBy", readBy)
        .bind("now", now)
        .bind("revisionOf", old)
        .bind("blob", filing.raw().sha256())
        .bind("blocks", text(document.blocks()))
        .bind("body", document.text())
        .execute();
    return id;
  }

  private static void insertBlob(Handle handle, Raw raw) {
    var there = handle.createQuery(HAS_BLOB).bind("sha256", raw.sha256()).mapTo(Integer.class);
    if (there.findOne().isEmpty()) {
      handle
          .createUpdate(INSERT_BLOB)
          .bind("sha256", raw.sha256())
          .bind("size", raw.size())
          .bind("packed", raw.packed())
          .execute();
    }
  }

  /** A page that returns to an earlier text is a new revision, whose id gets a number. */
  private static String freeId(Handle handle, Filing filing) {
    var id = Ids.of(filing.key(), filing.document().text());
    return Stream.iterate(1, n -> n + 1)
        .map(n -> Ids.numbered(id, n))
        .filter(
            free ->
                handle.createQuery(BY_ID).bind("id", free).map(DocumentRow::of).findOne().isEmpty())
        .findFirst()
        .orElseThrow();
  }

  /** What is known of a text may change without the text. */
  static void update(Handle handle, String id, Document document, @Nullable String readBy) {
    handle
        .createUpdate(UPDATE)
        .bind("id", id)
        .bind("title", document.title())
        .bind("outlet", document.outlet())
        .bind("published", text(document.published()))
        .bind("language", document.language())
        .bind("readBy", readBy)
        .bind("blocks", text(document.blocks()))
        .execute();
  }

  static void supersede(Handle handle, String now, String id) {
    handle.createUpdate(SUPERSEDE).bind("now", now).bind("id", id).execute();
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  /** Blocks as {@code PARAGRAPH:0-120 HEADING:122-140}. */
  private static String text(List<Block> blocks) {
    var text = new StringJoiner(" ");
    for (var block : blocks) {
      text.add(block.kind() + ":" + block.span().start() + "-" + block.span().end());
    }
    return text.toString();
  }

  /** Reads what {@link #text(List)} wrote. */
  static List<Block> blocks(String text) {
    var blocks = new ArrayList<Block>();
    for (var block : text.isEmpty() ? new String[0] : text.split(" ", -1)) {
      int colon = block.indexOf(':');
      int dash = block.indexOf('-', colon);
      blocks.add(
          new Block(
              Block.Kind.valueOf(block.substring(0, colon)),
              new Span(
                  Integer.parseInt(block, colon + 1, dash, 10),
                  Integer.parseInt(block, dash + 1, block.length(), 10))));
    }
    return blocks;
  }
}
