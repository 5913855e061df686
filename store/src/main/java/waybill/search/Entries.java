package waybill.search;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleRange;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import waybill.claim.Claim;
import waybill.claim.Content;
import waybill.claim.ItemClass;
import waybill.claim.Party;
import waybill.claim.Period;
import waybill.claim.Quantity;
import waybill.exchange.ClaimJson;
import waybill.ledger.ClaimRow;
import waybill.ledger.DocumentRow;

/**
 * What the index holds of a document and its claims: one entry for each claim, and one for the
 * document that has the fields of all its claims too, so that documents can be searched by them.
 */
final class Entries {
  /** Changes whenever an index made before could not be used any more. */
  static final String FORMAT = "1";

  /** Which sort of entry it is. */
  static final String SORT = "sort";

  static final String CLAIM = "claim";
  static final String DOCUMENT = "document";

  /** The id of a claim, of a document. */
  static final String ID = "entry";

  /** The words of a document. */
  static final String BODY = "body";

  /** Words that find a claim besides those of its quote: names of its parties, its class. */
  static final String ABOUT = "about";

  /** The fields that have something in them. */
  static final String TOLD = "told";

  /** The day of publication, to order by. */
  static final String DAY = "day";

  /** A checksum of what the entry was made of. */
  static final String PRINT = "print";

  private final PartyBook parties;

  Entries(PartyBook parties) {
    this.parties = parties;
  }

  /** The entries of a document, its own the last. */
  List<Document> of(Bundle bundle) {
    var entries = new ArrayList<Document>();
    var whole = new Fields();
    for (var row : bundle.claims()) {
      var fields = new Fields();
      addClaim(fields, row);
      addClaim(whole, row);
      fields.words(Field.TEXT, row.quote());
      fields.about(about(row.claim()));
      fields.key(Field.ID, row.id());
      addDocument(fields, bundle.document());
      entries.add(entry(fields, CLAIM, row.id(), print(bundle, row), bundle.document()));
    }
    whole.text(BODY, bundle.text());
    whole.told(Field.TEXT);
    addDocument(whole, bundle.document());
    whole.about(String.valueOf(bundle.document().title()));
    var id = bundle.document().id();
    entries.add(entry(whole, DOCUMENT, id, print(bundle), bundle.document()));
    return entries;
  }

  private static Document entry(
      Fields fields, String sort, String id, long print, DocumentRow document) {
    var entry = fields.entry;
    entry.add(new StringField(SORT, sort, Store.NO));
    entry.add(new StringField(ID, id, Store.NO));
    entry.add(new SortedDocValuesField(ID, new BytesRef(id)));
    entry.add(new NumericDocValuesField(PRINT, print));
    if (document.published() != null) {
      entry.add(new NumericDocValuesField(DAY, document.published().toEpochDay()));
    }
    return entry;
  }

  private static void addDocument(Fields fields, DocumentRow document) {
    fields.key(Field.DOCUMENT, document.id());
    fields.words(Field.TITLE, document.title());
    fields.words(Field.OUTLET, document.outlet());
    fields.days(Field.DATE, document.published(), document.published());
  }

  private static void addClaim(Fields fields, ClaimRow row) {
    var claim = row.claim();
    fields.words(Field.ITEM, claim.item());
    fields.words(Field.DESIGNATION, claim.designation());
    claim.sources().forEach(source -> fields.words(Field.SOURCE, source));
    addParties(fields, claim);
    fields.key(Field.CLASS, claim.itemClass().code());
    fields.key(Field.KIND, claim.kind().code());
    fields.key(Field.MODALITY, claim.modality().code());
    fields.key(Field.STATE, row.state().code());
    if (claim.quantity() != null) {
      fields.key(Field.UNIT, claim.quantity().unit().code());
    }
    fields.amount(Field.AMOUNT, claim.quantity());
    fields.amount(Field.VALUE, claim.value());
    fields.number(Field.CALIBRE, claim.calibreMm());
    fields.number(Field.CONFIDENCE, ClaimJson.rounded(claim.confidence()));
    addPeriod(fields, claim.when());
  }

  private static void addPeriod(Fields fields, @Nullable Period when) {
    if (when != null) {
      fields.days(Field.WHEN, when.from(), when.to());
    }
  }

  private static void addParties(Fields fields, Claim claim) {
    switch (claim.content()) {
      case Content.Transfer(var supplier, var recipient, var stage) -> {
        fields.party(Field.SUPPLIER, supplier);
        fields.party(Field.RECIPIENT, recipient);
        fields.key(Field.STAGE, stage.code());
      }
      case Content.Holding(var party) -> fields.party(Field.PARTY, party);
      case Content.Loss(var party) -> fields.party(Field.PARTY, party);
      case Content.Production(var party) -> fields.party(Field.PARTY, party);
      case Content.Use(var party) -> fields.party(Field.PARTY, party);
      case Content.Price(var party) -> fields.party(Field.PARTY, party);
      case Content.Ratio(var party) -> fields.party(Field.PARTY, party);
      case Content.Event(var all) -> all.forEach(party -> fields.party(Field.PARTY, party));
    }
    if (claim.details().by() != null) {
      fields.party(Field.BY, claim.details().by());
    }
  }

  private String about(Claim claim) {
    var words = new StringBuilder();
    for (var party : parties(claim.content())) {
      if (party.isKnown()) {
        words.append(parties.name(party.code())).append(" . ");
      }
    }
    if (claim.itemClass() != ItemClass.OTHER) {
      words.append(claim.itemClass().code().replace('_', ' ')).append(" . ");
    }
    if (claim.designation() != null) {
      words.append(claim.designation()).append(" . ");
    }
    return words.append(String.join(" . ", claim.sources())).toString();
  }

  private static List<Party> parties(Content content) {
    return switch (content) {
      case Content.Transfer(var supplier, var recipient, var stage) -> List.of(supplier, recipient);
      case Content.Holding(var party) -> List.of(party);
      case Content.Loss(var party) -> List.of(party);
      case Content.Production(var party) -> List.of(party);
      case Content.Use(var party) -> List.of(party);
      case Content.Price(var party) -> List.of(party);
      case Content.Ratio(var party) -> List.of(party);
      case Content.Event(var all) -> all;
    };
  }

  /** The checksum of a claim's entry. */
  static long print(Bundle bundle, ClaimRow row) {
    var document = bundle.document();
    return print(
        row.json(),
        row.quote(),
        row.state().code(),
        document.id(),
        String.valueOf(document.title()),
        String.valueOf(document.outlet()),
        String.valueOf(document.published()));
  }

  /** The checksum of a document's entry. */
  static long print(Bundle bundle) {
    var parts = new ArrayList<String>();
    bundle.claims().forEach(row -> parts.add(Long.toString(print(bundle, row))));
    var document = bundle.document();
    parts.add(bundle.text());
    parts.add(String.valueOf(document.title()));
    parts.add(String.valueOf(document.outlet()));
    parts.add(String.valueOf(document.published()));
    return print(parts.toArray(String[]::new));
  }

  private static long print(String... parts) {
    var sum = new CRC32C();
    for (var part : parts) {
      sum.update(part.getBytes(StandardCharsets.UTF_8));
      sum.update(0);
    }
    return sum.getValue();
  }

  /** One entry in the making. */
  private static final class Fields {
    final Document entry = new Document();

    void told(Field field) {
      entry.add(new StringField(TOLD, field.word(), Store.NO));
    }

    void text(String name, String text) {
      entry.add(new TextField(name, text, Store.NO));
    }

    void about(String text) {
      text(ABOUT, text);
    }

    void words(Field field, @Nullable String text) {
      if (text != null && !text.isBlank()) {
        text(field.word(), text);
        told(field);
      }
    }

    void key(Field field, String code) {
      entry.add(new StringField(field.word(), code, Store.NO));
      told(field);
    }

    /** Whoever gives, takes or has caused is a party too. */
    void party(Field field, Party party) {
      if (party.isKnown()) {
        key(field, party.code());
        if (field != Field.PARTY) {
          key(Field.PARTY, party.code());
        }
      }
    }

    /** "More than 40" reaches to just above 40, since how far beyond it goes is not said. */
    void amount(Field field, @Nullable Quantity quantity) {
      if (quantity == null) {
        return;
      }
      var low = quantity.low();
      var high = quantity.high();
      if (low != null) {
        double least = low.doubleValue();
        stretch(field, least, high == null ? Math.nextUp(least) : high.doubleValue());
      } else if (high != null) {
        stretch(field, Math.nextDown(high.doubleValue()), high.doubleValue());
      }
    }

    void number(Field field, @Nullable BigDecimal number) {
      if (number != null) {
        stretch(field, number.doubleValue(), number.doubleValue());
      }
    }

    private void stretch(Field field, double low, double high) {
      entry.add(new DoubleRange(field.word(), new double[] {low}, new double[] {high}));
      told(field);
    }

    void days(Field field, @Nullable LocalDate from, @Nullable LocalDate to) {
      if (from != null || to != null) {
        long first = from == null ? Long.MIN_VALUE : from.toEpochDay();
        long last = to == null ? Long.MAX_VALUE : to.toEpochDay();
        entry.add(new LongRange(field.word(), new long[] {first}, new long[] {last}));
        told(field);
      }
    }
  }
}
