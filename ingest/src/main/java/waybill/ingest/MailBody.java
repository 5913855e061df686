package waybill.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/**
 * What the sender of a letter wrote himself: without his signature and the letters he answers. A
 * letter that is little else, as one passed on to a friend, is kept whole.
 */
final class MailBody {
  private static final int LITTLE = 100;
  private static final int LONGEST_SIGNATURE = 15;

  private static final String QUOTED_OR_SIGNED =
      "blockquote[type=cite], .gmail_quote, .gmail_signature, .moz-signature, .moz-cite-prefix, .yahoo_quoted,"
          + " .protonmail_quote, .protonmail_signature_block, #Signature, #appendonsend ~ *, #divRplyFwdMsg ~ *, #divRplyFwdMsg";
  private static final Pattern QUOTED = Pattern.compile("\\s{0,3}(?:>\\s?)+");
  private static final Pattern ANSWERED =
      Pattern.compile("(?i)-{2,}\\s*original message\\s*-{2,}|_{20,}");
  private static final Pattern SENT_FROM =
      Pattern.compile("(?i)(?:sent from|get outlook for) .{1,40}");

  private MailBody() {}

  /** The sender's own lines of a plain letter. */
  static String own(String text) {
    var lines = text.lines().toList();
    var own = new ArrayList<String>();
    for (var line : lines) {
      if (ANSWERED.matcher(line.strip()).matches()) {
        break;
      }
      if (QUOTED.matcher(line).lookingAt()) {
        removeIntroduction(own);
      } else if (!SENT_FROM.matcher(line.strip()).matches()) {
        own.add(line);
      }
    }
    var kept = join(own.subList(0, signature(own)));
    return isLittle(kept) ? unquoted(lines) : kept;
  }

  /** Takes what quotes and signs out of a letter that is a page. */
  static Document own(Document page) {
    var own = page.clone();
    own.select(QUOTED_OR_SIGNED).remove();
    return isLittle(own.text()) ? page : own;
  }

  private static String unquoted(List<String> lines) {
    var whole = new ArrayList<String>();
    lines.forEach(line -> whole.add(QUOTED.matcher(line).replaceFirst("")));
    return join(whole.subList(0, signature(whole)));
  }

  /** Where the signature begins: at its mark, if not much follows. */
  private static int signature(List<String> lines) {
    for (int i = Math.max(0, lines.size() - LONGEST_SIGNATURE); i < lines.size(); i++) {
      if (lines.get(i).equals("-- ") || lines.get(i).equals("--")) {
        return i;
      }
    }
    return lines.size();
  }

  /** "On 4 June 2024, Jane Doe wrote:", which may take two lines. */
  private static void removeIntroduction(List<String> lines) {
    int last = lines.size() - 1;
    while (last >= 0 && lines.get(last).isBlank()) {
      last--;
    }
    if (last < 0 || !lines.get(last).stripTrailing().endsWith("wrote:")) {
      return;
    }
    boolean two = last > 0 && !lines.get(last - 1).isBlank() && !lines.get(last).startsWith("On ");
    lines.subList(two ? last - 1 : last, lines.size()).clear();
  }

  private static boolean isLittle(String text) {
    return text.strip().length() < LITTLE;
  }

  private static String join(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }
}
