package waybill.read;

import waybill.mention.Mention;
import waybill.text.Sentence;

/**
 * A mention with its tokens in a sentence.
 *
 * @param from its first token
 * @param to the token after its last
 */
record Placed<M extends Mention>(M mention, int from, int to) {
  static <M extends Mention> Placed<M> in(Sentence sentence, M mention) {
    int from = sentence.indexAt(mention.span().start());
    int to = from;
    while (to < sentence.size() && sentence.token(to).span().start() < mention.span().end()) {
      to++;
    }
    return new Placed<>(
        mention,
        Math.min(from, sentence.size() - 1),
        Math.max(to, Math.min(from, sentence.size() - 1) + 1));
  }
}
