package waybill.bench.speed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A text to read.
 *
 * @param text without the header lines of its file
 */
record Article(String name, String text) {
  /** The day against which the reader works out dates; any will do. */
  static final LocalDate PUBLISHED = LocalDate.of(2024, 6, 14);

  /** The {@code .txt} files of the folders, by name. */
  static List<Article> read(List<Path> folders) throws IOException {
    var articles = new ArrayList<Article>();
    for (var folder : folders) {
      try (var files = Files.list(folder)) {
        for (var file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
          articles.add(of(file));
        }
      }
    }
    if (articles.isEmpty()) {
      throw new IOException("no .txt file in " + folders);
    }
    return articles;
  }

  private static Article of(Path file) throws IOException {
    var whole = Files.readString(file);
    int blank = whole.startsWith("title:") ? whole.indexOf("\n\n") : -1;
    return new Article(
        file.getFileName().toString(), blank < 0 ? whole : whole.substring(blank + 2));
  }

  /** Articles one after the other, again from the first when all are used, up to a length. */
  static Article ofLength(List<Article> articles, long characters) {
    var text = new StringBuilder();
    for (int i = 0; text.length() < characters; i++) {
      text.append(articles.get(i % articles.size()).text()).append("\n\n");
    }
    return new Article(characters + " characters", text.substring(0, (int) characters));
  }

  long bytes() {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  static long bytes(List<Article> articles) {
    return articles.stream().mapToLong(Article::bytes).sum();
  }
}
