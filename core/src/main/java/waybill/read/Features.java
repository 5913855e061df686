package waybill.read;

import java.util.ArrayList;
import java.util.List;

/** Collects the names of what holds at a decision. */
final class Features {
  private final List<String> names = new ArrayList<>(96);

  Features add(String name) {
    names.add(name);
    return this;
  }

  Features add(String name, Object value) {
    names.add(name + "=" + value);
    return this;
  }

  Features addIf(boolean holds, String name) {
    if (holds) {
      names.add(name);
    }
    return this;
  }

  List<String> list() {
    return names;
  }

  /** Distances in tokens, coarse. */
  static String distance(int tokens) {
    int d = Math.abs(tokens);
    return d <= 1 ? "1" : d <= 3 ? "3" : d <= 6 ? "6" : d <= 12 ? "12" : "far";
  }
}
