package waybill.mention;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waybill.claim.ItemClass;
import waybill.claim.Unit;
import waybill.text.Token;
import waybill.vocabulary.PhraseIndex;
import waybill.vocabulary.Table;

/** The nouns and modifiers of {@code items.tsv}, with their plurals. */
final class NounIndex {
  private static final String NO_CLASS = "-";

  private final PhraseIndex<ItemNoun> nouns = new PhraseIndex<>();
  private final PhraseIndex<String> modifiers = new PhraseIndex<>();
  private final Map<String, String> irregular = new HashMap<>();
  private final Set<String> alwaysPlural = new HashSet<>();
  private final Set<String> mass = new HashSet<>();
  private final Set<String> attributive = new HashSet<>();
  private final Map<String, Set<String>> wordSets = new HashMap<>();

  NounIndex(Table table) {
    var nounRows = table.rows().stream().filter(row -> !readSpecial(row)).toList();
    nounRows.forEach(this::addNouns);
  }

  /** The longest noun that begins at token {@code from}, with its neighbours in order. */
  Optional<PhraseIndex.Match<ItemNoun>> noun(List<Token> tokens, int from) {
    return nouns.find(tokens, from).flatMap(match -> fitting(tokens, match));
  }

  Optional<PhraseIndex.Match<String>> modifier(List<Token> tokens, int from) {
    return modifiers.find(tokens, from);
  }

  /** A named set of words; empty when the vocabulary has none of that name. */
  Set<String> wordSet(String name) {
    return wordSets.getOrDefault("@" + name, Set.of());
  }

  private static Optional<PhraseIndex.Match<ItemNoun>> fitting(
      List<Token> tokens, PhraseIndex.Match<ItemNoun> match) {
    return match.values().stream()
        .filter(noun -> noun.fits(tokens, match.from(), match.to()))
        .findFirst()
        .map(noun -> new PhraseIndex.Match<>(match.from(), match.to(), List.of(noun)));
  }

  private boolean readSpecial(Table.Row row) {
    switch (row.get(0)) {
      case "modifier" -> row.names(1).forEach(name -> modifiers.add(name, name));
      case "always-plural" -> alwaysPlural.addAll(row.names(1));
      case "mass" -> mass.addAll(row.names(1));
      case "attributive" -> attributive.addAll(row.names(1));
      case "plural" -> irregular.put(row.get(1), row.get(2));
      case "words" -> wordSets.put("@" + row.get(1), Set.copyOf(row.names(2)));
      default -> {
        return false;
      }
    }
    return true;
  }

  private void addNouns(Table.Row row) {
    boolean generic = row.get(1).startsWith("+");
    var unit = unit(row, generic ? row.get(1).substring(1) : row.get(1));
    var noun =
        new ItemNoun(itemClass(row), unit, generic, false, true, words(row, 3), words(row, 4));
    row.names(2).forEach(name -> add(name, noun));
  }

  private static @Nullable ItemClass itemClass(Table.Row row) {
    var code = row.get(0);
    return code.equals(NO_CLASS)
        ? null
        : ItemClass.find(code).orElseThrow(() -> row.error("no such class: " + code));
  }

  private static Unit unit(Table.Row row, String code) {
    try {
      return new Unit(code);
    } catch (IllegalArgumentException e) {
      throw row.error(String.valueOf(e.getMessage()));
    }
  }

  private Set<String> words(Table.Row row, int column) {
    var words = new HashSet<String>();
    for (var name : row.names(column)) {
      if (!name.startsWith("@")) {
        words.add(name);
      } else if (wordSets.containsKey(name)) {
        words.addAll(wordSets.get(name));
      } else {
        throw row.error("no such set of words: " + name);
      }
    }
    return Set.copyOf(words);
  }

  private void add(String name, ItemNoun noun) {
    int space = Math.max(name.lastIndexOf(' '), name.lastIndexOf('-'));
    var last = name.substring(space + 1);
    boolean isPlural = alwaysPlural.contains(last);
    nouns.add(name, number(noun, isPlural, !isPlural || attributive.contains(last)));
    if (!isPlural && !mass.contains(last)) {
      var plural = irregular.getOrDefault(last, plural(last));
      nouns.add(
          name.substring(0, space + 1) + plural, number(noun, true, attributive.contains(plural)));
    }
  }

  private static ItemNoun number(ItemNoun noun, boolean plural, boolean attributive) {
    return new ItemNoun(
        noun.itemClass(),
        noun.unit(),
        noun.generic(),
        plural,
        attributive,
        noun.notAfter(),
        noun.notBefore());
  }

  /** The regular plural of an English noun. */
  static String plural(String noun) {
    boolean hisses =
        noun.endsWith("s")
            || noun.endsWith("x")
            || noun.endsWith("z")
            || noun.endsWith("ch")
            || noun.endsWith("sh");
    if (hisses) {
      return noun + "es";
    }
    boolean consonantY =
        noun.endsWith("y")
            && noun.length() > 1
            && "aeiou".indexOf(noun.charAt(noun.length() - 2)) < 0;
    return consonantY ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
  }
}
