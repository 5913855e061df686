package waybill.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waybill.text.Document;
import waybill.text.SentenceSplitter;
import waybill.text.Tokenizer;
import waybill.vocabulary.Vocabulary;

/** The ways in which newspapers date things: every mention of a sentence, with its days. */
class DateStylesTest {
  private static final Vocabulary VOCABULARY = Vocabulary.standard();
  private static final DateReader READER = new DateReader(VOCABULARY);
  private static final SentenceSplitter SPLITTER =
      new SentenceSplitter(new Tokenizer(abbreviations("")), abbreviations("title"));

  private static Set<String> abbreviations(String kind) {
    return VOCABULARY.table("abbreviations.tsv").rows().stream()
        .filter(row -> row.get(0).contains(kind))
        .flatMap(row -> row.names(1).stream())
        .map(name -> name.toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      2024-06-14 | The mill turned out 900 guns in 2022 and 2023. | 2022 and 2023 = 2022-01-01 .. 2023-12-31
      2024-06-14 | The mill turned out 900 guns in 2019 and 2022. | 2019 = 2019-01-01 .. 2019-12-31; 2022 = 2022-01-01 .. 2022-12-31
      2024-06-14 | Oslo set aside 40 million for this year and next. | this year and next = 2024-01-01 .. 2025-12-31
      2024-06-14 | Ten barges went down in March and April. | March and April = 2024-03-01 .. 2024-04-30
      2024-06-14 | A batch came in March and again in May. | March = 2024-03-01 .. 2024-03-31; May = 2024-05-01 .. 2024-05-31
      2024-06-14 | The yard launched a frigate on Tuesday of last week. | Tuesday of last week = 2024-06-04 .. 2024-06-04
      2024-06-14 | The yard is to launch six more before the end of 2026. | before the end of 2026 =  .. 2026-12-31
      2024-06-14 | A second boat will follow before the end of the year. | before the end of the year =  .. 2024-12-31
      2024-06-14 | A second boat will follow before the close of June. | before the close of June =  .. 2024-06-30
      2024-06-14 | The debt stood at 40 billion at the end of last year. | the end of last year = 2023-12-31 .. 2023-12-31
      2024-06-14 | The debt stood at 40 billion at the end of 2021. | the end of 2021 = 2021-12-31 .. 2021-12-31
      2024-06-14 | The vault held 40 tonnes at the end of March. | the end of March = 2024-03-21 .. 2024-03-31
      2024-06-14 | The vault held 40 tonnes at year-end. | year-end = 2024-12-31 .. 2024-12-31
      2024-06-14 | Deliveries begin early next year. | early next year = 2025-01-01 .. 2025-03-31
      2024-06-14 | Deliveries began in late 2022. | late 2022 = 2022-10-01 .. 2022-12-31
      2024-06-14 | Deliveries began in mid-2022. | mid-2022 = 2022-05-01 .. 2022-08-31
      2024-06-14 | Forty pilots arrived in mid-March. | mid-March = 2024-03-11 .. 2024-03-20
      2024-06-14 | Forty pilots arrived in early March. | early March = 2024-03-01 .. 2024-03-10
      2024-06-14 | Forty pilots arrived in late March. | late March = 2024-03-21 .. 2024-03-31
      2024-06-14 | Seventy had been used by the end of January. | by the end of January =  .. 2024-01-31
      2024-06-14 | Of these, eight were lost by October. | by October =  .. 2023-10-31
      2024-06-14 | The port had received 133 of them by August. | by August =  .. 2023-08-31
      2024-06-14 | Prague promised 50,000 shells by August. | by August =  .. 2024-08-31
      2024-06-14 | The rest must arrive by October. | by October =  .. 2024-10-31
      2024-06-14 | The fleet is to have 40 hulls by 2030. | by 2030 =  .. 2030-12-31
      2024-06-14 | The fleet is to have 40 hulls by the end of the decade. | by the end of the decade =  .. 2029-12-31
      2024-06-14 | Berlin wants to see 3.5 billion by the end of October. | by the end of October =  .. 2024-10-31
      2024-06-14 | As of 5 June the fund had taken in 34 million. | As of 5 June =  .. 2024-06-05
      2024-06-14 | As of yesterday 460 had been scrapped. | As of yesterday =  .. 2024-06-13
      2024-06-14 | The ban applies as of 1 July 2024. | as of 1 July 2024 = 2024-07-01 ..
      2024-06-14 | The two sides fought over 654 SS-20s. |
      2024-06-14 | Two Mirage 2000s were flown in. |
      2024-06-14 | The wing got 48 FA-50s. |
      2024-06-14 | The base was built in the 1980s. | the 1980s = 1980-01-01 .. 1989-12-31
      2024-06-14 | The base was built in the '80s. | the '80s = 1980-01-01 .. 1989-12-31
      2024-06-14 | The base was built in the late 1980s. | the late 1980s = 1987-01-01 .. 1989-12-31
      2024-06-14 | The base was rebuilt in the mid-1990s. | the mid-1990s = 1994-01-01 .. 1996-12-31
      2024-06-14 | The command sent 4,600 sets of winter clothing. |
      2024-06-14 | Cuba broke resolutions 1718, 1874 and 2094. |
      2024-06-14 | The panel was set up under resolution 1929. |
      2024-06-14 | The panel was set up under resolution 1929 in 2010. | 2010 = 2010-01-01 .. 2010-12-31
      2024-06-14 | Flight 1874 carried the crates. |
      2024-06-14 | The loan dates from December 2015. | dates from December 2015 = 2015-12-01 .. 2015-12-31
      2024-06-14 | They beat the rival last October on a range in the desert. | last October = 2023-10-01 .. 2023-10-31
      2024-06-14 | Ottawa plans to spend 35 billion over the next decade on ships. | the next decade = 2024-06-14 .. 2034-06-14
      2024-06-14 | Ottawa has paid for it from 2019 on. | from 2019 on = 2019-01-01 ..
      2024-06-14 | Ottawa has paid for it from May 2019 onwards. | from May 2019 onwards = 2019-05-01 ..
      2025-04-17 | Two hundred years ago today the king signed it. | Two hundred years ago today = 1825-04-17 .. 1825-04-17
      2024-06-14 | Twenty-three years ago the yard closed. | Twenty-three years ago = 2001-01-01 .. 2001-12-31
      2024-06-14 | Imports fell by a third in the three months to March. | the three months to March = 2024-01-01 .. 2024-03-31
      2024-06-14 | The airline lost 40 million in the year to June 2023. | the year to June 2023 = 2022-07-01 .. 2023-06-30
      2024-06-14 | The army lost 40 men in the week to Wednesday. | the week to Wednesday = 2024-06-06 .. 2024-06-12
      2024-06-14 | The army lost 40 men in the 24 hours to this morning. | the 24 hours to this morning = 2024-06-13 .. 2024-06-14
      2024-06-14 | Within twelve months 200,000 flats will be built. | Within twelve months = 2024-06-14 .. 2025-06-14
      2024-06-14 | The form was dated 25.07.2023. | 25.07.2023 = 2023-07-25 .. 2023-07-25
      2024-06-14 | The form was dated 05.06.2023. | 05.06.2023 = 2023-06-05 .. 2023-06-05
      2024-06-14 | The form was dated 25.07.23. | 25.07.23 = 2023-07-25 .. 2023-07-25
      2024-06-14 | The form was dated 2023-07-25. | 2023-07-25 = 2023-07-25 .. 2023-07-25
      2024-06-14 | The form was dated 2023/07/25. | 2023/07/25 = 2023-07-25 .. 2023-07-25
      2024-06-14 | The form was dated 7/25/2023. | 7/25/2023 = 2023-07-25 .. 2023-07-25
      2024-06-14 | The form was dated 25/07/2023. | 25/07/2023 = 2023-07-25 .. 2023-07-25
      2024-06-14 | The form was dated 25th July 2023. | 25th July 2023 = 2023-07-25 .. 2023-07-25
      2024-06-14 | It was signed on the 25th of July. | the 25th of July = 2023-07-25 .. 2023-07-25
      2024-06-14 | It was signed on July 25th, 2023. | July 25th, 2023 = 2023-07-25 .. 2023-07-25
      2024-06-14 | It was signed on 25 Jul 2023. | 25 Jul 2023 = 2023-07-25 .. 2023-07-25
      2024-06-14 | It was signed on 25-Jul-2023. | 25-Jul-2023 = 2023-07-25 .. 2023-07-25
      2024-06-14 | The army spent more in FY2023-24. | FY2023-24 = 2023-01-01 .. 2024-12-31
      2024-06-14 | The army spent more in FY 2023-24. | FY 2023-24 = 2023-01-01 .. 2024-12-31
      2024-06-14 | The army spent more in FY23. | FY23 = 2023-01-01 .. 2023-12-31
      2024-06-14 | The army spent more in fiscal 2023. | fiscal 2023 = 2023-01-01 .. 2023-12-31
      2024-06-14 | The army spent more in the year ended 31 March. | the year ended 31 March = 2023-04-01 .. 2024-03-31
      2024-06-14 | Exports fell in 2016-20. | 2016-20 = 2016-01-01 .. 2020-12-31
      2024-06-14 | Exports fell in 2016–2020. | 2016–2020 = 2016-01-01 .. 2020-12-31
      2024-06-14 | Exports fell from 2016 to 2020. | from 2016 to 2020 = 2016-01-01 .. 2020-12-31
      2024-06-14 | Exports fell between 2016 and 2020. | between 2016 and 2020 = 2016-01-01 .. 2020-12-31
      2024-06-14 | Exports fell in the first nine months of 2023. | the first nine months of 2023 = 2023-01-01 .. 2023-09-30
      2024-06-14 | Exports fell in the first five months of this year. | the first five months of this year = 2024-01-01 .. 2024-05-31
      2024-06-14 | Exports fell in the first quarter. | the first quarter = 2024-01-01 .. 2024-03-31
      2024-06-14 | Exports fell in the first half. | the first half = 2024-01-01 .. 2024-06-30
      2024-06-14 | Exports fell in the first quarter of this year. | the first quarter of this year = 2024-01-01 .. 2024-03-31
      2024-06-14 | Exports fell in the third quarter of 2023. | the third quarter of 2023 = 2023-07-01 .. 2023-09-30
      2024-06-14 | Exports fell in Q3 2023. | Q3 2023 = 2023-07-01 .. 2023-09-30
      2024-06-14 | Exports fell in H1 2023. | H1 2023 = 2023-01-01 .. 2023-06-30
      2024-06-14 | Exports fell over the past two years. | the past two years = 2022-06-14 .. 2024-06-14
      2024-06-14 | Exports fell over the last three months. | the last three months = 2024-03-14 .. 2024-06-14
      2024-06-14 | Kyiv has lost a fifth of its grain since the full-scale invasion. | since the full-scale invasion = 2022-02-24 ..
      2024-06-14 | Twelve ferries have sunk so far this year. | so far this year = 2024-01-01 .. 2024-06-14
      2024-06-14 | Twelve ferries sank last winter. | last winter = 2023-12-01 .. 2024-02-29
      2024-06-14 | Twelve ferries sank last autumn. | last autumn = 2023-09-01 .. 2023-11-30
      2024-06-14 | Twelve ferries will sail this summer. | this summer = 2024-06-01 .. 2024-08-31
      2024-06-14 | Twelve ferries will sail next spring. | next spring = 2025-03-01 .. 2025-05-31
      2024-06-14 | The ferries came in the summer of 2022. | the summer of 2022 = 2022-06-01 .. 2022-08-31
      2024-06-14 | The ferries came in winter 2022-23. | winter 2022-23 = 2022-12-01 .. 2023-02-28
      2024-06-14 | In July 2021 he resigned; that December he was back. | July 2021 = 2021-07-01 .. 2021-07-31; that December = 2021-12-01 .. 2021-12-31
      2024-06-14 | In July 2021 he sold two; the same month he bought four. | July 2021 = 2021-07-01 .. 2021-07-31; the same month = 2021-07-01 .. 2021-07-31
      2024-06-14 | In July 2021 he sold two; a year earlier it was six. | July 2021 = 2021-07-01 .. 2021-07-31; a year earlier = 2020-01-01 .. 2020-12-31
      2024-06-14 | In 1973 he sold two; the following year it was six. | 1973 = 1973-01-01 .. 1973-12-31; the following year = 1974-01-01 .. 1974-12-31
      2024-06-14 | The envoy came on Tuesday and left next day. | Tuesday = 2024-06-11 .. 2024-06-11; next day = 2024-06-12 .. 2024-06-12
      2024-06-14 | The envoy leaves for Accra on Sunday. | Sunday = 2024-06-16 .. 2024-06-16
      2024-06-14 | The fair runs from June 22 to July 3. | from June 22 to July 3 = 2024-06-22 .. 2024-07-03
      2024-06-14 | The crews were to fly home on Monday. | Monday = 2024-06-17 .. 2024-06-17
      2024-06-14 | The crews flew home on Monday. | Monday = 2024-06-10 .. 2024-06-10
      2024-06-14 | The crews flew home Monday night. | Monday night = 2024-06-10 .. 2024-06-10
      2024-06-14 | The ceasefire holds until Thursday. | until Thursday =  .. 2024-06-20
      2024-06-14 | The sales went on until 2019. | until 2019 =  .. 2019-12-31
      2024-06-14 | He has sold nothing since 2019. | since 2019 = 2019-01-01 ..
      2024-06-14 | He has sold nothing since last March. | since last March = 2024-03-01 ..
      2024-06-14 | The unit left at the beginning of May. | the beginning of May = 2024-05-01 .. 2024-05-10
      2024-06-14 | The unit left in the second half of May. | the second half of May = 2024-05-16 .. 2024-05-31
      2024-06-14 | The unit left in the last week of May. | the last week of May = 2024-05-25 .. 2024-05-31
      2024-06-14 | The unit left two weeks ago. | two weeks ago = 2024-05-27 .. 2024-06-02
      2024-06-14 | The unit left on 3 and 4 May. | 3 and 4 May = 2024-05-03 .. 2024-05-04
      2024-06-14 | The unit left on May 3 and 4. | May 3 and 4 = 2024-05-03 .. 2024-05-04
      2024-06-14 | The unit left on the night of 3-4 May. | 3-4 May = 2024-05-03 .. 2024-05-04
      2024-06-14 | The unit spent 2019 in Chad. | 2019 = 2019-01-01 .. 2019-12-31
      2024-06-14 | Of 2019 rifles, 40 were broken. |
      2024-06-14 | The 2023 budget was cut. | 2023 = 2023-01-01 .. 2023-12-31
      2024-06-14 | The 2020-21 war cost it 300 tanks. | 2020-21 = 2020-01-01 .. 2021-12-31
      2024-06-14 | The ship came in May 2023, and in June it left. | May 2023 = 2023-05-01 .. 2023-05-31; June = 2023-06-01 .. 2023-06-30
      2024-06-14 | Between January and May the plant made 400. | Between January and May = 2024-01-01 .. 2024-05-31
      2024-06-14 | From January to May the plant made 400. | From January to May = 2024-01-01 .. 2024-05-31
      2024-06-14 | The plant made 400 in January-May. | January-May = 2024-01-01 .. 2024-05-31
      2024-06-14 | The plant made 400 in January–May 2023. | January–May 2023 = 2023-01-01 .. 2023-05-31
      2024-06-14 | The deal was struck at the weekend. | the weekend = 2024-06-08 .. 2024-06-09
      2024-06-14 | The deal was struck last weekend. | last weekend = 2024-06-08 .. 2024-06-09
      2024-06-14 | The deal was struck over the weekend. | the weekend = 2024-06-08 .. 2024-06-09
      2024-06-14 | The deal was struck last month. | last month = 2024-05-01 .. 2024-05-31
      2024-06-14 | The deal was struck earlier this month. | earlier this month = 2024-06-01 .. 2024-06-14
      2024-06-14 | The deal will be struck later this month. | later this month = 2024-06-14 .. 2024-06-30
      2024-06-14 | The deal was struck last week. | last week = 2024-06-03 .. 2024-06-09
      2024-06-14 | The deal was struck the day before. | the day before = 2024-06-13 .. 2024-06-13
      2024-06-14 | Drones came overnight. | overnight = 2024-06-13 .. 2024-06-14
      2024-06-14 | In the past day 40 drones came. | the past day = 2024-06-13 .. 2024-06-14
      2024-06-14 | The army lost 40 over the past 24 hours. | the past 24 hours = 2024-06-13 .. 2024-06-14
      2024-06-14 | Fifteen ships were sold throughout 2023. | 2023 = 2023-01-01 .. 2023-12-31
      2024-06-14 | Fifteen ships were sold in the years 2019 to 2021. | 2019 to 2021 = 2019-01-01 .. 2021-12-31
      2024-06-14 | The factory opened in 2001. | 2001 = 2001-01-01 .. 2001-12-31
      2024-06-14 | In 1943 the yard built ten. In June it burned. | 1943 = 1943-01-01 .. 1943-12-31; June = 1943-06-01 .. 1943-06-30
      2024-06-14 | The seminary shut in 1891. | 1891 = 1891-01-01 .. 1891-12-31
      2024-06-14 | The army spent more in fiscal year 2022-23. | fiscal year 2022-23 = 2022-01-01 .. 2023-12-31
      2024-06-14 | Lima bought 40 in the fourth quarter. | the fourth quarter = 2023-10-01 .. 2023-12-31
      2024-06-14 | Lima will buy 40 in the second half. | the second half = 2024-07-01 .. 2024-12-31
      """)
  void readsEveryMention(LocalDate published, String text, @Nullable String mentions) {
    assertThat(mentions(text, published)).isEqualTo(mentions == null ? "" : mentions);
  }

  private static String mentions(String text, LocalDate published) {
    return READER.read(SPLITTER.sentences(Document.of("test", published, text)), published).stream()
        .map(mention -> label(text, mention))
        .collect(Collectors.joining("; "))
        .strip();
  }

  private static String label(String text, DateMention mention) {
    var words = text.substring(mention.span().start(), mention.span().end());
    return "%s = %s .. %s".formatted(words, day(mention.from()), day(mention.to()));
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }
}
