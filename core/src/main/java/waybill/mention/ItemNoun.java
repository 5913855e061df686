package waybill.mention;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waybill.claim.ItemClass;
import waybill.claim.Unit;
import waybill.text.Token;

/**
 * A noun or compound of the vocabulary, in one of its numbers.
 *
 * @param itemClass what it is; null for a noun that only counts what stands before it ("system")
 * @param unit what one of it counts as
 * @param generic whether a noun or designation before it tells the class ("tank shells")
 * @param plural whether it stands in the plural
 * @param attributive whether another noun may follow it ("oil deal", never "tanks deal")
 * @param notAfter words before it that make it another word ("to ship")
 * @param notBefore words behind it that do so ("round of talks")
 */
record ItemNoun(
    @Nullable ItemClass itemClass,
    Unit unit,
    boolean generic,
    boolean plural,
    boolean attributive,
    Set<String> notAfter,
    Set<String> notBefore) {

  /** Whether its neighbours leave it the meaning of the vocabulary. */
  boolean fits(List<Token> tokens, int from, int to) {
    return !notAfter.contains(Words.lower(tokens, from - 1))
        && !notBefore.contains(Words.lower(tokens, to));
  }
}
