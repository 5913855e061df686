package waybill.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;
import waybill.text.Block.Kind;

/** The paragraphs of a PDF: its lines joined, without running heads and page numbers. */
final class PdfReader {
  private static final Pattern PAGE_NUMBER =
      Pattern.compile("(?i)[-–—|\\s]*(page\\s+)?#[-–—|\\s]*((of|/)\\s*#)?[-–—|\\s]*");
  private static final Pattern COMPOUND = Pattern.compile("\\p{L}+-\\p{L}+");
  private static final Pattern BOLD = Pattern.compile("(?i)bold|black|heavy|semibd");
  private static final Pattern NOTE = Pattern.compile("\\[?\\d{1,3}\\]?[.)]?\\s*\\p{L}|[*†‡]");
  private static final int MOST_PAGES = 5_000;

  /** How much larger than the text a title is set, and how much smaller a note. */
  private static final float TITLE = 1.3f;

  private static final float SMALL = 0.85f;
  private static final int MOST_ABOVE_TITLE = 8;
  private static final int MOST_TITLE_LINES = 5;
  private static final int SHORTEST_TITLE = 12;

  /** How many lines at the top and the bottom of a page may be running heads. */
  private static final int EDGE = 2;

  /**
   * A line as it stands on its page.
   *
   * @param left where it begins
   * @param right where it ends
   * @param y its base line, from the top
   * @param size of its letters; those at its end, since a bullet or an initial has its own
   * @param bold whether it is so from its first letter to its last
   */
  private record Line(
      int page, String text, float left, float right, float y, float size, boolean bold) {}

  private PdfReader() {}

  static Draft read(byte[] bytes) throws IOException, Refusal {
    try (var pdf = Loader.loadPDF(bytes)) {
      if (pdf.getNumberOfPages() > MOST_PAGES) {
        throw new Refusal("more than 5,000 pages, the limit for a PDF");
      }
      var lines = lines(pdf);
      if (lines.isEmpty()) {
        throw new Refusal("a PDF without text: its pages are pictures");
      }
      var draft = new Draft();
      draft.title = title(pdf);
      var kept = withoutRunningHeads(lines);
      float size = usualSize(kept);
      if (draft.title == null) {
        draft.title = takeTitle(kept, size);
      }
      paragraphs(kept, size, draft);
      return draft;
    } catch (InvalidPasswordException e) {
      throw new Refusal("encrypted: the PDF needs a password");
    }
  }

  /** The title it carries, unless a program made it of a file's name. */
  private static @Nullable String title(PDDocument pdf) {
    var told = pdf.getDocumentInformation().getTitle();
    var title = told == null ? "" : Draft.line(told);
    boolean name =
        title.matches("(?i).*\\.(docx?|pdf|indd|odt|qxd|rtf|pptx?|html?)|microsoft .*|untitled.*");
    return title.indexOf(' ') < 0 || name ? null : title;
  }

  /** Takes the lines at the head of the first page that are set as a title; null when none is. */
  private static @Nullable String takeTitle(List<Line> lines, float usual) {
    int from = 0;
    while (from < Math.min(MOST_ABOVE_TITLE, lines.size())
        && lines.get(from).size < TITLE * usual) {
      from++;
    }
    int to = from;
    while (to < lines.size()
        && lines.get(to).page == lines.get(from).page
        && Math.abs(lines.get(to).size - lines.get(from).size) < 0.5f) {
      to++;
    }
    boolean found = to < lines.size() && to > from && to - from <= MOST_TITLE_LINES;
    var title = new StringBuilder();
    for (int i = from; found && i < to; i++) {
      title.append(lines.get(i).text).append(' ');
    }
    if (!found || lines.get(from).size < TITLE * usual || title.length() < SHORTEST_TITLE) {
      return null;
    }
    lines.subList(from, to).clear();
    return Draft.line(title.toString());
  }

  /** The size in which most of the text is set. */
  private static float usualSize(List<Line> lines) {
    var letters = new TreeMap<Float, Integer>();
    lines.forEach(line -> letters.merge(line.size, line.text.length(), Integer::sum));
    return letters.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(1f);
  }

  /**
   * The lines of notes: at the foot of a page, in small letters, from the first that begins with a
   * number or a mark.
   */
  private static BitSet notes(List<Line> lines, float usual) {
    var notes = new BitSet();
    int end = -1;
    for (int i = lines.size() - 1; i >= 0; i--) {
      var line = lines.get(i);
      boolean isLast = i + 1 == lines.size() || lines.get(i + 1).page != line.page;
      end = isLast ? i + 1 : end;
      if (line.size >= SMALL * usual) {
        end = -1;
      } else if (end > i && NOTE.matcher(line.text).lookingAt()) {
        notes.set(i, end);
      }
    }
    return notes;
  }

  private static List<Line> lines(PDDocument pdf) throws IOException {
    var stripper = new LineStripper();
    stripper.setAddMoreFormatting(false);
    stripper.setSuppressDuplicateOverlappingText(true);
    stripper.getText(pdf);
    return stripper.lines;
  }

  /** Keeps the lines with their places instead of printing them. */
  private static final class LineStripper extends PDFTextStripper {
    final List<Line> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<TextPosition> places = new ArrayList<>();

    @Override
    protected void writeString(String words, List<TextPosition> positions) {
      int from = text.length();
      boolean marked = false;
      for (var place : positions) {
        boolean mark = isFootnoteMark(place);
        marked |= mark;
        if (!mark) {
          text.append(place.getUnicode());
          places.add(place);
        }
      }
      if (!marked) {
        // The words have their letters in reading order and whole.
        text.replace(from, text.length(), words);
      }
    }

    /** A small raised number behind a word; "km" and "10" have their own. */
    private boolean isFootnoteMark(TextPosition place) {
      int end = text.length();
      while (end > 0 && text.charAt(end - 1) == ' ') {
        end--;
      }
      if (places.isEmpty() || end < 3 || !place.getUnicode().matches("[\\d*†‡,]+")) {
        return false;
      }
      var before = places.getLast();
      boolean raised =
          place.getFontSizeInPt() < SMALL * before.getFontSizeInPt()
              && before.getYDirAdj() - place.getYDirAdj() > 0.15f * before.getFontSizeInPt();
      return raised
          && text.substring(end - 3, end)
              .chars()
              .noneMatch(c -> Character.isWhitespace(c) || Character.isDigit(c));
    }

    @Override
    protected void writeWordSeparator() {
      text.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
      endLine();
    }

    @Override
    protected void writeParagraphEnd() {
      endLine();
    }

    @Override
    protected void writePageEnd() {
      endLine();
    }

    private static boolean isBold(TextPosition place) {
      var name = place.getFont().getName();
      return name != null && BOLD.matcher(name).find();
    }

    private void endLine() {
      var line = Draft.line(text.toString().replace("\u00AD", "-"));
      if (!line.isEmpty() && !places.isEmpty()) {
        var first = places.getFirst();
        var last = places.getLast();
        lines.add(
            new Line(
                getCurrentPageNo(),
                line,
                first.getXDirAdj(),
                last.getXDirAdj() + last.getWidthDirAdj(),
                first.getYDirAdj(),
                last.getFontSizeInPt(),
                isBold(first) && isBold(last)));
      }
      text.setLength(0);
      places.clear();
    }
  }

  /** Without lines at the edges of pages that are numbers, or the same on many pages. */
  private static List<Line> withoutRunningHeads(List<Line> lines) {
    var edges = edges(lines);
    var pages = new HashMap<String, Set<Integer>>();
    for (int i : edges) {
      var line = lines.get(i);
      pages.computeIfAbsent(form(line.text), key -> new HashSet<>()).add(line.page);
    }
    int last = lines.getLast().page;
    var kept = new ArrayList<Line>();
    for (int i = 0; i < lines.size(); i++) {
      var form = form(lines.get(i).text);
      int times = pages.getOrDefault(form, Set.of()).size();
      boolean repeated = times >= 3 || times == 2 && last <= 3;
      boolean number = PAGE_NUMBER.matcher(form).matches();
      if (!edges.contains(i) || !(repeated || number)) {
        kept.add(lines.get(i));
      }
    }
    return kept;
  }

  private static Set<Integer> edges(List<Line> lines) {
    var edges = new HashSet<Integer>();
    int start = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || lines.get(i).page != lines.get(start).page) {
        for (int k = 0; k < EDGE && start + k < i; k++) {
          edges.add(start + k);
          edges.add(i - 1 - k);
        }
        start = i;
      }
    }
    return edges;
  }

  private static String form(String line) {
    return line.replaceAll("\\d+", "#").toLowerCase(Locale.ROOT);
  }

  private static void paragraphs(List<Line> lines, float size, Draft draft) {
    var words = new HashSet<String>();
    lines.forEach(
        line ->
            COMPOUND
                .matcher(line.text)
                .results()
                .forEach(match -> words.add(match.group().toLowerCase(Locale.ROOT))));
    var columns = columns(lines);
    float spacing = spacing(lines);
    var notes = notes(lines, size);
    var paragraph = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      boolean border = i > 0 && notes.get(i) != notes.get(i - 1);
      if (border || i > 0 && begins(lines.get(i - 1), line, spacing, columns)) {
        draft.add(notes.get(i - 1) ? Kind.BOILERPLATE : null, paragraph.toString());
        paragraph.setLength(0);
      }
      join(paragraph, line.text, words);
    }
    draft.add(notes.get(lines.size() - 1) ? Kind.BOILERPLATE : null, paragraph.toString());
  }

  /** The right edge of the text that begins at each place, in steps of a few points. */
  private static Map<Integer, Float> columns(List<Line> lines) {
    var columns = new HashMap<Integer, Float>();
    lines.forEach(line -> columns.merge(column(line), line.right, Math::max));
    return columns;
  }

  private static int column(Line line) {
    return line.page * 1000 + Math.round(line.left / 30);
  }

  /** The usual distance of two lines, in heights of their letters. */
  private static float spacing(List<Line> lines) {
    var steps = new ArrayList<Float>();
    for (int i = 1; i < lines.size(); i++) {
      float step = lines.get(i).y - lines.get(i - 1).y;
      if (lines.get(i).page == lines.get(i - 1).page && step > 0 && step < 60) {
        steps.add(step / Math.max(1, lines.get(i).size));
      }
    }
    steps.sort(null);
    return steps.isEmpty() ? 1.2f : steps.get(steps.size() * 2 / 5);
  }

  /** Whether {@code line} begins a paragraph: by a gap, its letters, an indent, or a short end. */
  private static boolean begins(
      Line before, Line line, float spacing, Map<Integer, Float> columns) {
    if (Draft.BULLETS.substring(0, 7).indexOf(line.text.charAt(0)) >= 0) {
      return true;
    }
    float size = Math.max(1, line.size);
    boolean ended = ".!?:”\"".indexOf(before.text.charAt(before.text.length() - 1)) >= 0;
    if (before.bold != line.bold || Math.abs(before.size - line.size) > 0.15f * size) {
      return true;
    }
    float right = columns.getOrDefault(column(before), before.right);
    boolean isShort = before.right < right - 6 * size;
    float step = line.y - before.y;
    if (line.page != before.page || step < 0) {
      // A paragraph may run on in the next column or on the next page.
      return ended && (isShort || Character.isUpperCase(line.text.codePointAt(0)) && isShort);
    }
    boolean gap = step > (spacing + 0.35f) * size;
    boolean indent = line.left > before.left + 0.8f * size && line.left < before.left + 5 * size;
    return gap || ended && (isShort || indent);
  }

  /** Puts a line to its paragraph; a word cut at the line's end becomes whole again. */
  private static void join(StringBuilder paragraph, String line, Set<String> compounds) {
    int length = paragraph.length();
    if (length == 0) {
      paragraph.append(line);
      return;
    }
    boolean cut =
        length > 1
            && paragraph.charAt(length - 1) == '-'
            && Character.isLetter(paragraph.charAt(length - 2))
            && Character.isLowerCase(line.codePointAt(0));
    if (!cut) {
      boolean dash =
          paragraph.charAt(length - 1) == '-'
              && length > 1
              && Character.isLetterOrDigit(paragraph.charAt(length - 2));
      paragraph.append(dash ? "" : " ").append(line);
      return;
    }
    int start = length - 1;
    while (start > 0 && Character.isLetter(paragraph.charAt(start - 1))) {
      start--;
    }
    int end = 0;
    while (end < line.length() && Character.isLetter(line.charAt(end))) {
      end++;
    }
    var whole = paragraph.substring(start) + line.substring(0, end);
    if (!compounds.contains(whole.toLowerCase(Locale.ROOT))) {
      paragraph.setLength(length - 1);
    }
    paragraph.append(line);
  }
}
