package waybill.mention;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waybill.claim.ItemClass;
import waybill.claim.Unit;
import waybill.text.Sentence;
import waybill.text.Span;
import waybill.text.Token;
import waybill.vocabulary.Vocabulary;

/**
 * Finds the goods, moneys, people and matters that claims are about.
 *
 * <p>A noun phrase is cut into {@link ItemPart}s: modifiers, calibres, designations and nouns. The
 * last noun or designation is its head; what stands before it makes the class more precise.
 */
public final class ItemReader {
  /** No noun phrase has more parts. */
  private static final int MOST_PARTS = 12;

  private final NounIndex nouns;
  private final DesignationIndex designations;
  private final Calibres calibres;
  private final ModelForms models;
  private final Set<String> determiners;
  private final Set<String> complements;

  public ItemReader(Vocabulary vocabulary) {
    nouns = new NounIndex(vocabulary.table("items.tsv"));
    designations = new DesignationIndex(vocabulary.table("designations.tsv"));
    calibres = new Calibres(nouns);
    models = new ModelForms(nouns.wordSet("model-head"), nouns.wordSet("model-tail"));
    determiners = nouns.wordSet("determiner");
    complements = nouns.wordSet("complement");
  }

  /** The item mentions of a sentence, in order, apart from each other. */
  public List<ItemMention> read(Sentence sentence) {
    var pieces = Pieces.of(sentence);
    var mentions = new ArrayList<ItemMention>();
    int at = 0;
    while (at < sentence.size()) {
      var parts = parts(sentence, pieces, at);
      var phrase = phrase(sentence, parts);
      if (phrase != null) {
        phrase = withComplement(sentence, pieces, phrase);
        mention(sentence, phrase).ifPresent(mentions::add);
        at = phrase.next();
      } else {
        at = parts.isEmpty() ? at + 1 : parts.getLast().to();
      }
    }
    return mentions;
  }

  /** The calibres of a sentence, in order: numbers in them are no quantities. */
  public List<Span> calibres(Sentence sentence) {
    var spans = new ArrayList<Span>();
    int at = 0;
    while (at < sentence.size()) {
      var found = calibres.find(sentence.tokens(), at);
      found.ifPresent(calibre -> spans.add(sentence.span(calibre.from(), calibre.to())));
      at = found.map(Calibres.Found::to).orElse(at + 1);
    }
    return spans;
  }

  /** The parts that follow each other from token {@code from} on. */
  private List<ItemPart> parts(Sentence sentence, Pieces pieces, int from) {
    var parts = new ArrayList<ItemPart>();
    int at = from;
    while (at < sentence.size() && parts.size() < MOST_PARTS) {
      boolean joined = !parts.isEmpty() && Words.joins(sentence.tokens(), at);
      var part = part(sentence, pieces, joined ? at + 1 : at, joined);
      if (part == null || !follows(parts, part)) {
        break;
      }
      parts.add(part);
      at = part.to();
    }
    return parts;
  }

  private @Nullable ItemPart part(Sentence sentence, Pieces pieces, int at, boolean joined) {
    var tokens = sentence.tokens();
    if (!joined && Words.joins(tokens, at - 1) && !tokens.get(Math.max(0, at - 2)).isNumber()) {
      return null;
    }
    var noun = nouns.noun(tokens, at).orElse(null);
    var type = designations.find(pieces, at).orElse(null);
    var modifier = nouns.modifier(tokens, at).orElse(null);
    int nounEnd = noun == null || isCompounded(tokens, noun.to()) ? 0 : noun.to();
    int typeEnd = type == null ? 0 : type.to();
    if (modifier != null && modifier.to() > Math.max(nounEnd, typeEnd)) {
      return new ItemPart.Modifier(at, modifier.to());
    }
    if (type != null && typeEnd >= nounEnd) {
      int to = models.tailEnd(tokens, typeEnd);
      return new ItemPart.Type(at, to, type.type(), type.name(), type.weak(), type.plural());
    }
    if (noun != null && nounEnd > 0) {
      return new ItemPart.Noun(at, nounEnd, noun.value());
    }
    var calibre = calibres.find(tokens, at);
    return calibre.isPresent()
        ? new ItemPart.Calibre(at, calibre.get().to(), calibre.get().millimetres())
        : models.find(tokens, at).orElse(null);
  }

  /** Whether a hyphen makes it the first half of another word, as in "oil-rich". */
  private boolean isCompounded(List<Token> tokens, int end) {
    return Words.joins(tokens, end) && nouns.noun(tokens, end + 1).isEmpty();
  }

  /** Whether a part may stand behind the others in one noun phrase. */
  private static boolean follows(List<ItemPart> parts, ItemPart next) {
    if (parts.isEmpty()) {
      return true;
    }
    return switch (parts.getLast()) {
      case ItemPart.Modifier modifier -> true;
      case ItemPart.Calibre calibre -> true;
      case ItemPart.Model model ->
          next instanceof ItemPart.Noun || next instanceof ItemPart.Modifier;
      case ItemPart.Noun noun -> followsNoun(noun.noun(), next);
      case ItemPart.Type type ->
          next instanceof ItemPart.Type other
              ? type.type().itemClass() == other.type().itemClass()
              : !type.plural();
    };
  }

  private static boolean followsNoun(ItemNoun noun, ItemPart next) {
    return switch (next) {
      case ItemPart.Type type -> type.type().itemClass() == noun.itemClass();
      case ItemPart.Calibre calibre -> true;
      case ItemPart.Model model -> false;
      case ItemPart.Noun other -> noun.attributive();
      case ItemPart.Modifier modifier -> noun.attributive();
    };
  }

  /**
   * A noun phrase as understood so far.
   *
   * @param from its first token
   * @param head the first token of its head
   * @param to behind its head
   * @param next where reading goes on
   * @param itemClass null for a noun that only counts ("regiments")
   * @param noun the head; null when a designation is
   */
  private record Phrase(
      int from,
      int head,
      int to,
      int next,
      @Nullable ItemClass itemClass,
      @Nullable ItemNoun noun,
      @Nullable Designation type,
      @Nullable String name,
      List<BigDecimal> calibres,
      boolean plural) {}

  private @Nullable Phrase phrase(Sentence sentence, List<ItemPart> parts) {
    int last = headIndex(sentence, parts);
    if (last < 0) {
      return null;
    }
    @Nullable ItemClass itemClass = null;
    @Nullable Designation type = null;
    @Nullable String name = null;
    @Nullable ItemNoun noun = null;
    boolean plural = false;
    int from = -1;
    var millimetres = new ArrayList<BigDecimal>();
    for (var part : parts.subList(0, last + 1)) {
      if (part instanceof ItemPart.Calibre calibre) {
        millimetres.addAll(calibre.millimetres());
        continue;
      }
      from = from < 0 ? part.from() : from;
      switch (part) {
        case ItemPart.Noun(int start, int end, ItemNoun other) -> {
          itemClass = ItemClasses.compound(itemClass, name != null, other);
          noun = other;
          plural = other.plural();
        }
        case ItemPart.Type other -> {
          type = type == null ? other.type() : type;
          name = name == null ? other.name() : name;
          itemClass = other.type().itemClass();
          plural = other.plural();
          noun = null;
        }
        case ItemPart.Model model -> name = name == null ? model.name() : name;
        case ItemPart.Modifier modifier -> {}
        case ItemPart.Calibre calibre -> {}
      }
    }
    var head = parts.get(last);
    if (type == null && (itemClass == null || !ItemClasses.isHardware(itemClass))) {
      name = null;
    }
    int next = trailingCalibre(sentence, head.to(), millimetres);
    return new Phrase(
        from, head.from(), head.to(), next, itemClass, noun, type, name, millimetres, plural);
  }

  /** The last noun or designation; -1 when there is none. */
  private static int headIndex(Sentence sentence, List<ItemPart> parts) {
    for (int i = parts.size() - 1; i >= 0; i--) {
      boolean head =
          switch (parts.get(i)) {
            case ItemPart.Noun noun -> true;
            case ItemPart.Type type -> !type.weak() || isCounted(sentence, type);
            case ItemPart.Model model -> false;
            case ItemPart.Modifier modifier -> false;
            case ItemPart.Calibre calibre -> false;
          };
      if (head) {
        return i;
      }
    }
    return -1;
  }

  /** "12 Typhoons" are aircraft, "the Typhoon" may be a storm. */
  private static boolean isCounted(Sentence sentence, ItemPart.Type type) {
    return type.plural() && type.from() > 0 && sentence.token(type.from() - 1).isNumber();
  }

  /** Adds the calibres of "rounds of 155 mm" and "rounds (155 mm)"; returns where they end. */
  private int trailingCalibre(Sentence sentence, int end, List<BigDecimal> millimetres) {
    int at = end;
    while (at < end + 3 && complements.contains(Words.lower(sentence.tokens(), at))) {
      at++;
    }
    if (at >= sentence.size() || !millimetres.isEmpty()) {
      return end;
    }
    var found = calibres.find(sentence.tokens(), at);
    // A calibre before another noun is that noun's.
    if (found.isEmpty()
        || nouns
            .noun(sentence.tokens(), Math.min(found.get().to(), sentence.size() - 1))
            .isPresent()) {
      return end;
    }
    millimetres.addAll(found.get().millimetres());
    return found.get().to();
  }

  /** Takes in "for HIMARS" behind ammunition, "of the S-400" behind regiments. */
  private Phrase withComplement(Sentence sentence, Pieces pieces, Phrase phrase) {
    var itemClass = phrase.itemClass();
    var word = Words.lower(sentence.tokens(), phrase.to());
    boolean counts = itemClass == null && word.equals("of");
    boolean takes =
        itemClass != null
            && ItemClasses.takesComplement(itemClass)
            && (word.equals("for") || word.equals("of"));
    if (phrase.next() != phrase.to() || !(counts || takes)) {
      return phrase;
    }
    int at = phrase.to() + 1;
    if (determiners.contains(Words.lower(sentence.tokens(), at))) {
      at++;
    }
    if (at >= sentence.size()) {
      return phrase;
    }
    var other = phrase(sentence, parts(sentence, pieces, at));
    if (other == null || other.itemClass() == null) {
      return phrase;
    }
    return join(phrase, other);
  }

  private static Phrase join(Phrase phrase, Phrase other) {
    var own = phrase.itemClass();
    var others = other.itemClass();
    if (others == null || !(ItemClasses.isHardware(others) || others == ItemClass.PERSONNEL)) {
      return phrase;
    }
    var itemClass = own == null ? others : ItemClasses.firedBy(others, own);
    return new Phrase(
        phrase.from(),
        phrase.head(),
        other.to(),
        other.next(),
        ItemClasses.takesComplement(own == null ? others : own) && own != null
            ? own == ItemClass.COMPONENT || own == ItemClass.TRAINING ? own : itemClass
            : itemClass,
        phrase.noun(),
        other.type(),
        phrase.name() == null ? other.name() : phrase.name(),
        phrase.calibres().isEmpty() ? other.calibres() : phrase.calibres(),
        phrase.plural());
  }

  private static Optional<ItemMention> mention(Sentence sentence, Phrase phrase) {
    var itemClass = phrase.itemClass();
    if (itemClass == null) {
      return Optional.empty();
    }
    @Nullable BigDecimal calibre =
        phrase.calibres().size() == 1 ? phrase.calibres().getFirst() : null;
    if (!phrase.calibres().isEmpty()) {
      itemClass = ItemClasses.ofCalibre(itemClass, phrase.calibres().getFirst());
    }
    return Optional.of(
        new ItemMention(
            sentence.span(phrase.from(), phrase.to()),
            sentence.span(phrase.head(), phrase.to()),
            itemClass,
            unit(phrase),
            phrase.name(),
            calibre,
            phrase.plural()));
  }

  /** A head that only counts has the unit of what it counts: "J-10C fighters" are no persons. */
  private static Unit unit(Phrase phrase) {
    var noun = phrase.noun();
    var type = phrase.type();
    if (noun != null && noun.unit().equals(Unit.PERSON) && phrase.itemClass() != noun.itemClass()) {
      return Unit.PIECE;
    }
    return noun != null ? noun.unit() : type != null ? type.unit() : Unit.PIECE;
  }
}
