package waybill.cli;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Tells which files come into folders or change in them, once their writers have paused. */
final class Watch implements AutoCloseable {
  private static final long SETTLE_MILLIS = 1000;

  private final List<Path> folders;
  private final WatchService service;
  private final Map<WatchKey, Path> watched = new HashMap<>();
  private final Set<Path> changed = new LinkedHashSet<>();

  /**
   * @param folders are watched with all below them, from now on
   */
  Watch(List<Path> folders) throws IOException {
    this.folders = folders;
    this.service = FileSystems.getDefault().newWatchService();
    for (var folder : folders) {
      register(folder);
    }
  }

  /** Waits for changes, and until a second has passed without one. */
  List<Path> next() throws IOException, InterruptedException {
    changed.clear();
    while (changed.isEmpty()) {
      take(service.take());
      for (var key = pollLong(); key != null; key = pollLong()) {
        take(key);
      }
    }
    return changed.stream().filter(Files::exists).toList();
  }

  private @Nullable WatchKey pollLong() throws InterruptedException {
    return service.poll(SETTLE_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void take(WatchKey key) throws IOException {
    var folder = watched.get(key);
    for (var event : key.pollEvents()) {
      if (event.kind() == StandardWatchEventKinds.OVERFLOW) {
        // Too much happened at once to be told: all is looked at.
        changed.addAll(folders);
      } else if (folder != null && event.context() instanceof Path name) {
        change(folder.resolve(name));
      }
    }
    if (!key.reset()) {
      watched.remove(key);
    }
  }

  private void change(Path path) throws IOException {
    if (path.getFileName().toString().startsWith(".")) {
      return;
    }
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      register(path);
    }
    changed.add(path);
  }

  private void register(Path root) throws IOException {
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            if (!folder.equals(root) && folder.getFileName().toString().startsWith(".")) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            var key =
                folder.register(
                    service,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY);
            watched.put(key, folder);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            // It went away again, or may not be looked at: the rest is watched.
            return FileVisitResult.CONTINUE;
          }
        });
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
