package waybill.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import waybill.claim.Claim;
import waybill.claim.Content;
import waybill.claim.Party;
import waybill.text.Document;
import waybill.vocabulary.Vocabulary;

/**
 * The ways in which English tells who gave, holds or lost what: each row is a text of one or two
 * sentences with all its claims, set apart by ";". Lines of a text are set apart by "//".
 */
class SyntaxTest {
  private static final Reader READER = new Reader(Vocabulary.standard());
  private static final LocalDate PUBLISHED = LocalDate.of(2024, 6, 14);

  @ParameterizedTest
  @CsvFileSource(resources = "syntax.csv", delimiter = '|', quoteCharacter = '`')
  void isRead(String text, String claims) {
    assertThat(claims(text)).isEqualTo(sorted(claims));
  }

  /** A row that is read by now belongs into the other file. */
  @ParameterizedTest
  @CsvFileSource(resources = "syntax-not-yet.csv", delimiter = '|', quoteCharacter = '`')
  void isNotYetRead(String text, String claims) {
    assertThat(claims(text)).as("is read by now: %s", text).isNotEqualTo(sorted(claims));
  }

  private static String sorted(String claims) {
    return Stream.of(claims.split(";"))
        .map(String::strip)
        .sorted()
        .collect(Collectors.joining("; "));
  }

  private static String claims(String text) {
    var lines = text.replace(" // ", "\n").replaceAll("(?m)^- ", "• ");
    return READER.read(Document.of("test", PUBLISHED, lines)).claims().stream()
        .map(SyntaxTest::line)
        .sorted()
        .collect(Collectors.joining("; "));
  }

  private static String line(Claim claim) {
    var quantity = claim.quantity();
    var figure =
        quantity == null ? null : quantity.low() == null ? quantity.high() : quantity.low();
    return Stream.of(
            claim.kind().code(), parties(claim.content()), plain(figure), claim.itemClass().code())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String plain(@org.jspecify.annotations.Nullable BigDecimal figure) {
    return figure == null ? "" : figure.toPlainString();
  }

  /** The party of a price and of a ratio is not told: it is a matter of view. */
  private static String parties(Content content) {
    return switch (content) {
      case Content.Transfer transfer ->
          code(transfer.supplier()) + ">" + code(transfer.recipient());
      case Content.Holding holding -> code(holding.party());
      case Content.Loss loss -> code(loss.party());
      case Content.Production production -> code(production.party());
      case Content.Use use -> code(use.party());
      case Content.Price price -> "";
      case Content.Ratio ratio -> "";
      case Content.Event event ->
          event.parties().stream().map(Party::code).sorted().collect(Collectors.joining(","));
    };
  }

  private static String code(Party party) {
    return party.isKnown() ? party.code() : "-";
  }
}
