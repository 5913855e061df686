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
          Photo: a train with 40 tanks near the border.                     | CAPTION
          Picture: tanks on a train                                         | CAPTION
          Image: tanks on a train                                           | CAPTION
          File photo: tanks on a train                                      | CAPTION
          Map: where the tanks stand                                        | CAPTION
          Video: the convoy leaves                                          | CAPTION
          A train near the border / Photo by the ministry                   | CAPTION
          Tanks on a train. Photo credit: the ministry                      | CAPTION
          The parade in May. Getty Images                                   | CAPTION
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
          """)
  void tellsWhatALineIsFor(String line, Kind kind) {
    assertThat(layout.blocks(line)).extracting(Block::kind).containsExactly(kind);
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
