package waybill.balance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waybill.claim.Claim;
import waybill.claim.ItemClass;
import waybill.claim.Modality;
import waybill.claim.Period;
import waybill.claim.Quantity;
import waybill.claim.Stage;

/**
 * One thing, and all that tell of it.
 *
 * @param lead the telling that stands for the others: its class, item and parties are the lot's
 * @param tellings all of them with the lead, in {@link Telling#ORDER}
 */
public record Lot(Telling lead, List<Telling> tellings) {
  /** Furthest first. */
  private static final List<Stage> STAGES =
      List.of(
          Stage.DELIVERED,
          Stage.ORDERED,
          Stage.PLEDGED,
          Stage.OFFERED,
          Stage.SOUGHT,
          Stage.UNKNOWN);

  public Lot {
    tellings = tellings.stream().sorted(Telling.ORDER).toList();
    if (!tellings.contains(lead)) {
      throw new IllegalArgumentException("the lead is not one of the tellings");
    }
  }

  /** The id of the claim that stands for it. */
  public String id() {
    return lead.id();
  }

  public ItemClass itemClass() {
    return lead.claim().itemClass();
  }

  /** The words that most tellings have for it, those of the lead before others; null for none. */
  public @Nullable String item() {
    var counts = new LinkedHashMap<String, Integer>();
    count(counts, lead.claim().item());
    tellings.forEach(telling -> count(counts, telling.claim().item()));
    return counts.entrySet().stream()
        .max(
            Comparator.comparing(Map.Entry<String, Integer>::getValue)
                .thenComparing(entry -> entry.getKey().equals(lead.claim().item()))
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  /** A number alone is no name of a thing. */
  private static void count(Map<String, Integer> counts, @Nullable String item) {
    if (item != null && item.codePoints().anyMatch(Character::isLetter)) {
      counts.merge(item, 1, Integer::sum);
    }
  }

  /** From the least to the most that is affirmed; what is denied where nothing else is told. */
  public @Nullable Quantity figure() {
    return Figures.range(
        weighty().stream()
            .map(telling -> telling.claim().quantity())
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .toList());
  }

  /** From the least to the most that it is said to be worth; null where nobody tells. */
  public @Nullable Quantity value() {
    var values =
        weighty().stream()
            .map(telling -> telling.claim().value())
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .toList();
    return Figures.range(
        values.stream().filter(value -> value.unit().equals(values.getFirst().unit())).toList());
  }

  /** From the first to the last day that is told of; null where none is. */
  public @Nullable Period period() {
    return Periods.hull(weighty().stream().map(telling -> telling.claim().when()).toList());
  }

  private List<Telling> weighty() {
    var affirmed = tellings.stream().filter(Telling::isAffirmed).toList();
    return affirmed.isEmpty() ? tellings : affirmed;
  }

  /** Whether somebody affirms it. */
  public boolean isAffirmed() {
    return tellings.stream().anyMatch(Telling::isAffirmed);
  }

  /** Who says so first, each once, in the order of telling. */
  public Set<String> origins() {
    var origins = new LinkedHashSet<String>();
    tellings.forEach(telling -> origins.add(telling.origin()));
    return origins;
  }

  /** How many documents tell it. */
  public int documents() {
    return (int) tellings.stream().map(telling -> telling.report().id()).distinct().count();
  }

  /**
   * What is told of one stage.
   *
   * @param modality the surest in which it is told
   * @param figure from the least to the most; null where none is told
   */
  public record Step(Stage stage, Modality modality, @Nullable Quantity figure) {}

  /** The stages that are affirmed, furthest first; all that are told where none is affirmed. */
  public List<Step> steps() {
    var byStage = new LinkedHashMap<Stage, List<Telling>>();
    STAGES.forEach(stage -> byStage.put(stage, new ArrayList<>()));
    weighty().forEach(telling -> of(byStage, telling.stage()).add(telling));
    return byStage.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .map(entry -> step(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static List<Telling> of(LinkedHashMap<Stage, List<Telling>> byStage, Stage stage) {
    return Objects.requireNonNull(byStage.get(stage));
  }

  private static Step step(Stage stage, List<Telling> tellings) {
    var surest =
        tellings.stream()
            .map(telling -> telling.claim().modality())
            .min(Comparator.naturalOrder())
            .orElseThrow();
    var figures =
        tellings.stream()
            .map(telling -> telling.claim().quantity())
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .toList();
    return new Step(stage, surest, Figures.range(figures));
  }

  /** The furthest stage that is affirmed. */
  public Stage stage() {
    return steps().getFirst().stage();
  }

  /** Who denies it, each once. */
  public Set<String> deniers() {
    var deniers = new LinkedHashSet<String>();
    tellings.stream()
        .filter(telling -> telling.claim().modality() == Modality.DENIED)
        .forEach(telling -> deniers.add(telling.origin()));
    return deniers;
  }

  /** The telling whose words show it best: affirmed, with the figure of the lead, sure, short. */
  public Telling best() {
    return tellings.stream()
        .min(
            Comparator.comparing((Telling telling) -> !telling.isAffirmed())
                .thenComparing(telling -> !sameFigure(telling.claim()))
                .thenComparing(telling -> telling.claim().modality())
                .thenComparing(telling -> -telling.claim().confidence())
                .thenComparing(telling -> telling.quote().length())
                .thenComparing(Telling.ORDER))
        .orElseThrow();
  }

  private boolean sameFigure(Claim claim) {
    return Objects.equals(claim.quantity(), lead.claim().quantity());
  }

  /** The most that is told, for putting lots in order; zero where nothing is. */
  BigDecimal top() {
    var figure = figure();
    return figure == null ? BigDecimal.ZERO : Figures.top(figure);
  }
}
