package waybill.mention;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waybill.claim.ItemClass;
import waybill.claim.Unit;
import waybill.text.Token;
import waybill.text.Token.Shape;
import waybill.text.Tokenizer;
import waybill.vocabulary.PhraseIndex;
import waybill.vocabulary.Table;

/**
 * Finds designations, those of listed families with an unlisted suffix too: the list has {@code
 * T-72}, the text {@code T-72B3M}.
 */
final class DesignationIndex {
  private static final Tokenizer TOKENIZER = new Tokenizer(Set.of());

  /** A suffix longer than this is another word. */
  private static final int LONGEST_SUFFIX = 4;

  private final PhraseIndex<Alias> index = new PhraseIndex<>();

  /**
   * A name of a designation.
   *
   * @param capital whether its first letter must be a capital
   * @param weak whether it is also an ordinary word, which only a noun behind it makes a type
   * @param plural whether it stands in the plural
   * @param own whether it is the usual designation itself, to which a suffix may be added
   */
  private record Alias(
      Designation type, boolean capital, boolean weak, boolean plural, boolean own) {}

  /**
   * A designation in a sentence, from token {@code from} up to but not including {@code to}.
   *
   * @param name with the suffix as written
   */
  record Found(int from, int to, Designation type, String name, boolean weak, boolean plural) {}

  DesignationIndex(Table table) {
    for (var row : table.rows()) {
      var type = type(row);
      add(type.name(), type, false, true);
      row.names(4).forEach(alias -> add(alias, type, false, false));
      row.names(5).forEach(alias -> add(alias, type, true, false));
    }
  }

  private static Designation type(Table.Row row) {
    var itemClass =
        ItemClass.find(row.get(1)).orElseThrow(() -> row.error("no such class: " + row.get(1)));
    try {
      @Nullable BigDecimal calibre =
          row.orEmpty(2).isEmpty() ? null : new BigDecimal(row.orEmpty(2));
      var unit = row.orEmpty(3).isEmpty() ? Unit.PIECE : new Unit(row.orEmpty(3));
      return new Designation(row.get(0), itemClass, calibre, unit);
    } catch (IllegalArgumentException e) {
      throw row.error("neither a calibre nor a unit: " + e.getMessage());
    }
  }

  private void add(String alias, Designation type, boolean weak, boolean own) {
    var spaced = spaced(alias);
    boolean capital =
        alias.codePoints().filter(Character::isLetter).findFirst().stream()
            .anyMatch(Character::isUpperCase);
    // The usual designation may be weak: then column 6 repeats it, and the later entry wins.
    index.add(spaced, new Alias(type, capital, weak, false, own));
    if (Character.isLetter(alias.codePointBefore(alias.length()))) {
      index.add(spaced + "s", new Alias(type, capital, weak, true, own));
    }
  }

  /** The phrase with a space wherever letters and digits meet. */
  private static String spaced(String alias) {
    var spaced = new StringBuilder();
    for (var piece : Pieces.of(TOKENIZER.tokens(alias)).all()) {
      spaced.append(spaced.isEmpty() ? "" : " ").append(piece.text());
    }
    return spaced.toString();
  }

  /** The longest designation that begins at token {@code token}. */
  Optional<Found> find(Pieces pieces, int token) {
    int from = pieces.firsts().get(token);
    if (Words.joins(pieces.all(), from - 1)) {
      return Optional.empty();
    }
    return index.find(pieces.all(), from).flatMap(match -> found(pieces, match));
  }

  private static Optional<Found> found(Pieces pieces, PhraseIndex.Match<Alias> match) {
    var alias = match.values().getLast();
    var all = pieces.all();
    if ((alias.capital() && !beginsCapital(all, match.from())) || hasLooseLetter(all, match)) {
      return Optional.empty();
    }
    int end = alias.plural() ? match.to() : suffixEnd(all, match.to());
    boolean plural = alias.plural() || isPluralSign(all, end);
    if (!alias.plural() && plural) {
      end++;
    }
    plural |= end > match.to() && all.get(end - 1).text().endsWith("s");
    if (!pieces.isTokenStart(end) || isGluedWord(all, end)) {
      return Optional.empty();
    }
    var name = alias.type().name() + (alias.own() ? suffix(all, match.to(), end) : "");
    return Optional.of(
        new Found(
            pieces.tokenAt(match.from()),
            pieces.tokenAt(end),
            alias.type(),
            name,
            alias.weak(),
            plural));
  }

  private static boolean beginsCapital(List<Token> pieces, int from) {
    for (int i = from; i < pieces.size(); i++) {
      if (pieces.get(i).isWord()) {
        return pieces.get(i).isCapital();
      }
    }
    return false;
  }

  /** "A 10 per cent rise" is no A-10: a letter alone must touch the number beside it. */
  private static boolean hasLooseLetter(List<Token> pieces, PhraseIndex.Match<Alias> match) {
    for (int i = match.from() + 1; i < match.to(); i++) {
      var before = pieces.get(i - 1);
      var piece = pieces.get(i);
      boolean meet = before.isNumber() ? piece.isWord() : piece.isNumber();
      if (meet && !piece.glued() && (before.isWord() ? before : piece).text().length() == 1) {
        return true;
      }
    }
    return false;
  }

  private static int suffixEnd(List<Token> pieces, int from) {
    int end = from;
    while (end < pieces.size() && pieces.get(end).glued()) {
      if (isSuffix(pieces, end)) {
        end++;
      } else if (isMarkedSuffix(pieces, end)) {
        end += 2;
      } else {
        break;
      }
    }
    return end;
  }

  /** Capitals behind a number, a number behind letters. */
  private static boolean isSuffix(List<Token> pieces, int i) {
    var piece = pieces.get(i);
    if (piece.text().length() > LONGEST_SUFFIX || i == 0) {
      return false;
    }
    boolean letters = piece.isWord() && piece.isCapital();
    return pieces.get(i - 1).isNumber() ? letters : letters || piece.isNumber();
  }

  /** A suffix behind a hyphen or a stroke: {@code Mi-8MTV-5}, {@code Type 054A/P}. */
  private static boolean isMarkedSuffix(List<Token> pieces, int i) {
    if (i + 1 >= pieces.size() || !pieces.get(i + 1).glued()) {
      return false;
    }
    var piece = pieces.get(i + 1);
    boolean letters =
        (piece.shape() == Shape.UPPER || piece.text().length() == 1)
            && piece.isCapital()
            && piece.text().length() < LONGEST_SUFFIX;
    boolean number = piece.isNumber() && piece.text().chars().allMatch(Character::isDigit);
    boolean last =
        i + 2 >= pieces.size() || !pieces.get(i + 2).glued() || !goesOn(pieces.get(i + 2));
    return pieces.get(i).is("/")
        ? letters && last
        : Words.isHyphen(pieces.get(i))
            && ((letters && last) || (number && piece.text().length() <= LONGEST_SUFFIX));
  }

  private static boolean goesOn(Token piece) {
    return Words.isHyphen(piece) || piece.isNumber();
  }

  /** The s of {@code MiG-29s}, or of {@code J-10CEs}, which then is one piece with the suffix. */
  private static boolean isPluralSign(List<Token> pieces, int i) {
    return i < pieces.size() && pieces.get(i).glued() && pieces.get(i).text().equals("s");
  }

  private static boolean isGluedWord(List<Token> pieces, int i) {
    return i < pieces.size()
        && pieces.get(i).glued()
        && (pieces.get(i).isWord() || pieces.get(i).isNumber())
        && !pieces.get(i).is("'s");
  }

  private static String suffix(List<Token> pieces, int from, int to) {
    var suffix = new StringBuilder();
    for (int i = from; i < to; i++) {
      suffix.append(pieces.get(i).text());
    }
    boolean plural = suffix.length() > 0 && suffix.charAt(suffix.length() - 1) == 's';
    return plural ? suffix.substring(0, suffix.length() - 1) : suffix.toString();
  }
}
