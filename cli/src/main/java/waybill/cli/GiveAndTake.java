package waybill.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import waybill.balance.Balance;
import waybill.balance.Line;
import waybill.balance.Lot;
import waybill.balance.Report;
import waybill.balance.Seats;
import waybill.balance.SimilarTellings;
import waybill.balance.Telling;
import waybill.balance.TotalWords;
import waybill.claim.ItemClass;
import waybill.claim.Party;
import waybill.mention.Firms;
import waybill.read.Reading;
import waybill.text.Document;
import waybill.vocabulary.Vocabulary;

/**
 * What a party gives and what it takes by some articles, lot by lot, the goods most spoken of
 * first.
 */
record GiveAndTake(Party party, List<Entry> gives, List<Entry> takes) {
  /**
   * One lot in it. The telling that shows it best has the anchor of its card for an id.
   *
   * @param other who takes what the party gives, or gives what it takes
   */
  record Entry(Lot lot, Party other) {
    Page.Entry forPage() {
      var best = lot.best();
      return new Page.Entry(
          LotWords.figure(lot),
          Wording.item(best.claim()),
          PartyNames.of(other),
          Wording.when(lot.period()),
          LotWords.standing(lot),
          LotWords.origins(lot),
          best.id(),
          best.quote());
    }

    List<String> cells() {
      var page = forPage();
      return List.of(
              page.figure(), page.item(), page.other(), page.when(), page.standing(), page.says())
          .stream()
          .map(Safe::line)
          .map(cell -> cell.isEmpty() ? "–" : cell)
          .toList();
    }
  }

  static GiveAndTake of(Party party, List<Reading> readings, Vocabulary vocabulary) {
    var words = new TotalWords(vocabulary);
    var firms = new Firms(vocabulary);
    Seats seats = member -> firms.findSeat(member).orElse(member);
    var tellings = new ArrayList<Telling>();
    for (int article = 1; article <= readings.size(); article++) {
      tellings.addAll(tellings(readings.get(article - 1), article, words));
    }
    var gives = new ArrayList<Entry>();
    var takes = new ArrayList<Entry>();
    for (var side : Balance.of(tellings, new SimilarTellings(seats), seats).sides()) {
      if (side.giver().equals(party)) {
        side.all().forEach(line -> gives.add(entry(line, side.taker())));
      }
      if (side.taker().equals(party)) {
        side.all().forEach(line -> takes.add(entry(line, side.giver())));
      }
    }
    return new GiveAndTake(party, sorted(gives), sorted(takes));
  }

  private static List<Telling> tellings(Reading reading, int article, TotalWords words) {
    var document = reading.document();
    var report = report(document, article);
    var tellings = new ArrayList<Telling>();
    for (int i = 0; i < reading.claims().size(); i++) {
      var claim = reading.claims().get(i);
      var quote = claim.evidence().of(document.text());
      tellings.add(
          new Telling(PageMaker.anchor(article, i), report, claim, quote, words.isIn(quote)));
    }
    return tellings;
  }

  private static Report report(Document document, int article) {
    return new Report(
        String.valueOf(article), document.name(), document.outlet(), document.published());
  }

  private static Entry entry(Line line, Party other) {
    return new Entry(line.lot(), other);
  }

  private static List<Entry> sorted(List<Entry> entries) {
    var counts = new EnumMap<ItemClass, Integer>(ItemClass.class);
    entries.forEach(
        entry ->
            counts.merge(entry.lot().itemClass(), entry.lot().tellings().size(), Integer::sum));
    return entries.stream()
        .sorted(
            Comparator.comparing((Entry entry) -> -counts.getOrDefault(entry.lot().itemClass(), 0))
                .thenComparing(entry -> entry.lot().itemClass()))
        .toList();
  }

  boolean isEmpty() {
    return gives.isEmpty() && takes.isEmpty();
  }

  /**
   * Those with a figure before those without, then those that most documents tell, then the surest,
   * in the order of all.
   */
  static List<Entry> surest(List<Entry> entries, int most) {
    var chosen =
        entries.stream()
            .sorted(
                Comparator.comparing((Entry entry) -> entry.lot().figure() == null)
                    .thenComparing(entry -> -entry.lot().documents())
                    .thenComparing(entry -> -entry.lot().best().claim().confidence()))
            .limit(most)
            .map(entry -> entry.lot().id())
            .toList();
    return entries.stream().filter(entry -> chosen.contains(entry.lot().id())).toList();
  }

  List<Page.Table> tables() {
    return List.of(
        new Page.Table(givesTitle(), "To", gives.stream().map(Entry::forPage).toList()),
        new Page.Table(takesTitle(), "From", takes.stream().map(Entry::forPage).toList()));
  }

  String givesTitle() {
    return "What " + PartyNames.of(party) + " gives";
  }

  String takesTitle() {
    return "What " + PartyNames.of(party) + " takes";
  }
}
