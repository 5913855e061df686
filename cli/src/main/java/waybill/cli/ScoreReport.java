package waybill.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** The scores of the development and the validation part as rows: one measure each. */
record ScoreReport(Score development, Score validation) {
  static final List<String> HEADS =
      List.of(
          "measure",
          "development precision",
          "recall",
          "F1",
          "hits",
          "validation precision",
          "recall",
          "F1",
          "hits");

  static final List<String> RELIABILITY_HEADS =
      List.of(
          "confidence",
          "development claims",
          "said",
          "right",
          "validation claims",
          "said",
          "right");

  /** Whether there is a confidence to be judged. */
  boolean hasConfidence() {
    return development.reliability().total() + validation.reliability().total() > 0;
  }

  /** A row a bin of confidence, then how far off it is on average, and what two limits leave. */
  List<List<String>> reliabilityRows() {
    var rows = new ArrayList<List<String>>();
    var parts = List.of(development.reliability(), validation.reliability());
    for (int bin = 0; bin < Reliability.BINS; bin++) {
      var row = new ArrayList<String>(List.of(Reliability.name(bin)));
      for (var part : parts) {
        boolean empty = part.claims(bin) == 0;
        row.add(String.valueOf(part.claims(bin)));
        row.add(empty ? "" : three(part.said(bin)));
        row.add(empty ? "" : three(part.right(bin)));
      }
      rows.add(row);
    }
    for (int bin : List.of(5, 8)) {
      var row = new ArrayList<String>(List.of("0.%d and above".formatted(bin)));
      for (var part : parts) {
        var share = part.from(bin);
        boolean empty = share.claims() == 0;
        row.addAll(List.of(String.valueOf(share.claims()), "", empty ? "" : three(share.right())));
      }
      rows.add(row);
    }
    var error = new ArrayList<String>(List.of("expected calibration error"));
    parts.forEach(part -> error.addAll(List.of("", "", three(part.expectedError()))));
    rows.add(error);
    return rows;
  }

  List<List<String>> rows() {
    var rows = new ArrayList<List<String>>();
    rows.add(row("found", development.found(), validation.found()));
    rows.add(row("core", development.core(), validation.core()));
    rows.add(row("whole", development.whole(), validation.whole()));
    for (var field : GoldClaim.Field.values()) {
      rows.add(share("field " + field.label(), development.field(field), validation.field(field)));
    }
    var kinds = new TreeSet<>(development.kinds().keySet());
    kinds.addAll(validation.kinds().keySet());
    var none = new Score.Rates(0, 0, 0);
    for (var kind : kinds) {
      rows.add(
          row(
              "kind " + kind,
              development.kinds().getOrDefault(kind, none),
              validation.kinds().getOrDefault(kind, none)));
    }
    return rows;
  }

  private static List<String> row(String name, Score.Rates left, Score.Rates right) {
    var row = new ArrayList<String>();
    row.add(name);
    for (var rates : List.of(left, right)) {
      row.add(three(rates.precision()));
      row.add(three(rates.recall()));
      row.add(three(rates.f1()));
      row.add("%d of %d".formatted(rates.hits(), rates.gold()));
    }
    return row;
  }

  /** Of what was found, how much is right: one number, not three. */
  private static List<String> share(String name, Score.Rates left, Score.Rates right) {
    var row = new ArrayList<String>();
    row.add(name);
    for (var rates : List.of(left, right)) {
      row.add(three(rates.recall()));
      row.add("");
      row.add("");
      row.add("%d of %d".formatted(rates.hits(), rates.gold()));
    }
    return row;
  }

  private static String three(double rate) {
    return String.format(Locale.ROOT, "%.3f", rate);
  }

  String tsv() {
    var table = lines(HEADS, rows(), "", "\t", "");
    return hasConfidence()
        ? table + "\n" + lines(RELIABILITY_HEADS, reliabilityRows(), "", "\t", "")
        : table;
  }

  String markdown() {
    var page =
        """
        # How well claims are read

        %d articles for development, %d for validation (those whose number is divisible by three).
        A claim is found where kind, figure and place agree; core adds the parties and the class, whole
        adds stage, modality and origin; a field's number is its share among the found claims.

        """
                .formatted(development.documents(), validation.documents())
            + table(HEADS, rows());
    return hasConfidence() ? page + reliability() : page;
  }

  private String reliability() {
    return """

        ## What confidence is worth

        For each tenth of confidence: how many claims, their mean confidence (said), and the share that is
        right in kind, figure, parties and class (right). The expected calibration error is the mean
        difference of the two over all claims. "0.5 and above" is what `--min-confidence 0.5` leaves.

        """
        + table(RELIABILITY_HEADS, reliabilityRows());
  }

  private static String table(List<String> heads, List<List<String>> rows) {
    var rule = "|" + " --- |".repeat(heads.size());
    var table = lines(heads, rows, "| ", " | ", " |");
    int first = table.indexOf('\n');
    return table.substring(0, first + 1) + rule + table.substring(first);
  }

  private static String lines(
      List<String> heads, List<List<String>> rows, String begin, String between, String end) {
    var lines = new StringBuilder(begin + String.join(between, heads) + end + "\n");
    for (var row : rows) {
      lines.append(begin).append(String.join(between, row)).append(end).append('\n');
    }
    return lines.toString();
  }
}
