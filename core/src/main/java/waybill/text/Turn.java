package waybill.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one speaker of a transcript says in one go: from "SECRETARY DOE:" to the next speaker.
 *
 * @param label the name as it stands before the colon
 * @param speaker the name without remarks in brackets, in usual letters: "Secretary Doe"; also "Q"
 *     and "A", where the page has no more
 * @param words from behind the colon to the end of the last block before the next turn; empty where
 *     nothing follows
 */
public record Turn(Span label, String speaker, Span words) {
  private static final int FEWEST = 3;
  private static final Pattern LABEL =
      Pattern.compile("([^:.!?\\d]{1,40}(?:\\. [^:.!?\\d]{1,30})?)(?<! ):(?=\\s|$)");
  private static final Pattern REMARK = Pattern.compile("\\s*[(\\[][^)\\]]{0,60}[)\\]]");
  private static final Set<String> SMALL =
      Set.of("of", "the", "van", "von", "de", "der", "al", "bin", "for", "and");

  /** Whether the speaker only asks: "Q", "QUESTION", "REPORTER". */
  public boolean isQuestion() {
    return Set.of("q", "question", "reporter", "interviewer", "moderator")
        .contains(speaker.toLowerCase(Locale.ROOT));
  }

  /**
   * The turns of a text, in order and apart; none when it is no transcript. In a transcript several
   * speak, and one of them more than once.
   *
   * @param blocks the blocks of {@code text}; those that are not read begin no turn
   */
  public static List<Turn> of(String text, List<Block> blocks) {
    var begun = new ArrayList<Turn>();
    int end = 0;
    for (var block : blocks) {
      var label = block.isRead() ? label(text, block.span()) : null;
      if (label != null) {
        close(begun, end);
        int colon = text.indexOf(':', label.end());
        begun.add(new Turn(label, name(label.of(text)), new Span(colon + 1, block.span().end())));
      }
      end = block.span().end();
    }
    close(begun, end);
    return isTranscript(begun, text) ? List.copyOf(begun) : List.of();
  }

  private static void close(List<Turn> turns, int end) {
    if (!turns.isEmpty()) {
      var last = turns.removeLast();
      turns.add(new Turn(last.label, last.speaker, new Span(last.words.start(), end)));
    }
  }

  private static @Nullable Span label(String text, Span block) {
    var label = LABEL.matcher(text).region(block.start(), block.end());
    if (!label.lookingAt()) {
      return null;
    }
    var words = REMARK.matcher(label.group(1)).replaceAll("").split("[\\s,]+", -1);
    boolean names =
        words.length <= 7 && !words[0].isEmpty() && Character.isUpperCase(words[0].codePointAt(0));
    for (var word : words) {
      names &=
          word.isEmpty() || !Character.isLowerCase(word.codePointAt(0)) || SMALL.contains(word);
    }
    return names ? new Span(label.start(1), label.end(1)) : null;
  }

  private static String name(String label) {
    var name = REMARK.matcher(label).replaceAll("").strip();
    if (name.length() < 4 || !name.equals(name.toUpperCase(Locale.ROOT))) {
      return name;
    }
    var usual = new StringBuilder(name.toLowerCase(Locale.ROOT));
    for (int i = 0; i < usual.length(); i++) {
      if (i == 0 || !Character.isLetter(usual.charAt(i - 1))) {
        usual.setCharAt(i, Character.toUpperCase(usual.charAt(i)));
      }
    }
    return usual.toString();
  }

  private static boolean isTranscript(List<Turn> turns, String text) {
    Map<String, Integer> times = new HashMap<>();
    turns.forEach(turn -> times.merge(turn.speaker, 1, Integer::sum));
    long sentences = turns.stream().filter(turn -> saysSentence(turn, text)).count();
    boolean several = times.size() >= 2;
    boolean again = times.values().stream().anyMatch(count -> count >= 2);
    return turns.size() >= FEWEST && several && again && sentences * 2 > turns.size();
  }

  private static boolean saysSentence(Turn turn, String text) {
    var words = turn.words.of(text).strip();
    return !words.isEmpty() && ".!?”\"—–)]…".indexOf(words.charAt(words.length() - 1)) >= 0;
  }
}
