package waybill.balance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
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

/** One thing, and all that tell of it. */
public final class Lot {
  /** Furthest first. */
  private static final List<Stage> STAGES =
      List.of(
          Stage.DELIVERED,
          Stage.ORDERED,
          Stage.PLEDGED,
          Stage.OFFERED,
          Stage.SOUGHT,
          Stage.UNKNOWN);

  private final Telling lead;
  private final List<Telling> tellings;
  private final List<Telling> weighty;
  private final @Nullable Quantity figure;
  private final @Nullable Period period;
  private final List<Step> steps;
  private final int documents;

  /**
   * @param lead the telling that stands for the others: its class and parties are the lot's
   * @param tellings all of them with the lead, in any order
   */
  public Lot(Telling lead, Collection<Telling> tellings) {
    this.lead = lead;
    this.tellings = tellings.stream().sorted(Telling.ORDER).toList();
    if (!this.tellings.contains(lead)) {
      throw new IllegalArgumentException("the lead is not one of the tellings");
    }
    var affirmed = this.tellings.stream().filter(Telling::isAffirmed).toList();
    this.weighty = affirmed.isEmpty() ? this.tellings : affirmed;
    this.figure = figure(weighty);
    this.period = Periods.hull(weighty.stream().map(telling -> telling.claim().when()).toList());
    this.steps = steps(weighty);
    this.documents = (int) this.tellings.stream().map(it -> it.report().id()).distinct().count();
  }

  /** The telling that stands for the others: its class and parties are the lot's. */
  public Telling lead() {
    return lead;
  }

  /** All of them with the lead, in {@link Telling#ORDER}. */
  public List<Telling> tellings() {
    return tellings;
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
    return figure;
  }

  private static @Nullable Quantity figure(List<Telling> tellings) {
    return Figures.range(
        tellings.stream()
            .map(telling -> telling.claim().quantity())
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .toList());
  }

  /** From the least to the most that it is said to be worth; null where nobody tells. */
  public @Nullable Quantity value() {
    var values =
        weighty.stream()
            .map(telling -> telling.claim().value())
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .toList();
    return Figures.range(
        values.stream().filter(value -> value.unit().equals(values.getFirst().unit())).toList());
  }

  /** From the first to the last day that is told of; null where none is. */
  public @Nullable Period period() {
    return period;
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
    return documents;
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
    return steps;
  }

  private static List<Step> steps(List<Telling> tellings) {
    var byStage = new EnumMap<Stage, List<Telling>>(Stage.class);
    for (var telling : tellings) {
      byStage.computeIfAbsent(telling.stage(), stage -> new ArrayList<>()).add(telling);
    }
    var steps = new ArrayList<Step>();
    for (var stage : STAGES) {
      var told = byStage.get(stage);
      if (told != null) {
        steps.add(new Step(stage, surest(told), figure(told)));
      }
    }
    return List.copyOf(steps);
  }

  private static Modality surest(List<Telling> tellings) {
    return tellings.stream()
        .map(telling -> telling.claim().modality())
        .min(Comparator.naturalOrder())
        .orElseThrow();
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
