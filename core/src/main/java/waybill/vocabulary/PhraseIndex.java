package waybill.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waybill.text.Token;
import waybill.text.Tokenizer;

/**
 * Finds known phrases in tokens, the longest first, whatever their case. Hyphens and spaces are the
 * same to it: {@code T-72} finds {@code T 72}, and the other way round.
 *
 * @param <T> what a phrase stands for
 */
public final class PhraseIndex<T> {
  private static final Tokenizer TOKENIZER = new Tokenizer(Set.of());

  private final Node<T> root = new Node<>();

  /** What was found at a place: {@code values} in the order in which they were added. */
  public record Match<T>(int from, int to, List<T> values) {
    public T value() {
      return values.getFirst();
    }
  }

  /** Adds a phrase; one phrase may stand for several things. */
  public void add(String phrase, T value) {
    var node = root;
    for (var token : TOKENIZER.tokens(phrase)) {
      if (isHyphen(token)) {
        continue;
      }
      node = node.next.computeIfAbsent(token.lower(), key -> new Node<>());
    }
    if (node == root) {
      throw new IllegalArgumentException("an empty phrase");
    }
    if (!node.values.contains(value)) {
      node.values.add(value);
    }
  }

  /** The longest phrase that begins at token {@code from}. */
  public Optional<Match<T>> find(List<Token> tokens, int from) {
    @Nullable Match<T> best = null;
    @Nullable Node<T> node = root;
    for (int i = from; i < tokens.size(); i++) {
      var token = tokens.get(i);
      if (isHyphen(token)) {
        if (i == from || !joins(tokens, i)) {
          break;
        }
        continue;
      }
      node = node.next.get(token.lower());
      if (node == null) {
        break;
      }
      if (!node.values.isEmpty()) {
        best = new Match<>(from, i + 1, node.values);
      }
    }
    return Optional.ofNullable(best);
  }

  /** A hyphen joins only when nothing but it stands between two words. */
  private static boolean joins(List<Token> tokens, int i) {
    return tokens.get(i).glued() && i + 1 < tokens.size() && tokens.get(i + 1).glued();
  }

  private static boolean isHyphen(Token token) {
    return token.is("-") || token.is("‑") || token.is("‐") || token.is("–");
  }

  private static final class Node<T> {
    private final Map<String, Node<T>> next = new HashMap<>(2);
    private final List<T> values = new ArrayList<>(1);
  }
}
