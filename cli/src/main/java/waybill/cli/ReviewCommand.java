package waybill.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import waybill.ledger.ClaimRow;
import waybill.ledger.Ledger;
import waybill.ledger.LedgerException;
import waybill.ledger.ReviewQueue;
import waybill.ledger.Reviews.Review;

/** Lets people say what is right of what was read. */
@Command(
    name = "review",
    description = {
      "Walk through claims, least sure first, and say of each whether its document says so.",
      "",
      "With --accept, --reject, --set, --undo or --redo it does just that and ends; each claim is a"
          + " transaction of its own. A claim is named by waybill:ID, ID or the beginning of it."
    },
    footer = {
      "",
      "Examples:",
      "  waybill review",
      "  waybill review --party PRK --class artillery_ammunition --below 0.6",
      "  waybill review --list --format csv",
      "  waybill review --accept 7mre4kppezke 0h2c --reject 9xk1 --note \"see page 3\"",
      "  waybill review --set quantity=~40 --set stage=pledged 7mre4kppezke",
      "  waybill review --undo 7mre4kppezke"
    })
final class ReviewCommand extends BaseCommand {
  @Parameters(
      paramLabel = "ID",
      arity = "0..*",
      description = "The claims that --set corrects; all get the same changes.")
  List<String> ids = List.of();

  @Option(names = "--accept", paramLabel = "ID", arity = "1..*", description = "These are right.")
  List<String> accept = List.of();

  @Option(names = "--reject", paramLabel = "ID", arity = "1..*", description = "These are wrong.")
  List<String> reject = List.of();

  @Option(
      names = "--set",
      paramLabel = "FIELD=VALUE",
      description =
          "What the document says instead: kind, supplier, recipient, party, item, class, quantity"
              + " (40, 40-60, ~40, >=40, <=40, with a unit or without), when (2024, 2024-06,"
              + " FROM..TO), stage, modality, sources (A; B), evidence (the words), and all other"
              + " fields of a claim.")
  List<String> set = List.of();

  @Option(
      names = "--undo",
      paramLabel = "ID",
      arity = "1..*",
      description = "Take back what was last said of these, or of what stands in their place.")
  List<String> undo = List.of();

  @Option(
      names = "--redo",
      paramLabel = "ID",
      arity = "1..*",
      description = "Say again what was last taken back.")
  List<String> redo = List.of();

  @Option(names = "--note", paramLabel = "TEXT", description = "Why; kept with each act.")
  @Nullable String note;

  @Option(
      names = "--document",
      paramLabel = "DOC",
      description = "Only of this: ID, name, address.")
  @Nullable String document;

  @Option(
      names = "--party",
      paramLabel = "CODE",
      description = "Only of this party: PRK, hezbollah.")
  @Nullable String party;

  @Option(names = "--class", paramLabel = "CLASS", description = "Only of this class: tank.")
  @Nullable String itemClass;

  @Option(names = "--kind", paramLabel = "KIND", description = "Only of this kind: transfer, loss.")
  @Nullable String kind;

  @Option(
      names = "--below",
      paramLabel = "0..1",
      description = "Only those that are less sure than this.")
  @Nullable Double below;

  @Option(
      names = "--reviewed",
      paramLabel = "no|yes|any",
      description = "Only those nobody has spoken of (the default), those somebody has, or all.")
  ReviewQueue.Reviewed reviewed = ReviewQueue.Reviewed.NO;

  @Option(names = "--list", description = "Print the claims, least sure first, and do nothing.")
  boolean list;

  @Option(names = "--limit", paramLabel = "N", description = "How many --list prints; else all.")
  int limit = Integer.MAX_VALUE;

  @Mixin final FormatOptions format = new FormatOptions();

  @Mixin final AuthorOptions authorOptions = new AuthorOptions();

  @Mixin final LedgerOptions ledgerOptions = new LedgerOptions();

  private int failed;

  @Override
  public Integer call() {
    check();
    try (var ledger = ledgerOptions.open()) {
      if (acts()) {
        return doAll(ledger);
      }
      var queue = ledger.reviewQueue(wanted(ledger));
      return list || !format.isTable() ? print(ledger, queue) : walk(ledger, queue);
    } finally {
      out().flush();
      err().flush();
    }
  }

  private boolean acts() {
    return !(accept.isEmpty()
        && reject.isEmpty()
        && set.isEmpty()
        && undo.isEmpty()
        && redo.isEmpty());
  }

  private void check() {
    if (set.isEmpty() != ids.isEmpty()) {
      throw new UsageException(
          set.isEmpty()
              ? "what is to become of %s? Give --accept, --reject, --set, --undo or --redo"
                  .formatted(ids.getFirst())
              : "--set FIELD=VALUE needs the ID of a claim");
    }
    if (below != null && !(below >= 0 && below <= 1)) {
      throw new UsageException("--below takes a number from 0 to 1");
    }
    if (limit < 1) {
      throw new UsageException("--limit takes a number from 1");
    }
  }

  private ReviewQueue.Wanted wanted(Ledger ledger) {
    return new ReviewQueue.Wanted(
        document == null ? null : documentId(ledger, document),
        party == null ? null : PartyCodes.of(party),
        itemClass == null ? null : ClaimFields.word("class", itemClass),
        kind == null ? null : ClaimFields.word("kind", kind),
        below,
        reviewed);
  }

  private static String documentId(Ledger ledger, String name) {
    return ledger.documents().listCalled(name).stream()
        .findFirst()
        .orElseThrow(() -> new UsageException("the ledger has no document " + name))
        .id();
  }

  private int walk(Ledger ledger, ReviewQueue queue) {
    var terminal = Terminal.find();
    try (var prompt = prompt(terminal)) {
      var session =
          new ReviewSession(
              ledger,
              queue,
              authorOptions.author(),
              prompt,
              out(),
              new Style(terminal.colour()),
              terminal.columns());
      return session.run() ? ExitCode.OK : ExitCode.NOTHING_FOUND;
    }
  }

  private Prompt prompt(Terminal terminal) {
    try {
      return Terminal.in() && terminal.out() && terminal.colour()
          ? new KeyPrompt()
          : new Prompt.Plain(
              new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)), out());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int print(Ledger ledger, ReviewQueue queue) {
    var printer = new ClaimPrinter(ledger, out(), format.format);
    String after = null;
    int left = limit;
    while (left > 0) {
      var page = queue.list(after, Math.min(left, 500));
      if (page.isEmpty()) {
        break;
      }
      page.forEach(printer::add);
      left -= page.size();
      after = page.getLast().id();
    }
    return printer.end() ? ExitCode.OK : ExitCode.NOTHING_FOUND;
  }

  private int doAll(Ledger ledger) {
    var author = authorOptions.author();
    var reviews = ledger.reviews();
    for (var id : accept) {
      run(
          ledger,
          id,
          "accept",
          row -> {
            reviews.accept(row.id(), author, note);
            return Optional.of(row.id());
          });
    }
    for (var id : reject) {
      run(
          ledger,
          id,
          "reject",
          row -> {
            reviews.reject(row.id(), author, note);
            return Optional.of(row.id());
          });
    }
    for (var id : ids) {
      run(ledger, id, "correct", row -> Optional.of(correct(ledger, row, author)));
    }
    for (var id : undo) {
      run(ledger, id, "undo", row -> reviews.undo(row.id(), author).map(Review::claim));
    }
    for (var id : redo) {
      run(ledger, id, "redo", row -> reviews.redo(row.id(), author).map(Review::claim));
    }
    return failed > 0 ? ExitCode.SOME_FAILED : ExitCode.OK;
  }

  /** An act on a claim; gives the id of the claim that it was done to. */
  private interface Act {
    Optional<String> on(ClaimRow row);
  }

  /** One that cannot be done does not keep the others from being done. */
  private void run(Ledger ledger, String address, String act, Act what) {
    try {
      var row = ClaimAddress.find(ledger, address);
      var done = what.on(row);
      if (done.isEmpty()) {
        fail(
            act,
            address,
            "nothing was said of it that could be "
                + (act.equals("undo") ? "taken back" : "said again"));
      } else {
        tell(ledger, act, row, done.get());
      }
    } catch (UsageException e) {
      fail(act, address, String.valueOf(e.getMessage()));
    } catch (LedgerException e) {
      if (ledger.claims().find(ClaimAddress.id(address)).isEmpty()) {
        throw e;
      }
      fail(act, address, String.valueOf(e.getMessage()));
    }
  }

  private void fail(String act, String address, String reason) {
    failed++;
    err().println("not done: " + act + " " + Safe.line(address) + ": " + Safe.line(reason));
  }

  private String correct(Ledger ledger, ClaimRow row, String author) {
    var text = ledger.documents().get(row.document()).text();
    var edits = new ClaimEdits(row, text, PartyCodes::of);
    set.forEach(edits::set);
    return ledger.reviews().correct(row, edits.claim(), author, note).id();
  }

  private void tell(Ledger ledger, String act, ClaimRow before, String id) {
    var now = ledger.claims().find(id).orElseThrow();
    switch (format.format) {
      case JSON -> out().println(Json.line(result(act, before, now)));
      case CSV ->
          out().print(CsvView.line(Arrays.asList(act, before.id(), now.id(), now.state().code())));
      case TABLE ->
          out()
              .println(
                  "%s %s (%s): %s"
                      .formatted(
                          act,
                          ClaimAddress.of(now.id()),
                          now.state().code().toLowerCase(Locale.ROOT),
                          ClaimCard.summary(now.claim())));
    }
    out().flush();
  }

  private static Map<String, Object> result(String act, ClaimRow before, ClaimRow now) {
    var result = new LinkedHashMap<String, Object>();
    result.put("act", act);
    result.put("claim", before.id());
    result.put("now", now.id());
    result.put("state", now.state().code());
    result.put("held", now.isHeld());
    if (!before.json().equals(now.json())) {
      var changes = new ArrayList<Object>();
      for (var change : ClaimChanges.between(before.json(), now.json())) {
        var one = new LinkedHashMap<String, Object>();
        one.put("field", change.field());
        one.put("from", change.from());
        one.put("to", change.to());
        changes.add(one);
      }
      result.put("changes", changes);
    }
    return result;
  }
}
