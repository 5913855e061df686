package waybill.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import waybill.ingest.Ingest.Hints;
import waybill.ingest.Ingest.Result;

/** What cannot be read is refused with one line, and stops nothing else. */
class HostileTest {
  private static final byte[] TEXT =
      "The ministry handed over 40 tanks.\n".getBytes(StandardCharsets.UTF_8);
  private final Ingest ingest = new Ingest(Hints.NONE);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                   | empty",
        "20200A0A             | empty",
        "89504E470D0A1A0A00   | picture",
        "D0CF11E0A1B11AE10000 | Office",
        "7B5C727466317D       | RTF",
        "377ABCAF271C0004     | 7z",
        "0001020304050607     | binary",
        "504B0304FFFFFFFF     | unreadable",
        "255044462D312E37     | unreadable",
        "1F8B0800FFFFFFFF     | unreadable",
        "7B2261223A317D       | JSON",
        "3C3F786D6C203F3E3C613E | XML",
      })
  void refusesWithOneLine(String hex, String reason) {
    var refusal = Documents.refusal(java.util.HexFormat.of().parseHex(hex));
    assertThat(refusal).contains(reason).doesNotContain("\n");
  }

  @Test
  void aFileAboveTheLimit() {
    var endless =
        new InputStream() {
          private int left = 100 << 20;

          @Override
          public int read() {
            return left-- > 0 ? 'a' : -1;
          }

          @Override
          public int read(byte[] into, int from, int length) {
            int n = Math.min(left, length);
            left -= n;
            java.util.Arrays.fill(into, from, from + Math.max(n, 0), (byte) 'a');
            return n <= 0 ? -1 : n;
          }
        };
    assertThat(ingest.open(new Source("big.txt", () -> endless)))
        .containsExactly(
            new Result.Refused("big.txt", "larger than 50 MB, the limit for a document"));
  }

  @Test
  void bombs() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      var part = new byte[1 << 20];
      java.util.Arrays.fill(part, (byte) '0');
      for (int i = 0; i < 20; i++) {
        zip.putNextEntry(new ZipEntry("zeros" + i));
        for (int k = 0; k < 10; k++) {
          zip.write(part);
        }
        zip.closeEntry();
      }
    }
    var reason = "inflates to more than 200 times its size, the limit for an archive";
    assertThat(Documents.found("bomb.zip", out.toByteArray()).getLast())
        .isEqualTo(new Result.Refused("bomb.zip", reason));
    var zeros = "0".repeat(45 << 20).getBytes(StandardCharsets.UTF_8);
    assertThat(Documents.found("bomb.gz", Zips.gzip(zeros)))
        .containsExactly(new Result.Refused("bomb.gz", reason));
  }

  @Test
  void tooManyEntries() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.setLevel(0);
      for (int i = 0; i <= 100_000; i++) {
        zip.putNextEntry(new ZipEntry(i + "/"));
        zip.closeEntry();
      }
    }
    assertThat(Documents.refusal(out.toByteArray())).contains("100,000 entries");
  }

  @Test
  void archivesInArchives() throws IOException {
    var one = Zips.ofBytes(Map.of("a.txt", TEXT));
    var two = Zips.gzip(Zips.tar(Map.of("b.zip", one)));
    var three = Zips.ofBytes(Map.of("c.tgz", two));
    assertThat(ingest.open(Ingest.source("d.zip", three)))
        .hasSize(1)
        .first()
        .isInstanceOf(Result.Read.class)
        .extracting(Result::name)
        .isEqualTo("d.zip!/c.tgz!/b.zip!/a.txt");
    var four = Zips.ofBytes(Map.of("d.zip", three));
    assertThat(ingest.open(Ingest.source("e.zip", four)))
        .first()
        .isInstanceOf(Result.Refused.class)
        .extracting(Result::name)
        .isEqualTo("e.zip!/d.zip!/c.tgz!/b.zip");
  }

  @Test
  void oneBadEntryStopsNothing() throws IOException {
    var entries = new TreeMap<String, byte[]>();
    entries.put("a.txt", TEXT);
    entries.put("b.txt", new byte[0]);
    entries.put("c.pdf", "%PDF-1.7 broken".getBytes(StandardCharsets.UTF_8));
    entries.put("d.txt", TEXT);
    for (var packed : List.of(Zips.ofBytes(entries), Zips.tar(entries))) {
      assertThat(ingest.open(Ingest.source("x", packed)))
          .extracting(result -> result.name() + " " + result.getClass().getSimpleName())
          .containsExactly(
              "x!/a.txt Read", "x!/b.txt Refused", "x!/c.pdf Refused", "x!/d.txt Read");
    }
  }

  @Test
  void anEncryptedEntry() throws IOException {
    var zip = Zips.ofBytes(Map.of("a.txt", TEXT));
    for (int i = 0; i + 4 < zip.length; i++) {
      // The flag of encryption in the local and in the central header.
      if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 3) {
        zip[i + 6] |= 1;
      } else if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1) {
        zip[i + 8] |= 1;
      }
    }
    assertThat(Documents.refusal(zip)).contains("encrypted");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<div>", "<span>", "<ul><li>", "<table><tr><td>", "<b>", "<sup>", "<a href=x>"})
  void deeplyNestedPages(String tags) {
    var text = "<p>The ministry handed over 40 tanks to the brigade on Monday, it said.</p>";
    var page = "<html><body>" + text + tags.repeat(10_000) + "<script>x('<p>')</script>" + text;
    assertThat(Documents.only(page).text()).contains("40 tanks");
  }

  @Test
  void brokenMarkup() {
    var page =
        "<html><body <p class=><<p>The ministry handed over 40 tanks to the brigade on Monday.<p>It"
            + " said &bogus; that <b>more <i>will</b> follow</i> soon, and left it at that.</div></td></table><!-- ";
    assertThat(Documents.only(page).text())
        .contains("handed over 40 tanks")
        .contains("more will follow soon");
  }

  @Test
  void noiseNeverThrows() {
    var random = new Random(7);
    for (var seed :
        List.of(
            "<html><p>",
            "%PDF-1.4\n",
            "PK\u0003\u0004",
            "From: a@b\nDate: x\n\n",
            "From a\nFrom: a@b\nDate: x\n\n",
            "WARC/1.0\r\nWARC-Type: response\r\n",
            "<rss><channel><item><description>",
            "{\"text\": \"",
            "[{\"text\": \"",
            "title,text\n\"",
            "")) {
      for (int round = 0; round < 50; round++) {
        var bytes = new byte[random.nextInt(3000)];
        random.nextBytes(bytes);
        var head = seed.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(head, 0, bytes, 0, Math.min(head.length, bytes.length));
        assertThat(ingest.open(Ingest.source("noise", bytes))).isNotNull();
      }
    }
  }

  @Test
  void severalThreadsReadTheSame() {
    var source = Ingest.source("modern", PagesTest.Pages.bytes("modern.html"));
    var results =
        java.util.stream.IntStream.range(0, 200)
            .parallel()
            .mapToObj(i -> ((Result.Read) ingest.open(source).getFirst()).document())
            .collect(java.util.stream.Collectors.toSet());
    assertThat(results).hasSize(1);
  }

  @Test
  void foldersInOrder() throws IOException {
    Files.createDirectories(folder.resolve("b/c"));
    Files.write(folder.resolve("b/c/2.txt"), TEXT);
    Files.write(folder.resolve("b/1.html"), TEXT);
    Files.write(folder.resolve("a.txt"), TEXT);
    Files.write(folder.resolve(".hidden"), TEXT);
    var missing = folder.resolve("missing");
    try (var sources = ingest.sources(List.of(folder, folder.resolve("a.txt"), missing))) {
      assertThat(sources.map(source -> ingest.open(source).getFirst()))
          .extracting(result -> result.name() + " " + result.getClass().getSimpleName())
          .containsExactly(
              "a.txt Read", "b/1.html Read", "b/c/2.txt Read", "a.txt Read", "missing Refused");
    }
    assertThat(ingest.open(ingest.sources(List.of(missing)).findFirst().orElseThrow()))
        .containsExactly(new Result.Refused("missing", "no such file"));
  }
}
