package waybill.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waybill.ingest.Ingest.Hints;
import waybill.ingest.Ingest.Result;

/** WARC and WACZ: what a crawler fetched, with address and time. */
class WebArchivesTest {
  private static final String PAGE =
      "<html><head><title>Trucks</title></head><body><p>Riga sent %d trucks to the brigade, the ministry said on"
          + " Monday, and will send more by autumn.</p></body></html>";

  @TempDir Path folder;

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] join(byte[]... parts) {
    var out = new ByteArrayOutputStream();
    for (var part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  static byte[] record(String type, String address, String mediaType, byte[] block) {
    var head =
        """
        WARC/1.0
        WARC-Type: %s
        WARC-Target-URI: %s
        WARC-Date: 2024-06-04T10:00:00Z
        WARC-Record-ID: <urn:uuid:5a8f7c1e-0000-4000-8000-000000000000>
        Content-Type: %s
        Content-Length: %d

        """
            .formatted(type, address, mediaType, block.length)
            .replace("\n", "\r\n");
    return join(bytes(head), block, bytes("\r\n\r\n"));
  }

  static byte[] response(String address, String status, String headers, byte[] body) {
    var head = "HTTP/1.1 " + status + "\r\n" + headers + "\r\n\r\n";
    return record(
        "response", address, "application/http; msgtype=response", join(bytes(head), body));
  }

  static byte[] page(int number) {
    return response(
        "https://courier.example/" + number,
        "200 OK",
        "Content-Type: text/html",
        bytes(PAGE.formatted(number)));
  }

  private static List<Result> open(String name, byte[] bytes) {
    return new Ingest(Hints.NONE).open(Ingest.source(name, bytes));
  }

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

  private static byte[] archive() throws IOException {
    var chunked = "14\r\n" + PAGE.substring(0, 20) + "\r\n";
    var rest = PAGE.substring(20).formatted(3);
    chunked += Integer.toHexString(rest.length()) + "\r\n" + rest + "\r\n0\r\n\r\n";
    return join(
        record("warcinfo", "x", "application/warc-fields", bytes("software: hand\r\n")),
        record(
            "request",
            "https://courier.example/1",
            "application/http; msgtype=request",
            bytes("GET / HTTP/1.1\r\n\r\n")),
        page(1),
        response(
            "https://courier.example/2",
            "200 OK",
            "Content-Type: text/html; charset=windows-1252\r\nContent-Encoding: gzip",
            Zips.gzip(bytes(PAGE.formatted(2).replace("Riga", "Besan\u00e7on")))),
        response(
            "https://courier.example/3",
            "200 OK",
            "Content-Type: text/html\r\nTransfer-Encoding: chunked",
            bytes(chunked)),
        response(
            "https://courier.example/gone",
            "404 Not Found",
            "Content-Type: text/html",
            bytes("Gone")),
        response(
            "https://courier.example/a.png", "200 OK", "Content-Type: image/png", new byte[100]),
        record(
            "revisit",
            "https://courier.example/1",
            "application/http; msgtype=response",
            bytes("HTTP/1.1 200 OK\r\n\r\n")),
        response("https://courier.example/broken", "two hundred", "nothing", new byte[0]),
        response(
            "https://web.archive.org/web/20240101000000id_/http://paper.example/a?b=1",
            "200 OK",
            "Content-Type: text/plain; charset=utf-8",
            bytes("Riga sent 9 trucks.")),
        page(1));
  }

  @Test
  void webArchive() throws IOException {
    for (var bytes : List.of(archive(), Zips.gzip(archive()))) {
      var results = open("crawl.warc", bytes);
      assertThat(told(results))
          .hasSize(7)
          .startsWith(
              "crawl.warc!/https://courier.example/1",
              "crawl.warc!/https://courier.example/2",
              "crawl.warc!/https://courier.example/3")
          .contains(
              "crawl.warc!/https://web.archive.org/web/20240101000000id_/http://paper.example/a?b=1",
              "crawl.warc!/https://courier.example/1#6",
              "crawl.warc skipped: 2 records that hold no article, 1 revisits to pages that had not changed")
          .anyMatch(
              line -> line.startsWith("crawl.warc!/https://courier.example/broken refused: "));
      var second = (Result.Read) results.get(1);
      assertThat(second.document().text()).contains("Besançon sent 2 trucks");
      assertThat(second.document().url()).isEqualTo("https://courier.example/2");
      assertThat(second.document().retrieved()).isEqualTo("2024-06-04T10:00:00Z");
      assertThat(second.item().bytes()).startsWith(bytes("<html>"));
      assertThat(((Result.Read) results.get(2)).document().text()).contains("Riga sent 3 trucks");
      var copy = (Result.Read) results.get(4);
      assertThat(copy.document().url()).isEqualTo("http://paper.example/a?b=1");
      assertThat(copy.item().facts().archive())
          .isEqualTo("https://web.archive.org/web/20240101000000id_/http://paper.example/a?b=1");
    }
  }

  @Test
  void packedWebArchive() throws IOException {
    var entries = new LinkedHashMap<String, byte[]>();
    entries.put("datapackage.json", bytes("{\"resources\": []}"));
    entries.put("pages/pages.jsonl", bytes("{\"id\": \"1\", \"text\": \"A page of the crawl.\"}"));
    entries.put("archive/data.warc.gz", join(Zips.gzip(page(1)), Zips.gzip(page(2))));
    var file = folder.resolve("crawl.wacz");
    Files.write(file, Zips.ofBytes(entries));
    try (var items = new Ingest(Hints.NONE).items(List.of(file))) {
      assertThat(items)
          .toIterable()
          .extracting(Ingest.Found::name)
          .containsExactly(
              "crawl.wacz!/archive/data.warc.gz!/https://courier.example/1",
              "crawl.wacz!/archive/data.warc.gz!/https://courier.example/2");
    }
  }

  @Test
  void cutOffAnywhereItKeepsWhatCameBefore() throws IOException {
    var whole = join(page(1), page(2));
    int first = page(1).length;
    for (int length = first; length < whole.length - 4; length += 40) {
      var results = open("w", Arrays.copyOf(whole, length));
      assertThat(results.getFirst()).isInstanceOf(Result.Read.class);
      assertThat(results.subList(1, results.size()))
          .as("cut at %d", length)
          .allMatch(Result.Refused.class::isInstance)
          .hasSize(length == first ? 0 : results.size() - 1);
    }
    var noise = response("https://x.example/", "200 OK", "Content-Type: image/png", new byte[4000]);
    var packed = join(Zips.gzip(page(1)), Zips.gzip(noise), Zips.gzip(page(2)));
    var results = open("w.gz", Arrays.copyOf(packed, packed.length - 40));
    assertThat(results.getFirst()).isInstanceOf(Result.Read.class);
    assertThat(results.getLast()).isInstanceOf(Result.Refused.class);
  }

  @Test
  void aBodyThatInflatesIsRefusedAlone() throws IOException {
    var bomb = Zips.gzip("0".repeat(60 << 20).getBytes(StandardCharsets.US_ASCII));
    var random = new byte[1 << 20];
    new Random(1).nextBytes(random);
    var warc =
        join(
            response("https://x.example/", "200 OK", "Content-Type: image/png", random),
            response(
                "https://bomb.example/",
                "200 OK",
                "Content-Type: text/html\r\nContent-Encoding: gzip",
                bomb),
            page(1));
    assertThat(told(open("w", warc)))
        .startsWith(
            "w!/https://bomb.example/ refused: larger than 50 MB, the limit for a document",
            "w!/https://courier.example/1");
  }

  @Test
  void aPackingThatIsNotReadIsRefusedAlone() {
    var body = bytes(PAGE);
    var head = "Content-Type: text/html\r\nContent-Encoding: ";
    var warc =
        join(
            response("https://x.example/1", "200 OK", head + "zstd", body),
            response("https://x.example/2", "200 OK", head + "br", body),
            response("https://x.example/3", "200 OK", head + "what", body),
            page(1));
    assertThat(open("w", warc)).hasSize(4).last().isInstanceOf(Result.Read.class);
  }

  @Test
  void headersWithoutEnd() {
    var warc = join(page(1), bytes("WARC/1.0\r\nWARC-Type: " + "x".repeat(3 << 20)));
    assertThat(open("w", warc)).hasSize(2).last().isInstanceOf(Result.Refused.class);
  }

  /** A wrong byte anywhere costs no more than what stands there. */
  @Test
  void damageIsToldAndEnds() throws IOException {
    var random = new Random(3);
    for (var whole : List.of(archive(), Zips.gzip(archive()))) {
      for (int round = 0; round < 300; round++) {
        var damaged = whole.clone();
        damaged[random.nextInt(whole.length)] = (byte) random.nextInt(256);
        damaged[random.nextInt(whole.length)] = '\n';
        assertThat(Documents.found("w", damaged)).isNotEmpty();
      }
    }
  }

  /** Far more than the heap of a test would hold, were it all held at once. */
  @Test
  void aLargeArchiveIsRead() throws IOException {
    var filler =
        response("https://x.example/f", "200 OK", "Content-Type: video/mp4", new byte[40 << 20]);
    var parts =
        IntStream.range(0, 60)
            .mapToObj(
                i -> (InputStream) new java.io.ByteArrayInputStream(i % 3 == 0 ? page(i) : filler))
            .toList();
    var source = new Source("w", () -> new SequenceInputStream(Collections.enumeration(parts)));
    try (var items = new Ingest(Hints.NONE).items(Stream.of(source))) {
      assertThat(items).toIterable().filteredOn(Item.class::isInstance).hasSize(20);
    }
  }
}
