package waybill.bench.quality;

import java.nio.file.*;
import java.util.*;

final class Dump {
  static void write(Path dir, String name, Examples examples) {
    examples
        .labelled()
        .forEach(
            (d, list) -> {
              var lines =
                  list.stream()
                      .map(e -> name + "\t" + e.label() + "\t" + String.join("\t", e.features()))
                      .toList();
              try {
                Files.write(
                    dir.resolve(d + ".tsv"),
                    lines,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
              } catch (java.io.IOException x) {
                throw new RuntimeException(x);
              }
            });
  }
}
