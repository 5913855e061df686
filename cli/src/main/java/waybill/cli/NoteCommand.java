package waybill.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import waybill.ledger.Ledger;
import waybill.ledger.Notes;

/** Keeps what people write beside a claim, a document or a party. */
@Command(
    name = "note",
    description = {
      "Write a note beside a claim, a document (by its ID) or a party (by its code).",
      "Without a text, print the notes that are there, oldest first."
    },
    footer = {
      "",
      "Examples:",
      "  waybill note waybill:7mre4kppezke \"The ministry withdrew this on 3 June.\"",
      "  waybill note PRK \"Ask about the containers.\"",
      "  waybill note PRK"
    })
final class NoteCommand extends BaseCommand {
  private static final List<String> COLUMNS = List.of("seq", "subject", "at", "who", "text");

  @Parameters(index = "0", paramLabel = "ID", description = "A claim, a document or a party.")
  String subject = "";

  @Parameters(index = "1..*", paramLabel = "TEXT", arity = "0..*", description = "The note.")
  List<String> text = List.of();

  @Mixin final FormatOptions format = new FormatOptions();

  @Mixin final AuthorOptions author = new AuthorOptions();

  @Mixin final LedgerOptions ledgerOptions = new LedgerOptions();

  @Override
  public Integer call() {
    try (var ledger = ledgerOptions.open()) {
      var id = subject(ledger, subject);
      var words = String.join(" ", text).strip();
      if (!words.isEmpty()) {
        var seq = ledger.notes().add(id, words, author.author());
        print(ledger.notes().listAbout(id).stream().filter(note -> note.seq() == seq).toList());
        return ExitCode.OK;
      }
      var notes = ledger.notes().listAbout(id);
      print(notes);
      return notes.isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.OK;
    } finally {
      out().flush();
    }
  }

  private static String subject(Ledger ledger, String subject) {
    if (ledger.documents().find(subject).isPresent()
        || ledger.sources().find(subject).isPresent()) {
      return subject;
    }
    try {
      return ClaimAddress.find(ledger, subject).id();
    } catch (UsageException e) {
      throw new UsageException("the ledger has no claim, document or party " + subject);
    }
  }

  private void print(List<Notes.Note> notes) {
    switch (format.format) {
      case TABLE ->
          notes.forEach(
              note -> out().println(Safe.line(note.subject() + "  " + ClaimCommand.words(note))));
      case JSON -> notes.forEach(note -> out().println(Json.line(json(note))));
      case CSV -> {
        out().print(CsvView.line(COLUMNS));
        notes.forEach(note -> out().print(CsvView.line(csv(note))));
      }
    }
  }

  static Map<String, @Nullable Object> json(Notes.Note note) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("seq", note.seq());
    json.put("subject", note.subject());
    json.put("at", note.at());
    json.put("who", note.who());
    json.put("text", note.text());
    return json;
  }

  private static List<String> csv(Notes.Note note) {
    return List.of(Long.toString(note.seq()), note.subject(), note.at(), note.who(), note.text());
  }
}
