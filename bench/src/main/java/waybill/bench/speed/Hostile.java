package waybill.bench.speed;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts made to be slow to read. */
enum Hostile {
  DIGITS("a million digits") {
    @Override
    String text() {
      return "Country sent " + "1234567890".repeat(100_000) + " shells.";
    }
  },
  QUOTES("ten thousand nested quotes") {
    @Override
    String text() {
      return "He said “we sent 5 tanks ".repeat(10_000) + "”".repeat(10_000) + ".";
    }
  },
  LINE("a line of 5 MB") {
    @Override
    String text() {
      var sentence = "Norway has sent 40 tanks to Ukraine in 2023, the ministry said, and more. ";
      return sentence.repeat(5_000_000 / sentence.length());
    }
  },
  NO_END("a line of 1 MB without an end of sentence") {
    @Override
    String text() {
      return "and 40 tanks of Norway which were sent to Poland ".repeat(1_000_000 / 49);
    }
  },
  PARTIES("a list of a thousand parties") {
    @Override
    String text() {
      var names =
          IntStream.range(0, 1000)
              .mapToObj(i -> "Acme%d Industries Ltd".formatted(i))
              .collect(Collectors.joining(", "));
      return names + " and Norway sent 500 tanks, 20 ships and $3 million to Ukraine in 2023.";
    }
  },
  STATES("ten thousand sentences of nine states each") {
    @Override
    String text() {
      return "Norway, Chad, Peru, Fiji, Mali, Cuba, Iraq and Iran sent 7 tanks to Oman. "
          .repeat(10_000);
    }
  },
  BRACKETS("a hundred thousand opening brackets") {
    @Override
    String text() {
      return "(".repeat(100_000) + " 40 tanks were sent";
    }
  };

  final String title;

  Hostile(String title) {
    this.title = title;
  }

  abstract String text();
}
