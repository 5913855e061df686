package waybill.text;

import java.util.List;

/**
 * A sentence of a block, or a whole list item, heading or caption line.
 *
 * @param span its place in the document
 * @param tokens in order, never empty
 * @param block the block it stands in
 */
public record Sentence(Span span, List<Token> tokens, Block block) {
  public Sentence {
    tokens = List.copyOf(tokens);
    if (tokens.isEmpty()) {
      throw new IllegalArgumentException("a sentence has at least one token");
    }
  }

  public Token token(int index) {
    return tokens.get(index);
  }

  public int size() {
    return tokens.size();
  }

  /** The place of the tokens from index {@code from} up to but not including {@code to}. */
  public Span span(int from, int to) {
    return new Span(tokens.get(from).span().start(), tokens.get(to - 1).span().end());
  }

  /** The index of the first token that ends after {@code position}; size() when there is none. */
  public int indexAt(int position) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).span().end() > position) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
