package waybill.cli;

import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What is known about the terminal; the launcher finds it out, since Java cannot tell for each
 * stream.
 *
 * @param out whether standard output goes to one
 * @param err whether standard error goes to one
 * @param columns how wide it is
 * @param colour whether to colour what goes to it
 */
record Terminal(boolean out, boolean err, int columns, boolean colour) {
  private static final int USUAL = 100;
  private static final int NARROWEST = 30;

  static Terminal find() {
    return of(System.getenv(), name -> System.getProperty(name, ""));
  }

  /** Whether somebody sits at standard input. */
  static boolean in() {
    return System.getProperty("waybill.terminal", "").contains("0");
  }

  static Terminal of(Map<String, String> environment, UnaryOperator<String> property) {
    var streams = property.apply("waybill.terminal");
    boolean out = streams.contains("1");
    boolean dumb = "dumb".equals(environment.get("TERM"));
    boolean plain = !environment.getOrDefault("NO_COLOR", "").isEmpty();
    int columns =
        number(property.apply("waybill.columns"), number(environment.get("COLUMNS"), USUAL));
    return new Terminal(
        out, streams.contains("2"), Math.max(NARROWEST, columns), out && !dumb && !plain);
  }

  private static int number(@org.jspecify.annotations.Nullable String digits, int otherwise) {
    return digits != null && digits.matches("[1-9]\\d{0,4}") ? Integer.parseInt(digits) : otherwise;
  }
}
