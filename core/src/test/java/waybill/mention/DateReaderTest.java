package waybill.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waybill.mention.DateMention.Bound;
import waybill.mention.DateMention.Type;
import waybill.text.Document;
import waybill.text.SentenceSplitter;
import waybill.text.Tokenizer;
import waybill.vocabulary.Vocabulary;

class DateReaderTest {
  private static final Vocabulary VOCABULARY = Vocabulary.standard();
  private static final DateReader READER = new DateReader(VOCABULARY);
  private static final SentenceSplitter SPLITTER =
      new SentenceSplitter(new Tokenizer(abbreviations("")), abbreviations("title"));

  private static Set<String> abbreviations(String kind) {
    return VOCABULARY.table("abbreviations.tsv").rows().stream()
        .filter(row -> row.get(0).contains(kind))
        .flatMap(row -> row.names(1).stream())
        .map(name -> name.toLowerCase(java.util.Locale.ROOT))
        .collect(Collectors.toSet());
  }

  private static List<DateMention> read(String text, @Nullable LocalDate published) {
    var document = Document.of("test", published, text);
    return READER.read(SPLITTER.sentences(document), published);
  }

  private static String words(String text, DateMention mention) {
    return text.substring(mention.span().start(), mention.span().end());
  }

  private static DateMention only(String text, @Nullable LocalDate published, String span) {
    var mentions = read(text, published);
    assertThat(mentions).as(text).hasSize(1);
    assertThat(words(text, mentions.getFirst())).isEqualTo(span);
    return mentions.getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      2023-07-27 | The ship docked on 27 July 2023 in Busan. | 27 July 2023 | 2023-07-27
      2023-08-10 | The deal was signed on July 27th, 2023, in Oslo. | July 27th, 2023 | 2023-07-27
      2023-01-05 | The base was hit on Jan. 3 by rockets. | Jan. 3 | 2023-01-03
      2023-08-10 | The ledger shows 2023-07-27 as the day of loading. | 2023-07-27 | 2023-07-27
      2023-08-10 | The form is dated 27/07/2023 in ink. | 27/07/2023 | 2023-07-27
      2023-08-10 | The form is dated 07/27/2023 in ink. | 07/27/2023 | 2023-07-27
      2023-08-10 | The form is dated 27.07.2023 in ink. | 27.07.2023 | 2023-07-27
      2025-06-05 | The convoy left on Tuesday, June 3. | Tuesday, June 3 | 2025-06-03
      2025-06-05 | The convoy left on Tuesday, 3 June 2025, at noon. | Tuesday, 3 June 2025 | 2025-06-03
      2023-08-10 | It came on the 27th of July, 2023. | the 27th of July, 2023 | 2023-07-27
      2023-08-10 | It began on 1 September 1939 at dawn. | 1 September 1939 | 1939-09-01
      2025-06-06 | The fleet lost a ship three days ago. | three days ago | 2025-06-03
      2013-10-14 | Forty years ago today the bridge fell. | Forty years ago today | 1973-10-14
      2025-06-06 | The minister spoke on Tuesday. | Tuesday | 2025-06-03
      2025-06-06 | The minister will speak on Tuesday. | Tuesday | 2025-06-10
      2025-06-06 | The minister spoke on Friday. | Friday | 2025-06-06
      2025-06-06 | The minister spoke last Friday. | last Friday | 2025-05-30
      2025-06-06 | The minister will speak next Monday. | next Monday | 2025-06-09
      2025-06-06 | The minister spoke on Monday of last week. | Monday of last week | 2025-05-26
      2025-06-06 | The minister spoke on Friday morning. | Friday morning | 2025-06-06
      2025-06-06 | The minister spoke yesterday. | yesterday | 2025-06-05
      2025-06-06 | The minister spoke today. | today | 2025-06-06
      2025-06-06 | The minister speaks tonight. | tonight | 2025-06-06
      2025-06-06 | The minister will speak tomorrow. | tomorrow | 2025-06-07
      2025-06-06 | The minister spoke this morning. | this morning | 2025-06-06
      2025-06-06 | The minister spoke the day before yesterday. | the day before yesterday | 2025-06-04
      2025-06-06 | Drones came last night. | last night | 2025-06-05
      2025-06-06 | The plant opened on 11 April last year. | 11 April last year | 2024-04-11
      2025-01-20 | The fair closed on New Year's Eve. | New Year's Eve | 2024-12-31
      2014-07-09 | The president arrives on Friday. | Friday | 2014-07-11
      2024-06-14 | It will be held on Sun., June 16. | Sun., June 16 | 2024-06-16
      2024-06-14 | It was held on 30 February 2023. | 30 February 2023 |
      2024-06-14 | It was held on Feb. 29. | Feb. 29 | 2024-02-29
      2025-06-14 | The board met on Dec. 31. | Dec. 31 | 2024-12-31
      2025-06-14 | The board will meet on Dec 31. | Dec 31 | 2025-12-31
      2025-02-25 | Kyiv marked the third anniversary of the invasion. | the third anniversary of the invasion | 2025-02-24
      2023-03-03 | Warsaw handed Ukraine tanks on the anniversary of the invasion. | the anniversary of the invasion | 2023-02-24
      2025-06-06 | The treaty of 5 December 1994 was broken. | 5 December 1994 | 1994-12-05
      2025-06-06 | The tests of October 9, 2006 and after were larger. | October 9, 2006 | 2006-10-09
      2025-06-06 | A test took place on Oct 9 2006 underground. | Oct 9 2006 | 2006-10-09
      2025-06-06 | The Sept. 11, 2001 attacks changed that. | Sept. 11, 2001 | 2001-09-11
      2025-06-06 | Ten jets flew in on the night of 3 June. | 3 June | 2025-06-03
      2025-06-06 | The embargo ends on 1st January 2026. | 1st January 2026 | 2026-01-01
      2025-06-06 | The embargo ends on the first of January. | the first of January | 2026-01-01
      2025-06-06 | The embargo ended on 31st May. | 31st May | 2025-05-31
      2025-06-06 | The raid came on Wednesday night. | Wednesday night | 2025-06-04
      2025-06-06 | The raid came late on Wednesday. | Wednesday | 2025-06-04
      2025-06-06 | The raid came in the early hours of Thursday. | Thursday | 2025-06-05
      2025-06-06 | The cabinet is to meet on Wednesday. | Wednesday | 2025-06-11
      2025-06-06 | The fund grew at the turn of the year. | the turn of the year | 2025-01-01
      2025-06-06 | The fund was set up on Christmas Eve 2022. | Christmas Eve 2022 | 2022-12-24
      2025-06-06 | The fund was set up on New Year's Day. | New Year's Day | 2025-01-01
      2025-06-06 | The fund was set up on the 3rd. | the 3rd. | 2025-06-03
      2025-06-06 | The fund will be set up on the 20th. | the 20th | 2025-06-20
      2025-06-06 | They will publish the May 17 inquiry soon. | May 17 | 2025-05-17
      2025-06-06 | The vote is on 19 November. | 19 November | 2025-11-19
      """)
  void readsDays(LocalDate published, String text, String span, LocalDate day) {
    var mention = only(text, published, span);
    assertThat(mention.type()).isEqualTo(Type.DATE);
    assertThat(mention.from()).isEqualTo(day);
    assertThat(mention.to()).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      2023-07-28 | The visit lasted from July 25-27. | from July 25-27 | 2023-07-25 | 2023-07-27
      2023-07-28 | The delegation stayed 25 to 27 July in the capital. | 25 to 27 July | 2023-07-25 | 2023-07-27
      2023-06-14 | The site will be ready on 7 or 8 July. | 7 or 8 July | 2023-07-07 | 2023-07-08
      2023-06-14 | The site will be ready on July 7 or 8. | July 7 or 8 | 2023-07-07 | 2023-07-08
      2023-04-10 | The drill ran March 30-April 2 off the coast. | March 30-April 2 | 2023-03-30 | 2023-04-02
      2024-06-14 | They met in Vladivostok in September 2023. | September 2023 | 2023-09-01 | 2023-09-30
      2024-06-14 | Shipments fell in September, the ministry said. | September | 2023-09-01 | 2023-09-30
      2024-06-14 | Shipments will resume in September. | September | 2024-09-01 | 2024-09-30
      2024-06-14 | Shipments are due in March. | March | 2025-03-01 | 2025-03-31
      2024-06-14 | Two howitzers arrived in June. | June | 2024-06-01 | 2024-06-30
      2024-06-14 | A crew of 12 left in March of 2022. | March of 2022 | 2022-03-01 | 2022-03-31
      2024-06-14 | The factory opened in May of 2021. | May of 2021 | 2021-05-01 | 2021-05-31
      2024-06-14 | The factory opened in mid-May. | mid-May | 2024-05-11 | 2024-05-20
      2024-06-14 | The factory opened in early June. | early June | 2024-06-01 | 2024-06-10
      2024-06-14 | The factory opened in late May. | late May | 2024-05-21 | 2024-05-31
      2024-06-14 | The factory closed at the end of June 2023. | the end of June 2023 | 2023-06-21 | 2023-06-30
      2024-06-14 | The price doubled in early 2022. | early 2022 | 2022-01-01 | 2022-03-31
      2024-06-14 | The price doubled in mid-2022. | mid-2022 | 2022-05-01 | 2022-08-31
      2024-06-14 | The price doubled in late 2022. | late 2022 | 2022-10-01 | 2022-12-31
      2024-06-14 | Output rose in the first quarter of 2024. | the first quarter of 2024 | 2024-01-01 | 2024-03-31
      2024-06-14 | Output rose in Q3 2022 by a tenth. | Q3 2022 | 2022-07-01 | 2022-09-30
      2024-06-14 | Output rose in the first half of 2024. | the first half of 2024 | 2024-01-01 | 2024-06-30
      2024-06-14 | Output rose in H1 2024. | H1 2024 | 2024-01-01 | 2024-06-30
      2024-06-14 | Output rose in the second half of last year. | the second half of last year | 2023-07-01 | 2023-12-31
      2024-06-14 | Output rose in the fourth quarter of 2023. | the fourth quarter of 2023 | 2023-10-01 | 2023-12-31
      2024-06-14 | Output rose in spring 2023. | spring 2023 | 2023-03-01 | 2023-05-31
      2024-06-14 | Output rose in the summer of 2022. | the summer of 2022 | 2022-06-01 | 2022-08-31
      2024-06-14 | Output rose in the autumn of last year. | the autumn of last year | 2023-09-01 | 2023-11-30
      2024-06-14 | Output rose last fall. | last fall | 2023-09-01 | 2023-11-30
      2024-06-14 | Output rose in the winter of 2022-23. | the winter of 2022-23 | 2022-12-01 | 2023-02-28
      2024-06-14 | Output rose last winter. | last winter | 2023-12-01 | 2024-02-29
      2024-06-14 | Output rose this spring. | this spring | 2024-03-01 | 2024-05-31
      2024-06-14 | Output will rise next summer. | next summer | 2025-06-01 | 2025-08-31
      2024-06-14 | Output rose in 2022. | 2022 | 2022-01-01 | 2022-12-31
      2024-06-14 | Spending grew in fiscal year 2023. | fiscal year 2023 | 2023-01-01 | 2023-12-31
      2024-06-14 | Spending grew in FY2022 and stalled. | FY2022 | 2022-01-01 | 2022-12-31
      2024-06-14 | Spending grew in fiscal 2021-22. | fiscal 2021-22 | 2021-01-01 | 2022-12-31
      2021-03-14 | Imports rose in 2016-20, the institute says. | 2016-20 | 2016-01-01 | 2020-12-31
      2021-03-14 | Imports rose between 2005 and 2010. | between 2005 and 2010 | 2005-01-01 | 2010-12-31
      2021-03-14 | Imports rose from 2017 to 2021. | from 2017 to 2021 | 2017-01-01 | 2021-12-31
      2021-03-14 | The convoys of 1941-45 carried tanks. | 1941-45 | 1941-01-01 | 1945-12-31
      2021-03-14 | Factories closed in the 1990s. | the 1990s | 1990-01-01 | 1999-12-31
      2021-03-14 | Factories closed in the late 1990s. | the late 1990s | 1997-01-01 | 1999-12-31
      2021-03-14 | Factories closed in the early 1980s. | the early 1980s | 1980-01-01 | 1983-12-31
      2021-03-14 | Factories closed in the mid-1970s. | the mid-1970s | 1974-01-01 | 1976-12-31
      2021-03-14 | Factories closed in the nineties. | the nineties | 1990-01-01 | 1999-12-31
      2025-06-06 | Over the past 24 hours the army lost two tanks. | the past 24 hours | 2025-06-05 | 2025-06-06
      2025-06-06 | The army lost two tanks in the past week. | the past week | 2025-05-30 | 2025-06-06
      2025-06-06 | The army lost two tanks in the past month. | the past month | 2025-05-06 | 2025-06-06
      2025-06-06 | The army lost two tanks over the past three months. | the past three months | 2025-03-06 | 2025-06-06
      2025-06-06 | The fleet lost two ships in the last three years. | the last three years | 2022-06-06 | 2025-06-06
      2025-06-06 | The fleet lost two ships in the past decade. | the past decade | 2015-06-06 | 2025-06-06
      2025-06-06 | The fleet lost a ship two years ago. | two years ago | 2023-01-01 | 2023-12-31
      2025-06-06 | The fleet lost a ship a decade ago. | a decade ago | 2015-01-01 | 2015-12-31
      2025-06-06 | The fleet lost a ship two weeks ago. | two weeks ago | 2025-05-19 | 2025-05-25
      2025-06-06 | The fleet lost a ship five months ago. | five months ago | 2025-01-01 | 2025-01-31
      2025-06-06 | Drones came overnight. | overnight | 2025-06-05 | 2025-06-06
      2025-06-06 | The minister spoke this week. | this week | 2025-06-02 | 2025-06-08
      2025-06-06 | The minister spoke last week. | last week | 2025-05-26 | 2025-06-01
      2025-06-06 | The plant opens next week. | next week | 2025-06-09 | 2025-06-15
      2025-06-06 | The plant opened last weekend. | last weekend | 2025-05-31 | 2025-06-01
      2025-06-06 | The plant opened last month. | last month | 2025-05-01 | 2025-05-31
      2025-06-06 | The plant opened last year. | last year | 2024-01-01 | 2024-12-31
      2025-06-06 | The plant will open next year. | next year | 2026-01-01 | 2026-12-31
      2025-06-06 | The plant opened this year. | this year | 2025-01-01 | 2025-12-31
      2025-06-06 | The plant opened last October. | last October | 2024-10-01 | 2024-10-31
      2025-06-06 | The plant opened last May. | last May | 2025-05-01 | 2025-05-31
      2025-06-06 | The plant opened this January. | this January | 2025-01-01 | 2025-01-31
      2025-06-06 | The plant opened in February of last year. | February of last year | 2024-02-01 | 2024-02-29
      2025-06-06 | So far this year 12 ships came. | So far this year | 2025-01-01 | 2025-06-06
      2025-06-06 | Earlier this year 12 ships came. | Earlier this year | 2025-01-01 | 2025-06-06
      2025-06-06 | Later this year 12 ships will come. | Later this year | 2025-06-06 | 2025-12-31
      2025-06-06 | Earlier this month 12 ships came. | Earlier this month | 2025-06-01 | 2025-06-06
      2025-05-20 | The price fell in the week of 5 May. | the week of 5 May | 2025-05-05 | 2025-05-11
      2025-06-06 | Between July 1992 and November 1995 holdings shrank. | Between July 1992 and November 1995 | 1992-07-01 | 1995-11-30
      2024-11-22 | Between 7 March and 5 November a tanker called. | Between 7 March and 5 November | 2024-03-07 | 2024-11-05
      2023-06-14 | Trains ran from January to May 2023. | from January to May 2023 | 2023-01-01 | 2023-05-31
      2023-06-14 | Trains ran from January 2022 to January 2023. | from January 2022 to January 2023 | 2022-01-01 | 2023-01-31
      2023-06-14 | Trains ran during January and February of last year. | January and February of last year | 2022-01-01 | 2022-02-28
      2023-06-14 | Trains ran from 3 March until 9 May. | from 3 March until 9 May | 2023-03-03 | 2023-05-09
      2025-06-06 | The bill falls due in October. | October | 2025-10-01 | 2025-10-31
      2014-07-09 | The accord was signed last October. | last October | 2013-10-01 | 2013-10-31
      2025-06-06 | Deliveries are expected in the third quarter of 2025. | the third quarter of 2025 | 2025-07-01 | 2025-09-30
      2025-06-06 | Deliveries are expected in November. | November | 2025-11-01 | 2025-11-30
      2025-06-06 | The army plans to buy ten in July. | July | 2025-07-01 | 2025-07-31
      2025-06-06 | Russia pledged to deliver ten in August. | August | 2025-08-01 | 2025-08-31
      2025-06-06 | The bank lent 5 million within two years. | within two years | 2025-06-06 | 2027-06-06
      2025-06-06 | It will deliver within six months. | within six months | 2025-06-06 | 2025-12-06
      2025-06-06 | In the coming year it will pay. | the coming year | 2025-06-06 | 2026-06-06
      2025-06-06 | Over the next three years it will pay. | the next three years | 2025-06-06 | 2028-06-06
      2025-06-06 | Production rose (2024 est.) to a million. | 2024 | 2024-01-01 | 2024-12-31
      2025-06-06 | Budget, 2023: 5 billion. | 2023 | 2023-01-01 | 2023-12-31
      2025-06-06 | The 2015 contract was cancelled. | 2015 | 2015-01-01 | 2015-12-31
      2025-06-06 | They struck in 2023 tanks and guns. | 2023 | 2023-01-01 | 2023-12-31
      1942-01-06 | In this year, 1942, we shall produce planes. | this year, 1942 | 1942-01-01 | 1942-12-31
      1942-01-06 | Next year, 1943, we shall produce more. | Next year, 1943 | 1943-01-01 | 1943-12-31
      2024-06-14 | It fell at the beginning of March 2024. | the beginning of March 2024 | 2024-03-01 | 2024-03-10
      2024-06-14 | It fell in the first week of May. | the first week of May | 2024-05-01 | 2024-05-07
      2024-06-14 | It fell in the middle of April. | the middle of April | 2024-04-11 | 2024-04-20
      2024-06-14 | It fell in the last week of May. | the last week of May | 2024-05-25 | 2024-05-31
      2024-06-14 | It fell in the spring. | the spring | 2024-03-01 | 2024-05-31
      2024-06-14 | In summer the yard will close. | summer | 2024-06-01 | 2024-08-31
      2024-06-14 | It fell between January and mid-May. | between January and mid-May | 2024-01-01 | 2024-05-20
      2024-06-14 | It fell between 2015-19 and 2020-24. | between 2015-19 and 2020-24 | 2015-01-01 | 2024-12-31
      2024-06-14 | It rose in September-October 2023. | September-October 2023 | 2023-09-01 | 2023-10-31
      2024-06-14 | It rose from 12 May 2023 to 3 June 2023. | from 12 May 2023 to 3 June 2023 | 2023-05-12 | 2023-06-03
      2025-06-14 | The board met in AUGUST 2024. | AUGUST 2024 | 2024-08-01 | 2024-08-31
      2025-06-14 | The board met the previous summer. | the previous summer | 2024-06-01 | 2024-08-31
      2025-06-14 | The last two quarters were poor. | The last two quarters | 2024-12-14 | 2025-06-14
      2025-05-20 | The price fell in the week of 5 May 2025. | the week of 5 May 2025 | 2025-05-05 | 2025-05-11
      2025-05-20 | The price fell in the week ending 11 May. | the week ending 11 May | 2025-05-05 | 2025-05-11
      2023-07-16 | Workers sent $27 billion in the fiscal year that ended on June 30. | fiscal year that ended on June 30 | 2022-07-01 | 2023-06-30
      2025-06-06 | Exports doubled in the year to March 2025. | the year to March 2025 | 2024-04-01 | 2025-03-31
      2025-06-06 | The yard was idle for most of 2021. | 2021 | 2021-01-01 | 2021-12-31
      2025-06-06 | India, which ordered five in 2018, has three. | 2018 | 2018-01-01 | 2018-12-31
      2025-06-06 | It is 2025's largest order. | 2025 | 2025-01-01 | 2025-12-31
      2025-06-06 | The order of 2025 was the largest. | 2025 | 2025-01-01 | 2025-12-31
      2025-06-06 | Rome spent 2.1 billion on it in 2025/26. | 2025/26 | 2025-01-01 | 2026-12-31
      2025-06-06 | The 2014-2020 budget was larger. | 2014-2020 | 2014-01-01 | 2020-12-31
      2025-06-06 | He was born in 1961. | 1961 | 1961-01-01 | 1961-12-31
      2025-06-06 | The war of 1973 emptied the depots. | 1973 | 1973-01-01 | 1973-12-31
      2025-06-06 | The tax was raised between March and May. | between March and May | 2025-03-01 | 2025-05-31
      2025-06-06 | The tax will be raised between March and May. | between March and May | 2026-03-01 | 2026-05-31
      2025-06-06 | The tax was raised between November and February. | between November and February | 2024-11-01 | 2025-02-28
      2025-06-06 | The tax was raised from late 2022 to early 2023. | from late 2022 to early 2023 | 2022-10-01 | 2023-03-31
      2025-06-06 | The tax was raised from 1 to 5 May. | from 1 to 5 May | 2025-05-01 | 2025-05-05
      2025-06-06 | The fund grew from the first to the third quarter of 2024. | the third quarter of 2024 | 2024-07-01 | 2024-09-30
      2025-06-06 | The fund grew in the first nine months of 2024. | the first nine months of 2024 | 2024-01-01 | 2024-09-30
      2025-06-06 | The fund grew in the first three months of 2024. | the first three months of 2024 | 2024-01-01 | 2024-03-31
      2025-06-06 | The fund grew in the first six months of this year. | the first six months of this year | 2025-01-01 | 2025-06-30
      2025-06-06 | The fund grew throughout 2024. | 2024 | 2024-01-01 | 2024-12-31
      2025-06-06 | The fund grew over the summer. | the summer | 2025-06-01 | 2025-08-31
      2025-06-06 | The fund grew in late summer. | late summer | 2025-08-01 | 2025-08-31
      2025-06-06 | The fund grew late last year. | late last year | 2024-10-01 | 2024-12-31
      2025-06-06 | The fund grew early this year. | early this year | 2025-01-01 | 2025-03-31
      2025-06-06 | The fund will grow late next year. | late next year | 2026-10-01 | 2026-12-31
      2025-06-06 | The fund grew in the middle of last year. | the middle of last year | 2024-05-01 | 2024-08-31
      2025-06-06 | The fund grew at the end of May. | the end of May | 2025-05-21 | 2025-05-31
      2025-06-06 | The fund grew at the start of 2025. | the start of 2025 | 2025-01-01 | 2025-03-31
      2025-06-06 | The fund has grown this decade. | this decade | 2020-01-01 | 2029-12-31
      2025-06-06 | The fund grew in the last decade. | the last decade | 2015-06-06 | 2025-06-06
      2025-06-06 | The fund grew over the previous three years. | the previous three years | 2022-06-06 | 2025-06-06
      2025-06-06 | The fund grew in the last 12 months. | the last 12 months | 2024-06-06 | 2025-06-06
      2025-06-06 | The fund grew within the past year. | the past year | 2024-06-06 | 2025-06-06
      2025-06-06 | The fund shrank half a year ago. | half a year ago | 2024-12-01 | 2024-12-31
      2025-06-06 | The fund shrank some 20 years ago. | 20 years ago | 2005-01-01 | 2005-12-31
      2025-06-06 | The fund shrank a couple of weeks ago. | a couple of weeks ago | 2025-05-19 | 2025-05-25
      2025-06-06 | The fund shrank a century ago. | a century ago | 1925-01-01 | 1925-12-31
      2025-06-06 | The fund was set up fifteen years ago. | fifteen years ago | 2010-01-01 | 2010-12-31
      2025-06-06 | The fund was set up one month ago. | one month ago | 2025-05-01 | 2025-05-31
      2025-06-06 | The fund was set up a week ago. | a week ago | 2025-05-26 | 2025-06-01
      2025-06-06 | The fund, set up in Dec. 2023, is empty. | Dec. 2023 | 2023-12-01 | 2023-12-31
      2025-06-06 | The fund was set up in Sept 2019. | Sept 2019 | 2019-09-01 | 2019-09-30
      2025-06-06 | Two quarters later nothing had changed. | Two quarters later | 2025-10-01 | 2025-12-31
      2025-06-06 | In June Smith sold two. | June | 2025-06-01 | 2025-06-30
      2025-06-06 | In the 24 hours to this morning two tanks burned. | the 24 hours to this morning | 2025-06-05 | 2025-06-06
      2025-06-06 | The talks ran from Monday to Wednesday. | from Monday to Wednesday | 2025-06-02 | 2025-06-04
      2025-06-06 | Tuesday to Thursday was calm. | Tuesday to Thursday | 2025-06-03 | 2025-06-05
      """)
  void readsPeriods(LocalDate published, String text, String span, LocalDate from, LocalDate to) {
    var mention = only(text, published, span);
    assertThat(mention.type()).isEqualTo(Type.PERIOD);
    assertThat(mention.bound()).isEqualTo(Bound.WITHIN);
    assertThat(mention.from()).isEqualTo(from);
    assertThat(mention.to()).isEqualTo(to);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      2021-03-14 | Arms from the '80s were sold. | from the '80s | 1980-01-01
      2025-06-06 | The plant has run since February. | since February | 2025-02-01
      2025-06-06 | The plant has run since September 2023. | since September 2023 | 2023-09-01
      2025-06-06 | The plant has run since last November. | since last November | 2024-11-01
      2025-06-06 | The plant has run since 2014. | since 2014 | 2014-01-01
      2023-07-27 | The guns fired since early summer. | since early summer | 2023-06-01
      2023-07-27 | Since the early days of summer this year 583 guns were hit. | Since the early days of summer this year | 2023-06-01
      2025-06-06 | The rule holds as of 1 May. | as of 1 May | 2025-05-01
      2023-01-11 | The vessel was searched from Nov. 8 onwards. | from Nov. 8 onwards | 2022-11-08
      2025-06-06 | The fair has been closed since New Year. | since New Year | 2025-01-01
      2025-06-06 | Ukraine has received tanks since the invasion. | since the invasion | 2022-02-24
      2025-06-06 | After 2010 nothing was sold. | After 2010 | 2011-01-01
      2025-06-06 | They have met twice since 4 June. | since 4 June | 2025-06-04
      2025-06-06 | Production starts from 2027. | from 2027 | 2027-01-01
      2025-06-06 | From 1 July onwards the tax is higher. | From 1 July onwards | 2024-07-01
      2025-06-06 | From 2003 onward the tax was higher. | From 2003 onward | 2003-01-01
      2025-06-06 | Starting in January 2026 the tax will be higher. | Starting in January 2026 | 2026-01-01
      2025-06-06 | The fund has grown since the start of the year. | since the start of the year | 2025-01-01
      2025-06-06 | The fund has grown since the beginning of 2024. | since the beginning of 2024 | 2024-01-01
      2025-06-06 | The fund has grown ever since 2014. | ever since 2014 | 2014-01-01
      """)
  void leavesTheEndOpenAfterSince(LocalDate published, String text, String span, LocalDate from) {
    var mention = only(text, published, span);
    assertThat(mention.bound()).isEqualTo(Bound.SINCE);
    assertThat(mention.from()).isEqualTo(from);
    assertThat(mention.to()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      2025-06-06 | The plant will open by year's end. | by year's end | 2025-12-31
      2025-06-06 | The plant will open by the end of 2026. | by the end of 2026 | 2026-12-31
      2025-06-06 | The plant will open by the end of the year. | by the end of the year | 2025-12-31
      2025-06-06 | The plant will open by 2030. | by 2030 | 2030-12-31
      2025-06-06 | The plant will open by September 2025. | by September 2025 | 2025-09-30
      2025-06-06 | The plant will open by March. | by March | 2026-03-31
      2025-06-06 | By March the plant had opened. | By March | 2025-03-31
      2024-02-01 | The plant will run before 2024 is over. | before 2024 is over | 2024-12-31
      2024-02-01 | The plant will run until 2029. | until 2029 | 2029-12-31
      2024-02-01 | The plant will run until 15 December. | until 15 December | 2024-12-15
      2024-02-01 | The plant ran until 15 December. | until 15 December | 2023-12-15
      2025-06-06 | Britain will ship drones before next April. | before next April | 2026-03-31
      2025-06-06 | Moscow denied it prior to 2022. | prior to 2022 | 2021-12-31
      2025-06-06 | The fair will close by Christmas. | by Christmas | 2025-12-25
      2025-06-06 | They met through April. | through April | 2025-04-30
      2025-06-06 | They will meet no later than 1 July. | no later than 1 July | 2025-07-01
      2024-06-14 | The decade saw none by the end of the decade. | by the end of the decade | 2029-12-31
      2025-06-06 | Iran had three more by 1988. | by 1988 | 1988-12-31
      2025-06-06 | The cabinet will decide by Monday. | by Monday | 2025-06-09
      2025-06-06 | As of 31 December 2024 the debt was higher. | As of 31 December 2024 | 2024-12-31
      2025-06-06 | The cabinet decided before Monday. | before Monday | 2025-06-01
      2025-06-06 | Until last year the plant stood idle. | Until last year | 2024-12-31
      2025-06-06 | Up to 2019 the plant stood idle. | Up to 2019 | 2019-12-31
      2025-06-06 | Through 2024 the plant stood idle. | Through 2024 | 2024-12-31
      2025-06-06 | The fund will be set up by New Year's Eve. | by New Year's Eve | 2025-12-31
      """)
  void leavesTheStartOpenBeforeUntil(LocalDate published, String text, String span, LocalDate to) {
    var mention = only(text, published, span);
    assertThat(mention.bound()).isEqualTo(Bound.UNTIL);
    assertThat(mention.from()).isNull();
    assertThat(mention.to()).isEqualTo(to);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      The talks took three days. | three days
      The talks went on for two years. | for two years
      Thirteen months of talks failed. | Thirteen months
      The ships were built in 34 days. | in 34 days
      A two-year loan was agreed. | two-year
      A three-day visit ended. | three-day
      Several years of talks failed. | Several years
      It was 20 years to the day. | 20 years
      A twelve-month term was agreed. | twelve-month
      The crew spent 438 days at sea. | 438 days
      The repair lasted half a dozen weeks. | half a dozen weeks
      """)
  void readsLengthsWithoutAPlace(String text, String span) {
    var mention = only(text, LocalDate.of(2024, 6, 14), span);
    assertThat(mention.type()).isEqualTo(Type.DURATION);
    assertThat(mention.period()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      2025-06-06 | Kuwait has received tanks since the invasion.
      2023-06-14 | The plant runs 24 hours a day.
      2023-06-14 | It costs $2 billion a year.
      2023-06-14 | Guns fire 5,000 shells a day.
      2023-06-14 | A 56-year-old man was named.
      2023-06-14 | It weighs 2000 tons.
      2023-06-14 | They found 1,500 AK-47s and 1989 rifles.
      2023-06-14 | The bar weighed 2023 grams.
      2023-06-14 | The hall may hold ten tanks.
      2023-06-14 | May he rest.
      2023-06-14 | Troops march past the stand.
      2023-06-14 | The second tank burned.
      2023-06-14 | The Sun reported it.
      2023-06-14 | Prices fall and spring back.
      2023-06-14 | The fall of Kabul came.
      2023-06-14 | Ms April Jones sold it.
      2023-06-14 | The March of Dimes paid.
      2023-06-14 | He commands the 9th Brigade.
      2023-06-14 | It was the 19th century.
      2023-06-14 | The loan costs 3 per cent per month.
      2023-06-14 | It was paid every two years.
      2023-06-14 | They sold 2010 trucks and 2015 tanks.
      2023-06-14 | He paid $2000 for it.
      2023-06-14 | It flew at 2000 km.
      2025-06-06 | The fund grew in recent years.
      2025-06-06 | The shop makes two a day.
      2025-06-06 | The mine yields 30 tons per day.
      2025-06-06 | An eight-year-old truck was found.
      2025-06-06 | He is 70 years old.
      2025-06-06 | The fund pays daily.
      2025-06-06 | Each month ten trucks leave.
      2025-06-06 | The list named 1800 soldiers.
      2025-06-06 | Some 1900 shells burned.
      2025-06-06 | It sold 2,015 trucks.
      2025-06-06 | The price was 1995 dollars.
      2025-06-06 | August company came.
      2025-06-06 | They may leave and march off.
      2025-06-06 | Mr March bought ten.
      2025-06-06 | The 2nd Army moved.
      2025-06-06 | On the 5th floor ten were found.
      2025-06-06 | At 2000 GMT the guns stopped.
      2025-06-06 | It holds 1945 people.
      2025-06-06 | The guns stopped at 1800 hours.
      2025-06-06 | Three-quarters of it came by rail.
      2025-06-06 | The deal with Jan Kowalski failed.
      2025-06-06 | He left before the fall of the city.
      """)
  void leavesAloneWhatIsNoDate(LocalDate published, String text) {
    assertThat(read(text, published)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      2025-06-06 | The fund grew in the past few weeks. | the past few weeks
      2025-06-06 | The fund shrank several years ago. | several years ago
      """)
  void tellsVaguePeriodsWithoutTheirDays(LocalDate published, String text, String span) {
    assertThat(only(text, published, span).period()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      2024-03-10 | The depot burned on 3 May 2019. Two days later the fire was out. | Two days later | 2019-05-05 | 2019-05-05
      2024-03-10 | The depot burned on 3 May 2019. Three weeks later the fire was out. | Three weeks later | 2019-05-24 | 2019-05-24
      2024-03-10 | The depot burned in May 2019. The following month a second burned. | The following month | 2019-06-01 | 2019-06-30
      2024-03-10 | The depot burned in 2019. The following year a second burned. | The following year | 2020-01-01 | 2020-12-31
      2024-03-10 | The depot burned in 2019. A second burned that summer. | that summer | 2019-06-01 | 2019-08-31
      2024-03-10 | The depot burned in 2019. A second had burned the year before. | the year before | 2018-01-01 | 2018-12-31
      2024-03-10 | The depot burned in 2019. Nothing has been stored there since then. | since then | 2019-01-01 |
      2024-03-10 | In May 2011 the depot burned. On the 9th a second burned. | the 9th | 2011-05-09 | 2011-05-09
      2024-03-10 | In 1973 war broke out. By 30 October the ships had landed. | By 30 October |  | 1973-10-30
      2024-03-10 | In 1973 war broke out. In November the ships sailed home. | November | 1973-11-01 | 1973-11-30
      2024-03-10 | The depot, built in 2019, burned. In January a second burned. | January | 2024-01-01 | 2024-01-31
      2024-03-10 | The contract is dated 16 March 2022. A second, of 5 April, is missing. | 5 April | 2022-04-05 | 2022-04-05
      2024-03-10 | The depot burned in January last year. In March a second burned. | March | 2023-03-01 | 2023-03-31
      2024-03-10 | The depot burned on 14 October 1973. In the month that followed it was rebuilt. | the month that followed | 1973-10-14 | 1973-11-14
      2024-03-10 | Sales reached 9 tons in 2018. In the year that followed they doubled. | the year that followed | 2019-01-01 | 2019-12-31
      2024-03-10 | The board closed its books on Friday with twice the sum of a week before. | a week before | 2024-03-01 | 2024-03-01
      2024-03-10 | The board met on 1 March. The next day it resigned. | The next day | 2024-03-02 | 2024-03-02
      2024-03-10 | The board met on 1 March. It resigned the day after. | the day after | 2024-03-02 | 2024-03-02
      2024-03-10 | The board met on 1 March. It resigned the same day. | the same day | 2024-03-01 | 2024-03-01
      2024-03-10 | On 20 March 2023 the ministers agreed to send a million shells within twelve months. | within twelve months | 2023-03-20 | 2024-03-20
      2024-03-10 | The year to June 2022 was good. The year before had been bad. | The year before | 2020-07-01 | 2021-06-30
      2024-03-10 | The depot burned on 3 May 2019. Four days before, it had been inspected. | Four days before | 2019-04-29 | 2019-04-29
      """)
  void leansOnTheDateBefore(
      LocalDate published,
      String text,
      String span,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    var mention = read(text, published).getLast();
    assertThat(words(text, mention)).isEqualTo(span);
    assertThat(mention.from()).isEqualTo(from);
    assertThat(mention.to()).isEqualTo(to);
  }

  @Test
  void paragraphsOfAListTakeTheYearThatIntroducesThem() {
    var text =
        """
        Navies took four dhows in the spring of 2016.
        - France, March 20: 2,000 rifles
        - Oman, April 5: 49 machine guns
        """;
    assertThat(read(text, LocalDate.of(2023, 1, 11)))
        .extracting(DateMention::from)
        .containsExactly(
            LocalDate.of(2016, 3, 1), LocalDate.of(2016, 3, 20), LocalDate.of(2016, 4, 5));
  }

  @Test
  void aTaleOfThePastEndsWithTheFirstParagraphThatSpeaksOfToday() {
    var text =
        """
        In 1973 the airlift began. In November the ships sailed.

        This week veterans met. In May they had met too.
        """;
    assertThat(read(text, LocalDate.of(2013, 10, 14)))
        .extracting(DateMention::from)
        .contains(LocalDate.of(1973, 11, 1), LocalDate.of(2013, 5, 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      They met on 27 July 2023.     | DATE   | 2023-07-27
      They met in September 2021.   | PERIOD | 2021-09-01
      They met in July.             | PERIOD |
      They met on Tuesday.          | DATE   |
      They met last year.           | PERIOD |
      They met yesterday.           | DATE   |
      They met two years ago.       | PERIOD |
      They have met since spring.   | PERIOD |
      They met in the past week.    | PERIOD |
      They met on the 9th of March. | DATE   |
      """)
  void worksOutOnlyFullDatesWithoutADayOfPublication(
      String text, Type type, @Nullable LocalDate from) {
    var mention = read(text, null).getFirst();
    assertThat(mention.type()).isEqualTo(type);
    assertThat(mention.from()).isEqualTo(from);
  }

  @Property(tries = 300)
  void readsAnyText(@ForAll String text) {
    check(text, LocalDate.of(2024, 2, 29));
  }

  private static final List<String> PIECES =
      List.of(
          "May",
          "march",
          "31",
          "30",
          "2024",
          "1999",
          "9999",
          "the",
          "of",
          "last",
          "next",
          "since",
          "between",
          "and",
          "to",
          "-",
          "–",
          "week",
          "years",
          "ago",
          "later",
          "before",
          "after",
          "early",
          "mid",
          "late",
          "first",
          "half",
          "quarter",
          "Tuesday",
          "Sun.",
          ",",
          ".",
          ";",
          "by",
          "year",
          "'s",
          "end",
          "1990s",
          "Q3",
          "FY2023",
          "24",
          "hours",
          "winter",
          "fall",
          "today",
          "in",
          "month",
          "the",
          "9th",
          "on",
          "\n",
          "that",
          "followed",
          "past",
          "a",
          "every",
          "anniversary",
          "invasion",
          "Ukraine",
          "Feb.",
          "29",
          "/",
          "centuries",
          "will",
          "had");

  @Property(tries = 2000)
  void readsAnyHeapOfWordsOfTime(@ForAll long seed) {
    var random = new Random(seed);
    var text =
        random
            .ints(1 + random.nextInt(40), 0, PIECES.size())
            .mapToObj(PIECES::get)
            .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
    check(text, LocalDate.of(2024, 2, 29));
    check(text, null);
  }

  private static void check(String text, @Nullable LocalDate published) {
    int end = 0;
    for (var mention : read(text, published)) {
      assertThat(mention.span().start()).isGreaterThanOrEqualTo(end);
      assertThat(mention.span().end()).isLessThanOrEqualTo(text.length());
      end = mention.span().end();
      var from = mention.from();
      var to = mention.to();
      if (from != null && to != null) {
        assertThat(from).as(text).isBeforeOrEqualTo(to);
      }
      if (mention.type() == Type.DURATION) {
        assertThat(mention.period()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "early ",
    "the last ",
    "two days after ",
    "since ",
    "half a ",
    "31 ",
    "2024-",
    "first "
  })
  void readsEndlessRepetition(String piece) {
    check(piece.repeat(20_000), LocalDate.of(2024, 2, 29));
  }
}
