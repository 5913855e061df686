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
}
