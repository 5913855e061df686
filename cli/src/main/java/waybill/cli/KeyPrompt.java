package waybill.cli;

import java.io.IOException;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;

/** At a terminal: single keys, and lines that complete the names of fields and their words. */
final class KeyPrompt implements Prompt {
  private static final int INTERRUPT = 3;
  private static final int END = 4;

  private final Terminal terminal;
  private final LineReader reader;

  KeyPrompt() throws IOException {
    terminal = TerminalBuilder.builder().system(true).dumb(true).build();
    var parser = new DefaultParser();
    parser.setEscapeChars(null);
    parser.setQuoteChars(new char[0]);
    reader =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .parser(parser)
            .completer((lines, line, candidates) -> complete(line, candidates))
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .build();
  }

  @Override
  public @Nullable String key(String question) {
    terminal.writer().print(question);
    terminal.flush();
    var before = terminal.enterRawMode();
    try {
      int key = terminal.reader().read();
      if (key < 0 || key == INTERRUPT || key == END) {
        terminal.writer().println();
        return null;
      }
      var typed = key < ' ' ? "" : Character.toString(key);
      terminal.writer().println(typed);
      return typed;
    } catch (IOException e) {
      return null;
    } finally {
      terminal.setAttributes(before);
      terminal.flush();
    }
  }

  @Override
  public @Nullable String line(String question) {
    try {
      return reader.readLine(question);
    } catch (UserInterruptException | EndOfFileException e) {
      return null;
    }
  }

  private static void complete(ParsedLine line, List<Candidate> candidates) {
    var typed = line.word();
    int equals = typed.indexOf('=');
    if (equals < 0) {
      for (var field : ClaimFields.names()) {
        candidates.add(new Candidate(field + "=", field, null, null, null, null, false));
      }
    } else {
      var field = typed.substring(0, equals);
      for (var word : ClaimFields.words(field)) {
        candidates.add(new Candidate(field + "=" + word, word, null, null, null, null, true));
      }
    }
  }

  @Override
  public void close() {
    try {
      terminal.close();
    } catch (IOException e) {
      // Nothing more is read from it.
    }
  }
}
