package waybill.cli;

import java.util.Locale;

/**
 * Whether confidence means what it says: claims in bins of a tenth, what was said of them and how
 * many are right in kind, figure, parties and class.
 */
final class Reliability {
  static final int BINS = 10;

  private final int[] claims = new int[BINS];
  private final int[] right = new int[BINS];
  private final double[] said = new double[BINS];

  void add(double confidence, boolean isRight) {
    int bin = Math.clamp((int) (confidence * BINS), 0, BINS - 1);
    claims[bin]++;
    said[bin] += confidence;
    right[bin] += isRight ? 1 : 0;
  }

  int claims(int bin) {
    return claims[bin];
  }

  /** The mean confidence of a bin's claims; 0 where there are none. */
  double said(int bin) {
    return claims[bin] == 0 ? 0 : said[bin] / claims[bin];
  }

  /** The share of a bin's claims that are right; 0 where there are none. */
  double right(int bin) {
    return claims[bin] == 0 ? 0 : (double) right[bin] / claims[bin];
  }

  int total() {
    return java.util.Arrays.stream(claims).sum();
  }

  /** How far, on average over the claims, the share right lies from what was said. */
  double expectedError() {
    double sum = 0;
    for (int bin = 0; bin < BINS; bin++) {
      sum += claims[bin] * Math.abs(said(bin) - right(bin));
    }
    return total() == 0 ? 0 : sum / total();
  }

  /** How many claims are at or above a confidence, and which share of them is right. */
  Share from(int bin) {
    int all = 0;
    int good = 0;
    for (int i = bin; i < BINS; i++) {
      all += claims[i];
      good += right[i];
    }
    return new Share(all, all == 0 ? 0 : (double) good / all);
  }

  /** A number of claims and the share of them that is right. */
  record Share(int claims, double right) {}

  /** The bounds of a bin in words: "0.3 to 0.4". */
  static String name(int bin) {
    return String.format(Locale.ROOT, "%.1f to %.1f", bin / 10.0, (bin + 1) / 10.0);
  }
}
