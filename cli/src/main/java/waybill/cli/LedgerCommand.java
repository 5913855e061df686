package waybill.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import waybill.balance.Balance;
import waybill.balance.Line;
import waybill.balance.Side;
import waybill.balance.SimilarTellings;
import waybill.balance.Telling;
import waybill.balance.TotalWords;
import waybill.claim.Party;
import waybill.ledger.Ledger;
import waybill.ledger.TellingFilter;
import waybill.vocabulary.Vocabulary;

/** Shows what parties give each other. */
@Command(
    name = "ledger",
    description = {
      "Show what two parties give each other, or what one gives and takes, partner by partner.",
      "",
      "A line is one lot: all claims that speak of the same thing, with the range of their figures,"
          + " how far it has come, and who says so."
    },
    footer = {
      "",
      "Parties are named by code or by any name of theirs: PRK, \"North Korea\", Pyongyang.",
      "",
      "Examples:",
      "  waybill ledger PRK RUS",
      "  waybill ledger \"North Korea\" Moscow --stage delivered --sentences",
      "  waybill ledger PRK --class ammunition --from 2023-08-01",
      "  waybill ledger USA UKR --as-of 2024-06-30 --format json"
    })
final class LedgerCommand extends BaseCommand {
  private static final int FEW = 5;

  @Parameters(
      paramLabel = "PARTY",
      arity = "1..2",
      description = "One party, or two: a code or a name.")
  List<String> names = List.of();

  @Option(
      names = "--stage",
      paramLabel = "STAGE",
      split = ",",
      description = "Only sought, offered, pledged, ordered, delivered or unknown.")
  List<String> stages = List.of();

  @Mixin final TellingOptions options = new TellingOptions();
  @Mixin final LedgerOptions ledger = new LedgerOptions();

  @Override
  public Integer call() {
    var filter = options.filter(stages);
    var vocabulary = Vocabulary.standard();
    var words = new TotalWords(vocabulary);
    try (var opened = ledger.openExisting()) {
      var asked = Asked.of(names, vocabulary, opened, options.statesOnly);
      var tellings = asked.keep(list(opened, words, asked, filter));
      var balance = Balance.of(tellings, new SimilarTellings(asked.seats()), asked.seats());
      int open = asked.isPair() ? countOpen(opened, words, asked, filter) : 0;
      switch (options.format) {
        case TABLE -> print(asked, balance, open);
        case JSON -> out().println(BalanceJson.of(asked, asked.inOrder(balance.sides())));
        case CSV -> BalanceCsv.print(out(), asked.inOrder(balance.sides()));
      }
      out().flush();
      return tellings.isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.OK;
    }
  }

  private static List<Telling> list(
      Ledger ledger, TotalWords words, Asked asked, TellingFilter filter) {
    var tellings = ledger.tellings(words::isIn);
    var found = new ArrayList<Telling>();
    if (asked.isPair()) {
      found.addAll(tellings.listBetween(asked.first(), asked.second(), filter));
      found.addAll(tellings.listBetween(asked.second(), asked.first(), filter));
    } else {
      found.addAll(tellings.listGivenBy(asked.first(), filter));
      found.addAll(tellings.listTakenBy(asked.first(), filter));
    }
    return found;
  }

  private static int countOpen(Ledger ledger, TotalWords words, Asked asked, TellingFilter filter) {
    var both = new HashSet<Party>(asked.first());
    both.addAll(asked.second());
    return ledger.tellings(words::isIn).countOpen(both, filter);
  }

  private void print(Asked asked, Balance balance, int open) {
    var terminal = Terminal.find();
    var style = new Style(terminal.colour());
    out().println(style.bold(asked.title()));
    var told = options.inWords(stages);
    var count = count(balance);
    out().println(style.dim(Safe.line(told.isEmpty() ? count : count + " · " + told)));
    for (var side : asked.inOrder(balance.sides())) {
      print(side, asked, terminal.columns(), style);
    }
    if (!balance.sides().isEmpty()) {
      out().println();
      legend(balance, terminal.columns(), style);
    }
    if (open > 0) {
      var first = asked.parties().getFirst().code();
      var second = asked.parties().getLast().code();
      out()
          .println(
              "%s what one of the two gives or takes, but not to or from whom."
                  .formatted(open == 1 ? "1 more claim tells" : open + " more claims tell"));
      out().println("See waybill ledger %s and waybill ledger %s.".formatted(first, second));
    }
  }

  private static String count(Balance balance) {
    var documents = new HashSet<String>();
    int claims = 0;
    int lots = 0;
    for (var side : balance.sides()) {
      for (var line : side.all()) {
        lots++;
        claims += line.lot().tellings().size();
        line.lot().tellings().forEach(telling -> documents.add(telling.report().id()));
      }
    }
    return lots == 0
        ? "the ledger holds no such claim"
        : "%s of %s in %s"
            .formatted(
                LotWords.count(claims, "claim", "claims"),
                LotWords.count(documents.size(), "document", "documents"),
                LotWords.count(lots, "lot", "lots"));
  }

  private void print(Side side, Asked asked, int width, Style style) {
    boolean brief = !asked.isPair() && !options.sentences;
    var quotes =
        options.sentences
            ? LotTable.Quotes.ALL
            : brief ? LotTable.Quotes.NONE : LotTable.Quotes.BEST;
    var table = new LotTable(out(), style, width, lot -> LotWords.what(lot, asked.seats()), quotes);
    if (!side.lines().isEmpty()) {
      out().println();
      out().println(style.bold(LotWords.title(side)));
      print(table, side.lines(), brief, asked, side);
      if (asked.isPair()) {
        printTotals(side, width, style);
      }
    }
    if (!side.wishes().isEmpty()) {
      out().println();
      out().println(style.bold(LotWords.wishTitle(side)));
      print(table, side.wishes(), brief, asked, side);
    }
  }

  private void print(LotTable table, List<Line> lines, boolean brief, Asked asked, Side side) {
    var shown = brief && !options.all ? most(lines) : lines;
    table.print(shown);
    if (shown.size() < lines.size()) {
      var other = asked.otherOf(side);
      out()
          .println(
              "    and %d more: %s"
                  .formatted(
                      lines.size() - shown.size(),
                      other.isKnown()
                          ? "waybill ledger %s %s"
                              .formatted(asked.parties().getFirst().code(), other.code())
                          : "--all"));
    }
  }

  /** Those that most documents tell, in the order of all. */
  private static List<Line> most(List<Line> lines) {
    var whole = lines.stream().filter(line -> !line.part()).toList();
    var chosen =
        new HashSet<>(
            whole.stream()
                .sorted(
                    Comparator.comparing((Line line) -> line.lot().figure() == null)
                        .thenComparing(line -> -line.lot().documents()))
                .limit(FEW)
                .map(line -> line.lot().id())
                .toList());
    return whole.stream().filter(line -> chosen.contains(line.lot().id())).toList();
  }

  private void printTotals(Side side, int width, Style style) {
    if (side.totals().isEmpty()) {
      return;
    }
    out().println();
    Grid.print(
        out(),
        style,
        List.of("IN ALL", "DELIVERED", "AT ANY STAGE", "LOTS"),
        side.totals().stream().map(LotWords::total).toList(),
        width);
  }

  private void legend(Balance balance, int width, Style style) {
    var words = new StringBuilder();
    if (balance.sides().stream().anyMatch(side -> side.all().stream().anyMatch(Line::part))) {
      words.append("↳ is part of the line above it and not added. ");
    }
    if (balance.sides().stream().anyMatch(side -> !side.totals().isEmpty()) && names.size() > 1) {
      words.append(
          "In all: the low end takes lots that may be the same as one and leaves out what is only"
              + " possible, the high end takes all as apart.");
    }
    for (var line : Columns.wrap(words.toString().strip(), width)) {
      if (!line.isEmpty()) {
        out().println(style.dim(line));
      }
    }
  }
}
