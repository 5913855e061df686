package waybill.bench.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import waybill.claim.ItemClass;
import waybill.claim.Kind;
import waybill.claim.Unit;

/**
 * What generated claims are about: a row of {@code goods.tsv}.
 *
 * @param kinds of claims it occurs in
 * @param itemClass what it is
 * @param words for it, after a number
 * @param unit in which it is counted
 * @param usual number of it in one lot
 * @param designations its types; empty when they have no names
 * @param calibreMm in millimetres; null for what has none
 */
record Goods(
    Set<Kind> kinds,
    ItemClass itemClass,
    String words,
    Unit unit,
    long usual,
    List<String> designations,
    @Nullable BigDecimal calibreMm) {

  private static final List<Goods> ALL = read();

  /** All that occur in claims of a kind, in a fixed order. */
  static List<Goods> of(Kind kind) {
    return ALL.stream().filter(goods -> goods.kinds.contains(kind)).toList();
  }

  private static List<Goods> read() {
    try (var stream = Goods.class.getResourceAsStream("goods.tsv")) {
      if (stream == null) {
        throw new IllegalStateException("goods.tsv is missing");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(Goods::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Goods of(String line) {
    var cells = line.split("\t", -1);
    var kinds =
        Arrays.stream(cells[0].split(","))
            .map(kind -> Kind.valueOf(kind.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toUnmodifiableSet());
    return new Goods(
        kinds,
        ItemClass.find(cells[1]).orElseThrow(),
        cells[2],
        new Unit(cells[3]),
        Long.parseLong(cells[4]),
        cells[5].isEmpty() ? List.of() : List.of(cells[5].split("\\|")),
        cells[6].isEmpty() ? null : new BigDecimal(cells[6]));
  }
}
