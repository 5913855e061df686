package waybill.mention;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waybill.claim.Hedge;
import waybill.vocabulary.Table;

/** The words of {@code hedges.tsv}, before and after a number. */
final class Hedges {
  private static final int FURTHEST = 10;

  private final Phrases<Word> before = new Phrases<>();
  private final Phrases<Word> after = new Phrases<>();
  private final Phrases<Boolean> compared = new Phrases<>();
  private final Set<String> between = new HashSet<>();

  /** A word beside a number: {@code hedge} is null for one that says nothing of it. */
  private record Word(@Nullable Hedge hedge, boolean filler) {}

  /** A hedge from token {@code from} up to {@code to}. */
  record Found(Hedge hedge, int from, int to) {}

  Hedges(Table table) {
    for (var row : table.rows()) {
      for (var name : row.names(2)) {
        switch (row.get(0)) {
          case "before" -> before.add(name, word(row));
          case "after" -> after.add(name, word(row));
          case "compared" -> compared.add(name, true);
          case "between" -> between.add(name);
          default -> throw row.error("no place of a hedge: " + row.get(0));
        }
      }
    }
  }

  private static Word word(Table.Row row) {
    var name = row.get(1);
    if (name.equals("none") || name.equals("filler")) {
      return new Word(null, name.equals("filler"));
    }
    try {
      return new Word(Hedge.valueOf(name.toUpperCase(Locale.ROOT)), false);
    } catch (IllegalArgumentException e) {
      throw row.error("no hedge: " + name);
    }
  }

  /**
   * The hedge before token {@code at}, also with a word or two between; a bound counts more than an
   * "about" that stands nearer.
   *
   * @param afterShare whether a per cent or a factor ends at the hedge's first word, so that "more
   *     than" compares
   */
  @Nullable Found before(Line line, int at, int previousEnd, boolean afterShare) {
    int cursor = at;
    Found best = null;
    while (cursor > 0 && at - cursor < FURTHEST && cursor > previousEnd) {
      var found = before.before(line, cursor);
      if (found == null || found.from() < previousEnd || line.isBlocked(cursor - 1)) {
        break;
      }
      var word = found.value();
      if (word.hedge() == null && !word.filler()) {
        break;
      }
      boolean compares = afterShare && isComparison(line, found.from(), previousEnd);
      if (word.hedge() != null && compares) {
        break;
      }
      if (word.hedge() != null && (best == null || best.hedge() == Hedge.ABOUT)) {
        best = new Found(word.hedge(), found.from(), at);
      }
      cursor = found.from();
    }
    return best;
  }

  private boolean isComparison(Line line, int from, int previousEnd) {
    return from - previousEnd <= 1 && compared.at(line, from) != null;
  }

  /** The hedge that begins at {@code at} or after a hyphen there; null when none does. */
  @Nullable Found after(Line line, int at) {
    int i = line.isJoint(at) ? at + 1 : at;
    var found = after.at(line, i);
    if (found == null || found.value().hedge() == null) {
      return null;
    }
    boolean plus = line.is(i, "plus") && !line.isHyphen(i - 1) && !line.token(i).glued();
    boolean signed = line.is(i, "+") && !line.token(i).glued();
    boolean atLeast = line.is(i, "at") && line.token(found.to()).isNumber();
    boolean about = found.to() == i + 1 && line.token(found.to()).isNumber();
    return plus || signed || atLeast || about
        ? null
        : new Found(found.value().hedge(), i, found.to());
  }

  boolean isBetween(Line line, int i) {
    return between.contains(line.lower(i));
  }
}
