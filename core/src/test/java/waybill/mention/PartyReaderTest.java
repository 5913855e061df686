package waybill.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import waybill.claim.Party;
import waybill.text.Block;
import waybill.text.Sentence;
import waybill.text.SentenceSplitter;
import waybill.text.Span;
import waybill.text.Token;
import waybill.text.Tokenizer;
import waybill.vocabulary.Vocabulary;
import waybill.vocabulary.VocabularyException;

/** Each row is a text in which every party stands as {@code {words:code}} and nothing else does. */
class PartyReaderTest {
  private static final Set<String> ABBREVIATIONS = Set.of("inc.", "corp.", "ltd.", "gen.", "mr.");
  private static final SentenceSplitter SPLITTER =
      new SentenceSplitter(new Tokenizer(ABBREVIATIONS), Set.of("gen.", "mr."));
  private static final Vocabulary VOCABULARY = Vocabulary.standard();
  private static final PartyReader READER = new PartyReader(VOCABULARY);

  static List<Sentence> sentences(String text) {
    var blocks = new ArrayList<Block>();
    int at = 0;
    for (var line : text.split("\n", -1)) {
      if (!line.isBlank()) {
        blocks.add(new Block(Block.Kind.PARAGRAPH, new Span(at, at + line.length())));
      }
      at += line.length() + 1;
    }
    var document =
        new waybill.text.Document("test", null, null, null, "en", null, null, text, blocks);
    return SPLITTER.sentences(document);
  }

  private static List<PartyMention> read(String text, @Nullable LocalDate published) {
    return READER.read(sentences(text), published);
  }

  private static void check(String marked, @Nullable LocalDate published) {
    var expected = new ArrayList<String>();
    var text = new StringBuilder();
    int at = 0;
    for (int open = marked.indexOf('{'); open >= 0; open = marked.indexOf('{', at)) {
      int close = marked.indexOf('}', open);
      int colon = marked.lastIndexOf(':', close);
      expected.add(marked.substring(open + 1, colon) + "=" + marked.substring(colon + 1, close));
      text.append(marked, at, open).append(marked, open + 1, colon);
      at = close + 1;
    }
    text.append(marked, at, marked.length());
    var found =
        read(text.toString(), published).stream()
            .map(mention -> mention.span().of(text.toString()) + "=" + mention.party())
            .toList();
    assertThat(found).as(marked).isEqualTo(expected);
  }

  static Stream<String> texts() {
    return TEXTS.lines().map(String::strip).filter(line -> !line.isEmpty());
  }

  @ParameterizedTest
  @MethodSource("texts")
  void findsWhoIsMeant(String marked) {
    check(marked, LocalDate.of(2024, 6, 14));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void findsTheSameWithoutADateOfPublication(String marked) {
    check(marked, null);
  }

  private static final String TEXTS =
      """
      {North Korea:PRK} shipped 40 containers to {Russia:RUS} in May.
      {russia:RUS} sent grain to {syria:SYR}, the paper said.
      {RUSSIA:RUS} and {TURKEY:TUR} signed nothing.
      A cold turkey was served with guinea pig and fine china.
      {Turkey:TUR} served cold cuts to {Turkish:TUR} guests.
      The {DPRK:PRK} built 12 launchers and the {ROK:KOR} counted them.
      The {PRC:CHN} lent {Angola:AGO} $2 billion.
      The {U.S.:USA} sent 31 tanks; the {U.K.:GBR} sent 14.
      They told us that the {US:USA} would pay.
      The {UAE:ARE} and {KSA:SAU} paid together.
      The {DRC:COD} asked for armoured cars.
      {Seoul:KOR} said the {North:PRK} fired two missiles.
      The North is cold and the South is warm.
      {South Korea:KOR} sold 100 tanks to {Poland:POL}.
      {South Korean:KOR} shells went to {American:USA} depots.
      The {Islamic Republic:IRN} built 300 drones.
      {Iranian:IRN} drones and {Iranians:IRN} abroad.
      Two {Poles:POL} and three {Danes:DNK} trained the crews.
      Tent poles and danes were counted.
      {Britons:GBR} paid for what the {British:GBR} ordered.
      {Saudis:SAU} and {Emiratis:ARE} bought 40 jets.
      {Afghans:AFG} and {Turks:TUR} crossed the border.
      The {Kremlin:RUS} denied it.
      {Pyongyang:PRK} denied what {Tokyo:JPN} claimed.
      The {White House:USA} asked for $61 billion.
      {Downing Street:GBR} was silent, and so was the {Élysée:FRA}.
      {Foggy Bottom:USA} and {Whitehall:GBR} agreed.
      {Zhongnanhai:CHN} sent no word.
      {Kyiv:UKR} and {Kiev:UKR} are one city.
      {Tehran:IRN} or {Teheran:IRN}, as some write.
      The {Pentagon:USA} counted 2,000 shells.
      The {State Department:USA} cleared the sale.
      The {CIA:USA} and the {GRU:RUS} both counted.
      The {SBU:UKR} hit four tankers.
      The {IDF:ISR} fired 30 interceptors.
      The {IRGC:IRN} seized a tanker.
      The {Revolutionary Guards:IRN} launched nine missiles.
      The {Bundestag:DEU} passed the budget of the {Bundeswehr:DEU}.
      The {Knesset:ISR} voted.
      {Rosoboronexport:RUS} sold 12 jets.
      {KCNA:PRK} showed a launcher.
      {Ukraine's General Staff:UKR} counted 583 guns.
      The {Polish defence ministry:POL} ordered 180 tanks.
      The {Ministry of Defence of Ukraine:UKR} ordered 500 drones.
      The {Ministry of Defense of the Russian Federation:RUS} bought fuel.
      The {General Staff of the Armed Forces of Ukraine:UKR} said so.
      The {Ukrainian Armed Forces:UKR} lost two boats.
      The {Swedish government:SWE} gave 50 vehicles.
      The {Indian Air Force:IND} has 31 squadrons.
      The {U.S. Air Force:USA} bought 100 bombers.
      The {Royal Navy:GBR} has six destroyers.
      The {Bank of England:GBR} holds the gold of {Venezuela:VEN}.
      {Russia's central bank:RUS} sold gold.
      The {Kenyan parliament:KEN} cut the sum.
      {Chad's army:TCD} lost five pickups.
      The defence ministry said nothing.
      The {Polish defence ministry:POL} ordered tanks. On Friday the {defence ministry:POL} ordered more.
      {South Korea's Joint Chiefs of Staff:KOR} tracked the missile.
      The {Colombian Congress:COL} met, and then the {US Congress:USA}.
      {Congress:USA} approved the money.
      {Vladimir Putin:RUS} came in May, and {Putin:RUS} left in June.
      {Zelensky:UKR} thanked {Biden:USA} for the shells.
      {Netanyahu:ISR} and {Erdogan:TUR} did not meet.
      {Macron:FRA} promised 40 missiles.
      Park offered 20 tanks.
      {Park Geun-hye:KOR} came. Later {Park:KOR} left.
      Kim signed the order.
      {Kim Jong Un:PRK} came, and {Kim:PRK} signed.
      Johnson sold the car.
      {Boris Johnson:GBR} came, and {Johnson:GBR} signed.
      President {Trump:USA} spoke with Prime Minister {Modi:IND}.
      Mr. {Trump:USA} spoke.
      They met Hunter Biden in a hotel.
      {Joseph Stalin:SUN} asked {Roosevelt:USA} for trucks.
      {Gorbachev:SUN} and {Reagan:USA} met in {Iceland:ISL}'s capital, {Reykjavik:ISL}.
      Jordan Smith bought a farm.
      We saw Michael Jordan play.
      {Jordan:JOR} bought 12 jets from {France:FRA}.
      {Amman:JOR}, {Jordan:JOR}, was quiet.
      They asked Kim Sudan about it.
      {Sudan:SDN} and {South Sudan:SSD} share a pipeline.
      {Niger:NER} and {Nigeria:NGA} closed the border.
      The Niger River rose.
      {Guinea:GIN}, {Guinea-Bissau:GNB} and {Equatorial Guinea:GNQ} sent troops to {Papua New Guinea:PNG}.
      The {Republic of the Congo:COG} and the {Democratic Republic of the Congo:COD} share a river.
      {DR Congo:COD} and {Congo-Brazzaville:COG} differ.
      The {Republic of Korea:KOR} and the {Democratic People's Republic of Korea:PRK} signed.
      {Georgia:GEO} bought missiles from {Israel:ISR}.
      The plant in Atlanta, Georgia, makes missiles.
      The Korean War ended in an armistice.
      Ships crossed the South China Sea and the Sea of Japan.
      The tanker left the Persian Gulf for the Indian Ocean.
      Lake Chad shrank by half.
      The Washington Post and the Moscow Times wrote so.
      The Washington-based think-tank counted 40.
      It cost 40 million Canadian dollars.
      It cost US$ 40 million.
      It took 3 billion Norwegian kroner.
      The pro-Russian mayor fled from anti-Iranian crowds.
      {Russian:RUS}-made tanks and {Soviet:SUN}-era guns.
      {Iran:IRN}-backed groups fired rockets.
      The {Soviet Union:SUN} and {East Germany:DDR} are gone, like {Yugoslavia:YUG}.
      {Czechoslovakia:CSK} sold 30,000 rifles.
      The {European Union:EU} promised a million shells, and the {bloc:EU} sent half.
      {Brussels:BEL} is rainy.
      The {European Commission:EU} paid 5 billion; {Brussels:EU} will pay more.
      {NATO:NATO} met, and the {alliance:NATO} agreed.
      The alliance of two parties broke.
      {Nato:NATO} and the {UN:UN} met.
      The {UN Security Council:UN} voted.
      The {IMF:imf} lent 3 billion and the {World Bank:world-bank} 1 billion.
      The {Paris Club:paris-club} forgave the debt.
      The {WFP:wfp} shipped 9,000 tonnes.
      {OPEC+:opec-plus} cut output; {OPEC:opec} agreed.
      {ECOWAS:ecowas} and the {African Union:african-union} met.
      The {IAEA:iaea} counted 120 kilos.
      {Hezbollah:hezbollah} fired 200 rockets at {Israel:ISR}.
      {Hamas:hamas} and the {Houthis:houthis} thanked {Iran:IRN}.
      {Islamic State:islamic-state} lost the town.
      The {Wagner Group:wagner-group} left and {Africa Corps:africa-corps} came.
      The {Taliban:taliban} took the bases.
      {M23:m23} took a city from {Congo:COD}.
      The {RSF:rsf} seized an airfield.
      {Al-Shabaab:al-shabaab} and {Boko Haram:boko-haram} bought rifles.
      {Western countries:western-countries} sent tanks.
      Its {allies:allies} sent more.
      {Arab states:arab-states} offered money to {Lebanon:LBN}.
      The {U.S.-led coalition:coalition} flew 40 sorties.
      The {Warsaw Pact:warsaw-pact} had 50,000 tanks.
      {Rheinmetall:rheinmetall} sold shells to {Hungary:HUN}.
      {Lockheed Martin Corp.:lockheed-martin} built 160 jets.
      {BAE Systems:bae-systems} and {Saab:saab} bid.
      {Saudi Aramco:saudi-aramco} cut prices for {Sinopec:sinopec}.
      {Hanwha Aerospace:hanwha-aerospace} shipped 24 howitzers.
      {Czechoslovak Group:czechoslovak-group} found the shells.
      {Bank of America:bank-of-america} lent money.
      {Glencore:glencore} and {Trafigura:trafigura} bought cobalt.
      {Gazprom:gazprom} cut supplies to {Moldova:MDA}.
      {Bybit:bybit} lost 400,000 coins.
      He paid {Delos Trading Ltd.:delos-trading} for it.
      He paid {Acme Widget Inc:acme-widget} at once.
      The {Vostok Brigade:vostok-brigade} lost two guns.
      The {Zarya Front:zarya-front} claimed it.
      The ships of {Oceanis Shipping:oceanis-shipping} turned back.
      The Athens-based {Delos:delos} owns nine tankers.
      The Group met and the Bank closed.
      {Ukraine:UKR}'s {allies:allies} met.
      {Antonio Guterres:UN} spoke to {NATO:NATO}; the {alliance:NATO} agreed.
      {Ivory Coast:CIV} and {Côte d'Ivoire:CIV} are one.
      {Türkiye:TUR} sold drones to {Kosovo:XKX}, {Taiwan:TWN} and {Palestine:PSE}.
      {Polish:POL} tanks need polish.
      {New Zealand:NZL} trained the crews in {England:GBR}.
      The West Bank and the Left Bank differ.
      He spoke in Latin America and North America.
      {Dominica:DMA} is not the {Dominican Republic:DOM}.
      {Mali:MLI}, {Niger:NER} and {Burkina Faso:BFA} left {ECOWAS:ecowas}.
      {Kim Il Sung:PRK} died. Crowds stood on Kim Il Sung Square.
      {Myanmar:MMR}, once {Burma:MMR}, bought jets.
      {Israel Katz:ISR} spoke; {Israel Aerospace Industries:israel-aerospace-industries} built it.
      {Antonio Guterres:UN} came to {Washington:USA}.
      The {Embassy of Japan:JPN} gave 12 trucks.
      The {Iranian foreign ministry:IRN} denied it. The {ministry:IRN} said no more.
      {Britain's Ministry of Defence:GBR} counted 11,000.
      {The Hague:NLD} paid for it.
      {Vietnam:VNM} paid after the Vietnam War.
      {Sri Lanka:LKA} owed {India:IND}, {Japan:JPN} and the {China Development Bank:CHN} money.
      A {U.S. State Department:USA} report named {Minsk:BLR}.
      The {Chinese Coast Guard:CHN} rammed a {Philippine Coast Guard:PHL} boat.
      {Lula:BRA} and {Milei:ARG} met in {Brasília:BRA}.
      {Nazi Germany:DEU} lost 300 tanks; {Hitler:DEU} blamed {Mussolini:ITA}.
      The {Popular Mobilization Forces:IRQ} got 40 vehicles.
      In {Kigali:RWA}, {Kagame:RWA} denied that the {Rwandan army:RWA} was there.
      {Maersk:maersk} paid the {Suez Canal Authority:EGY}.
      {MSC:msc} and {Cosco:cosco} halted.
      {Binance:binance} and {Tether:tether} froze coins.
      {Kuwait:KWT} and {Oman:OMN} mediated between {Doha:QAT} and {Cairo:EGY}.
      {Syria's new government:SYR} and {Assad's army:SYR} fought.
      A Liberian-flagged tanker sank.
      The {AU:african-union} met.
      It cost 300 billion South Korean won.
      {Ukraine:UKR} won the duel and {Russia:RUS} pounds the city.
      {Russia:RUS} based its sum on prices of 2021.
      The destroyed bridge at Prince of Wales Street was rebuilt.
      {Washington:USA} sent {Manila:PHL} two ships.
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Poland            | NAME
          the Polish        | DEMONYM
          the Kremlin       | SEAT
          the Pentagon      | ORGAN
          the Polish army   | ORGAN
          Putin             | LEADER
          Rheinmetall       | FIRM
          Hezbollah         | GROUP
          the Vostok Brigade | UNLISTED
          """)
  void tellsHowThePartyIsNamed(String text, PartyMention.Form form) {
    assertThat(read("We saw " + text + " there.", null))
        .extracting(PartyMention::form)
        .containsExactly(form);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2023-05-01 | NLD
          2025-05-01 | NATO
                     | NATO
          """)
  void officeOnTheDayDecidesForWhomSomeoneSpeaks(@Nullable LocalDate published, String code) {
    assertThat(read("Rutte promised 18 jets.", published))
        .extracting(mention -> mention.party().code())
        .containsExactly(code);
  }

  @Test
  void eachStateHasNamePeopleAndSeat() {
    var forms = new java.util.TreeMap<String, Set<String>>();
    for (var row : VOCABULARY.table("states.tsv").rows()) {
      forms.computeIfAbsent(row.get(0), code -> new HashSet<>()).add(row.get(1));
    }
    for (var code : Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3)) {
      assertThat(forms).containsKey(code);
      assertThat(forms.get(code)).as(code).contains("name");
    }
    // Territories without people or capital of their own, and states whose seat is their name.
    var without =
        Set.of("AIA", "ALA", "ATA", "ATF", "BES", "BLM", "BMU", "BVT", "CCK", "COK", "CXR", "DJI")
            .stream();
    var few = new HashSet<>(without.toList());
    few.addAll(
        Set.of(
            "CSK", "ESH", "FLK", "FRO", "GGY", "GIB", "HKG", "HMD", "IMN", "IOT", "JEY", "MAC",
            "MAF", "NFK", "SGS", "SJM", "SPM", "STP", "SUN", "SXM", "UMI", "VAT", "VIR", "YUG",
            "-"));
    forms.forEach(
        (code, have) -> {
          if (!few.contains(code)) {
            assertThat(have).as(code).contains("name", "demonym", "seat");
          }
        });
  }

  @Test
  void theFirstNameOfEachStateIsRead() {
    for (var row : VOCABULARY.table("states.tsv").rows()) {
      if (row.get(1).equals("name") && row.orEmpty(3).isEmpty()) {
        var name = row.names(2).getFirst().replaceAll("^[=?]+", "");
        assertThat(read("We saw that " + name + " paid.", null))
            .as(name)
            .extracting(mention -> mention.party().code())
            .containsExactly(row.get(0));
      }
    }
  }

  @Test
  void firmsHaveASeat() {
    var firms = new Firms(VOCABULARY);
    assertThat(firms.findSeat(new Party("rheinmetall"))).contains(new Party("DEU"));
    assertThat(firms.findSeat(new Party("hezbollah"))).isEmpty();
  }

  @Test
  void aRowOfTheUsersOwnIsRead() {
    var own = Vocabulary.withOverlays(Map.of("firms.tsv", "acme\tAcme Works\tFRA\n"));
    assertThat(new PartyReader(own).read(sentences("He paid Acme Works."), null))
        .extracting(mention -> mention.party().code())
        .containsExactly("acme");
  }

  @Test
  void aRowThatCannotBeUsedTellsWhere() {
    var own = Vocabulary.withOverlays(Map.of("states.tsv", "POL\tnickname\tPolska\n"));
    assertThatThrownBy(() -> new PartyReader(own))
        .isInstanceOf(VocabularyException.class)
        .hasMessageContaining("nickname");
  }

  @Test
  void spansOfAnyTextAreInOrderAndApart() {
    var words =
        List.of(
            "Russia",
            "the",
            "North",
            "Kim",
            "Jong",
            "Un",
            "-",
            "'s",
            "of",
            "General",
            "Staff",
            "Ltd.",
            "Group",
            "based",
            ",",
            ".",
            "Korea",
            "US",
            "$",
            "army",
            "\n",
            "“",
            "é",
            "𝔘",
            "&",
            "Bank",
            "pro",
            "Ministry",
            "Ukraine",
            "Putin",
            "Jordan",
            "X",
            "0");
    var random = new Random(7);
    for (int round = 0; round < 2000; round++) {
      var text = new StringBuilder();
      for (int i = random.nextInt(40); i >= 0; i--) {
        text.append(words.get(random.nextInt(words.size())));
        text.append(random.nextInt(3) > 0 ? " " : "");
      }
      int end = 0;
      for (var mention : read(text.toString(), null)) {
        assertThat(mention.span().start()).isGreaterThanOrEqualTo(end);
        end = mention.span().end();
        assertThat(end).isLessThanOrEqualTo(text.length());
        assertThat(mention.party().isKnown()).isTrue();
      }
    }
  }

  @Test
  void aLongListOfPartiesIsReadInFull() {
    var text = "Poland, ".repeat(20_000) + "Poland.";
    assertThat(read(text, null)).hasSize(20_001);
  }

  @Test
  void wordsOfNoPartyGiveNothing() {
    for (Token token : new Tokenizer(Set.of()).tokens("a few tanks were sent by them")) {
      assertThat(read(token.text(), null)).isEmpty();
    }
  }
}
