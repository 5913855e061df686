package waybill.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds where a line ends as text and goes on as a credit: who took the picture, who edited the
 * report.
 *
 * <p>A credit is made of names. What follows "Photo:" is one if all its words are capitalised, are
 * small words between names or are words for those who hand out pictures; "Photo: a train with 40
 * tanks" is none.
 */
final class Credits {
  /** A credit is no longer than this. */
  private static final int LONGEST = 160;

  private static final String PICTURE =
      "(?:(?:file|main|lead|header|cover|featured|banner|satellite|stock|drone|thumbnail) )?"
          + "(?:photo(?:s|graph|graphs|graphy)?|images?|pictures?|pics?|video|footage|illustration"
          + "|graphics?|screenshot|screengrab|cartoon|map)";

  /** "Photo:", "Image credit:", "Photograph by", "AP Photo/", "Courtesy of", "Credit:". */
  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)(?:"
              + PICTURE
              + "(?: (?:credits?|sources?|courtesy)\\b(?: of\\b)?\\s*[:/|–—-]?| by\\b:?| via\\b|\\s*[:/|©])"
              + "|(?:credits?|courtesy)\\s*[:/]|courtesy of\\b|©|handout\\b"
              + "|\\p{L}{2,12}(?:-\\p{L}{2,12})? photos?\\s*/)\\s*");

  /** Those whose name alone is a credit where a picture's text ends. */
  private static final Pattern AGENCY =
      Pattern.compile(
          "(?i)\\b(?:getty images|getty|reuters|afp|ap|associated press|epa|epa-efe|efe|xinhua|kcna|yonhap"
              + "|anadolu(?: agency)?|dpa|pa (?:wire|media|images)|zuma(?: press)?|shutterstock|alamy(?: stock photo)?|istock"
              + "|adobe stock|wikimedia(?: commons)?|flickr|unsplash|pexels|sipa(?: usa)?|ukrinform|kyodo|jiji|ians|pti|ani"
              + "|imago(?: images)?|picture alliance|keystone|ansa|lusa|scanpix|ntb|ritzau|maxar(?: technologies)?|planet labs(?: pbc)?"
              + "|dvids|nurphoto|magnum(?: photos)?|polaris|upi|tass|sputnik|bloomberg|handout|creative commons)\\b");

  /** The last words of an article: who worked on it. */
  private static final Pattern SIGN_OFF =
      Pattern.compile(
          "(?i)(?:additional |with additional )?(?:reporting|writing|editing)(?: and (?:reporting|writing|editing))? (?:by|from)\\b\\s*");

  private static final Pattern BYLINE =
      Pattern.compile("(?:By|BY|Written by|Text by|Story by)\\s+(?=\\p{Lu})");
  private static final Pattern DAY =
      Pattern.compile("(?<!\\d)\\d{1,2}(?:st|nd|rd|th|:\\d\\d)?(?!\\d)");

  private static final Pattern HINT =
      Pattern.compile(
          "(?i)©|\\b(?:credit|courtesy|reporting|writing|editing)|"
              + PICTURE
              + "|"
              + AGENCY.pattern());

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'’.@_-]+");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d[.]?");

  /** Words in a credit that are no names. */
  private static final Set<String> SMALL =
      Set.of(
          ("a an and at by de der del di du et file for from in la le of on the to van via von with agency agencies"
                  + " archive archives army author courtesy correspondent correspondents credit government group handout"
                  + " handouts image images licence license media military ministry navy news newspaper office page photo"
                  + " photographer photographers photos picture pictures police pool press provided released reporter"
                  + " reporters reproduction reserved rights all satellite screengrab screenshot service social source"
                  + " staff state stock supplied television tv video website writer writers channel telegram no date used permission")
              .split(" "));

  private Credits() {}

  /**
   * Where the credit at the end of {@code line} begins; 0 when all of it is one, the line's length
   * when there is none.
   */
  static int start(String line) {
    int from = Math.max(0, line.length() - LONGEST);
    if (!HINT.matcher(line).region(from, line.length()).find()) {
      return line.length();
    }
    for (int i = from; i < line.length(); i++) {
      if (isWordStart(line, i) && isCredit(line, i)) {
        return i;
      }
    }
    return line.length();
  }

  /** Whether a credit is the article's and not a picture's: "(Reporting by Jane Doe)". */
  static boolean isSignOff(String credit) {
    var signOff = SIGN_OFF.matcher(credit);
    return signOff.find() && signOff.start() <= 2;
  }

  /** Whether a line names the writers: "By Jane Doe and John Roe | June 5, 2025". */
  static boolean isByline(String line) {
    var byline = BYLINE.matcher(line);
    boolean ends = ".?!:".indexOf(line.charAt(line.length() - 1)) < 0;
    return ends
        && line.length() < LONGEST
        && byline.lookingAt()
        && isOfNames(DAY.matcher(line.substring(byline.end())).replaceAll(" "));
  }

  private static boolean isWordStart(String line, int i) {
    boolean after = i == 0 || Character.isWhitespace(line.charAt(i - 1));
    return after && !Character.isWhitespace(line.charAt(i));
  }

  private static boolean isCredit(String line, int start) {
    char first = line.charAt(start);
    boolean bracket = first == '(' || first == '[';
    boolean mark = bracket || "/|–—-•".indexOf(first) >= 0;
    int inner = start + (mark ? 1 : 0);
    while (mark && inner < line.length() && Character.isWhitespace(line.charAt(inner))) {
      inner++;
    }
    var rest = line.substring(inner);
    if (inner == line.length() || bracket && !closes(rest, first == '(' ? ')' : ']')) {
      return false;
    }
    boolean apart = mark || start == 0 || endsSentence(line, start);
    var signOff = SIGN_OFF.matcher(rest);
    if (signOff.lookingAt()) {
      return apart && isOfNames(before(rest.substring(signOff.end()), ';'));
    }
    var label = LABEL.matcher(rest);
    if (label.lookingAt()) {
      boolean capital = !Character.isLowerCase(rest.codePointAt(0));
      return (apart || capital) && isOfNames(rest.substring(label.end()));
    }
    boolean dash = "–—-".indexOf(first) >= 0;
    return apart && isStamp(rest, bracket || dash) && isOfNames(rest);
  }

  /**
   * "Jane Doe/Reuters", "AFP via Getty Images", "satellite image"; an agency alone may be a source.
   */
  private static boolean isStamp(String rest, boolean mayBeSource) {
    var lower = rest.toLowerCase(Locale.ROOT);
    if (lower.contains("getty") || lower.matches(PICTURE + "[.)\\]]*")) {
      return true;
    }
    var agency = AGENCY.matcher(rest);
    if (!agency.find()) {
      return false;
    }
    boolean atEdge = agency.start() == 0 || rest.length() - last(rest) <= 2;
    boolean joined = rest.indexOf('/') >= 0 || lower.contains(" via ");
    return joined || atEdge && !mayBeSource;
  }

  /** Where the last agency that {@code rest} names ends. */
  private static int last(String rest) {
    int end = 0;
    var agency = AGENCY.matcher(rest);
    while (agency.find()) {
      end = agency.end();
    }
    return end;
  }

  private static boolean closes(String rest, char bracket) {
    int at = rest.indexOf(bracket);
    return at >= 0 && rest.length() - at <= 2;
  }

  private static boolean endsSentence(String line, int start) {
    int i = start - 1;
    while (i > 0 && Character.isWhitespace(line.charAt(i))) {
      i--;
    }
    return ".!?…”\"’')]|/".indexOf(line.charAt(i)) >= 0;
  }

  private static String before(String text, char mark) {
    int at = text.indexOf(mark);
    return at < 0 ? text : text.substring(0, at);
  }

  private static boolean isOfNames(String text) {
    var words = WORD.matcher(text);
    while (words.find()) {
      var word = words.group();
      boolean name = Character.isUpperCase(word.codePointAt(0)) || word.charAt(0) == '@';
      boolean year = YEAR.matcher(word).matches();
      int end = word.endsWith(".") ? word.length() - 1 : word.length();
      if (!name && !year && !SMALL.contains(word.substring(0, end).toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return true;
  }
}
