package waybill.balance;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import waybill.claim.ItemClass;

/** Classes that stand above others: whoever says "ammunition" may mean shells. */
public final class Classes {
  private static final Map<ItemClass, ItemClass> ABOVE = new EnumMap<>(ItemClass.class);

  static {
    put(
        ItemClass.AMMUNITION,
        ItemClass.ARTILLERY_AMMUNITION,
        ItemClass.ROCKET_AMMUNITION,
        ItemClass.MORTAR_AMMUNITION,
        ItemClass.SMALL_ARMS_AMMUNITION,
        ItemClass.BOMB);
    put(ItemClass.EQUIPMENT, ItemClass.VEHICLE, ItemClass.COMPONENT);
    put(ItemClass.ARTILLERY, ItemClass.MLRS, ItemClass.MORTAR);
  }

  private Classes() {}

  private static void put(ItemClass above, ItemClass... below) {
    for (var itemClass : below) {
      ABOVE.put(itemClass, above);
    }
  }

  /** The class above this one; empty where there is none but "other" and "package". */
  public static Optional<ItemClass> findAbove(ItemClass itemClass) {
    return Optional.ofNullable(ABOVE.get(itemClass));
  }

  /** Whether the first is the second or stands above it; "other" and "package" stand above all. */
  public static boolean isOver(ItemClass above, ItemClass itemClass) {
    return above == itemClass || isGeneral(above) || ABOVE.get(itemClass) == above;
  }

  static boolean agree(ItemClass a, ItemClass b) {
    return isOver(a, b) || isOver(b, a);
  }

  /** 0 for a class of its own kind, 1 for one above others, 2 for one above all. */
  static int breadth(ItemClass itemClass) {
    return isGeneral(itemClass) ? 2 : ABOVE.containsValue(itemClass) ? 1 : 0;
  }

  private static boolean isGeneral(ItemClass itemClass) {
    return itemClass == ItemClass.OTHER || itemClass == ItemClass.PACKAGE;
  }
}
