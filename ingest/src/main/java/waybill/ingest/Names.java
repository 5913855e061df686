package waybill.ingest;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names for the entries of one container, no two alike. */
final class Names {
  private static final int LONGEST = 300;

  /** Hashes, since a million addresses are a lot: a false hit only makes a name longer. */
  private final Set<Integer> taken = new HashSet<>();

  private int number;

  /** The name of the next entry: what it calls itself, else its number, counted from 1. */
  String next(@Nullable String id) {
    number++;
    var own = id == null ? "" : Draft.line(id);
    if (own.isEmpty()) {
      return String.valueOf(number);
    }
    var name = own.length() > LONGEST ? own.substring(0, LONGEST) : own;
    return taken.add(name.hashCode()) ? name : name + "#" + number;
  }

  /** How many were named. */
  int count() {
    return number;
  }
}
