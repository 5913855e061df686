package waybill.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import waybill.read.Reading;
import waybill.vocabulary.Table;
import waybill.vocabulary.Vocabulary;
import waybill.vocabulary.WordRows;

/** What made a claim, in lines: its frame and rules, then its words with their vocabulary rows. */
final class Reasons {
  private final WordRows rows;

  Reasons(Vocabulary vocabulary) {
    this.rows = new WordRows(vocabulary);
  }

  List<String> of(Reading.Explanation explanation, String text) {
    var lines = new ArrayList<>(explanation.lines());
    for (var word : explanation.words()) {
      var quote = word.span().of(text);
      var known =
          rows.of(quote, word.files()).stream()
              .map(Table.Row::toString)
              .collect(Collectors.joining(", "));
      lines.add(
          "%s: “%s” (%s)"
              .formatted(
                  word.role(),
                  Safe.line(quote),
                  known.isEmpty() ? "by its form or by what stands before it" : known));
    }
    return lines;
  }
}
