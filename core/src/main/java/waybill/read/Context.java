package waybill.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waybill.claim.Kind;
import waybill.claim.Party;

/** What was read so far, for the decisions that lean on it. */
final class Context {
  /** How many earlier claims a decision looks at. */
  private static final int MEMORY = 6;

  private final List<Draft> drafts = new ArrayList<>();
  private final Map<Party, Integer> counts = new LinkedHashMap<>();
  private final Map<Party, Integer> lastSeen = new LinkedHashMap<>();
  private int clock;

  /** The sentence's parties count as seen; called once a scene, before its anchors. */
  void enter(Scene scene) {
    for (var party : scene.parties) {
      counts.merge(party.mention().party(), 1, Integer::sum);
      lastSeen.put(party.mention().party(), clock++);
    }
  }

  void add(Draft draft) {
    drafts.add(draft);
  }

  @Nullable Draft last() {
    return drafts.isEmpty() ? null : drafts.getLast();
  }

  @Nullable Draft lastIn(Scene scene) {
    var last = last();
    return last != null && last.scene() == scene ? last : null;
  }

  @Nullable Draft lastOf(Kind kind) {
    for (int i = drafts.size() - 1; i >= Math.max(0, drafts.size() - MEMORY); i--) {
      if (drafts.get(i).kind == kind) {
        return drafts.get(i);
      }
    }
    return null;
  }

  /** The latest first, at most a few. */
  List<Draft> recent() {
    int from = Math.max(0, drafts.size() - MEMORY);
    return drafts.subList(from, drafts.size()).reversed();
  }

  List<Draft> all() {
    return drafts;
  }

  /** Parties met so far, the latest first. */
  List<Party> parties() {
    var parties = new ArrayList<>(lastSeen.keySet());
    parties.sort(
        (a, b) -> Integer.compare(lastSeen.getOrDefault(b, 0), lastSeen.getOrDefault(a, 0)));
    return parties;
  }

  int count(Party party) {
    return counts.getOrDefault(party, 0);
  }

  /** 1 for the party named most often, 2 for the next, at most 4. */
  int rank(Party party) {
    int own = count(party);
    int rank = 1;
    for (int other : counts.values()) {
      if (other > own) {
        rank++;
      }
    }
    return Math.min(rank, 4);
  }
}
