package waybill.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The files below a folder, sorted, each folder listed only when its turn comes. */
final class Folders implements Iterator<Source> {
  private final Path root;
  private final Deque<Path> waiting = new ArrayDeque<>();
  private final Deque<Source> ready = new ArrayDeque<>();

  private Folders(Path root) {
    this.root = root;
    waiting.push(root);
  }

  static Stream<Source> under(Path path) {
    if (path.toString().equals("-")) {
      return Stream.of(new Source("-", () -> new Archives.Unclosed(System.in)));
    }
    if (!Files.isDirectory(path)) {
      return Stream.of(file(name(path.getFileName(), path), path));
    }
    var files = Spliterators.spliteratorUnknownSize(new Folders(path), Spliterator.ORDERED);
    return StreamSupport.stream(files, false);
  }

  private static Source file(String name, Path path) {
    return new Source(
        name,
        () -> {
          if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw new IOException("neither a file nor a folder");
          }
          return Files.newInputStream(path);
        },
        path);
  }

  @SuppressWarnings("NullAway") // a root path has no file name
  private static String name(@org.jspecify.annotations.Nullable Path name, Path otherwise) {
    return (name == null ? otherwise : name).toString();
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && !waiting.isEmpty()) {
      var path = waiting.pop();
      var name = root.relativize(path).toString().replace('\\', '/');
      // Links to folders are not followed: they may lead round in a circle.
      if (!Files.isDirectory(path) || (Files.isSymbolicLink(path) && !path.equals(root))) {
        if (!Files.isDirectory(path)) {
          ready.add(file(name, path));
        }
      } else {
        pushAll(name.isEmpty() ? root.toString() : name, path);
      }
    }
    return !ready.isEmpty();
  }

  private void pushAll(String name, Path folder) {
    try {
      children(folder).reversed().forEach(waiting::push);
    } catch (IOException | UncheckedIOException e) {
      ready.add(
          new Source(
              name,
              () -> {
                throw new IOException("the folder cannot be listed", e);
              }));
    }
  }

  private static List<Path> children(Path folder) throws IOException {
    try (var listing = Files.list(folder)) {
      var children = new ArrayList<Path>();
      listing.filter(child -> !isHidden(child)).forEach(children::add);
      children.sort(Comparator.comparing(child -> name(child.getFileName(), child)));
      return children;
    }
  }

  private static boolean isHidden(Path path) {
    return name(path.getFileName(), path).startsWith(".");
  }

  @Override
  public Source next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }
}
