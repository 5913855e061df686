package waybill.read;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waybill.mention.DateMention;
import waybill.mention.FigureMention;
import waybill.mention.ItemMention;
import waybill.mention.PartyMention;
import waybill.text.Block;
import waybill.text.Sentence;
import waybill.text.Span;
import waybill.vocabulary.WordClasses;

/** A sentence with all that was found in it, and the sentences it leans on. */
final class Scene {
  private static final Set<String> OPENS_CLAUSE =
      Set.of(
          "which",
          "who",
          "whose",
          "where",
          "when",
          "while",
          "whereas",
          "although",
          "though",
          "because",
          "since",
          "after",
          "before",
          "as",
          "but",
          "if",
          "unless",
          "until",
          "that",
          "whom",
          "with",
          "including");

  final Sentence sentence;
  final List<Placed<FigureMention>> figures;
  final List<Placed<ItemMention>> items;
  final List<Placed<PartyMention>> parties;
  final List<String> slots;
  final List<Placed<DateMention>> dates;
  final List<Trigger> triggers;
  final WordClasses words;

  /** The sentence before; null for the first. */
  final @Nullable Scene previous;

  /** The line that opens the list of this item; null when this is no list item. */
  final @Nullable Scene intro;

  /** The day of publication; null when not known. */
  final java.time.@Nullable LocalDate published;

  /** The number of its block in the document. */
  final int block;

  private final int[] clauses;

  Scene(
      Sentence sentence,
      List<Placed<FigureMention>> figures,
      List<Placed<ItemMention>> items,
      List<Placed<PartyMention>> parties,
      List<Placed<DateMention>> dates,
      List<Trigger> triggers,
      WordClasses words,
      @Nullable Scene previous,
      @Nullable Scene intro,
      int block,
      java.time.@Nullable LocalDate published) {
    this.sentence = sentence;
    this.figures = List.copyOf(figures);
    this.items = List.copyOf(items);
    this.parties = List.copyOf(parties);
    this.slots = Slot.of(sentence, this.parties, dates);
    this.dates = List.copyOf(dates);
    this.triggers = List.copyOf(triggers);
    this.words = words;
    this.previous = previous;
    this.intro = intro;
    this.block = block;
    this.published = published;
    this.clauses = clauses(sentence);
  }

  /** Numbers the stretches between strong marks and clause-opening words, token by token. */
  private static int[] clauses(Sentence sentence) {
    var clauses = new int[sentence.size()];
    int clause = 0;
    for (int i = 0; i < clauses.length; i++) {
      var token = sentence.token(i);
      boolean strong =
          switch (token.text()) {
            case ";", ":", "—", "(", ")", "“", "”", "\"" -> true;
            case "–", "-" -> !token.glued();
            default -> false;
          };
      boolean comma = i > 0 && sentence.token(i - 1).is(",");
      boolean opens =
          OPENS_CLAUSE.contains(token.lower())
              && (comma
                  || !token.is("with")
                      && !token.is("as")
                      && !token.is("that")
                      && !token.is("including")
                      && !token.is("since")
                      && !token.is("before")
                      && !token.is("after"));
      if (strong || opens) {
        clause++;
      }
      clauses[i] = clause;
    }
    return clauses;
  }

  int clause(int token) {
    return clauses[Math.clamp(token, 0, clauses.length - 1)];
  }

  /** How many clause bounds lie between two tokens, at most 3. */
  int bounds(int a, int b) {
    return Math.min(3, Math.abs(clause(a) - clause(b)));
  }

  /** How many commas lie between two tokens, at most 3. */
  int commas(int a, int b) {
    int count = 0;
    for (int i = Math.min(a, b); i < Math.max(a, b) && count < 3; i++) {
      if (sentence.token(i).is(",")) {
        count++;
      }
    }
    return count;
  }

  /** The word at a token, digits folded; marks at the ends of the sentence. */
  String word(int token) {
    if (token < 0) {
      return "<s>";
    }
    if (token >= sentence.size()) {
      return "</s>";
    }
    return sentence.token(token).isNumber() ? "#" : sentence.token(token).lower();
  }

  boolean isListItem() {
    return sentence.block().kind() == Block.Kind.LIST_ITEM;
  }

  Span span() {
    return sentence.span();
  }
}
