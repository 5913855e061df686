package waybill.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a query can ask for, and what the answers are compared with. */
public enum Field {
  TEXT(Type.WORDS, "words of the claim's sentence, or of the document"),
  TITLE(Type.WORDS, "words of the document's title"),
  ITEM(Type.WORDS, "the thing as written: \"artillery shells\""),
  DESIGNATION(Type.NAME, "the type: T-72 also finds T-72B3"),
  SOURCE(Type.NAME, "who says so"),
  OUTLET(Type.NAME, "where it was published"),
  PARTY(Type.PARTY, "anybody in it, by code or by any name"),
  SUPPLIER(Type.PARTY, "who gives"),
  RECIPIENT(Type.PARTY, "who takes"),
  BY(Type.PARTY, "who caused a loss, or was fired at"),
  CLASS(Type.CLASS, "what it is, with the classes under it: ammunition, weapons"),
  KIND(Type.CODE, "transfer, holding, loss, production, use, price, ratio, event"),
  STAGE(Type.CODE, "sought, offered, pledged, ordered, delivered, unknown"),
  MODALITY(Type.CODE, "asserted, estimated, possible, planned, conditional, denied"),
  STATE(Type.CODE, "unreviewed, accepted, rejected, corrected"),
  UNIT(Type.CODE, "piece, round, tonne, ..., or a currency: USD"),
  AMOUNT(Type.AMOUNT, "how many or how much: >1e6, >=2m, [1000 TO 5000]"),
  VALUE(Type.AMOUNT, "what the lot is worth"),
  CALIBRE(Type.AMOUNT, "in millimetres"),
  CONFIDENCE(Type.AMOUNT, "from 0 to 1"),
  DATE(Type.DAYS, "day of publication: 2024, 2024-06, >=2024-06-14"),
  WHEN(Type.DAYS, "days of the thing itself"),
  ID(Type.KEY, "of the claim"),
  DOCUMENT(Type.KEY, "id of the document");

  /** How a field is compared. */
  enum Type {
    /** Words of English, in any form of theirs. */
    WORDS,
    /** Words as they are. */
    NAME,
    /** Codes of parties, found by any name. */
    PARTY,
    /** Classes of items, with those under them. */
    CLASS,
    /** One of a closed list. */
    CODE,
    /** Names that are found as they are. */
    KEY,
    /** Numbers with a low and a high end. */
    AMOUNT,
    /** Days with a first and a last. */
    DAYS
  }

  private static final Map<String, Field> BY_WORD =
      Arrays.stream(values()).collect(Collectors.toMap(Field::word, Function.identity()));

  private final String word = name().toLowerCase(Locale.ROOT);
  private final Type type;
  private final String meaning;

  Field(Type type, String meaning) {
    this.type = type;
    this.meaning = meaning;
  }

  /** As it is written in a query, and as the index names it. */
  public String word() {
    return word;
  }

  /** What it holds, in a few words. */
  public String meaning() {
    return meaning;
  }

  Type type() {
    return type;
  }

  static Optional<Field> find(String word) {
    return Optional.ofNullable(BY_WORD.get(word.toLowerCase(Locale.ROOT)));
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Field::word).toList();
  }
}
