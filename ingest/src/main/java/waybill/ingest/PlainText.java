package waybill.ingest;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import waybill.text.Block;
import waybill.text.Block.Kind;
import waybill.text.Document;
import waybill.text.Layout;

/**
 * A plain text, with or without header lines.
 *
 * <p>The header line {@code blocks: 3 caption, 7 heading} names the blocks, counted from 1, whose
 * kind the form of their line does not tell, as in a text that was a page before.
 */
final class PlainText {
  private static final Pattern HEADER =
      Pattern.compile("(?i)(title|outlet|published|lang|url|retrieved|blocks):(.*)");
  private static final Layout LAYOUT = new Layout();

  private PlainText() {}

  static Document read(String name, String text, Ingest.Hints hints) throws Refusal {
    var header = new HashMap<String, String>();
    int start = header(text, header);
    if (header.isEmpty()) {
      return of(new Draft(), name, text, hints);
    }
    var body = HardWraps.undo(text.substring(start));
    if (body.isBlank()) {
      throw new Refusal("empty: no text in it");
    }
    var blocks = blocks(body, header.get("blocks"));
    var outlet = header.get("outlet");
    var published = day(header.get("published"));
    var language = header.get("lang");
    var dated = published != null ? published : Dates.dateline(body);
    return new Document(
        name,
        header.get("title"),
        outlet != null ? outlet : hints.outlet(),
        dated != null ? dated : hints.published(),
        language != null ? language.toLowerCase(Locale.ROOT) : Language.of(body, null),
        header.get("url"),
        header.get("retrieved"),
        body,
        blocks);
  }

  /** A text without header lines, of which {@code draft} tells what is known. */
  static Document of(Draft draft, String name, String text, Ingest.Hints hints) throws Refusal {
    var body = HardWraps.undo(text);
    if (body.isBlank()) {
      throw new Refusal("empty: no text in it");
    }
    return draft.document(name, hints, body, LAYOUT.blocks(body));
  }

  /** Puts the header lines into {@code header}; where the text begins after them. */
  private static int header(String text, Map<String, String> header) {
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      if (end == at) {
        return header.isEmpty() ? 0 : end + 1;
      }
      var line = HEADER.matcher(text).region(at, end);
      if (!line.matches()) {
        break;
      }
      var value = Draft.line(line.group(2));
      if (!value.isEmpty()) {
        header.put(line.group(1).toLowerCase(Locale.ROOT), value);
      }
      at = end + 1;
    }
    // Without an empty line after it, it is no header but a text that looks a little like one.
    header.clear();
    return 0;
  }

  private static @Nullable LocalDate day(@Nullable String value) {
    try {
      return value == null ? null : LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      return value == null ? null : Dates.parse(value);
    }
  }

  private static List<Block> blocks(String body, @Nullable String kinds) {
    var blocks = LAYOUT.blocks(body);
    if (kinds == null) {
      return blocks;
    }
    var told = new ArrayList<>(blocks);
    for (var item : kinds.split(",", -1)) {
      var words = item.strip().split(" ", 2);
      try {
        int index = Integer.parseInt(words[0]) - 1;
        var kind = Kind.valueOf(words[words.length - 1].toUpperCase(Locale.ROOT));
        told.set(index, new Block(kind, blocks.get(index).span()));
      } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
        // A hand-made line that names no block or no kind changes nothing.
        continue;
      }
    }
    return told;
  }

  /** See {@link Ingest#withHeader}. */
  static String withHeader(Document document) {
    var lines = new LinkedHashMap<String, @Nullable Object>();
    lines.put("title", document.title());
    lines.put("outlet", document.outlet());
    lines.put("published", document.published());
    lines.put("lang", document.language());
    lines.put("url", document.url());
    lines.put("retrieved", document.retrieved());
    lines.put("blocks", kinds(document));
    var out = new StringBuilder();
    lines.forEach(
        (key, value) -> {
          if (value != null) {
            out.append(key).append(": ").append(Draft.line(value.toString())).append('\n');
          }
        });
    return out.append('\n').append(document.text()).toString();
  }

  private static @Nullable String kinds(Document document) {
    var byForm = LAYOUT.blocks(document.text());
    var told = new ArrayList<String>();
    for (int i = 0; i < Math.min(byForm.size(), document.blocks().size()); i++) {
      var kind = document.blocks().get(i).kind();
      if (kind != byForm.get(i).kind()) {
        told.add((i + 1) + " " + kind.name().toLowerCase(Locale.ROOT));
      }
    }
    return told.isEmpty() ? null : String.join(", ", told);
  }
}
