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
    return lines("", "\t", "");
  }

  String markdown() {
    var rule = "|" + " --- |".repeat(HEADS.size());
    var table = lines("| ", " | ", " |");
    int first = table.indexOf('\n');
    return """
        # How well claims are read

        %d articles for development, %d for validation (those whose number is divisible by three).
        A claim is found where kind, figure and place agree; core adds the parties and the class, whole
        adds stage, modality and origin; a field's number is its share among the found claims.

        """
            .formatted(development.documents(), validation.documents())
        + table.substring(0, first + 1)
        + rule
        + table.substring(first);
  }

  private String lines(String begin, String between, String end) {
    var lines = new StringBuilder(begin + String.join(between, HEADS) + end + "\n");
    for (var row : rows()) {
      lines.append(begin).append(String.join(between, row)).append(end).append('\n');
    }
    return lines.toString();
  }
}
