package waybill.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import waybill.balance.Lot;
import waybill.balance.Report;
import waybill.balance.Seats;
import waybill.balance.Side;
import waybill.balance.Telling;
import waybill.balance.Total;
import waybill.claim.Content;
import waybill.claim.Modality;
import waybill.claim.Party;
import waybill.claim.Per;
import waybill.claim.Quantity;
import waybill.claim.Stage;

/** A lot in words for a reader. */
final class LotWords {
  private static final int MOST_ORIGINS = 3;

  private LotWords() {}

  /** From the least to the most, what it is counted over, what it is worth; empty for none. */
  static String figure(Lot lot) {
    var words = new StringBuilder();
    var figure = lot.figure();
    if (figure != null) {
      words.append(Wording.quantity(figure));
    }
    var per = lot.lead().claim().per();
    if (per != null) {
      words.append(per == Per.UNIT ? " each" : " a " + per.code());
    }
    var value = lot.value();
    if (value != null) {
      words.append(words.isEmpty() ? "worth " : ", worth ").append(Wording.quantity(value));
    }
    return words.toString();
  }

  /** The item, and the firms that give or take it where they count with their state. */
  static String what(Lot lot, Seats seats) {
    var firms =
        lot.tellings().stream()
            .flatMap(telling -> parties(telling.claim().content()))
            .filter(party -> party.isKnown() && !seats.of(party).equals(party))
            .map(PartyNames::of)
            .distinct()
            .sorted()
            .toList();
    var item = Wording.item(lot.lead().claim(), lot.item());
    return firms.isEmpty() ? item : item + " (" + String.join(", ", firms) + ")";
  }

  static Stream<Party> parties(Content content) {
    return switch (content) {
      case Content.Transfer(var supplier, var recipient, var stage) ->
          Stream.of(supplier, recipient);
      case Content.Holding(var party) -> Stream.of(party);
      case Content.Loss(var party) -> Stream.of(party);
      case Content.Production(var party) -> Stream.of(party);
      case Content.Use(var party) -> Stream.of(party);
      case Content.Price(var party) -> Stream.of(party);
      case Content.Ratio(var party) -> Stream.of(party);
      case Content.Event(var parties) -> parties.stream();
    };
  }

  /** The stages, furthest first, each with how it is put, and who denies it. */
  static String standing(Lot lot) {
    var words = new ArrayList<String>();
    var steps = lot.steps();
    boolean differ =
        steps.stream().map(Lot.Step::figure).filter(Objects::nonNull).distinct().count() > 1;
    for (var step : steps) {
      var text = step(step, differ);
      if (!text.isEmpty()) {
        words.add(text);
      }
    }
    var deniers = lot.deniers();
    if (!deniers.isEmpty() && lot.isAffirmed()) {
      words.add("denied by " + String.join(", ", deniers));
    }
    return String.join("; ", words);
  }

  private static String step(Lot.Step step, boolean withFigure) {
    var words = new ArrayList<String>();
    if (step.stage() != Stage.UNKNOWN) {
      Quantity figure = step.figure();
      words.add(
          withFigure && figure != null
              ? step.stage().code() + " " + Wording.quantity(figure)
              : step.stage().code());
    }
    if (step.modality() != Modality.ASSERTED) {
      words.add(step.modality().code());
    }
    return String.join(", ", words);
  }

  /** Who says so first; many are counted. */
  static String origins(Lot lot) {
    var origins = List.copyOf(lot.origins());
    var shown = origins.stream().limit(MOST_ORIGINS).collect(Collectors.joining(", "));
    int more = origins.size() - MOST_ORIGINS;
    return more > 0 ? shown + " and " + more + " more" : shown;
  }

  static String title(Side side) {
    if (side.giver().equals(side.taker())) {
      return "Within " + PartyNames.of(side.giver());
    }
    return name(side.giver(), "Somebody not told")
        + " gives "
        + name(side.taker(), "somebody not told");
  }

  static String wishTitle(Side side) {
    return "Sought or offered: %s to %s"
        .formatted(
            name(side.giver(), "somebody not told"), name(side.taker(), "somebody not told"));
  }

  /** Class, what is delivered, what there is at any stage, how many lots. */
  static List<String> total(Total total) {
    var delivered = total.delivered();
    var all = total.atAnyStage();
    return List.of(
        total.itemClass().code().replace('_', ' '),
        delivered == null ? "–" : Safe.line(Wording.quantity(delivered)),
        all == null || all.equals(delivered) ? "–" : Safe.line(Wording.quantity(all)),
        String.valueOf(total.lots()));
  }

  static String name(Party party, String unknown) {
    return party.isKnown() ? PartyNames.of(party) : unknown;
  }

  /** Outlet or else document, and the day. */
  static String report(Report report) {
    var name = report.outlet() == null ? report.name() : report.outlet();
    return report.published() == null ? name : name + ", " + Wording.day(report.published());
  }

  /** Document, outlet, day, who says so, claim. */
  static String reference(Telling telling) {
    var report = telling.report();
    var sources = telling.claim().sources();
    return Stream.of(
            report.name(),
            report.outlet(),
            report.published() == null ? null : Wording.day(report.published()),
            sources.isEmpty() ? null : "says " + sources.getFirst(),
            telling.claim().modality() == Modality.ASSERTED
                ? null
                : telling.claim().modality().code(),
            "waybill:" + telling.id())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" · "));
  }

  static String count(int number, String one, String many) {
    return number == 1 ? "1 " + one : number + " " + many;
  }
}
