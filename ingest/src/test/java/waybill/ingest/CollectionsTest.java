package waybill.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import waybill.ingest.Ingest.Hints;
import waybill.ingest.Ingest.Result;
import waybill.text.Document;

/** Files that hold many articles: each article is a document, with what is told beside it. */
class CollectionsTest {
  private static final String GUNS = "Oslo will send 12 coastal guns to Odesa, the minister said.";
  private static final String ROUNDS = "The crates hold 4,000 rounds of long-range ammunition.";

  @TempDir Path folder;

  private static List<Result> open(String name, String text) {
    return open(name, text.getBytes(StandardCharsets.UTF_8), Fields.GUESSED);
  }

  private static List<Result> open(String name, byte[] bytes, Fields fields) {
    return new Ingest(Hints.NONE, fields).open(Ingest.source(name, bytes));
  }

  private static List<Document> documents(List<Result> results) {
    return results.stream()
        .filter(Result.Read.class::isInstance)
        .map(result -> ((Result.Read) result).document())
        .toList();
  }

  /** Name and kind of each result, with the reason where there is one. */
  private static List<String> told(List<Result> results) {
    return results.stream()
        .map(
            result ->
                switch (result) {
                  case Result.Read read -> read.name();
                  case Result.Refused(var name, var reason) -> name + " refused: " + reason;
                  case Result.Skipped(var name, var reason) -> name + " skipped: " + reason;
                })
        .toList();
  }

  private static void assertIsGuns(Document document) {
    assertThat(document.title()).isEqualTo("Guns for Odesa & more");
    assertThat(document.outlet()).isEqualTo("Example Wire");
    assertThat(document.published()).isEqualTo(LocalDate.of(2024, 6, 4));
    assertThat(document.url()).isEqualTo("https://wire.example/guns");
    assertThat(document.text().strip()).isEqualTo(GUNS + "\n\n" + ROUNDS);
  }

  @Test
  void rss() {
    var feed =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- made by hand -->
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
        <title>Example Wire</title><link>https://wire.example/</link><language>en-gb</language>
        <item><title>Guns for Odesa &amp; more</title><link>https://wire.example/guns</link>
          <description>In short.</description><pubDate>Tue, 04 Jun 2024 10:00:00 +0000</pubDate>
          <content:encoded><![CDATA[<p>%s</p><p>%s</p>]]></content:encoded></item>
        <item><title>A title and nothing else</title><link>https://wire.example/title</link></item>
        <item><title>Told in brief</title><guid>https://wire.example/brief</guid>
          <description>&lt;b&gt;Riga&lt;/b&gt; sent 40 trucks &amp;amp; 3 cranes.</description></item>
        </channel></rss>
        """
            .formatted(GUNS, ROUNDS);
    var results = open("feed.xml", feed);
    assertThat(told(results))
        .containsExactly(
            "feed.xml!/https://wire.example/guns",
            "feed.xml!/https://wire.example/brief",
            "feed.xml skipped: without a text: 1");
    assertIsGuns(documents(results).getFirst());
    assertThat(documents(results).getLast().text()).isEqualTo("Riga sent 40 trucks & 3 cranes.\n");
  }

  @Test
  void atom() {
    var feed =
        """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Example Wire</title>
        <entry><title type="html">Guns for Odesa &amp;amp; more</title><id>urn:1</id>
          <link rel="self" href="https://wire.example/self"/><link href="https://wire.example/guns"/>
          <published>2024-06-04T23:59:00-04:00</published><updated>2024-06-09T00:00:00Z</updated>
          <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>%s</p><p>%s</p></div></content></entry>
        </feed>
        """
            .formatted(GUNS, ROUNDS);
    var results = open("feed.atom", feed);
    assertThat(told(results)).containsExactly("feed.atom!/https://wire.example/guns");
    assertIsGuns(documents(results).getFirst());
  }

  @Test
  void aFeedWhoseEntitiesGrow() {
    var entities = new StringBuilder("<!DOCTYPE rss [<!ENTITY a \"lol\">");
    for (char c = 'b'; c <= 'z'; c++) {
      entities.append("<!ENTITY %c \"%s\">".formatted(c, ("&" + (char) (c - 1) + ";").repeat(10)));
    }
    entities.append("<!ENTITY x SYSTEM \"file:///etc/hostname\">]>");
    var feed =
        "<?xml version=\"1.0\"?>%s<rss><channel><item><title>&z;</title><description>%s &z; &x;</description></item></channel></rss>"
            .formatted(entities, GUNS);
    var documents = documents(open("bomb.xml", feed));
    assertThat(documents).allSatisfy(document -> assertThat(document.text()).hasSizeLessThan(200));
  }

  @Test
  void aFeedThatIsCutOffAndNotQuiteXml() {
    var feed =
        "<rss><channel><title>Example Wire</title><item><title>A & B</title><description>"
            + GUNS
            + "</description></item><item><title>C</title><description>"
            + ROUNDS;
    assertThat(documents(open("feed", feed)))
        .extracting(document -> document.text().strip())
        .containsExactly(GUNS, ROUNDS);
  }

  private static String letter(String subject, String body) {
    return "From desk@wire.example Tue Jun  4 10:00:00 2024\nFrom: Example Wire <desk@wire.example>\n"
        + "Subject: "
        + subject
        + "\nDate: Tue, 4 Jun 2024 10:00:00 +0000\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n"
        + body
        + "\n\n";
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void mailbox(String end) {
    var box =
        letter("One", GUNS + "\n\n>From Odesa they go on.\n\nFromage is no From line.")
            + letter("Two", ROUNDS);
    var results = open("box.mbox", box.replace("\n", end));
    assertThat(told(results)).containsExactly("box.mbox!/1", "box.mbox!/2");
    assertThat(documents(results)).extracting(Document::title).containsExactly("One", "Two");
    assertThat(documents(results)).extracting(Document::outlet).containsOnly("Example Wire");
    assertThat(documents(results).getFirst().text().strip())
        .isEqualTo(GUNS + "\n\nFrom Odesa they go on.\n\nFromage is no From line.");
  }

  @Test
  void aMailboxWithALetterThatIsTooLong() {
    var box = letter("One", GUNS) + letter("Two", "x".repeat(60 << 20)) + letter("Three", ROUNDS);
    assertThat(told(open("box", box)))
        .containsExactly(
            "box!/1", "box!/2 refused: larger than 50 MB, the limit for a document", "box!/3");
  }

  static Stream<String> json() {
    var one =
        """
        {"headline": "Guns for Odesa & more", "source": {"id": null, "name": "Example Wire"}, "author": {"name": "J", "url": "x", "description": "Writes."},
         "publishedAt": "2024-06-04T10:00:00Z", "url": "https://wire.example/guns", "content": "%s\\n\\n%s", "tags": ["a", "b"]}"""
            .formatted(GUNS, ROUNDS);
    var line = one.replace("\n", "");
    return Stream.of(
        line,
        "\uFEFF" + line + "\r\n",
        "[" + one + "]",
        "[\n  " + one + "\n]\n",
        "{\"status\": \"ok\", \"description\": \"News of the day\", \"articles\": [" + one + "]}",
        one.replace("\"content\": \"", "\"description\": \"In short.\", \"content\": \"<p>")
            .replace("\\n\\n", "</p><p>"));
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.MethodSource("json")
  void anArticleInJson(String json) {
    var results = open("news.json", json);
    assertThat(results).hasSize(1);
    assertIsGuns(documents(results).getFirst());
  }

  @Test
  void linesOfJsonSomeOfWhichAreBad() {
    var lines =
        """
        {"id": "a7", "text": "Riga sent 40 trucks."}
        {"id": "a8", "text": "Riga sent 41
        {"id": "a9", "text": "Riga sent 42 trucks.", "date": {
        nothing
        {"id": "a7", "text": "Riga sent 43 trucks."}
        {"id": "b1", "title": "No text"}
        {"id": "b2", "text": "Riga sent 44 trucks."
        """;
    assertThat(told(open("n.jsonl", lines)))
        .containsExactly(
            "n.jsonl!/a7",
            "n.jsonl!/2 refused: a JSON object that does not end on its line",
            "n.jsonl!/3 refused: a JSON object that does not end on its line",
            "n.jsonl!/4 refused: no JSON object",
            "n.jsonl!/a7#5",
            "n.jsonl!/6 refused: a JSON object that does not end on its line",
            "n.jsonl skipped: without a text: 1");
  }

  @Test
  void anEndlessLineOfJson() {
    var lines =
        "{\"text\": \"Riga sent 40 trucks.\"}\n{\"text\": \"%s\"}\n{\"text\": \"Riga sent 42 trucks.\"}\n"
            .formatted("x".repeat(60 << 20));
    assertThat(told(open("n", lines)))
        .containsExactly(
            "n!/1", "n!/2 refused: larger than 50 MB, the limit for a document", "n!/3");
  }

  @Test
  void jsonWithoutArticlesIsRefusedOnce() {
    var lines = "{\"kind\": \"loss\", \"party\": \"SYR\"}\n".repeat(500);
    assertThat(told(open("claims.jsonl", lines)))
        .containsExactly(
            "claims.jsonl refused: JSON data, not articles: none of its fields (kind, party) is known to"
                + " hold the text; --fields text=NAME tells which does");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void tables(String mark) {
    var table =
        """
        Headline,Date Published,Body,Source,URL
        "Guns for Odesa & more",4 June 2024,"%s

        %s",Example Wire,https://wire.example/guns
        "No text",2024-06-05,,Example Wire,https://wire.example/none

        "Said ""so"" again",1717490000,"<p>Riga sent 40 trucks.</p>",Courier,
        """
            .formatted(GUNS.replace(',', '~'), ROUNDS.replace(',', '~'));
    var bytes = table.replace(",", mark).replace('~', ',').getBytes(StandardCharsets.UTF_8);
    var results = open("news.txt", bytes, Fields.GUESSED);
    assertThat(told(results))
        .containsExactly("news.txt!/1", "news.txt!/2", "news.txt skipped: without a text: 1");
    assertIsGuns(documents(results).getFirst());
    var last = documents(results).getLast();
    assertThat(last.title()).isEqualTo("Said \"so\" again");
    assertThat(last.published()).isEqualTo(LocalDate.of(2024, 6, 4));
    assertThat(last.url()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "UTF-16LE", "windows-1251"})
  void tablesInAnyEncoding(Charset charset) {
    var table =
        "title,text\nГрузы,\"Министерство сообщило, что прибыли 42 контейнера с боеприпасами, и это не всё.\"\n";
    assertThat(documents(open("t.csv", table.getBytes(charset), Fields.GUESSED)))
        .extracting(Document::title)
        .containsExactly("Грузы");
  }

  @Test
  void fieldsThatTheUserNames() {
    var fields = Fields.parse("text=Column 3, title=b,published=w.hen,archive=copy");
    var table = "a,b,column_3,copy\nx,Guns,\"%s\",https://keep.example/1\n".formatted(GUNS);
    var results = open("t", table.getBytes(StandardCharsets.UTF_8), fields);
    assertThat(documents(results)).extracting(Document::title).containsExactly("Guns");
    assertThat(((Result.Read) results.getFirst()).item().facts().archive())
        .isEqualTo("https://keep.example/1");
    var json = "{\"column-3\": \"%s\", \"w\": {\"hen\": \"2024-06-04\"}}".formatted(GUNS);
    assertThat(documents(open("t", json.getBytes(StandardCharsets.UTF_8), fields)))
        .extracting(Document::published)
        .containsExactly(LocalDate.of(2024, 6, 4));
    var alone = "x,w,description\n1,Riga sent 40 trucks.,More.\n2,,Less.\n";
    assertThat(told(open("t", alone.getBytes(StandardCharsets.UTF_8), Fields.parse("text=w"))))
        .containsExactly("t!/1", "t skipped: without a text: 1");
    assertThatThrownBy(() -> Fields.parse("text"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not \"text\"");
    assertThatThrownBy(() -> Fields.parse("body=text")).hasMessageContaining("one of text");
  }

  @Test
  void tablesThatAreNone() {
    assertThat(told(open("figures.csv", "year,tanks\n2023,40\n")))
        .containsExactly(
            "figures.csv refused: a table, not articles: none of its fields (tanks, year) is known to"
                + " hold the text; --fields text=NAME tells which does");
    var prose = "The text, the title, and the date: all three were forged, Kyiv said.\n";
    assertThat(documents(open("a.txt", prose))).extracting(Document::text).containsExactly(prose);
  }

  @Test
  void aTableWithAQuoteThatDoesNotEnd() {
    var table =
        "title,text\nOne,Riga sent 40 trucks.\nTwo,\"Riga sent 41 trucks.\nThree,Riga sent 42 trucks.\n";
    assertThat(told(open("t.csv", table)))
        .hasSize(2)
        .startsWith("t.csv!/1")
        .last()
        .asString()
        .startsWith("t.csv refused: broken from line 3 on");
  }

  @Test
  void aTableWithAnEndlessRow() {
    var table = "title,text\nOne,Riga sent 40 trucks.\nTwo," + "x".repeat(60 << 20) + "\n";
    assertThat(told(open("t.csv", table)))
        .containsExactly(
            "t.csv!/1",
            "t.csv refused: broken from line 3 on: larger than 50 MB, the limit for a document");
  }

  @Test
  void collectionsInArchives() throws IOException {
    var entries = new LinkedHashMap<String, String>();
    entries.put("a.jsonl", "{\"id\": \"1\", \"text\": \"Riga sent 40 trucks.\"}");
    entries.put("b.csv", "id,title,text\n2,Two,Riga sent 41 trucks.\n");
    var zip = folder.resolve("all.zip");
    Files.write(zip, Zips.of(entries));
    var packed = folder.resolve("more.csv.gz");
    Files.write(packed, Zips.gzip(entries.get("b.csv").getBytes(StandardCharsets.UTF_8)));
    try (var items = new Ingest(Hints.NONE).items(List.of(zip, packed))) {
      assertThat(items)
          .toIterable()
          .extracting(Ingest.Found::name)
          .containsExactly("all.zip!/a.jsonl!/1", "all.zip!/b.csv!/2", "more.csv.gz!/2");
    }
  }

  @Test
  void theItemKeepsTheBytesAsTheyCame() throws IOException {
    var page = "<html><body><p>%s</p><p>%s</p></body></html>".formatted(GUNS, ROUNDS);
    var zip = Zips.of(Map.of("page.html", page));
    assertThat(Documents.found("z", zip))
        .singleElement()
        .isInstanceOfSatisfying(
            Item.class,
            item -> {
              assertThat(item.bytes()).asString(StandardCharsets.UTF_8).isEqualTo(page);
              assertThat(item.mediaType()).isEqualTo("text/html");
            });
  }
}
