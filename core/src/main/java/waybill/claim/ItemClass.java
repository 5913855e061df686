package waybill.claim;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The classes of goods and matters that claims are about. */
public enum ItemClass {
  TANK,
  ARMOURED_VEHICLE,
  ARTILLERY,
  MLRS,
  MORTAR,
  AIR_DEFENCE,
  AIRCRAFT,
  HELICOPTER,
  UAV,
  SHIP,
  SUBMARINE,
  MISSILE,
  ANTI_TANK,
  SMALL_ARMS,
  ARTILLERY_AMMUNITION,
  ROCKET_AMMUNITION,
  MORTAR_AMMUNITION,
  SMALL_ARMS_AMMUNITION,
  BOMB,
  AMMUNITION,
  VEHICLE,
  EQUIPMENT,
  COMPONENT,
  TECHNOLOGY,
  TRAINING,
  PERSONNEL,
  FUEL,
  FOOD,
  RAW_MATERIAL,
  CONTAINER,
  MONEY,
  LOAN,
  DEBT_RELIEF,
  GOLD,
  PACKAGE,
  GDP,
  SPENDING,
  VISIT,
  MEETING,
  AGREEMENT,
  TEST,
  PARADE,
  EXERCISE,
  OTHER;

  private final String code = name().toLowerCase(Locale.ROOT);

  private static final Map<String, ItemClass> BY_CODE =
      Arrays.stream(values()).collect(Collectors.toMap(ItemClass::code, Function.identity()));

  public String code() {
    return code;
  }

  public static Optional<ItemClass> find(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }
}
