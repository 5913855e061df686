package waybill.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IndexFolderTest {
  private static final Path HOME = Path.of("/home/ann");

  @Test
  void isInTheLedgersFolder() {
    assertThat(IndexFolder.of("/desk", Map.of(), HOME)).isEqualTo(Path.of("/desk/search"));
  }

  @Test
  void ofAServerIsInTheCacheWhoeverConnects() {
    var ann = IndexFolder.of("jdbc:postgresql://host/desk?user=ann&password=x", Map.of(), HOME);
    var bob = IndexFolder.of("jdbc:postgresql://host/desk?user=bob", Map.of(), HOME);
    var other = IndexFolder.of("jdbc:postgresql://host/other", Map.of(), HOME);
    assertThat(ann).isEqualTo(bob).isNotEqualTo(other);
    assertThat(ann).startsWithRaw(HOME.resolve(".cache/waybill"));
    assertThat(ann.toString()).doesNotContain("ann&", "password");
    assertThat(IndexFolder.of("jdbc:postgresql://host/desk", Map.of("XDG_CACHE_HOME", "/c"), HOME))
        .startsWithRaw(Path.of("/c/waybill"));
  }
}
