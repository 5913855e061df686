package waybill.bench.ledger;

import java.util.List;
import java.util.SplittableRandom;
import waybill.claim.Kind;

/**
 * What happened, or is said to have: several documents tell of one lot, each in its own way.
 *
 * @param kind what is claimed of it
 * @param pair whose it is; the giver's where only one party counts
 * @param goods what it is
 * @param designation the number of its type among those of the goods; -1 when it has none
 * @param number of it
 * @param origin who says so
 * @param certainty from 0 to 99; the higher, the more plainly it is told
 */
record Lot(
    Kind kind,
    World.Pair pair,
    Goods goods,
    int designation,
    long number,
    String origin,
    int certainty) {

  /** How many claims of a hundred are of each kind. */
  private static final List<Kind> KINDS =
      List.of(
          Kind.TRANSFER,
          Kind.HOLDING,
          Kind.LOSS,
          Kind.PRODUCTION,
          Kind.USE,
          Kind.PRICE,
          Kind.RATIO,
          Kind.EVENT);

  private static final int[] SHARES = {60, 8, 8, 6, 5, 4, 3, 6};

  private static final List<String> SPEAKERS =
      List.of("defence ministry", "president", "foreign ministry", "general staff", "intelligence");

  /** The lot of this number that a pair has in this week. */
  static Lot of(World.Pair between, int week, int number) {
    var random = new SplittableRandom(((long) between.rank() * 1_000 + week) * 100 + number);
    random.nextLong();
    var kind = kind(random.nextInt(100));
    var pair = random.nextInt(100) < 80 ? between : between.reversed();
    var goods = Goods.of(kind == Kind.RATIO ? Kind.TRANSFER : kind);
    var one = goods.get(random.nextInt(goods.size()));
    var speaker = random.nextInt(2) == 0 ? pair.giver() : pair.taker();
    return new Lot(
        kind,
        pair,
        one,
        one.designations().isEmpty() ? -1 : random.nextInt(one.designations().size()),
        number(random, one.usual()),
        speaker.name() + "'s " + SPEAKERS.get(random.nextInt(SPEAKERS.size())),
        random.nextInt(100));
  }

  private static Kind kind(int share) {
    int sum = 0;
    for (int i = 0; i < SHARES.length; i++) {
      sum += SHARES[i];
      if (share < sum) {
        return KINDS.get(i);
      }
    }
    throw new IllegalStateException("the shares make up " + sum);
  }

  /** From a quarter to four times the usual, in two figures. */
  private static long number(SplittableRandom random, long usual) {
    long number = Math.max(1, Math.round(usual * Math.pow(4, random.nextDouble() * 2 - 1)));
    long grain = 1;
    while (number / grain >= 100) {
      grain *= 10;
    }
    return number / grain * grain;
  }
}
