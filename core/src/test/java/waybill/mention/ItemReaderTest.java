package waybill.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waybill.text.Block;
import waybill.text.Sentence;
import waybill.text.Span;
import waybill.text.Tokenizer;
import waybill.vocabulary.Vocabulary;

/** Goods, moneys and people in a sentence: their words, class, designation and calibre. */
class ItemReaderTest {
  private static final ItemReader READER = new ItemReader(Vocabulary.standard());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          Kyiv got 12 T-72 tanks last year | T-72 tanks | tank | T-72 | -
          Kyiv got 12 T-72B3M tanks last year | T-72B3M tanks | tank | T-72B3M | -
          Kyiv got 12 T72s last year | T72s | tank | T-72 | -
          Kyiv got 12 Leopard 2A6 tanks last year | Leopard 2A6 tanks | tank | Leopard 2A6 | -
          Kyiv got 12 Leopards last year | Leopards | tank | Leopard 2 | -
          Kyiv got 12 M1A2T tanks last year | M1A2T tanks | tank | M1A2T | -
          Kyiv got 12 BMP-2s last year | BMP-2s | armoured_vehicle | BMP-2 | -
          Kyiv got 12 BTR-80s last year | BTR-80s | armoured_vehicle | BTR-80 | -
          Kyiv got 12 MT-LBs last year | MT-LBs | armoured_vehicle | MT-LB | -
          Kyiv got 12 MiG-29s last year | MiG-29s | aircraft | MiG-29 | -
          Kyiv got 12 J-10C fighters last year | J-10C fighters | aircraft | J-10C | -
          Kyiv got 12 J-10CEs last year | J-10CEs | aircraft | J-10CE | -
          Kyiv got 12 Su-35S jets last year | Su-35S jets | aircraft | Su-35S | -
          Kyiv got 12 F-16V fighters last year | F-16V fighters | aircraft | F-16V | -
          Kyiv got 12 A-4 Skyhawks last year | A-4 Skyhawks | aircraft | A-4 | -
          Kyiv got 12 C-130s last year | C-130s | aircraft | C-130 | -
          Kyiv got 12 Rafale jets last year | Rafale jets | aircraft | Rafale | -
          Kyiv got 12 Yak-130 trainers last year | Yak-130 trainers | aircraft | Yak-130 | -
          Kyiv got 12 Mi-35 helicopters last year | Mi-35 helicopters | helicopter | Mi-35 | -
          Kyiv got 12 Mi-8MTV-5 helicopters last year | Mi-8MTV-5 helicopters | helicopter | Mi-8MTV-5 | -
          Kyiv got 12 Black Hawk helicopters last year | Black Hawk helicopters | helicopter | Black Hawk | -
          Kyiv got 12 Shahed-136 attack drones last year | Shahed-136 attack drones | uav | Shahed-136 | -
          Kyiv got 12 Bayraktar TB2 drones last year | Bayraktar TB2 drones | uav | Bayraktar TB2 | -
          Kyiv got 12 Lancets last year | Lancets | uav | Lancet | -
          Kyiv got 12 S-400 air-defence systems last year | S-400 air-defence systems | air_defence | S-400 | -
          Kyiv got 12 S-300 missiles last year | S-300 missiles | air_defence | S-300 | -
          Kyiv got 12 NASAMS launchers last year | NASAMS launchers | air_defence | NASAMS | -
          Kyiv got 12 PAC-3 MSE interceptors last year | PAC-3 MSE interceptors | air_defence | PAC-3 MSE | -
          Kyiv got 12 Stingers last year | Stingers | air_defence | Stinger | -
          Kyiv got 12 Hwasong-17 missiles last year | Hwasong-17 missiles | missile | Hwasong-17 | -
          Kyiv got 12 Iskander systems last year | Iskander systems | missile | Iskander | -
          Kyiv got 12 KN-23 missiles last year | KN-23 missiles | missile | Hwasong-11A | -
          Kyiv got 12 Storm Shadow missiles last year | Storm Shadow missiles | missile | Storm Shadow | -
          Kyiv got 12 Tomahawks last year | Tomahawks | missile | Tomahawk | -
          Kyiv got 12 AIM-9X missiles last year | AIM-9X missiles | missile | AIM-9X | -
          Kyiv got 12 HIMARS launchers last year | HIMARS launchers | mlrs | HIMARS | -
          Kyiv got 12 HIMARS rockets last year | HIMARS rockets | rocket_ammunition | HIMARS | -
          Kyiv got 12 ammunition for HIMARS last year | ammunition for HIMARS | rocket_ammunition | HIMARS | -
          Kyiv got 12 components of IRIS-T last year | components of IRIS-T | component | IRIS-T SLM | -
          Kyiv got 12 Ming-class submarines last year | Ming-class submarines | submarine | Type 035 | -
          Kyiv got 12 Ural lorries last year | Ural lorries | vehicle | Ural-4320 | -
          Kyiv got 12 Humvees last year | Humvees | vehicle | Humvee | -
          Kyiv got 12 KX-9 drones last year | KX-9 drones | uav | KX-9 | -
          Kyiv got 12 ZZ620 trucks last year | ZZ620 trucks | vehicle | ZZ620 | -
          Kyiv got 12 MS-110 reconnaissance pods last year | MS-110 reconnaissance pods | equipment | MS-110 | -
          It received 40 tanks in May | tanks | tank | - | -
          The ministry counted tanks there | tanks | tank | - | -
          It received 40 armoured vehicles in May | armoured vehicles | armoured_vehicle | - | -
          The ministry counted armoured vehicles there | armoured vehicles | armoured_vehicle | - | -
          It received 40 infantry fighting vehicles in May | infantry fighting vehicles | armoured_vehicle | - | -
          The ministry counted infantry fighting vehicles there | infantry fighting vehicles | armoured_vehicle | - | -
          It received 40 howitzers in May | howitzers | artillery | - | -
          The ministry counted howitzers there | howitzers | artillery | - | -
          It received 40 self-propelled guns in May | self-propelled guns | artillery | - | -
          The ministry counted self-propelled guns there | self-propelled guns | artillery | - | -
          It received 40 artillery systems in May | artillery systems | artillery | - | -
          The ministry counted artillery systems there | artillery systems | artillery | - | -
          It received 40 multiple rocket launch systems in May | multiple rocket launch systems | mlrs | - | -
          The ministry counted multiple rocket launch systems there | multiple rocket launch systems | mlrs | - | -
          It received 40 rocket launchers in May | rocket launchers | mlrs | - | -
          The ministry counted rocket launchers there | rocket launchers | mlrs | - | -
          It received 40 mortars in May | mortars | mortar | - | -
          The ministry counted mortars there | mortars | mortar | - | -
          It received 40 anti-aircraft guns in May | anti-aircraft guns | air_defence | - | -
          The ministry counted anti-aircraft guns there | anti-aircraft guns | air_defence | - | -
          It received 40 surface-to-air missiles in May | surface-to-air missiles | air_defence | - | -
          The ministry counted surface-to-air missiles there | surface-to-air missiles | air_defence | - | -
          It received 40 interceptors in May | interceptors | air_defence | - | -
          The ministry counted interceptors there | interceptors | air_defence | - | -
          It received 40 combat planes in May | combat planes | aircraft | - | -
          The ministry counted combat planes there | combat planes | aircraft | - | -
          It received 40 fighter jets in May | fighter jets | aircraft | - | -
          The ministry counted fighter jets there | fighter jets | aircraft | - | -
          It received 40 bombers in May | bombers | aircraft | - | -
          The ministry counted bombers there | bombers | aircraft | - | -
          It received 40 helicopters in May | helicopters | helicopter | - | -
          The ministry counted helicopters there | helicopters | helicopter | - | -
          It received 40 drones in May | drones | uav | - | -
          The ministry counted drones there | drones | uav | - | -
          It received 40 loitering munitions in May | loitering munitions | uav | - | -
          The ministry counted loitering munitions there | loitering munitions | uav | - | -
          It received 40 frigates in May | frigates | ship | - | -
          The ministry counted frigates there | frigates | ship | - | -
          It received 40 patrol boats in May | patrol boats | ship | - | -
          The ministry counted patrol boats there | patrol boats | ship | - | -
          It received 40 oil tankers in May | oil tankers | ship | - | -
          The ministry counted oil tankers there | oil tankers | ship | - | -
          It received 40 merchant ships in May | merchant ships | ship | - | -
          The ministry counted merchant ships there | merchant ships | ship | - | -
          It received 40 submarines in May | submarines | submarine | - | -
          The ministry counted submarines there | submarines | submarine | - | -
          It received 40 ballistic missiles in May | ballistic missiles | missile | - | -
          The ministry counted ballistic missiles there | ballistic missiles | missile | - | -
          It received 40 cruise missiles in May | cruise missiles | missile | - | -
          The ministry counted cruise missiles there | cruise missiles | missile | - | -
          It received 40 torpedoes in May | torpedoes | missile | - | -
          The ministry counted torpedoes there | torpedoes | missile | - | -
          It received 40 anti-tank missiles in May | anti-tank missiles | anti_tank | - | -
          The ministry counted anti-tank missiles there | anti-tank missiles | anti_tank | - | -
          It received 40 RPG launchers in May | RPG launchers | anti_tank | - | -
          The ministry counted RPG launchers there | RPG launchers | anti_tank | - | -
          It received 40 assault rifles in May | assault rifles | small_arms | - | -
          The ministry counted assault rifles there | assault rifles | small_arms | - | -
          It received 40 machine guns in May | machine guns | small_arms | - | -
          The ministry counted machine guns there | machine guns | small_arms | - | -
          It received 40 artillery shells in May | artillery shells | artillery_ammunition | - | -
          The ministry counted artillery shells there | artillery shells | artillery_ammunition | - | -
          It received 40 large-calibre rounds in May | large-calibre rounds | artillery_ammunition | - | -
          The ministry counted large-calibre rounds there | large-calibre rounds | artillery_ammunition | - | -
          It received 40 howitzer shells in May | howitzer shells | artillery_ammunition | - | -
          The ministry counted howitzer shells there | howitzer shells | artillery_ammunition | - | -
          It received 40 rockets in May | rockets | rocket_ammunition | - | -
          The ministry counted rockets there | rockets | rocket_ammunition | - | -
          It received 40 mortar rounds in May | mortar rounds | mortar_ammunition | - | -
          The ministry counted mortar rounds there | mortar rounds | mortar_ammunition | - | -
          It received 40 cartridges in May | cartridges | small_arms_ammunition | - | -
          The ministry counted cartridges there | cartridges | small_arms_ammunition | - | -
          It received 40 bullets in May | bullets | small_arms_ammunition | - | -
          The ministry counted bullets there | bullets | small_arms_ammunition | - | -
          It received 40 glide bombs in May | glide bombs | bomb | - | -
          The ministry counted glide bombs there | glide bombs | bomb | - | -
          It received 40 munitions in May | munitions | ammunition | - | -
          The ministry counted munitions there | munitions | ammunition | - | -
          It received 40 grenades in May | grenades | ammunition | - | -
          The ministry counted grenades there | grenades | ammunition | - | -
          It received 40 tank shells in May | tank shells | ammunition | - | -
          The ministry counted tank shells there | tank shells | ammunition | - | -
          It received 40 trucks in May | trucks | vehicle | - | -
          The ministry counted trucks there | trucks | vehicle | - | -
          It received 40 lorries in May | lorries | vehicle | - | -
          The ministry counted lorries there | lorries | vehicle | - | -
          It received 40 missile launchers in May | missile launchers | equipment | - | -
          The ministry counted missile launchers there | missile launchers | equipment | - | -
          It received 40 radios in May | radios | equipment | - | -
          The ministry counted radios there | radios | equipment | - | -
          It received 40 night-vision goggles in May | night-vision goggles | equipment | - | -
          The ministry counted night-vision goggles there | night-vision goggles | equipment | - | -
          It received 40 army boots in May | army boots | equipment | - | -
          The ministry counted army boots there | army boots | equipment | - | -
          It received 40 generators in May | generators | equipment | - | -
          The ministry counted generators there | generators | equipment | - | -
          It received 40 spare parts in May | spare parts | component | - | -
          The ministry counted spare parts there | spare parts | component | - | -
          It received 40 tank engines in May | tank engines | component | - | -
          The ministry counted tank engines there | tank engines | component | - | -
          It received 40 proximity fuzes in May | proximity fuzes | component | - | -
          The ministry counted proximity fuzes there | proximity fuzes | component | - | -
          It received 40 gun barrels in May | gun barrels | component | - | -
          The ministry counted gun barrels there | gun barrels | component | - | -
          It received 40 missile technology in May | missile technology | technology | - | -
          The ministry counted missile technology there | missile technology | technology | - | -
          It received 40 soldiers in May | soldiers | personnel | - | -
          The ministry counted soldiers there | soldiers | personnel | - | -
          It received 40 military advisers in May | military advisers | personnel | - | -
          The ministry counted military advisers there | military advisers | personnel | - | -
          It received 40 mercenaries in May | mercenaries | personnel | - | -
          The ministry counted mercenaries there | mercenaries | personnel | - | -
          It received 40 servicemen in May | servicemen | personnel | - | -
          The ministry counted servicemen there | servicemen | personnel | - | -
          It received 40 construction workers in May | construction workers | personnel | - | -
          The ministry counted construction workers there | construction workers | personnel | - | -
          It received 40 sappers in May | sappers | personnel | - | -
          The ministry counted sappers there | sappers | personnel | - | -
          It received 40 refined products in May | refined products | fuel | - | -
          The ministry counted refined products there | refined products | fuel | - | -
          It received 40 petrol in May | petrol | fuel | - | -
          The ministry counted petrol there | petrol | fuel | - | -
          It received 40 crude oil in May | crude oil | fuel | - | -
          The ministry counted crude oil there | crude oil | fuel | - | -
          It received 40 wheat in May | wheat | food | - | -
          The ministry counted wheat there | wheat | food | - | -
          It received 40 vegetable oil in May | vegetable oil | food | - | -
          The ministry counted vegetable oil there | vegetable oil | food | - | -
          It received 40 rice in May | rice | food | - | -
          The ministry counted rice there | rice | food | - | -
          It received 40 urea in May | urea | raw_material | - | -
          The ministry counted urea there | urea | raw_material | - | -
          It received 40 iron ore in May | iron ore | raw_material | - | -
          The ministry counted iron ore there | iron ore | raw_material | - | -
          It received 40 ammonium perchlorate in May | ammonium perchlorate | raw_material | - | -
          The ministry counted ammonium perchlorate there | ammonium perchlorate | raw_material | - | -
          It received 40 shipping containers in May | shipping containers | container | - | -
          The ministry counted shipping containers there | shipping containers | container | - | -
          It received 40 ransom in May | ransom | money | - | -
          The ministry counted ransom there | ransom | money | - | -
          It received 40 contributions in May | contributions | money | - | -
          The ministry counted contributions there | contributions | money | - | -
          It received 40 credit lines in May | credit lines | loan | - | -
          The ministry counted credit lines there | credit lines | loan | - | -
          It received 40 soft loans in May | soft loans | loan | - | -
          The ministry counted soft loans there | soft loans | loan | - | -
          It received 40 debt relief in May | debt relief | debt_relief | - | -
          The ministry counted debt relief there | debt relief | debt_relief | - | -
          It received 40 gold bars in May | gold bars | gold | - | -
          The ministry counted gold bars there | gold bars | gold | - | -
          It received 40 military aid in May | military aid | package | - | -
          The ministry counted military aid there | military aid | package | - | -
          It received 40 GDP in May | GDP | gdp | - | -
          The ministry counted GDP there | GDP | gdp | - | -
          It received 40 defence budget in May | defence budget | spending | - | -
          The ministry counted defence budget there | defence budget | spending | - | -
          It received 40 outlays in May | outlays | spending | - | -
          The ministry counted outlays there | outlays | spending | - | -
          It received 40 nuclear warheads in May | nuclear warheads | other | - | -
          The ministry counted nuclear warheads there | nuclear warheads | other | - | -
          It received 40 vaccine doses in May | vaccine doses | other | - | -
          The ministry counted vaccine doses there | vaccine doses | other | - | -
          Sofia sold 400 152 mm shells abroad | shells | artillery_ammunition | - | 152
          Sofia sold two 155-mm howitzers abroad | howitzers | artillery | - | 155
          Sofia sold 3,000 152mm artillery rounds abroad | artillery rounds | artillery_ammunition | - | 152
          Sofia sold 200 rounds of 155 mm abroad | rounds | artillery_ammunition | - | 155
          Sofia sold 12.7 mm machine guns abroad | machine guns | small_arms | - | 12.7
          Sofia sold 7.62 mm rounds abroad | rounds | small_arms_ammunition | - | 7.62
          Sofia sold 5.45x39 mm cartridges abroad | cartridges | small_arms_ammunition | - | 5.45
          Sofia sold 60 mm mortars abroad | mortars | mortar | - | 60
          Sofia sold 122 mm rockets abroad | rockets | rocket_ammunition | - | 122
          Sofia sold 25 mm ammunition abroad | ammunition | ammunition | - | 25
          Sofia sold 82 mm rounds abroad | rounds | mortar_ammunition | - | 82
          """)
  void readsTheItem(String text, String words, String itemClass, String type, String calibre) {
    assertThat(READER.read(sentence(text)))
        .as(text)
        .anySatisfy(
            item -> {
              assertThat(item.span().of(text)).isEqualTo(words);
              assertThat(item.itemClass().code()).isEqualTo(itemClass);
              assertThat(item.designation()).isEqualTo(type);
              var mm = item.calibreMm();
              assertThat(mm == null ? null : mm.toPlainString()).isEqualTo(calibre);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A shell company in Nicosia signed the papers | artillery_ammunition
          A fifth round of talks opened in Muscat | ammunition
          They agreed to ship flour through Mersin | ship
          The wounded grad student went home | mlrs
          Two patriots stood at the gate | air_defence
          A 10 per cent rise was agreed | aircraft
          The cards had a leopard on them | tank
          The oil minister resigned | fuel
          The typhoon killed nobody | aircraft
          """)
  void leavesOtherMeaningsAlone(String text, String itemClass) {
    assertThat(READER.read(sentence(text)))
        .as(text)
        .noneMatch(item -> item.itemClass().code().equals(itemClass));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          400 152 mm shells arrived | 152 mm
          guns of 122, 152 and 170mm | 122, 152 and 170mm
          a .50-calibre gun | .50-calibre
          boxes of 5.45x39 mm rounds | 5.45x39 mm
          """)
  void tellsWhereCalibresStand(String text, String calibre) {
    assertThat(READER.calibres(sentence(text)))
        .extracting(span -> span.of(text))
        .containsExactly(calibre);
  }

  @Test
  void spansOfRandomTextAreInOrderAndApart() {
    var random = new Random(7);
    var words =
        List.of(
            "T-72",
            "tanks",
            "152",
            "mm",
            "-",
            "/",
            "F-16",
            "s",
            "for",
            "of",
            "(",
            "HIMARS",
            "the",
            "oil",
            "x39",
            ".50",
            "cal",
            "Type",
            "054A/P",
            "shells",
            ",",
            "\u0301",
            "\ud83d\ude00");
    for (int i = 0; i < 2000; i++) {
      var text = new StringBuilder("x");
      for (int j = random.nextInt(40); j > 0; j--) {
        text.append(random.nextBoolean() ? " " : "")
            .append(words.get(random.nextInt(words.size())));
      }
      int end = 0;
      for (var item : READER.read(sentence(text.toString()))) {
        assertThat(item.span().start()).isGreaterThanOrEqualTo(end);
        assertThat(item.span().contains(item.head())).isTrue();
        end = item.span().end();
      }
      assertThat(end).isLessThanOrEqualTo(text.length());
    }
  }

  private static Sentence sentence(String text) {
    var span = new Span(0, text.length());
    var tokens = new Tokenizer(Set.of()).tokens(text);
    return new Sentence(span, tokens, new Block(Block.Kind.PARAGRAPH, span));
  }
}
