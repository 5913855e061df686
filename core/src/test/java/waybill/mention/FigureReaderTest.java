package waybill.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers, ranges and hedges, and what is no amount. */
class FigureReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      The depot held 412 launchers. | 412 = 412
      The depot held 1,234 launchers. | 1,234 = 1234
      The depot held 1.234.567 cartridges. | 1.234.567 = 1234567
      The depot held 1 234 567 cartridges. | 1 234 567 = 1234567
      The depot held 1 234 567 cartridges. | 1 234 567 = 1234567
      The depot held 12'000 cartridges. | 12'000 = 12000
      The depot held 12’000’000 cartridges. | 12’000’000 = 12000000
      The yard built 3,45,000 hulls for Delhi. | 3,45,000 = 345000
      The index stood at 3.75 in March. | 3.75 = 3.75
      Lisbon counted 1,5 million mines. | 1,5 million = 1500000
      The budget grew to 1.234,5 million. | 1.234,5 million = 1234500000
      Customs logged 4.8 million cartridges. | 4.8 million = 4800000
      The army wants 250k mortar bombs. | 250k = 250000
      Seoul counted 1.3bn won. | 1.3bn won = 1300000000 KRW
      The firm turned over 3m shells. | 3m = 3000000
      The firm sold 2.5 mln mines. | 2.5 mln = 2500000
      A 1.5-million strong force crossed the river. | 1.5-million = 1500000
      The state spent 3 hundred thousand on it. | 3 hundred thousand = 300000
      Farmers sent 5 lakh bags and 2 crore rupees. | 5 lakh = 500000; 2 crore rupees = 20000000 INR
      The plant made 2½ million fuzes. | 2½ million = 2500000
      The order covers 800 trucks, 95 buses and 12 cranes. | 800 = 800; 95 = 95; 12 = 12
      The navy received 16 boats; 4 sank. | 16 = 16; 4 = 4
      """)
  void readsDigits(String text, String figures) {
    assertThat(Figures.of(text)).isEqualTo(figures);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      The brigade lost twenty-four guns. | twenty-four = 24
      The brigade lost twenty four guns. | twenty four = 24
      They shipped two hundred and fifty thousand shells. | two hundred and fifty thousand = 250000
      They shipped two hundred thousand shells and thirty mortars. | two hundred thousand = 200000; thirty = 30
      A hundred trucks crossed the bridge. | A hundred = 100
      They took a dozen boats. | a dozen = 12
      They took two dozen boats. | two dozen = 24
      They took half a dozen boats. | half a dozen = 6
      Half a million mines are still in the ground. | Half a million = 500000
      A quarter of a million mines are still in the ground. | A quarter of a million = 250000
      Three quarters of a million mines were cleared. | Three quarters of a million = 750000
      The bloc found one and a half million rounds. | one and a half million = 1500000
      The bloc found two and a half thousand mortars. | two and a half thousand = 2500
      A million men marched. | A million = 1000000
      The workshop turned out nine hundred and ninety-nine rifles. | nine hundred and ninety-nine = 999
      One thousand two hundred helmets were flown in. | One thousand two hundred = 1200
      A half-million rounds were flown in. | A half-million = 500000
      A score of barges was sunk. | A score = 20
      Three score of barges were sunk. | Three score = 60
      Ninety tanks and eleven bridges were handed over. | Ninety = 90; eleven = 11
      The ministry bought a single radar. | a single = 1
      The ministry bought a pair of radars. | a pair of = 2
      The ministry bought seven hundred radars. | seven hundred = 700
      The ministry bought fifteen thousand radars. | fifteen thousand = 15000
      The ministry sought a million and a half rounds. | a million and a half = 1500000
      """)
  void readsWords(String text, String figures) {
    assertThat(Figures.of(text)).isEqualTo(figures);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      Dozens of trucks crossed the border. | Dozens = ?24..99
      Dozens of thousands of rounds burned. | Dozens of thousands = ?24000..99000
      Tens of thousands of rounds burned. | Tens of thousands = ?20000..99000
      Hundreds of rounds burned. | Hundreds = ?200..999
      Hundreds of thousands of rounds burned. | Hundreds of thousands = ?200000..999000
      Thousands of rounds burned. | Thousands = ?2000..9999
      Millions of rounds burned. | Millions = ?2000000..9999999
      Prague will spend hundreds of millions of Czech crowns. | hundreds of millions of Czech crowns = ?200000000..999000000 CZK
      Oslo will spend tens of billions of kroner. | tens of billions of kroner = ?20000000000..99000000000 NOK
      Several launchers were hit. | Several = ?3..9
      A few launchers were hit. | A few = ?3..9
      A couple of launchers were hit. | A couple of = ?2..2
      A handful of launchers were hit. | A handful of = ?3..9
      Several hundred launchers were hit. | Several hundred = ?300..900
      A few dozen launchers were hit. | A few dozen = ?36..108
      A few thousand launchers were hit. | A few thousand = ?3000..9000
      Scores of launchers were hit. | Scores of = ?40..99
      The few hundred men left were evacuated. | few hundred = ?300..900
      Several million dollars went missing. | Several million dollars = ?3000000..9000000 USD
      Several tonnes of copper went missing. | Several tonnes = ?3..9 tonne
      Dozens of tonnes of copper went missing. | Dozens of tonnes = ?24..99 tonne
      """)
  void readsVagueWordsAsWideRanges(String text, String figures) {
    assertThat(Figures.of(text)).isEqualTo(figures);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      The plant makes 20,000-60,000 fuzes. | 20,000-60,000 = 20000..60000
      The plant makes 20,000 to 60,000 fuzes. | 20,000 to 60,000 = 20000..60000
      The plant makes 20,000–60,000 fuzes. | 20,000–60,000 = 20000..60000
      The plant makes between 5,000 and 6,000 fuzes. | 5,000 and 6,000 = 5000..6000
      The plant makes from 5,000 to 6,000 fuzes. | 5,000 to 6,000 = 5000..6000
      The plant makes 5,000 or 6,000 fuzes. | 5,000 or 6,000 = 5000..6000
      The plant could make 5-6 million fuzes. | 5-6 million = 5000000..6000000
      The plant could make 5 to 6 million fuzes. | 5 to 6 million = 5000000..6000000
      The plant could cost $5 to $6 billion. | $5 to $6 billion = 5000000000..6000000000 USD
      The plant could cost $5-6 billion. | $5-6 billion = 5000000000..6000000000 USD
      The plant could cost between $5 billion and $6 billion. | $5 billion and $6 billion = 5000000000..6000000000 USD
      The plant could cost €20m-€30m. | €20m-€30m = 20000000..30000000 EUR
      The plant could cost €20-30m. | €20-30m = 20000000..30000000 EUR
      The army has 1.1-1.2 million men. | 1.1-1.2 million = 1100000..1200000
      Two or three ships a week call there. | Two or three = 2..3:week
      Output rose from 100 to 150 guns. | 100 = 100; 150 = 150
      Output was cut from 1,200 to 900 guns. | 1,200 = 1200; 900 = 900
      Imports increased from $2 billion to $3 billion. | $2 billion = 2000000000 USD; $3 billion = 3000000000 USD
      It employs 15 to 20 percent of the town. | 15 to 20 percent = 15..20 per_cent
      It employs 15-20% of the town. | 15-20% = 15..20 per_cent
      It employs a third to a half of the town. | a third to a half = 33.333333..50 per_cent
      Between twenty and thirty launchers were hit. | twenty and thirty = 20..30
      Between a hundred and two hundred launchers were hit. | a hundred and two hundred = 100..200
      They sent 300 to 20 countries. | 300 = 300; 20 = 20
      Stocks fell by 20 to 30 per cent. | 20 to 30 per cent = 20..30 per_cent
      Anywhere between 50 and 60 boats left. | 50 and 60 = 50..60
      The convoy of 10 to 12 lorries turned back. | 10 to 12 = 10..12
      The pact runs from 2019 to 2024. | 2019 to 2024 (a year)
      """)
  void readsRangesAndKeepsChangesApart(String text, String figures) {
    assertThat(Figures.of(text)).isEqualTo(figures);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      Up to 30 launchers were hit. | Up to 30 = <=30
      As many as 30 launchers were hit. | As many as 30 = <=30
      As much as $30 million was lost. | As much as $30 million = <=30000000 USD
      At most 30 launchers were hit. | At most 30 = <=30
      No more than 30 launchers were hit. | No more than 30 = <=30
      Fewer than 30 launchers were hit. | Fewer than 30 = <=30
      Less than 30 per cent was paid. | Less than 30 per cent = <=30 per_cent
      Under 30 launchers were left. | Under 30 = <=30
      A maximum of 30 launchers may be left. | A maximum of 30 = <=30
      More than 30 launchers were hit. | More than 30 = >=30
      Over 30 launchers were hit. | Over 30 = >=30
      Well over 30 launchers were hit. | Well over 30 = >=30
      At least 30 launchers were hit. | At least 30 = >=30
      No fewer than 30 launchers were hit. | No fewer than 30 = >=30
      No less than 30 launchers were hit. | No less than 30 = >=30
      Upwards of 30 launchers were hit. | Upwards of 30 = >=30
      Losses in excess of 30 launchers were admitted. | in excess of 30 = >=30
      Losses exceeding 30 launchers were admitted. | exceeding 30 = >=30
      A minimum of 30 launchers is needed. | A minimum of 30 = >=30
      Just over 30 launchers were hit. | Just over 30 = >=30
      Slightly over 30 launchers were hit. | Slightly over 30 = >=30
      A little more than half of the launchers were hit. | A little more than half = >=50 per_cent
      He named 30 launchers or more. | 30 = >=30
      He named 30 or more launchers. | 30 or more = >=30
      He counted 30-plus launchers. | 30-plus = >=30
      He counted 30+ launchers. | 30+ = >=30
      More than a total of 300 launchers were hit. | More than a total of 300 = >=300
      Up to another 20 launchers may follow. | Up to another 20 = <=20
      At least a further 20 launchers may follow. | At least a further 20 = >=20
      More than a dozen launchers were hit. | More than a dozen = >=12
      More than two million rounds were sent. | More than two million = >=2000000
      He promised "up to ten" launchers. | up to ten = <=10
      He promised up to "ten" launchers. | up to "ten = <=10
      At least several hundred men fled. | At least several hundred = >=300
      Perhaps as many as 50 men fled. | as many as 50 = <=50
      The bills add up to $6.3 billion. | $6.3 billion = 6300000000 USD
      Minsk owned up to 330 launchers. | 330 = 330
      It is 14 per cent more than 2 billion dollars. | 14 per cent = 14 per_cent; 2 billion dollars = 2000000000 USD
      At least one launcher was hit. | At least one = >=1
      30 launchers at least were hit. | 30 = >=30
      """)
  void keepsBounds(String text, String figures) {
    assertThat(Figures.of(text)).isEqualTo(figures);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      About 30 launchers were hit. | About 30 = ~30
      Around 30 launchers were hit. | Around 30 = ~30
      Some 30 launchers were hit. | Some 30 = ~30
      Roughly 30 launchers were hit. | Roughly 30 = ~30
      Approximately 30 launchers were hit. | Approximately 30 = ~30
      Nearly 30 launchers were hit. | Nearly 30 = ~30
      Almost 30 launchers were hit. | Almost 30 = ~30
      Close to 30 launchers were hit. | Close to 30 = ~30
      Circa 30 launchers were hit. | Circa 30 = ~30
      It lost ~30 launchers. | ~30 = ~30
      An estimated 30 launchers were hit. | An estimated 30 = ~30
      Just under 30 launchers were hit. | Just under 30 = ~30
      30 or so launchers were hit. | 30 or so = ~30
      30-odd launchers were hit. | 30-odd = ~30
      Fifty-odd launchers were hit. | Fifty-odd = ~50
      30 launchers or so were hit. | 30 = ~30
      In the region of 30 launchers were hit. | In the region of 30 = ~30
      Reportedly 30 launchers were hit. | 30 = 30
      The total is estimated at 30 launchers. | is estimated at 30 = ~30
      Spending was 7% of GDP (2024 est.). | 7% = ~7 per_cent; 2024 (a year)
      Roughly half a million men fled. | Roughly half a million = ~500000
      """)
  void keepsAbout(String text, String figures) {
    assertThat(Figures.of(text)).isEqualTo(figures);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      The unit marked its 70th birthday. | 70th (an ordinal)
      It is the third largest fleet. | third (an ordinal)
      It was the twenty-first century. | twenty-first (an ordinal)
      Sergei Petrov, 71, denied it. | 71 (an age)
      The general, who is 56, denied it. | 56 (an age)
      He was aged 60. | 60 (an age)
      A 56-year-old driver denied it. | 56-year-old (an age)
      The 12-year-old pact lapsed. | 12-year-old (an age)
      The raid began at 14:30 local time. | 14:30 (a clock time)
      The raid began at 9 a.m. sharp. | 9 a.m. (a clock time)
      Call +1 202 555 0199 for tickets. | 1 202 555 0199 (a telephone number)
      Call 202-555-0199 for tickets. | 202-555-0199 (a telephone number)
      The town is 30 km away. | 30 km (a distance)
      The town is 70 miles away. | 70 miles (a distance)
      The ship is 120 metres long. | 120 metres (a size)
      The ship sailed at 14 knots. | 14 knots (a speed)
      The missile flew 3,000 kilometres. | 3,000 kilometres (a distance)
      The missile reached 25,000 km/h. | 25,000 km/h (a speed)
      They hold 40 square kilometres. | 40 square kilometres (an area)
      The 152 mm shells came by rail. | 152 mm (a size)
      It was 24 degrees in Kyiv. | 24 degrees (a temperature)
      It is on page 12. | 12 (a page number)
      Resolution 2397 sets the cap. | 2397 (a number of a thing)
      Resolutions 1718 and 1874 set the cap. | 1718 (a number of a thing); 1874 (a year)
      The firm is named in resolutions 1718, 1874 and 2270. | 1718 (a number of a thing); 1874 (a number of a thing); 2270 (a number of a thing)
      Norway gave the brigade 12 guns, and brigade 12 fired. | 12 = 12; 12 (part of a name)
      Highway 9, Unit 29155 and Office 39 are named in Table 3. | 9 (part of a name); 29155 (part of a name); 39 (part of a name); 3 (a number of a thing)
      Article 5 was invoked. | 5 (a number of a thing)
      Car No. 7 was hit. | 7 (a number of a thing)
      Flight 370 was lost. | 370 (part of a name)
      Kyiv won 3-2. | 3-2 (a score)
      The council voted 15-0. | 15-0 (a score)
      The panel split in a 3-2 vote. | 3-2 (a score)
      In 2023 the port closed. | 2023 (a year)
      The port closed in 2019. | 2019 (a year)
      The 2016 deal lapsed. | 2016 (a year)
      The port handled 2000 tanks. | 2000 = 2000
      In the 1990s the port closed. | 1990s (a year)
      The season of 2015-19 was wet. | 2015-19 (a year)
      COVID-19 closed the port. | 19 (part of a name)
      The guards work 24/7 there. | 24/7 (a date or a name)
      The Paek Yang San 1 sailed. | 1 (part of a name)
      A Shahed-136 was downed. | 136 (part of a name)
      He lives at 14 Moriah Avenue. | 14 (a house number)
      One of the ships sank. | One (a pronoun)
      No one was hurt. | one (a pronoun)
      The one that sank was new. | one (a pronoun)
      They left one by one. | one (a pronoun); one (a pronoun)
      It lasted two hours. | two hours (a length of time)
      It lasted six weeks. | six weeks (a length of time)
      The talks ran for 40 minutes. | 40 minutes (a length of time)
      It left two days later. | two days (a point of time)
      It came five years ago. | five years (a point of time)
      The tanks[12] were old. | 12 (a footnote)
      The Group of Seven met. | Seven (part of a name)
      It fell on 9 May. | 9 (a date)
      It fell on May 9. | 9 (a date)
      It won 120 seats. | 120 seats (a vote)
      The plant yields 40 megawatts. | 40 megawatts (a power)
      Build 1.2.3 was shipped. | 1.2.3 (no plain number)
      The paper runs to 288 pages. | 288 pages (a length of a text)
      The 158,600-dwt tanker sailed. | 158,600-dwt (a size)
      He wrote 10/12 on the crate. | 10/12 (a date or a name)
      """)
  void leavesAloneWithAReason(String text, String figures) {
    assertThat(Figures.of(text)).isEqualTo(figures);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      Ankara has sold Baku three dozen drones worth between $60 million and $70 million since 2020. | three dozen = 36; $60 million and $70 million = 60000000..70000000 USD; 2020 (a year)
      The frigate, hull number 703, fired 12 of its 32 missiles. | 703 (a number of a thing); 12 = 12; 32 = 32
      Berlin pledged a further 45 Gepards and roughly 6,000 rounds for them. | 45 = 45; roughly 6,000 = ~6000
      In 2022-23 Warsaw ordered 1,000 K2 tanks, 672 K9 howitzers and 48 FA-50 jets for $12.3bn. | 2022-23 (a year); 1,000 = 1000; 672 = 672; 48 = 48; 50 (part of a name); $12.3bn = 12300000000 USD
      Israel's exports hit a record $13 billion in 2023, up from $12.5 billion a year earlier. | $13 billion = 13000000000 USD; 2023 (a year); $12.5 billion = 12500000000 USD
      The seven-member panel counted 58 attacks worth some $3 billion. | seven = 7; 58 = 58; some $3 billion = ~3000000000 USD
      At 67 years old he commands 1,200 men. | 67 years old (an age); 1,200 = 1200
      The 500-strong contingent left with 14 armoured cars. | 500 = 500; 14 = 14
      The price went from $300,000 to $450,000 per missile. | $300,000 = 300000 USD; $450,000 per missile = 450000 USD/unit
      Of the 31 Abrams tanks, 27 were knocked out. | 31 = 31; 27 = 27
      Losses: 10,889 tanks (+3), 413 aircraft (+0). | 10,889 = 10889; 3 = 3; 413 = 413; 0 = 0
      Turkey's inflation is 61.5 per cent, its debt $450bn. | 61.5 per cent = 61.5 per_cent; $450bn = 450000000000 USD
      India bought 26 Rafale-M fighters for €7.4 billion (₹63,000 crore). | 26 = 26; €7.4 billion = 7400000000 EUR; ₹63,000 crore = 630000000000 INR
      Pretoria will pay R1.2bn over three years. | R1.2bn = 1200000000 ZAR; over three years = >=3 year
      The Houthis fired more than 100 missiles and 300 drones in a 24-hour span. | more than 100 = >=100; 300 = 300; 24-hour (a length of time)
      It burns through some 10,000 drones a month, or more than 300 a day. | some 10,000 = ~10000/month; more than 300 a day = >=300/day
      Taiwan asked for 66 F-16s, 108 M1A2T tanks and 250 Stingers. | 66 = 66; 16 (part of a name); 108 = 108; 250 = 250
      A $61-billion package was passed by 311 votes to 112. | $61-billion = 61000000000 USD; 311 votes (a vote); 112 = 112
      Production is set to triple to 100,000 shells a month by 2026. | triple = 3 times; 100,000 = 100000/month; 2026 (a year)
      He said that 70% to 80% of the casualties were caused by drones. | 70% to 80% = 70..80 per_cent
      Iran exported 1.5m b/d in 2024, three times as much as in 2020. | 1.5m b/d = 1500000 barrel/day; 2024 (a year); three times = 3 times; 2020 (a year)
      The bill, 20 pages long, sets aside $95 billion, of which $61 billion is for Kyiv. | 20 pages (a length of a text); $95 billion = 95000000000 USD; $61 billion = 61000000000 USD
      Morocco's budget rose 12% to 133 billion dirhams ($13.4 billion). | 12% = 12 per_cent; 133 billion dirhams = 133000000000 MAD; $13.4 billion = 13400000000 USD
      Kigali sent an estimated 3,000-4,000 soldiers across the border. | an estimated 3,000-4,000 = 3000..4000
      About one in three shells was a dud. | About one in three = ~33.333333 per_cent
      The two sides exchanged 205 prisoners each. | two = 2; 205 = 205
      The Su-35 costs about $85m apiece, say two officials. | 35 (part of a name); about $85m apiece = ~85000000 USD/unit; two = 2
      Twelve of the fifteen ships were late; the other three never came. | Twelve = 12; fifteen = 15; three = 3
      The first batch of 50 vehicles arrives in the second quarter. | first (an ordinal); 50 = 50; second (an ordinal)
      Brazil's navy paid 1.7 billion reais for four frigates. | 1.7 billion reais = 1700000000 BRL; four = 4
      South Africa's Denel lost 1.2 billion rand. | 1.2 billion rand = 1200000000 ZAR
      Seoul offered a 15-year, $1.5-billion loan at 0.01%. | 15-year = 15 year; $1.5-billion = 1500000000 USD; 0.01% = 0.01 per_cent
      Japan budgeted ¥7.9 trillion ($55bn), up 16.5% on the year. | ¥7.9 trillion = 7900000000000 JPY; $55bn = 55000000000 USD; 16.5% = 16.5 per_cent
      The ship carries 2,750 tonnes of ammonium nitrate and has a draught of 7.5 m. | 2,750 tonnes = 2750 tonne; 7.5 m (a size)
      Route 6 was cut on Tuesday at 5.30 p.m. | 6 (part of a name); 5.30 p.m. (a clock time)
      Some of the 80 or so wounded, aged 18 to 45, were flown out. | 80 or so = ~80; 18 to 45 (an age)
      No more than a third of the 1,500 men returned. | No more than a third = <=33.333333 per_cent; 1,500 = 1500
      Tunis wants $1.9bn from the IMF, nearly half of what it asked for in 2021. | $1.9bn = 1900000000 USD; nearly half = ~50 per_cent; 2021 (a year)
      He put the cost at "as much as $2bn a year". | as much as $2bn a year = <=2000000000 USD/year
      The 1st Corps lost 7 tanks, the 25th Brigade 11. | 1st (an ordinal); 7 = 7; 25th (an ordinal); 11 (part of a name)
      Aid fell by more than half, from $4.1bn to under $2bn. | more than half = >=50 per_cent; $4.1bn = 4100000000 USD; under $2bn = <=2000000000 USD
      Beijing supplied a fifth of the guns and four-fifths of the shells. | a fifth = 20 per_cent; four-fifths = 80 per_cent
      They want 10 times more drones. | 10 times = 10 times
      The plant in Tula works 24 hours a day, six days a week. | 24 hours (a length of time); six days = 6 day
      He wants to double output by May and would triple it to 900. | double = 2 times; triple = 3 times; 900 = 900
      The dozen or so ships that left carried two dozen or so guns. | dozen or so = ~12; two dozen or so = ~24
      Over the past 10 years it has sold 40 jets to 12 countries. | 10 years = 10 year; 40 = 40; 12 = 12
      The Second World War left one million tons of bombs in the soil. | Second (an ordinal); one million tons = 1000000 tonne
      Some one hundred officers and a further four hundred men were held. | Some one hundred = ~100; four hundred = 400
      The deal, at €1.05 million per vehicle, covers 100 vehicles and 20 spare engines. | €1.05 million per vehicle = 1050000 EUR/unit; 100 = 100; 20 = 20
      Its 2024 budget was 1.2 trillion pesos, Buenos Aires said. | 2024 (a year); 1.2 trillion pesos = 1200000000000 ARS
      The World Bank lent Chad $90m in three tranches of $30m each. | $90m = 90000000 USD; three = 3; $30m each = 30000000 USD/unit
      They have enough for two to three weeks, or 15 to 20 days. | two to three weeks (a length of time); 15 to 20 days = 15..20 day
      The fleet of 19 fighters included 9 Su-30s and 10 older jets. | 19 = 19; 9 = 9; 30 (part of a name); 10 = 10
      Only one in 20 of the 3,400 rounds exploded. | one in 20 = 5 per_cent; 3,400 = 3400
      At $2.5m a missile, the salvo cost more than $100m. | $2.5m a missile = 2500000 USD/unit; more than $100m = >=100000000 USD
      It bought 5,000 tonnes of wheat at $250 a tonne. | 5,000 tonnes = 5000 tonne; $250 a tonne = 250 USD/unit:tonne
      The grant of $1m-$1.5m a month ended in 2022. | $1m-$1.5m a month = 1000000..1500000 USD/month; 2022 (a year)
      Production hit 2 million barrels per day, 5% below target. | 2 million barrels per day = 2000000 barrel/day; 5% = 5 per_cent
      The plant employs 1,200; half are women. | 1,200 = 1200; half = 50 per_cent
      The UN counted 1,034 dead and 2,500-3,000 wounded. | 1,034 = 1034; 2,500-3,000 = 2500..3000
      The ship left pier 14 with 38 containers, each holding 300 shells. | 14 (part of a name); 38 = 38; 300 = 300
      He is one of two generals, and the only one with 30 years of service. | one (a pronoun); two = 2; one (a pronoun); 30 years = 30 year
      Between 2019 and 2023 it imported 64% fewer guns than in 2014–18. | 2019 and 2023 (a year); 64% = 64 per_cent; 2014–18 (a year)
      The order is for 6 + 2 submarines. | 6 = 6; 2 = 2
      A 4-5% cut is planned. | 4-5% = 4..5 per_cent
      It has 1,000-plus tanks and 200-300 guns. | 1,000-plus = >=1000; 200-300 = 200..300
      Sixty percent were old and 40 percent new. | Sixty percent = 60 per_cent; 40 percent = 40 per_cent
      The 4x4 vehicles cost half a million euros each. | 4 (part of a name); half a million euros each = 500000 EUR/unit
      No. 10 said the 2,000 drones had gone. | 10 (a number of a thing); 2,000 = 2000
      Jakarta ordered 42 jets worth 8.1 billion dollars, or Rp 125 trillion. | 42 = 42; 8.1 billion dollars = 8100000000 USD; Rp 125 trillion = 125000000000000 IDR
      The guns fire 8 rounds per minute out to 40 km. | 8 rounds per minute (a speed); 40 km (a distance)
      Nearly one-fifth of them, 19 per cent, came from Italy. | Nearly one-fifth = ~20 per_cent; 19 per cent = 19 per_cent
      Exports were worth 4.5 billion euros ($4.9 billion), a rise of a tenth. | 4.5 billion euros = 4500000000 EUR; $4.9 billion = 4900000000 USD; a tenth = 10 per_cent
      The 3rd and 4th batteries got twelve guns between them. | 3rd (an ordinal); 4th (an ordinal); twelve = 12
      Jets dropped forty 500-pound bombs and 6 of 2,000 lb. | forty = 40; 500-pound (a size); 6 = 6; 2,000 lb = 0.90718474 tonne
      The 30-page report names a 300-man crew. | 30-page (a size); 300 = 300
      The 3-billion-pound contract went to a yard on the Clyde. | 3-billion-pound = 3000000000 GBP
      A 5,000-tonne cargo of rice was landed. | 5,000-tonne = 5000 tonne
      The 2,000-kg bomb has a range of 40 km. | 2,000-kg (a size); 40 km (a distance)
      """)
  void readsRealSentences(String text, String figures) {
    assertThat(Figures.of(text)).isEqualTo(figures);
  }
}
