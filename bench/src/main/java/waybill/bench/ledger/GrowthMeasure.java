package waybill.bench.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntSupplier;
import waybill.balance.Balance;
import waybill.balance.Seats;
import waybill.balance.SimilarTellings;
import waybill.balance.TotalWords;
import waybill.bench.speed.Measure;
import waybill.claim.Kind;
import waybill.claim.Party;
import waybill.ledger.Ledger;
import waybill.ledger.Ledgers;
import waybill.ledger.TellingFilter;
import waybill.search.SearchIndex;
import waybill.vocabulary.Vocabulary;

/**
 * One measurement of a ledger in a process of its own, so that only its own memory is counted and
 * nothing is warm from before. Prints {@code name=number} lines.
 */
final class GrowthMeasure {
  private static final int ROUNDS = 20;

  /** Enough for the compiler to have seen all; what comes after is warm. */
  private static final int WARM_UP = 10;

  private static final Set<Kind> OF_ONE =
      Set.of(
          Kind.HOLDING, Kind.PRODUCTION, Kind.USE, Kind.LOSS, Kind.PRICE, Kind.RATIO, Kind.EVENT);

  private final Ledger ledger;
  private final SearchIndex index;
  private final SimilarTellings grouping = new SimilarTellings(Seats.NONE);
  private final TotalWords totals = new TotalWords(Vocabulary.standard());

  private GrowthMeasure(Ledger ledger, SearchIndex index) {
    this.ledger = ledger;
    this.index = index;
  }

  /** {@code add FOLDER FIRST CLAIMS} or {@code ask FOLDER}. */
  public static void main(String[] args) throws IOException {
    var folder = Path.of(args[1]);
    try (var ledger = Ledgers.open(folder.toString());
        var index = new SearchIndex(ledger, folder.resolve("index"))) {
      if (args[0].equals("add")) {
        add(ledger, index, Long.parseLong(args[2]), Long.parseLong(args[3]));
      } else {
        new GrowthMeasure(ledger, index).ask();
      }
    }
    print("memory", Measure.memory());
  }

  private static void print(String name, double value) {
    System.out.println(name + "=" + value);
  }

  private static void add(Ledger ledger, SearchIndex index, long from, long claims) {
    var filler = new Generate.Filler(ledger, from);
    filler.fill(claims);
    print("next", filler.next());
    print("added", filler.added());
    print("seconds", filler.seconds());
    print("processor", filler.processorSeconds());
    long start = System.nanoTime();
    index.refresh(left -> {});
    print("indexing", (System.nanoTime() - start) / 1e9);
  }

  private void ask() {
    for (var question : Question.values()) {
      measure(question.name(), () -> count(question));
    }
  }

  private static void measure(String name, IntSupplier question) {
    var times = new double[ROUNDS];
    var processor = new double[ROUNDS];
    int found = 0;
    for (int i = -WARM_UP; i < ROUNDS; i++) {
      long start = System.nanoTime();
      long work = Generate.PROCESSOR.getCurrentThreadCpuTime();
      found = question.getAsInt();
      if (i >= 0) {
        times[i] = (System.nanoTime() - start) / 1e6;
        processor[i] = (Generate.PROCESSOR.getCurrentThreadCpuTime() - work) / 1e6;
      }
    }
    Arrays.sort(times);
    Arrays.sort(processor);
    print(name + ".processor", processor[ROUNDS / 2]);
    print(name + ".median", times[ROUNDS / 2]);
    print(name + ".worst", times[ROUNDS - 1]);
    print(name + ".found", found);
  }

  /** How many claims the answer stands on. */
  private int count(Question question) {
    return switch (question.sort) {
      case BALANCE -> balance(question.words);
      case PARTNERS -> partners(question.words);
      case PARTY -> party(question.words);
      case SEARCH -> (int) index.claims(question.words, 1, 20).total();
    };
  }

  private int balance(String pair) {
    var one = Set.of(new Party(pair.substring(0, 3)));
    var other = Set.of(new Party(pair.substring(4)));
    var tellings = ledger.tellings(totals::isIn);
    var all = new ArrayList<>(tellings.listBetween(one, other, TellingFilter.ALL));
    all.addAll(tellings.listBetween(other, one, TellingFilter.ALL));
    Balance.of(all, grouping, Seats.NONE);
    return all.size();
  }

  private int partners(String party) {
    var one = Set.of(new Party(party));
    var tellings = ledger.tellings(totals::isIn);
    var all = new ArrayList<>(tellings.listGivenBy(one, TellingFilter.ALL));
    all.addAll(tellings.listTakenBy(one, TellingFilter.ALL));
    Balance.of(all, grouping, Seats.NONE);
    return all.size();
  }

  private int party(String party) {
    var all =
        ledger.tellings(totals::isIn).listOf(Set.of(new Party(party)), OF_ONE, TellingFilter.ALL);
    grouping.lots(List.copyOf(all));
    return all.size();
  }
}
