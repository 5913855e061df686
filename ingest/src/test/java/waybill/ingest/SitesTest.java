package waybill.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import waybill.text.Document;

/**
 * Pages of many sorts: a wire, a live blog, a ministry, a blog, a report, a tabloid. Beside each
 * lies what is to be read of it, block by block; every 77 stands outside its article.
 */
class SitesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"wire", "live", "ministry", "blog", "report", "tabloid", "divs", "transcript"})
  void readsTheArticleAndNothingElse(String site) {
    var document = read(site);
    var blocks =
        document.blocks().stream()
            .filter(waybill.text.Block::isRead)
            .map(block -> block.kind() + " " + block.span().of(document.text()) + "\n")
            .collect(Collectors.joining());
    assertThat(blocks).isEqualTo(file(site + ".txt"));
    RoundTripTest.check(document);
  }

  @ParameterizedTest
  @CsvSource({
    "wire,       2023-03-09, Andes Dispatch, Chile buys six patrol boats from Spain",
    "live,       2024-08-14, Nile Monitor, Sudan live: Army says 200 captured near Kosti",
    "ministry,   2022-10-03, Department of National Defence, Canada donates 50 armoured vehicles to Ghana",
    "blog,       2019-01-17, Hangar Notes, How many Su-30s does Angola fly?",
    "report,     2023-05-02, Institute for Arms Studies, Who arms the Gulf? Imports 2018–22",
    "tabloid,    2023-12-11, The Prut Echo, '''They gave us 15 trucks'': Moldova''s thank-you to Romania'",
    "divs,       2023-06-27, Rift Post, Kenya's army receives 118 carriers from Turkey",
    "transcript, 2022-05-19, Government of Finland, Press conference with Minister Aalto",
  })
  void tellsDayOutletAndTitle(String site, LocalDate day, String outlet, String title) {
    var document = read(site);
    assertThat(document.published()).isEqualTo(day);
    assertThat(document.outlet()).isEqualTo(outlet);
    assertThat(document.title()).isEqualTo(title);
  }

  private static Document read(String site) {
    return Documents.only(file(site + ".html"));
  }

  private static String file(String name) {
    try (var in = SitesTest.class.getResourceAsStream("sites/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
