package waybill.read;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waybill.claim.Claim;
import waybill.claim.Content;
import waybill.claim.Party;
import waybill.text.Block;
import waybill.text.Document;
import waybill.text.Sentence;
import waybill.text.Span;
import waybill.text.Tokenizer;
import waybill.vocabulary.Table.Example;
import waybill.vocabulary.Table.Row;
import waybill.vocabulary.Vocabulary;
import waybill.vocabulary.VocabularyException;

/**
 * The examples below the rows of {@code frames.tsv}: sentences in which the word in brackets is
 * read as the row says ({@code #+}), is no such word ({@code #-}), or should be read and is not yet
 * ({@code #!}). {@code -> NOR > CHL} after a sentence tells who gives and who takes ({@code ?} for
 * nobody named); then a claim of the row's stage must say so too.
 */
public final class FrameExamples {
  private static final String ROLES = " -> ";

  private final TriggerReader triggers;
  private final Reader reader;
  private final Tokenizer tokenizer = new Tokenizer(Set.of());
  private final List<Case> cases;

  /** An example with its row. */
  public record Case(Row row, Example example) {
    @Override
    public String toString() {
      return row + " " + example;
    }
  }

  /**
   * The examples of a vocabulary.
   *
   * @throws VocabularyException when an example has no word in brackets, or no two parties
   */
  public FrameExamples(Vocabulary vocabulary) {
    triggers = new TriggerReader(vocabulary);
    reader = new Reader(vocabulary);
    cases =
        vocabulary.table("frames.tsv").rows().stream()
            .flatMap(row -> row.examples().stream().map(example -> new Case(row, example)))
            .toList();
    cases.forEach(FrameExamples::written);
  }

  /** All examples, in the order of the file. */
  public List<Case> cases() {
    return cases;
  }

  /** What is wrong with an example; null when it holds. */
  public @Nullable String fault(Case example) {
    var written = written(example);
    var mark = example.example().mark();
    boolean read = isTrigger(example.row(), written, mark == Example.Mark.LEFT) && isTold(written);
    return switch (mark) {
      case READ -> read ? null : "is not read";
      case LEFT -> read ? "is read, but should be left alone" : null;
      case NOT_YET -> read ? "is read now: mark it with #+" : null;
    };
  }

  /** An example taken apart; the parties are null when it names none. */
  private record Written(String text, Span word, String stage, @Nullable Parties parties) {}

  private record Parties(Party supplier, Party recipient) {}

  private static Written written(Case example) {
    var line = example.example().text();
    int arrow = line.lastIndexOf(ROLES);
    var sentence = arrow < 0 ? line : line.substring(0, arrow);
    int open = sentence.indexOf('[');
    int close = sentence.indexOf(']');
    if (open < 0 || close < open + 2) {
      throw example.row().error("no word in brackets in its example: " + sentence);
    }
    var word = sentence.substring(open + 1, close);
    var text = sentence.substring(0, open) + word + sentence.substring(close + 1);
    var parties = arrow < 0 ? null : parties(example.row(), line.substring(arrow + ROLES.length()));
    return new Written(text, new Span(open, close - 1), example.row().get(1), parties);
  }

  private static Parties parties(Row row, String text) {
    var codes = text.split(">", -1);
    if (codes.length != 2) {
      throw row.error("an example tells two parties (NOR > CHL), not " + text);
    }
    return new Parties(party(codes[0].strip()), party(codes[1].strip()));
  }

  private static Party party(String code) {
    return code.equals("?") ? Party.UNKNOWN : new Party(code);
  }

  /** Whether the word, or any part of it, is read as one of the row's. */
  private boolean isTrigger(Row row, Written written, boolean inPart) {
    var span = new Span(0, written.text.length());
    var block = new Block(Block.Kind.PARAGRAPH, span);
    var sentence = new Sentence(span, tokenizer.tokens(written.text), block);
    return triggers.read(sentence).stream()
        .filter(
            trigger -> {
              var found = sentence.span(trigger.from(), trigger.to());
              return inPart ? found.overlaps(written.word) : found.equals(written.word);
            })
        .flatMap(trigger -> trigger.frames().stream())
        .anyMatch(
            frame -> frame.row().equals(row.toString()) && row.names(4).contains(frame.word()));
  }

  private boolean isTold(Written written) {
    return written.parties == null
        || reader.read(Document.of("example", null, written.text)).claims().stream()
            .anyMatch(claim -> isOf(claim, written, written.parties));
  }

  private static boolean isOf(Claim claim, Written written, Parties parties) {
    return claim.content() instanceof Content.Transfer transfer
        && transfer.supplier().equals(parties.supplier)
        && transfer.recipient().equals(parties.recipient)
        && transfer.stage().code().equals(written.stage);
  }
}
