package waybill.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waybill.text.Block.Kind;

class LayoutTest {
  private final Layout layout = new Layout();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          The ministry sent 40 tanks to the north.                          | PARAGRAPH
          “We sent 40 tanks,” he said.                                      | PARAGRAPH
          SEOUL, June 14 (Example Wire) - The minister spoke.               | PARAGRAPH
          KYIV — Norway has handed over 12 howitzers.                       | PARAGRAPH
          He listed the deliveries:                                         | PARAGRAPH
          "It was a large shipment."                                        | PARAGRAPH
          Listening posts were built in 2019.                               | PARAGRAPH
          Watch towers were built along the border in 2019.                 | PARAGRAPH
          Readers asked how many.                                           | PARAGRAPH
          Photographs show 40 tanks on a train.                             | PARAGRAPH
          Subscribers paid $5 million for the channel.                      | PARAGRAPH
          Advertisements cost the party 40 million euros.                   | PARAGRAPH
          The copyright of the design was sold for $5 million.              | PARAGRAPH
          Contact was lost with 3 ships.                                    | PARAGRAPH
          Videos published on Monday show 7 trucks.                         | PARAGRAPH
          Recommended spending is 2 per cent of GDP.                        | PARAGRAPH
          -40 degrees was measured in the north.                            | PARAGRAPH
          –5 per cent was the change in spending.                           | PARAGRAPH
          2023 was the year of the largest delivery.                        | PARAGRAPH
          12 howitzers were delivered.                                      | PARAGRAPH
          3.5 million shells were made.                                     | PARAGRAPH
          (The figure could not be verified.)                               | PARAGRAPH
          What was delivered                                                | HEADING
          How many shells are left?                                         | HEADING
          Why now?                                                          | HEADING
          Losses in 2023                                                    | HEADING
          A long road to the south                                          | HEADING
          THE FIGURES                                                       | HEADING
          • 40 T-72 tanks                                                   | LIST_ITEM
          ▪ 12 howitzers;                                                   | LIST_ITEM
          ● 7 launchers                                                     | LIST_ITEM
          ◦ 7 launchers                                                     | LIST_ITEM
          ‣ 7 launchers                                                     | LIST_ITEM
          · 7 launchers                                                     | LIST_ITEM
          * 5 million rounds                                                | LIST_ITEM
          - 5 million rounds                                                | LIST_ITEM
          – 5 million rounds                                                | LIST_ITEM
          — 5 million rounds                                                | LIST_ITEM
          + 5 million rounds                                                | LIST_ITEM
          1. Forty tanks were sent.                                         | LIST_ITEM
          1) Forty tanks were sent.                                         | LIST_ITEM
          (1) Forty tanks were sent.                                        | LIST_ITEM
          12. Twelve howitzers.                                             | LIST_ITEM
          a) Twelve howitzers.                                              | LIST_ITEM
          (b) Twelve howitzers.                                             | LIST_ITEM
          (c) Seven launchers.                                              | LIST_ITEM
          Photo: a train with 40 tanks near the border.                     | CAPTION
          Picture: tanks on a train                                         | CAPTION
          Image: tanks on a train                                           | CAPTION
          File photo: tanks on a train                                      | CAPTION
          Map: where the tanks stand                                        | CAPTION
          Video: the convoy leaves                                          | CAPTION
          Read more: Ten tanks are on their way                             | LINK
          Read also: Ten tanks are on their way                             | LINK
          READ NEXT: Ten tanks are on their way                             | LINK
          Also read: Ten tanks are on their way                             | LINK
          See also: Ten tanks are on their way                              | LINK
          Related: Ten tanks are on their way                               | LINK
          Related articles: Ten tanks are on their way                      | LINK
          Watch: ten tanks on their way                                     | LINK
          More on this: the tanks                                           | LINK
          Read more – Ten tanks are on their way                            | LINK
          © 2024 Example Wire                                               | BOILERPLATE
          (c) 2024 Example Wire                                             | BOILERPLATE
          Copyright 2024 Example Wire. All rights reserved.                 | BOILERPLATE
          Subscribe to our newsletter                                       | BOILERPLATE
          Sign up for the daily letter                                      | BOILERPLATE
          Follow us on every network                                        | BOILERPLATE
          Share this article                                                | BOILERPLATE
          Click here to donate                                              | BOILERPLATE
          Advertisement                                                     | BOILERPLATE
          Reporting by Jane Doe; editing by John Roe                        | BOILERPLATE
          (Reporting by Jane Doe in Oslo)                                   | BOILERPLATE
          Additional reporting by Jane Doe                                  | BOILERPLATE
          Skip to main content                                              | BOILERPLATE
          Media contact: press@example.org                                  | BOILERPLATE
          Share this: mail, print                                           | BOILERPLATE
          [1] Ministry of Defence, Report on 40 tanks, 2021                 | BOILERPLATE
          Do you have a story? Write to the desk.                           | BOILERPLATE
          For more stories like this, follow us.                            | BOILERPLATE
          The story continues with 40 tanks.                                | PARAGRAPH
          `Carriers | 30`                                                   | PARAGRAPH
          By Jane Doe                                                       | BOILERPLATE
          By Jane Doe and John Roe, Defence Correspondents                  | BOILERPLATE
          `By Jane Doe | June 5, 2025`                                      | BOILERPLATE
          By June 2025 NATO had sent 40 tanks                               | HEADING
          By Monday 40 tanks had come.                                      | PARAGRAPH
          Updated 3 hours ago                                               | BOILERPLATE
          Last updated: 4 June 2024 at 10:42 GMT                            | BOILERPLATE
          Published June 4, 2024                                            | BOILERPLATE
          5 min read                                                        | BOILERPLATE
          This article is 3 minutes long.                                   | BOILERPLATE
          17 comments                                                       | BOILERPLATE
          2 hours ago                                                       | BOILERPLATE
          Published in 2019, the list has 40 tanks.                         | PARAGRAPH
          Updated 3 times since May, the list has 40 tanks.                 | PARAGRAPH
          Courtesy of the ministry, 40 tanks were shown.                    | PARAGRAPH
          Credit: the bank lent the ministry 40 million dollars.            | PARAGRAPH
          Reuters and AFP say that 40 tanks were lost.                      | PARAGRAPH
          Forty tanks were lost, according to Reuters.                      | PARAGRAPH
          Forty tanks were lost. AFP counted 60.                            | PARAGRAPH
          Photo: Reuters/Jane Doe                                           | BOILERPLATE
          Photograph: Jane Doe/Example Pictures                             | BOILERPLATE
          Image credit: Ministry of Defence                                 | BOILERPLATE
          Photo courtesy of the U.S. Navy                                   | BOILERPLATE
          Credit: Jane Doe for Example Wire                                 | BOILERPLATE
          Courtesy of the Polish General Staff                              | BOILERPLATE
          (AP Photo/Jane Doe, File)                                         | BOILERPLATE
          (Photo by Jane Doe/Getty Images)                                  | BOILERPLATE
          Getty Images                                                      | BOILERPLATE
          Jane Doe/AFP via Getty Images                                     | BOILERPLATE
          REUTERS/Jane Doe/File Photo                                       | BOILERPLATE
          EPA-EFE/JANE DOE                                                  | BOILERPLATE
          / Photo source: KCNA                                              | BOILERPLATE
          """)
  void tellsWhatALineIsFor(String line, Kind kind) {
    assertThat(layout.blocks(line)).extracting(Block::kind).containsExactly(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          A train with 40 tanks in May ^ / Photo by the ministry                     | CAPTION
          Forty tanks on a train. ^Photo credit: the ministry                        | CAPTION
          The parade of 40 tanks in May. ^Getty Images                               | CAPTION
          Forty tanks cross the bridge, June 4, 2024. ^(AP Photo/Jane Doe, File)     | CAPTION
          Forty tanks cross the bridge. ^Jane Doe/AFP via Getty Images               | CAPTION
          Forty tanks cross the bridge. ^/ Photo source: KCNA                        | CAPTION
          Forty tanks cross the bridge ^Photo: Reuters/Jane Doe                      | CAPTION
          Forty tanks cross the bridge [^Image: Maxar Technologies, 2024]            | CAPTION
          Forty tanks cross the bridge. ^Courtesy of the Polish General Staff        | CAPTION
          Photo: a ship with 40 containers, October 2023 ^/ satellite image          | CAPTION
          Image: a ship with 40 containers. ^© 2024 Example Wire                     | CAPTION
          The tanks left in May. ^(Reporting by Jane Doe; editing by John Roe)       | PARAGRAPH
          """)
  void aCreditIsABlockOfItsOwn(String marked, Kind kind) {
    var line = marked.replace("^", "");
    var blocks = layout.blocks(line);
    assertThat(blocks).extracting(Block::kind).containsExactly(kind, Kind.BOILERPLATE);
    assertThat(blocks.getLast().span().end()).isEqualTo(line.length());
    var credit = marked.substring(marked.indexOf('^') + 1).strip();
    assertThat(blocks.getLast().span().of(line)).endsWith(credit);
    assertThat(blocks.getFirst().span().of(line)).doesNotContain(credit.substring(0, 5));
  }

  @Test
  void aBlockALineWithoutSurroundingSpace() {
    var text = "  One line. \r\n\r\n\tAnother.\n\n   \nLast";
    assertThat(layout.blocks(text))
        .extracting(block -> block.span().of(text))
        .containsExactly("One line.", "Another.", "Last");
  }

  @Test
  void aLongLineIsAParagraphWhateverItBeginsWith() {
    var line = "Read more: " + "tanks were sent, ".repeat(100);
    assertThat(layout.blocks(line)).extracting(Block::kind).containsExactly(Kind.PARAGRAPH);
  }

  @Property
  void blocksAreApartAndHoldAllThatIsNoSpace(@ForAll String text) {
    int end = 0;
    for (var block : layout.blocks(text)) {
      assertThat(block.span().start()).isGreaterThanOrEqualTo(end);
      assertThat(block.span().of(text)).isNotBlank();
      assertThat(text.substring(end, block.span().start())).isBlank();
      end = block.span().end();
    }
    assertThat(text.substring(end)).isBlank();
  }
}
