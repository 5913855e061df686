package waybill.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import waybill.ledger.Filed;
import waybill.ledger.Filing;
import waybill.ledger.Ledger;
import waybill.ledger.LedgerException;

/**
 * Puts documents that are ready into the ledger, those of a second together, and counts. What it
 * has counted and printed is on disk.
 */
final class FilingDesk {
  private static final int MOST_TOGETHER = 32;
  private static final long NANOS_TOGETHER = 1_000_000_000;

  private final Ledger ledger;
  private final String author;
  private final boolean again;
  private final @Nullable PrintWriter lines;

  private final List<Intake.Step.Ready> waiting = new ArrayList<>();
  private long since;

  private final Map<Filed.Outcome, Integer> counts = new EnumMap<>(Filed.Outcome.class);
  private final Map<String, Integer> left = new TreeMap<>();
  private final List<String> failures = new ArrayList<>();
  private final List<String> lost = new ArrayList<>();
  private int claims;

  /**
   * @param lines where a line for each document goes; null for nowhere
   */
  FilingDesk(Ledger ledger, String author, boolean again, @Nullable PrintWriter lines) {
    this.ledger = ledger;
    this.author = author;
    this.again = again;
    this.lines = lines;
  }

  void take(Intake.Step step) {
    switch (step) {
      case Intake.Step.Ready ready -> add(ready);
      case Intake.Step.Known known -> count(Filed.Outcome.UNCHANGED);
      case Intake.Step.Left(var name, var reason) -> left.merge(reason, 1, Integer::sum);
      case Intake.Step.Failed(var name, var reason) -> fail(name, reason);
    }
  }

  private void add(Intake.Step.Ready ready) {
    if (waiting.isEmpty()) {
      since = System.nanoTime();
    }
    waiting.add(ready);
    if (waiting.size() >= MOST_TOGETHER || System.nanoTime() - since > NANOS_TOGETHER) {
      flush();
    }
  }

  /** Puts all that waits into the ledger. */
  void flush() {
    var now = List.copyOf(waiting);
    waiting.clear();
    if (now.isEmpty()) {
      return;
    }
    try {
      file(now);
    } catch (LedgerException e) {
      throw e;
    } catch (RuntimeException e) {
      // One of them cannot be kept; the others must not suffer for it.
      now.forEach(this::fileAlone);
    }
  }

  private void fileAlone(Intake.Step.Ready one) {
    try {
      file(List.of(one));
    } catch (LedgerException e) {
      throw e;
    } catch (RuntimeException e) {
      fail(one.name(), "it cannot be kept: " + e.getMessage());
    }
  }

  private void file(List<Intake.Step.Ready> documents) {
    var filings = documents.stream().map(Intake.Step.Ready::filing).toList();
    var filed = ledger.filer().file(filings, author, again);
    for (int i = 0; i < filed.size(); i++) {
      tell(documents.get(i).name(), documents.get(i).filing(), filed.get(i));
    }
    if (lines != null) {
      lines.flush();
    }
  }

  private void tell(String name, Filing filing, Filed filed) {
    count(filed.outcome());
    claims += filed.claims();
    for (var row : filed.lost()) {
      lost.add(row.id() + " of " + Safe.line(name) + ": " + Safe.line(row.quote()));
    }
    if (lines != null) {
      lines.printf(
          "%s %s %s: %s%n",
          filed.outcome().name().toLowerCase(Locale.ROOT),
          filed.document(),
          Safe.line(name),
          filing.document().isEnglish()
              ? number(filed.claims(), "claim")
              : "in " + ReadCommand.language(filing.document().language()));
    }
  }

  private void count(Filed.Outcome outcome) {
    counts.merge(outcome, 1, Integer::sum);
  }

  private void fail(String name, String reason) {
    failures.add(Safe.line(name) + ": " + Safe.line(reason));
  }

  private int of(Filed.Outcome outcome) {
    return counts.getOrDefault(outcome, 0);
  }

  /** What was done, on a few lines. */
  void report(PrintWriter out, PrintWriter err) {
    failures.forEach(failure -> err.println("not added: " + failure));
    lost.forEach(line -> err.println("a person spoke of words that are gone: claim " + line));
    err.flush();
    out.printf(
        "added %d, revised %d, read again %d: %s%n",
        of(Filed.Outcome.ADDED),
        of(Filed.Outcome.REVISED),
        of(Filed.Outcome.REREAD),
        number(claims, "claim"));
    if (of(Filed.Outcome.UNCHANGED) > 0) {
      out.printf("skipped %d: already in the ledger%n", of(Filed.Outcome.UNCHANGED));
    }
    left.forEach((reason, count) -> out.printf("skipped %d: %s%n", count, Safe.line(reason)));
    if (!failures.isEmpty()) {
      out.printf("failed %d%n", failures.size());
    }
    out.flush();
  }

  private static String number(int count, String thing) {
    return count == 1 ? "1 " + thing : count + " " + thing + "s";
  }

  int exitCode() {
    if (!failures.isEmpty()) {
      return ExitCode.SOME_FAILED;
    }
    return counts.isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.OK;
  }
}
