package waybill.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import waybill.claim.Claim;
import waybill.claim.Kind;
import waybill.claim.Modality;
import waybill.read.Reading;
import waybill.text.Block;
import waybill.text.Document;
import waybill.text.Span;

/** Turns one reading into what the HTML page shows of it. */
final class PageMaker {
  private final Reading reading;
  private final Document document;
  private final List<Claim> claims;
  private final String anchor;
  private final Map<Claim, List<String>> reasons = new IdentityHashMap<>();

  PageMaker(Reading reading, List<Claim> claims, int number, @Nullable Reasons rows) {
    this.reading = reading;
    this.document = reading.document();
    this.claims = claims;
    this.anchor = article(number);
    for (var explanation : reading.explanations()) {
      var lines = rows == null ? explanation.lines() : rows.of(explanation, document.text());
      reasons.put(explanation.claim(), lines);
    }
  }

  private static String article(int number) {
    return "a" + number;
  }

  /** The place of a card in the page: that of a claim, counted from 0, of an article, from 1. */
  static String anchor(int article, int claim) {
    return article(article) + "-c" + (claim + 1);
  }

  Page.Article article() {
    var title = document.title() == null ? document.name() : document.title();
    var facts =
        Stream.of(
                document.outlet(),
                document.published() == null ? "no date known" : Wording.day(document.published()),
                document.name().equals(title) ? null : document.name(),
                document.url())
            .filter(Objects::nonNull)
            .toList();
    var left =
        reading.unread().stream()
            .map(unread -> new Page.Left(unread.span().of(document.text()), unread.reason()))
            .toList();
    return new Page.Article(anchor, title, facts, claims.size(), legend(), rows(), left);
  }

  private List<Page.Legend> legend() {
    var counts = new EnumMap<Kind, Integer>(Kind.class);
    claims.forEach(claim -> counts.merge(claim.kind(), 1, Integer::sum));
    var legend = new ArrayList<Page.Legend>();
    counts.forEach(
        (kind, count) ->
            legend.add(
                new Page.Legend(style(kind), Wording.letter(kind), Wording.name(kind), count)));
    return legend;
  }

  private List<Page.Row> rows() {
    var rows = new ArrayList<Page.Row>();
    var blocks = document.blocks();
    int next = 0;
    var byStart = claimsByStart();
    for (int i = 0; i < blocks.size(); i++) {
      var block = blocks.get(i);
      boolean goesOn = i > 0 && isItem(block) && isItem(blocks.get(i - 1));
      var row = goesOn ? rows.getLast() : new Page.Row(new ArrayList<>(), new ArrayList<>());
      boolean last = i + 1 == blocks.size();
      while (next < byStart.length
          && (last || claims.get(byStart[next]).evidence().start() < block.span().end())) {
        row.cards().add(card(byStart[next++]));
      }
      row.parts().add(new Page.Part(style(block), pieces(block.span())));
      if (!goesOn) {
        rows.add(row);
      }
    }
    return rows;
  }

  /** The items of a list share a row, so that their cards do not tear it apart. */
  private static boolean isItem(Block block) {
    return block.kind() == Block.Kind.LIST_ITEM;
  }

  private Integer[] claimsByStart() {
    var order = new Integer[claims.size()];
    Arrays.setAll(order, i -> i);
    Arrays.sort(
        order,
        java.util.Comparator.comparing((Integer i) -> claims.get(i).evidence().start())
            .thenComparing(i -> end(claims.get(i)))
            .thenComparing(i -> i));
    return order;
  }

  /** Where the label of a claim stands: behind its figure, or else behind its clause. */
  private static int end(Claim claim) {
    return claim.figure() == null ? claim.evidence().end() : claim.figure().end();
  }

  /** The text of a block, cut wherever a clause, a figure or a label begins or ends. */
  private List<Page.Piece> pieces(Span block) {
    var inside = new ArrayList<Integer>();
    for (int i = 0; i < claims.size(); i++) {
      var figure = claims.get(i).figure();
      if (claims.get(i).evidence().overlaps(block) || (figure != null && figure.overlaps(block))) {
        inside.add(i);
      }
    }
    var left = reading.unread().stream().filter(it -> it.span().overlaps(block)).toList();
    int[] cuts = cuts(block, inside, left);
    var pieces = new ArrayList<Page.Piece>();
    for (int i = 0; i + 1 < cuts.length; i++) {
      pieces.add(piece(new Span(cuts[i], cuts[i + 1]), inside, left));
    }
    return pieces;
  }

  private int[] cuts(Span block, List<Integer> inside, List<Reading.Unread> left) {
    var spans =
        Stream.concat(
            inside.stream()
                .map(claims::get)
                .flatMap(claim -> Stream.of(claim.evidence(), claim.figure()))
                .filter(Objects::nonNull),
            left.stream().map(Reading.Unread::span));
    return Stream.concat(Stream.of(block), spans)
        .flatMap(span -> Stream.of(span.start(), span.end()))
        .filter(at -> block.start() <= at && at <= block.end())
        .mapToInt(Integer::intValue)
        .sorted()
        .distinct()
        .toArray();
  }

  private Page.Piece piece(Span span, List<Integer> inside, List<Reading.Unread> left) {
    @Nullable Claim clause = null;
    @Nullable Claim figure = null;
    var labels = new ArrayList<Page.Label>();
    for (int i : inside) {
      var claim = claims.get(i);
      if (figure == null && claim.figure() != null && claim.figure().contains(span)) {
        figure = claim;
      }
      if (clause == null && claim.evidence().contains(span)) {
        clause = claim;
      }
      if (end(claim) == span.end()) {
        labels.add(label(i));
      }
    }
    var unread = left.stream().filter(it -> it.span().contains(span)).findFirst();
    var text = span.of(document.text());
    if (figure != null) {
      return new Page.Piece(text, "figure clause " + style(figure.kind()), null, labels);
    }
    if (unread.isPresent()) {
      return new Page.Piece(text, "unread", "No claim: " + unread.get().reason(), labels);
    }
    return new Page.Piece(
        text, clause == null ? "" : "clause " + style(clause.kind()), null, labels);
  }

  private Page.Label label(int index) {
    var claim = claims.get(index);
    return new Page.Label(
        name(index),
        style(claim.kind()),
        anchor + "-m" + (index + 1),
        anchor + "-c" + (index + 1),
        Wording.name(claim.kind()) + ": " + Wording.figure(claim) + " " + Wording.item(claim));
  }

  private String name(int index) {
    return Wording.letter(claims.get(index).kind()) + (index + 1);
  }

  private Page.Card card(int index) {
    var claim = claims.get(index);
    return new Page.Card(
        anchor + "-c" + (index + 1),
        anchor + "-m" + (index + 1),
        name(index),
        style(claim.kind()),
        Wording.name(claim.kind()),
        Wording.standing(claim),
        claim.modality() != Modality.ASSERTED,
        Wording.who(claim.content(), " → "),
        Wording.figure(claim),
        Wording.item(claim),
        facts(claim),
        (int) Math.round(claim.confidence() * 100),
        claim.rule(),
        reasons.getOrDefault(claim, List.of()));
  }

  private List<Page.Fact> facts(Claim claim) {
    return Stream.of(
            new Page.Fact("When", Wording.when(claim.when())),
            new Page.Fact("How", Wording.details(claim)),
            new Page.Fact("Says so", Wording.sources(claim, document.outlet())))
        .filter(fact -> !fact.value().isEmpty())
        .toList();
  }

  private static String style(Kind kind) {
    return "k-" + kind.code();
  }

  private static String style(Block block) {
    return switch (block.kind()) {
      case PARAGRAPH -> "b-paragraph";
      case HEADING -> "b-heading";
      case LIST_ITEM -> "b-item";
      case CAPTION -> "b-caption";
      case LINK, BOILERPLATE -> "b-aside";
    };
  }
}
