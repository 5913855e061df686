package waybill.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waybill.mention.PersonReader;
import waybill.text.Document;
import waybill.text.SentenceSplitter;
import waybill.text.Span;
import waybill.text.Tokenizer;
import waybill.vocabulary.Vocabulary;

class AttributionReaderTest {
  private static final Vocabulary VOCABULARY = Vocabulary.standard();
  private final AttributionReader reader = new AttributionReader(VOCABULARY);
  private final PersonReader persons = new PersonReader(VOCABULARY);
  private final SentenceSplitter splitter = splitter();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Defence Minister Arne Lindqvist said that the army received 40 howitzers. | said | Arne Lindqvist | the army received 40 howitzers | -
          The army received 40 howitzers, Defence Minister Arne Lindqvist said on Tuesday. | said | Arne Lindqvist | army received 40 howitzers | -
          Finance Minister Maria Costa confirmed that Kyiv got 12 launchers in March. | confirmed | Maria Costa | Kyiv got 12 launchers in March | -
          Kyiv got 12 launchers in March, Finance Minister Maria Costa confirmed on Tuesday. | confirmed | Maria Costa |  got 12 launchers in March | -
          President Oleh Danylko acknowledged that the fleet lost three frigates. | acknowledged | Oleh Danylko | the fleet lost three frigates | -
          The fleet lost three frigates, President Oleh Danylko acknowledged on Tuesday. | acknowledged | Oleh Danylko | fleet lost three frigates | -
          Adm. Peter Hallam reported that the plant built 900 drones last year. | reported | Peter Hallam | the plant built 900 drones last year | -
          The plant built 900 drones last year, Adm. Peter Hallam reported on Tuesday. | reported | Peter Hallam | plant built 900 drones last year | -
          Foreign Minister Sofia Berger insisted that Ankara sold 24 jets to Doha. | insisted | Sofia Berger | Ankara sold 24 jets to Doha | -
          Ankara sold 24 jets to Doha, Foreign Minister Sofia Berger insisted on Tuesday. | insisted | Sofia Berger | ra sold 24 jets to Doha | -
          Defence Minister Arne Lindqvist conceded that the army received 40 howitzers. | conceded | Arne Lindqvist | the army received 40 howitzers | -
          The army received 40 howitzers, Defence Minister Arne Lindqvist conceded on Tuesday. | conceded | Arne Lindqvist | army received 40 howitzers | -
          Finance Minister Maria Costa declared that Kyiv got 12 launchers in March. | declared | Maria Costa | Kyiv got 12 launchers in March | -
          Kyiv got 12 launchers in March, Finance Minister Maria Costa declared on Tuesday. | declared | Maria Costa |  got 12 launchers in March | -
          President Oleh Danylko warned that the fleet lost three frigates. | warned | Oleh Danylko | the fleet lost three frigates | -
          The fleet lost three frigates, President Oleh Danylko warned on Tuesday. | warned | Oleh Danylko | fleet lost three frigates | -
          Norway's defence ministry said that the army received 40 howitzers. | said | Norway's defence ministry | the army received 40 howitzers | -
          According to Norway's defence ministry, the army received 40 howitzers. | According to | Norway's defence ministry | the army received 40 howitzers | -
          The army received 40 howitzers, according to Norway's defence ministry. | according to | Norway's defence ministry | army received 40 howitzers | -
          The army received 40 howitzers, Norway's defence ministry said. | said | Norway's defence ministry | army received 40 howitzers | -
          The State Department said that Kyiv got 12 launchers in March. | said | State Department | Kyiv got 12 launchers in March | -
          According to the State Department, Kyiv got 12 launchers in March. | According to | State Department | Kyiv got 12 launchers in March | -
          Kyiv got 12 launchers in March, according to the State Department. | according to | State Department |  got 12 launchers in March | -
          Kyiv got 12 launchers in March, the State Department said. | said | State Department |  got 12 launchers in March | -
          The Baltic Arms Monitor said that the fleet lost three frigates. | said | Baltic Arms Monitor | the fleet lost three frigates | -
          According to the Baltic Arms Monitor, the fleet lost three frigates. | According to | Baltic Arms Monitor | the fleet lost three frigates | -
          The fleet lost three frigates, according to the Baltic Arms Monitor. | according to | Baltic Arms Monitor | fleet lost three frigates | -
          The fleet lost three frigates, the Baltic Arms Monitor said. | said | Baltic Arms Monitor | fleet lost three frigates | -
          Seoul said that the plant built 900 drones last year. | said | Seoul | the plant built 900 drones last year | -
          According to Seoul, the plant built 900 drones last year. | According to | Seoul | the plant built 900 drones last year | -
          The plant built 900 drones last year, according to Seoul. | according to | Seoul | plant built 900 drones last year | -
          The plant built 900 drones last year, Seoul said. | said | Seoul | plant built 900 drones last year | -
          The General Staff said that Ankara sold 24 jets to Doha. | said | General Staff | Ankara sold 24 jets to Doha | -
          According to the General Staff, Ankara sold 24 jets to Doha. | According to | General Staff | Ankara sold 24 jets to Doha | -
          Ankara sold 24 jets to Doha, according to the General Staff. | according to | General Staff | ra sold 24 jets to Doha | -
          Ankara sold 24 jets to Doha, the General Staff said. | said | General Staff | ra sold 24 jets to Doha | -
          Ukrainian officials said that the army received 40 howitzers. | said | Ukrainian officials | the army received 40 howitzers | -
          According to Ukrainian officials, the army received 40 howitzers. | According to | Ukrainian officials | the army received 40 howitzers | -
          The army received 40 howitzers, according to Ukrainian officials. | according to | Ukrainian officials | army received 40 howitzers | -
          The army received 40 howitzers, Ukrainian officials said. | said | Ukrainian officials | army received 40 howitzers | -
          Two officials said that Kyiv got 12 launchers in March. | said | Two officials | Kyiv got 12 launchers in March | -
          According to two officials, Kyiv got 12 launchers in March. | According to | two officials | Kyiv got 12 launchers in March | -
          Kyiv got 12 launchers in March, according to two officials. | according to | two officials |  got 12 launchers in March | -
          Kyiv got 12 launchers in March, two officials said. | said | two officials |  got 12 launchers in March | -
          Moscow said that the fleet lost three frigates. | said | Moscow | the fleet lost three frigates | -
          According to Moscow, the fleet lost three frigates. | According to | Moscow | the fleet lost three frigates | -
          The fleet lost three frigates, according to Moscow. | according to | Moscow | fleet lost three frigates | -
          The fleet lost three frigates, Moscow said. | said | Moscow | fleet lost three frigates | -
          The central bank said that the plant built 900 drones last year. | said | central bank | the plant built 900 drones last year | -
          According to the central bank, the plant built 900 drones last year. | According to | central bank | the plant built 900 drones last year | -
          The plant built 900 drones last year, according to the central bank. | according to | central bank | plant built 900 drones last year | -
          The plant built 900 drones last year, the central bank said. | said | central bank | plant built 900 drones last year | -
          A senior official said that Ankara sold 24 jets to Doha. | said | A senior official | Ankara sold 24 jets to Doha | -
          According to a senior official, Ankara sold 24 jets to Doha. | According to | a senior official | Ankara sold 24 jets to Doha | -
          Ankara sold 24 jets to Doha, according to a senior official. | according to | a senior official | ra sold 24 jets to Doha | -
          Ankara sold 24 jets to Doha, a senior official said. | said | a senior official | ra sold 24 jets to Doha | -
          The army received 40 howitzers, says the ministry. | says | ministry | army received 40 howitzers | -
          By the ministry's count, the army received 40 howitzers. | count | ministry | the army received 40 howitzers | -
          By the ministry's reckoning, the army received 40 howitzers. | reckoning | ministry | the army received 40 howitzers | estimated
          The ministry denies that the army received 40 howitzers. | denies | ministry | the army received 40 howitzers | denied
          The ministry estimates that the army received 40 howitzers. | estimates | ministry | the army received 40 howitzers | estimated
          Kyiv got 12 launchers in March, said the fleet. | said | fleet |  got 12 launchers in March | -
          By the fleet's count, Kyiv got 12 launchers in March. | count | fleet | Kyiv got 12 launchers in March | -
          By the fleet's reckoning, Kyiv got 12 launchers in March. | reckoning | fleet | Kyiv got 12 launchers in March | estimated
          The fleet denies that Kyiv got 12 launchers in March. | denies | fleet | Kyiv got 12 launchers in March | denied
          The fleet estimates that Kyiv got 12 launchers in March. | estimates | fleet | Kyiv got 12 launchers in March | estimated
          The fleet lost three frigates, says the army. | says | army | fleet lost three frigates | -
          By the army's count, the fleet lost three frigates. | count | army | the fleet lost three frigates | -
          By the army's reckoning, the fleet lost three frigates. | reckoning | army | the fleet lost three frigates | estimated
          The army denies that the fleet lost three frigates. | denies | army | the fleet lost three frigates | denied
          The army estimates that the fleet lost three frigates. | estimates | army | the fleet lost three frigates | estimated
          The plant built 900 drones last year, said Berlin. | said | Berlin | plant built 900 drones last year | -
          By Berlin's count, the plant built 900 drones last year. | count | Berlin | the plant built 900 drones last year | -
          By Berlin's reckoning, the plant built 900 drones last year. | reckoning | Berlin | the plant built 900 drones last year | estimated
          Berlin denies that the plant built 900 drones last year. | denies | Berlin | the plant built 900 drones last year | denied
          Berlin estimates that the plant built 900 drones last year. | estimates | Berlin | the plant built 900 drones last year | estimated
          Ankara sold 24 jets to Doha, says Warsaw. | says | Warsaw | ra sold 24 jets to Doha | -
          By Warsaw's count, Ankara sold 24 jets to Doha. | count | Warsaw | Ankara sold 24 jets to Doha | -
          By Warsaw's reckoning, Ankara sold 24 jets to Doha. | reckoning | Warsaw | Ankara sold 24 jets to Doha | estimated
          Warsaw denies that Ankara sold 24 jets to Doha. | denies | Warsaw | Ankara sold 24 jets to Doha | denied
          Warsaw estimates that Ankara sold 24 jets to Doha. | estimates | Warsaw | Ankara sold 24 jets to Doha | estimated
          The army received 40 howitzers, said the Open Data Group. | said | Open Data Group | army received 40 howitzers | -
          By the Open Data Group's count, the army received 40 howitzers. | count | Open Data Group | the army received 40 howitzers | -
          By the Open Data Group's reckoning, the army received 40 howitzers. | reckoning | Open Data Group | the army received 40 howitzers | estimated
          The Open Data Group denies that the army received 40 howitzers. | denies | Open Data Group | the army received 40 howitzers | denied
          The Open Data Group estimates that the army received 40 howitzers. | estimates | Open Data Group | the army received 40 howitzers | estimated
          Kyiv got 12 launchers in March, says Tokyo. | says | Tokyo |  got 12 launchers in March | -
          By Tokyo's count, Kyiv got 12 launchers in March. | count | Tokyo | Kyiv got 12 launchers in March | -
          By Tokyo's reckoning, Kyiv got 12 launchers in March. | reckoning | Tokyo | Kyiv got 12 launchers in March | estimated
          Tokyo denies that Kyiv got 12 launchers in March. | denies | Tokyo | Kyiv got 12 launchers in March | denied
          Tokyo estimates that Kyiv got 12 launchers in March. | estimates | Tokyo | Kyiv got 12 launchers in March | estimated
          The fleet lost three frigates, said the Kestrel Institute. | said | Kestrel Institute | fleet lost three frigates | -
          By the Kestrel Institute's count, the fleet lost three frigates. | count | Kestrel Institute | the fleet lost three frigates | -
          By the Kestrel Institute's reckoning, the fleet lost three frigates. | reckoning | Kestrel Institute | the fleet lost three frigates | estimated
          The Kestrel Institute denies that the fleet lost three frigates. | denies | Kestrel Institute | the fleet lost three frigates | denied
          The Kestrel Institute estimates that the fleet lost three frigates. | estimates | Kestrel Institute | the fleet lost three frigates | estimated
          Stockholm believes that the regiment lost 30 tanks. | believes | Stockholm | the regiment lost 30 tanks | estimated
          Stockholm reckons that the regiment lost 30 tanks. | reckons | Stockholm | the regiment lost 30 tanks | estimated
          Stockholm assesses that the regiment lost 30 tanks. | assesses | Stockholm | the regiment lost 30 tanks | estimated
          Stockholm alleges that the regiment lost 30 tanks. | alleges | Stockholm | the regiment lost 30 tanks | -
          Stockholm claims that the regiment lost 30 tanks. | claims | Stockholm | the regiment lost 30 tanks | -
          Stockholm argues that the regiment lost 30 tanks. | argues | Stockholm | the regiment lost 30 tanks | -
          Stockholm hints that the regiment lost 30 tanks. | hints | Stockholm | the regiment lost 30 tanks | -
          Stockholm writes that the regiment lost 30 tanks. | writes | Stockholm | the regiment lost 30 tanks | -
          Tehran denied the transfer of 200 missiles. | denied | Tehran | the transfer of 200 missiles | denied
          Tehran rejected the transfer of 200 missiles. | rejected | Tehran | the transfer of 200 missiles | denied
          Tehran ruled out the transfer of 200 missiles. | ruled out | Tehran | the transfer of 200 missiles | denied
          Tehran disputed the transfer of 200 missiles. | disputed | Tehran | the transfer of 200 missiles | denied
          The ministry owned up to 300 lost vehicles. | owned up to | ministry | 300 lost vehicles | -
          The ministry admitted to 300 lost vehicles. | admitted to | ministry | 300 lost vehicles | -
          The ministry boasted of 300 lost vehicles. | boasted of | ministry | 300 lost vehicles | -
          The ministry bragged of 300 lost vehicles. | bragged of | ministry | 300 lost vehicles | -
          The ministry spoke of 300 lost vehicles. | spoke of | ministry | 300 lost vehicles | -
          The bank put the debt at 40 billion. | put | bank | the debt at 40 billion | -
          The bank puts the debt at 40 billion. | puts | bank | the debt at 40 billion | -
          The bank estimates the debt at 40 billion. | estimates | bank | the debt at 40 billion | estimated
          It is estimated that 400 shells were fired. | It is estimated | - | were fired | estimated
          The deal is believed to be worth $3 billion. | is believed to | - | $3 billion | estimated
          Some 90 tanks are thought to be in store. | are thought to | - | in store | estimated
          The ship reportedly carried 70 tonnes of powder. | reportedly | - | of powder | possible
          The firm allegedly sold 600 rifles. | allegedly | - | 600 rifles | possible
          The lot is said to be worth $20 million. | is said to | - | $20 million | possible
          They were estimated to hold 900 rockets. | were estimated to | - | 900 rockets | estimated
          The depot purportedly held 50 guns. | purportedly | - | 50 guns | possible
          The shells arrived in June, Finance Minister Maria Costa told Bloomberg in an interview. | told | Maria Costa; Bloomberg | The shells arrived in June | -
          Two officials told Reuters that Doha paid $90 million. | told | Two officials; Reuters | Doha paid $90 million | -
          Maria Costa told reporters that 20 tanks had left. | told | Maria Costa | 20 tanks had left | -
          Maria Costa informed parliament that 20 tanks had left. | informed | Maria Costa | 20 tanks had left | -
          Maria Costa, the finance minister, said that the sum was paid. | said | Maria Costa | the sum was paid | -
          Maria Costa, 56, said the sum was paid in full. | said | Maria Costa | the sum was paid | -
          Maria Costa, who runs the treasury, conceded that 4 billion were missing. | conceded | Maria Costa | 4 billion were missing | -
          The ministry's spokesman, Jan Verhoeven, said that nine drones fell. | said | Jan Verhoeven | nine drones fell | -
          "Nine drones fell," said Jan Verhoeven, a former pilot. | said | Jan Verhoeven | Nine drones fell | -
          "Nine drones fell," Jan Verhoeven said. "None came back." | said | Jan Verhoeven | Nine drones fell | -
          Port data show that 40 cargoes left in May. | show | Port data | 40 cargoes left | -
          Oslo and Riga reject a share of 90 million. | reject | Oslo and Riga | 90 million | denied
          The envoy, 57, who had flown in overnight, said that 30 guns were sold. | said | envoy | 30 guns were sold | -
          The miners for their part say 400 tonnes were lost. | say | miners | 400 tonnes were lost | -
          The fund let it be known, on page 12 of a survey, that $60 million was put off. | let it be known | fund | $60 million was put off | -
          The corps' commander, Ebo Quansah, denied that 40 men had fallen. | denied | Ebo Quansah | 40 men had fallen | denied
          Nine trucks burned, said its deputy chairman, Behruz Hamidov. | said | Behruz Hamidov | Nine trucks burned | -
          The yard sold 40 hulls, according to internal papers seen by Interpress. | according to | internal papers | The yard sold 40 hulls | -
          Some 30 jets fly, according to a tally by the ministry in Lima. | according to | ministry in Lima | Some 30 jets fly | -
          Jan Verhoeven was quoted as saying that 30 guns were sold. | was quoted as saying | Jan Verhoeven | 30 guns were sold | -
          Two depots burned, or so a deputy boasted. | boasted | a deputy | Two depots burned | -
          Half of the grain is gone, Kestrel has counted, in two weeks. | counted | Kestrel | Half of the grain is gone | -
          By the army's final tally, 500 rockets were fired. | tally | army | 500 rockets were fired | -
          A spokeswoman denied talk of 50 carriers; it had, she said, sold 100. | said | A spokeswoman | sold 100 | -
          Jan Verhoeven met the envoy. His report said that 30 guns were sold. | said | Jan Verhoeven | 30 guns were sold | -
          The drones, Jan Verhoeven said, were built in Isfahan. | said | Jan Verhoeven | were built in Isfahan | -
          Jan Verhoeven met the envoy. He said that 30 guns were sold. | said | Jan Verhoeven | 30 guns were sold | -
          Jan Verhoeven said that 30 guns were sold. The engines, he added, came later. | added | Jan Verhoeven | came later | -
          Minister Jan Verhoeven spoke in Ghent. The minister said that 30 guns were sold. | said | Jan Verhoeven | 30 guns were sold | -
          Nine ships left, says Portwatch, which follows tankers and which reckons that 40 more will. | says | Portwatch | Nine ships left | -
          Nine ships left, says Portwatch, which follows tankers and which reckons that 40 more will. | reckons | Portwatch | 40 more will | estimated
          A report by the research group Kestrel shows that 90 planes were sold. | shows | Kestrel | 90 planes were sold | -
          Nine planes were sold, a report by the research group Kestrel shows. | shows | Kestrel | Nine planes were sold | -
          In the telling of Ukraine's military intelligence, 60 tanks left the depot. | In the telling of | Ukraine's military intelligence | 60 tanks left | -
          The minister announced that 60 tanks had left. | announced | minister | 60 tanks had left | -
          Sixty tanks have left, Jan Verhoeven promised on Monday. | promised | Jan Verhoeven | Sixty tanks have left | -
          Only 900 shells were left, so the analysts at Kestrel reckon. | reckon | analysts at Kestrel | Only 900 shells were left | estimated
          Jan Verhoeven doubts the sum: "Nobody pays 40 million." | : | Jan Verhoeven | Nobody pays 40 million | -
          Seven ships sank, if the General Staff is to be believed. | is to be believed | General Staff | Seven ships sank | -
          The tally is put by army historians at 15,000 tons. | put | army historians | at 15,000 tons | -
          The panel was told by one member state that 70 ships called. | told | one member state | 70 ships called | -
          The navy, the ministry says, lost two boats. | says | ministry | lost two boats | -
          On Sunday, the British Ministry of Defence assessed that 6,000 fell. | assessed | British Ministry of Defence | 6,000 fell | estimated
          The Kestrel Institute (KIN) said that 50 jets were sold. | said | Kestrel Institute (KIN) | 50 jets were sold | -
          As many as 90 jets were sold, a European source said back then. | said | a European source | 90 jets were sold | -
          """)
  void tiesContentToItsSource(
      String text, String cue, String chain, String content, String modality) {
    var found = read(text);
    var expected = chain.equals("-") ? List.of() : List.of(chain.split("; "));
    assertThat(found)
        .as("%s", found)
        .anySatisfy(
            attribution -> {
              assertThat(attribution.cue().of(text)).isEqualTo(cue);
              assertThat(attribution.sources()).isEqualTo(expected);
              assertThat(content(attribution, text)).contains(content);
              var made = attribution.modality();
              assertThat(made == null ? "-" : made.code()).isEqualTo(modality);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Germany has pledged 14 tanks.
          Sweden promised 10 tanks and two guns.
          Berlin announced another package of arms.
          The army received 40 howitzers in March.
          The figures add up to 40 million.
          The report was 40 pages long.
          Nine ships sailed in the first week of May.
          Some 1,100 tonnes, we estimate, are still at sea.
          Our figures show that 40 tankers are idle.
          """)
  void leavesTheOutletsOwnWordsAlone(String text) {
    assertThat(read(text)).isEmpty();
  }

  @Test
  void aListStandsUnderTheCueThatOpensIt() {
    var text =
        "Needed, the ministry says, are:\n\n- 18 howitzers\n- 36 trucks\n\nThe road is long.";
    assertThat(over(text, "36 trucks")).containsExactly("ministry");
    assertThat(over(text, "The road is long")).isEmpty();
  }

  @Test
  void aReportThatTheTextComesBackToCarriesThroughIt() {
    var text =
        "Imports rose by 61 per cent, the Kestrel Institute said in its yearly survey.\n\n"
            + "France took a third of the market.\n\n"
            + "Prices doubled, the Kestrel Institute reckons.\n\n"
            + "According to the Kestrel Institute, 40 firms have closed.";
    assertThat(over(text, "France took a third")).containsExactly("Kestrel Institute");
  }

  @Test
  void aReportNamedOnceDoesNot() {
    var text =
        "Imports rose by 61 per cent, the Kestrel Institute said in its yearly survey.\n\n"
            + "France took a third of the market.";
    assertThat(over(text, "France took a third")).isEmpty();
  }

  @Test
  void anAsideReachesToTheSemicolon() {
    var text = "Nine drones fell, Jan Verhoeven said; seven lorries burned.";
    assertThat(over(text, "Nine drones fell")).containsExactly("Jan Verhoeven");
    assertThat(over(text, "seven lorries burned")).isEmpty();
  }

  @Test
  void anOfficeStandsForItsHolderAndForNobodyElse() {
    var text =
        "Defence Minister Jan Verhoeven spoke in Ghent. The governor said that 30 guns were sold."
            + " The minister said that 20 tanks had left.";
    assertThat(over(text, "30 guns were sold")).containsExactly("governor");
    assertThat(over(text, "20 tanks had left")).containsExactly("Jan Verhoeven");
  }

  @Test
  void aTurnOfATranscriptIsUnderItsSpeaker() {
    var text =
        """
        JAN VERHOEVEN: Good morning. Today we send another 40 launchers.

        Q: And the shells?

        MR. VERHOEVEN: We have sent 90,000. Warsaw says that it gave 20,000.

        Q: Thank you.""";
    assertThat(over(text, "another 40 launchers")).containsExactly("Jan Verhoeven");
    assertThat(over(text, "sent 90,000")).containsExactly("Jan Verhoeven");
    assertThat(over(text, "it gave 20,000")).containsExactly("Warsaw", "Jan Verhoeven");
  }

  @Test
  void theInnermostCueComesFirst() {
    var text = "Nine tanks fell, Jan Verhoeven told reporters, according to Interpress.";
    assertThat(over(text, "Nine tanks fell")).containsExactly("Jan Verhoeven", "Interpress");
  }

  @Test
  void theOutletIsNoSource() {
    var text = "Nine tanks fell, Example Wire reported.";
    var document =
        new Document(
            "t",
            null,
            "Example Wire",
            null,
            "en",
            null,
            null,
            text,
            Document.of("t", null, text).blocks());
    var sentences = splitter.sentences(document);
    assertThat(reader.read(document, sentences, List.of(), List.of())).isEmpty();
  }

  @Test
  void tenThousandQuotesStayInsideTheText() {
    var text = "\"He said that \u201cshe said: ".repeat(10_000);
    assertThat(read(text))
        .allSatisfy(a -> assertThat(a.cue().end()).isLessThanOrEqualTo(text.length()));
  }

  @Test
  void randomTextNeverThrowsAndSpansLieInIt() {
    var random = new Random(7);
    var words =
        ("said that , \" \u201c \u201d ; : . according to X's count he the minister told Reuters by who"
                + " which and Kim Jong Un is believed to put at 5 million ( ) \n\n - denies report"
                + " said which quoted by if is to be believed 's own estimate")
            .split(" ");
    for (int i = 0; i < 600; i++) {
      var text =
          random
              .ints(random.nextInt(60), 0, words.length)
              .mapToObj(w -> words[w])
              .collect(Collectors.joining(" "));
      for (var attribution : read(text)) {
        for (var span : attribution.content()) {
          assertThat(span.end()).isLessThanOrEqualTo(text.length());
        }
        new Attributions(List.of(attribution)).over(attribution.cue());
      }
    }
  }

  private List<String> over(String text, String words) {
    int at = text.indexOf(words);
    return new Attributions(read(text))
        .governing(new Span(at, at + words.length()))
        .map(Attribution::sources)
        .orElse(List.of());
  }

  private static String content(Attribution attribution, String text) {
    return attribution.content().stream()
        .map(span -> span.of(text))
        .collect(Collectors.joining(" "));
  }

  private List<Attribution> read(String text) {
    var document = Document.of("test", null, text);
    var sentences = splitter.sentences(document);
    return reader.read(document, sentences, List.of(), persons.read(sentences, List.of()));
  }

  private static SentenceSplitter splitter() {
    var rows = VOCABULARY.table("abbreviations.tsv").rows();
    var all = rows.stream().flatMap(row -> row.names(1).stream());
    var titles = rows.stream().filter(row -> row.get(0).equals("title"));
    return new SentenceSplitter(
        new Tokenizer(all.map(word -> word.toLowerCase(Locale.ROOT)).collect(Collectors.toSet())),
        titles
            .flatMap(row -> row.names(1).stream())
            .map(word -> word.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet()));
  }
}
