package waybill.bench.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.SplittableRandom;
import waybill.claim.Party;

/**
 * The states of generated claims, in pairs of which a few are written of all the time and most
 * hardly ever: the pair of rank r is met as often as 1 / (r + 2.7) says (Zipf's law as Mandelbrot
 * bent it), so that of a hundred documents about three are about the first pair.
 */
final class World {
  private static final double OFFSET = 2.7;

  /** Who is written of most, in this order; then come all others, mixed. */
  private static final List<String> FIRST =
      List.of(
          "PRK RUS", "USA UKR", "IRN RUS", "DEU UKR", "CHN PAK", "USA ISR", "RUS IND", "TUR AZE");

  /**
   * A state.
   *
   * @param party its code
   * @param name in English
   */
  record State(Party party, String name) {}

  /** Two states, the one that mostly gives first. */
  record Pair(int rank, State giver, State taker) {
    Pair reversed() {
      return new Pair(rank, taker, giver);
    }
  }

  private final List<Pair> pairs;
  private final double[] upTo;

  World() {
    pairs = pairs(states());
    upTo = new double[pairs.size()];
    double sum = 0;
    for (int i = 0; i < upTo.length; i++) {
      sum += 1 / (i + 1 + OFFSET);
      upTo[i] = sum;
    }
  }

  private static List<State> states() {
    var states = new ArrayList<State>();
    for (var two : Locale.getISOCountries()) {
      var locale = Locale.of("", two);
      var name = locale.getDisplayCountry(Locale.ENGLISH);
      states.add(new State(new Party(locale.getISO3Country()), name));
    }
    int all = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA3).size();
    if (states.size() != all) {
      throw new IllegalStateException("%d of %d states".formatted(states.size(), all));
    }
    return states;
  }

  private static List<Pair> pairs(List<State> states) {
    var rest = new ArrayList<Pair>();
    var first = new Pair[FIRST.size()];
    for (var giver : states) {
      for (var taker : states) {
        int place = FIRST.indexOf(giver.party().code() + " " + taker.party().code());
        boolean taken = FIRST.contains(taker.party().code() + " " + giver.party().code());
        if (place >= 0) {
          first[place] = new Pair(0, giver, taker);
        } else if (!taken && giver.name().compareTo(taker.name()) < 0) {
          rest.add(new Pair(0, giver, taker));
        }
      }
    }
    mix(rest);
    var all = new ArrayList<>(Arrays.asList(first));
    all.addAll(rest);
    for (int i = 0; i < all.size(); i++) {
      all.set(i, new Pair(i + 1, all.get(i).giver(), all.get(i).taker()));
    }
    return all;
  }

  private static void mix(List<Pair> pairs) {
    var random = new SplittableRandom(1);
    for (int i = pairs.size() - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      var pair = pairs.get(i);
      boolean turned = random.nextInt(2) == 0;
      pairs.set(i, pairs.get(other));
      pairs.set(other, turned ? pair.reversed() : pair);
    }
  }

  /** A pair by chance, the first ones most often. */
  Pair pair(SplittableRandom random) {
    double at = random.nextDouble() * upTo[upTo.length - 1];
    int found = Arrays.binarySearch(upTo, at);
    return pairs.get(Math.min(upTo.length - 1, found < 0 ? -found - 1 : found));
  }
}
