package waybill.mention;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waybill.claim.Per;
import waybill.claim.Unit;
import waybill.vocabulary.Table;
import waybill.vocabulary.Vocabulary;

/** Units, currencies and rates: what stands before or after a number and says what it measures. */
final class Measures {
  private static final int LONGEST_SIGN = 3;

  private final Phrases<Measure> units = new Phrases<>();
  private final Phrases<Measure> tied = new Phrases<>();
  private final Phrases<Rate> rates = new Phrases<>();
  private final Set<String> notRate = new HashSet<>();
  private final Set<String> points = new HashSet<>();
  private final Set<String> codes = new HashSet<>();
  private final Map<String, List<Money>> signs = new HashMap<>();
  private final Phrases<List<Money>> names = new Phrases<>();
  private final Map<String, List<Money>> byName = new LinkedHashMap<>();
  private final Phrases<String> countries = new Phrases<>();

  /**
   * What a number measures.
   *
   * @param unit null where no unit of the guide fits
   * @param factor what the number is multiplied by to be in that unit
   * @param per the rate that the unit itself holds ("bpd"); null when none
   * @param leftAlone why no claim counts it; null when one may
   */
  record Measure(
      @Nullable Unit unit, BigDecimal factor, @Nullable Per per, @Nullable String leftAlone) {}

  /** A measure that ends before the token {@code to}. */
  record Found(Measure measure, int to) {}

  /** A rate: {@code per} is null where the guide has no word for it. */
  record Rate(@Nullable Per per, boolean each) {}

  /** A currency's row; several may share a sign or a name. */
  private record Money(String code, BigDecimal factor, Set<String> countries, Set<String> alone) {}

  Measures(Vocabulary vocabulary) {
    vocabulary.table("units.tsv").rows().forEach(this::addUnit);
    vocabulary.table("currencies.tsv").rows().forEach(this::addCurrency);
    byName.forEach(names::add);
  }

  private void addUnit(Table.Row row) {
    for (var name : row.names(1)) {
      switch (row.get(0)) {
        case "measure" -> units.add(name, measure(row, null));
        case "daily" -> units.add(name, measure(row, Per.DAY));
        case "left" -> units.add(name, new Measure(null, BigDecimal.ONE, null, row.get(2)));
        case "tied" -> tied.add(name, new Measure(null, BigDecimal.ONE, null, row.get(2)));
        case "rate" -> rates.add(name, new Rate(per(row.get(2)), false));
        case "each" -> rates.add(name, new Rate(Per.UNIT, true));
        case "point" -> points.add(name);
        case "not rate" -> notRate.add(name);
        default -> throw row.error("no kind of unit word: " + row.get(0));
      }
    }
  }

  private static Measure measure(Table.Row row, @Nullable Per per) {
    try {
      return new Measure(new Unit(row.get(2)), new BigDecimal(row.get(3)), per, null);
    } catch (IllegalArgumentException e) {
      throw row.error("no unit with a factor: " + row.get(2) + " " + row.get(3));
    }
  }

  private static @Nullable Per per(String word) {
    return switch (word) {
      case "day" -> Per.DAY;
      case "month" -> Per.MONTH;
      case "year" -> Per.YEAR;
      default -> null;
    };
  }

  private void addCurrency(Table.Row row) {
    var factor = row.orEmpty(5).isEmpty() ? BigDecimal.ONE : factor(row);
    var code = row.get(0);
    if (code.length() != 3 || !new Unit(code).isCurrency()) {
      throw row.error("no currency code: " + code);
    }
    var money = new Money(code, factor, Set.copyOf(row.names(3)), Set.copyOf(row.names(4)));
    codes.add(code);
    row.names(1).forEach(sign -> signs.computeIfAbsent(sign, k -> new ArrayList<>()).add(money));
    row.names(2).forEach(name -> byName.computeIfAbsent(name, k -> new ArrayList<>()).add(money));
    row.names(3).forEach(country -> countries.add(country, country));
  }

  private static BigDecimal factor(Table.Row row) {
    try {
      return new BigDecimal(row.get(5));
    } catch (NumberFormatException e) {
      throw row.error("no number: " + row.get(5));
    }
  }

  /** Whether letters written together with a number may be a currency's sign or code. */
  boolean isSign(String letters) {
    return codes.contains(letters) || signs.containsKey(letters);
  }

  /** The currency whose sign or code begins at {@code i} and stands before a number. */
  @Nullable Found before(Line line, int i) {
    for (int length = LONGEST_SIGN; length > 0; length--) {
      int to = i + length;
      var number = line.token(to);
      var text = number.isNumber() && !line.isBlocked(i) ? joined(line, i, to) : null;
      if (text == null) {
        continue;
      }
      if (codes.contains(text)) {
        return new Found(money(text, BigDecimal.ONE), to);
      }
      var found = signs.get(text);
      boolean letters = text.chars().allMatch(Character::isLetter);
      boolean near = number.glued() || !letters || isClear(text) || line.lower(to).length() > 2;
      if (found != null && near) {
        return new Found(choose(line, found, text, Set.of()), to);
      }
    }
    return null;
  }

  /** Whether letters that stand apart from their number are a sign and no word or initial. */
  private static boolean isClear(String text) {
    return text.length() > 2 || (text.length() == 2 && Character.isLowerCase(text.charAt(1)));
  }

  private static @Nullable String joined(Line line, int from, int to) {
    var text = new StringBuilder();
    for (int i = from; i < to; i++) {
      if (line.isEnd(i) || (i > from && !line.token(i).glued())) {
        return null;
      }
      text.append(line.token(i).text());
    }
    return text.toString();
  }

  /** The unit or currency after a number whose last token is before {@code at}. */
  @Nullable Found after(Line line, int at) {
    int i = line.isJoint(at) ? at + 1 : at;
    if (line.isBlocked(i)) {
      return null;
    }
    boolean hyphened = i > at && line.token(at - 1).isNumber();
    var size = hyphened ? tied.at(line, i) : null;
    var unit = size == null ? units.at(line, i) : size;
    if (unit != null) {
      return new Found(unit.value(), unit.to());
    }
    var named = named(line, i);
    if (named != null) {
      return named;
    }
    var text = line.token(i).text();
    if (codes.contains(text)) {
      return new Found(money(text, BigDecimal.ONE), i + 1);
    }
    var sign = signs.get(text);
    boolean next = line.token(i + 1).isNumber() && line.token(i + 1).glued();
    if (sign != null && !next && (line.token(i).glued() || text.length() > 1)) {
      return new Found(choose(line, sign, text, Set.of()), i + 1);
    }
    return null;
  }

  /** "Czech crowns", "dollars", "US dollars". */
  private @Nullable Found named(Line line, int i) {
    var country = countries.at(line, i);
    var name = country == null ? names.at(line, i) : names.at(line, country.to());
    if (name == null) {
      return null;
    }
    var beside = country == null ? Set.<String>of() : Set.of(country.value());
    var text = new StringBuilder(line.lower(name.from()));
    for (int k = name.from() + 1; k < name.to(); k++) {
      text.append(' ').append(line.lower(k));
    }
    return new Found(choose(line, name.value(), text.toString(), beside), name.to());
  }

  /** Of currencies with one name: by country beside it, in the sentence, or the usual one. */
  private Measure choose(Line line, List<Money> all, String name, Set<String> beside) {
    for (var money : all) {
      if (beside.stream().anyMatch(money.countries::contains)) {
        return money(money.code, money.factor);
      }
    }
    boolean fixed = name.equals("$") || name.startsWith("dollar") || name.startsWith("cent");
    if (all.size() > 1 && !fixed) {
      var near = inSentence(line, all);
      if (near != null) {
        return money(near.code, near.factor);
      }
    }
    var usual = all.stream().filter(m -> m.alone.contains(name)).findFirst();
    var money = usual.orElse(all.getFirst());
    return money(money.code, money.factor);
  }

  private @Nullable Money inSentence(Line line, List<Money> all) {
    int most = Math.min(line.size(), 200);
    for (int i = 0; i < most; i++) {
      var country = countries.at(line, i);
      if (country != null) {
        for (var money : all) {
          if (money.countries.contains(country.value())) {
            return money;
          }
        }
      }
    }
    return null;
  }

  private static Measure money(String code, BigDecimal factor) {
    return new Measure(new Unit(code), factor, null, null);
  }

  /** A rate that begins at {@code i}; null when it is a length or a point of time instead. */
  Phrases.@Nullable Found<Rate> rate(Line line, int i) {
    var found = rates.at(line, i);
    if (found == null || line.isBlocked(i)) {
      return null;
    }
    boolean article = line.is(i, "a") || line.is(i, "an");
    boolean length = article && notRate.contains(line.lower(i - 1));
    return length || points.contains(line.lower(found.to())) ? null : found;
  }

  /** Whether a word such as "ago" begins at {@code i}. */
  boolean isPoint(Line line, int i) {
    return points.contains(line.lower(i));
  }

  /** "a gram", "per barrel": the measure at {@code i} that a price is for; null when none. */
  Phrases.@Nullable Found<Measure> measured(Line line, int i) {
    var found = units.at(line, i);
    return found == null || found.value().unit() == null ? null : found;
  }
}
