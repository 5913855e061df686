package waybill.mention;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import waybill.text.Block;
import waybill.text.Sentence;
import waybill.text.Span;
import waybill.text.Tokenizer;
import waybill.vocabulary.Vocabulary;

/** What tests of figures share: a sentence's figures, and one line that tells all of them. */
final class Figures {
  private static final FigureReader READER = new FigureReader(Vocabulary.standard());
  private static final Tokenizer TOKENIZER = new Tokenizer(Set.of("no.", "a.m.", "p.m.", "est."));

  private Figures() {}

  static List<FigureMention> in(String text, Span... taken) {
    var tokens = TOKENIZER.tokens(text);
    if (tokens.isEmpty()) {
      return List.of();
    }
    var span = new Span(0, text.length());
    var sentence = new Sentence(span, tokens, new Block(Block.Kind.PARAGRAPH, span));
    return READER.read(sentence, List.of(taken));
  }

  /** The words, a {@code =} and the value of each; or the words and why they were left alone. */
  static String of(String text, Span... taken) {
    return in(text, taken).stream().map(f -> line(f, text)).collect(Collectors.joining("; "));
  }

  private static String line(FigureMention figure, String text) {
    var words = figure.span().of(text);
    if (figure.leftAlone() != null) {
      return "%s (%s)".formatted(words, figure.leftAlone());
    }
    var unit = figure.unit() == null ? "" : " " + figure.unit();
    var per = figure.per() == null ? "" : "/" + figure.per().code();
    var measure = figure.perUnit() == null ? "" : ":" + figure.perUnit();
    return words + " = " + value(figure) + unit + per + measure;
  }

  private static String value(FigureMention figure) {
    var low = plain(figure.low());
    var high = plain(figure.high());
    return switch (figure.hedge()) {
      case EXACT -> low;
      case ABOUT -> "~" + low;
      case AT_LEAST -> ">=" + low;
      case AT_MOST -> "<=" + high;
      case RANGE -> low + ".." + high;
      case VAGUE -> "?" + low + ".." + high;
    };
  }

  private static String plain(@Nullable BigDecimal number) {
    return number == null ? "" : number.stripTrailingZeros().toPlainString();
  }
}
