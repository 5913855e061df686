package waybill.bench.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import waybill.claim.Claim;
import waybill.exchange.ClaimParser;
import waybill.text.Document;
import waybill.text.Layout;

/** A marked article. */
record GoldArticle(Document document, List<Claim> claims) {
  private static final Pattern NUMBER = Pattern.compile("(\\d+)");

  /** Articles whose number is divisible by three are kept for validation. */
  boolean isValidation() {
    var number = NUMBER.matcher(document.name());
    return number.find() && Integer.parseInt(number.group(1)) % 3 == 0;
  }

  static List<GoldArticle> read(Path folder) throws IOException {
    var articles = new ArrayList<GoldArticle>();
    try (var files = Files.list(folder)) {
      for (var file : files.filter(f -> f.toString().endsWith(".claims.jsonl")).sorted().toList()) {
        articles.add(of(file));
      }
    }
    return articles;
  }

  private static GoldArticle of(Path file) throws IOException {
    var name = file.getFileName().toString().replace(".claims.jsonl", "");
    var whole = Files.readString(file.resolveSibling(name + ".txt"));
    int blank = whole.indexOf("\n\n");
    var header = whole.substring(0, blank);
    var text = whole.substring(blank + 2);
    var document =
        new Document(
            name,
            field(header, "title"),
            field(header, "outlet"),
            day(field(header, "published")),
            "en",
            null,
            null,
            text,
            new Layout().blocks(text));
    var claims = new ClaimParser(text).parse(file.toString(), Files.readAllLines(file));
    return new GoldArticle(document, claims);
  }

  private static @Nullable String field(String header, String name) {
    for (var line : header.split("\n")) {
      if (line.startsWith(name + ":")) {
        return line.substring(name.length() + 1).strip();
      }
    }
    return null;
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }
}
