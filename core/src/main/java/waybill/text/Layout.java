package waybill.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import waybill.text.Block.Kind;

/** Finds the blocks of a plain text by the form of its lines. */
public final class Layout {
  private static final Pattern LINE = Pattern.compile("[^\\n\\r]+");
  private static final Pattern LINK =
      Pattern.compile(
          "(?i)(read (more|also|next)|also read|see also|related( (news|articles?|stories))?|more on this"
              + "|recommended|watch|listen|don't miss|in case you missed it|also in this issue|further reading)\\s*[:|—–-].*");
  private static final Pattern CAPTION =
      Pattern.compile(
          "(?i)(photo|picture|image|caption|file photo|illustration|map|graphic|video)\\s*[:|]\\s*(.*)");
  private static final Pattern BOILERPLATE =
      Pattern.compile(
          "(?i)((©|\\(c\\)\\s?(19|20)\\d\\d|copyright\\b).*|(subscribe|sign up|follow us|share (this|on)|click here|unsubscribe|advertisement|newsletter)\\b.*"
              + "|(for more information,? (call|contact|visit)).*|forwarded this e-?mail.*|want more\\?.*"
              + "|\\(?(reporting|additional reporting|writing|editing) (by|from)\\b.*|(letters to the editor|letters:).*"
              + "|(correspondence|contact|press contact|media contact)s?:.*|skip to (main )?content.*|turn to page.*"
              + "|(this article is |reading time:? |estimated reading time:? )?\\d{1,2}[ -]min(ute)?s?( (read|long|reading time))?\\.?"
              + "|(do you have|got|have you got) (a|an|any) (story|tip|news tip|information).*|this entry was posted .*|filed under\\b.*"
              + "|for more (stories|news|articles|videos) like this.*|(follow|like|find|join) .{1,60} on (facebook|twitter|x|instagram|youtube|telegram|whatsapp|google news)\\b.*"
              + "|(download|get) (our|the) (free )?app\\b.*|(story|article) continues below.*|this (article|story) (was )?(originally |first )(appeared|published)\\b.*"
              + "|the (views|opinions) expressed\\b.*|(have your say|send us your|become a (member|subscriber)|support our (work|journalism))\\b.*"
              + "|\\[\\d{1,3}\\]\\s.*"
              + "|(reading time|estimated reading time|listen to (this|the) (article|story)|(jump|back) to (top|content))\\b.{0,40}"
              + "|\\d{1,4} (comments?|shares?|views?|likes?)|(\\d{1,2}|an?) (minutes?|hours?|days?|weeks?) ago)");
  private static final Pattern STAMP =
      Pattern.compile(
          "(?i)(?:(?:first |last |originally )?(?:published|updated|posted|modified)(?: on| at)?\\s*[:|–—-]?\\s*"
              + "(?:\\d|today|yesterday|an? (?:hour|minute|day|week)|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
              + "|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.? \\d).{0,60}[^.!?])");
  private static final Pattern BULLET =
      Pattern.compile(
          "\\s*([•·▪●◦‣*+]|[-–—](?=\\s)|\\(?\\d{1,2}[.)](?=\\s)|\\(?[a-z]\\)(?=\\s)).*");

  /** The longest text of a picture. */
  private static final int LONGEST_CAPTION = 600;

  /**
   * The blocks of {@code text}, in order: a block a line, since lines are paragraphs here. A credit
   * at the end of a line is a block of its own.
   */
  public List<Block> blocks(String text) {
    var blocks = new ArrayList<Block>();
    var lines = LINE.matcher(text);
    while (lines.find()) {
      int start = lines.start();
      int end = lines.end();
      while (start < end && Character.isWhitespace(text.charAt(start))) {
        start++;
      }
      while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
        end--;
      }
      if (start < end) {
        add(text.substring(start, end), start, blocks);
      }
    }
    return blocks;
  }

  private static void add(String line, int start, List<Block> blocks) {
    int credit = Credits.start(line);
    int end = credit;
    while (end > 0 && Character.isWhitespace(line.charAt(end - 1))) {
      end--;
    }
    if (end > 0) {
      var kind = kind(line.substring(0, end));
      boolean picture =
          credit < line.length()
              && end < LONGEST_CAPTION
              && isText(kind)
              && !Credits.isSignOff(line.substring(credit));
      blocks.add(new Block(picture ? Kind.CAPTION : kind, new Span(start, start + end)));
    }
    if (credit < line.length()) {
      blocks.add(new Block(Kind.BOILERPLATE, new Span(start + credit, start + line.length())));
    }
  }

  private static boolean isText(Kind kind) {
    return kind == Kind.PARAGRAPH || kind == Kind.HEADING;
  }

  private static Kind kind(String line) {
    if (line.length() > LONGEST_CAPTION) {
      return Kind.PARAGRAPH;
    }
    if (LINK.matcher(line).matches()) {
      return Kind.LINK;
    }
    if (BOILERPLATE.matcher(line).matches()
        || STAMP.matcher(line).matches()
        || Credits.isByline(line)) {
      return Kind.BOILERPLATE;
    }
    if (CAPTION.matcher(line).matches()) {
      return Kind.CAPTION;
    }
    if (BULLET.matcher(line).matches()) {
      return Kind.LIST_ITEM;
    }
    return isHeading(line) ? Kind.HEADING : Kind.PARAGRAPH;
  }

  private static boolean isHeading(String line) {
    if (line.length() > 110 || line.contains(" | ")) {
      return false;
    }
    char last = line.charAt(line.length() - 1);
    return last == '?' || Character.isLetterOrDigit(last);
  }
}
