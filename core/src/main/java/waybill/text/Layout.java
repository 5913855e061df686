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
  private static final Pattern CREDIT =
      Pattern.compile(
          "(?i)([^.]*/\\s*(photo|image|picture|satellite image|open source photo|video)\\b.*"
              + "|.*\\b(photo (source|credit|by)|photograph by|credit:|getty images|all rights reserved|reproduction of)\\b.*)");
  private static final Pattern BOILERPLATE =
      Pattern.compile(
          "(?i)((©|\\(c\\)|copyright\\b).*|(subscribe|sign up|follow us|share (this|on)|click here|unsubscribe|advertisement|newsletter)\\b.*"
              + "|(for more information,? (call|contact|visit)).*|forwarded this e-?mail.*|want more\\?.*"
              + "|\\(?(reporting|additional reporting|writing|editing) (by|from)\\b.*|(letters to the editor|letters:).*"
              + "|(correspondence|contact|press contact|media contact)s?:.*|skip to (main )?content.*|turn to page.*)");
  private static final Pattern BULLET =
      Pattern.compile(
          "\\s*([•·▪●◦‣*+]|[-–—](?=\\s)|\\(?\\d{1,2}[.)](?=\\s)|\\(?[a-z]\\)(?=\\s)).*");

  /** The blocks of {@code text}, in order: a block a line, since lines are paragraphs here. */
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
        blocks.add(new Block(kind(text.substring(start, end)), new Span(start, end)));
      }
    }
    return blocks;
  }

  private static Kind kind(String line) {
    if (line.length() > 600) {
      return Kind.PARAGRAPH;
    }
    if (LINK.matcher(line).matches()) {
      return Kind.LINK;
    }
    if (BOILERPLATE.matcher(line).matches()) {
      return Kind.BOILERPLATE;
    }
    if (CREDIT.matcher(line).matches() && line.length() < 200) {
      return Kind.CAPTION;
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
    if (line.length() > 110) {
      return false;
    }
    char last = line.charAt(line.length() - 1);
    return last == '?' || Character.isLetterOrDigit(last);
  }
}
