package waybill.cli;

import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import waybill.ledger.ClaimRow;
import waybill.ledger.Ledger;
import waybill.ledger.OvertakenException;
import waybill.ledger.ReviewQueue;

/**
 * Walks a person through claims. Each act is in the ledger before the next claim is shown, so that
 * nothing is lost when the walk ends anyhow.
 */
final class ReviewSession {
  private static final int FETCHED = 50;

  private static final String HELP =
      """
        a  accept: the document says just this (a WORDS: with a remark)
        r  reject: it does not (r WORDS: with a remark)
        e  edit: FIELD=VALUE, several one after the other, then an empty line
             stage=pledged   quantity=~40 round   when=2024-06   supplier=North Korea
             sources=Shin Won-sik; Bloomberg   evidence=the words   calibre_mm=none
           the beginning of a field or of a word will do: st=pl
        n  note: write beside the claim
        s  skip: leave it as it is
        u  undo: take the last act of this session back
        d  the whole document's text around it
        q  quit
      """;

  private enum Act {
    ACCEPTED,
    REJECTED,
    CORRECTED,
    SKIPPED,
    TAKEN_BACK
  }

  private final Ledger ledger;
  private final ReviewQueue queue;
  private final String author;
  private final Prompt prompt;
  private final PrintWriter out;
  private final Style style;
  private final ClaimCard card;
  private final int width;

  private final Deque<ClaimRow> ahead = new ArrayDeque<>();
  private final Deque<ClaimRow> done = new ArrayDeque<>();
  private final Map<Act, Integer> counts = new EnumMap<>(Act.class);
  private @Nullable String last;

  ReviewSession(
      Ledger ledger,
      ReviewQueue queue,
      String author,
      Prompt prompt,
      PrintWriter out,
      Style style,
      int width) {
    this.ledger = ledger;
    this.queue = queue;
    this.author = author;
    this.prompt = prompt;
    this.out = out;
    this.style = style;
    this.width = width;
    this.card = new ClaimCard(out, style, width);
  }

  /** Walks until there are no more claims or the person quits; whether there was one. */
  boolean run() {
    out.printf("%d to review as %s; ? for help%n", queue.count(), Safe.line(author));
    boolean any = false;
    for (var row = next(); row != null; row = next()) {
      any = true;
      show(row);
      if (!ask(row)) {
        break;
      }
    }
    report();
    return any;
  }

  private @Nullable ClaimRow next() {
    if (ahead.isEmpty()) {
      ahead.addAll(queue.list(last, FETCHED));
      if (!ahead.isEmpty()) {
        last = ahead.getLast().id();
      }
    }
    return ahead.poll();
  }

  private void show(ClaimRow row) {
    out.println();
    out.println(style.bold(ClaimAddress.of(row.id())) + style.dim("  " + ClaimCard.making(row)));
    card.print(ledger, row);
    for (var note : ledger.notes().listAbout(row.id())) {
      out.println(
          "  " + style.dim("note by " + Safe.line(note.who()) + ": ") + Safe.line(note.text()));
    }
    out.flush();
  }

  /** Asks until the claim is done with; false to quit. */
  private boolean ask(ClaimRow row) {
    while (true) {
      var typed = prompt.key("[a]ccept [r]eject [e]dit [s]kip [u]ndo [q]uit [?] > ");
      if (typed == null) {
        return false;
      }
      var words = typed.strip();
      var key = words.isEmpty() ? "" : words.substring(0, 1).toLowerCase(Locale.ROOT);
      var rest = rest(words);
      if (key.equals("q")) {
        return false;
      }
      if (act(key, rest, row)) {
        return true;
      }
    }
  }

  /** What stands behind the key; the key's word may be written out. */
  private static @Nullable String rest(String words) {
    int space = words.indexOf(' ');
    var rest = space < 0 ? "" : words.substring(space + 1).strip();
    return rest.isEmpty() ? null : rest;
  }

  /** Whether the claim is done with. */
  private boolean act(String key, @Nullable String rest, ClaimRow row) {
    try {
      return switch (key) {
        case "a" -> judge(row, true, rest);
        case "r" -> judge(row, false, rest);
        case "e" -> edit(row, rest);
        case "s" -> {
          count(Act.SKIPPED);
          yield true;
        }
        case "u" -> undo(row);
        case "n" -> note(row, rest);
        case "d" -> showDocument(row);
        default -> {
          out.print(HELP);
          yield false;
        }
      };
    } catch (OvertakenException e) {
      out.println("  " + Safe.line(String.valueOf(e.getMessage())) + "; it is left so");
      return true;
    } catch (UsageException e) {
      out.println("  " + Safe.line(String.valueOf(e.getMessage())));
      return false;
    }
  }

  private boolean judge(ClaimRow row, boolean right, @Nullable String remark) {
    ledger.reviews().judge(row, right, author, remark);
    done.push(row);
    count(right ? Act.ACCEPTED : Act.REJECTED);
    out.println("  " + (right ? "accepted" : "rejected"));
    return true;
  }

  private boolean edit(ClaimRow row, @Nullable String first) {
    var edits =
        new ClaimEdits(
            row,
            ledger.documents().get(row.document()).text(),
            typed -> PartyCodes.of(ledger, typed));
    if (first != null) {
      edits.set(first);
    } else if (!askFor(edits)) {
      out.println("  nothing was changed");
      return false;
    }
    var changes = ClaimChanges.between(row.json(), edits.line());
    if (changes.isEmpty()) {
      out.println("  nothing was changed");
      return false;
    }
    var mine = ledger.reviews().correct(row, edits.claim(), author, null);
    done.push(mine);
    count(Act.CORRECTED);
    changes.forEach(change -> out.println("  " + Safe.line(change.toString())));
    out.println(
        "  corrected: %s %s"
            .formatted(ClaimAddress.of(mine.id()), ClaimCard.summary(mine.claim())));
    return true;
  }

  /** Takes changes until an empty line; false when the person gives it up. */
  private boolean askFor(ClaimEdits edits) {
    while (true) {
      var typed = prompt.line("  field=value (empty line: done) > ");
      if (typed == null) {
        return false;
      }
      try {
        if (typed.isBlank()) {
          edits.claim();
          return true;
        }
        edits.set(typed);
      } catch (UsageException e) {
        out.println("  " + Safe.line(String.valueOf(e.getMessage())));
      }
    }
  }

  private boolean note(ClaimRow row, @Nullable String words) {
    var text = words == null ? prompt.line("  note > ") : words;
    if (text != null && !text.isBlank()) {
      ledger.notes().add(row.id(), text.strip(), author);
      out.println("  noted");
    }
    return false;
  }

  /** The claim whose act is taken back is shown again, then the one that is shown now. */
  private boolean undo(ClaimRow row) {
    var before = done.poll();
    if (before == null) {
      out.println("  nothing was done in this session that could be taken back");
      return false;
    }
    var taken = ledger.reviews().undo(before.id(), author);
    ahead.push(row);
    taken.ifPresent(
        review -> {
          out.println("  taken back: " + review.act() + " of " + ClaimAddress.of(review.claim()));
          ledger.claims().find(review.claim()).ifPresent(ahead::push);
        });
    count(Act.TAKEN_BACK);
    return true;
  }

  private boolean showDocument(ClaimRow row) {
    var document = ledger.documents().get(row.document());
    for (var block : document.blocks()) {
      Columns.wrap(Safe.line(block.span().of(document.text())), Math.min(width, 100) - 2)
          .forEach(line -> out.println("  " + line));
      out.println();
    }
    return false;
  }

  private void count(Act act) {
    counts.merge(act, 1, Integer::sum);
  }

  private void report() {
    var done =
        counts.entrySet().stream()
            .map(
                entry ->
                    entry.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                        + " "
                        + entry.getValue())
            .collect(Collectors.joining(", "));
    out.println();
    out.printf("%s; %d left%n", done.isEmpty() ? "nothing done" : done, queue.count());
    out.flush();
  }
}
