package waybill.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import waybill.claim.Claim;
import waybill.claim.Content;
import waybill.claim.ItemClass;
import waybill.claim.Party;
import waybill.read.Reading;
import waybill.text.Document;

/**
 * What a party gives and what it takes, the goods most spoken of first, those of a class in the
 * order of the documents.
 */
record Balance(Party party, List<Entry> gives, List<Entry> takes) {
  /**
   * One claim in it.
   *
   * @param other who takes what the party gives, or gives what it takes
   * @param anchor the place of the claim's card in the page of all readings
   */
  record Entry(Claim claim, Document document, Party other, String anchor) {
    Page.Entry forPage() {
      return new Page.Entry(
          Wording.figure(claim),
          Wording.item(claim),
          PartyNames.of(other),
          Wording.when(claim.when()),
          Wording.standing(claim),
          says(),
          anchor,
          claim.evidence().of(document.text()));
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

    /** The sources, or else the outlet by its name: beside each other they must be told apart. */
    private String says() {
      if (!claim.sources().isEmpty()) {
        return Wording.sources(claim, null);
      }
      return document.outlet() == null ? document.name() : document.outlet();
    }
  }

  static Balance of(Party party, List<Reading> readings) {
    var gives = new ArrayList<Entry>();
    var takes = new ArrayList<Entry>();
    for (int article = 1; article <= readings.size(); article++) {
      var reading = readings.get(article - 1);
      for (int i = 0; i < reading.claims().size(); i++) {
        var claim = reading.claims().get(i);
        if (claim.content() instanceof Content.Transfer transfer) {
          var anchor = PageMaker.anchor(article, i);
          if (transfer.supplier().equals(party)) {
            gives.add(new Entry(claim, reading.document(), transfer.recipient(), anchor));
          }
          if (transfer.recipient().equals(party)) {
            takes.add(new Entry(claim, reading.document(), transfer.supplier(), anchor));
          }
        }
      }
    }
    return new Balance(party, sorted(gives), sorted(takes));
  }

  private static List<Entry> sorted(List<Entry> entries) {
    var counts = new EnumMap<ItemClass, Integer>(ItemClass.class);
    entries.forEach(entry -> counts.merge(entry.claim().itemClass(), 1, Integer::sum));
    return entries.stream()
        .sorted(
            Comparator.comparing((Entry entry) -> -counts.getOrDefault(itemClass(entry), 0))
                .thenComparing(Balance::itemClass))
        .toList();
  }

  private static ItemClass itemClass(Entry entry) {
    return entry.claim().itemClass();
  }

  boolean isEmpty() {
    return gives.isEmpty() && takes.isEmpty();
  }

  /** The surest of the entries, those with a figure before those without, in the order of all. */
  static List<Entry> surest(List<Entry> entries, int most) {
    var chosen =
        entries.stream()
            .sorted(
                Comparator.comparing((Entry entry) -> entry.claim().quantity() == null)
                    .thenComparing(entry -> -entry.claim().confidence()))
            .limit(most)
            .toList();
    return entries.stream().filter(chosen::contains).toList();
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
