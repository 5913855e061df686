package waybill.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money, prices, rates, shares and measures. */
class FigureUnitsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      The deal is worth $2 billion. | $2 billion = 2000000000 USD
      The deal is worth US$2 billion. | US$2 billion = 2000000000 USD
      The deal is worth $1.2tn. | $1.2tn = 1200000000000 USD
      The deal is worth $500-million. | $500-million = 500000000 USD
      The deal is worth C$45m. | C$45m = 45000000 CAD
      The deal is worth A$45 million. | A$45 million = 45000000 AUD
      The deal is worth NZ$45 million. | NZ$45 million = 45000000 NZD
      The deal is worth HK$45 million. | HK$45 million = 45000000 HKD
      The deal is worth NT$45 million. | NT$45 million = 45000000 TWD
      The deal is worth S$45 million. | S$45 million = 45000000 SGD
      The deal is worth R$45 million. | R$45 million = 45000000 BRL
      The deal is worth R45 million. | R45 million = 45000000 ZAR
      The deal is worth R2 billion. | R2 billion = 2000000000 ZAR
      The deal is worth €576 million. | €576 million = 576000000 EUR
      The deal is worth £42.5m. | £42.5m = 42500000 GBP
      The deal is worth ¥90 billion. | ¥90 billion = 90000000000 JPY
      The deal with Beijing is worth ¥90 billion. | ¥90 billion = 90000000000 CNY
      The deal is worth ₩90 billion. | ₩90 billion = 90000000000 KRW
      The deal is worth ₴90 million. | ₴90 million = 90000000 UAH
      The deal is worth ₹90 million. | ₹90 million = 90000000 INR
      The deal is worth ₽90 million. | ₽90 million = 90000000 RUB
      The deal is worth ₺90 million. | ₺90 million = 90000000 TRY
      The deal is worth ₦90 million. | ₦90 million = 90000000 NGN
      The deal is worth 90 zł. | 90 zł = 90 PLN
      The deal is worth Rs 500 million. | Rs 500 million = 500000000 INR
      Islamabad said the deal is worth Rs 500 million. | Rs 500 million = 500000000 PKR
      The deal is worth NIS 89 million. | NIS 89 million = 89000000 ILS
      The deal is worth USD 1,000. | USD 1,000 = 1000 USD
      The deal is worth 1,000 USD. | 1,000 USD = 1000 USD
      The deal is worth EUR1bn. | EUR1bn = 1000000000 EUR
      The deal is worth EUR 1.3bn. | EUR 1.3bn = 1300000000 EUR
      The deal is worth EUR1.3bn. | EUR1.3bn = 1300000000 EUR
      The deal is worth 300 euros. | 300 euros = 300 EUR
      The deal is worth 300 million US dollars. | 300 million US dollars = 300000000 USD
      The deal is worth 300 million Canadian dollars. | 300 million Canadian dollars = 300000000 CAD
      The deal is worth 606.8 billion New Taiwan dollars. | 606.8 billion New Taiwan dollars = 606800000000 TWD
      The deal is worth 300 million dollars. | 300 million dollars = 300000000 USD
      The deal is worth a billion dollars. | a billion dollars = 1000000000 USD
      The deal is worth three million roubles. | three million roubles = 3000000 RUB
      The deal is worth three million rubles. | three million rubles = 3000000 RUB
      The deal is worth 130 billion yuan. | 130 billion yuan = 130000000000 CNY
      The deal is worth 130 billion renminbi. | 130 billion renminbi = 130000000000 CNY
      The deal is worth 130 billion won. | 130 billion won = 130000000000 KRW
      The deal is worth 130 million hryvnias. | 130 million hryvnias = 130000000 UAH
      The deal is worth 130 million zlotys. | 130 million zlotys = 130000000 PLN
      The deal is worth 130 million Czech crowns. | 130 million Czech crowns = 130000000 CZK
      Stockholm says the deal is worth 130 million crowns. | 130 million crowns = 130000000 SEK
      The deal is worth 6 billion CFA francs. | 6 billion CFA francs = 6000000000 XOF
      The deal is worth 130 million Swiss francs. | 130 million Swiss francs = 130000000 CHF
      The deal is worth 130 million Iranian rials. | 130 million Iranian rials = 130000000 IRR
      The deal is worth 130 million rand. | 130 million rand = 130000000 ZAR
      The deal is worth 5 million pounds. | 5 million pounds = 5000000 GBP
      The deal is worth 5 million Egyptian pounds. | 5 million Egyptian pounds = 5000000 EGP
      The deal is worth 1.4 billion SDRs. | 1.4 billion SDRs = 1400000000 XDR
      The deal is worth 1.98 billion special drawing rights. | 1.98 billion special drawing rights = 1980000000 XDR
      The deal is worth 12 million Iraqi dinars. | 12 million Iraqi dinars = 12000000 IQD
      The deal is worth 12 million Indian rupees. | 12 million Indian rupees = 12000000 INR
      The deal is worth 12 million Australian dollars. | 12 million Australian dollars = 12000000 AUD
      The deal is worth 300 bitcoin. | 300 = 300
      The 2.5-billion-euro loan was signed. | 2.5-billion-euro = 2500000000 EUR
      The $3bn-a-year programme was cut. | $3bn = 3000000000 USD/year
      Each round costs 60 cents. | 60 cents = 0.6 USD
      Riyadh paid 400 million riyals. | 400 million riyals = 400000000 SAR
      Tokyo paid 400 million yen. | 400 million yen = 400000000 JPY
      Ankara paid 400 million lira. | 400 million lira = 400000000 TRY
      The price was 5,000 Soviet roubles. | 5,000 Soviet roubles = 5000 SUR
      The price was 5,000 baht. | 5,000 baht = 5000 THB
      The price was 40 million Mexican pesos. | 40 million Mexican pesos = 40000000 MXN
      """)
  void readsMoney(String text, String figures) {
    assertThat(Figures.of(text)).isEqualTo(figures);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      It paid €576 million, or €3,200 apiece. | €576 million = 576000000 EUR; €3,200 apiece = 3200 EUR/unit
      It paid $3 million each. | $3 million each = 3000000 USD/unit
      It paid $58.32 a gram. | $58.32 a gram = 58.32 USD/unit:gram
      It paid $10 a barrel. | $10 a barrel = 10 USD/unit:barrel
      It paid $70 per barrel. | $70 per barrel = 70 USD/unit:barrel
      It paid $1,000 a shell. | $1,000 a shell = 1000 USD/unit
      It paid $1,000 per shell. | $1,000 per shell = 1000 USD/unit
      It paid $1,000 per unit. | $1,000 per unit = 1000 USD/unit
      It paid $8,000 a month. | $8,000 a month = 8000 USD/month
      It paid $320 million a year. | $320 million a year = 320000000 USD/year
      It paid $320 million annually. | $320 million annually = 320000000 USD/year
      It paid $5,000 per person. | $5,000 per person = 5000 USD/unit
      It paid €900 per tonne. | €900 per tonne = 900 EUR/unit:tonne
      It paid $40/barrel. | $40/barrel = 40 USD/unit:barrel
      It paid $1 billion a day later. | $1 billion = 1000000000 USD
      It paid $2 million a year ago. | $2 million = 2000000 USD
      """)
  void readsPricesOfOne(String text, String figures) {
    assertThat(Figures.of(text)).isEqualTo(figures);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      The plant makes 300 drones a day. | 300 = 300/day
      The plant makes 300 drones per day. | 300 = 300/day
      The plant makes 300 drones daily. | 300 = 300/day
      The plant makes 300 drones each day. | 300 = 300/day
      The plant makes 300 drones every month. | 300 = 300/month
      The plant makes 300 drones a month. | 300 = 300/month
      The plant makes 300 heavy attack drones a year. | 300 = 300/year
      The plant makes 300 drones annually. | 300 = 300/year
      The plant makes 300 drones per annum. | 300 = 300/year
      The plant fires 5,000 to 6,000 shells a day. | 5,000 to 6,000 = 5000..6000/day
      The refinery took 40,000 bpd. | 40,000 bpd = 40000 barrel/day
      The refinery took 40,000 b/d. | 40,000 b/d = 40000 barrel/day
      The refinery took 40,000 barrels a day. | 40,000 barrels a day = 40000 barrel/day
      The line needs nine million barrels a year. | nine million barrels a year = 9000000 barrel/year
      The line ships 10,121 tonnes a month. | 10,121 tonnes a month = 10121 tonne/month
      It made 300 drones in a year. | 300 = 300
      It made 300 drones a year ago. | 300 = 300
      It made 300 drones, a year after the war began. | 300 = 300
      The state gives 0.25 per cent of GDP each year. | 0.25 per cent = 0.25 per_cent/year
      """)
  void readsRates(String text, String figures) {
    assertThat(Figures.of(text)).isEqualTo(figures);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      Losses rose by 15 percent. | 15 percent = 15 per_cent
      Losses rose by 15 per cent. | 15 per cent = 15 per_cent
      Losses rose by 15%. | 15% = 15 per_cent
      Losses rose by 15 pct. | 15 pct = 15 per_cent
      The share rose by 3 percentage points. | 3 percentage points = 3 per_cent
      A third of the fleet is laid up. | A third = 33.333333 per_cent
      One third of the fleet is laid up. | One third = 33.333333 per_cent
      Two-thirds of the fleet is laid up. | Two-thirds = 66.666667 per_cent
      Two thirds of the fleet is laid up. | Two thirds = 66.666667 per_cent
      Half of the fleet is laid up. | Half = 50 per_cent
      More than half the fleet is laid up. | More than half = >=50 per_cent
      About half of the fleet is laid up. | About half = ~50 per_cent
      Three quarters of the fleet is laid up. | Three quarters = 75 per_cent
      Nine-tenths of the fleet is laid up. | Nine-tenths = 90 per_cent
      A tenth of the fleet is laid up. | A tenth = 10 per_cent
      A quarter of the fleet is laid up. | A quarter = 25 per_cent
      One in ten ships is laid up. | One in ten = 10 per_cent
      Four in five ships are laid up. | Four in five = 80 per_cent
      Nine out of ten ships are laid up. | Nine out of ten = 90 per_cent
      Stocks were halved. | halved = 50 per_cent
      The second half of 2024 was quiet. | second (an ordinal); half (an ordinal); 2024 (a year)
      The first quarter was quiet. | first (an ordinal)
      A third party paid. | A third (an ordinal)
      Output tripled. | tripled = 3 times
      Output doubled to 20 guns. | doubled = 2 times; 20 = 20
      Output quadrupled. | quadrupled = 4 times
      Output saw a twofold rise. | twofold = 2 times
      Output saw a ten-fold rise. | ten-fold = 10 times
      Output saw a 10-fold rise. | 10-fold = 10 times
      Output was three times the target. | three times = 3 times
      Output was 12.5 times as much. | 12.5 times = 12.5 times
      Output was nearly three times what Kyiv made. | nearly three times = ~3 times
      Output was more than twice the target. | more than twice = >=2 times
      Output was double the target. | double = 2 times
      He has been to Moscow three times since May. | three times = 3
      He went to Moscow twice in May. | twice = 2
      The odds were two to one. | two to one = 2 times
      Output was 3x the target. | 3x = 3 times
      """)
  void readsSharesAndFactors(String text, String figures) {
    assertThat(Figures.of(text)).isEqualTo(figures);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      The train held 131,582 tonnes. | 131,582 tonnes = 131582 tonne
      The train held 500 tons of urea. | 500 tons = 500 tonne
      The train held 500 metric tons of urea. | 500 metric tons = 500 tonne
      The train held 2,100 kilograms of urea. | 2,100 kilograms = 2.1 tonne
      The train held 2,100 kg of urea. | 2,100 kg = 2.1 tonne
      The train held 500t of urea. | 500t = 500 tonne
      The train held 90 kilotonnes of urea. | 90 kilotonnes = 90000 tonne
      The safe held 1,788,402.2 grams of gold. | 1,788,402.2 grams = 1.7884022 tonne
      The car held 300 pounds of explosives. | 300 pounds of = 0.136077711 tonne
      The tanker held 980,000 barrels. | 980,000 barrels = 980000 barrel
      The 750,000-barrel cargo was seized. | 750,000-barrel = 750000 barrel
      The tank held 25,000 litres of acid. | 25,000 litres = 25000 litre
      The tank held 25,000 liters of acid. | 25,000 liters = 25000 litre
      The tank held 1,000 gallons of acid. | 1,000 gallons = 3785.411784 litre
      The yard launched 6,000,000 deadweight tons. | 6,000,000 deadweight tons = 6000000 tonne
      The visit lasted three days. | three days = 3 day
      It was the first congress in 36 years. | first (an ordinal); 36 years = 36 year
      They signed 99-year leases. | 99-year = 99 year
      """)
  void convertsMeasures(String text, String figures) {
    assertThat(Figures.of(text)).isEqualTo(figures);
  }
}
