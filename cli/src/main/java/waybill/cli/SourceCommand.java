package waybill.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import waybill.ledger.ClaimRow;
import waybill.ledger.Ledger;
import waybill.ledger.Sources;

/** Tells who somebody is and what he said. */
@Command(
    name = "source",
    description = {
      "Tell who a source is, to whom it belongs, which offices it held, and what it said.",
      "",
      "Claims come by document, newest first; rejected ones are left out."
    },
    footer = {
      "",
      "Examples:",
      "  waybill source \"Shin Won-sik\"",
      "  waybill source KOR --members",
      "  waybill source \"White House\" --format csv"
    })
final class SourceCommand extends BaseCommand {
  private static final int SUGGESTED = 8;
  private static final int SHOWN_MEMBERS = 12;

  @Parameters(paramLabel = "NAME", description = "A name as texts write it, or a code: KOR.")
  String name = "";

  @Option(
      names = "--members",
      description = "Also what those said who belong to it: organs, people, firms.")
  boolean members;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many claims are printed; 50 is the default.")
  int limit = 50;

  @Mixin final FormatOptions format = new FormatOptions();

  @Mixin final LedgerOptions ledgerOptions = new LedgerOptions();

  @Override
  public Integer call() {
    if (limit < 1) {
      throw new UsageException("--limit takes a number from 1");
    }
    try (var ledger = ledgerOptions.open()) {
      var sources = known(ledger);
      var names = names(ledger, sources);
      var claims = ledger.claims().listSaidBy(List.copyOf(names), limit);
      if (sources.isEmpty() && claims.isEmpty()) {
        return nobody(ledger);
      }
      print(ledger, sources, claims, ledger.claims().countSaidBy(List.copyOf(names)));
      return ExitCode.OK;
    } finally {
      out().flush();
      err().flush();
    }
  }

  private List<Sources.Source> known(Ledger ledger) {
    return Stream.concat(
            ledger.sources().find(name).stream(), ledger.sources().listNamed(name).stream())
        .distinct()
        .toList();
  }

  /** The name itself, and all that those who bear it are called. */
  private Set<String> names(Ledger ledger, List<Sources.Source> sources) {
    var names = new LinkedHashSet<String>();
    names.add(name);
    for (var source : sources) {
      names.addAll(ledger.sources().listNames(source.id()));
      if (members) {
        ledger
            .sources()
            .listBelongingTo(source.id())
            .forEach(member -> names.addAll(ledger.sources().listNames(member.id())));
      }
    }
    return names;
  }

  private int nobody(Ledger ledger) {
    err().println("the ledger knows no source called “" + Safe.line(name) + "”");
    var near = ledger.sources().listNamesWith(name, SUGGESTED);
    if (!near.isEmpty()) {
      err().println("did you mean " + Safe.line(String.join("; ", near)) + "?");
    }
    return ExitCode.NOTHING_FOUND;
  }

  private void print(Ledger ledger, List<Sources.Source> sources, List<ClaimRow> claims, long all) {
    if (format.format == FormatOptions.Format.JSON) {
      sources.forEach(source -> out().println(Json.line(json(ledger, source))));
    }
    if (format.isTable()) {
      var style = new Style(Terminal.find().colour());
      sources.forEach(source -> describe(ledger, source, style));
      if (sources.isEmpty()) {
        out().println(style.bold(Safe.line(name)) + "  (only named in texts)");
      }
      out().println();
      out()
          .println(
              "  "
                  + (all == 1 ? "1 claim" : all + " claims")
                  + (all > claims.size() ? ", of which the first " + claims.size() : ""));
    }
    var printer = new ClaimPrinter(ledger, out(), format.format);
    claims.forEach(printer::add);
    printer.end();
  }

  private void describe(Ledger ledger, Sources.Source source, Style style) {
    var words = new ArrayList<String>();
    words.add(source.kind());
    if (source.belongsTo() != null) {
      words.add("belongs to " + owner(ledger, source.belongsTo()));
    }
    out()
        .println(
            style.bold(Safe.line(source.name()))
                + "  "
                + style.dim(Safe.line(source.id()))
                + "  "
                + Safe.line(String.join(", ", words)));
    for (var office : ledger.sources().listOffices(source.id())) {
      out()
          .println(
              "  %s of %s, %s"
                  .formatted(
                      Safe.line(office.title()),
                      Safe.line(office.party()),
                      Wording.when(new waybill.claim.Period(office.from(), office.to()))));
    }
    var belonging = ledger.sources().listBelongingTo(source.id());
    if (!belonging.isEmpty()) {
      var shown = belonging.stream().limit(SHOWN_MEMBERS).map(Sources.Source::name).toList();
      out()
          .println(
              "  speak for it: "
                  + Safe.line(String.join("; ", shown))
                  + (belonging.size() > shown.size()
                      ? " and %d more".formatted(belonging.size() - shown.size())
                      : ""));
    }
  }

  private static String owner(Ledger ledger, String code) {
    return ledger.sources().find(code).map(owner -> owner.name() + " (" + code + ")").orElse(code);
  }

  private static java.util.Map<String, @Nullable Object> json(
      Ledger ledger, Sources.Source source) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("source", source.id());
    json.put("kind", source.kind());
    json.put("name", source.name());
    json.put("names", ledger.sources().listNames(source.id()));
    json.put("belongs_to", source.belongsTo());
    var offices = new ArrayList<Object>();
    for (var office : ledger.sources().listOffices(source.id())) {
      var one = new LinkedHashMap<String, @Nullable Object>();
      one.put("party", office.party());
      one.put("title", office.title());
      one.put("from", office.from());
      one.put("to", office.to());
      offices.add(one);
    }
    json.put("offices", offices);
    return json;
  }
}
