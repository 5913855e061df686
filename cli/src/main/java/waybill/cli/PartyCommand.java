package waybill.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import waybill.balance.Line;
import waybill.balance.Lot;
import waybill.balance.Profile;
import waybill.balance.SimilarTellings;
import waybill.balance.TotalWords;
import waybill.claim.Claim;
import waybill.claim.Content;
import waybill.claim.Kind;
import waybill.ledger.Ledger;
import waybill.vocabulary.Vocabulary;

/** Shows what is told of a party besides its giving and taking. */
@Command(
    name = "party",
    description = {
      "Show what a party holds, makes, uses, loses, pays and does, over time.",
      "",
      "A line is one thing: all claims that speak of it, with the range of their figures, and who"
          + " says so. waybill ledger shows what it gives and takes."
    },
    footer = {
      "",
      "Examples:",
      "  waybill party PRK",
      "  waybill party Moscow --kind loss --class tank --from 2023-06-01",
      "  waybill party \"North Korea\" --sentences"
    })
final class PartyCommand extends BaseCommand {
  @Parameters(paramLabel = "PARTY", description = "A code or a name.")
  String name = "";

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      split = ",",
      description = "Only holding, production, use, loss, price, ratio or event.")
  List<String> kinds = List.of();

  @Mixin final TellingOptions options = new TellingOptions();
  @Mixin final LedgerOptions ledger = new LedgerOptions();

  @Override
  public Integer call() {
    var filter = options.filter(List.of());
    var wanted = kinds();
    var vocabulary = Vocabulary.standard();
    var words = new TotalWords(vocabulary);
    try (var opened = ledger.openExisting()) {
      var asked = Asked.of(List.of(name), vocabulary, opened, options.statesOnly);
      var tellings = opened.tellings(words::isIn).listOf(asked.first(), wanted, filter);
      var profile = Profile.of(asked.keep(tellings), new SimilarTellings(asked.seats()));
      switch (options.format) {
        case TABLE -> print(asked, profile, opened);
        case JSON -> out().println(BalanceJson.ofLines(asked, profile.all()));
        case CSV -> BalanceCsv.printLines(out(), profile.all());
      }
      out().flush();
      return tellings.isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.OK;
    }
  }

  private Set<Kind> kinds() {
    var byCode = Profile.KINDS.stream().collect(Collectors.toMap(Kind::code, kind -> kind));
    var wanted = EnumSet.noneOf(Kind.class);
    for (var word : kinds) {
      var kind = byCode.get(word.strip().toLowerCase(Locale.ROOT));
      if (kind == null) {
        throw new UsageException(
            "--kind: there is no %s; there are %s"
                .formatted(
                    word,
                    Profile.KINDS.stream().map(Kind::code).collect(Collectors.joining(", "))));
      }
      wanted.add(kind);
    }
    return wanted.isEmpty() ? EnumSet.copyOf(Profile.KINDS) : wanted;
  }

  private void print(Asked asked, Profile profile, Ledger opened) {
    var terminal = Terminal.find();
    var style = new Style(terminal.colour());
    var details = details(profile, opened);
    var table =
        new LotTable(
            out(),
            style,
            terminal.columns(),
            lot -> what(lot, asked, details),
            options.sentences ? LotTable.Quotes.ALL : LotTable.Quotes.BEST);
    out().println(style.bold(asked.title()));
    var told = options.inWords(List.of());
    var count = count(profile);
    out().println(style.dim(Safe.line(told.isEmpty() ? count : count + " · " + told)));
    profile
        .lines()
        .forEach(
            (kind, lines) -> {
              out().println();
              out().println(style.bold(heading(kind)));
              table.print(lines);
            });
    if (profile.all().stream().anyMatch(Line::part)) {
      out().println();
      out().println(style.dim("↳ is part of the line above it."));
    }
  }

  /** Of ratios and prices more is told than the ledger's columns hold. */
  private static Map<String, Claim.Details> details(Profile profile, Ledger opened) {
    var ids = new ArrayList<String>();
    for (var line : profile.all()) {
      var kind = line.lot().lead().claim().kind();
      if (kind == Kind.RATIO || kind == Kind.PRICE) {
        ids.add(line.lot().id());
      }
    }
    return opened.tellings(text -> false).details(ids);
  }

  private static String what(Lot lot, Asked asked, Map<String, Claim.Details> all) {
    var claim = lot.lead().claim();
    var details = Objects.requireNonNullElse(all.get(lot.id()), claim.details());
    var more = new ArrayList<String>();
    var told = Wording.details(claim.kind(), details);
    if (!told.isEmpty()) {
      more.add(told);
    }
    if (details.perUnit() != null) {
      more.add("per " + details.perUnit());
    }
    if (claim.content() instanceof Content.Event event) {
      var others =
          event.parties().stream()
              .filter(party -> party.isKnown() && !asked.parties().contains(party))
              .map(PartyNames::of)
              .collect(Collectors.joining(", "));
      if (!others.isEmpty()) {
        more.add("with " + others);
      }
      var item = Wording.item(claim, lot.item());
      return more.isEmpty() ? item : item + " (" + String.join(", ", more) + ")";
    }
    var item = LotWords.what(lot, asked.seats());
    return more.isEmpty() ? item : item + " (" + String.join(", ", more) + ")";
  }

  private static String count(Profile profile) {
    var documents = new HashSet<String>();
    int claims = 0;
    for (var line : profile.all()) {
      claims += line.lot().tellings().size();
      line.lot().tellings().forEach(telling -> documents.add(telling.report().id()));
    }
    return claims == 0
        ? "the ledger holds no such claim"
        : "%s of %s in %s"
            .formatted(
                LotWords.count(claims, "claim", "claims"),
                LotWords.count(documents.size(), "document", "documents"),
                LotWords.count(profile.all().size(), "line", "lines"));
  }

  private static String heading(Kind kind) {
    return switch (kind) {
      case HOLDING -> "Holds";
      case PRODUCTION -> "Makes";
      case USE -> "Uses";
      case LOSS -> "Loses";
      case PRICE -> "Prices";
      case RATIO -> "Shares and changes";
      case EVENT -> "Events";
      case TRANSFER -> "Gives and takes";
    };
  }
}
