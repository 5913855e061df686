package waybill.mention;

import static waybill.claim.ItemClass.AIR_DEFENCE;
import static waybill.claim.ItemClass.AMMUNITION;
import static waybill.claim.ItemClass.ANTI_TANK;
import static waybill.claim.ItemClass.ARTILLERY;
import static waybill.claim.ItemClass.ARTILLERY_AMMUNITION;
import static waybill.claim.ItemClass.BOMB;
import static waybill.claim.ItemClass.COMPONENT;
import static waybill.claim.ItemClass.EQUIPMENT;
import static waybill.claim.ItemClass.MISSILE;
import static waybill.claim.ItemClass.MLRS;
import static waybill.claim.ItemClass.MORTAR;
import static waybill.claim.ItemClass.MORTAR_AMMUNITION;
import static waybill.claim.ItemClass.OTHER;
import static waybill.claim.ItemClass.ROCKET_AMMUNITION;
import static waybill.claim.ItemClass.SMALL_ARMS;
import static waybill.claim.ItemClass.SMALL_ARMS_AMMUNITION;
import static waybill.claim.ItemClass.TRAINING;
import static waybill.claim.ItemClass.VEHICLE;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waybill.claim.ItemClass;

/** What a compound is, from the classes of its parts and from its calibre. */
final class ItemClasses {
  private static final Set<ItemClass> ARMS = EnumSet.range(ItemClass.TANK, BOMB);
  private static final Set<ItemClass> FIRED =
      EnumSet.of(
          AMMUNITION,
          ARTILLERY_AMMUNITION,
          ROCKET_AMMUNITION,
          MORTAR_AMMUNITION,
          SMALL_ARMS_AMMUNITION,
          MISSILE);

  /** Rounds below this calibre are for small arms. */
  private static final BigDecimal SMALLEST_CANNON = BigDecimal.valueOf(20);

  /** Rounds from this calibre on are for guns and howitzers. */
  private static final BigDecimal SMALLEST_GUN = BigDecimal.valueOf(70);

  private static final Set<BigDecimal> ONLY_MORTARS =
      Set.of(BigDecimal.valueOf(60), BigDecimal.valueOf(81), BigDecimal.valueOf(82));

  private ItemClasses() {}

  /** Arms and the machines beside them: what a designation can name. */
  static boolean isHardware(ItemClass itemClass) {
    return ARMS.contains(itemClass)
        || itemClass == AMMUNITION
        || itemClass == VEHICLE
        || itemClass == EQUIPMENT;
  }

  /** Whether "for howitzers" behind it tells what it is. */
  static boolean takesComplement(ItemClass itemClass) {
    return FIRED.contains(itemClass) || itemClass == COMPONENT || itemClass == TRAINING;
  }

  /**
   * The class of a noun with something before it.
   *
   * @param before the class of what stands before it; null when nothing does
   * @param named whether that is a designation
   */
  static @Nullable ItemClass compound(@Nullable ItemClass before, boolean named, ItemNoun noun) {
    var head = noun.itemClass();
    if (head == null || before == null) {
      return head == null ? before : head;
    }
    if (FIRED.contains(head)) {
      return firedBy(before, head);
    }
    if (noun.generic()) {
      boolean launcher = head == EQUIPMENT && (before == MISSILE || !ARMS.contains(before));
      return isHardware(before) && !launcher ? before : head;
    }
    boolean machine = (ARMS.contains(head) || head == VEHICLE) && head != BOMB;
    return named && machine && isHardware(before) ? before : head;
  }

  /** What is fired by, or made for, something else: "mortar rounds", "S-300 missiles". */
  static ItemClass firedBy(ItemClass weapon, ItemClass fired) {
    return switch (weapon) {
      case MLRS -> ROCKET_AMMUNITION;
      case ARTILLERY -> fired == AMMUNITION ? ARTILLERY_AMMUNITION : fired;
      case MORTAR -> MORTAR_AMMUNITION;
      case SMALL_ARMS -> fired == MISSILE ? fired : SMALL_ARMS_AMMUNITION;
      case AIR_DEFENCE, ANTI_TANK -> weapon;
      case TANK -> fired == ARTILLERY_AMMUNITION ? AMMUNITION : fired;
      case ARTILLERY_AMMUNITION,
          ROCKET_AMMUNITION,
          MORTAR_AMMUNITION,
          SMALL_ARMS_AMMUNITION,
          MISSILE ->
          fired == AMMUNITION ? weapon : fired;
      default -> fired;
    };
  }

  /** The class once the calibre is known. */
  static ItemClass ofCalibre(ItemClass itemClass, BigDecimal calibre) {
    boolean small = calibre.compareTo(SMALLEST_CANNON) < 0;
    return switch (itemClass) {
      case AMMUNITION, ARTILLERY_AMMUNITION -> {
        if (small) {
          yield SMALL_ARMS_AMMUNITION;
        }
        if (calibre.compareTo(SMALLEST_GUN) < 0 || ONLY_MORTARS.contains(calibre)) {
          yield ONLY_MORTARS.contains(calibre) ? MORTAR_AMMUNITION : AMMUNITION;
        }
        yield ARTILLERY_AMMUNITION;
      }
      case ARTILLERY, OTHER -> small ? SMALL_ARMS : itemClass;
      default -> itemClass;
    };
  }
}
