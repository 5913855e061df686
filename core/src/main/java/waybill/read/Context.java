package waybill.read;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import waybill.claim.ItemClass;
import waybill.claim.Kind;
import waybill.claim.Party;

/**
 * What a decision may lean on besides its own sentence: the parties met so far, and what the first
 * pass made of the anchors before and after.
 */
final class Context {
  /** How many neighbouring claims a decision looks at. */
  private static final int REACH = 6;

  private final List<Draft> drafts;
  private final LinkedHashSet<Party> lastSeen = new LinkedHashSet<>();
  private final Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
  private final Map<ItemClass, Integer> classes = new EnumMap<>(ItemClass.class);
  private final Map<Party, Integer> suppliers = new LinkedHashMap<>();
  private final Map<Party, Integer> recipients = new LinkedHashMap<>();
  private final Map<Party, Integer> owners = new LinkedHashMap<>();
  private final Map<ItemClass, Integer> items = new EnumMap<>(ItemClass.class);
  private final Set<Party> titled;
  private final List<Party> topics;
  private final Map<Party, Integer> topicRanks = new HashMap<>();
  private final Map<Party, Integer> flow;
  private final int allSuppliers;
  private final int allRecipients;
  private final int allOwners;
  private int order;
  private int next;

  /**
   * @param drafts what the first pass made, in the order of the text; empty in the first pass
   * @param found in the whole document
   */
  Context(List<Draft> drafts, Scenes.Found found) {
    var scenes = found.scenes();
    this.titled = found.heading().titled();
    this.drafts = List.copyOf(drafts);
    for (var draft : drafts) {
      kinds.merge(draft.kind, 1, Integer::sum);
      classes.merge(draft.itemClass, 1, Integer::sum);
      if (draft.kind == Kind.TRANSFER) {
        suppliers.merge(draft.supplier, 1, Integer::sum);
        recipients.merge(draft.recipient, 1, Integer::sum);
      } else {
        owners.merge(draft.party, 1, Integer::sum);
      }
    }
    Map<Party, Integer> named = new LinkedHashMap<>();
    for (var scene : scenes) {
      for (var party : scene.parties) {
        named.merge(party.mention().party(), 1, Integer::sum);
      }
      for (var item : scene.items) {
        items.merge(item.mention().itemClass(), 1, Integer::sum);
      }
    }
    this.topics =
        named.entrySet().stream()
            .sorted((a, b) -> Integer.compare(b.getValue(), a.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    rankTopics(named);
    this.flow = Fit.flow(scenes);
    this.allSuppliers = total(suppliers);
    this.allRecipients = total(recipients);
    this.allOwners = total(owners);
  }

  /** Parties named equally often share a rank. */
  private void rankTopics(Map<Party, Integer> named) {
    int rank = 1;
    for (int i = 0; i < topics.size(); i++) {
      boolean fewer =
          i > 0 && named.getOrDefault(topics.get(i), 0) < named.getOrDefault(topics.get(i - 1), 0);
      rank = fewer ? i + 1 : rank;
      topicRanks.put(topics.get(i), Math.min(rank, 5));
    }
  }

  private static int total(Map<Party, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The sentence's parties count as seen; called once a scene, before its anchors. */
  void enter(Scene scene) {
    for (var party : scene.parties) {
      lastSeen.remove(party.mention().party());
      lastSeen.add(party.mention().party());
    }
  }

  /** Goes on to the anchor with this number. */
  void moveTo(int anchor) {
    order = anchor;
    while (next < drafts.size() && drafts.get(next).anchor.order() < order) {
      next++;
    }
  }

  /** What the first pass made of this anchor; null when nothing. */
  @Nullable Draft own() {
    return next < drafts.size() && drafts.get(next).anchor.order() == order
        ? drafts.get(next)
        : null;
  }

  /** The claim before; null for the first. */
  @Nullable Draft last() {
    return next == 0 ? null : drafts.get(next - 1);
  }

  /** The claim after; null for the last. */
  @Nullable Draft following() {
    int after = next;
    while (after < drafts.size() && drafts.get(after).anchor.order() == order) {
      after++;
    }
    return after < drafts.size() ? drafts.get(after) : null;
  }

  /** The claims before, the latest first, at most a few. */
  List<Draft> recent() {
    return drafts.subList(Math.max(0, next - REACH), next).reversed();
  }

  /** The share of a kind among all claims of the document, in tenths; 0 in the first pass. */
  int share(Kind kind) {
    return drafts.isEmpty() ? 0 : kinds.getOrDefault(kind, 0) * 10 / drafts.size();
  }

  /** The share of a class among all claims of the document, in fifths; 0 in the first pass. */
  int share(ItemClass itemClass) {
    return drafts.isEmpty() ? 0 : classes.getOrDefault(itemClass, 0) * 5 / drafts.size();
  }

  /** How often items of a class are named in the document, at most 4. */
  int named(ItemClass itemClass) {
    return Math.min(4, items.getOrDefault(itemClass, 0));
  }

  /** The share of a party among the suppliers of the document, in fifths. */
  int shareAsSupplier(Party party) {
    return share(suppliers, allSuppliers, party);
  }

  int shareAsRecipient(Party party) {
    return share(recipients, allRecipients, party);
  }

  int shareAsOwner(Party party) {
    return share(owners, allOwners, party);
  }

  private static int share(Map<Party, Integer> counts, int all, Party party) {
    return all == 0 ? -1 : counts.getOrDefault(party, 0) * 5 / all;
  }

  /** Parties met so far, the latest first, at most {@code most}, then those of the title. */
  List<Party> parties(int most) {
    return Stream.concat(lastSeen.reversed().stream().limit(most), titled.stream())
        .distinct()
        .toList();
  }

  boolean isTitled(Party party) {
    return titled.contains(party);
  }

  boolean hasFewParties() {
    return lastSeen.size() < 2;
  }

  /** How much more often it stands as a supplier than as a recipient, from -3 to 3. */
  int flow(Party party) {
    return Math.clamp(flow.getOrDefault(party, 0), -3, 3);
  }

  /** The parties of the whole document, the one named most often first. */
  List<Party> topics() {
    return topics;
  }

  /** 1 for the party that the whole document names most often, 2 for the next, at most 5. */
  int topicRank(Party party) {
    return topicRanks.getOrDefault(party, 5);
  }

  /** Where another claim stands, seen from a scene. */
  static String place(Scene scene, Draft other) {
    if (other.scene() == scene) {
      return "same";
    }
    if (other.scene().block == scene.block) {
      return "block";
    }
    return scene.intro != null && other.scene().intro == scene.intro ? "list" : "far";
  }
}
