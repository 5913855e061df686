package waybill.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import waybill.search.Hits;
import waybill.search.QueryException;

/** Finds claims and documents of the ledger. */
@Command(
    name = "search",
    description = {
      "Find claims of the ledger, or documents, by words and fields.",
      "",
      "Words must all be there, in any form (shell finds shells); AND, OR, NOT, a minus, brackets,",
      "\"phrases\" and beginnings (ammunit*) work as usual. FIELD:VALUE looks into one field:",
      "",
      "  text title item designation source outlet  words, phrases, beginnings",
      "  party supplier recipient by                a code or any name: PRK, \"North Korea\"",
      "  class                                      with those under it: ammunition, weapons",
      "  kind stage modality state unit             as the claim has it: kind:loss, unit:USD",
      "  amount value calibre confidence            5000, >1e6, >=2m, [1000 TO 5000]",
      "  date when                                  2024, 2024-06, >=2024-06-14; the day of",
      "                                             publication, and of the thing itself",
      "  id document                                ids",
      "",
      "FIELD:* holds where the text tells anything. Claims that people rejected are found only when",
      "the query speaks of state. With --documents, a field of claims holds where any claim of the",
      "document has it."
    },
    footer = {
      "",
      "Examples:",
      "  waybill search artillery shells",
      "  waybill search 'class:ammunition supplier:PRK amount:>1e6'",
      "  waybill search 'supplier:\"North Korea\" NOT recipient:RUS'",
      "  waybill search 'kind:loss date:2024-06 (tank* OR class:artillery)' --format csv",
      "  waybill search --documents --limit 5 'Rheinmetall howitzers'"
    })
final class SearchCommand extends BaseCommand {
  private static final int MOST = 10_000;

  @Parameters(paramLabel = "QUERY", arity = "1..*", description = "Words and fields.")
  List<String> words = List.of();

  @Option(
      names = {"-d", "--documents"},
      description = "Find documents instead of claims.")
  boolean documents;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many hits a page has (default: ${DEFAULT-VALUE}).")
  int limit;

  @Option(
      names = "--page",
      paramLabel = "N",
      defaultValue = "1",
      description = "Which page, from 1 on (default: ${DEFAULT-VALUE}).")
  int page;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table, json or csv (default: ${DEFAULT-VALUE}).")
  Format format = Format.TABLE;

  @Mixin final LedgerOptions ledgerOptions = new LedgerOptions();

  /** How hits are printed. */
  enum Format {
    TABLE,
    JSON,
    CSV
  }

  @Override
  public Integer call() {
    if (limit < 1 || limit > MOST) {
      throw new UsageException("--limit is from 1 to " + MOST);
    }
    if (page < 1) {
      throw new UsageException("--page is from 1 on");
    }
    var query = String.join(" ", words);
    try (var ledger = ledgerOptions.open();
        var index = IndexCommand.index(ledger, ledgerOptions)) {
      index.validate(query, documents);
      IndexCommand.refresh(index, err());
      return documents
          ? show(index.documents(query, page, limit), view(query)::writeDocuments)
          : show(index.claims(query, page, limit), view(query)::writeClaims);
    } catch (QueryException e) {
      explain(query, e);
      return ExitCode.USAGE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HitView view(String query) {
    var terminal = Terminal.find();
    return switch (format) {
      case TABLE ->
          new HitTable(out(), new Style(terminal.colour()), terminal.columns(), page, limit);
      case JSON -> new HitJson(out(), query, page, limit);
      case CSV -> new HitCsv(out());
    };
  }

  private interface Printer<T> {
    void print(Hits<T> hits) throws IOException;
  }

  private <T> int show(Hits<T> hits, Printer<T> printer) throws IOException {
    printer.print(hits);
    out().flush();
    if (hits.behind() > 0) {
      err()
          .printf(
              "another process is bringing the index up to date; %d changes are not in it yet%n",
              hits.behind());
    }
    if (hits.total() == 0 && format != Format.JSON) {
      err().println("nothing was found");
      if (hits.meant() != null) {
        err().println("did you mean " + Safe.line(hits.meant()) + " ?");
      }
    }
    err().flush();
    return hits.total() == 0 ? ExitCode.NOTHING_FOUND : ExitCode.OK;
  }

  /** The reason with the column, then the query with a mark under the place. */
  private void explain(String query, QueryException e) {
    var before = Safe.line(query.substring(0, e.place().start()) + "|");
    int column = before.length();
    err().printf("waybill: query, at %d: %s%n", column, Safe.line(String.valueOf(e.getMessage())));
    err().println("  " + Safe.line(query));
    err().println("  " + " ".repeat(Columns.width(before) - 1) + "^");
    err().flush();
  }
}
