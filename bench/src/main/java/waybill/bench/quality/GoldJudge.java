package waybill.bench.quality;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waybill.bench.quality.Examples.Choice;
import waybill.claim.Claim;
import waybill.claim.Content;
import waybill.claim.Kind;
import waybill.claim.Modality;
import waybill.claim.Party;
import waybill.claim.Per;
import waybill.claim.Period;
import waybill.claim.Quantity;
import waybill.claim.Stage;
import waybill.read.Judge;
import waybill.text.Span;

/** Answers every decision as the marked claims have it, and writes down what there was to see. */
final class GoldJudge implements Judge {
  private final GoldArticle article;
  private final Examples examples = new Examples();
  private final Set<Claim> used = new HashSet<>();
  private final Map<Span, List<Claim>> answers = new HashMap<>();

  GoldJudge(GoldArticle article) {
    this.article = article;
  }

  Examples examples() {
    return examples;
  }

  @Override
  public Verdict<String> classify(Decision decision, Subject subject, List<String> features) {
    var label =
        switch (decision) {
          case KIND_OF_FIGURE -> figureLabel(subject);
          case KIND_OF_ITEM, KIND_OF_EVENT -> itemLabel(subject, decision);
          case PER -> answer(subject).map(Claim::per).map(Per::code).orElse("none");
          case STAGE -> answer(subject).map(GoldJudge::stage).orElse(Stage.UNKNOWN).code();
          case MODALITY -> answer(subject).map(Claim::modality).orElse(Modality.ASSERTED).code();
          default -> throw new IllegalArgumentException(decision + " ranks");
        };
    examples.add(decision, features, label);
    return new Verdict<>(label, 1);
  }

  private String figureLabel(Subject subject) {
    var found =
        article.claims().stream()
            .filter(claim -> !used.contains(claim) && matches(subject, claim))
            .sorted(Comparator.comparingInt(c -> c.evidence().length()))
            .toList();
    if (found.isEmpty()) {
      boolean value =
          article.claims().stream()
              .anyMatch(
                  claim ->
                      claim.value() != null
                          && claim.evidence().overlaps(subject.span())
                          && sameAmount(subject, claim.value()));
      return value ? "value" : "none";
    }
    var first = found.getFirst();
    var loss = found.stream().filter(c -> c.kind() == Kind.LOSS).findFirst();
    var transfer = found.stream().filter(c -> c.kind() == Kind.TRANSFER).findFirst();
    if (loss.isPresent()
        && transfer.isPresent()
        && loss.get().evidence().overlaps(transfer.get().evidence())) {
      keep(subject, List.of(loss.get(), transfer.get()));
      return "loss+transfer";
    }
    keep(subject, List.of(first));
    return first.kind().code();
  }

  private void keep(Subject subject, List<Claim> claims) {
    used.addAll(claims);
    answers.put(subject.span(), claims);
  }

  private static boolean matches(Subject subject, Claim claim) {
    var figure = subject.figure();
    var quantity = claim.quantity();
    return figure != null
        && quantity != null
        && claim.evidence().overlaps(figure.numeral())
        && sameAmount(subject, quantity)
        && (figure.per() == null || figure.per() == claim.per());
  }

  private static boolean sameAmount(Subject subject, Quantity amount) {
    var figure = Objects.requireNonNull(subject.figure());
    var unit = figure.unit();
    return same(figure.low(), amount.low())
        && same(figure.high(), amount.high())
        && (unit == null || unit.equals(amount.unit()));
  }

  private static boolean same(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a == null || b == null
        ? a == b
        : a.subtract(b).abs().compareTo(new BigDecimal("0.000002")) < 0;
  }

  private String itemLabel(Subject subject, Decision decision) {
    var text = article.document().text();
    @Nullable Claim best = null;
    for (var claim : article.claims()) {
      if (claim.quantity() != null
          || used.contains(claim)
          || !claim.evidence().overlaps(subject.span())) {
        continue;
      }
      boolean event = claim.kind() == Kind.EVENT;
      if (decision == Decision.KIND_OF_EVENT ? event : fits(subject, claim, text)) {
        best = best == null || claim.evidence().length() < best.evidence().length() ? claim : best;
      }
    }
    if (best == null) {
      return "none";
    }
    keep(subject, List.of(best));
    return best.kind().code();
  }

  private static boolean fits(Subject subject, Claim claim, String text) {
    var item = Objects.requireNonNull(subject.item());
    var words = item.span().of(text).toLowerCase(Locale.ROOT);
    var gold = Optional.ofNullable(claim.item()).orElse("").toLowerCase(Locale.ROOT);
    boolean sameWords = !gold.isEmpty() && (words.contains(gold) || gold.contains(words));
    return sameWords || item.itemClass() == claim.itemClass();
  }

  /** The claim in the making, as marked; a seizure's loss and transfer are told apart by kind. */
  private Optional<Claim> answer(Subject subject) {
    var claims = answers.getOrDefault(subject.span(), List.of());
    var kind = subject.kind();
    return claims.stream().filter(c -> kind == null || c.kind() == kind).findFirst();
  }

  @Override
  @SuppressWarnings("unchecked") // each decision has options of one type, told by its name
  public <T> List<Verdict<T>> ranking(Decision decision, Subject subject, List<Option<T>> options) {
    var claim = answer(subject).orElseThrow();
    var right = new ArrayList<Option<T>>();
    var wrong = new ArrayList<Option<T>>();
    for (var option : options) {
      (isRight(decision, subject, claim, option.value()) ? right : wrong).add(option);
    }
    if (!right.isEmpty() && !wrong.isEmpty()) {
      examples.add(decision, new Choice(features(right), features(wrong)));
    }
    T value = right.isEmpty() ? (T) truth(decision, claim) : right.getFirst().value();
    return List.of(new Verdict<>(value, 1));
  }

  private static <T> List<List<String>> features(List<Option<T>> options) {
    return options.stream().map(Option::features).toList();
  }

  private boolean isRight(Decision decision, Subject subject, Claim claim, Object value) {
    return switch (decision) {
      case ITEM_CLASS -> value == claim.itemClass();
      case UNIT -> claim.quantity() != null && value.equals(claim.quantity().unit());
      case SUPPLIER, RECIPIENT, PARTY -> sameParty((Party) value, party(decision, claim));
      case PARTICIPANT ->
          (Boolean) value == parties(claim).contains(Objects.requireNonNull(subject.party()));
      case WHEN -> sameWhen((Optional<?>) value, claim);
      case ORIGIN -> sameOrigin(((Voice) value).sources(), claim.sources());
      default -> throw new IllegalArgumentException(decision + " classifies");
    };
  }

  private static Party party(Decision decision, Claim claim) {
    return switch (claim.content()) {
      case Content.Transfer transfer ->
          decision == Decision.SUPPLIER ? transfer.supplier() : transfer.recipient();
      default -> parties(claim).stream().findFirst().orElse(Party.UNKNOWN);
    };
  }

  /** Whose holding, loss or event it is; nobody of a transfer. */
  static List<Party> parties(Claim claim) {
    return switch (claim.content()) {
      case Content.Transfer transfer -> List.of();
      case Content.Event event -> event.parties();
      case Content.Holding holding -> List.of(holding.party());
      case Content.Loss loss -> List.of(loss.party());
      case Content.Production production -> List.of(production.party());
      case Content.Use use -> List.of(use.party());
      case Content.Price price -> List.of(price.party());
      case Content.Ratio ratio -> List.of(ratio.party());
    };
  }

  private static Stage stage(Claim claim) {
    return claim.content() instanceof Content.Transfer transfer ? transfer.stage() : Stage.UNKNOWN;
  }

  private static boolean sameParty(Party party, Party gold) {
    if (!party.isKnown() || !gold.isKnown()) {
      return party.equals(gold);
    }
    var own = party.code();
    var code = gold.code();
    if (own.equals(code)
        || (Set.of("RUS", "SUN").contains(own) && Set.of("RUS", "SUN").contains(code))) {
      return true;
    }
    boolean names =
        own.equals(own.toLowerCase(Locale.ROOT)) && code.equals(code.toLowerCase(Locale.ROOT));
    var a = new HashSet<>(List.of(own.split("-")));
    var b = new HashSet<>(List.of(code.split("-")));
    return names && (a.containsAll(b) || b.containsAll(a));
  }

  private boolean sameWhen(Optional<?> value, Claim claim) {
    var gold = claim.when();
    if (value.isEmpty() || gold == null) {
      return value.isEmpty() && gold == null;
    }
    var period = (Period) value.get();
    return Objects.equals(period.from(), gold.from()) && Objects.equals(end(period), end(gold));
  }

  /** An open end and the day of publication are the same. */
  private @Nullable LocalDate end(Period period) {
    return period.to() == null ? article.document().published() : period.to();
  }

  static boolean sameOrigin(List<String> a, List<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.isEmpty() && b.isEmpty();
    }
    var wa = words(a.getFirst());
    var wb = words(b.getFirst());
    return !wa.isEmpty()
        && !wb.isEmpty()
        && (wa.containsAll(wb) || wb.containsAll(wa) || wa.getLast().equals(wb.getLast()));
  }

  private static List<String> words(String name) {
    var bare =
        name.toLowerCase(Locale.ROOT)
            .replaceAll("\\b(the|of|a|an)\\b|['’]s\\b", " ")
            .replaceAll("[^\\p{L}\\p{N}_]+", " ")
            .strip();
    return bare.isEmpty() ? List.of() : List.of(bare.split(" "));
  }

  /** The right answer where no option had it, so that later decisions lean on the truth. */
  private static Object truth(Decision decision, Claim claim) {
    return switch (decision) {
      case ITEM_CLASS -> claim.itemClass();
      case UNIT -> Objects.requireNonNull(claim.quantity()).unit();
      case SUPPLIER, RECIPIENT, PARTY -> party(decision, claim);
      case PARTICIPANT -> false;
      case WHEN -> Optional.ofNullable(claim.when());
      case ORIGIN -> new Voice(claim.sources(), null);
      default -> throw new IllegalArgumentException(decision + " classifies");
    };
  }
}
