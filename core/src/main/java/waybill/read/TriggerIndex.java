package waybill.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import waybill.claim.Kind;
import waybill.read.Frame.Part;
import waybill.read.Frame.WordClass;
import waybill.text.Token;
import waybill.vocabulary.PhraseIndex;
import waybill.vocabulary.Table.Row;
import waybill.vocabulary.Vocabulary;

/** The words of {@code frames.tsv} in all their forms. */
final class TriggerIndex {
  /** A word's frame and the form in which it was written. */
  record Entry(Frame frame, Shape shape) {}

  /** The form of a word. */
  enum Shape {
    BASE,
    S,
    PAST,
    PARTICIPLE,
    PAST_OR_PARTICIPLE,
    ING,
    NOUN
  }

  private static final Set<String> PREPOSITIONS =
      Set.of("in", "to", "at", "for", "from", "with", "by", "on", "of", "into");

  private final Map<String, List<Frame>> verbs = new HashMap<>();
  private final PhraseIndex<Entry> phrases = new PhraseIndex<>();
  private final Map<String, List<String>> past = new HashMap<>();
  private final Map<String, List<String>> participle = new HashMap<>();
  private final Set<String> participles = new HashSet<>();

  TriggerIndex(Vocabulary vocabulary) {
    for (var row : vocabulary.table("verbs.tsv").rows()) {
      past.put(row.get(0), row.names(1));
      participle.put(row.get(0), row.names(2));
      participles.addAll(row.names(2));
    }
    for (var row : vocabulary.table("frames.tsv").rows()) {
      addRow(row);
    }
    addBareVerbs();
  }

  /** The longest word or phrase that begins at token {@code from}, in whatever form. */
  Optional<PhraseIndex.Match<Entry>> find(List<Token> tokens, int from) {
    return phrases.find(tokens, from);
  }

  /** Whether a word is the participle of an irregular verb. */
  boolean isIrregularParticiple(String word) {
    return participles.contains(word);
  }

  /** "Arrived in" also arrives: a preposition after a verb hides none of the verb's own frames. */
  private void addBareVerbs() {
    for (var phrase : List.copyOf(verbs.keySet())) {
      int space = phrase.indexOf(' ');
      if (space > 0 && PREPOSITIONS.contains(phrase.substring(space + 1))) {
        for (var frame : verbs.getOrDefault(phrase.substring(0, space), List.of())) {
          addForms(frame, phrase);
        }
      }
    }
  }

  private void addRow(Row row) {
    var kind = parse(Kind.class, row, 0);
    var wordClass = parse(WordClass.class, row, 2);
    var part = parse(Part.class, row, 3);
    for (var word : row.names(4)) {
      var frame = new Frame(word, kind, row.get(1), wordClass, part, row.toString());
      switch (wordClass) {
        case VERB -> {
          verbs.computeIfAbsent(word, key -> new ArrayList<>()).add(frame);
          addForms(frame, word);
        }
        case NOUN -> {
          phrases.add(word, new Entry(frame, Shape.NOUN));
          for (var plural : EnglishForms.plurals(word)) {
            phrases.add(plural, new Entry(frame, Shape.NOUN));
          }
        }
        case PHRASE -> phrases.add(word, new Entry(frame, Shape.NOUN));
      }
    }
  }

  private static <E extends Enum<E>> E parse(Class<E> type, Row row, int column) {
    try {
      return Enum.valueOf(type, row.get(column).toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw row.error(
          "\"%s\" is none of %s".formatted(row.get(column), List.of(type.getEnumConstants())));
    }
  }

  private void addForms(Frame frame, String words) {
    int space = words.indexOf(' ');
    var head = space < 0 ? words : words.substring(0, space);
    var rest = space < 0 ? "" : words.substring(space);
    phrases.add(head + rest, new Entry(frame, Shape.BASE));
    if (head.equals("be")) {
      for (var form : List.of("is", "are", "was", "were", "been")) {
        phrases.add(form + rest, new Entry(frame, Shape.PAST));
      }
      return;
    }
    phrases.add(EnglishForms.withS(head) + rest, new Entry(frame, Shape.S));
    for (var form : EnglishForms.withSuffix(head, "ing")) {
      phrases.add(form + rest, new Entry(frame, Shape.ING));
    }
    if (past.containsKey(head)) {
      var participles = participle.getOrDefault(head, List.of());
      for (var form : past.getOrDefault(head, List.of())) {
        phrases.add(
            form + rest,
            new Entry(frame, participles.contains(form) ? Shape.PAST_OR_PARTICIPLE : Shape.PAST));
      }
      for (var form : participles) {
        if (!past.get(head).contains(form)) {
          phrases.add(form + rest, new Entry(frame, Shape.PARTICIPLE));
        }
      }
    } else {
      for (var form : EnglishForms.withSuffix(head, "ed")) {
        phrases.add(form + rest, new Entry(frame, Shape.PAST_OR_PARTICIPLE));
      }
    }
  }
}
