package waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {
  @TempDir Path folder;

  @Test
  void tellsOfWhatComesAndOfWhatChangesInNewFoldersToo() throws Exception {
    var old = Files.writeString(folder.resolve("old.txt"), "old");
    try (var watch = new Watch(java.util.List.of(folder))) {
      Files.writeString(folder.resolve(".hidden"), "no");
      var inner = Files.createDirectory(folder.resolve("inner"));
      assertThat(watch.next()).containsExactly(inner);
      var late = Files.writeString(inner.resolve("late.txt"), "new");
      Files.writeString(old, "changed");
      assertThat(watch.next()).containsExactlyInAnyOrder(late, old);
    }
  }
}
