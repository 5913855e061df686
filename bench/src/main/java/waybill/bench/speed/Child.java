package waybill.bench.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;

/**
 * What a measurement in a process of its own printed.
 *
 * @param values by name; a name printed twice keeps the greatest
 * @param ended false when it was stopped because it took too long
 */
public record Child(Map<String, Double> values, boolean ended) {

  /**
   * Runs a program with arguments, at most so long.
   *
   * @param memory the most that its objects may take, such as {@code 512m}
   */
  public static Child run(
      Class<?> program, String memory, long limitSeconds, List<String> arguments)
      throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-Xms64m", "-Xmx" + memory));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(program.getName());
    command.addAll(arguments);
    var out = Files.createTempFile("measure", ".out");
    var log = Files.createTempFile("measure", ".log");
    try {
      var process =
          new ProcessBuilder(command)
              .redirectOutput(out.toFile())
              .redirectError(log.toFile())
              .start();
      boolean ended = process.waitFor(limitSeconds, TimeUnit.SECONDS);
      if (!ended) {
        process.destroyForcibly().waitFor();
      } else if (process.exitValue() != 0) {
        throw new IOException("%s failed:%n%s".formatted(arguments, tail(log)));
      }
      return new Child(values(out), ended);
    } finally {
      Files.delete(out);
      Files.delete(log);
    }
  }

  private static String tail(Path log) throws IOException {
    var lines = Files.readAllLines(log);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
  }

  private static Map<String, Double> values(Path out) throws IOException {
    var values = new HashMap<String, Double>();
    for (var line : Files.readAllLines(out)) {
      var parts = line.split("=", 2);
      if (parts.length == 2) {
        values.merge(parts[0], Double.valueOf(parts[1]), Math::max);
      }
    }
    return values;
  }

  public OptionalDouble find(String name) {
    var value = values.get(name);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  public double get(String name) {
    return find(name).orElse(Double.NaN);
  }
}
