package waybill.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import waybill.claim.Claim;
import waybill.ledger.Engines;
import waybill.ledger.Filing;
import waybill.ledger.Ledger;
import waybill.ledger.Ledgers;
import waybill.ledger.Raw;
import waybill.ledger.Samples;
import waybill.search.Hits.ClaimHit;
import waybill.text.Document;
import waybill.text.Layout;

@ParameterizedClass
@MethodSource("waybill.ledger.Engines#all")
class SearchTest {
  /**
   * Each line: name, claim in short; the quote is the sentence of the text that the name begins.
   */
  private static final String FIRST =
      """
      Pyongyang has sent Moscow 4.8 million artillery shells, Shin Won-sik said.
      North Korea shipped more than 6,700 containers to Russia by rail.
      Russia paid the Kim government $20bn for T-72B3 tanks in 2023.
      """;

  private static final String SECOND =
      """
      Rheinmetall will deliver 350 152mm howitzers to Kyiv, Der Spiegel reported.
      Ukraine lost twelve lorries near Zürich last May.
      The army holds about 40 rockets of 122 mm.
      """;

  @Parameter Engines.Place place;

  @TempDir Path folder;

  private Ledger ledger;
  private SearchIndex index;
  private final Map<String, String> names = new HashMap<>();

  @BeforeEach
  void open() {
    ledger = Ledgers.open(place.fresh());
    index = new SearchIndex(ledger, folder.resolve("index"));
    add(
        "first",
        "Seoul counts shells",
        "Example Wire",
        LocalDate.of(2024, 6, 14),
        FIRST,
        Map.of(
            "shells",
            transfer("PRK", "RUS", "artillery shells", "artillery_ammunition", null, "delivered")
                + quantity("4800000", "4800000", "round", "exact")
                + said("asserted", 0.9, "Shin Won-sik")
                + when("2023-08-01", "2024-06-14"),
            "containers",
            transfer("PRK", "RUS", "containers", "container", null, "delivered")
                + quantity("6700", "null", "container", "at_least")
                + said("asserted", 0.5)
                + when("2023-08-01", null),
            "tanks",
            transfer("PRK", "RUS", "tanks", "tank", "T-72B3", "ordered")
                + quantity("20000000000", "20000000000", "USD", "exact")
                + said("possible", 0.7)
                + when("2023-01-01", "2023-12-31")));
    add(
        "second",
        "Guns for Kyiv",
        "Der Beispiel",
        LocalDate.of(2025, 2, 3),
        SECOND,
        Map.of(
            "howitzers",
            transfer("rheinmetall", "UKR", "howitzers", "artillery", null, "pledged")
                + quantity("350", "350", "piece", "exact")
                + said("planned", 0.8, "Der Spiegel"),
            "lorries",
            "\"kind\":\"loss\",\"party\":\"UKR\",\"by\":\"RUS\","
                + thing("lorries", "vehicle", null)
                + quantity("12", "12", "piece", "exact")
                + said("asserted", 0.6),
            "rockets",
            "\"kind\":\"holding\",\"party\":null,"
                + thing("rockets", "rocket_ammunition", null)
                + quantity("40", "40", "round", "about")
                + said("estimated", 0.3)));
  }

  @AfterEach
  void close() {
    index.close();
    ledger.close();
  }

  private static String transfer(
      String supplier,
      String recipient,
      String item,
      String itemClass,
      @Nullable String designation,
      String stage) {
    return "\"kind\":\"transfer\",\"supplier\":\"%s\",\"recipient\":\"%s\",%s\"stage\":\"%s\","
        .formatted(supplier, recipient, thing(item, itemClass, designation), stage);
  }

  private static String thing(String item, String itemClass, @Nullable String designation) {
    return "\"item\":\"%s\",\"class\":\"%s\",\"designation\":%s,\"calibre_mm\":null,"
        .formatted(item, itemClass, designation == null ? "null" : '"' + designation + '"');
  }

  private static String quantity(String low, String high, String unit, String hedge) {
    return ("\"quantity\":{\"low\":%s,\"high\":%s,\"unit\":\"%s\",\"hedge\":\"%s\"},"
            + "\"value\":null,\"per\":null,")
        .formatted(low, high, unit, hedge);
  }

  private static String said(String modality, double confidence, String... sources) {
    return "\"modality\":\"%s\",\"sources\":[%s],\"confidence\":%s,\"rule\":\"r\""
        .formatted(
            modality,
            sources.length == 0 ? "" : '"' + String.join("\",\"", sources) + '"',
            confidence);
  }

  private static String when(String from, @Nullable String to) {
    return ",\"when\":{\"from\":\"%s\",\"to\":%s}"
        .formatted(from, to == null ? "null" : '"' + to + '"');
  }

  /** Adds a document; a claim's words are the line of the text that holds its name. */
  private void add(
      String name,
      String title,
      String outlet,
      LocalDate day,
      String text,
      Map<String, String> claims) {
    var words = new HashMap<String, String>();
    var made = new ArrayList<Claim>();
    claims.forEach(
        (key, fields) -> {
          var quote = text.lines().filter(line -> line.contains(key)).findFirst().orElseThrow();
          words.put(quote, key);
          var when = fields.contains("\"when\"") ? "" : ",\"when\":null";
          made.add(Samples.claim(text, "{" + fields + when + ",\"evidence\":\"" + quote + "\"}"));
        });
    var document =
        new Document(name, title, outlet, day, "en", null, null, text, new Layout().blocks(text));
    var filing =
        new Filing(
            document,
            new Raw(text.getBytes(StandardCharsets.UTF_8), "text/plain"),
            "file:/" + name,
            null,
            made,
            Samples.READER);
    var filed = ledger.filer().file(filing, "me", false);
    names.put(filed.document(), name);
    ledger
        .claims()
        .listOf(filed.document())
        .forEach(row -> names.put(row.id(), words.get(row.quote())));
  }

  private List<String> claims(String query) {
    return index.claims(query, 1, 100).hits().stream()
        .map(hit -> names.get(hit.row().id()))
        .sorted()
        .toList();
  }

  private List<String> documents(String query) {
    return index.documents(query, 1, 100).hits().stream()
        .map(hit -> names.get(hit.document().id()))
        .sorted()
        .toList();
  }

  @Test
  void findsWhatIsAskedFor() {
    for (var line :
        """
        shells | shells
        shell | shells
        SHELLS | shells
        the shells | shells
        sent shipped |
        sent OR shipped | containers shells
        "artillery shells" | shells
        "shells artillery" |
        shel* | shells
        6700 | containers
        6,700 | containers
        152mm | howitzers
        "152 mm" | howitzers
        T-72 | tanks
        t72 | tanks
        Zurich | lorries
        North Korea | containers shells tanks
        text:"North Korea" | containers
        supplier:PRK | containers shells tanks
        supplier:prk | containers shells tanks
        supplier:"North Korea" | containers shells tanks
        supplier:DPRK | containers shells tanks
        recipient:Kyiv | howitzers
        supplier:Rheinmetall | howitzers
        supplier:rhein* | howitzers
        party:Russia | containers lorries shells tanks
        party:RUS -by:RUS | containers shells tanks
        by:Moscow | lorries
        class:ammunition | rockets shells
        class:artillery-ammunition | shells
        class:tanks | tanks
        class:weapons | howitzers rockets shells tanks
        class:(tank OR vehicle) | lorries tanks
        kind:loss OR kind:holding | lorries rockets
        source:"Shin Won-sik" | shells
        source:spiegel | howitzers
        source:* | howitzers shells
        NOT source:* | containers lorries rockets tanks
        outlet:Wire | containers shells tanks
        title:guns | howitzers lorries rockets
        designation:T-72 | tanks
        designation:T-72B3 | tanks
        designation:T-80 |
        stage:delivered | containers shells
        modality:possible OR modality:planned | howitzers tanks
        state:unreviewed kind:loss | lorries
        unit:usd | tanks
        unit:piece | howitzers lorries
        amount:>1e6 | shells tanks
        amount:>=4.8m unit:round | shells
        amount:>4.8m unit:round |
        amount:[300 TO 7000] | containers howitzers
        amount:{350 TO 7000} | containers
        amount:[* TO 12] | lorries
        amount:>6700 class:container | containers
        amount:"20 billion" | tanks
        amount:<=12 | lorries
        confidence:>=0.8 | howitzers shells
        confidence:[0.5 TO 0.6] | containers lorries
        date:2024 | containers shells tanks
        date:2024-06-14 | containers shells tanks
        date:>2024-06-14 | howitzers lorries rockets
        date:<2024-07 | containers shells tanks
        date:[2025-01 TO 2025-02] | howitzers lorries rockets
        when:2023 | containers shells tanks
        when:>2024-06-14 | containers
        when:2023-02 | tanks
        * | containers howitzers lorries rockets shells tanks
        (shells OR containers) -containers | shells
        shells OR supplier:PRK class:tank | shells tanks
        NOT (kind:transfer OR kind:loss) | rockets
        -kind:transfer -kind:loss | rockets
        “artillery shells” | shells
        amount:≥20bn | tanks
        """
            .lines()
            .toList()) {
      var parts = line.split(" \\|", -1);
      assertThat(String.join(" ", claims(parts[0]))).as(parts[0]).isEqualTo(parts[1].strip());
    }
  }

  @Test
  void findsDocuments() {
    for (var line :
        """
        shells | first
        rockets 122 | second
        title:guns | second
        outlet:"example wire" | first
        class:tank | first
        supplier:rheinmetall | second
        date:2025 | second
        state:unreviewed | first second
        lorries shells |
        lorries OR shells | first second
        """
            .lines()
            .toList()) {
      var parts = line.split(" \\|", -1);
      assertThat(String.join(" ", documents(parts[0]))).as(parts[0]).isEqualTo(parts[1].strip());
    }
  }

  @Test
  void marksTheWordsThatWereFound() {
    var hit = index.claims("(artillery shell) OR 6700", 1, 10).hits();
    assertThat(hit)
        .extracting(one -> one.words().stream().map(span -> span.of(one.row().quote())).toList())
        .containsExactlyInAnyOrder(List.of("artillery", "shells"), List.of("6,700"));
    var document = index.documents("rockets", 1, 10).hits().getFirst();
    assertThat(document.snippets())
        .extracting(snippet -> snippet.place().of(document.text()).strip())
        .containsExactly("The army holds about 40 rockets of 122 mm.");
    assertThat(document.snippets().getFirst().words())
        .extracting(span -> span.of(document.text()))
        .containsExactly("rockets");
    assertThat(document.claims()).isEqualTo(3);
  }

  @Test
  void orderIsStableAndPagesFollowEachOther() {
    var all = ids(index.claims("*", 1, 6).hits());
    assertThat(names.get(all.getFirst())).isIn("howitzers", "lorries", "rockets"); // the newest
    var paged = new ArrayList<String>();
    for (int page = 1; page <= 4; page++) {
      var hits = index.claims("*", page, 2);
      assertThat(hits.total()).isEqualTo(6);
      paged.addAll(ids(hits.hits()));
    }
    assertThat(paged).isEqualTo(all);
  }

  private static List<String> ids(List<ClaimHit> hits) {
    return hits.stream().map(hit -> hit.row().id()).toList();
  }

  @Test
  void tellsWhatWasMeant() {
    for (var line :
        """
        artillary shells | artillery shells
        supplier:"Noth Korea" shells | supplier:"North Korea" shells
        party:Rhinemetall | party:Rheinmetall
        source:Speigel | source:spiegel
        "artilery shels" | "artillery shell"
        designation:T-73 |
        """
            .lines()
            .toList()) {
      var parts = line.split(" \\|", -1);
      var hits = index.claims(parts[0], 1, 10);
      assertThat(hits.total()).as(parts[0]).isZero();
      assertThat(hits.meant() == null ? "" : hits.meant()).as(parts[0]).isEqualTo(parts[1].strip());
    }
    assertThat(index.claims("shells", 1, 10).meant()).isNull();
  }

  @Test
  void followsTheLedger() {
    assertThat(claims("shells")).containsExactly("shells");
    var id = index.claims("shells", 1, 1).hits().getFirst().row().id();
    ledger.reviews().reject(id, "me", null);
    assertThat(claims("shells")).isEmpty();
    assertThat(claims("shells state:rejected")).containsExactly("shells");
    ledger.reviews().undo(id, "me");
    assertThat(claims("shells")).containsExactly("shells");
    add(
        "first",
        "Seoul counts again",
        "Example Wire",
        LocalDate.of(2024, 6, 15),
        "Corrected.\n" + FIRST,
        Map.of());
    assertThat(claims("shells")).isEmpty();
    assertThat(claims("*")).hasSize(3);
    assertThat(documents("title:again")).containsExactly("first");
    assertThat(documents("title:counts")).containsExactly("first");
    assertThat(index.check()).isEmpty();
  }

  @Test
  void anIndexMadeAnewIsTheSame() {
    index.refresh(left -> {});
    var id = index.claims("lorries", 1, 1).hits().getFirst().row().id();
    ledger.reviews().accept(id, "me", null);
    index.refresh(left -> {});
    var before = everything(index);
    index.rebuild(left -> {});
    assertThat(everything(index)).isEqualTo(before);
    assertThat(index.check()).isEmpty();
    try (var other = new SearchIndex(ledger, folder.resolve("other"))) {
      other.refresh(left -> {});
      assertThat(everything(other)).isEqualTo(before);
    }
  }

  private static List<String> everything(SearchIndex index) {
    var found = new ArrayList<String>();
    for (var query : List.of("*", "shells OR lorries OR amount:>1000", "party:RUS", "the army")) {
      index.claims(query, 1, 100).hits().forEach(hit -> found.add(hit.toString()));
      index.documents(query, 1, 100).hits().forEach(hit -> found.add(hit.toString()));
    }
    return found;
  }

  @Test
  void anIndexOfAnotherLedgerIsMadeAnew() {
    assertThat(claims("*")).hasSize(6);
    try (var other = Ledgers.open(place.fresh());
        var wrong = new SearchIndex(other, folder.resolve("index"))) {
      assertThat(wrong.claims("*", 1, 10).total()).isZero();
    }
    assertThat(claims("*")).hasSize(6);
  }

  @Test
  void theCheckNamesWhatDiffers() throws Exception {
    assertThat(index.check()).isEmpty(); // none is there
    index.refresh(left -> {});
    assertThat(index.check()).isEmpty();
    var first = names.entrySet().stream().filter(e -> "first".equals(e.getValue())).findFirst();
    var document = first.orElseThrow().getKey();
    var point = Indexer.point(folder.resolve("index"));
    try (var directory = FSDirectory.open(folder.resolve("index"));
        var writer = new IndexWriter(directory, new IndexWriterConfig(Analyzers.all()))) {
      writer.deleteDocuments(new Term(Entries.ID, document));
      var stray = new org.apache.lucene.document.Document();
      stray.add(new StringField("document", "nowhere", Store.NO));
      stray.add(new StringField(Entries.ID, "stray", Store.NO));
      stray.add(new SortedDocValuesField(Entries.ID, new BytesRef("stray")));
      stray.add(new NumericDocValuesField(Entries.PRINT, 1));
      writer.addDocument(stray);
      writer.setLiveCommitData(
          Map.of("format", Entries.FORMAT, "seq", "" + point.seq(), "hash", point.hash())
              .entrySet());
    }
    assertThat(index.check())
        .containsExactly(
            "document " + document + " is not in the index",
            "claim stray is in the index and not in the ledger");
    index.rebuild(left -> {});
    assertThat(index.check()).isEmpty();
  }

  @Test
  void whileAnotherWritesTheIndexIsReadAsItIs() throws Exception {
    assertThat(claims("*")).hasSize(6);
    try (var directory = FSDirectory.open(folder.resolve("index"));
        var lock = directory.obtainLock("write.lock")) {
      assertThat(lock).isNotNull();
      var id = index.claims("lorries", 1, 1).hits().getFirst().row().id();
      ledger.reviews().accept(id, "me", null);
      var hits = index.claims("*", 1, 10);
      assertThat(hits.total()).isEqualTo(6);
      assertThat(hits.behind()).isEqualTo(1);
      assertThatThrownBy(() -> index.rebuild(left -> {}))
          .hasMessageContaining("another process is writing");
    }
    assertThat(index.claims("*", 1, 10).behind()).isZero();
  }

  @Test
  void aDamagedIndexIsMadeAnew() throws Exception {
    assertThat(claims("*")).hasSize(6);
    index.close();
    try (var files = Files.list(folder.resolve("index"))) {
      for (var file :
          files.filter(f -> f.getFileName().toString().startsWith("segments")).toList()) {
        Files.write(file, new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
      }
    }
    assertThat(claims("*")).hasSize(6);
    assertThat(index.check()).isEmpty();
  }

  @Test
  void anyTextIsAQueryOrIsRefused() {
    var pieces =
        List.of(
            "shells",
            "T-72",
            " AND ",
            " OR ",
            " NOT ",
            " TO ",
            "-",
            "(",
            ")",
            "[",
            "]",
            "\"",
            "*",
            ":",
            ">",
            "<=",
            " ",
            "supplier:",
            "class:",
            "amount:",
            "date:",
            "title:",
            "tank",
            "1e6",
            "2024",
            "🚢",
            "the");
    var random = new Random(7);
    for (int i = 0; i < 400; i++) {
      var query = new StringBuilder();
      for (int n = random.nextInt(12); n >= 0; n--) {
        query.append(pieces.get(random.nextInt(pieces.size())));
      }
      try {
        index.claims(query.toString(), 1, 5);
        index.documents(query.toString(), 1, 5);
      } catch (QueryException e) {
        assertThat(e.place().end()).as(query.toString()).isLessThanOrEqualTo(query.length());
      }
    }
  }
}
