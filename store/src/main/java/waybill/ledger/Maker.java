package waybill.ledger;

import java.util.Locale;

/**
 * Who made a claim.
 *
 * @param sort of maker
 * @param name the reader's version, the file's name, the person's name
 */
public record Maker(Sort sort, String name) {
  /** The sorts of makers. */
  public enum Sort {
    READER,
    FILE,
    PERSON;

    private final String code = name().toLowerCase(Locale.ROOT);

    public String code() {
      return code;
    }

    static Sort of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  public static Maker reader(String version) {
    return new Maker(Sort.READER, version);
  }

  public static Maker file(String name) {
    return new Maker(Sort.FILE, name);
  }

  public static Maker person(String name) {
    return new Maker(Sort.PERSON, name);
  }

  /** How a document tells by whom it was read: {@code reader 0.1.0}. */
  public String label() {
    return sort.code() + " " + name;
  }

  boolean isPerson() {
    return sort == Sort.PERSON;
  }
}
